// What a mark is called, for those who listen and for the tooltip; and what the topbar says of the dates in sight.

import { t } from '../../i18n'
import { formatDate, formatPeriod } from '../../i18n/dates'
import type { TimelineView } from '../../ipc/bindings/TimelineView'
import { dayOf, civil, isoDay } from '../../timeline/days'
import type { Target } from '../../timeline/marks'
import type { SceneData } from '../../timeline/model'
import { horizon, type Density } from '../../timeline/scale'
import type { EntryTitle, Scene } from '../../timeline/scene'

const PHASES = ['timeline-phase-1', 'timeline-phase-2', 'timeline-phase-3', 'timeline-phase-4'] as const
export const phaseName = (phase: number): string => t(PHASES[phase - 1] ?? 'timeline-phase-1')

export interface Described {
  readonly view: TimelineView
  readonly data: SceneData
  readonly titles: readonly EntryTitle[]
}

/** The days of a pile: one date, a whole month or year where it is that, else from – to. */
export function dateRange(from: number, to: number): string {
  const [a, b] = [isoDay(from), isoDay(to)]
  if (a === b) return formatDate(a)
  if (a.slice(0, 7) === b.slice(0, 7)) return formatDate(a.slice(0, 7))
  return formatPeriod(a.slice(0, 7), b.slice(0, 7))
}

export function describeTarget(target: Target, { view, data, titles }: Described): string {
  const { subject } = target
  const branchOf = (direction: string) => data.branches.find((branch) => branch.direction === direction)
  switch (subject.kind) {
    case 'role': {
      const role = view.roles.find(({ id }) => id === subject.role)
      return role ? t('timeline-mark-role', { title: role.title, period: formatPeriod(role.from, role.to) }) : ''
    }
    case 'pile': {
      if (subject.count === 1) {
        const one = titles.find(({ date }) => date >= isoDay(subject.from) && date <= isoDay(subject.to))
        if (one) return t('timeline-mark-entry', { date: formatDate(one.date), title: one.text })
      }
      return t('timeline-mark-pile', { dates: dateRange(subject.from, subject.to), count: subject.count })
    }
    case 'branch': {
      const branch = branchOf(subject.direction)
      if (!branch) return ''
      return t('timeline-mark-branch', {
        name: branch.name,
        lens: t(`lens-${branch.lens}`),
        stage: t(`stage-${branch.stage}`),
      })
    }
    case 'goal': {
      const branch = branchOf(subject.direction)
      return t('timeline-mark-goal', { name: branch?.name ?? '', date: formatDate(branch?.goal?.by ?? '') })
    }
    case 'step': {
      const step = branchOf(subject.direction)?.goal?.steps.find(({ id }) => id === subject.step)
      const args = { text: step?.text ?? '', date: step ? formatDate(isoDay(step.day)) : '' }
      return t(step?.done ? 'timeline-mark-step-done' : 'timeline-mark-step', args)
    }
    case 'read': {
      const [only] = subject.links
      const read = subject.links.length === 1 ? view.reads.find(({ link }) => link === only) : undefined
      return read
        ? t('timeline-mark-read', { title: read.title, date: formatDate(read.date) })
        : t('timeline-mark-reads', { count: subject.links.length })
    }
    case 'unread':
      return t('timeline-mark-unread', { name: branchOf(subject.direction)?.name ?? '' })
    case 'phase':
      return t('timeline-mark-phase', { phase: phaseName(subject.phase), date: formatDate(isoDay(subject.day)) })
    case 'fold':
      if (subject.count === 0) return t('timeline-mark-fold-back', { lens: t(`lens-${subject.lens}`) })
      return t('timeline-mark-fold', { lens: t(`lens-${subject.lens}`), count: subject.count })
    case 'lanes':
      return t('timeline-mark-lanes')
  }
}

/** Dates as exact as the scale shows them. */
function atDensity(day: number, density: Density): string {
  const iso = isoDay(day)
  if (density === 'columns' || density === 'piles') return formatDate(iso.slice(0, 4))
  return formatDate(density === 'days' ? iso.slice(0, 7) : iso)
}

/** 「2012年 – 2028年3月」 at fit, else what is in sight. */
export function rangeNote(scene: Scene, data: SceneData, days: { from: number; to: number }, fitted: boolean): string {
  if (fitted) {
    const { year, month } = civil(data.first)
    const from = data.sparse ? formatDate(isoDay(dayOf(year, month)).slice(0, 7)) : formatDate(String(year))
    const end = data.sparse ? days.to : horizon(scene.scale)
    return t('timeline-range', { from, to: formatDate(isoDay(end).slice(0, 7)) })
  }
  return t('timeline-range', { from: atDensity(days.from, scene.density), to: atDensity(days.to, scene.density) })
}
