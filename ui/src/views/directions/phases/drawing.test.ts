import { describe, expect, it } from 'vitest'

import type { PhaseCheckView } from '../../../ipc/bindings/PhaseCheckView'
import { dayOf } from '../../../timeline/days'
import { drawPhases, ROW } from './drawing'

const check = (
  id: string,
  date: string,
  phase: number | null,
  yes: readonly number[],
  role = 'sre',
): PhaseCheckView => ({
  id,
  role,
  date,
  phase,
  counts: yes.map((count, index) => ({ number: index + 1, yes: count, no: 5 - count, of: 5 })),
  answers: [],
})

const roles = [
  { id: 'pm', title: 'PM', from: '2013', to: '2016' },
  { id: 'sre', title: 'SRE', from: '2019-07', to: null },
]
const today = dayOf(2026, 6, 18)
const draw = (checks: readonly PhaseCheckView[]) => drawPhases(checks, roles, 4, today, 148, 824)

describe('phases over time', () => {
  const drawing = draw([check('a', '2019-10', 1, [4, 1, 0, 0]), check('b', '2021-09', 3, [1, 2, 3, 1])])

  it('stands higher the further the phase', () => {
    const [a, b] = drawing.points
    expect((a?.y ?? 0) - (b?.y ?? 0)).toBe(2 * ROW)
    expect(a?.x).toBeLessThan(b?.x ?? 0)
  })

  it('gives each yes three pixels, and nothing to none', () => {
    expect(drawing.bands.map(({ h }) => h)).toEqual([12, 3, 3, 6, 9, 3])
  })

  it('ends at today and inside its width', () => {
    const ends = drawing.bands.map(({ x, w }) => x + w)
    expect(Math.max(...ends)).toBeLessThanOrEqual(824 - 8)
    expect(Math.min(...drawing.bands.map(({ x }) => x))).toBeGreaterThanOrEqual(148)
    expect(drawing.years.every(({ x }) => x >= 148 && x <= 824)).toBe(true)
  })

  it('draws only roles that were checked', () => {
    expect(drawing.bars.map(({ id }) => id)).toEqual(['sre'])
  })

  it('puts answers without a majority under the first phase', () => {
    const [point] = draw([check('a', '2020', null, [2, 2, 2, 2])]).points
    expect(point?.y).toBe((drawing.rows[0] ?? 0) + ROW / 2)
  })
})
