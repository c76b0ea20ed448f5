// Records as grains: gathered into buckets along the time axis, piled up to a handful, fused into columns beyond it.

import { LENSES, KINDS, NO_ROLE, firstFrom, kindOf, type GrainKind, type Grains } from './grain-data'
import { dayOf, civil } from './days'
import type { Density, Scale } from './scale'
import { toX, visibleDays } from './scale'
import type { Stack } from './stack'
import type { Lens } from '../ipc/bindings/Lens'

/** Bucket width, column width, and the pitch at which grains are stacked, px. */
export const BUCKET = 7
export const COLUMN = 5.5
export const PITCH = 6.6
/** In a pile each doubling beyond the cap adds this many pitches. */
const FUSED_GROWTH = 2.1

export interface Pile {
  readonly lane: number
  readonly x: number
  /** First and last day of the bucket. */
  readonly from: number
  readonly to: number
  readonly n: number
  /** By kind, from below, as in `KINDS`. */
  readonly counts: readonly [number, number, number, number]
  readonly base: number
  readonly height: number
  readonly fused: boolean
}

export interface GrainOptions {
  readonly grains: Grains
  readonly laneOfRole: Int16Array
  readonly lanes: number
  readonly density: Density
  /** Bits of the lenses that are shown. */
  readonly lenses: number
  /** Only grains of this role index; null for all. */
  readonly role: number | null
  readonly stack: Stack
}

export interface Piles {
  readonly piles: readonly Pile[]
  /** Length and place of the hairlines of partial dates: x0, x1, y. */
  readonly hairs: readonly (readonly [number, number, number])[]
  /** The pile that a day falls into on a lane. */
  at(lane: number, day: number): Pile | undefined
}

/** Buckets are counted back from today, so that panning moves them whole and the newest column is complete. */
class Buckets {
  readonly group: number
  readonly #scale: Scale
  readonly #byDay: boolean

  constructor(scale: Scale, density: Density) {
    this.#scale = scale
    this.#byDay = density === 'days' || density === 'titles'
    this.group = this.#byDay ? Math.max(1, Math.ceil(COLUMN / scale.p)) : BUCKET / scale.p
  }

