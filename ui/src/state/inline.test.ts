// Keeping and reverting a text that is edited in its place.

import { beforeEach, describe, expect, it, vi } from 'vitest'

import { InlineEdit } from './inline.svelte'

const key = (name: string, rest: Partial<KeyboardEvent> = {}) =>
  ({ key: name, ctrlKey: false, metaKey: false, isComposing: false, keyCode: 0, ...rest }) as KeyboardEvent

let stored: string
let saves: string[]
const edit = (multiline = true, mayBeEmpty = true, works = true) =>
  new InlineEdit({
    value: () => stored,
    save: async (text) => {
      saves.push(text)
      if (works) stored = text
      return works
    },
    multiline,
    mayBeEmpty,
  })

beforeEach(() => {
  stored = 'before'
  saves = []
})

describe('several lines', () => {
  it('keeps with Ctrl+Enter and makes a line with Enter', async () => {
    const field = edit()
    field.start()
    field.draft = 'one\ntwo '
    expect(await field.key(key('Enter'))).toBe(false)
    expect(await field.key(key('Enter', { ctrlKey: true }))).toBe(true)
    expect(saves).toEqual(['one\ntwo'])
    expect(field.editing).toBe(false)
  })

  it('goes back with Escape without saving', async () => {
    const field = edit()
    field.start()
    field.draft = 'something else'
    expect(await field.key(key('Escape'))).toBe(true)
    expect(saves).toEqual([])
    field.start()
    expect(field.draft).toBe('before')
  })

  it('keeps when the focus leaves, but not what did not change', async () => {
    const field = edit()
    field.start()
    field.left()
    expect(saves).toEqual([])
    expect(field.editing).toBe(false)
    field.start()
    field.draft = 'after'
    field.left()
    await vi.waitFor(() => expect(field.editing).toBe(false))
    expect(saves).toEqual(['after'])
  })

  it('stays open with its text when keeping fails', async () => {
    const field = edit(true, true, false)
    field.start()
    field.draft = 'after'
    expect(await field.key(key('Enter', { ctrlKey: true }))).toBe(false)
    expect(field.editing).toBe(true)
    expect(field.draft).toBe('after')
  })
})

describe('one line', () => {
  it('keeps with Enter on one line', async () => {
    const field = edit(false)
    field.start()
    field.draft = ' after\nall '
    await field.key(key('Enter'))
    expect(saves).toEqual(['after all'])
  })

  it('goes back when it must not be empty', async () => {
    const field = edit(false, false)
    field.start()
    field.draft = '  '
    await field.key(key('Enter'))
    expect(saves).toEqual([])
    expect(stored).toBe('before')
    expect(field.editing).toBe(false)
  })
})

describe('while an input method composes', () => {
  it('leaves Enter and Escape to it', async () => {
    const field = edit(false)
    field.start()
    field.draft = 'ねんりん'
    expect(await field.key(key('Enter', { isComposing: true }))).toBe(false)
    expect(await field.key(key('Enter', { keyCode: 229 }))).toBe(false)
    expect(await field.key(key('Escape', { isComposing: true }))).toBe(false)
    expect(field.editing).toBe(true)
    expect(saves).toEqual([])
  })

  it('keeps the committed words when the focus left before the commit', async () => {
    const field = edit(false)
    field.start()
    field.composition(true)
    field.draft = 'ねんりん'
    field.left()
    expect(saves).toEqual([])
    field.composition(false)
    field.draft = '年輪'
    await vi.waitFor(() => expect(saves).toEqual(['年輪']))
  })
})
