// The grains as columns: what the program sends for all entries, and the piles that a stretch of time makes of them.

import type { Lens } from '../ipc/bindings/Lens'

export const LENSES = ['deepen', 'democratize', 'multiply'] as const satisfies readonly Lens[]

/** Where in a pile a grain lies, from below: no lens, then the lenses in reverse order, as wood is laid down. */
export const KINDS = ['none', 'multiply', 'democratize', 'deepen'] as const
export type GrainKind = (typeof KINDS)[number]

/** All entries, ordered by day. */
export interface Grains {
  readonly count: number
  /** The middle day of each date. */
  readonly day: Int32Array
  /** 0 year, 1 month, 2 day. */
  readonly precision: Uint8Array
  /** Bit 0 deepen, 1 democratize, 2 multiply. */
  readonly lenses: Uint8Array
  /** Index into the timeline's roles, or 0xFFFF. */
  readonly role: Uint16Array
}

export const NO_ROLE = 0xffff

export const NO_GRAINS: Grains = {
  count: 0,
  day: new Int32Array(0),
  precision: new Uint8Array(0),
  lenses: new Uint8Array(0),
  role: new Uint16Array(0),
}

/** Reads the bytes of `timeline_grains`: u32 count, i32 day[], u8 precision[], u8 lenses[], padding to an even offset, u16 role[]. */
export function decodeGrains(bytes: ArrayBuffer): Grains {
  if (bytes.byteLength < 4) return NO_GRAINS
  const count = new DataView(bytes).getUint32(0, true)
  const roleAt = 4 + count * 6 + ((count * 6) % 2)
  if (bytes.byteLength < roleAt + count * 2) throw new RangeError(`grain bytes end early: ${count} grains announced`)
  return {
    count,
    day: new Int32Array(bytes, 4, count),
    precision: new Uint8Array(bytes, 4 + count * 4, count),
    lenses: new Uint8Array(bytes, 4 + count * 5, count),
    role: new Uint16Array(bytes, roleAt, count),
  }
}

/** The same bytes, made: the fixtures and tests stand in for the program with it. */
export function encodeGrains(grains: Grains): ArrayBuffer {
  const { count } = grains
  const roleAt = 4 + count * 6 + ((count * 6) % 2)
  const bytes = new ArrayBuffer(roleAt + count * 2)
  new DataView(bytes).setUint32(0, count, true)
  new Int32Array(bytes, 4, count).set(grains.day)
  new Uint8Array(bytes, 4 + count * 4, count).set(grains.precision)
  new Uint8Array(bytes, 4 + count * 5, count).set(grains.lenses)
  new Uint16Array(bytes, roleAt, count).set(grains.role)
  return bytes
}

/** The first index whose day is at least `day`. */
export function firstFrom(days: Int32Array, day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

/** The shape of an entry with these lenses: the first of them that is shown; `null` when all of its lenses are hidden. */
export function kindOf(lenses: number, shown: number): GrainKind | null {
  const left = lenses & shown
  if (left & 1) return 'deepen'
  if (left & 2) return 'democratize'
  if (left & 4) return 'multiply'
  return lenses === 0 ? 'none' : null
}

/** A set of lenses as the bits of the grain columns. */
export const lensBits = (lenses: Iterable<Lens>): number => {
  let bits = 0
  for (const lens of lenses) bits |= 1 << LENSES.indexOf(lens)
  return bits
}
