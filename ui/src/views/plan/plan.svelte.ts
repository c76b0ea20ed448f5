// The state of 計画: one half-year's plan, and every change of it. After a change the plan is read again before it counts as done.

import { pick, t } from '../../i18n'
import type { GoalView } from '../../ipc/bindings/GoalView'
import type { PlanSet } from '../../ipc/bindings/PlanSet'
import type { PlanView } from '../../ipc/bindings/PlanView'
import type { StepView } from '../../ipc/bindings/StepView'
import {
  goalRemove,
  goalSave,
  planSet,
  planShow,
  planSnapshot,
  snapshotRemove,
  stepDone,
  stepRemove,
  stepSave,
} from '../../ipc/commands'
import { app } from '../../state/app.svelte'
import { resource, type Resource } from '../../state/resource.svelte'

/** The texts of a half-year that are edited in their place. */
export type PlanField = 'will' | 'canStrength' | 'canWeakness' | 'must'

/** A step as it is typed; the offer it came from stays with it when its words are changed. */
export interface StepDraft {
  readonly text: string
  readonly by: string
  readonly origin: string | null
}

export class PlanModel {
  /** null is the current half-year. */
  halfYear = $state<string | null>(null)
  /** What the last change ran into. */
  problem = $state.raw<unknown>()
  readonly view: Resource<PlanView>

  /** Call while a component is being set up. */
  constructor() {
    this.view = resource(
      () => planShow({ halfYear: this.halfYear }),
      (change) => change.plan,
    )
  }

  get open(): readonly GoalView[] {
    return this.view.data?.goals.filter(({ closed }) => closed === null) ?? []
  }

  get closed(): readonly GoalView[] {
    return this.view.data?.goals.filter(({ closed }) => closed !== null) ?? []
  }

  /** The name of a goal's direction, as it fits a row. */
  nameOf(goal: Pick<GoalView, 'direction'>): string {
    const info = app.direction(goal.direction)
    return info ? pick(info.short) : goal.direction
  }

  set(field: PlanField, text: string, name: string): Promise<boolean> {
    const change: PlanSet = {
      halfYear: this.halfYear,
      will: null,
      canStrength: null,
      canWeakness: null,
      must: null,
      [field]: text,
    }
    return this.#change(() => planSet(change), t('plan-saved-said', { field: name }))
  }

  addGoal(direction: string, by: string): Promise<boolean> {
    return this.#change(() => goalSave({ id: null, direction, by, closed: false }))
  }

  moveGoal(goal: GoalView, by: string): Promise<boolean> {
    return this.#change(
      () => goalSave({ id: goal.id, direction: goal.direction, by, closed: goal.closed !== null }),
      t('plan-goal-changed-said'),
    )
  }

  closeGoal(goal: GoalView, closed: boolean): Promise<boolean> {
    return this.#change(
      () => goalSave({ id: goal.id, direction: goal.direction, by: goal.by, closed }),
      t(closed ? 'plan-goal-closed-said' : 'plan-goal-reopened-said'),
    )
  }

  removeGoal(goal: GoalView): Promise<boolean> {
    return this.#change(() => goalRemove({ id: goal.id }))
  }

  addStep(goal: GoalView, { text, by, origin }: StepDraft): Promise<boolean> {
    return this.#change(() => stepSave({ id: null, goal: goal.id, text: text.trim(), by: by.trim() || null, origin }))
  }

  /** `by` null takes the date away. */
  changeStep(goal: GoalView, step: StepView, change: { text?: string; by?: string | null }): Promise<boolean> {
    const { id, text, by, origin } = { ...step, ...change }
    return this.#change(() => stepSave({ id, goal: goal.id, text, by, origin }), t('plan-step-changed-said'))
  }

  tick(step: StepView, done: boolean): Promise<boolean> {
    return this.#change(
      () => stepDone({ id: step.id, done }),
      t(done ? 'plan-step-done-said' : 'plan-step-undone-said'),
    )
  }

  removeStep(step: StepView): Promise<boolean> {
    return this.#change(() => stepRemove({ id: step.id }))
  }

  takeSnapshot(): Promise<boolean> {
    return this.#change(() => planSnapshot({ halfYear: this.halfYear }))
  }

  removeSnapshot(id: string): Promise<boolean> {
    return this.#change(() => snapshotRemove({ id }))
  }

  /** `said` where the window does not say it by itself. */
  async #change(change: () => Promise<unknown>, said?: string): Promise<boolean> {
    try {
      await change()
    } catch (error) {
      this.problem = error
      return false
    }
    this.problem = undefined
    // A field that closes before the new text is here would show the old one for a moment.
    await this.view.reload()
    if (said !== undefined) app.say(said, true)
    return true
  }
}
