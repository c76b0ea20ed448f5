// The list's geometry against a naive list of all rows.

import { describe, expect, it } from 'vitest'

import { layOut, monthsOf, scrollTo, topOf, visible } from './geometry'

const sizes = { head: 34, row: 58 }
const months = [
  { month: '2026-06', count: 3 },
  { month: '2026-05', count: 1 },
  { month: '2026', count: 2 },
  { month: '2025-12', count: 40 },
]
const list = layOut(months, sizes)

/** Every row of the list one by one: its position and its top. */
function naive(): { position: number; top: number }[] {
  const rows = []
  let top = 0
  let position = 0
  for (const { count } of months) {
    top += sizes.head
    for (let i = 0; i < count; i++, position++, top += sizes.row) rows.push({ position, top })
  }
  return rows
}

describe('layOut', () => {
  it('sums months and skips empty ones', () => {
    expect(list.count).toBe(46)
    expect(list.height).toBe(4 * 34 + 46 * 58)
    expect(layOut([{ month: '2026-06', count: 0 }], sizes).spans).toEqual([])
  })
  it('puts every row where a naive list puts it', () => {
    for (const { position, top } of naive()) expect(topOf(list, position)).toBe(top)
  })
})

describe('visible', () => {
  it('shows exactly the rows that touch the window, at every height', () => {
    for (let from = 0; from < list.height; from += 17) {
      const to = from + 300
      const shown = visible(list, from, to).flatMap((span) =>
        Array.from({ length: span.to - span.from }, (_, i) => span.from + i),
      )
      const expected = naive()
        .filter(({ top }) => top + sizes.row > from && top < to)
        .map(({ position }) => position)
      expect(shown).toEqual(expected)
    }
  })
  it('keeps the head of a month whose first rows are above the window', () => {
    const [first] = visible(list, 34 + 58 + 10, 200)
    expect(first?.month).toBe('2026-06')
    expect(first?.from).toBe(1)
  })
  it('is empty for an empty list', () => {
    expect(visible(layOut([], sizes), 0, 500)).toEqual([])
  })
  it('stays small in a journal of 100,000', () => {
    const huge = layOut(
      Array.from({ length: 480 }, (_, i) => ({ month: String(i), count: 209 })),
      sizes,
    )
    const rows = visible(huge, huge.height / 2, huge.height / 2 + 800).reduce((n, span) => n + span.to - span.from, 0)
    expect(rows).toBeLessThan(20)
  })
})

describe('scrollTo', () => {
  it('does not move for a row in sight', () => expect(scrollTo(list, 1, 0, 400)).toBe(0))
  it('brings the head along with the first row of a month', () => {
    expect(scrollTo(list, 3, 1000, 400)).toBe(34 + 3 * 58)
  })
  it('moves down just far enough', () => {
    const scroll = scrollTo(list, 20, 0, 400)
    expect(scroll + 400).toBe(topOf(list, 20) + sizes.row)
  })
})

describe('monthsOf', () => {
  it('groups by month and keeps bare years apart', () => {
    expect(monthsOf(['2026-06-18', '2026-06-12', '2026-06', '2026', '2025-12-01'])).toEqual([
      { month: '2026-06', count: 3 },
      { month: '2026', count: 1 },
      { month: '2025-12', count: 1 },
    ])
  })
})
