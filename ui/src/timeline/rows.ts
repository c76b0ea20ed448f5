// The direction rows right of today: three bands that share the height, slack between rows, and folding where it runs short.

import type { Lens } from '../ipc/bindings/Lens'
import { LENSES } from './grain-data'
import type { Measure } from './measure'
import type { BranchMark } from './model'

export interface Row {
  readonly branch: BranchMark
  /** Middle of the row. */
  readonly y: number
  readonly h: number
  /** The name, in one or two lines. */
  readonly lines: readonly string[]
}

export interface Fold {
  readonly y: number
  /** None: the fold is open, and this closes it. */
  readonly count: number
  /** All of them are far off: the words say so. */
  readonly far: boolean
}

export interface Band {
  readonly lens: Lens
  readonly top: number
  readonly bottom: number
  readonly rows: readonly Row[]
  readonly fold: Fold | null
}

export interface RowOptions {
  /** Height of the drawing. */
  readonly h: number
  /** Height of the axis on top. */
  readonly axis: number
  /** Width of a row's words. */
  readonly textWidth: number
  readonly measure: Measure
  readonly shown: ReadonlySet<Lens>
  readonly sparse: boolean
  /** A lens whose fold was opened: nothing of it folds. */
  readonly open: Lens | null
  readonly selected: string | null
}

const HEAD = 34
const FOLD = 28
const GAP = 14
const ROW = 34
const LINE = 14
const SLACK_MAX = 40
const SPARSE_SLACK = 14
/** While the journal is young the fans stand a little higher than the middle: the sentence below needs room. */
const SPARSE_LIFT = 40

/** Breaks a name once, at the space nearest its middle (Japanese: after a mark or between scripts). Nothing is cut or shrunk. */
export function breakName(name: string, width: number, measure: Measure): string[] {
  if (measure(name, 13) <= width) return [name]
  const characters = [...name]
  const middle = characters.length / 2
  const script = (c: string): number => (/[ぁ-ん]/.test(c) ? 0 : /[ァ-ヶー]/.test(c) ? 1 : /[一-龠]/.test(c) ? 2 : 3)
  let best = -1
  const better = (at: number): boolean => best < 0 || Math.abs(at - middle) < Math.abs(best - middle)
  characters.forEach((c, i) => {
    if (c === ' ' && better(i)) best = i
  })
  if (best >= 0) return [characters.slice(0, best).join(''), characters.slice(best + 1).join('')]
  for (let i = 1; i < characters.length; i++) {
    const before = characters[i - 1] ?? ''
    const after = characters[i] ?? ''
    const starts = !/[、。：）」・ーぁぃぅぇぉっゃゅょ]/.test(after)
    if (starts && (/[：・、とのをはにで]/.test(before) || script(before) !== script(after)) && better(i)) best = i
  }
  if (best < 0) best = Math.ceil(middle)
  return [characters.slice(0, best).join(''), characters.slice(best).join('')]
}

/** The order in which rows fold: far off, sleeping, next to you, then the least grown. Goals and the selected row never do. */
const FOLD_ORDER = { far: 0, dormant: 1, adjacent: 2, growing: 3 } as const

interface Plan {
  readonly kept: ReadonlySet<BranchMark>
  readonly need: number
}

export function layoutRows(branches: readonly BranchMark[], options: RowOptions): Band[] {
  const { h, axis, textWidth, measure, shown, sparse, open, selected } = options
  const lenses = LENSES.filter((lens) => shown.has(lens))
  const lines = new Map(branches.map((branch) => [branch, breakName(branch.name, textWidth, measure)]))
  const heightOf = (branch: BranchMark): number =>
    ROW + LINE * ((lines.get(branch)?.length ?? 1) - 1 + (branch.goal ? 1 : 0))
  const visible = branches.filter((branch) => shown.has(branch.lens))

  const measureNeed = (kept: ReadonlySet<BranchMark>): number => {
    let need = HEAD * lenses.length + GAP * Math.max(0, lenses.length - 1)
    for (const branch of kept) need += heightOf(branch)
    for (const lens of lenses) if (lens === open || visible.some((b) => b.lens === lens && !kept.has(b))) need += FOLD
    return need
  }
  const available = h - axis - 16
  const stays = (branch: BranchMark): boolean =>
    branch.goal !== null || branch.direction === selected || branch.lens === open
  const plan = ((): Plan => {
    const kept = new Set(visible)
    const fits = (): boolean => measureNeed(kept) <= available
    const foldable = visible.filter((branch) => !stays(branch))
    // The far-off ones fold together: half a list of what is far would look like a choice.
    if (sparse || !fits()) for (const branch of foldable) if (branch.group === 'far') kept.delete(branch)
    const rest = foldable
      .map((branch, at) => ({ branch, at }))
      .filter(({ branch }) => branch.group !== 'far')
      .sort(
        (a, b) =>
          FOLD_ORDER[a.branch.group] - FOLD_ORDER[b.branch.group] || a.branch.weight - b.branch.weight || b.at - a.at,
      )
    for (const { branch } of rest) {
      if (fits()) break
      kept.delete(branch)
    }
    return { kept, need: measureNeed(kept) }
  })()

  // A fold that was opened may ask for more than there is: rows then stand closer, and still never overlap their words.
  const squeeze = Math.max(0.6, Math.min(1, available / plan.need))
  const free = Math.max(0, available - plan.need)
  const slots = plan.kept.size + lenses.length
  const slack = Math.min(free / Math.max(1, slots), sparse ? SPARSE_SLACK : SLACK_MAX)
  let y = axis + 8 + Math.max(0, free - slack * slots) / 2 - (sparse ? SPARSE_LIFT : 0)
  y = Math.max(axis + 4, y)
  return lenses.map((lens) => {
    const top = y
    const own = visible.filter((branch) => branch.lens === lens)
    const kept = own.filter((branch) => plan.kept.has(branch))
    const away = own.filter((branch) => !plan.kept.has(branch))
    y += HEAD * squeeze + slack * 0.5
    const rows = kept.map((branch) => {
      const height = heightOf(branch) * squeeze + slack
      const row = { branch, y: y + height / 2, h: height, lines: lines.get(branch) ?? [branch.name] }
      y += height
      return row
    })
    const fold =
      away.length > 0 || lens === open
        ? { y: y + 12, count: away.length, far: away.length > 0 && away.every(({ group }) => group === 'far') }
        : null
    if (fold) y += FOLD * squeeze
    y += slack * 0.5 - 2
    const bottom = y
    y += GAP * squeeze
    return { lens, top, bottom, rows, fold }
  })
}
