// The keyboard: what a key press means, and what it must never do to text that is being typed.

import type { ViewName } from '../ipc/bindings/ViewName'

export const views: readonly ViewName[] = ['timeline', 'journal', 'directions', 'plan', 'reading', 'settings']

/** What a key press asks of the window, wherever the focus is. */
export type Command =
  | { do: 'palette' }
  | { do: 'write' }
  | { do: 'view'; view: ViewName }
  | { do: 'export' }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'lock' }
  | { do: 'region'; step: 1 | -1 }

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'> &
  Partial<Pick<KeyboardEvent, 'isComposing' | 'keyCode'>>

export const onMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)

const macSymbols: Record<string, string> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' }

/** A chord as this system writes it: `Ctrl+K`, `⌘K`. */
export function chord(keys: string, mac = onMac): string {
  if (!mac) return keys
  return keys
    .split('+')
    .map((key) => macSymbols[key] ?? key)
    .join('')
}

/** A chord for `aria-keyshortcuts`. */
export const spokenChord = (keys: string, mac = onMac): string => keys.replace('Ctrl', mac ? 'Meta' : 'Control')

/** True while an input method is still choosing: such a key belongs to it, not to us. */
export function composing(event: Pick<Key, 'isComposing' | 'keyCode'>): boolean {
  // WebKit reports the Enter that commits a word as key code 229 after `isComposing` went false.
  return event.isComposing === true || event.keyCode === 229
}

/** Where typing makes text: there single letters and the field's own undo are not ours. */
export function inText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['button', 'checkbox', 'radio', 'range', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}

/** Ctrl, or Cmd on a Mac, and not the other one. */
export function primary(event: Pick<Key, 'ctrlKey' | 'metaKey'>, mac = onMac): boolean {
  return mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
}

/** The command of a key press that works in the whole window, if it is one. */
export function commandOf(event: Key, mac = onMac): Command | undefined {
  if (composing(event)) return undefined
  if (event.key === 'F6') return { do: 'region', step: event.shiftKey ? -1 : 1 }
  if (!primary(event, mac) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'z' || key === 'y') {
    if (inText(event.target)) return undefined
    if (key === 'y') return event.shiftKey ? undefined : { do: 'redo' }
    return event.shiftKey ? { do: 'redo' } : { do: 'undo' }
  }
  if (event.shiftKey) return undefined
  const view = /^[1-6]$/.test(key) ? views[Number(key) - 1] : undefined
  if (view) return { do: 'view', view }
  if (key === 'k') return { do: 'palette' }
  if (key === 'n') return { do: 'write' }
  if (key === 'e') return { do: 'export' }
  if (key === 'l') return { do: 'lock' }
  return undefined
}

/** A plain key outside of text, for a view's own shortcuts; undefined where the user turned single letters off. */
export function singleKey(event: Key, allowed: boolean): string | undefined {
  if (!allowed || composing(event) || inText(event.target)) return undefined
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  return event.key.length === 1 ? event.key.toLowerCase() : undefined
}

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex="-1"])'

/** The elements that Tab reaches inside `root`, in order. */
export function focusables(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(focusable)].filter((element) => {
    return !element.closest('[hidden], [inert]') && element.tabIndex >= 0
  })
}

const lastIn = new WeakMap<Element, HTMLElement>()

/** Remembers where the focus was in each region, so that F6 comes back to it. */
export function rememberFocus(event: FocusEvent): void {
  const target = event.target
  if (!(target instanceof HTMLElement)) return
  const region = target.closest('[data-region]')
  if (region) lastIn.set(region, target)
}

/** Moves the focus to the next region of the window: rail, view, panel. */
export function cycleRegion(step: 1 | -1, root: ParentNode = document): void {
  const regions = [...root.querySelectorAll<HTMLElement>('[data-region]')]
  if (regions.length === 0) return
  const current = regions.findIndex((region) => region.contains(document.activeElement))
  const from = current < 0 && step < 0 ? 0 : current
  const next = regions[(from + step + regions.length) % regions.length]
  if (!next) return
  const last = lastIn.get(next)
  const target = last && next.contains(last) ? last : focusables(next)[0]
  target?.focus()
}
