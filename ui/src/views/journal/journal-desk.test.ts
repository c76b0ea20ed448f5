// The desk over an invented journal: choosing, writing, removing, and what other changes do.

import { clearMocks, mockIPC } from '@tauri-apps/api/mocks'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Changed } from '../../ipc/bindings/Changed'
import type { Draft } from '../../ipc/bindings/Draft'
import type { EntryInput } from '../../ipc/bindings/EntryInput'
import type { EntryQuery } from '../../ipc/bindings/EntryQuery'
import type { EntryView } from '../../ipc/bindings/EntryView'
import { DraftShelf } from './draft-shelf.svelte'
import { JournalDesk, REST, type Scene } from './journal-desk.svelte'

const scene: Scene = { today: '2026-06-18', drafts: [], journal: 'own' }
const change: Changed = {
  entries: [],
  roles: false,
  evidence: false,
  plan: false,
  reading: false,
  documents: [],
  all: false,
  undo: null,
}

let entries: EntryView[]
let drafts: Draft[]
let shown: string[]
let desk: JournalDesk

const entry = (id: string, date: string): EntryView => ({
  id,
  date,
  kind: 'learning',
  title: id,
  text: `${id}の文`,
  role: null,
  tags: [],
  prompt: null,
  evidence: [],
  updated: '',
})

const commands: Record<string, (args: never) => unknown> = {
  entry_list: ({ filter, offset, limit }: EntryQuery) => {
    const all = entries.filter(({ text }) => text.includes(filter.query))
    const page = all.slice(offset, offset + limit).map((one) => ({ ...one, excerpt: [], lenses: [] }))
    return { entries: page, total: all.length, more: offset + limit < all.length }
  },
  entry_months: () =>
    [...new Set(entries.map(({ date }) => date.slice(0, 7)))].map((month) => ({
      month,
      count: entries.filter(({ date }) => date.startsWith(month)).length,
    })),
  entry_show: ({ id }: { id: string }) => {
    shown.push(id)
    return entries.find((one) => one.id === id) ?? Promise.reject({ code: 'not-found', args: { thing: 'entry' } })
  },
  entry_save: (input: EntryInput) => {
    const saved = {
      ...entry(input.id ?? 'new', input.date ?? scene.today),
      ...input,
      id: input.id ?? 'new',
    } as EntryView
    entries = [saved, ...entries.filter(({ id }) => id !== saved.id)].sort((a, b) => b.date.localeCompare(a.date))
    return saved
  },
  entry_remove: ({ id }: { id: string }) => {
    entries = entries.filter((one) => one.id !== id)
  },
  draft_save: (draft: Draft) => {
    const kept = { ...draft, id: draft.id ?? 'd1' }
    drafts = [kept]
    return kept
  },
  draft_discard: () => {
    drafts = []
  },
  signals_find: () => [],
  role_list: () => [],
  prompt_of_day: () => ({
    id: 'deepen-01',
    text: { ja: '問い', en: 'question' },
    lens: null,
    newest: null,
    tense: 'past',
    own: false,
  }),
  prompt_list: () => [],
}

beforeEach(() => {
  vi.useFakeTimers()
  entries = [entry('a', '2026-06-18'), entry('b', '2026-06-12'), entry('c', '2026-05-29'), entry('d', '2025')]
  drafts = []
  shown = []
  mockIPC((command, payload) => commands[command]?.((payload as { args: never } | undefined)?.args as never))
  desk = new JournalDesk(new DraftShelf())
})
afterEach(() => {
  vi.useRealTimers()
  clearMocks()
})

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

describe('arriving', () => {
  it('opens the newest entry', async () => {
    await desk.arrive({}, scene)
    expect(desk.editor.entry).toBe('a')
    expect(desk.whole).toEqual({ count: 4, since: '2025', years: ['2026', '2025'] })
  })
  it('opens what was asked for', async () => {
    await desk.arrive({ entry: 'c' }, scene)
    expect([desk.selected, desk.editor.entry, desk.position]).toEqual(['c', 'c', 2])
  })
  it('writes about today, in answer to a prompt', async () => {
    await desk.arrive({ compose: '1', prompt: 'deepen-01' }, scene)
    expect(desk.editor.entry).toBeNull()
    expect(desk.editor.fields).toMatchObject({ date: '2026-06-18', prompt: 'deepen-01' })
    expect(desk.writing).toBe(1)
  })
  it('comes back to what was on the page', async () => {
    await desk.arrive({ entry: 'c' }, scene)
    desk.editor.edit({ text: '打ちかけ' })
    await desk.leave()
    expect(drafts).toMatchObject([{ entry: 'c', text: '打ちかけ' }])
    await desk.arrive({}, scene)
    expect(desk.editor.fields.text).toBe('打ちかけ')
  })
  it('takes nothing from one journal into another', async () => {
    await desk.arrive({ compose: '1' }, scene)
    desk.editor.edit({ text: '自分だけの文' })
    await desk.leave()
    await desk.arrive({}, { ...scene, drafts: [], journal: 'sample' })
    expect(desk.editor.fields.text).toBe('aの文')
    expect(desk.shelf.drafts).toEqual([])
  })
})

describe('choosing', () => {
  beforeEach(() => desk.arrive({}, scene))
  it('reads only where the arrow keys come to rest', async () => {
    shown = []
    for (const position of [1, 2, 3]) await desk.choose(position)
    expect(shown).toEqual([])
    await pass(REST)
    expect(shown).toEqual(['d'])
    expect(desk.editor.entry).toBe('d')
  })
  it('stays inside the list', async () => {
    await desk.choose(-5)
    expect(desk.selected).toBe('a')
    await desk.choose(99)
    expect(desk.selected).toBe('d')
  })
})

describe('finishing', () => {
  it('chooses the new entry where its date puts it', async () => {
    await desk.arrive({ compose: '1' }, scene)
    desk.editor.edit({ text: '五月のこと', date: '2026-05-30' })
    expect(await desk.finish()).toBe(true)
    expect([desk.selected, desk.position]).toEqual(['new', 2])
  })
})

describe('removing', () => {
  beforeEach(() => desk.arrive({ entry: 'b' }, scene))
  it('chooses the neighbour, and comes back when it is undone', async () => {
    const removed = entries[1]
    expect(await desk.remove()).toBe(true)
    expect(desk.editor.entry).toBe('c')
    if (removed) entries.splice(1, 0, removed)
    await desk.changed({ ...change, entries: ['b'] })
    expect(desk.editor.entry).toBe('b')
  })
  it('keeps changes that were begun on it', async () => {
    desk.editor.edit({ text: '打ちかけ' })
    await desk.remove()
    expect(desk.shelf.drafts).toMatchObject([{ entry: 'b', text: '打ちかけ' }])
  })
  it('empties the page with the last one', async () => {
    for (let i = 0; i < 4; i++) await desk.remove()
    expect(desk.editor.open).toBe(false)
    expect(desk.selected).toBeNull()
  })
})

describe('discarding', () => {
  it('can be taken back', async () => {
    await desk.arrive({ compose: '1' }, scene)
    desk.editor.edit({ text: '打ちかけ' })
    await pass(1000)
    await desk.discard()
    expect(desk.editor.entry).toBe('a')
    expect(drafts).toEqual([])
    await desk.takeBack()
    expect(desk.editor.fields.text).toBe('打ちかけ')
    expect(drafts).toHaveLength(1)
  })
})
