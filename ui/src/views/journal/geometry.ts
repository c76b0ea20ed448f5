// The month-grouped list as lengths alone: which row or head stands where, however many entries there are. Pure.

import type { MonthCount } from '../../ipc/bindings/MonthCount'

/** Heights in pixels at the current text size. */
export interface RowSizes {
  readonly head: number
  readonly row: number
}

/** A month of the list. */
export interface MonthSpan {
  /** `2026-06`, or `2026` for entries dated by year alone. */
  readonly month: string
  /** Position of its first entry among all entries, newest first. */
  readonly first: number
  readonly count: number
  /** Distance of its head from the top of the list. */
  readonly top: number
  readonly height: number
}

export interface ListGeometry {
  readonly spans: readonly MonthSpan[]
  readonly count: number
  readonly height: number
  readonly sizes: RowSizes
}

export function layOut(months: readonly MonthCount[], sizes: RowSizes): ListGeometry {
  const spans: MonthSpan[] = []
  let first = 0
  let top = 0
  for (const { month, count } of months) {
    if (count <= 0) continue
    const height = sizes.head + count * sizes.row
    spans.push({ month, first, count, top, height })
    first += count
    top += height
  }
  return { spans, count: first, height: top, sizes }
}

/** The last span whose `key` is not greater than `value`: spans are ordered by both `first` and `top`. */
function spanIndex(spans: readonly MonthSpan[], key: 'first' | 'top', value: number): number {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((spans[middle]?.[key] ?? Infinity) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** The part of a month that is in sight. */
export interface VisibleSpan extends MonthSpan {
  /** Its entries in sight, `from` inclusive, `to` exclusive, counted over the whole list. */
  readonly from: number
  readonly to: number
}

/** What lies between two heights, cut to whole rows. Heads are part of it even when only their rows are in sight. */
export function visible(list: ListGeometry, from: number, to: number): VisibleSpan[] {
  const { spans, sizes } = list
  const found: VisibleSpan[] = []
  for (let index = spanIndex(spans, 'top', from); index < spans.length; index++) {
    const span = spans[index]
    if (!span || span.top >= to) break
    const rows = span.top + sizes.head
    const clamp = (n: number): number => Math.min(span.count, Math.max(0, n))
    const start = clamp(Math.floor((from - rows) / sizes.row))
    const end = clamp(Math.ceil((to - rows) / sizes.row))
    found.push({ ...span, from: span.first + start, to: span.first + end })
  }
  return found
}

/** Where an entry's row begins. */
export function topOf(list: ListGeometry, position: number): number {
  const span = list.spans[spanIndex(list.spans, 'first', position)]
  return span ? span.top + list.sizes.head + (position - span.first) * list.sizes.row : 0
}

/** How far to scroll so that a row is wholly in sight, with its head when it is the month's first; the same place if it is. */
export function scrollTo(list: ListGeometry, position: number, scroll: number, height: number): number {
  const top = topOf(list, position)
  const span = list.spans[spanIndex(list.spans, 'first', position)]
  const upper = span && span.first === position ? span.top : top
  if (upper < scroll) return upper
  if (top + list.sizes.row > scroll + height) return top + list.sizes.row - height
  return scroll
}

/** Groups entries that came without counts (search results) by month, in the order they came in. */
export function monthsOf(dates: readonly string[]): MonthCount[] {
  const months: MonthCount[] = []
  for (const date of dates) {
    const month = date.slice(0, 7)
    const last = months[months.length - 1]
    if (last?.month === month) last.count++
    else months.push({ month, count: 1 })
  }
  return months
}
