// The search field and the input method.

import { flushSync, mount, unmount } from 'svelte'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import SearchField from './SearchField.svelte'

let made: ReturnType<typeof mount>
let field: HTMLInputElement
const onsearch = vi.fn()
const ondown = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  onsearch.mockReset()
  ondown.mockReset()
  made = mount(SearchField, { target: document.body, props: { value: '', onsearch, ondown } })
  flushSync()
  field = document.querySelector('input') as HTMLInputElement
})
afterEach(() => {
  void unmount(made)
  vi.useRealTimers()
})

const key = (name: string, init: KeyboardEventInit & { keyCode?: number } = {}): void =>
  void field.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init }))

it('searches shortly after the last key', () => {
  for (const text of ['S', 'SL', 'SLO']) {
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    vi.advanceTimersByTime(50)
  }
  expect(onsearch).not.toHaveBeenCalled()
  vi.advanceTimersByTime(80)
  expect(onsearch.mock.calls).toEqual([['SLO']])
})

it('waits for the end of a composition', () => {
  field.value = 'しんか'
  field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
  vi.advanceTimersByTime(1000)
  expect(onsearch).not.toHaveBeenCalled()
  field.value = '深化'
  field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
  vi.advanceTimersByTime(0)
  expect(onsearch.mock.calls).toEqual([['深化']])
})

it('goes into the results with ↓ or Enter, not with the Enter that commits', () => {
  key('Enter', { isComposing: true })
  key('Enter', { keyCode: 229 })
  expect(ondown).not.toHaveBeenCalled()
  key('Enter')
  key('ArrowDown')
  expect(ondown).toHaveBeenCalledTimes(2)
})
