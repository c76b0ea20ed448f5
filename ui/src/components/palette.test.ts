import { clearMocks, mockIPC } from '@tauri-apps/api/mocks'
import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { handlers } from '../../tests/fixtures/base'
import { find, mounted, press, type } from '../../tests/mounted'
import type { EntryPage } from '../ipc/bindings/EntryPage'
import type { EntryQuery } from '../ipc/bindings/EntryQuery'
import { app } from '../state/app.svelte'
import { markMatch } from './palette.svelte'
import Palette from './Palette.svelte'

describe('markMatch', () => {
  const marked = (text: string, query: string) =>
    markMatch(text, query)
      ?.map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('')

  it.each([
    ['納品後の反省会を', '反省会', '納品後の[反省会]を'],
    ['SLO review', 'slo', '[SLO] review'],
    ['ＳＬＯの話', 'slo', '[ＳＬＯ]の話'],
    ['㌔の話', 'キロ', '[㌔]の話'],
    ['ｶﾞｲﾄﾞ', 'ガイド', '[ｶﾞｲﾄﾞ]'],
  ])('%s / %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })

  it('finds nothing where there is nothing', () => {
    expect(markMatch('SRE', 'slo')).toBeUndefined()
    expect(marked('SRE', '  ')).toBe('SRE')
  })
})

describe('Palette', () => {
  let asked: EntryQuery[]

  beforeEach(async () => {
    vi.useFakeTimers()
    asked = []
    mockIPC((command, payload) => {
      const { args } = payload as { args: EntryQuery }
      if (command === 'preferences_get') return handlers.preferences_get()
      if (command === 'boot') return handlers.boot()
      if (command === 'role_list') return []
      if (command === 'preferences_set') return undefined
      if (command !== 'entry_list') throw new Error(`unexpected ${command}`)
      asked.push(args)
      const page: EntryPage = {
        entries: [
          {
            id: 'e1',
            date: '2014-08',
            kind: 'achievement',
            title: 'SLOの話',
            excerpt: [],
            role: null,
            lenses: ['deepen'],
            tags: [],
          },
        ],
        total: 1,
        more: false,
      }
      return page
    })
    await app.open()
    app.paletteOpen = true
  })
  afterEach(() => {
    clearMocks()
    vi.useRealTimers()
    app.paletteOpen = false
  })

  const settle = async () => {
    await vi.advanceTimersByTimeAsync(200)
    flushSync()
  }
  const chosen = () => find('[aria-selected=true]').textContent ?? ''

  it('chooses the first result, and a record comes before directions and commands', async () => {
    mounted(Palette, {})
    const field = find<HTMLInputElement>('input')
    type(field, 'SLO')
    await settle()
    expect(asked.map(({ filter }) => filter.query)).toEqual(['SLO'])
    expect(chosen()).toContain('SLOの話')
    expect([...document.querySelectorAll('.head')].map((head) => head.textContent)).toEqual([
      '記録 1件',
      '方向',
      'できること',
    ])
    press(field, 'Enter')
    expect([app.view, app.params, app.paletteOpen]).toEqual(['journal', { entry: 'e1' }, false])
  })

  it('opens beside with Ctrl+Enter', async () => {
    mounted(Palette, {})
    type(find<HTMLInputElement>('input'), 'SLO')
    await settle()
    press(find('input'), 'Enter', { ctrlKey: true })
    expect([app.view, app.params]).toEqual(['timeline', { entry: 'e1' }])
  })

  it('leads to the tabs of a view', async () => {
    mounted(Palette, {})
    type(find<HTMLInputElement>('input'), '掛け算')
    await settle()
    const option = [...document.querySelectorAll<HTMLElement>('[role=option]')].find((one) =>
      one.textContent.includes('方向の「掛け算」を開く'),
    )
    if (!option) throw new Error('no such command')
    option.click()
    expect([app.view, app.params]).toEqual(['directions', { tab: 'matrix' }])
  })

  it('takes nothing while an input method is choosing', async () => {
    mounted(Palette, {})
    const field = find<HTMLInputElement>('input')
    type(field, 'SLO')
    await settle()
    press(field, 'Enter', { isComposing: true })
    press(field, 'Enter', { keyCode: 229 })
    press(field, 'Escape', { isComposing: true })
    expect(app.paletteOpen).toBe(true)
  })

  it('closes with the chord that opened it', () => {
    mounted(Palette, {})
    press(find('input'), 'k', { ctrlKey: true })
    expect(app.paletteOpen).toBe(false)
  })

  it('asks once for what is typed in one go, and offers commands without a question', async () => {
    mounted(Palette, {})
    expect(document.querySelectorAll('[role=option]').length).toBeGreaterThan(8)
    const field = find<HTMLInputElement>('input')
    for (const text of ['S', 'SL', 'SLO']) type(field, text)
    await settle()
    expect(asked).toHaveLength(1)
  })

  it('goes round with the arrows, and the field names the chosen row', async () => {
    mounted(Palette, {})
    const field = find<HTMLInputElement>('input')
    press(field, 'ArrowUp')
    await settle()
    expect(find('[aria-selected=true]').id).toBe(field.getAttribute('aria-activedescendant'))
    press(field, 'ArrowDown')
    await settle()
    expect(find('[role=option]').getAttribute('aria-selected')).toBe('true')
  })
})
