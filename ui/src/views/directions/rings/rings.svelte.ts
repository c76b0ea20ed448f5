// The state of the rings: the years, the one that is open, and what it holds.

import { t } from '../../../i18n'
import { locale } from '../../../i18n/locale.svelte'
import type { EntryPage } from '../../../ipc/bindings/EntryPage'
import type { RingDetail } from '../../../ipc/bindings/RingDetail'
import type { RingsView } from '../../../ipc/bindings/RingsView'
import type { RoleView } from '../../../ipc/bindings/RoleView'
import { drawingSave, entryList, ringShow, rings, roleList } from '../../../ipc/commands'
import { app } from '../../../state/app.svelte'
import { resource, type Resource } from '../../../state/resource.svelte'
import { scenePng } from '../../../timeline/export'
import { ringsSvg, type Sheet } from './export'

/** Records of a year that are named; the rest is one click away. */
const NAMED = 5

export interface Opened {
  readonly detail: RingDetail
  readonly records: EntryPage
}

export class RingsModel {
  readonly view: Resource<RingsView>
  readonly roles: Resource<RoleView[]>
  readonly opened: Resource<Opened | undefined>
  year = $state<number>()
  problem = $state.raw<unknown>()

  /** Call while a component is being set up. */
  constructor() {
    const concerns = (change: { evidence: boolean; roles: boolean; entries: readonly string[] }): boolean =>
      change.evidence || change.roles || change.entries.length > 0
    this.view = resource(rings, concerns)
    this.roles = resource(roleList, (change) => change.roles)
    this.opened = resource(async () => {
      const { year } = this
      if (year === undefined) return undefined
      const filter = {
        query: '',
        lenses: [],
        kinds: [],
        role: null,
        direction: null,
        tag: null,
        from: `${String(year).padStart(4, '0')}-01-01`,
        to: `${String(year).padStart(4, '0')}-12-31`,
      }
      const [detail, records] = await Promise.all([
        ringShow({ year }),
        entryList({ filter: { ...filter, lenses: ['deepen', 'democratize', 'multiply'] }, offset: 0, limit: NAMED }),
      ])
      return { detail, records }
    }, concerns)
  }

  role = (id: string): RoleView | undefined => this.roles.data?.find((role) => role.id === id)

  /** Roles that began in a year. */
  begun(year: number): RoleView[] {
    return this.roles.data?.filter(({ from }) => Number(from.slice(0, 4)) === year) ?? []
  }

  async save(sheet: Sheet, format: 'svg' | 'png'): Promise<void> {
    try {
      const svg = ringsSvg(sheet, `${t('app-name')} ${t('directions-tab-rings')}`, locale.lang)
      const data = format === 'svg' ? svg : await scenePng(svg, sheet.w, sheet.h)
      const { path } = await drawingSave({ subject: 'rings', format, data })
      this.problem = undefined
      if (path !== null) app.say(t('timeline-saved', { path }))
    } catch (error) {
      this.problem = error
    }
  }
}
