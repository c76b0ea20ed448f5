// The strip under the picture: all years at once, evidence by quarter, and the brush that shows what is looked at.

import { civil, dayOf, YEAR_DAYS } from './days'
import { firstFrom, kindOf, LENSES, type Grains } from './grain-data'
import type { Mark } from './marks'
import type { SceneData } from './model'
import { horizon, MARGIN, toDay, datedEdge, type Scale } from './scale'
import type { Words } from './words'

/** Grains by quarter and lens; counted once when the data changes, not when the picture moves. */
export interface Quarters {
  /** First day of each quarter. */
  readonly from: readonly number[]
  readonly counts: readonly (readonly [number, number, number])[]
  readonly most: number
}

export function countQuarters(grains: Grains, lenses: number): Quarters {
  const from: number[] = []
  const counts: [number, number, number][] = []
  let most = 1
  if (grains.count > 0) {
    const first = civil(grains.day[0] ?? 0)
    const last = grains.day[grains.count - 1] ?? 0
    for (let i = 0, year = first.year, quarter = Math.floor((first.month - 1) / 3); ; quarter++) {
      if (quarter === 4) {
        quarter = 0
        year++
      }
      const start = dayOf(year, quarter * 3 + 1)
      if (start > last) break
      const end = firstFrom(grains.day, dayOf(year, quarter * 3 + 4))
      const count: [number, number, number] = [0, 0, 0]
      for (; i < end; i++) {
        const kind = kindOf(grains.lenses[i] ?? 0, lenses)
        if (kind === 'deepen') count[0]++
        else if (kind === 'democratize') count[1]++
        else if (kind === 'multiply') count[2]++
      }
      from.push(start)
      counts.push(count)
      most = Math.max(most, count[0] + count[1] + count[2])
    }
  }
  return { from, counts, most }
}

export interface OverviewScale {
  readonly w: number
  readonly h: number
  readonly from: number
  readonly to: number
}

export interface Overview extends OverviewScale {
  readonly marks: readonly Mark[]
  /** The brush: left and right edge. */
  readonly a: number
  readonly b: number
}

const SIDE = 16
const FOOT = 24
const AIR_YEARS = { before: 3, after: 2 } as const

export const overviewX = (o: OverviewScale, day: number): number =>
  SIDE + ((day - o.from) / (o.to - o.from)) * (o.w - 2 * SIDE)
export const overviewDay = (o: OverviewScale, x: number): number =>
  o.from + ((x - SIDE) / (o.w - 2 * SIDE)) * (o.to - o.from)

export function overviewScale(data: SceneData, scale: Scale, w: number, h: number): OverviewScale {
  const years = civil(data.first).year - AIR_YEARS.before
  return {
    w,
    h,
    from: dayOf(years),
    to: dayOf(civil(Math.max(horizon(scale), data.lastPlanned ?? 0)).year + AIR_YEARS.after),
  }
}

export function layoutOverview(
  data: SceneData,
  quarters: Quarters,
  scale: Scale,
  w: number,
  h: number,
  words: Words,
): Overview {
  const o = overviewScale(data, scale, w, h)
  const marks: Mark[] = []
  const year = ((w - 2 * SIDE) * YEAR_DAYS) / (o.to - o.from)
  const step = [1, 2, 3, 5, 10, 20, 50].find((n) => n * year >= 116) ?? 100
  for (let y = civil(o.from).year; y <= civil(o.to).year; y++) {
    const x = overviewX(o, dayOf(y))
    if (y % step === 0 && x > SIDE && x < w - SIDE - 8) {
      marks.push({
        k: 'text',
        key: `year ${String(y)}`,
        cls: 'axis',
        x,
        y: h - 8,
        text: words.year(y),
        anchor: 'middle',
      })
    }
  }
  const bar = Math.max(1, Math.min(5.5, year / 4 - 1.2))
  const room = h - FOOT - 6
  const paths = ['', '', '']
  quarters.from.forEach((from, i) => {
    let y = h - FOOT
    const x = overviewX(o, from)
    quarters.counts[i]?.forEach((n, lens) => {
      const height = (n / quarters.most) * room
      if (height < 0.5) return
      paths[lens] =
        `${paths[lens] ?? ''}M${x.toFixed(1)} ${y.toFixed(1)}h${bar.toFixed(1)}v-${height.toFixed(1)}h-${bar.toFixed(1)}Z`
      y -= height
    })
  })
  LENSES.forEach((lens, i) => {
    const d = paths[i]
    if (d) marks.push({ k: 'path', key: `quarters ${lens}`, cls: `quarters ${lens}`, d })
  })
  const now = overviewX(o, scale.today)
  marks.push({ k: 'path', key: 'now', cls: 'now', d: `M${now.toFixed(1)} 5V${String(h - 22)}` })
  marks.push({
    k: 'path',
    key: 'rule',
    cls: 'rule',
    d: `M${String(SIDE)} ${String(h - FOOT + 0.5)}H${String(w - SIDE)}`,
  })
  const clampX = (x: number): number => Math.min(Math.max(x, SIDE - 8), w - SIDE + 8)
  return {
    ...o,
    marks,
    a: clampX(overviewX(o, toDay(scale, MARGIN))),
    b: clampX(overviewX(o, toDay(scale, datedEdge(scale)))),
  }
}
