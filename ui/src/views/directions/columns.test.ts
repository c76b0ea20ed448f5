// Which row stands where, and where the keys lead.

import { describe, expect, it } from 'vitest'

import type { DirectionSummary } from '../../ipc/bindings/DirectionSummary'
import { columnsOf, isQuiet, neighbour } from './columns'

const row = (id: string, lens: DirectionSummary['lens'], group: DirectionSummary['group']): DirectionSummary => ({
  id,
  lens,
  group,
  stage: 'seed',
  weight: 0,
  ground: 0,
  reach: 0,
  will: false,
  starred: false,
  opportunity: 0,
  opportunityParts: { missing: 1, room: 1, reach: 0, foothold: 0, will: 0, growing: 0, quiet: 0 },
  evidence: 0,
  confirmed: 0,
  first: null,
  newest: null,
  reason: { kind: 'none', role: null, count: null, date: null, title: null },
  goal: null,
  nextStep: null,
  unread: 0,
  carryOvers: [],
  footholds: [],
})

const columns = columnsOf([
  row('c', 'democratize', 'far'),
  row('a', 'deepen', 'adjacent'),
  row('b', 'deepen', 'growing'),
  row('d', 'deepen', 'adjacent'),
])

describe('columnsOf', () => {
  it('keeps the order of lenses and groups, and the given order within a group', () => {
    expect(columns.map(({ lens }) => lens)).toEqual(['deepen', 'democratize', 'multiply'])
    expect(columns[0]?.groups.map(({ group, rows }) => [group, rows.map(({ id }) => id)])).toEqual([
      ['growing', ['b']],
      ['adjacent', ['a', 'd']],
    ])
    expect(columns[2]?.groups).toEqual([])
  })
})

describe('neighbour', () => {
  it('walks a column across its groups and stops at the ends', () => {
    expect(neighbour(columns, 'b', 'ArrowDown')).toBe('a')
    expect(neighbour(columns, 'a', 'ArrowUp')).toBe('b')
    expect(neighbour(columns, 'b', 'ArrowUp')).toBeUndefined()
    expect(neighbour(columns, 'b', 'End')).toBe('d')
    expect(neighbour(columns, 'd', 'Home')).toBe('b')
  })

  it('crosses to the same height, or to the last row of a shorter column, and skips empty ones', () => {
    expect(neighbour(columns, 'd', 'ArrowRight')).toBe('c')
    expect(neighbour(columns, 'c', 'ArrowLeft')).toBe('b')
    expect(neighbour(columns, 'c', 'ArrowRight')).toBeUndefined()
  })

  it('leaves other keys and unknown rows alone', () => {
    expect(neighbour(columns, 'b', 'Enter')).toBeUndefined()
    expect(neighbour(columns, 'gone', 'ArrowDown')).toBeUndefined()
  })
})

describe('isQuiet', () => {
  it('is only true where the row has nothing of its own to say', () => {
    const quiet = row('a', 'deepen', 'far')
    expect(isQuiet(quiet)).toBe(true)
    expect(isQuiet({ ...quiet, evidence: 1 })).toBe(false)
    expect(isQuiet({ ...quiet, goal: { id: 'g', by: '2027' } })).toBe(false)
  })
})
