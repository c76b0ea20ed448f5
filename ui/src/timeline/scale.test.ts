// Time to x: the knee at today, fit, zoom about a point, pan, limits.

import { describe, expect, test } from 'vitest'

import { YEAR_DAYS, dayOf, endOfNextFiscalYear, isoDay, middleOf, spanOf } from './days'
import {
  clamp,
  datedEdge,
  densityAt,
  fit,
  fitToday,
  futureFloor,
  pan,
  scaleOf,
  showDays,
  toDay,
  toX,
  zoomAbout,
  type Room,
} from './scale'

const room: Room = {
  w: 1216,
  h: 692,
  gutter: 236,
  today: dayOf(2026, 6, 18),
  first: dayOf(2012, 4),
  lastPlanned: dayOf(2027, 9, 30),
  sparse: false,
}

describe('days', () => {
  test('a partial date covers its days and stands in their middle', () => {
    expect(spanOf('2018')).toEqual({ from: dayOf(2018), to: dayOf(2018, 12, 31) })
    expect(spanOf('2020-02')).toEqual({ from: dayOf(2020, 2), to: dayOf(2020, 2, 29) })
    expect(isoDay(middleOf('2018-04'))).toBe('2018-04-15')
    expect(isoDay(middleOf('2018'))).toBe('2018-07-02')
    expect(middleOf('2018-04-01')).toBe(dayOf(2018, 4, 1))
  })

  test('years before 100 and far ones are what they say', () => {
    expect(isoDay(dayOf(1, 1, 1))).toBe('0001-01-01')
    expect(isoDay(dayOf(9999, 12, 31))).toBe('9999-12-31')
  })

  test('the horizon is the end of the next fiscal year', () => {
    expect(isoDay(endOfNextFiscalYear(dayOf(2026, 6, 18)))).toBe('2028-03-31')
    expect(isoDay(endOfNextFiscalYear(dayOf(2026, 3, 31)))).toBe('2027-03-31')
    expect(isoDay(endOfNextFiscalYear(dayOf(2026, 4, 1)))).toBe('2028-03-31')
  })
})

describe('fit', () => {
  test('brings the first year to the margin, today to 51–55 %, the horizon to the gutter', () => {
    for (const w of [880, 896, 1216, 1536, 2496]) {
      const wide = { ...room, w }
      const scale = scaleOf(wide, fit(wide))
      expect(toX(scale, dayOf(2012))).toBeCloseTo(20)
      expect(scale.xNow / w).toBeGreaterThan(0.5)
      expect(scale.xNow / w).toBeLessThan(0.56)
      const edge = toX(scale, dayOf(2028, 3, 31))
      if (scale.f * YEAR_DAYS > 110.01) expect(edge).toBeCloseTo(datedEdge(scale))
    }
  })

  test('the future is never narrower than 110 px a year', () => {
    const narrow = { ...room, w: 700 }
    expect(futureFloor(narrow) * YEAR_DAYS).toBeCloseTo(110)
  })

  test('a young journal has one scale and today at 38 %', () => {
    const young = { ...room, first: dayOf(2025, 4), sparse: true }
    const scale = scaleOf(young, fit(young))
    expect(scale.f).toBe(scale.p)
    expect(fitToday(young) / young.w).toBeCloseTo(0.383, 2)
  })

  test('a journal that begins today has a scale', () => {
    const fresh = { ...room, first: room.today, sparse: true }
    const camera = fit(fresh)
    expect(Number.isFinite(camera.p) && camera.p > 0).toBe(true)
  })
})

describe('the two directions of the scale', () => {
  test('are each other’s inverse on both sides of today', () => {
    const scale = scaleOf(room, { p: 0.4, xNow: 500 })
    for (let day = room.today - 900; day < room.today + 900; day += 37) {
      expect(toDay(scale, toX(scale, day))).toBeCloseTo(day, 6)
    }
  })

  test('agree at today', () => {
    const scale = scaleOf(room, fit(room))
    expect(toX(scale, room.today)).toBe(scale.xNow)
  })
})

describe('zoom', () => {
  test('keeps the date under the pointer where it is, in the past and in the future', () => {
    let camera = fit(room)
    for (const x of [100, 400, 660, 800, 940]) {
      const before = toDay(scaleOf(room, camera), x)
      const after = zoomAbout(room, camera, x, 1.3)
      expect(toX(scaleOf(room, after), before)).toBeCloseTo(x, 4)
      camera = fit(room)
    }
  })

  test('stops at one day a window and at fifty years', () => {
    let camera = fit(room)
    for (let i = 0; i < 60; i++) camera = zoomAbout(room, camera, 300, 2)
    expect(camera.p).toBe(room.w)
    for (let i = 0; i < 60; i++) camera = zoomAbout(room, camera, 300, 0.5)
    expect(room.w / camera.p / YEAR_DAYS).toBeLessThanOrEqual(50.001)
  })

  test('a career longer than fifty years still fits', () => {
    const long = { ...room, first: dayOf(1960) }
    expect(clamp(long, fit(long)).p).toBe(fit(long).p)
  })
})

describe('pan', () => {
  test('moves by its distance and never loses everything', () => {
    const camera = fit(room)
    expect(pan(room, camera, 50).xNow).toBe(camera.xNow + 50)
    const right = pan(room, camera, 1e7)
    expect(toX(scaleOf(room, right), room.first)).toBeLessThan(room.w)
    const left = pan(room, camera, -1e7)
    expect(toX(scaleOf(room, left), dayOf(2028, 3, 31))).toBeGreaterThan(0)
  })

  test('takes the gutter out with today, and then the past has the width', () => {
    const out = scaleOf(room, { ...fit(room), xNow: room.w + 1 })
    expect(out.closed).toBe(true)
    expect(datedEdge(out)).toBe(room.w)
  })
})

test('the brush shows the days it covers', () => {
  for (const [from, to] of [
    [dayOf(2015), dayOf(2017)],
    [dayOf(2020), dayOf(2027)],
    [dayOf(2025, 6), dayOf(2026, 12)],
  ] as const) {
    const scale = scaleOf(room, showDays(room, from, to))
    expect(toX(scale, from)).toBeCloseTo(0, 1)
    // Near today the gutter gives way to the branches: what was asked for is then in sight with room to spare.
    expect(toX(scale, to)).toBeLessThanOrEqual(datedEdge(scale) + 0.5)
    expect(toX(scale, to)).toBeGreaterThan(room.w * 0.7)
  }
})

test('density follows px a year', () => {
  expect([20, 30, 239, 300, 1200].map((year) => densityAt(year / YEAR_DAYS))).toEqual([
    'columns',
    'piles',
    'piles',
    'days',
    'titles',
  ])
})
