import { describe, expect, test } from 'vitest'

import { dayOf, middleOf } from './days'
import { decodeGrains, encodeGrains, firstFrom, kindOf, lensBits, NO_ROLE, type Grains } from './grain-data'
import { anchorIn, layoutGrains, PITCH, shapesOf, type GrainOptions } from './grains'
import { scaleOf, toX, type Room } from './scale'
import type { Stack } from './stack'

const today = dayOf(2026, 6, 18)
const room: Room = { w: 1216, h: 692, gutter: 236, today, first: dayOf(2012), lastPlanned: null, sparse: false }
const stack: Stack = {
  bars: [250, 370],
  barH: 28,
  strip: { main: 60, other: 42 },
  channels: { deepen: 156, democratize: 306, multiply: 498 },
  readY: 540,
  phaseY: 600,
  phaseStep: 13,
  cap: 6,
  hidden: 0,
  hiddenY: 500,
}

const grainsOf = (rows: readonly (readonly [date: string, mask: number, role?: number])[]): Grains => {
  const sorted = rows
    .map(([date, mask, role = 0]) => ({ day: middleOf(date), mask, role, precision: date.split('-').length - 1 }))
    .sort((a, b) => a.day - b.day)
  return {
    count: sorted.length,
    day: Int32Array.from(sorted, ({ day }) => day),
    precision: Uint8Array.from(sorted, ({ precision }) => precision),
    lenses: Uint8Array.from(sorted, ({ mask }) => mask),
    role: Uint16Array.from(sorted, ({ role }) => role),
  }
}
const options = (grains: Grains, more: Partial<GrainOptions> = {}): GrainOptions => ({
  grains,
  laneOfRole: Int16Array.from([0, 1]),
  lanes: 2,
  density: 'piles',
  lenses: 7,
  role: null,
  stack,
  ...more,
})
const at = (year: number, xNow = 668) => scaleOf(room, { p: year / 365.25, xNow })

test('the bytes come back as they went', () => {
  for (const n of [0, 1, 2, 3, 8]) {
    const grains = grainsOf(
      Array.from(
        { length: n },
        (_, i) => [`20${String(10 + i)}-03-0${String(i + 1)}`, i % 8, i % 2 ? 1 : NO_ROLE] as const,
      ),
    )
    expect(decodeGrains(encodeGrains(grains))).toEqual(grains)
  }
})

test('bytes that end early are refused', () => {
  const bytes = encodeGrains(grainsOf([['2020-01-01', 1]]))
  expect(() => decodeGrains(bytes.slice(0, bytes.byteLength - 2))).toThrow(RangeError)
})

test('the first index from a day', () => {
  const { day } = grainsOf([
    ['2020-01-01', 0],
    ['2020-01-01', 0],
    ['2020-01-03', 0],
  ])
  expect([dayOf(2019), dayOf(2020), dayOf(2020, 1, 2), dayOf(2021)].map((d) => firstFrom(day, d))).toEqual([0, 0, 2, 3])
})

test('an entry of several lenses is drawn as the first that is shown', () => {
  expect(kindOf(0b110, 7)).toBe('democratize')
  expect(kindOf(0b110, lensBits(['multiply']))).toBe('multiply')
  expect(kindOf(0b001, lensBits(['multiply']))).toBeNull()
  expect(kindOf(0, 0)).toBe('none')
})

