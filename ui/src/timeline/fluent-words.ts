// The drawing's words from the strings.

import { t } from '../i18n'
import { formatDate, formatHalfYearShort } from '../i18n/dates'
import type { Lang } from '../ipc/bindings/Lang'
import type { Lens } from '../ipc/bindings/Lens'
import type { Stage } from '../ipc/bindings/Stage'
import type { Words } from './words'

const PHASES = ['timeline-phase-1', 'timeline-phase-2', 'timeline-phase-3', 'timeline-phase-4'] as const

/** Remembers what was said: a frame of panning asks for the same sixty words as the one before. */
function remembered<A extends unknown[]>(say: (...args: A) => string): (...args: A) => string {
  const said = new Map<string, string>()
  return (...args) => {
    const key = args.join(' ')
    const known = said.get(key)
    if (known !== undefined) return known
    const words = say(...args)
    said.set(key, words)
    return words
  }
}

/** The words in a language, which is the current one: what derives from this follows it. */
export function sceneWords(lang: Lang): Words {
  const kanji = lang === 'ja'
  return {
    today: t('timeline-today'),
    reads: t('timeline-reads'),
    phases: t('timeline-phases'),
    lens: remembered((lens: Lens) => t(`lens-${lens}`)),
    stage: kanji ? remembered((stage: Stage) => t(`stage-${stage}`)) : () => null,
    wider: remembered((times: number) => t('timeline-wider', { times })),
    goal: remembered((by: string) => t('timeline-goal-by', { date: formatDate(by) })),
    folded: remembered((count: number, far: boolean) =>
      count === 0 ? t('timeline-fold-back') : t(far ? 'timeline-fold-far' : 'timeline-fold', { count }),
    ),
    moreLanes: remembered((count: number) => t('timeline-more-lanes', { count })),
    year: String,
    month: remembered((year: number, month: number, withYear: boolean) => {
      if (!withYear) return t('date-month-short', { month: String(month), name: `m${String(month)}` })
      // January carries the year alone, as an axis of years does.
      if (month === 1) return t('date-year', { year: String(year) })
      return t('date-month', { year: String(year), month: String(month), name: `m${String(month)}` })
    }),
    day: remembered((month: number, day: number) =>
      t('date-day-short', { month: String(month), day: String(day), name: `m${String(month)}` }),
    ),
    half: remembered((year: number, month: number) =>
      formatHalfYearShort(month === 4 ? `${String(year)}-H1` : `${String(year)}-H2`),
    ),
    phase: remembered((phase: number) => t(PHASES[phase - 1] ?? 'timeline-phase-1')),
  }
}