  of(day: number): number {
    return Math.floor((this.#scale.today - Math.min(day, this.#scale.today)) / this.group)
  }

  x(bucket: number): number {
    const { xNow, p } = this.#scale
    return this.#byDay ? xNow - (bucket * this.group + (this.group - 1) / 2) * p : xNow - (bucket + 0.5) * BUCKET
  }

  days(bucket: number): { from: number; to: number } {
    const newest = this.#scale.today - bucket * this.group
    return { from: Math.floor(newest - this.group) + 1, to: Math.floor(newest) }
  }
}

const SLOTS = KINDS.length
const HAIRS = 120

export function layoutGrains(scale: Scale, options: GrainOptions): Piles {
  const { grains, laneOfRole, lanes, density, lenses, role, stack } = options
  const buckets = new Buckets(scale, density)
  const visible = visibleDays(scale)
  const margin = buckets.group * 2
  const begin = firstFrom(grains.day, Math.floor(visible.from - margin))
  const end = scale.closed ? firstFrom(grains.day, Math.ceil(visible.to + margin)) : grains.count
  const oldest = buckets.of(visible.from - margin)
  const newest = scale.closed ? buckets.of(visible.to + margin) : 0
  const width = Math.max(0, oldest - newest + 1)
  const counts = new Uint32Array(lanes * width * SLOTS)
  const slotOf = { none: 0, multiply: 1, democratize: 2, deepen: 3 } as const satisfies Record<GrainKind, number>
  // 8 masks, each with the slot it falls into: no branches by lens in the loop over all grains.
  const slots = Int8Array.from({ length: 8 }, (_, mask) => {
    const kind = kindOf(mask, lenses)
    return kind === null ? -1 : slotOf[kind]
  })
  const { day: days, lenses: masks, role: roles, precision } = grains
  const today = scale.today
  const perDay = 1 / buckets.group
  const hairs: [number, number, number][] = []
  let lastHair = ''
  for (let i = begin; i < end; i++) {
    const owner = roles[i] ?? NO_ROLE
    if (role !== null && owner !== role) continue
    const slot = slots[masks[i] ?? 0] ?? -1
    if (slot < 0) continue
    const day = Math.min(days[i] ?? 0, today)
    const bucket = Math.floor((today - day) * perDay) - newest
    if (bucket < 0 || bucket >= width) continue
    const lane = owner === NO_ROLE ? 0 : (laneOfRole[owner] ?? 0)
    const at = (lane * width + bucket) * SLOTS + slot
    counts[at] = (counts[at] ?? 0) + 1
    const exact = precision[i] ?? 2
    if (exact < 2 && hairs.length < HAIRS && density !== 'columns' && (exact === 0 || density !== 'piles')) {
      const key = `${String(lane)} ${String(days[i])} ${String(exact)}`
      const top = stack.bars[lane]
      if (key !== lastHair && top !== null && top !== undefined) {
        lastHair = key
        const { year, month } = civil(days[i] ?? 0)
        const from = exact === 0 ? dayOf(year) : dayOf(year, month)
        const to = exact === 0 ? dayOf(year + 1) : dayOf(year, month + 1)
        hairs.push([toX(scale, from), Math.min(toX(scale, to), scale.xNow), top - 5.5])
      }
    }
  }

  let most = 1
  for (let at = 0; at < counts.length; at += SLOTS) {
    const n = (counts[at] ?? 0) + (counts[at + 1] ?? 0) + (counts[at + 2] ?? 0) + (counts[at + 3] ?? 0)
    if (n > most) most = n
  }
  const heightOf = heights(density, stack, most)
  const piles: Pile[] = []
  const index = new Map<number, Pile>()
  for (let lane = 0; lane < lanes; lane++) {
    const top = stack.bars[lane]
    if (top === null || top === undefined) continue
    for (let bucket = 0; bucket < width; bucket++) {
      const at = (lane * width + bucket) * SLOTS
      const four = [counts[at] ?? 0, counts[at + 1] ?? 0, counts[at + 2] ?? 0, counts[at + 3] ?? 0] as const
      const n = four[0] + four[1] + four[2] + four[3]
      if (n === 0) continue
      const fused = density === 'columns' || n > stack.cap
      const absolute = bucket + newest
      const pile: Pile = {
        lane,
        x: buckets.x(absolute),
        ...buckets.days(absolute),
        n,
        counts: four,
        base: top - (fused ? 2 : 5.5),
        height: fused ? heightOf(n, lane) : n * PITCH,
        fused,
      }
      piles.push(pile)
      index.set(lane * 1e6 + absolute, pile)
    }
  }
  return { piles, hairs, at: (lane, day) => index.get(lane * 1e6 + buckets.of(day)) }
}

/** How high a fused column is. Columns alone: the tallest fills the strip, the others by the square root: an area, not a ranking. */
function heights(density: Density, stack: Stack, most: number): (n: number, lane: number) => number {
  const { cap, strip } = stack
  const room = (lane: number): number => (lane === 0 ? strip.main : strip.other)
  if (density === 'columns') return (n, lane) => Math.max(2, room(lane) * Math.sqrt(n / most))
  // Where the tallest would outgrow the strip, all doublings shrink alike. Rounded up to a power of two, so that a pan does
  // not make every column breathe.
  const doublings = Math.max(1e-6, Math.ceil(Math.log2(Math.max(most, cap * 2) / cap)))
  return (n, lane) => {
    const start = cap * PITCH
    const growth = Math.min(FUSED_GROWTH * PITCH, Math.max(0, room(lane) - 2 - start) / doublings)
    return start + growth * Math.log2(n / cap)
  }
}

/** Where a root leaves a pile: the grain of its lens, on the side that the strand lies on. */
export function anchorIn(pile: Pile, lens: Lens, upward: boolean): number {
  const slot = SLOTS - 1 - LENSES.indexOf(lens)
  let below = 0
  for (let i = 0; i < slot; i++) below += pile.counts[i] ?? 0
  const own = pile.counts[slot] ?? 0
  // A grain of several lenses is drawn as the first of them: the root then leaves the pile's end.
  const place = own === 0 ? (upward ? pile.n - 1 : 0) : upward ? below + own - 1 : below
  if (!pile.fused) return pile.base - place * PITCH
  return pile.base - Math.max(0, pile.height - PITCH) * (place / Math.max(1, pile.n - 1)) - PITCH / 2
}

/** A rectangle of a fused column, or a single grain: what is painted for a kind. */
export interface GrainShapes {
  /** x, y of single grains. */
  readonly dots: number[]
  /** x, y, height of column parts, all `COLUMN` wide. */
  readonly parts: number[]
}

export function shapesOf(piles: Iterable<Pile>): Record<GrainKind, GrainShapes> {
  const shapes: Record<GrainKind, GrainShapes> = {
    none: { dots: [], parts: [] },
    multiply: { dots: [], parts: [] },
    democratize: { dots: [], parts: [] },
    deepen: { dots: [], parts: [] },
  }
  for (const pile of piles) {
    let place = 0
    let y = pile.base
    KINDS.forEach((kind, slot) => {
      const own = pile.counts[slot] ?? 0
      if (own === 0) return
      if (pile.fused) {
        const h = (pile.height * own) / pile.n
        shapes[kind].parts.push(pile.x - COLUMN / 2, y - h + 0.5, Math.max(1.2, h - 1))
        y -= h
      } else {
        for (let i = 0; i < own; i++) shapes[kind].dots.push(pile.x, pile.base - (place + i) * PITCH)
        place += own
      }
    })
  }
  return shapes
}
