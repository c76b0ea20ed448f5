// Rounded parts add up, and pieces are numbered as on the timeline.

import { describe, expect, it } from 'vitest'

import type { EvidenceView } from '../../ipc/bindings/EvidenceView'
import { decimal, foldable, monthShare, opportunityParts, piecesOf, rounded } from './parts'

const piece = (sourceId: string, weight: number, state: EvidenceView['state'] = 'confirmed'): EvidenceView => ({
  source: 'entry',
  sourceId,
  date: '2026-06-01',
  title: sourceId,
  excerpt: [],
  signals: [],
  state,
  base: 1,
  confirmation: state === 'confirmed' ? 1 : 0.5,
  recency: 1,
  weight,
})

const whole = (evidence: EvidenceView[]) => ({ evidence, older: 0, olderWeight: 0 })

describe('rounded', () => {
  it.each([
    [[0.333, 0.333, 0.334]],
    [[0.005, 0.005, 0.005, 0.005]],
    [[0.19, 0.27, 0.17, 0.98]],
    [[1 / 3, 1 / 7, 1 / 11, 1 / 13, 1 / 17]],
    [[]],
  ])('makes the shown parts of %j add up to the shown total', (parts) => {
    const shown = rounded(parts)
    const total = parts.reduce((sum, part) => sum + part, 0)
    expect(shown.reduce((sum, part) => sum + Math.round(part * 100), 0)).toBe(Math.round(total * 100))
    for (const [index, part] of parts.entries()) expect(Math.abs((shown[index] ?? 0) - part)).toBeLessThan(0.01)
  })
})

describe('piecesOf', () => {
  it('goes on numbering and weighing after the older ones that were not read', () => {
    const { older, kept } = piecesOf({
      evidence: [piece('new', 0.255), piece('old', 0.255)],
      older: 40,
      olderWeight: 1.5,
    })
    expect(kept.map(({ number }) => number)).toEqual([41, 42])
    expect(older.count).toBe(40)
    expect(older.shown + kept.reduce((sum, { shown }) => sum + shown, 0)).toBeCloseTo(2.01, 9)
  })

  it('numbers from the oldest and keeps dismissed pieces apart', () => {
    const { kept, dismissed } = piecesOf(whole([piece('new', 0.9), piece('old', 0.4), piece('no', 0, 'dismissed')]))
    expect(kept.map(({ number, piece }) => [number, piece.sourceId])).toEqual([
      [1, 'old'],
      [2, 'new'],
    ])
    expect(dismissed.map(({ sourceId }) => sourceId)).toEqual(['no'])
  })
})

describe('opportunityParts', () => {
  it('adds up to the opportunity that is shown', () => {
    const whole = {
      missing: 0.63,
      room: 0.7,
      reach: 0.384,
      foothold: 0.0433,
      will: 0.123,
      growing: 0.0615,
      quiet: 0.0154,
    }
    const parts = opportunityParts({ opportunityParts: whole })
    const sum = parts.reach + parts.foothold + parts.will + parts.growing + parts.quiet
    expect(decimal(sum)).toBe(decimal(whole.reach + whole.foothold + whole.will + whole.growing + whole.quiet))
    expect(parts.missing).toBe(0.63)
  })
})

describe('foldable', () => {
  it('folds the older part of a long list, but nothing that waits for an answer', () => {
    const pieces = Array.from({ length: 9 }, (_, index) =>
      piece(`p${index}`, 1, index === 8 ? 'suggested' : 'confirmed'),
    )
    expect(foldable(piecesOf(whole(pieces)).kept).map(({ number }) => number)).toEqual([2, 3, 4, 5])
    expect(foldable(piecesOf(whole(pieces.slice(0, 6))).kept)).toEqual([])
  })
})

describe('monthShare', () => {
  it('says how much the month let a piece keep', () => {
    expect(monthShare(piece('a', 0.5))).toBe(0.5)
    expect(monthShare(piece('a', 0, 'dismissed'))).toBe(0)
    expect(monthShare({ ...piece('a', 0), recency: 0 })).toBe(1)
  })
})
