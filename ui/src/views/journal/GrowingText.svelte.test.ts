// The field of the text: what it must never do to someone who types.

import { flushSync, mount, unmount } from 'svelte'
import { afterEach, expect, it, vi } from 'vitest'

import GrowingText from './GrowingText.svelte'

let made: ReturnType<typeof mount> | undefined
afterEach(() => made && unmount(made))

function put(part: Partial<Record<'value' | 'single', unknown>> = {}) {
  const onedit = vi.fn()
  const onenter = vi.fn()
  const props = $state({ value: '元の文', revision: 0, label: '本文', placeholder: '', onedit, onenter, ...part })
  made = mount(GrowingText, { target: document.body, props: props as never })
  flushSync()
  const field = document.querySelector('textarea')
  if (!field) throw new Error('no field')
  return { field, onedit, onenter, props }
}

const enter = (init: KeyboardEventInit & { keyCode?: number } = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init })

it('is written only when something other than typing changed the text', () => {
  const { field, props } = put()
  expect(field.value).toBe('元の文')
  field.value = '変換中のねんりん'
  props.value = '別の文'
  flushSync()
  expect(field.value).toBe('変換中のねんりん')
  props.revision++
  flushSync()
  expect(field.value).toBe('別の文')
})

it('goes on from the title with Enter, but not with the Enter that commits a word', () => {
  const { field, onenter } = put({ single: true })
  field.dispatchEvent(enter({ isComposing: true }))
  field.dispatchEvent(enter({ keyCode: 229 }))
  field.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }))
  expect(onenter).not.toHaveBeenCalled()
  field.dispatchEvent(enter())
  expect(onenter).toHaveBeenCalledOnce()
})

it('leaves Enter in the text alone', () => {
  const { field, onenter } = put()
  const event = enter()
  field.dispatchEvent(event)
  expect(event.defaultPrevented).toBe(false)
  expect(onenter).not.toHaveBeenCalled()
})

it('takes pasted line breaks out of a title, but never touches a composition', () => {
  const { field, onedit } = put({ single: true })
  field.value = '一\n二'
  field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
  expect(field.value).toBe('一\n二')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  expect(field.value).toBe('一 二')
  expect(onedit).toHaveBeenLastCalledWith('一 二')
})
