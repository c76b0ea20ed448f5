// The state of the review queue: what waits, which items are picked, and a yes or no to them.

import type { EvidenceState } from '../../../ipc/bindings/EvidenceState'
import type { QueueItem } from '../../../ipc/bindings/QueueItem'
import type { QueueView } from '../../../ipc/bindings/QueueView'
import { evidenceQueue, evidenceSetMany } from '../../../ipc/commands'
import { resource, type Resource } from '../../../state/resource.svelte'

/** How many are shown; the rest moves up as these are decided. */
const SHOWN = 200

export const keyOf = ({ source, sourceId, direction }: QueueItem): string => `${source} ${sourceId} ${direction}`

export class QueueModel {
  readonly view: Resource<QueueView>
  direction = $state<string>()
  picked = $state.raw<readonly string[]>([])
  problem = $state.raw<unknown>()

  /** Call while a component is being set up. */
  constructor() {
    this.view = resource(
      () => evidenceQueue({ direction: this.direction ?? null, limit: SHOWN }),
      (change) => change.evidence || change.entries.length > 0,
    )
  }

  get items(): readonly QueueItem[] {
    return this.view.data?.items ?? []
  }

  pick(item: QueueItem): void {
    const key = keyOf(item)
    this.picked = this.picked.includes(key) ? this.picked.filter((one) => one !== key) : [...this.picked, key]
  }

  pickAll(): void {
    this.picked = this.picked.length === this.items.length ? [] : this.items.map(keyOf)
  }

  /** Says yes or no to the picked items, or to one where none is picked. */
  async decide(state: EvidenceState, item?: QueueItem): Promise<boolean> {
    const picked = this.items.filter((one) => this.picked.includes(keyOf(one)))
    const items = picked.length > 0 ? picked : item ? [item] : []
    if (items.length === 0) return false
    try {
      await evidenceSetMany({
        items: items.map(({ source, sourceId, direction }) => ({ source, sourceId, direction })),
        state,
      })
      this.picked = []
      this.problem = undefined
      return true
    } catch (error) {
      this.problem = error
      return false
    }
  }
}
