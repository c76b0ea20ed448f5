// The columns and the open direction, used by keyboard alone.

import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { handlers } from '../../../tests/fixtures/directions'
import { handlers as plan } from '../../../tests/fixtures/plan'
import { find, mounted, press, type } from '../../../tests/mounted'
import { called, closed, opened, type Calls } from '../../../tests/views'
import DirectionsView from './DirectionsView.svelte'

let calls: Calls

const row = (id: string) => vi.waitFor(() => find(`[data-row="${id}"]`))
const waiting = () => vi.waitFor(() => find<HTMLButtonElement>('[data-piece] [aria-keyshortcuts="Enter"]'))

async function openDirection(id: string): Promise<void> {
  ;(await row(id)).click()
  flushSync()
}

beforeEach(async () => {
  calls = await opened(handlers, plan)
  mounted(DirectionsView, {})
})
afterEach(closed)

describe('the columns', () => {
  it('have one row that Tab reaches, and arrows that lead from it', async () => {
    const first = await row('slo_ux')
    expect(document.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1)
    first.focus()
    press(first, 'ArrowDown')
    expect(document.activeElement).toBe(await row('platform_slo'))
    press(document.activeElement ?? first, 'ArrowRight')
    expect(document.activeElement).toBe(await row('enabling_sre'))
    expect((await row('enabling_sre')).tabIndex).toBe(0)
  })

  it('say once for a group that nothing is known of its rows yet', async () => {
    await row('toil')
    const group = find('[data-row="toil"]').closest('section')
    expect(group?.textContent).toContain('まだ手がかりがありません。一つ書けば、ここが変わります。')
    expect(find('[data-row="toil"]').textContent).not.toContain('手がかり')
  })

  it('are seen from the last day of the time that was given', async () => {
    await row('slo_ux')
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes('記録から'))
    button?.click()
    flushSync()
    const field = find<HTMLInputElement>('.bar input')
    type(field, '2021年')
    await vi.waitFor(() => expect(find<HTMLButtonElement>('.bar button').disabled).toBe(false))
    press(field, 'Enter')
    await vi.waitFor(() => expect(calls.at(-1)).toEqual(['directions', { asOf: '2021-12-31' }]))
  })
})

describe('an open direction', () => {
  it('takes a yes with Enter’s own button, and a no with Delete', async () => {
    await openDirection('enabling_sre')
    const yes = await waiting()
    yes.click()
    expect(await called(calls, 'evidence_set')).toMatchObject({ direction: 'enabling_sre', state: 'confirmed' })
    await vi.waitFor(() => expect(document.querySelector('[data-piece] [aria-keyshortcuts="Enter"]')).toBeNull())
  })

  it('does not take a Delete that belongs to an input method', async () => {
    await openDirection('platform_slo')
    const yes = await waiting()
    yes.focus()
    press(yes, 'Delete', { isComposing: true })
    expect(calls.some(([command]) => command === 'evidence_set')).toBe(false)
    press(yes, 'Delete')
    expect(await called(calls, 'evidence_set')).toMatchObject({ direction: 'platform_slo', state: 'dismissed' })
  })

  it('shows weights that add up to what it says', async () => {
    await openDirection('postmortem_premortem')
    await vi.waitFor(() => find('[data-piece]'))
    find('[aria-pressed="false"][data-weights]').click()
    flushSync()
    const shown = [...document.querySelectorAll('[data-piece] .weight')].map(({ textContent }) => Number(textContent))
    const total = Number(find('.sum b').textContent)
    expect(shown.length).toBeGreaterThan(1)
    const folded = Number(document.querySelector('.fold .num')?.textContent ?? 0)
    expect(shown.reduce((sum, weight) => sum + weight, folded)).toBeCloseTo(total, 9)
  })

  it('never folds away what waits for an answer', async () => {
    await openDirection('postmortem_premortem')
    await waiting()
    expect(document.querySelector('.fold')).not.toBeNull()
  })

  it('makes a goal of a direction together with its next step', async () => {
    await openDirection('security')
    const add = await vi.waitFor(() => {
      const button = [...document.querySelectorAll('aside button')].find((one) =>
        one.textContent?.includes('計画に入れる'),
      )
      if (!(button instanceof HTMLButtonElement)) throw new Error('no step is offered')
      return button
    })
    add.click()
    flushSync()
    const by = find<HTMLInputElement>('aside input')
    expect(by.value).toBe('2026年12月')
    press(by, 'Enter')
    expect(await called(calls, 'goal_save')).toMatchObject({ direction: 'security', by: '2026年12月' })
    expect(await called(calls, 'step_save')).toMatchObject({ origin: 'security-1' })
  })

  it('closes with Escape and gives the focus back to its row', async () => {
    await openDirection('security')
    await vi.waitFor(() => find('aside h2'))
    press(find('aside'), 'Escape')
    expect(document.querySelector('aside')).toBeNull()
    expect(document.activeElement).toBe(await row('security'))
  })
})
