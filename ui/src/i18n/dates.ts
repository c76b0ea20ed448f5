// Partial dates as people read them: 「2026年6月18日(木)」, "12 Jun 2026". The word order lives in the strings, not here.

import { t } from '.'

/** A partial date taken apart. */
export interface DateParts {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** Reads `2026`, `2026-06` or `2026-06-18`. */
export function dateParts(iso: string): DateParts {
  const [year, month, day] = iso.split('-').map(Number)
  return { year: year ?? 0, ...(month ? { month } : {}), ...(day ? { day } : {}) }
}

// Fluent groups the digits of numbers: years go in as text.
const args = ({ year, month, day }: DateParts) => ({
  year: String(year),
  month: String(month ?? ''),
  name: `m${month ?? 0}`,
  day: String(day ?? ''),
})

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** 「木」, "Thu". */
export function formatWeekday(iso: string): string {
  const { year, month = 1, day = 1 } = dateParts(iso)
  const date = new Date(Date.UTC(2000, month - 1, day))
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year)
  return t(`weekday-${weekdays[date.getUTCDay()] ?? 'sun'}`)
}

/** 「2026年6月18日」, 「2026年6月」, 「2026年」; "18 Jun 2026", "Jun 2026", "2026". */
export function formatDate(iso: string): string {
  const parts = dateParts(iso)
  if (parts.day) return t('date-day', args(parts))
  if (parts.month) return t('date-month', args(parts))
  return t('date-year', args(parts))
}

/** Likewise with the day of the week where there is one: 「2026年6月18日(木)」, "Thu 18 Jun 2026". */
export function formatLongDate(iso: string): string {
  const parts = dateParts(iso)
  return parts.day ? t('date-day-weekday', { ...args(parts), weekday: formatWeekday(iso) }) : formatDate(iso)
}

/** A moment by this computer's clock: 「2026年6月18日 14:03」, "18 Jun 2026 14:03". */
export function formatMoment(iso: string): string {
  const moment = new Date(iso)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${formatDate(day)} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** Without the year, where the year stands above: 「6月12日」, "12 Jun". */
export function formatShortDate(iso: string): string {
  const parts = dateParts(iso)
  if (parts.day) return t('date-day-short', args(parts))
  return parts.month ? t('date-month-short', args(parts)) : formatDate(iso)
}

/** Without the year when it is this year. */
export function formatNearDate(iso: string, today: string): string {
  return dateParts(iso).year === dateParts(today).year ? formatShortDate(iso) : formatDate(iso)
}

/** A head over a month's entries: 「2026年6月」, "June 2026". */
export function formatMonthHead(iso: string): string {
  const parts = dateParts(iso)
  return parts.month ? t('date-month-head', args(parts)) : t('date-year', args(parts))
}

/** 「2019年7月 – 2022年9月」, 「2022年10月 – いま」; "Jul 2019 – Sep 2022", "Oct 2022 – now". */
export function formatPeriod(from: string, to: string | null): string {
  return t('date-period', { from: formatDate(from), to: to === null ? t('date-now') : formatDate(to) })
}

/** Years alone: 「2012–2016」, 「2022–」. */
export function formatYears(from: string, to: string | null): string {
  const first = dateParts(from).year
  const last = to === null ? '' : dateParts(to).year
  return first === last ? String(first) : `${first}–${last}`
}

const half = (id: string): { year: number; second: boolean } => ({
  year: Number(id.slice(0, 4)),
  second: id.endsWith('H2'),
})

/** `2026-H1`: 「2026年度 上期」, "Apr–Sep 2026". */
export function formatHalfYear(id: string): string {
  const { year, second } = half(id)
  return t(second ? 'half-year-second' : 'half-year-first', { year: String(year), next: String(year + 1) })
}

/** On an axis: 「26上期」, "Apr 2026". */
export function formatHalfYearShort(id: string): string {
  const { year, second } = half(id)
  const short = String(year % 100).padStart(2, '0')
  return t(second ? 'half-year-second-short' : 'half-year-first-short', { year: String(year), short })
}

/** The half-year that a day lies in: April to September is H1 of the same year, the rest H2. */
export function halfYearOf(day: string): string {
  const { year, month = 1 } = dateParts(day)
  if (month < 4) return `${year - 1}-H2`
  return month < 10 ? `${year}-H1` : `${year}-H2`
}

/** How many years ago the same day was: 「3年前の今日」, "3 years ago today". */
export function formatYearsAgo(iso: string, today: string): string {
  return t('date-years-ago', { years: dateParts(today).year - dateParts(iso).year })
}

/** A day as one would say it near to it: 「今日」, 「昨日」, else its date. */
export function formatRelativeDay(iso: string, today: string): string {
  const days = (Date.parse(today) - Date.parse(iso)) / 86_400_000
  if (days === 0) return t('date-today')
  if (days === 1) return t('date-yesterday')
  return formatNearDate(iso, today)
}
