// The versions of the open entry: which there are, and how the chosen one differs from what the entry says now.

import type { VersionContent } from '../../ipc/bindings/VersionContent'
import type { VersionSummary } from '../../ipc/bindings/VersionSummary'
import type { VersionView } from '../../ipc/bindings/VersionView'
import { versionList, versionRestore, versionShow } from '../../ipc/commands'
import { resource, type Resource } from '../../state/resource.svelte'

/** What surrounds a text and can differ between two versions. */
export type Fact = 'date' | 'kind' | 'role' | 'tags' | 'prompt'
const facts: readonly Fact[] = ['date', 'kind', 'role', 'tags', 'prompt']

/** The facts in which a version differs from the present content. */
export function differingFacts(version: VersionContent, present: VersionContent): Fact[] {
  return facts.filter((fact) => String(version[fact] ?? '') !== String(present[fact] ?? ''))
}

export class VersionsModel {
  readonly list: Resource<VersionSummary[]>
  readonly view: Resource<VersionView | undefined>
  problem = $state.raw<unknown>()
  #wanted = $state<string>()
  readonly #entry: () => string

  /** Call while a component is being set up. */
  constructor(entry: () => string) {
    this.#entry = entry
    this.list = resource(
      () => versionList({ id: entry() }),
      ({ entries }) => entries.includes(entry()),
    )
    this.view = resource(
      async () => {
        const version = this.chosen?.id
        return version === undefined ? undefined : versionShow({ entry: entry(), version })
      },
      ({ entries }) => entries.includes(entry()),
    )
  }

  /** The chosen version: the newest that is not the present one, until another is chosen. */
  get chosen(): VersionSummary | undefined {
    const versions = this.list.data ?? []
    return versions.find(({ id }) => id === this.#wanted) ?? versions.find(({ present }) => !present) ?? versions.at(0)
  }

  /** Where it stands in the list; -1 while there is none. */
  get position(): number {
    const { chosen } = this
    return chosen ? (this.list.data ?? []).indexOf(chosen) : -1
  }

  choose(position: number): void {
    const versions = this.list.data ?? []
    this.#wanted = versions[Math.max(0, Math.min(position, versions.length - 1))]?.id
  }

  /** Gives the entry the chosen content back; what it said until now stays as a version. */
  async restore(): Promise<boolean> {
    const version = this.chosen
    if (!version || version.present) return false
    try {
      await versionRestore({ entry: this.#entry(), version: version.id })
      this.problem = undefined
      return true
    } catch (error) {
      this.problem = error
      return false
    }
  }
}
