// The state of a half-year review: every mark and word is kept at once, so that it can be left at any time.

import type { ReviewInput } from '../../ipc/bindings/ReviewInput'
import type { ReviewPiece } from '../../ipc/bindings/ReviewPiece'
import type { ReviewView } from '../../ipc/bindings/ReviewView'
import type { RoleView } from '../../ipc/bindings/RoleView'
import { reviewSave, reviewShow, roleList } from '../../ipc/commands'
import { resource, type Resource } from '../../state/resource.svelte'

export const STEPS = ['happened', 'lenses', 'words', 'goals', 'snapshot'] as const

export class ReviewModel {
  /** null is the half-year that is due. */
  halfYear = $state<string | null>(null)
  problem = $state.raw<unknown>()
  readonly view: Resource<ReviewView>
  readonly roles: Resource<RoleView[]>
  /** The step that is shown; the kept one until one goes on. */
  #step = $state<number>()

  /** Call while a component is being set up. */
  constructor() {
    this.view = resource(
      () => reviewShow({ halfYear: this.halfYear }),
      (change) => change.documents.includes('review') || change.evidence || change.entries.length > 0,
    )
    this.roles = resource(roleList, (change) => change.roles)
  }

  get step(): number {
    return this.#step ?? this.view.data?.step ?? 1
  }

  get marked(): number {
    const pieces = this.view.data?.lenses.flatMap((lens) => lens.pieces.filter(({ marked }) => marked)) ?? []
    // A record may stand under several lenses.
    const ids = pieces.map(({ piece }) => piece.source + piece.sourceId)
    return ids.filter((id, index) => ids.indexOf(id) === index).length
  }

  choose(halfYear: string): void {
    this.halfYear = halfYear
    this.#step = undefined
  }

  go(step: number): Promise<boolean> {
    this.#step = step
    return this.change({ step })
  }

  mark({ piece, marked }: ReviewPiece): Promise<boolean> {
    const one = [{ source: piece.source, sourceId: piece.sourceId }]
    return this.change(marked ? { unmark: one } : { mark: one })
  }

  async change(part: Partial<ReviewInput>): Promise<boolean> {
    try {
      const view = await reviewSave({
        halfYear: this.view.data?.halfYear ?? this.halfYear,
        step: null,
        mark: [],
        unmark: [],
        deepen: null,
        democratize: null,
        multiply: null,
        finished: null,
        ...part,
      })
      this.view.set(view)
      this.problem = undefined
      return true
    } catch (error) {
      this.problem = error
      return false
    }
  }
}
