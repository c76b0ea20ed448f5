// Texts are cut where their room ends.

import { expect, it } from 'vitest'

import { estimate, shortened } from './measure'

it('cuts a text where its room ends, and only there', () => {
  expect(shortened('SRE', 100, 13)).toBe('SRE')
  const cut = shortened('became Platform team (half-time)', 130, 13)
  expect(cut).toMatch(/^became Platform.*…$/)
  expect(estimate(cut, 13)).toBeLessThanOrEqual(130)
  expect(shortened('勉強会オーガナイザー', 60, 13)).toBe('勉強会…')
})
