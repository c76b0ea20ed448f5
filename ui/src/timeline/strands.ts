// Left of today: roots leave the grains of a direction's evidence and join its strand, which thickens with each of them.

import type { Lens } from '../ipc/bindings/Lens'
import type { Stage } from '../ipc/bindings/Stage'
import { curveTo, level, pathOf } from './curves'
import { anchorIn, type Piles } from './grains'
import type { Mark } from './marks'
import type { BranchMark, RootMark, SceneData } from './model'
import { toX, type Scale } from './scale'
import type { Stack } from './stack'

/** Width of a full-grown strand and of its branch. */
export const WIDTH: Readonly<Record<Stage, number>> = { seed: 1, sprout: 1.5, branch: 2.25, trunk: 3.25, dormant: 1.25 }
export const SELECTED_EXTRA = 0.75

const RUN = { share: 0.8, min: 20, max: 130 } as const
/** A root shorter than this would be a kink. */
const SHORTEST = 16
/** Widths are drawn in steps, so that a strand of two hundred pieces is a handful of paths. */
const WIDTH_STEP = 0.25
/** Left of this nothing is drawn. */
const OUTSIDE = -40

/** A point from which a root leaves. */
export interface RootPoint {
  readonly root: RootMark | null
  readonly x: number
  readonly y: number
}

const runOf = (point: RootPoint, y: number): number =>
  Math.min(Math.max(Math.abs(y - point.y) * RUN.share, RUN.min), RUN.max)

/** Whether a strand of this lens lies above a lane. */
const upward = (lens: Lens, lane: number): boolean => lens === 'deepen' || (lens === 'democratize' && lane > 0)

/** Where the evidence of a branch stands in the picture, oldest first. */
export function rootPoints(branch: BranchMark, data: SceneData, scale: Scale, stack: Stack, piles: Piles): RootPoint[] {
  const points: RootPoint[] = []
  for (const root of branch.roots) {
    const x = toX(scale, Math.min(root.day, scale.today))
    const top = stack.bars[root.lane]
    if (root.source === 'reading') points.push({ root, x, y: stack.readY })
    else if (top === null || top === undefined) continue
    else {
      const pile = root.source === 'entry' ? piles.at(root.lane, root.day) : undefined
      const up = upward(branch.lens, root.lane)
      if (pile) points.push({ root, x: pile.x, y: anchorIn(pile, branch.lens, up) })
      // Highlights and finished steps have no grain: they leave the bar itself.
      else points.push({ root, x, y: up ? top : top + stack.barH })
    }
  }
  if (points.length === 0) {
    for (const index of branch.carry.slice(0, 2)) {
      const role = data.roles[index]
      const top = role && stack.bars[role.lane]
      if (!role || top === null || top === undefined) continue
      const left = Math.max(toX(scale, role.from), 8)
      const right = Math.min(toX(scale, role.to), scale.xNow - 60)
      if (right < left) continue
      points.push({
        root: null,
        x: left + (right - left) * 0.62,
        y: upward(branch.lens, role.lane) ? top : top + stack.barH,
      })
    }
  }
  return points.sort((a, b) => a.x - b.x)
}

export interface Strand {
  readonly marks: readonly Mark[]
  readonly points: readonly RootPoint[]
}

export interface StrandOptions {
  readonly branch: BranchMark
  readonly points: readonly RootPoint[]
  /** Height of the strand. */
  readonly y: number
  /** Height of the branch right of today. */
  readonly yAt: (x: number) => number
  readonly selected: boolean
  readonly cls: string
}

/** The strand of a branch and those of its roots that are shown: at rest the first and the newest that joins before today, else all. */
export function layoutStrand(scale: Scale, options: StrandOptions): Strand {
  const { branch, points, y, yAt, selected, cls } = options
  const { xNow } = scale
  const marks: Mark[] = []
  const full = WIDTH[branch.stage] + (selected ? SELECTED_EXTRA : 0)
  const inTime = points.filter((point) => point.x + runOf(point, y) <= xNow)
  const shown = new Set(selected ? points : [points[0], inTime.at(-1)])
  const joins = points.map((point) =>
    Math.min(point.x + runOf(point, y), selected ? Infinity : Math.max(xNow, point.x)),
  )

  points.forEach((point, i) => {
    const join = joins[i] ?? xNow
    if (!shown.has(point) || (!selected && join - point.x < SHORTEST) || join < OUTSIDE || point.x > scale.w) return
    marks.push({
      k: 'path',
      key: `root ${branch.direction} ${String(i)}`,
      cls: `strand root ${cls}`,
      width: selected ? 1.75 : 1.1,
      d: pathOf(level(point.x, point.y, join, yAt(join), 0.52)),
    })
  })

  const segments = new Map<number, string>()
  points.forEach((_, i) => {
    const from = Math.max(OUTSIDE, Math.min(joins[i] ?? xNow, xNow))
    const to = Math.min(i + 1 < points.length ? Math.min(joins[i + 1] ?? xNow, xNow) : xNow, scale.w + 20)
    if (to <= from) return
    const grown = 1 + ((full - 1) * (i + 1)) / points.length
    const width = Math.round(grown / WIDTH_STEP) * WIDTH_STEP
    const d = `M${from.toFixed(1)} ${y.toFixed(1)}H${to.toFixed(1)}`
    segments.set(width, (segments.get(width) ?? '') + d)
  })
  for (const [width, d] of segments) {
    marks.push({ k: 'path', key: `strand ${branch.direction} ${String(width)}`, cls: `strand ${cls}`, width, d })
  }
  return { marks, points }
}

/** The area between the outermost branches of a lens, from its bundle to its band. */
export function fanPath(
  scale: Scale,
  bundle: { top: number; bottom: number },
  band: { top: number; bottom: number },
): string {
  const { xNow, xGutter, w } = scale
  const edge = xGutter - 8
  const up = level(xNow, bundle.top, edge, band.top)
  const down = level(edge, band.bottom, xNow, bundle.bottom)
  const right = Math.max(w, edge)
  return `${pathOf(up)}H${right.toFixed(1)}V${band.bottom.toFixed(1)}H${edge.toFixed(1)}${curveTo(down)}Z`
}
