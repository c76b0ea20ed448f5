// The entries of the list: filter, months, and the windows on them that are loaded. Renders nothing.

import { SvelteMap } from 'svelte/reactivity'

import { entryList, entryMonths } from '../../ipc/commands'
import type { EntryFilter } from '../../ipc/bindings/EntryFilter'
import type { EntryPage } from '../../ipc/bindings/EntryPage'
import type { EntrySummary } from '../../ipc/bindings/EntrySummary'
import type { MonthCount } from '../../ipc/bindings/MonthCount'
import { monthsOf } from './geometry'

/** Entries fetched at once. */
export const PAGE = 100
/** Pages kept; those farthest from where one looks are dropped. */
const KEPT = 24

export const noFilter: EntryFilter = {
  query: '',
  lenses: [],
  kinds: [],
  role: null,
  direction: null,
  tag: null,
  from: null,
  to: null,
}

export function filtered(filter: EntryFilter): boolean {
  return (
    filter.query.trim() !== '' ||
    filter.lenses.length > 0 ||
    filter.kinds.length > 0 ||
    [filter.role, filter.direction, filter.tag, filter.from, filter.to].some((value) => value !== null)
  )
}

/**
 * Without words to search for, the months' counts come first and any part of the list can be shown: a scroll to the far
 * end loads only what is seen there. Search results come one page after the other, as they are found.
 */
export class EntryListing {
  filter = $state.raw<EntryFilter>(noFilter)
  months = $state.raw<readonly MonthCount[]>([])
  /** All that match, where it is known. */
  total = $state.raw<number | null>(null)
  error = $state.raw<unknown>()
  /** True until the first answer to the current filter. */
  loading = $state(true)
  /** Grows whenever another filter's entries are shown: the list starts at its top again. */
  turn = $state(0)

  readonly #pages = new SvelteMap<number, readonly EntrySummary[]>()
  /** Pages that are here or on their way. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
  readonly #asked = new Map<number, Promise<void>>()
  #more = false
  #generation = 0
  #from = 0
  #to = 0

  get #streaming(): boolean {
    return this.filter.query.trim() !== ''
  }

  /** The entry at a position of the whole list, newest first; undefined while its page is not loaded. */
  at(position: number): EntrySummary | undefined {
    return this.#pages.get(Math.floor(position / PAGE))?.[position % PAGE]
  }

  /** Where an entry stands, if its page is loaded. */
  positionOf(id: string): number | undefined {
    for (const [page, entries] of this.#pages) {
      const index = entries.findIndex((entry) => entry.id === id)
      if (index >= 0) return page * PAGE + index
    }
    return undefined
  }

  /** How many rows the list has as far as it is known. */
  get count(): number {
    return this.months.reduce((sum, { count }) => sum + count, 0)
  }

