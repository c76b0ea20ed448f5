// Threads (持ち越し): from the end of the role where a strength was grown, by the roles that it was of use in, into the direction's strand.

import type { Lens } from '../ipc/bindings/Lens'
import type { Mark } from './marks'
import type { SceneData } from './model'
import { toX, type Scale } from './scale'
import type { Stack } from './stack'

/** A strength that moved on, as it is drawn. */
export interface ThreadMark {
  readonly id: string
  readonly lens: Lens
  readonly direction: string
  /** Ids of roles. */
  readonly from: string
  readonly into: readonly string[]
  /** Said yes to; one that waits is dashed. */
  readonly confirmed: boolean
}

type Point = readonly [x: number, y: number]

/** A role is touched this far after its start, so that the thread is seen to enter it. */
const INTO = 10
/** A thread never turns back: between two roles it goes at least this far, and as far again into its strand. */
const AHEAD = 16
const HOME = 40

/** Between two roles of one lane a thread hops: so high at most, and each thread a little higher than the last. */
const HOP = 16
const APART = 5

/** A smooth way through points, level at each of them; `hop` is how far it leaves the bars between two of one lane, upwards where negative. */
function way(points: readonly Point[], hop: number): string {
  let d = ''
  points.forEach(([x, y], i) => {
    const before = points[i - 1]
    if (!before) {
      d = `M${x.toFixed(1)} ${y.toFixed(1)}`
      return
    }
    const [fromX, fromY] = before
    const middle = ((fromX + x) / 2).toFixed(1)
    const lift = fromY === y ? hop : 0
    d += `C${middle} ${(fromY + lift).toFixed(1)} ${middle} ${(y + lift).toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}`
  })
  return d
}

export function layoutThreads(
  scale: Scale,
  threads: readonly ThreadMark[],
  { data, stack, strands }: { data: SceneData; stack: Stack; strands: ReadonlyMap<string, number> },
): Mark[] {
  // A thread keeps to the side of the bars that its strand is on.
  const edge = (id: string, strand: number): { start: number; end: number; y: number } | null => {
    const bar = data.roles.find((role) => role.id === id)
    const top = bar && stack.bars[bar.lane]
    if (!bar || top === null || top === undefined) return null
    const end = bar.current ? scale.xNow : Math.min(toX(scale, bar.to) - 1.5, scale.xNow)
    return { start: toX(scale, bar.from), end, y: strand < top ? top : top + stack.barH }
  }
  const marks: Mark[] = []
  threads.forEach(({ id, lens, direction, from, into, confirmed }, nth) => {
    const strand = strands.get(direction) ?? stack.channels[lens]
    const origin = edge(from, strand)
    if (!origin) return
    const touched = into.flatMap((role) => edge(role, strand) ?? []).sort((a, b) => a.start - b.start || a.y - b.y)
    const first = touched[0]
    if (!first) return
    // Where the next role began before the last day of this one, the thread leaves in time to enter it.
    const leaves = Math.max(origin.start + INTO, Math.min(origin.end, first.end - AHEAD, first.start + INTO))
    const points: Point[] = [[leaves, origin.y]]
    for (const { start, end, y } of touched) {
      const x = Math.min(end, Math.max(start + INTO + nth * APART, (points.at(-1)?.[0] ?? 0) + AHEAD))
      points.push([x, y])
    }
    const knots = [...points]
    const last = points.at(-1)?.[0] ?? leaves
    points.push([Math.min(scale.xNow, last + HOME), strand])
    const hop = HOP + nth * APART
    const cls = `thread ${lens}${confirmed ? '' : ' asked'}`
    marks.push({ k: 'path', key: `thread ${id}`, cls, d: way(points, strand < origin.y ? -hop : hop) })
    knots.forEach(([x, y], i) => {
      marks.push({ k: 'circle', key: `knot ${id} ${String(i)}`, cls: `knot ${lens}`, x, y, r: 2.5 })
    })
  })
  return marks
}
