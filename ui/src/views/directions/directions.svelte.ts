// The state of 方向: the day one looks from, the columns, which row has the focus and which is open.

import type { DirectionSummary } from '../../ipc/bindings/DirectionSummary'
import type { DirectionsView } from '../../ipc/bindings/DirectionsView'
import type { RoleView } from '../../ipc/bindings/RoleView'
import { directions, roleList } from '../../ipc/commands'
import { resource, type Resource } from '../../state/resource.svelte'
import { lastDay } from './asof'
import { columnsOf, neighbour, type Column } from './columns'

export class DirectionsModel {
  /** The day one looks from; null is today. */
  asOf = $state<string | null>(null)
  /** The row that Tab reaches. */
  #current = $state<string>()
  /** The direction that is open in the panel. */
  open = $state<string>()

  readonly view: Resource<DirectionsView>
  readonly #roles: Resource<RoleView[]>
  readonly columns: readonly Column[] = $derived.by(() => columnsOf(this.view.data?.directions ?? []))

  /** Call while a component is being set up. */
  constructor() {
    this.view = resource(
      () => directions({ asOf: this.asOf }),
      (change) => change.evidence || change.plan || change.roles || change.reading || change.entries.length > 0,
    )
    this.#roles = resource(roleList, (change) => change.roles)
  }

  /** The row that Tab reaches: the last one that had the focus, else the open one, else the first. */
  get current(): string | undefined {
    const ids = this.columns.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ id }) => id)))
    return [this.#current, this.open].find((id) => id !== undefined && ids.includes(id)) ?? ids[0]
  }

  /** The five with the largest opportunity; of equals, the first in the lenses' order. */
  get nextFive(): DirectionSummary[] {
    const all = this.view.data?.directions ?? []
    return all
      .filter((row) => row.opportunity > 0)
      .sort((a, b) => b.opportunity - a.opportunity)
      .slice(0, 5)
  }

  focused(id: string): void {
    this.#current = id
  }

  /** The row that a key leads to from `id`. */
  neighbour(id: string, key: string): string | undefined {
    return neighbour(this.columns, id, key)
  }

  roleTitle = (id: string): string | undefined => this.#roles.data?.find((role) => role.id === id)?.title

  /** Looks from the end of a partial date; a day that is not past is today. */
  lookFrom(date: string, today: string): void {
    const day = lastDay(date)
    this.asOf = day < today ? day : null
  }
}
