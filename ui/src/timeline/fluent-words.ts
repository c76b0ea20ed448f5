// The drawing's words from the strings.

import { t } from '../i18n'
import { formatDate, formatHalfYearShort } from '../i18n/dates'
import { locale } from '../i18n/locale.svelte'
import type { Words } from './words'

const PHASES = ['timeline-phase-1', 'timeline-phase-2', 'timeline-phase-3', 'timeline-phase-4'] as const

/** The words in the current language. Reads the language, so that what derives from it follows. */
export function sceneWords(): Words {
  const kanji = locale.lang === 'ja'
  return {
    today: t('timeline-today'),
    reads: t('timeline-reads'),
    phases: t('timeline-phases'),
    lens: (lens) => t(`lens-${lens}`),
    stage: (stage) => (kanji ? t(`stage-${stage}`) : null),
    wider: (times) => t('timeline-wider', { times }),
    goal: (by) => t('timeline-goal-by', { date: formatDate(by) }),
    folded: (count, far) => t(far ? 'timeline-fold-far' : 'timeline-fold', { count }),
    moreLanes: (count) => t('timeline-more-lanes', { count }),
    year: (year) => String(year),
    month: (year, month, withYear) => {
      if (!withYear) return t('date-month-short', { month: String(month), name: `m${String(month)}` })
      // January carries the year alone, as an axis of years does.
      if (month === 1) return t('date-year', { year: String(year) })
      return t('date-month', { year: String(year), month: String(month), name: `m${String(month)}` })
    },
    day: (month, day) => t('date-day-short', { month: String(month), day: String(day), name: `m${String(month)}` }),
    half: (year, month) => formatHalfYearShort(month === 4 ? `${String(year)}-H1` : `${String(year)}-H2`),
    phase: (phase) => t(PHASES[phase - 1] ?? 'timeline-phase-1'),
  }
}
