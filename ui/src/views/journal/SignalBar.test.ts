// What a chip says of itself once it has the focus.

import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { handlers } from '../../../tests/fixtures/journal'
import { mounted } from '../../../tests/mounted'
import { called, closed, opened, type Calls } from '../../../tests/views'
import type { EvidenceChip } from '../../ipc/bindings/EvidenceChip'
import type { EntryEditor } from './entry-editor.svelte'
import SignalBar from './SignalBar.svelte'

const chip: EvidenceChip = {
  direction: 'slo_ux',
  lens: 'deepen',
  state: 'suggested',
  signals: [{ signal: 'SLO', start: 0, end: 3, inTitle: false }],
}
/** What the bar asks of an editor while nothing is decided. */
const editor = {
  entry: null,
  chips: [chip],
  fields: { title: '', text: 'SLOを決めた' },
} as unknown as EntryEditor

let calls: Calls
beforeEach(async () => {
  calls = await opened(handlers)
  mounted(SignalBar, { editor })
})
afterEach(closed)

it('names the words that carried a suggestion and the example it resembles', async () => {
  expect(document.querySelector('.why')).toBeNull()
  document.querySelector<HTMLElement>('.chips button')?.focus()
  flushSync()
  expect(await called(calls, 'suggestion_why')).toEqual({ title: '', text: 'SLOを決めた', direction: 'slo_ux' })
  const why = await vi.waitFor(() => {
    const line = document.querySelector('.why')
    if (!line) throw new Error('nothing is said')
    return line.textContent
  })
  expect(why).toContain('SLO')
  expect(why).toContain('確認不足')
})
