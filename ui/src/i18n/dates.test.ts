import { afterEach, describe, expect, it } from 'vitest'

import {
  formatDate,
  formatHalfYear,
  formatHalfYearShort,
  formatLongDate,
  formatMoment,
  formatMonthHead,
  formatNearDate,
  formatPeriod,
  formatRelativeDay,
  formatShortDate,
  formatYears,
  formatYearsAgo,
  halfYearOf,
} from './dates'
import { locale } from './locale.svelte'

afterEach(() => (locale.lang = 'ja'))

const both = (format: () => string): string[] =>
  (['ja', 'en'] as const).map((lang) => {
    locale.lang = lang
    return format()
  })

it('says an instant in the time of the place', () => {
  const local = new Date(2026, 5, 18, 9, 5)
  expect(both(() => formatMoment(local.toISOString()))).toEqual(['2026年6月18日 09:05', '18 Jun 2026 09:05'])
})

describe('dates in Japanese and English', () => {
  it.each([
    ['whole', () => formatDate('2026-06-18'), '2026年6月18日', '18 Jun 2026'],
    ['month', () => formatDate('2026-10'), '2026年10月', 'Oct 2026'],
    ['year, ungrouped', () => formatDate('2026'), '2026年', '2026'],
    ['first year', () => formatDate('0001'), '1年', '1'],
    ['with weekday', () => formatLongDate('2026-06-18'), '2026年6月18日(木)', 'Thu 18 Jun 2026'],
    ['weekday of an early year', () => formatLongDate('0099-01-01'), '99年1月1日(木)', 'Thu 1 Jan 99'],
    ['no weekday without a day', () => formatLongDate('2026-06'), '2026年6月', 'Jun 2026'],
    ['short', () => formatShortDate('2026-06-12'), '6月12日', '12 Jun'],
    ['near', () => formatNearDate('2026-06-12', '2026-06-18'), '6月12日', '12 Jun'],
    ['not near', () => formatNearDate('2025-06-12', '2026-06-18'), '2025年6月12日', '12 Jun 2025'],
    ['head', () => formatMonthHead('2026-06'), '2026年6月', 'June 2026'],
    ['period', () => formatPeriod('2019-07', '2022-09'), '2019年7月 – 2022年9月', 'Jul 2019 – Sep 2022'],
    ['open period', () => formatPeriod('2022-10', null), '2022年10月 – いま', 'Oct 2022 – now'],
    ['first half', () => formatHalfYear('2026-H1'), '2026年度 上期', 'Apr–Sep 2026'],
    ['second half', () => formatHalfYear('2026-H2'), '2026年度 下期', 'Oct 2026 – Mar 2027'],
    ['half on an axis', () => formatHalfYearShort('2026-H2'), '26下期', 'Oct 2026'],
    ['years ago', () => formatYearsAgo('2023-06-18', '2026-06-18'), '3年前の今日', '3 years ago today'],
    ['a year ago', () => formatYearsAgo('2025-06-18', '2026-06-18'), '1年前の今日', 'A year ago today'],
    ['today', () => formatRelativeDay('2026-06-18', '2026-06-18'), '今日', 'today'],
    ['yesterday', () => formatRelativeDay('2026-06-17', '2026-06-18'), '昨日', 'yesterday'],
    ['before', () => formatRelativeDay('2026-06-16', '2026-06-18'), '6月16日', '16 Jun'],
  ])('%s', (_, format, ja, en) => {
    expect(both(format)).toEqual([ja, en])
  })
})

it('writes years alone', () => {
  expect(formatYears('2012-04', '2016-03')).toBe('2012–2016')
  expect(formatYears('2022-10', null)).toBe('2022–')
  expect(formatYears('2022-10', '2022-12')).toBe('2022')
})

it('knows the half-year of a day', () => {
  expect(['2026-03-31', '2026-04-01', '2026-09-30', '2026-10-01', '2027-01-01'].map(halfYearOf)).toEqual([
    '2025-H2',
    '2026-H1',
    '2026-H1',
    '2026-H2',
    '2026-H2',
  ])
})
