import { describe, expect, it } from 'vitest'

import { rowAfter, rowMap, visibleRows } from './rows'

const height = (index: number) => (index % 7 === 0 ? 31 : 62)
const uneven = rowMap(100, height)
const never = () => false

describe('rowMap', () => {
  it('finds the row at every pixel, as a walk over all rows does', () => {
    let top = 0
    for (let index = 0; index < 100; index++) {
      expect(uneven.top(index)).toBe(top)
      expect(uneven.at(top)).toBe(index)
      expect(uneven.at(top + height(index) - 1)).toBe(index)
      top += height(index)
    }
    expect(uneven.total).toBe(top)
  })

  it('agrees with rows of one height', () => {
    const fixed = rowMap(50, 20)
    const same = rowMap(50, () => 20)
    for (let y = -30; y < 1100; y += 7) expect(fixed.at(y)).toBe(same.at(y))
  })

  it('is empty without complaint', () => {
    expect(rowMap(0, 20).at(5)).toBe(-1)
    expect(rowMap(0, height).at(5)).toBe(-1)
    expect(visibleRows(rowMap(0, height), 0, 600, 100)).toEqual({ from: 0, to: 0 })
  })

  it('draws a window, whatever the length', () => {
    const long = rowMap(100_000, height)
    const { from, to } = visibleRows(long, 2_000_000, 700, 240)
    expect(to - from).toBeLessThan(30)
    expect(long.top(from)).toBeLessThanOrEqual(2_000_000 - 240)
    expect(long.top(to)).toBeGreaterThanOrEqual(2_000_000 + 700 + 240)
  })
})

describe('rowAfter', () => {
  const heads = (index: number) => index % 7 === 0

  it('steps over heads, and stays at the ends', () => {
    expect(rowAfter('ArrowDown', 6, uneven, 600, heads)).toBe(8)
    expect(rowAfter('ArrowUp', 8, uneven, 600, heads)).toBe(6)
    expect(rowAfter('ArrowUp', 1, uneven, 600, heads)).toBe(1)
    expect(rowAfter('ArrowDown', 99, uneven, 600, heads)).toBe(99)
    expect(rowAfter('Home', 50, uneven, 600, heads)).toBe(1)
    expect(rowAfter('End', 50, uneven, 600, heads)).toBe(99)
  })

  it('enters a list without a selection', () => {
    expect(rowAfter('ArrowDown', -1, uneven, 600, heads)).toBe(1)
  })

  it('turns pages', () => {
    expect(rowAfter('PageDown', 1, uneven, 600, never)).toBe(uneven.at(uneven.top(1) + 600))
    expect(rowAfter('PageUp', 3, uneven, 600, never)).toBe(0)
    expect(rowAfter('PageDown', 98, uneven, 600, never)).toBe(99)
  })

  it('leaves other keys alone', () => {
    expect(rowAfter('a', 1, uneven, 600, never)).toBeUndefined()
  })
})
