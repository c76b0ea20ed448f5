// Signals in a text while it changes under them: where they stand now, what to show of them, what the user said. Pure.

import type { EvidenceChip } from '../../ipc/bindings/EvidenceChip'
import type { EvidenceState } from '../../ipc/bindings/EvidenceState'
import type { Lens } from '../../ipc/bindings/Lens'

/** What the user said of directions. */
export type Said = Readonly<Record<string, EvidenceState>>

/** A word in the text that hints at a direction. Offsets are UTF-16 code units. */
export interface Hint {
  readonly start: number
  readonly end: number
  readonly lens: Lens
  readonly direction: string
}

/** The hints of chips that lie in the text (not in the title), in order, overlaps left to whoever came first. */
export function hintsOf(chips: readonly EvidenceChip[]): Hint[] {
  const all = chips
    .filter(({ state }) => state !== 'dismissed')
    .flatMap(({ lens, direction, signals }) =>
      signals.filter(({ inTitle }) => !inTitle).map(({ start, end }) => ({ start, end, lens, direction })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: Hint[] = []
  for (const hint of all) {
    if (hint.start >= (apart[apart.length - 1]?.end ?? 0) && hint.end > hint.start) apart.push(hint)
  }
  return apart
}

/** Moves hints along with an edit, until the text is read again; those that were edited themselves go. */
export function carry(hints: readonly Hint[], before: string, after: string): Hint[] {
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) same++
  let tail = 0
  while (
    tail < shorter - same &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++
  }
  const editEnd = before.length - tail
  const shift = after.length - before.length
  return hints.flatMap((hint) => {
    if (hint.end <= same) return [hint]
    if (hint.start >= editEnd) return [{ ...hint, start: hint.start + shift, end: hint.end + shift }]
    return []
  })
}

/** A piece of a line; `lens` where a hint lies on it. */
export interface Piece {
  readonly text: string
  readonly lens: Lens | null
}

/**
 * The text cut into lines, and each line into pieces: what the layer under the field draws. A hint never spans lines.
 * Carriage returns, which a field does not show, are left out.
 */
export function pieces(text: string, hints: readonly Hint[]): Piece[][] {
  const shown = (from: number, to: number): string => text.slice(from, to).replaceAll('\r', '')
  let start = 0
  let next = 0
  return text.split('\n').map((line) => {
    const end = start + line.length
    const row: Piece[] = []
    let done = start
    for (; next < hints.length; next++) {
      const hint = hints[next]
      if (!hint || hint.start >= end) break
      if (hint.start < done) continue
      const stop = Math.min(hint.end, end)
      if (hint.start > done) row.push({ text: shown(done, hint.start), lens: null })
      row.push({ text: shown(hint.start, stop), lens: hint.lens })
      done = stop
    }
    if (done < end || row.length === 0) row.push({ text: shown(done, end), lens: null })
    start = end + 1
    return row
  })
}

const lensOrder: readonly Lens[] = ['deepen', 'democratize', 'multiply']

/**
 * The chips to show: what the text as it is now hints at, with what the user said of each, here or before. Evidence that
 * the user confirmed stays even when its word is gone; what was dismissed is not shown.
 */
export function chipsToShow(
  found: readonly EvidenceChip[],
  saved: readonly EvidenceChip[],
  said: Said,
): EvidenceChip[] {
  const before = new Map(saved.map((chip) => [chip.direction, chip]))
  const now = new Map(found.map((chip) => [chip.direction, chip]))
  const kept = saved.filter(({ direction, state }) => state === 'confirmed' && !now.has(direction))
  return [...found, ...kept.map((chip) => ({ ...chip, signals: [] }))]
    .map((chip) => ({
      ...chip,
      state: said[chip.direction] ?? before.get(chip.direction)?.state ?? chip.state,
    }))
    .filter(({ state }) => state !== 'dismissed')
    .sort((a, b) => lensOrder.indexOf(a.lens) - lensOrder.indexOf(b.lens))
}
