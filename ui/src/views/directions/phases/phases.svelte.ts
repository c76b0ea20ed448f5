// The state of the phase tab: whose phases are shown, which check is open, and the answers that are being given.

import type { DirectionsView } from '../../../ipc/bindings/DirectionsView'
import type { PhaseCheckView } from '../../../ipc/bindings/PhaseCheckView'
import type { PhasesView } from '../../../ipc/bindings/PhasesView'
import type { PhaseView } from '../../../ipc/bindings/PhaseView'
import type { RoleView } from '../../../ipc/bindings/RoleView'
import { pick } from '../../../i18n'
import { directions, phaseRemove, phases, phaseSave, roleList, stepSave } from '../../../ipc/commands'
import { resource, type Resource } from '../../../state/resource.svelte'

/** Answers that are not saved yet. */
export interface Sheet {
  /** The check that is being changed; none is a new one. */
  id: string | null
  /** As typed; empty is today. */
  date: string
  answers: Readonly<Record<string, boolean>>
}

export class PhasesModel {
  readonly view: Resource<PhasesView>
  readonly roles: Resource<RoleView[]>
  readonly directions: Resource<DirectionsView>
  #role = $state<string>()
  #open = $state<string>()
  sheet = $state.raw<Sheet>()
  problem = $state.raw<unknown>()

  /** Call while a component is being set up. */
  constructor() {
    this.view = resource(phases, (change) => change.documents.includes('phase-check') || change.roles)
    this.roles = resource(roleList, (change) => change.roles)
    this.directions = resource(
      () => directions({ asOf: null }),
      (change) => change.evidence || change.plan || change.roles || change.reading || change.entries.length > 0,
    )
  }

  /** The roles to choose from, the newest in front. */
  get choices(): RoleView[] {
    return (this.roles.data ?? []).toSorted((a, b) => b.from.localeCompare(a.from))
  }

  /** The role that is shown: the chosen one, else the newest with a check, else the newest current one. */
  get role(): RoleView | undefined {
    const checked = (id: string): boolean => this.view.data?.checks.some(({ role }) => role === id) ?? false
    const { choices } = this
    return (
      choices.find(({ id }) => id === this.#role) ??
      choices.find(({ id, to }) => to === null && checked(id)) ??
      choices.find(({ id }) => checked(id)) ??
      choices.find(({ to }) => to === null) ??
      choices[0]
    )
  }

  choose(role: string): void {
    this.#role = role
    this.#open = undefined
    this.sheet = undefined
  }

  /** The checks of the shown role, oldest first. */
  get checks(): PhaseCheckView[] {
    return this.view.data?.checks.filter(({ role }) => role === this.role?.id) ?? []
  }

  /** The check that is shown: the opened one, else the newest. */
  get check(): PhaseCheckView | undefined {
    return this.checks.find(({ id }) => id === this.#open) ?? this.checks.at(-1)
  }

  open(check: PhaseCheckView): void {
    this.#role = check.role
    this.#open = check.id
    this.sheet = undefined
  }

  phase(number: number | null | undefined): PhaseView | undefined {
    return this.view.data?.model.phases.find((phase) => phase.number === number)
  }

  /** Begins new answers from the newest ones, or changes the shown ones. */
  begin(change = false): void {
    const from = change ? this.check : this.checks.at(-1)
    this.problem = undefined
    this.sheet = {
      id: change ? (from?.id ?? null) : null,
      date: change ? (from?.date ?? '') : '',
      answers: Object.fromEntries(from?.answers.map(({ statement, yes }) => [statement, yes]) ?? []),
    }
  }

  answer(statement: string, yes: boolean): void {
    if (!this.sheet) return
    this.sheet = { ...this.sheet, answers: { ...this.sheet.answers, [statement]: yes } }
  }

  async save(): Promise<boolean> {
    const { sheet, role } = this
    if (!sheet || !role) return false
    const said = (yes: boolean): string[] => Object.keys(sheet.answers).filter((id) => sheet.answers[id] === yes)
    return this.#act(async () => {
      const saved = await phaseSave({
        id: sheet.id,
        role: role.id,
        date: sheet.date || null,
        yes: said(true),
        no: said(false),
      })
      this.sheet = undefined
      this.#role = saved.role
      this.#open = saved.id
    })
  }

  remove(): Promise<boolean> {
    const { check } = this
    return this.#act(async () => {
      if (check) await phaseRemove({ id: check.id })
    })
  }

  /** Puts what to hand over next into a goal's steps. */
  plan(goal: string, phase: PhaseView): Promise<boolean> {
    return this.#act(() => stepSave({ id: null, goal, text: pick(phase.nextMove), by: null, origin: null }))
  }

  async #act(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act()
      this.problem = undefined
      return true
    } catch (error) {
      this.problem = error
      return false
    }
  }
}
