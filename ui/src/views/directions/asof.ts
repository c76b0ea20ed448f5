// Days to look from: the last day of a partial date, and a month as far ahead as a first goal usually is.

import { dateParts } from '../../i18n/dates'

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** The last day of a year or a month; a day is its own. */
export function lastDay(iso: string): string {
  const { year, month = 12, day } = dateParts(iso)
  const last = new Date(Date.UTC(2000, month, 0))
  // February's length depends on the year, and Date.UTC takes the years 0 to 99 for 1900 to 1999.
  last.setUTCFullYear(year, month, 0)
  return `${pad(year, 4)}-${pad(month)}-${pad(day ?? last.getUTCDate())}`
}

/** The month that lies `months` after the day's own: `2026-06-18` and 6 give `2026-12`. */
export function monthAfter(day: string, months: number): string {
  const { year, month = 1 } = dateParts(day)
  const index = year * 12 + month - 1 + months
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1)}`
}
