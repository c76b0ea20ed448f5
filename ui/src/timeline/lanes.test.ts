import { expect, test } from 'vitest'

import { dayOf } from './days'
import { assignLanes, mainLine, type LaneInput } from './lanes'

const role = (from: [number, number], to: [number, number], entries = 0): LaneInput => ({
  from: dayOf(...from),
  to: dayOf(to[0], to[1] + 1) - 1,
  entries,
})

const career = [
  role([2012, 4], [2016, 3]),
  role([2016, 4], [2019, 6]),
  role([2018, 5], [2026, 6]),
  role([2019, 7], [2022, 9]),
  role([2021, 4], [2022, 9]),
  role([2022, 10], [2026, 6]),
  role([2024, 1], [2026, 6]),
]

test('the main line is the longest chain of roles that follow each other', () => {
  expect(mainLine(career)).toEqual([0, 1, 3, 5])
})

test('concurrent roles take the first free lane under it, by start', () => {
  expect(assignLanes(career)).toEqual([0, 0, 1, 0, 2, 0, 2])
})

test('a month shared by two roles is a handover, not an overlap', () => {
  expect(assignLanes([role([2020, 1], [2021, 4]), role([2021, 4], [2023, 1])])).toEqual([0, 0])
})

test('two roles of the same days lie on two lanes; the one written about more is the main one', () => {
  expect(assignLanes([role([2020, 1], [2022, 1], 3), role([2020, 1], [2022, 1], 40)])).toEqual([1, 0])
})

test('no two roles of a lane overlap by more than a handover', () => {
  const many: LaneInput[] = []
  for (let i = 0; i < 60; i++)
    many.push(role([1990 + ((i * 7) % 30), 1 + (i % 12)], [1991 + ((i * 7) % 30) + (i % 6), 3]))
  const lanes = assignLanes(many)
  for (const [i, a] of many.entries()) {
    for (const [j, b] of many.entries()) {
      if (i === j || lanes[i] !== lanes[j] || a.from > b.from) continue
      expect(a.to - b.from).toBeLessThanOrEqual(31)
    }
  }
  expect(lanes.every((lane) => lane >= 0)).toBe(true)
})

test('nothing gives nothing', () => {
  expect(assignLanes([])).toEqual([])
})
