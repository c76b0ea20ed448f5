import { clearMocks, mockIPC } from '@tauri-apps/api/mocks'
import { emit } from '@tauri-apps/api/event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { handlers } from '../../tests/fixtures/base'
import { nothingChanged } from '../../tests/changed'
import type { UndoState } from '../ipc/bindings/UndoState'
import { app } from './app.svelte'
import { listenForChanges } from './changes'

let after: UndoState = { undo: null, redo: null }
let now = 0
/** Commands that fail for what the history holds. */
const blocked = new Set<string>()
let asked: string[] = []

beforeEach(async () => {
  now += 10_000
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  mockIPC(
    (command) => {
      if (command === 'preferences_get') return handlers.preferences_get()
      if (command === 'boot') return handlers.boot()
      if (blocked.has(command)) throw { code: `${command}-blocked`, args: { operation: 'edit-entry' } }
      if (/^(undo|redo)/.test(command)) {
        asked.push(command)
        return { ...nothingChanged, undo: after }
      }
      return undefined
    },
    { shouldMockEvents: true },
  )
  await listenForChanges()
  await app.open()
})
afterEach(() => {
  blocked.clear()
  asked = []
  clearMocks()
  vi.restoreAllMocks()
})

const committed = (undo: UndoState) => emit('changed', { ...nothingChanged, undo })

describe('what is said after a change', () => {
  it('says what was done, with the way back', async () => {
    await committed({ undo: 'remove-entry', redo: null })
    expect(app.toast).toEqual({ text: '記録をゴミ箱に移しました', undoable: true })
    expect(app.undo.undo).toBe('remove-entry')
  })

  it('lets the words of a view stand', async () => {
    app.say('own words', true)
    now += 100
    await committed({ undo: 'remove-entry', redo: null })
    expect(app.toast?.text).toBe('own words')
  })

  it('takes an old offer away when something else was done since', async () => {
    await committed({ undo: 'remove-entry', redo: null })
    now += 3000
    await committed({ undo: 'write-plan', redo: null })
    expect(app.toast).toBeUndefined()
  })

  it('is not said for an undo or a redo, which say themselves', async () => {
    await committed({ undo: 'write-entry', redo: 'remove-entry' })
    expect(app.toast).toBeUndefined()
    now += 3000
    await committed({ undo: 'remove-entry', redo: null })
    expect(app.toast).toBeUndefined()
  })
})

describe('undo', () => {
  it('names what it took back', async () => {
    await committed({ undo: 'remove-entry', redo: null })
    after = { undo: null, redo: 'remove-entry' }
    await app.undoLast()
    expect(app.toast?.text).toBe('元に戻しました: 記録の削除')
    expect(app.undo).toEqual(after)
    after = { undo: 'remove-entry', redo: null }
    await app.redoLast()
    expect(app.toast?.text).toBe('やり直しました: 記録の削除')
  })

  it('offers to step over what cannot be undone or redone', async () => {
    for (const [way, run, skipped] of [
      ['undo', app.undoLast, '元に戻さずに、とばしました: 記録の修正'],
      ['redo', app.redoLast, 'やり直さずに、とばしました: 記録の修正'],
    ] as const) {
      await committed({ undo: 'edit-entry', redo: 'edit-entry' })
      blocked.add(way)
      await run()
      expect(app.toast?.text).toContain('「記録の修正」は')
      expect(app.toast?.offer?.label).toBe('この変更をとばす')
      await app.toast?.offer?.run()
      expect(asked.at(-1)).toBe(`${way}_skip`)
      expect([app.toast?.text, app.toast?.offer]).toEqual([skipped, undefined])
    }
  })

  it('says when there is nothing left', async () => {
    await app.undoLast()
    expect(app.toast?.text).toContain('もうありません')
  })
})

describe('going', () => {
  it('comes back to where one was, with what was shown there', () => {
    app.go('directions', { direction: 'mlops' })
    app.go('journal', { entry: 'e1' })
    app.back()
    expect([app.view, app.params]).toEqual(['directions', { direction: 'mlops' }])
  })
})

describe('a journal that cannot be opened', () => {
  it('is kept as a failure and tried again', async () => {
    let broken = true
    clearMocks()
    mockIPC(() => {
      if (broken) throw { code: 'journal-newer', args: {} }
      return handlers.boot()
    })
    await app.open()
    expect(app.failure).toEqual({ code: 'journal-newer', args: {} })
    broken = false
    await app.open()
    expect(app.failure).toBeUndefined()
  })
})
