// The shelf, used by keyboard.

import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { handlers } from '../../../tests/fixtures/reading'
import { find, mounted, press, type } from '../../../tests/mounted'
import { called, closed, opened, type Calls } from '../../../tests/views'
import ReadingView from './ReadingView.svelte'

let calls: Calls

globalThis.matchMedia ??= (media: string) =>
  Object.assign(new EventTarget(), { media, matches: true }) as MediaQueryList

const row = (id: string) => vi.waitFor(() => find(`[data-link="${id}"] [data-row]`))
const made = (command: string) => calls.filter(([name]) => name === command).length

beforeEach(async () => {
  calls = await opened(handlers)
  mounted(ReadingView, {})
  await row('web-vitals')
})
afterEach(closed)

describe('a row', () => {
  it('is reached once by Tab and left by arrows', async () => {
    expect(document.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1)
    const first = find('[data-row][tabindex="0"]')
    first.focus()
    press(first, 'ArrowDown')
    expect(document.activeElement).not.toBe(first)
    expect(document.activeElement).toBe(document.querySelectorAll('[data-row]')[1])
  })

  it('opens its link with o, and never with Ctrl+O', async () => {
    const link = await row('web-vitals')
    link.focus()
    press(link, 'o', { ctrlKey: true })
    expect(made('link_open')).toBe(0)
    press(link, 'o')
    expect(await called(calls, 'link_open')).toEqual({ id: 'web-vitals' })
  })

  it('asks for one line when it was read, and keeps it as evidence with Enter', async () => {
    const link = await row('web-vitals')
    link.focus()
    press(link, 'r')
    expect(await called(calls, 'reading_set')).toEqual({ id: 'web-vitals', status: 'read', takeaway: null })
    const field = await vi.waitFor(() => {
      const input = find<HTMLInputElement>('[data-link="web-vitals"] .field input')
      expect(document.activeElement).toBe(input)
      return input
    })
    type(field, '測るのは、使う人の待ち時間')
    press(field, 'Enter', { keyCode: 229 })
    expect(made('reading_set')).toBe(1)
    press(field, 'Enter')
    await vi.waitFor(() =>
      expect(calls.findLast(([name]) => name === 'reading_set')?.[1]).toEqual({
        id: 'web-vitals',
        status: 'read',
        takeaway: '測るのは、使う人の待ち時間',
      }),
    )
  })

  it('keeps letters that are typed into a field for the field', async () => {
    ;(await row('workbook-slos')).click()
    const field = await vi.waitFor(() => find<HTMLInputElement>('[data-link="workbook-slos"] .field input'))
    field.focus()
    press(field, 'q')
    press(field, 'x')
    expect(made('reading_set')).toBe(0)
  })
})

describe('the search', () => {
  it('finds by any part of the title and puts away what was open', async () => {
    ;(await row('workbook-slos')).click()
    flushSync()
    type(find<HTMLInputElement>('input[type="search"]'), 'CNCF')
    const titles = [...document.querySelectorAll('[data-link]')].map((one) => one.getAttribute('data-link'))
    expect(titles.length).toBeGreaterThan(0)
    expect(titles).not.toContain('workbook-slos')
  })
})

describe('an own link', () => {
  it('needs a title, and says what is wrong with its address', async () => {
    const add = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes('リンクを足す'))
    add?.click()
    flushSync()
    const [url, title] = [...document.querySelectorAll<HTMLInputElement>('.add input')]
    if (!url || !title) throw new Error('the form has no fields')
    type(url, 'javascript:alert(1)')
    press(url, 'Enter')
    expect(made('link_save')).toBe(0)
    type(title, '社外メモ')
    press(title, 'Enter')
    expect(await called(calls, 'link_save')).toMatchObject({ url: 'javascript:alert(1)', title: '社外メモ' })
    await vi.waitFor(() => expect(url.getAttribute('aria-invalid')).toBe('true'))
  })
})
