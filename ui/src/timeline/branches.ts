// Right of today: a branch from its strand to its row; a goal makes it solid up to its date, steps and unread links sit on it.

import { level, parameterAt, pathOf, pointAt, pointAtX, split, type Cubic } from './curves'
import type { Mark, Subject, Target } from './marks'
import type { BranchMark } from './model'
import type { Row } from './rows'
import { GUTTER_AIR, toX, type Scale } from './scale'
import { SELECTED_EXTRA, WIDTH } from './strands'

/** A goal whose date lies this close to the gutter is beyond the window: the row says when. */
const BEYOND = 24
/** What is due but not done stays this far right of today: it is still ahead. */
const OVERDUE = 14
const UNREAD = { first: 34, pitch: 13, most: 3 } as const

export interface BranchDrawing {
  /** The curve itself. */
  readonly under: readonly Mark[]
  /** Flags, steps and bookmarks on it. */
  readonly over: readonly Mark[]
  readonly targets: readonly Target[]
  /** Steps with the place of their words. */
  readonly steps: readonly { readonly id: string; readonly text: string; readonly x: number; readonly y: number }[]
}

export interface BranchOptions {
  readonly row: Row
  readonly curve: Cubic
  readonly selected: boolean
  readonly cls: string
  /** Index of the branch's row for the arrow keys. */
  readonly focusRow: number
}

export const branchCurve = (scale: Scale, yStrand: number, yRow: number): Cubic =>
  level(scale.xNow, yStrand, scale.xGutter, yRow)

const small = (
  branch: BranchMark,
  key: string,
  subject: Subject,
  x: number,
  y: number,
  size: number,
  row: number,
): Target => ({
  key: `${key} ${branch.direction}`,
  subject,
  x: x - size / 2,
  y: y - size / 2,
  w: size,
  h: size,
  row,
})

export function layoutBranch(scale: Scale, options: BranchOptions): BranchDrawing {
  const { row, curve, selected, cls, focusRow } = options
  const { branch } = row
  const { direction, goal } = branch
  const { xNow, xGutter } = scale
  const under: Mark[] = []
  const over: Mark[] = []
  const targets: Target[] = []
  const steps: { id: string; text: string; x: number; y: number }[] = []
  const width = WIDTH[branch.stage] + (selected ? SELECTED_EXTRA : 0)
  const key = (what: string): string => `${what} ${direction}`

  if (goal === null) {
    under.push({
      k: 'path',
      key: key('branch'),
      cls: `strand dash ${cls}`,
      width: Math.max(1.25, width * 0.8),
      d: pathOf(curve),
    })
  } else {
    const xGoal = Math.max(toX(scale, goal.day), xNow + OVERDUE)
    if (xGoal > xGutter - BEYOND) {
      under.push({ k: 'path', key: key('branch'), cls: `strand ${cls}`, width, d: pathOf(curve) })
    } else {
      const [before, after] = split(curve, parameterAt(curve, xGoal))
      const [x, y] = before[3]
      under.push({ k: 'path', key: key('branch'), cls: `strand ${cls}`, width, d: pathOf(before) })
      under.push({ k: 'path', key: key('lead'), cls: `lead ${cls}`, d: pathOf(after) })
      over.push({ k: 'circle', key: key('goal'), cls: `goal ${cls}`, x, y, r: 7.5 })
      over.push({
        k: 'path',
        key: key('flag'),
        cls: `flag ${cls}`,
        d: 'M-2.3 4.2V-4.2H3.6L1.8-1.7 3.6.8H-2.3',
        at: [x, y],
      })
      targets.push(small(branch, 'goal', { kind: 'goal', direction, goal: goal.id }, x, y, 15, focusRow))
    }
    for (const step of goal.steps) {
      const x = Math.max(toX(scale, step.day), step.done ? -Infinity : xNow + OVERDUE / 2)
      if (x > xGutter - GUTTER_AIR || x < 0) continue
      const y = x <= xNow ? curve[0][1] : pointAtX(curve, x)[1]
      over.push({ k: 'circle', key: key(`step ${step.id}`), cls: `step ${step.done ? 'done ' : ''}${cls}`, x, y, r: 3 })
      targets.push(small(branch, `step ${step.id}`, { kind: 'step', direction, step: step.id }, x, y, 7, focusRow))
      if (!step.done) steps.push({ id: step.id, text: step.text, x, y })
    }
  }

  branch.unread.slice(0, UNREAD.most).forEach((link, i) => {
    const at = xGutter - UNREAD.first - i * UNREAD.pitch
    if (at < xNow + 20) return
    const [x, y] = pointAtX(curve, at)
    over.push({
      k: 'path',
      key: key(`unread ${String(i)}`),
      cls: `bookmark ${cls}`,
      d: 'M-3.8-9.5H3.8V3.5L0 .3-3.8 3.5Z',
      at: [x, y],
    })
    targets.push(small(branch, `unread ${link}`, { kind: 'unread', direction, link }, x, y - 3, 10, focusRow))
  })

  // The curve itself can be clicked anywhere; the arrow keys go to its row.
  const pieces = 8
  for (let i = 0; i < pieces; i++) {
    const a = pointAt(curve, i / pieces)
    const b = pointAt(curve, (i + 1) / pieces)
    targets.push({
      key: key(`along ${String(i)}`),
      subject: { kind: 'branch', direction },
      x: a[0],
      y: Math.min(a[1], b[1]),
      w: Math.max(1, b[0] - a[0]),
      h: Math.max(1, Math.abs(b[1] - a[1])),
      row: -1,
    })
  }
  return { under, over, targets, steps }
}
