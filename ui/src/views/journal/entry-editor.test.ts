// The page against an invented journal: nothing typed is ever lost, and nothing is told to the wrong text.

import { clearMocks, mockIPC } from '@tauri-apps/api/mocks'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Draft } from '../../ipc/bindings/Draft'
import type { EntryInput } from '../../ipc/bindings/EntryInput'
import type { EntryView } from '../../ipc/bindings/EntryView'
import type { EvidenceChip } from '../../ipc/bindings/EvidenceChip'
import type { EvidenceSet } from '../../ipc/bindings/EvidenceSet'
import type { TextInput } from '../../ipc/bindings/TextInput'
import { DraftShelf } from './draft-shelf.svelte'
import { EntryEditor } from './entry-editor.svelte'

const date = '2026-06-18'
let entries: Map<string, EntryView>
let drafts: Map<string, Draft>
let told: EvidenceSet[]
let failing: Set<string>
let shelf: DraftShelf
let editor: EntryEditor

function signals({ text }: TextInput): EvidenceChip[] {
  return ['SLO', 'MLOps'].flatMap((signal, i) => {
    const start = text.indexOf(signal)
    if (start < 0) return []
    const lens = i === 0 ? 'deepen' : 'multiply'
    const hit = { signal, start, end: start + signal.length, inTitle: false }
    return [{ direction: signal.toLowerCase(), lens, state: 'suggested', signals: [hit] } satisfies EvidenceChip]
  })
}

function put(input: Partial<EntryInput> & { id: string }): EntryView {
  const view = {
    date,
    kind: 'reflection',
    title: '',
    text: '',
    role: null,
    tags: [],
    prompt: null,
    updated: '2026-06-18T09:00:00Z',
    ...input,
    evidence: signals({ title: '', text: input.text ?? '' }),
  } as EntryView
  entries.set(view.id, view)
  return view
}

const commands: Record<string, (args: never) => unknown> = {
  entry_show: ({ id }: { id: string }) =>
    entries.get(id) ?? Promise.reject({ code: 'not-found', args: { thing: 'entry' } }),
  entry_save: (input: EntryInput) => {
    if (input.draft) drafts.delete(input.draft)
    return put({ ...input, id: input.id ?? `new-${entries.size}` })
  },
  draft_save: (draft: Draft) => {
    const kept = { ...draft, id: draft.id ?? `d${drafts.size}`, saved: '2026-06-18T09:00:00Z' }
    drafts.set(kept.id, kept)
    return kept
  },
  draft_discard: ({ id }: { id: string }) => void drafts.delete(id),
  signals_find: signals,
  evidence_set: (set: EvidenceSet) => void told.push(set),
}

beforeEach(() => {
  vi.useFakeTimers()
  entries = new Map()
  drafts = new Map()
  told = []
  failing = new Set()
  mockIPC((command, payload) => {
    if (failing.has(command)) return Promise.reject({ code: 'disk-full', args: {} })
    return commands[command]?.((payload as { args: never }).args)
  })
  shelf = new DraftShelf()
  editor = new EntryEditor(shelf)
})
afterEach(() => {
  vi.useRealTimers()
  clearMocks()
})

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)
const onlyDraft = (): Draft | undefined => [...drafts.values()][0]

