// How phases are drawn over time: bands of wood whose height is the number of yes, a stepped line of ink through the places.

import type { PhaseCheckView } from '../../../ipc/bindings/PhaseCheckView'
import { civil, dayOf, middleOf, spanOf } from '../../../timeline/days'

/** A role in whose time phases are drawn. */
export interface DrawnRole {
  readonly id: string
  readonly title: string
  /** Partial dates. */
  readonly from: string
  readonly to: string | null
}

export interface Band {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly past: boolean
}

export interface Point {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly past: boolean
}

export interface Bar {
  readonly id: string
  readonly title: string
  readonly x: number
  readonly w: number
  readonly past: boolean
}

export interface Drawing {
  readonly height: number
  /** The middle of each phase's row, the first phase at the bottom. */
  readonly rows: readonly number[]
  readonly bands: readonly Band[]
  readonly lines: readonly { readonly d: string; readonly past: boolean }[]
  readonly points: readonly Point[]
  readonly bars: readonly Bar[]
  readonly barY: number
  readonly years: readonly { readonly x: number; readonly year: number }[]
}

/** Height of a row, and of a yes in a band, px. */
export const ROW = 31
const YES = 3
const TOP = 26
const BAR = 22

/** Lays out all checks of the given roles between `left` and `width`, up to today. */
export function drawPhases(
  checks: readonly PhaseCheckView[],
  roles: readonly DrawnRole[],
  phases: number,
  today: number,
  left: number,
  width: number,
): Drawing {
  const shown = roles.filter(({ id }) => checks.some(({ role }) => role === id))
  const firstRole = Math.min(today - 365, ...shown.map(({ from }) => spanOf(from).from))
  const firstCheck = Math.min(today, ...checks.map(({ date }) => middleOf(date)))
  const start = Math.min(firstRole, firstCheck) - Math.round((today - firstRole) * 0.03)
  const xOf = (day: number): number =>
    left + ((Math.min(day, today) - start) / Math.max(1, today - start)) * Math.max(40, width - left - 8)
  const rows = Array.from({ length: phases }, (_, index) => TOP + (phases - 1 - index) * ROW)
  const rowOf = (number: number): number => rows[number - 1] ?? rows[0] ?? TOP
  const bands: Band[] = []
  const lines: { d: string; past: boolean }[] = []
  const points: Point[] = []
  for (const role of shown) {
    const past = role.to !== null
    const own = checks.filter((check) => check.role === role.id)
    const end = role.to === null ? today : Math.max(spanOf(role.to).to, ...own.map(({ date }) => middleOf(date)))
    let line = ''
    own.forEach((check, index) => {
      const x = xOf(middleOf(check.date))
      const following = own[index + 1]
      const to = xOf(following ? middleOf(following.date) : end)
      for (const { number, yes } of check.counts) {
        if (yes > 0)
          bands.push({ x, y: rowOf(number) - (yes * YES) / 2, w: Math.max(2, to - x - 2), h: yes * YES, past })
      }
      // Without a majority anywhere the place is under the first phase.
      const y = check.phase === null ? rowOf(1) + ROW / 2 : rowOf(check.phase)
      line += line === '' ? `M${x.toFixed(1)} ${y}` : `H${x.toFixed(1)}V${y}`
      points.push({ id: check.id, x, y, past })
      if (!following) line += `H${Math.max(to, x + 4).toFixed(1)}`
    })
    lines.push({ d: line, past })
  }
  const barY = rowOf(1) + 24
  const bars = shown.map((role) => {
    const from = xOf(spanOf(role.from).from)
    const to = xOf(role.to === null ? today : spanOf(role.to).to)
    return { id: role.id, title: role.title, x: from, w: Math.max(4, to - from - 2), past: role.to !== null }
  })
  return { height: barY + BAR + 26, rows, bands, lines, points, bars, barY, years: yearsOf(start, today, left, xOf) }
}

/** Labelled years, at least 44 px apart. */
function yearsOf(
  start: number,
  today: number,
  left: number,
  xOf: (day: number) => number,
): { x: number; year: number }[] {
  const [first, last] = [civil(start).year + 1, civil(today).year]
  const pitch = last > first ? (xOf(dayOf(last)) - xOf(dayOf(first))) / (last - first) : 44
  const step = [1, 2, 5, 10, 20].find((years) => years * pitch >= 44) ?? 50
  const years: { x: number; year: number }[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const x = xOf(dayOf(year))
    // The caption stands left of them.
    if (x >= left + 24) years.push({ x, year })
  }
  return years
}
