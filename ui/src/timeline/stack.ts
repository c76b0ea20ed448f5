// The heights of the past: bars in lanes with the strip above each, the strands' three channels, reads and phases.

import type { Lens } from '../ipc/bindings/Lens'
import type { Density } from './scale'

export interface Stack {
  /** Top of each lane's bar; null for a lane that is scrolled out. */
  readonly bars: readonly (number | null)[]
  readonly barH: number
  /** Room for grains above the bar of lane 0 and of the others. */
  readonly strip: { readonly main: number; readonly other: number }
  /** Middle of each lens's bundle of strands. */
  readonly channels: Readonly<Record<Lens, number>>
  readonly readY: number
  /** The line of phase 1. */
  readonly phaseY: number
  readonly phaseStep: number
  /** How many grains a pile may hold before they fuse. */
  readonly cap: number
  /** Lanes scrolled out above and below. */
  readonly hidden: number
  /** Where the words for hidden lanes stand. */
  readonly hiddenY: number
}

export interface StackOptions {
  readonly h: number
  readonly axis: number
  readonly lanes: number
  /** First lane after lane 0 that is shown. */
  readonly laneOffset: number
  readonly strands: Readonly<Record<Lens, number>>
  readonly density: Density
  readonly sparse: boolean
  readonly reads: boolean
  /** The highest phase that is drawn, 1–4; 0 where there are none. */
  readonly highestPhase: number
}

/** Distance of strands within a bundle. */
export const STRAND_GAP = 6
/** Height of the row of read marks, and of the phases from its top to the line of phase 1. */
const READS_H = 24
const PHASES_H = 39
/** Lower than this, bars and steps are lower too. */
const LOW = 600
const MAX_LANES = 8
const CROWDED = 4
/** Of the free height, what stands above. */
const ABOVE = 0.58
const ABOVE_SPARSE = 0.34

interface Sizes {
  readonly bar: number
  readonly main: number
  readonly other: number
  readonly below: number
}

function sizes(options: StackOptions, shownLanes: number): Sizes {
  const low = options.h < LOW
  const below = low ? 15 : 22
  if (options.sparse) return { bar: 28, main: 6 * 23 + 8, other: 66, below: 40 }
  if (options.density === 'titles') {
    return low ? { bar: 22, main: 82, other: 52, below } : { bar: 28, main: 120, other: 63, below }
  }
  if (shownLanes > CROWDED) return { bar: 20, main: low ? 36 : 48, other: 28, below: 15 }
  return low ? { bar: 22, main: 44, other: 40, below } : { bar: 28, main: 60, other: 42, below }
}

export function layoutStack(options: StackOptions): Stack {
  const { h, axis, strands } = options
  const low = h < LOW
  const spread = (lens: Lens): number => (Math.max(1, strands[lens]) - 1) * (STRAND_GAP / 2)
  // The name above the highest phase must stay clear of the read marks.
  const phaseStep = low || options.highestPhase === 4 ? 10 : 13
  const phases = options.highestPhase > 0 ? PHASES_H : 0
  const foot = (options.reads ? READS_H : 0) + phases
  const heightWith = (lanes: number, size: Sizes, shrink: number): number =>
    spread('deepen') * 2 +
    18 +
    size.main * shrink +
    6 +
    size.bar +
    size.below * 2 +
    spread('democratize') * 2 +
    Math.max(0, lanes - 1) * (size.bar + size.other * shrink + 10) +
    (spread('multiply') * 2 + size.below) +
    (foot > 0 ? (low ? 18 : 30) + foot : 0)

  const available = h - axis - 20
  let shown = Math.min(options.lanes, MAX_LANES)
  let size = sizes(options, shown)
  let shrink = 1
  while (heightWith(shown, size, shrink) > available) {
    if (shrink > 0.6) shrink -= 0.1
    else if (shown > 1) shown -= 1
    else break
    size = sizes(options, shown)
  }
  const main = size.main * shrink
  const other = size.other * shrink
  const free = Math.max(0, available - heightWith(shown, size, shrink))

  let y = axis + 6 + free * (options.sparse ? ABOVE_SPARSE : ABOVE) + spread('deepen')
  const deepen = y
  y += spread('deepen') + 18 + main + 6
  const bars: (number | null)[] = new Array<number | null>(options.lanes).fill(null)
  bars[0] = y
  y += size.bar + size.below + spread('democratize')
  const democratize = y
  y += spread('democratize') + (shown > 1 ? size.below - 8 : 0)
  const offset = Math.min(Math.max(1, options.laneOffset), Math.max(1, options.lanes - shown + 1))
  for (let i = 0; i < shown - 1; i++) {
    y += other + 10
    bars[offset + i] = y
    y += size.bar
  }
  const hiddenY = y + 16
  y += size.below + spread('multiply')
  const multiply = y
  y += spread('multiply') + (low ? 18 : 30)
  const readY = y
  const phaseY = y + (options.reads ? READS_H : 0) + PHASES_H
  return {
    bars,
    barH: size.bar,
    strip: { main, other },
    channels: { deepen, democratize, multiply },
    readY,
    phaseY,
    phaseStep,
    cap: low ? 4 : 6,
    hidden: options.lanes - shown,
    hiddenY,
  }
}
