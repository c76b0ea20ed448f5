// Numbers as they are shown: two decimals, and parts that still add up to their total after rounding.

import type { OpportunityParts } from '../../ipc/bindings/OpportunityParts'
import type { DirectionSummary } from '../../ipc/bindings/DirectionSummary'
import type { DirectionView } from '../../ipc/bindings/DirectionView'
import type { EvidenceView } from '../../ipc/bindings/EvidenceView'

/** `0.55`; the same in both languages. */
export const decimal = (value: number, digits = 2): string => value.toFixed(digits)

/**
 * Rounds parts to `digits` decimals so that they add up to the rounded total: the ones that lost most by rounding down
 * are rounded up instead. No part moves by a whole last digit.
 */
export function rounded(parts: readonly number[], digits = 2): number[] {
  const unit = 10 ** digits
  const floors = parts.map((part) => Math.floor(part * unit + 1e-9))
  const total = Math.round(parts.reduce((sum, part) => sum + part, 0) * unit)
  let missing = total - floors.reduce((sum, part) => sum + part, 0)
  const byLoss = parts
    .map((part, index) => ({ index, loss: part * unit - (floors[index] ?? 0) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index)
  for (const { index } of byLoss) {
    if (missing <= 0) break
    floors[index] = (floors[index] ?? 0) + 1
    missing -= 1
  }
  return floors.map((part) => part / unit)
}

/** A piece with the number that it carries everywhere and the weight that is shown for it. */
export interface NumberedPiece {
  readonly piece: EvidenceView
  /** 1 is the oldest, as on the timeline. */
  readonly number: number
  /** Rounded so that all add up. */
  readonly shown: number
}

export interface Pieces {
  /** What lies before the first of `kept`. */
  readonly older: { readonly count: number; readonly shown: number }
  /** Suggested and confirmed ones, oldest first. */
  readonly kept: readonly NumberedPiece[]
  /** What the user said no to, newest first. */
  readonly dismissed: readonly EvidenceView[]
}

/** How many pieces a panel reads: the newest. What is older is counted and weighed together. */
export const MOST_PIECES = 300

/** The pieces of a direction in the order in which it grew. */
export function piecesOf(view: Pick<DirectionView, 'evidence' | 'older' | 'olderWeight'>): Pieces {
  const { evidence, older, olderWeight } = view
  const kept = evidence.filter((piece) => piece.state !== 'dismissed').toReversed()
  const [olderShown = 0, ...shown] = rounded([olderWeight, ...kept.map((piece) => piece.weight)])
  return {
    older: { count: older, shown: olderShown },
    kept: kept.map((piece, index) => ({ piece, number: older + index + 1, shown: shown[index] ?? 0 })),
    dismissed: evidence.filter((piece) => piece.state === 'dismissed'),
  }
}

/** Longer lists begin folded; the newest pieces say why a direction grows now. */
const FOLD_FROM = 7
const ALWAYS_SHOWN = 4

/** The pieces that a list may fold away at first. What waits for an answer is never among them. */
export function foldable(kept: readonly NumberedPiece[]): NumberedPiece[] {
  if (kept.length < FOLD_FROM) return []
  return kept.slice(0, -ALWAYS_SHOWN).filter(({ piece }) => piece.state !== 'suggested')
}

/** The share of its own weight that the month let a piece keep, 0…1. */
export function monthShare(piece: EvidenceView): number {
  const whole = piece.base * piece.confirmation * piece.recency
  return whole > 0 ? Math.min(1, piece.weight / whole) : 1
}

/** What the time in a role is worth: 0.4 on the first day, 1 from two years on. */
export const tenureShare = (years: number): number => 0.4 + 0.3 * Math.min(2, Math.max(0, years))

/** The parts of an opportunity, rounded so that they add up to it. */
export function opportunityParts({
  opportunityParts: parts,
}: Pick<DirectionSummary, 'opportunityParts'>): OpportunityParts {
  const [reach = 0, foothold = 0, will = 0, growing = 0, quiet = 0] = rounded([
    parts.reach,
    parts.foothold,
    parts.will,
    parts.growing,
    parts.quiet,
  ])
  return { missing: parts.missing, room: parts.room, reach, foothold, will, growing, quiet }
}

/** One key for a piece: a source counts once for a direction. */
export const pieceKey = (piece: EvidenceView): string => `${piece.source}/${piece.sourceId}`
