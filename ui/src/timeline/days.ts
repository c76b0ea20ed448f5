// Days as whole numbers: days since 1970-01-01, the unit of the timeline's time axis.

const DAY_MS = 86_400_000

/** Mean length of a calendar year in days: turns px/year into px/day. */
export const YEAR_DAYS = 365.25

export interface DaySpan {
  /** First day. */
  readonly from: number
  /** Last day. */
  readonly to: number
}

/** The day number of a civil date. Month and day may lie outside of their range and carry over, as in `Date`. */
export function dayOf(year: number, month = 1, day = 1): number {
  // Date.UTC takes the years 0–99 for 1900–1999; setUTCFullYear does not.
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / DAY_MS)
}

export interface Civil {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

export function civil(day: number): Civil {
  const date = new Date(Math.floor(day) * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The days that a partial ISO date (`2018`, `2018-04`, `2018-04-01`) covers. */
export function spanOf(partial: string): DaySpan {
  const [year = 1970, month, day] = partial.split('-').map(Number)
  if (month === undefined) return { from: dayOf(year), to: dayOf(year + 1) - 1 }
  if (day === undefined) return { from: dayOf(year, month), to: dayOf(year, month + 1) - 1 }
  const only = dayOf(year, month, day)
  return { from: only, to: only }
}

/** The middle day of a partial date: where its mark stands. The same rule as the program's grain bytes. */
export function middleOf(partial: string): number {
  const { from, to } = spanOf(partial)
  return from + Math.floor((to - from) / 2)
}

/** 0 a year, 1 a month, 2 a day: as in the grain bytes. */
export const precisionOf = (partial: string): number => Math.min(2, partial.split('-').length - 1)

/** An ISO day. */
export function isoDay(day: number): string {
  const { year, month, day: date } = civil(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The last day of the fiscal year (April to March) after the one that `day` lies in. */
export function endOfNextFiscalYear(day: number): number {
  const { year, month } = civil(day)
  return dayOf(month >= 4 ? year + 2 : year + 1, 4) - 1
}
