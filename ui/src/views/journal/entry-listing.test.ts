// The list's windows over an invented journal of 100,000 entries.

import { clearMocks, mockIPC } from '@tauri-apps/api/mocks'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { EntryQuery } from '../../ipc/bindings/EntryQuery'
import type { EntrySummary } from '../../ipc/bindings/EntrySummary'
import { EntryListing, noFilter, PAGE } from './entry-listing.svelte'

const PER_MONTH = 250
const MONTHS = 400
const month = (n: number): string => `${2026 - Math.floor(n / 12)}-${String(12 - (n % 12)).padStart(2, '0')}`

const entry = (position: number): EntrySummary => ({
  id: `e${position}`,
  date: `${month(Math.floor(position / PER_MONTH))}-15`,
  kind: 'learning',
  title: `${position}`,
  excerpt: [],
  role: null,
  lenses: [],
  tags: [],
})

let asked: EntryQuery[]
let failing: boolean
let hits: number

beforeEach(() => {
  asked = []
  failing = false
  hits = 230
  mockIPC((command, payload) => {
    const { args } = payload as { args: EntryQuery }
    if (failing) return Promise.reject({ code: 'journal-unreadable', args: {} })
    if (command === 'entry_months') {
      return Array.from({ length: MONTHS }, (_, n) => ({ month: month(n), count: PER_MONTH }))
    }
    asked.push(args)
    const all = args.filter.query ? hits : MONTHS * PER_MONTH
    const end = Math.min(all, args.offset + args.limit)
    const entries = []
    for (let position = args.offset; position < end; position++) entries.push(entry(position))
    return { entries, total: args.filter.query ? null : all, more: end < all }
  })
})
afterEach(() => clearMocks())

describe('all entries', () => {
  it('knows its length at once and loads one page', async () => {
    const listing = new EntryListing()
    await listing.show(noFilter)
    expect(listing.count).toBe(100_000)
    expect(listing.total).toBe(100_000)
    expect(asked).toHaveLength(1)
    expect(listing.at(5)?.id).toBe('e5')
  })

  it('loads only what a far jump shows, and each page once', async () => {
    const listing = new EntryListing()
    await listing.show(noFilter)
    listing.need(90_195, 90_215)
    listing.need(90_196, 90_216)
    await vi.waitFor(() => expect(listing.at(90_214)?.id).toBe('e90214'))
    expect(asked.slice(1).map(({ offset }) => offset)).toEqual([90_100, 90_200])
    expect(listing.at(500)).toBeUndefined()
  })

  it('keeps memory bounded while everything is scrolled through', async () => {
    const listing = new EntryListing()
    await listing.show(noFilter)
    for (let position = 0; position < 10_000; position += PAGE) {
      listing.need(position, position + 20)
      expect((await listing.fetch(position))?.id).toBe(`e${position}`)
    }
    expect(listing.at(0)).toBeUndefined()
    expect(listing.at(9_900)).toBeDefined()
  })

  it('finds an entry far away by its date', async () => {
    const listing = new EntryListing()
    await listing.show(noFilter)
    expect(await listing.locate('e50123', entry(50_123).date)).toBe(50_123)
    expect(await listing.locate('gone', entry(50_123).date)).toBeUndefined()
  })

  it('shows nothing of a filter that was overtaken by another', async () => {
    const listing = new EntryListing()
    const first = listing.show({ ...noFilter, query: 'a' })
    const second = listing.show(noFilter)
    await Promise.all([first, second])
    expect(listing.count).toBe(100_000)
    expect(listing.turn).toBe(1)
  })
})

describe('search', () => {
  it('loads the next page when its end comes near, and then knows the total', async () => {
    const listing = new EntryListing()
    await listing.show({ ...noFilter, query: 'SLO' })
    expect(listing.count).toBe(100)
    expect(listing.total).toBeNull()
    listing.need(20, 30)
    expect(asked).toHaveLength(1)
    listing.need(80, 90)
    await vi.waitFor(() => expect(listing.count).toBe(200))
    listing.need(180, 190)
    await vi.waitFor(() => expect(listing.count).toBe(230))
    expect(listing.total).toBe(230)
    listing.need(220, 230)
    expect(asked).toHaveLength(3)
  })

  it('keeps its place when entries change', async () => {
    const listing = new EntryListing()
    await listing.show({ ...noFilter, query: 'SLO' })
    listing.need(90, 100)
    await vi.waitFor(() => expect(listing.count).toBe(200))
    listing.need(180, 190)
    await vi.waitFor(() => expect(listing.count).toBe(230))
    hits = 229
    await listing.refresh()
    expect(listing.count).toBeGreaterThanOrEqual(190)
    expect(listing.turn).toBe(1)
  })
})

describe('failure', () => {
  it('keeps the error until a reading succeeds', async () => {
    const listing = new EntryListing()
    failing = true
    await listing.show(noFilter)
    expect(listing.error).toEqual({ code: 'journal-unreadable', args: {} })
    expect(listing.loading).toBe(false)
    failing = false
    await listing.refresh()
    expect(listing.error).toBeUndefined()
    expect(listing.count).toBe(100_000)
  })
})