describe('a new text', () => {
  it('is a draft within a second, and one draft only', async () => {
    await editor.compose({ date })
    editor.edit({ text: '今日' })
    await pass(1000)
    editor.edit({ text: '今日は' })
    await pass(1000)
    expect(drafts.size).toBe(1)
    expect(onlyDraft()?.text).toBe('今日は')
    expect(editor.safety).toBe('kept')
  })

  it('leaves no draft when nothing was written', async () => {
    await editor.compose({ date })
    editor.edit({ text: 'あ' })
    await pass(1000)
    editor.edit({ text: '' })
    await pass(1000)
    expect(drafts.size).toBe(0)
    expect(editor.safety).toBe('clean')
  })

  it('becomes an entry, and its draft goes', async () => {
    await editor.compose({ date, prompt: 'deepen-01' })
    editor.edit({ text: '今日は', title: '題' })
    await pass(1000)
    const id = await editor.finish()
    expect(id && entries.get(id)).toMatchObject({ text: '今日は', title: '題', prompt: 'deepen-01' })
    expect(drafts.size).toBe(0)
    expect(shelf.drafts).toEqual([])
    expect(editor.safety).toBe('clean')
  })

  it('is saved once, however often it is asked', async () => {
    await editor.compose({ date })
    editor.edit({ text: '今日は' })
    await Promise.all([editor.finish(), editor.finish()])
    expect(entries.size).toBe(1)
  })

  it('keeps what is typed while it is being saved', async () => {
    await editor.compose({ date })
    editor.edit({ text: '今日は' })
    const save = commands.entry_save
    commands.entry_save = async (input: never) => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return save?.(input)
    }
    const finished = editor.finish()
    await pass(10)
    editor.edit({ text: '今日は晴れ' })
    await pass(50)
    const id = await finished
    commands.entry_save = save as never
    expect(id && entries.get(id)?.text).toBe('今日は')
    expect(editor.fields.text).toBe('今日は晴れ')
    await pass(1000)
    expect(onlyDraft()).toMatchObject({ entry: id, text: '今日は晴れ' })
  })

  it('stays, with the reason, when it cannot be saved', async () => {
    failing.add('entry_save')
    await editor.compose({ date })
    editor.edit({ text: '今日は' })
    expect(await editor.finish()).toBeUndefined()
    expect(editor.error).toMatchObject({ code: 'disk-full' })
    await pass(1000)
    expect(onlyDraft()?.text).toBe('今日は')
  })

  it('is not finished in mid-composition', async () => {
    await editor.compose({ date })
    editor.edit({ text: 'ねんりん' })
    editor.keeper.compositionStart()
    expect(await editor.finish()).toBeUndefined()
    expect(entries.size).toBe(0)
  })
})

describe('changing an entry', () => {
  beforeEach(async () => {
    put({ id: 'a', text: '古い文' })
    put({ id: 'b', text: '別の文' })
    await editor.show('a')
  })

  it('is never done by a draft', async () => {
    editor.edit({ text: '新しい文' })
    await pass(1000)
    expect(entries.get('a')?.text).toBe('古い文')
    expect(onlyDraft()).toMatchObject({ entry: 'a', text: '新しい文' })
  })

  it('is kept when another entry is opened, and offered again', async () => {
    editor.edit({ text: '新しい文' })
    await editor.show('b')
    expect(onlyDraft()?.text).toBe('新しい文')
    expect(editor.fields.text).toBe('別の文')
    expect(editor.safety).toBe('clean')
    await editor.show('a')
    expect(editor.fields.text).toBe('新しい文')
    expect(editor.safety).toBe('kept')
  })

  it('waits for the input method before another entry is opened', async () => {
    editor.keeper.compositionStart()
    editor.edit({ text: '古い文ねんりん' })
    const shown = editor.show('b')
    await pass(500)
    expect(editor.entry).toBe('a')
    editor.edit({ text: '古い文年輪' })
    editor.keeper.compositionEnd()
    await pass(0)
    await shown
    expect(editor.entry).toBe('b')
    expect(onlyDraft()).toMatchObject({ entry: 'a', text: '古い文年輪' })
  })

  it('can be thrown away, and that taken back', async () => {
    editor.edit({ text: '新しい文' })
    await pass(1000)
    await editor.revert()
    expect(editor.fields.text).toBe('古い文')
    expect(drafts.size).toBe(0)
    const back = await shelf.takeBack()
    expect(back).toBeDefined()
    if (back) await editor.resume(back)
    expect(editor.fields.text).toBe('新しい文')
    expect(drafts.size).toBe(1)
  })

  it('ends when the old words are typed again', async () => {
    editor.edit({ text: '古い文!' })
    await pass(1000)
    editor.edit({ text: '古い文' })
    await pass(1000)
    expect(drafts.size).toBe(0)
  })

  it('lets the newest of several fast choices win', async () => {
    const first = editor.show('b')
    const second = editor.show('a')
    await Promise.all([first, second])
    expect(editor.entry).toBe('a')
  })

  it('stays with the shelf when even the draft cannot be saved', async () => {
    failing.add('draft_save')
    editor.edit({ text: '新しい文' })
    await editor.show('b')
    expect(shelf.of('a')?.text).toBe('新しい文')
    failing.clear()
    await editor.show('a')
    expect(editor.fields.text).toBe('新しい文')
    await pass(2000)
    expect(onlyDraft()?.text).toBe('新しい文')
    expect(shelf.drafts).toHaveLength(1)
  })

  it('follows an undo, and keeps words that are being typed', async () => {
    put({ id: 'a', text: '元に戻した文' })
    await editor.refresh()
    expect(editor.fields.text).toBe('元に戻した文')
    editor.edit({ text: '打ちかけ' })
    put({ id: 'a', text: 'さらに前' })
    await editor.refresh()
    expect(editor.fields.text).toBe('打ちかけ')
  })

  it('stays when its entry cannot be read for a moment', async () => {
    failing.add('entry_show')
    await editor.refresh()
    expect([editor.open, editor.entry]).toEqual([true, 'a'])
    expect(editor.error).toMatchObject({ code: 'disk-full' })
  })

  it('closes when its entry is gone, unless words would go with it', async () => {
    entries.delete('a')
    await editor.refresh()
    expect(editor.open).toBe(false)
    await editor.show('b')
    editor.edit({ text: '打ちかけ' })
    entries.delete('b')
    await editor.refresh()
    expect(editor.open).toBe(true)
    await editor.finish()
    expect([...entries.values()].map(({ text }) => text)).toEqual(['打ちかけ'])
  })
})