describe('piles', () => {
  test('hold every visible grain once', () => {
    const grains = grainsOf(
      Array.from(
        { length: 400 },
        (_, i) => [`20${String(13 + (i % 13))}-0${String(1 + (i % 9))}-15`, i % 8, i % 2] as const,
      ),
    )
    for (const density of ['columns', 'piles', 'days'] as const) {
      const { piles } = layoutGrains(at(density === 'columns' ? 20 : 45), options(grains, { density }))
      expect(piles.reduce((sum, { n }) => sum + n, 0)).toBe(400)
    }
  })

  test('move whole when the picture is panned', () => {
    const grains = grainsOf(
      Array.from(
        { length: 90 },
        (_, i) => [`202${String(i % 6)}-0${String(1 + (i % 9))}-1${String(i % 9)}`, 1 + (i % 7)] as const,
      ),
    )
    const still = layoutGrains(at(100), options(grains)).piles
    const moved = layoutGrains(at(100, 668.4), options(grains)).piles
    expect(moved.map(({ from, n }) => [from, n])).toEqual(still.map(({ from, n }) => [from, n]))
    expect(moved.map(({ x }) => x - 0.4)).toEqual(still.map(({ x }) => expect.closeTo(x, 6) as number))
  })

  test('stack no lens, then multiply, democratize, deepen from below', () => {
    const { piles } = layoutGrains(
      at(45),
      options(
        grainsOf([
          ['2026-06-10', 1],
          ['2026-06-10', 2],
          ['2026-06-11', 4],
          ['2026-06-11', 0],
        ]),
      ),
    )
    expect(piles).toHaveLength(1)
    const shapes = shapesOf(piles)
    const base = stack.bars[0] ?? 0
    expect([shapes.none, shapes.multiply, shapes.democratize, shapes.deepen].map(({ dots }) => dots[1])).toEqual(
      [0, 1, 2, 3].map((i) => expect.closeTo(base - 5.5 - i * PITCH) as number),
    )
  })

  test('fuse beyond the cap, cut by lens share, and never outgrow the strip', () => {
    const many = grainsOf(Array.from({ length: 900 }, (_, i) => ['2026-06-10', [1, 1, 2, 4][i % 4] ?? 0] as const))
    const { piles } = layoutGrains(at(45), options(many))
    expect(piles[0]?.fused).toBe(true)
    expect(piles[0]?.height).toBeLessThanOrEqual(stack.strip.main)
    const { deepen, democratize } = shapesOf(piles)
    expect((deepen.parts[2] ?? 0) + 1).toBeCloseTo(((democratize.parts[2] ?? 0) + 1) * 2)
  })

  test('show one role or the chosen lenses alone', () => {
    const grains = grainsOf([
      ['2026-06-10', 1, 0],
      ['2026-06-10', 2, 1],
      ['2026-06-10', 0, 1],
    ])
    const count = (more: Partial<GrainOptions>) =>
      layoutGrains(at(45), options(grains, more)).piles.reduce((sum, { n }) => sum + n, 0)
    expect(count({ role: 1 })).toBe(2)
    expect(count({ lenses: lensBits(['deepen']) })).toBe(2)
  })

  test('what is dated later than today stands at today', () => {
    const { piles } = layoutGrains(
      at(45),
      options(
        grainsOf([
          ['2026', 1],
          ['2031-01-01', 1],
        ]),
      ),
    )
    expect(piles).toHaveLength(1)
    expect(piles[0]?.n).toBe(2)
  })

  test('a partial date has a hairline as long as it', () => {
    const scale = at(300, 700)
    const grains = grainsOf([['2025-04', 1]])
    const [hair] = layoutGrains(scale, options(grains, { density: 'days' })).hairs
    expect(hair?.[0]).toBeCloseTo(toX(scale, dayOf(2025, 4)))
    expect(hair?.[1]).toBeCloseTo(toX(scale, dayOf(2025, 5)))
    expect(layoutGrains(scale, options(grains, { density: 'piles' })).hairs).toEqual([])
  })
})

test('a root leaves the grain of its lens on the strand’s side', () => {
  const { piles } = layoutGrains(
    at(45),
    options(
      grainsOf([
        ['2026-06-10', 1],
        ['2026-06-10', 1],
        ['2026-06-11', 4],
      ]),
    ),
  )
  const [pile] = piles
  if (!pile) throw new Error('no pile')
  expect(anchorIn(pile, 'deepen', true)).toBeCloseTo(pile.base - 2 * PITCH)
  expect(anchorIn(pile, 'multiply', false)).toBeCloseTo(pile.base)
})
