import { describe, expect, it } from 'vitest'

import { crosses, moved } from './matrix.svelte'

describe('the grid by keyboard', () => {
  it('stays inside', () => {
    expect(moved({ row: 0, column: 0 }, 'ArrowUp', 3, 4)).toEqual({ row: 0, column: 0 })
    expect(moved({ row: 2, column: 3 }, 'ArrowRight', 3, 4)).toEqual({ row: 2, column: 3 })
    expect(moved({ row: 1, column: 1 }, 'ArrowDown', 3, 4)).toEqual({ row: 2, column: 1 })
    expect(moved({ row: 1, column: 1 }, 'Home', 3, 4)).toEqual({ row: 1, column: 0 })
    expect(moved({ row: 1, column: 1 }, 'End', 3, 4)).toEqual({ row: 1, column: 3 })
  })

  it('leaves other keys alone', () => {
    expect(moved({ row: 0, column: 0 }, 'Enter', 3, 4)).toBeUndefined()
  })
})

it('marks how full a cell is', () => {
  expect([0, 1, 2, 3, 6, 7, 40].map(crosses)).toEqual([0, 1, 1, 2, 2, 3, 3])
})