describe('signals', () => {
  it('are found after a short pause, and their words move along with typing', async () => {
    await editor.compose({ date })
    editor.edit({ text: 'SLOを見る' })
    expect(editor.chips).toEqual([])
    await pass(400)
    expect(editor.chips.map(({ direction }) => direction)).toEqual(['slo'])
    editor.edit({ text: '今日はSLOを見る' })
    expect(editor.hints).toMatchObject([{ start: 3, end: 6 }])
  })

  it('of an unsaved text are told once it is saved', async () => {
    await editor.compose({ date })
    editor.edit({ text: 'SLOとMLOps' })
    await pass(400)
    await editor.decide('slo', 'confirmed')
    await editor.decide('mlops', 'dismissed')
    expect(told).toEqual([])
    expect(editor.chips).toMatchObject([{ direction: 'slo', state: 'confirmed' }])
    const id = await editor.finish()
    expect(told).toMatchObject([
      { sourceId: id, direction: 'slo', state: 'confirmed' },
      { sourceId: id, direction: 'mlops', state: 'dismissed' },
    ])
    expect(editor.chips).toMatchObject([{ direction: 'slo', state: 'confirmed' }])
  })

  it('that were dismissed come back when that is taken back', async () => {
    await editor.compose({ date })
    editor.edit({ text: 'SLO' })
    await pass(400)
    await editor.decide('slo', 'dismissed')
    expect(editor.chips).toEqual([])
    expect(editor.hints).toEqual([])
    editor.undecide('slo')
    expect(editor.chips).toHaveLength(1)
    expect(editor.hints).toHaveLength(1)
  })

  it('of a saved text are told at once, and stay as they were when that fails', async () => {
    put({ id: 'a', text: 'SLO' })
    await editor.show('a')
    await editor.decide('slo', 'confirmed')
    expect(told).toMatchObject([{ sourceId: 'a', direction: 'slo', state: 'confirmed' }])
    failing.add('evidence_set')
    await editor.decide('slo', 'dismissed')
    expect(editor.chips).toMatchObject([{ state: 'confirmed' }])
    expect(editor.error).toMatchObject({ code: 'disk-full' })
  })
})

describe('the role of a new text', () => {
  it('is suggested until it was chosen', async () => {
    await editor.compose({ date })
    editor.suggestRole('sre')
    expect(editor.fields.role).toBe('sre')
    expect(editor.dirty).toBe(false)
    editor.edit({ role: null })
    editor.suggestRole('mlops')
    expect(editor.fields.role).toBeNull()
  })
})