  /** Shows other entries. */
  async show(filter: EntryFilter): Promise<void> {
    this.filter = filter
    this.#from = 0
    this.#to = 0
    this.loading = true
    if (await this.#read()) this.turn++
  }

  /** Reads what is shown again, after a change. What stood there stays until the new entries are there. */
  refresh(): Promise<boolean> {
    return this.#read()
  }

  /** Makes sure that the entries in sight are loaded; `to` is exclusive. */
  need(from: number, to: number): void {
    this.#from = from
    this.#to = to
    if (this.#streaming) {
      if (this.#more && to + PAGE / 2 > this.count) void this.#next()
      return
    }
    for (let page = Math.floor(from / PAGE); page * PAGE < to; page++) void this.#load(page)
  }

  /** Finds an entry's position by its date, loading what its month holds; undefined where the filter leaves it out. */
  async locate(id: string, date: string): Promise<number | undefined> {
    const known = this.positionOf(id)
    if (known !== undefined || this.#streaming) return known
    let first = 0
    for (const { month, count } of this.months) {
      if (month === date.slice(0, 7)) {
        const pages = []
        for (let page = Math.floor(first / PAGE); page * PAGE < first + count; page++) pages.push(this.#load(page))
        await Promise.all(pages)
        return this.positionOf(id)
      }
      first += count
    }
    return undefined
  }

  /** Loads the entry at a position and returns it. */
  async fetch(position: number): Promise<EntrySummary | undefined> {
    if (!this.#streaming) await this.#load(Math.floor(position / PAGE))
    return this.at(position)
  }

  async #read(): Promise<boolean> {
    const generation = ++this.#generation
    const filter = this.filter
    try {
      if (this.#streaming) {
        // After a change as much is read again as was there, so that nobody loses their place.
        const wanted = Math.max(1, Math.ceil(Math.min(this.count, this.#to) / PAGE))
        const pages = await Promise.all(Array.from({ length: wanted }, (_, page) => this.#page(filter, page)))
        if (generation !== this.#generation) return false
        const first = pages[0]
        this.#replace(pages.map(({ entries }, page) => [page, entries]))
        this.#more = pages[pages.length - 1]?.more ?? false
        this.total = first?.total ?? (this.#more ? null : pages.reduce((sum, { entries }) => sum + entries.length, 0))
        this.#regroup()
      } else {
        const [first, last] = [Math.floor(this.#from / PAGE), Math.floor(Math.max(this.#to - 1, 0) / PAGE)]
        const seen = first === last ? [first] : [first, last]
        const [months, ...pages] = await Promise.all([
          entryMonths(filter),
          ...seen.map(async (page) => [page, (await this.#page(filter, page)).entries] as const),
        ])
        if (generation !== this.#generation) return false
        this.#replace(pages)
        this.#more = false
        this.months = months
        this.total = this.count
      }
      this.error = undefined
    } catch (error) {
      if (generation !== this.#generation) return false
      this.error = error
    }
    this.loading = false
    return true
  }

  #page(filter: EntryFilter, page: number): Promise<EntryPage> {
    return entryList({ filter, offset: page * PAGE, limit: PAGE })
  }

  #replace(pages: readonly (readonly [page: number, entries: readonly EntrySummary[]])[]): void {
    this.#pages.clear()
    this.#asked.clear()
    for (const [page, entries] of pages) {
      this.#pages.set(page, entries)
      this.#asked.set(page, Promise.resolve())
    }
  }

  #load(page: number): Promise<void> {
    return this.#once(page, ({ entries }) => {
      this.#pages.set(page, entries)
      this.#forget(page)
    })
  }

  #next(): Promise<void> {
    const page = this.#pages.size
    return this.#once(page, ({ entries, more }) => {
      this.#pages.set(page, entries)
      this.#more = more
      this.#regroup()
    })
  }

  /** Asks for a page unless it is there or on its way; an answer to an older filter is dropped. */
  #once(page: number, take: (answer: EntryPage) => void): Promise<void> {
    const running = this.#asked.get(page)
    if (running) return running
    const generation = this.#generation
    const reading = this.#page(this.filter, page).then(
      (answer) => {
        if (generation === this.#generation) take(answer)
      },
      (error: unknown) => {
        if (generation !== this.#generation) return
        this.#asked.delete(page)
        this.error = error
      },
    )
    this.#asked.set(page, reading)
    return reading
  }

  #regroup(): void {
    const pages = [...this.#pages].sort(([a], [b]) => a - b)
    this.months = monthsOf(pages.flatMap(([, entries]) => entries.map(({ date }) => date)))
    if (!this.#more) this.total = this.count
  }

  /** Drops the page farthest from where one looks, never the one that was just asked for. */
  #forget(newest: number): void {
    if (this.#pages.size <= KEPT) return
    const middle = (this.#from + this.#to) / 2 / PAGE
    const farthest = [...this.#pages.keys()]
      .filter((page) => page !== newest)
      .sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle))[0]
    if (farthest === undefined) return
    this.#pages.delete(farthest)
    this.#asked.delete(farthest)
  }
}
