// Ends of partial dates.

import { expect, it } from 'vitest'

import { lastDay, monthAfter } from './asof'

it('ends a year, a month and a day', () => {
  expect(lastDay('2024')).toBe('2024-12-31')
  expect(lastDay('2024-02')).toBe('2024-02-29')
  expect(lastDay('2023-02')).toBe('2023-02-28')
  expect(lastDay('2024-03-05')).toBe('2024-03-05')
  expect(lastDay('0001-02')).toBe('0001-02-28')
})

it('counts months over the end of a year', () => {
  expect(monthAfter('2026-06-18', 6)).toBe('2026-12')
  expect(monthAfter('2026-07-01', 6)).toBe('2027-01')
})
