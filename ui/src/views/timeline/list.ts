// The timeline as nested lists: what lies ahead, then a section a year, newest first. Pure.

import type { TimelineView } from '../../ipc/bindings/TimelineView'
import type { RoleView } from '../../ipc/bindings/RoleView'
import { civil, dayOf, spanOf } from '../../timeline/days'
import { firstFrom, type Grains } from '../../timeline/grain-data'

export interface YearSection {
  readonly year: number
  readonly entries: number
  readonly reads: number
  readonly phases: number
  /** Roles held in the year, oldest first, with what happened to them in it. */
  readonly roles: readonly { readonly role: RoleView; readonly state: 'began' | 'ended' | 'held' }[]
}

/** A section for every year from the first mark to today (or the newest record, should one be dated later). */
export function yearSections(view: TimelineView, grains: Grains): YearSection[] {
  if (view.first === null) return []
  const first = civil(spanOf(view.first).from).year
  const newest = grains.count > 0 ? civil(grains.day[grains.count - 1] ?? 0).year : first
  const last = Math.max(civil(spanOf(view.today).from).year, newest)
  const inYear = (year: number, date: string): boolean => Number(date.slice(0, 4)) === year
  const sections: YearSection[] = []
  for (let year = last; year >= first; year--) {
    const roles = view.roles
      .filter(
        (role) => Number(role.from.slice(0, 4)) <= year && (role.to === null || Number(role.to.slice(0, 4)) >= year),
      )
      .map((role) => {
        const state = role.to !== null && inYear(year, role.to) ? 'ended' : inYear(year, role.from) ? 'began' : 'held'
        return { role, state } as const
      })
    sections.push({
      year,
      entries: firstFrom(grains.day, dayOf(year + 1)) - firstFrom(grains.day, dayOf(year)),
      reads: view.reads.filter(({ date }) => inYear(year, date)).length,
      phases: view.phases.filter(({ date }) => inYear(year, date)).length,
      roles,
    })
  }
  return sections
}
