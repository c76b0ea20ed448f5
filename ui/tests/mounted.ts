// Mounts a component into the test's page and takes it out again after the test.

import { flushSync, mount, unmount, type Component, type MountOptions } from 'svelte'
import { afterEach } from 'vitest'

// jsdom lays nothing out, so nothing ever changes its size there.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Element.prototype.scrollIntoView ??= () => undefined

const open: Record<string, unknown>[] = []

export function mounted<P extends object, E extends Record<string, unknown>, B extends keyof P | ''>(
  component: Component<P & Record<string, unknown>, E, B>,
  props: NoInfer<P>,
): HTMLElement {
  const target = document.body.appendChild(document.createElement('div'))
  // `mount` can't see through a generic P whether its props may be left out.
  const options = { target, props } as unknown as MountOptions<P & Record<string, unknown>>
  open.push(mount(component, options))
  flushSync()
  return target
}

/** The first element that matches, or a failed test. */
export function find<E extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): E {
  const found = root.querySelector<E>(selector)
  if (!found) throw new Error(`nothing matches ${selector} in:\n${document.body.innerHTML}`)
  return found
}

/** A key press as the browser sends it; tells whether its default was prevented. */
export function press(target: EventTarget, key: string, more: KeyboardEventInit & { keyCode?: number } = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  if (more.keyCode !== undefined) Object.defineProperty(event, 'keyCode', { value: more.keyCode })
  target.dispatchEvent(event)
  target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }))
  flushSync()
  return event.defaultPrevented
}

/** Types text as an input event, the way every field hears it. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  flushSync()
}

afterEach(async () => {
  for (const component of open.splice(0)) await unmount(component)
  document.body.replaceChildren()
})
