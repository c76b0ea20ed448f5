// The first start: language, roles, one sentence of Will. Everything typed stays while one goes back and forth.

import type { RoleInput } from '../../ipc/bindings/RoleInput'
import type { RoleLineView } from '../../ipc/bindings/RoleLineView'
import type { StartInput } from '../../ipc/bindings/StartInput'
import type { TimelineView } from '../../ipc/bindings/TimelineView'
import { roleParse, startFinish, startPreview } from '../../ipc/commands'
import { app } from '../../state/app.svelte'

export type Step = 'language' | 'roles' | 'will'
export const steps: readonly Step[] = ['language', 'roles', 'will']

/** A pause in typing after which a line is read. */
const rest = 150

/** What the user set right after a line was understood. Each part stands against what the line says. */
export interface Correction {
  title: string
  kind: string | null
  organisation: string
  from: string
  to: string
}

let made = 0

/** One line, as typed, with what was understood of it. */
export class RoleLine {
  readonly key = ++made
  text = $state('')
  understood = $state.raw<RoleLineView>()
  correction = $state<Correction>()
  /** The parts are shown for correction. */
  open = $state(false)
  #turn = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(text = '') {
    if (text !== '') this.type(text)
  }

  get empty(): boolean {
    return this.text.trim() === ''
  }

  /** Takes what was typed, and reads it after a short rest. A new text lets an earlier correction go. */
  type(text: string): void {
    if (text === this.text) return
    this.text = text
    this.correction = undefined
    this.#schedule()
  }

  #schedule(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.read(), rest)
  }

  /** Reads the line now. An answer that newer typing has overtaken is dropped. */
  async read(): Promise<void> {
    clearTimeout(this.#timer)
    const turn = ++this.#turn
    if (this.empty) {
      this.understood = undefined
      return
    }
    const understood = await roleParse({ line: this.text })
    if (turn === this.#turn) this.understood = understood
  }

  /** Opens the parts for correction, filled with what was understood. */
  correct(): void {
    const { title = '', kind = null, organisation = '', from, to } = this.understood ?? {}
    this.correction ??= { title, kind, organisation, from: from ?? '', to: to ?? '' }
    this.open = !this.open
  }

  /** What is missing or wrong, as an error code. */
  get problem(): string | null {
    if (this.empty) return null
    if (this.correction) return this.correction.from.trim() === '' ? 'role-period-missing' : null
    return this.understood?.problem ?? null
  }

  /** The role that the line stands for; undefined while something is missing. */
  get role(): RoleInput | undefined {
    const said = this.correction ?? this.understood
    if (this.empty || this.problem || !said?.from) return undefined
    return {
      id: null,
      title: said.title.trim() || this.text.trim(),
      kind: said.kind,
      organisation: said.organisation,
      from: said.from,
      to: said.to || null,
      summary: '',
      highlights: [],
    }
  }
}

export class StartController {
  step = $state<Step>('language')
  lines = $state<RoleLine[]>([new RoleLine()])
  will = $state('')
  /** The timeline that the roles would make. */
  preview = $state.raw<TimelineView>()
  error = $state.raw<unknown>()
  /** The line that must be completed before one can go on. */
  stuck = $state.raw<RoleLine>()
  busy = $state(false)
  #turn = 0

  readonly roles: readonly RoleInput[] = $derived(
    this.lines.map((line) => line.role).filter((role): role is RoleInput => role !== undefined),
  )

  get input(): StartInput {
    return { roles: [...this.roles], will: this.will.trim() }
  }

  /** Draws the timeline of the roles so far. Roles that can't be drawn leave the last picture as it is. */
  async draw(): Promise<void> {
    const turn = ++this.#turn
    const input = this.input
    if (input.roles.length === 0) {
      this.preview = undefined
      return
    }
    try {
      const preview = await startPreview({ ...input, will: '' })
      if (turn === this.#turn) this.preview = preview
    } catch {
      // The line itself says what is wrong with it.
    }
  }

  /** Puts a line after another one, or takes the empty one that is there. */
  lineAfter(line: RoleLine): RoleLine {
    const at = this.lines.indexOf(line)
    const next = this.lines[at + 1]
    if (next?.empty) return next
    const added = new RoleLine()
    this.lines.splice(at + 1, 0, added)
    return added
  }

  /** Takes a line away, and names the one to go to. One line always stays. */
  removeLine(line: RoleLine): RoleLine | undefined {
    const at = this.lines.indexOf(line)
    if (this.lines.length === 1 || at < 0) return undefined
    this.lines.splice(at, 1)
    return this.lines[Math.max(at - 1, 0)]
  }

  /** Several lines that were pasted at once; the first goes where the caret is. */
  paste(line: RoleLine, texts: readonly string[]): void {
    const [first = '', ...others] = texts
    line.type(first)
    this.lines.splice(this.lines.indexOf(line) + 1, 0, ...others.map((text) => new RoleLine(text)))
  }

  back(): void {
    const at = steps.indexOf(this.step)
    this.step = steps[at - 1] ?? this.step
  }

  /** Goes on, or stays where a line lacks something. */
  async next(): Promise<void> {
    if (this.busy) return
    this.error = undefined
    if (this.step === 'language') {
      this.step = 'roles'
    } else if (this.step === 'roles') {
      try {
        await Promise.all(this.lines.map((line) => line.read()))
      } catch (error) {
        this.error = error
        return
      }
      this.stuck = this.lines.find((line) => !line.empty && !line.role)
      if (!this.stuck) this.step = 'will'
    } else {
      await this.finish()
    }
  }

  /** Writes everything as one operation and shows the timeline. */
  async finish(): Promise<void> {
    this.busy = true
    try {
      const input = this.input
      if (input.roles.length > 0 || input.will !== '') await startFinish(input)
      app.finishStart()
    } catch (error) {
      this.error = error
    }
    this.busy = false
  }
}
