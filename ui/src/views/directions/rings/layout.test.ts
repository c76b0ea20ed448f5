import { describe, expect, it } from 'vitest'

import { layoutLabels, layoutRings, place, radii, yearAt, type Frame, type Year } from './layout'

const frame: Frame = { cx: 300, cy: 300, r: 280 }

/** Years with a made-up but fixed amount of evidence. */
const life = (n: number, busy = 1): Year[] =>
  Array.from({ length: n }, (_, index) => ({
    year: 2026 - n + 1 + index,
    counts: [(index * 7) % 11, (index * 5) % 7, (index * 3) % 5].map((count) => count * busy),
    changed: index % 4 === 0,
  }))

describe.each([1, 2, 3, 10, 25, 41, 45, 60])('the rings of %i years', (n) => {
  const years = life(n)
  const rings = radii(years, frame)

  it('are one a year, each outside of the one before, within the whole', () => {
    expect(rings.map(({ year }) => year)).toEqual(years.map(({ year }) => year))
    rings.forEach(({ inner, outer }, index) => {
      expect(outer).toBeGreaterThan(inner)
      if (index > 0) expect(inner).toBe(rings[index - 1]?.outer)
    })
    expect(rings.at(-1)?.outer).toBeLessThanOrEqual(frame.r + 1e-6)
  })

  it('never cross, wherever one looks', () => {
    const edges = rings.map(({ outer }) => outer)
    for (let i = 0; i < 360; i++) {
      const angle = (i / 180) * Math.PI
      const far = edges.map((radius) => {
        const [x, y] = place(frame, radius, angle)
        return Math.hypot(x - frame.cx, y - frame.cy)
      })
      expect(far.every((radius, index) => index === 0 || radius > (far[index - 1] ?? 0))).toBe(true)
    }
  })

  it('are found under the pointer', () => {
    for (const { year, inner, outer } of rings) {
      for (const angle of [0.3, 1.7, 3, 4.9]) {
        const [x, y] = place(frame, (inner + outer) / 2, angle)
        expect(yearAt(rings, frame, x, y)).toBe(year)
      }
    }
    expect(yearAt(rings, frame, frame.cx + 400, frame.cy)).toBeUndefined()
  })

  it('have labels that do not touch', () => {
    const labels = layoutLabels(
      years.toReversed().map(({ year }) => year),
      rings,
      frame,
      years[0]?.year,
    )
    labels.forEach(({ y }, index) => {
      if (index > 0) expect(y - (labels[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(46)
    })
  })
})

it('gives more evidence more width, and the same evidence the same', () => {
  const years = [4, 4, 16].map((count, index) => ({ year: 2020 + index, counts: [count, 0, 0], changed: false }))
  const [a = 0, b = 0, c = 0] = radii(years, frame).map(({ inner, outer }) => outer - inner)
  expect(a).toBeCloseTo(b)
  expect(c).toBeGreaterThan(b)
})

it('keeps the order of the lenses outward and leaves out what is not there', () => {
  const { bands } = layoutRings([{ year: 2020, counts: [3, 0, 2], changed: false }], frame)
  expect(bands.map(({ lens }) => lens)).toEqual(['deepen', 'multiply'])
  expect(layoutRings([{ year: 2020, counts: [0, 0, 0], changed: false }], frame).bands).toEqual([])
})

it('draws the same for the same years', () => {
  expect(layoutRings(life(12), frame)).toEqual(layoutRings(life(12), frame))
})
