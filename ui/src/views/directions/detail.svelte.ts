// A direction opened: reading it again after every change, and what one can do with it.

import { t } from '../../i18n'
import type { DirectionView } from '../../ipc/bindings/DirectionView'
import type { EvidenceState } from '../../ipc/bindings/EvidenceState'
import type { EvidenceView } from '../../ipc/bindings/EvidenceView'
import type { NextStep } from '../../ipc/bindings/NextStep'
import type { RoleView } from '../../ipc/bindings/RoleView'
import { pick } from '../../i18n'
import { directionShow, directionStar, evidenceSet, goalSave, linkOpen, roleList, stepSave } from '../../ipc/commands'
import { app } from '../../state/app.svelte'
import { resource, type Resource } from '../../state/resource.svelte'
import { MOST_PIECES } from './parts'

export class DetailModel {
  readonly view: Resource<DirectionView>
  readonly #roles: Resource<RoleView[]>
  /** What the last action ran into. */
  problem = $state.raw<unknown>()

  /** Call while a component is being set up. `which` is read again whenever it changes. */
  constructor(which: () => { id: string; asOf: string | null }) {
    this.view = resource(
      () => directionShow({ ...which(), limit: MOST_PIECES }),
      (change) => change.evidence || change.plan || change.roles || change.reading || change.entries.length > 0,
    )
    this.#roles = resource(roleList, (change) => change.roles)
  }

  roleTitle = (id: string): string | undefined => this.#roles.data?.find((role) => role.id === id)?.title

  /** Says yes or no to a piece, or takes that back. */
  decide(piece: EvidenceView, state: EvidenceState): Promise<boolean> {
    const { source, sourceId } = piece
    return this.#act(async (direction) => {
      await evidenceSet({ source, sourceId, direction, state })
      // A yes or a no is said by the window itself.
      if (state === 'suggested') app.say(t('directions-why-restored-said'), true)
    })
  }

  star(starred: boolean): Promise<boolean> {
    return this.#act((direction) => directionStar({ direction, starred }))
  }

  /** Chooses the direction as a goal; with a step, the step comes with it. */
  makeGoal(by: string, step?: NextStep): Promise<boolean> {
    return this.#act(async (direction) => {
      const goal = await goalSave({ id: null, direction, by, closed: false })
      if (step) await this.#plan(goal.id, step)
    })
  }

  /** Puts a step into the goal that there is. */
  addStep(goal: string, step: NextStep): Promise<boolean> {
    return this.#act(() => this.#plan(goal, step))
  }

  openLink(id: string): Promise<boolean> {
    return this.#act(() => linkOpen({ id }))
  }

  async #plan(goal: string, step: NextStep): Promise<void> {
    await stepSave({ id: null, goal, text: pick(step.text), by: null, origin: step.id })
  }

  async #act(act: (direction: string) => Promise<unknown>): Promise<boolean> {
    const direction = this.view.data?.summary.id
    if (direction === undefined) return false
    try {
      await act(direction)
      this.problem = undefined
      return true
    } catch (error) {
      this.problem = error
      return false
    }
  }
}
