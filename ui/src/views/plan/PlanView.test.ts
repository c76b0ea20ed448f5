// The plan, edited in its place.

import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { handlers as directions } from '../../../tests/fixtures/directions'
import { handlers as plan } from '../../../tests/fixtures/plan'
import { find, mounted, press, type } from '../../../tests/mounted'
import { called, closed, opened, type Calls } from '../../../tests/views'
import PlanView from './PlanView.svelte'

let calls: Calls

const shown = (selector: string) => vi.waitFor(() => find(selector))
const made = (command: string) => calls.filter(([name]) => name === command).length

beforeEach(async () => {
  calls = await opened(directions, plan)
  mounted(PlanView, {})
  await shown('section.goal')
})
afterEach(closed)

describe('Will', () => {
  it('is kept with Ctrl+Enter, not with the Enter that commits a word', async () => {
    find('dl button').click()
    const field = await vi.waitFor(() => find<HTMLTextAreaElement>('dl textarea'))
    type(field, '年輪を残す')
    press(field, 'Enter', { ctrlKey: true, isComposing: true })
    press(field, 'Enter', { ctrlKey: true, keyCode: 229 })
    expect(made('plan_set')).toBe(0)
    press(field, 'Enter', { ctrlKey: true })
    expect(await called(calls, 'plan_set')).toMatchObject({ will: '年輪を残す', must: null })
    await vi.waitFor(() => expect(find('dl button').textContent).toContain('年輪を残す'))
  })

  it('is the same field while an input method composes and the focus leaves', async () => {
    find('dl button').click()
    const field = await vi.waitFor(() => find<HTMLTextAreaElement>('dl textarea'))
    field.dispatchEvent(new CompositionEvent('compositionstart'))
    type(field, 'ねんりん')
    field.blur()
    flushSync()
    expect(find('dl textarea')).toBe(field)
    expect(made('plan_set')).toBe(0)
    field.dispatchEvent(new CompositionEvent('compositionend'))
    type(field, '年輪')
    expect(await called(calls, 'plan_set')).toMatchObject({ will: '年輪' })
  })
})

describe('a step', () => {
  it('is ticked, and removed with Delete, with the focus on the one that takes its place', async () => {
    const tick = find<HTMLInputElement>('[data-step="step-4"] input')
    tick.click()
    expect(await called(calls, 'step_done')).toEqual({ id: 'step-4', done: true })
    tick.focus()
    press(tick, 'Delete')
    expect(await called(calls, 'step_remove')).toEqual({ id: 'step-4' })
    await vi.waitFor(() => expect(document.activeElement).toBe(find('[data-step="step-5"] input')))
  })

  it('comes from the recap’s offer and may be put in one’s own words', async () => {
    find<HTMLButtonElement>('[data-goal="goal-mlops"] .add button').click()
    const offer = await vi.waitFor(() => find('[data-goal="goal-mlops"] .composer li button'))
    offer.click()
    flushSync()
    const field = find<HTMLInputElement>('[data-goal="goal-mlops"] .composer input')
    expect(field.value).not.toBe('')
    type(field, 'モデルの戻し方を一度ためす')
    press(field, 'Enter')
    expect(await called(calls, 'step_save')).toMatchObject({
      id: null,
      goal: 'goal-mlops',
      text: 'モデルの戻し方を一度ためす',
      origin: 'mlops-1',
    })
  })
})

describe('a goal', () => {
  it('is a direction that was found by typing, by a date in any form', async () => {
    find('.goals header button').click()
    flushSync()
    const field = find<HTMLInputElement>('[role="combobox"]')
    type(field, 'トイル')
    press(field, 'Enter')
    expect(field.value).toContain('トイル')
    const by = find<HTMLInputElement>('.goals input[autocomplete="off"]:not([role])')
    type(by, '2027年3月')
    press(by, 'Enter')
    expect(await called(calls, 'goal_save')).toEqual({ id: null, direction: 'toil', by: '2027年3月', closed: false })
  })

  it('is not made of a direction that is one already', () => {
    find('.goals header button').click()
    flushSync()
    const field = find<HTMLInputElement>('[role="combobox"]')
    type(field, 'MLOps')
    press(field, 'Enter')
    expect(find('[role="option"]').getAttribute('aria-disabled')).toBe('true')
    expect(field.value).toBe('MLOps')
  })
})

describe('the export', () => {
  it('shows the very characters that leave', async () => {
    const document = await shown('pre')
    const { preset, lang, asOf } = (await called(calls, 'export_preview')) as Parameters<typeof plan.export_preview>[0]
    expect(document.textContent).toBe(plan.export_preview({ preset, lang, asOf }).markdown)
  })

  it('follows the reader, and marks what stands under an alias', async () => {
    await shown('pre')
    const reader = [...document.querySelectorAll<HTMLElement>('.pane [role="radio"]')]
    reader.find(({ textContent }) => textContent.includes('1on1'))?.click()
    await vi.waitFor(() => expect(document.querySelectorAll('pre mark').length).toBeGreaterThan(0))
    expect(find('.kept').textContent).toContain('弱み')
  })
})
