// Words beside a control: after 500 ms under the pointer, at once under the keyboard. Never holds what is nowhere else.

import type { Attachment } from 'svelte/attachments'

export interface Tip {
  readonly text: string
  readonly anchor: DOMRect
}

class Tooltip {
  shown = $state.raw<Tip>()
  #timer: ReturnType<typeof setTimeout> | undefined

  show(text: string, element: Element, delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (element.isConnected) this.shown = { text, anchor: element.getBoundingClientRect() }
    }, delay)
  }

  hide = (): void => {
    clearTimeout(this.#timer)
    // A button that goes away while it has the focus blurs in the middle of drawing, when no state may be set.
    queueMicrotask(() => (this.shown = undefined))
  }
}

export const tip = new Tooltip()

/** Gives an element a tooltip: `{@attach tooltip(words)}`. */
export function tooltip(text: string | undefined): Attachment<HTMLElement | SVGElement> {
  return (element) => {
    if (!text) return
    const enter = () => tip.show(text, element, 500)
    const focus = () => element.matches(':focus-visible') && tip.show(text, element, 0)
    const events: [string, () => void][] = [
      ['pointerenter', enter],
      ['focus', focus],
      ['pointerleave', tip.hide],
      ['pointerdown', tip.hide],
      ['blur', tip.hide],
      ['keydown', tip.hide],
    ]
    for (const [name, act] of events) element.addEventListener(name, act)
    return () => {
      for (const [name, act] of events) element.removeEventListener(name, act)
      tip.hide()
    }
  }
}
