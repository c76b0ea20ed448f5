import { afterEach, describe, expect, it } from 'vitest'

import { chord, commandOf, composing, cycleRegion, rememberFocus, singleKey } from './keys'

const press = (key: string, more: Partial<KeyboardEventInit & { target: EventTarget; keyCode: number }> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  target: document.body,
  ...more,
})

const field = document.createElement('textarea')

afterEach(() => document.body.replaceChildren())

describe('commandOf', () => {
  it.each([
    ['k', { do: 'palette' }],
    ['n', { do: 'write' }],
    ['1', { do: 'view', view: 'timeline' }],
    ['6', { do: 'view', view: 'settings' }],
    ['e', { do: 'export' }],
    ['z', { do: 'undo' }],
    ['y', { do: 'redo' }],
  ])('Ctrl+%s', (key, command) => {
    expect(commandOf(press(key, { ctrlKey: true }), false)).toEqual(command)
    expect(commandOf(press(key, { metaKey: true }), true)).toEqual(command)
    expect(commandOf(press(key), false)).toBeUndefined()
    // Ctrl on a Mac, and Cmd elsewhere, belong to the system.
    expect(commandOf(press(key, { ctrlKey: true }), true)).toBeUndefined()
    expect(commandOf(press(key, { ctrlKey: true, altKey: true }), false)).toBeUndefined()
  })

  it('redoes with Shift, in capitals too', () => {
    expect(commandOf(press('Z', { ctrlKey: true, shiftKey: true }), false)).toEqual({ do: 'redo' })
  })

  it('leaves undo in a text to the text, and the palette works from there', () => {
    expect(commandOf(press('z', { ctrlKey: true, target: field }), false)).toBeUndefined()
    expect(commandOf(press('k', { ctrlKey: true, target: field }), false)).toEqual({ do: 'palette' })
  })

  it('is silent while an input method is choosing', () => {
    expect(commandOf(press('n', { ctrlKey: true, isComposing: true }), false)).toBeUndefined()
    expect(commandOf(press('F6', { keyCode: 229 }), false)).toBeUndefined()
  })

  it('cycles regions with F6, backwards with Shift', () => {
    expect(commandOf(press('F6'))).toEqual({ do: 'region', step: 1 })
    expect(commandOf(press('F6', { shiftKey: true }))).toEqual({ do: 'region', step: -1 })
  })
})

it('writes chords as the system does', () => {
  expect(chord('Ctrl+Shift+Z', false)).toBe('Ctrl+Shift+Z')
  expect(chord('Ctrl+Shift+Z', true)).toBe('⌘⇧Z')
})

describe('composing', () => {
  it('knows the committing Enter, which arrives after the composition as key code 229', () => {
    expect(composing({ isComposing: true })).toBe(true)
    expect(composing({ isComposing: false, keyCode: 229 })).toBe(true)
    expect(composing({ isComposing: false, keyCode: 13 })).toBe(false)
  })
})

describe('singleKey', () => {
  it('works outside of text only, and only while allowed', () => {
    expect(singleKey(press('T'), true)).toBe('t')
    expect(singleKey(press('t'), false)).toBeUndefined()
    expect(singleKey(press('t', { target: field }), true)).toBeUndefined()
    expect(singleKey(press('t', { ctrlKey: true }), true)).toBeUndefined()
    expect(singleKey(press('Enter'), true)).toBeUndefined()
  })
})

describe('cycleRegion', () => {
  it('goes round and comes back to where the focus was in a region', () => {
    document.body.innerHTML = `
      <nav data-region="rail"><button id="a">a</button></nav>
      <main data-region="view"><button id="b">b</button><button id="c">c</button></main>
      <aside data-region="panel"><button id="d" disabled>d</button><button id="e">e</button></aside>`
    document.addEventListener('focusin', rememberFocus)
    const focused = () => document.activeElement?.id
    document.getElementById('c')?.focus()
    cycleRegion(1)
    expect(focused()).toBe('e')
    cycleRegion(1)
    expect(focused()).toBe('a')
    cycleRegion(1)
    expect(focused()).toBe('c')
    cycleRegion(-1)
    expect(focused()).toBe('a')
    document.removeEventListener('focusin', rememberFocus)
  })
})
