// The window as a whole: what was loaded at the start, which view is shown, and what is said at its bottom edge.

import {
  boot,
  lockNow,
  preferencesGet,
  preferencesSet,
  redo,
  redoSkip,
  sampleEnter,
  sampleLeave,
  undo,
  undoSkip,
} from '../ipc/commands'
import type { Boot } from '../ipc/bindings/Boot'
import type { Changed } from '../ipc/bindings/Changed'
import type { DirectionInfo } from '../ipc/bindings/DirectionInfo'
import type { Preferences } from '../ipc/bindings/Preferences'
import type { RoleKindInfo } from '../ipc/bindings/RoleKindInfo'
import type { UndoState } from '../ipc/bindings/UndoState'
import type { ViewName } from '../ipc/bindings/ViewName'
import { t, translate } from '../i18n'
import { errorWords, isApiError } from '../i18n/errors'
import { locale } from '../i18n/locale.svelte'
import { onChanged } from './changes'

/** What a view should open on: `{ entry: id }`, `{ direction: id }`, `{ role: id }`, `{ compose: '1', prompt: id }`, `{ export: '1' }`. */
export type Params = Readonly<Record<string, string>>

export interface Toast {
  readonly text: string
  /** Shows 「元に戻す」 beside the text. */
  readonly undoable: boolean
  /** Another way on, beside the text. */
  readonly offer?: { readonly label: string; readonly run: () => Promise<void> }
}

/** Two words for one change that come within this time are one: the view's own come first. */
const sameMoment = 400
const longestHistory = 50

class App {
  #boot = $state<Boot>()
  /** Why the journal could not be opened. */
  failure = $state.raw<unknown>()
  /** The journal has a passphrase, and nobody has said it yet. */
  locked = $state(false)
  /** How the window looks, even while there is no journal to show. */
  look = $state.raw<Preferences>()
  /** The page that mends a damaged journal is shown. */
  mending = $state(false)
  /** What must be finished before the journal is locked. */
  readonly finishing = new Set<() => Promise<unknown>>()
  view = $state<ViewName>('timeline')
  params = $state.raw<Params>({})
  toast = $state.raw<Toast>()
  undo = $state.raw<UndoState>({ undo: null, redo: null })
  paletteOpen = $state(false)
  /** Panels that are open at the right: the view leaves them room. */
  panels = $state(0)
  /** Counts the journals that were opened: views start anew with each. */
  journal = $state(0)
  #history: { view: ViewName; params: Params }[] = []
  #said = -Infinity

  constructor() {
    onChanged((change) => this.#hear(change))
  }

  /** Opens the journal and loads everything the first frame needs; what stops it stands in `failure`. */
  open = async (): Promise<void> => {
    try {
      this.look = await preferencesGet()
      locale.lang = this.look.lang
      const loaded = await boot()
      this.#boot = loaded
      this.failure = undefined
      this.locked = false
      this.undo = loaded.undo
      this.view = loaded.preferences.lastView
      this.params = {}
      this.#history = []
      this.toast = undefined
      this.journal++
      locale.lang = loaded.preferences.lang
      const problem = loaded.preferencesProblem && translate(locale.lang, loaded.preferencesProblem)
      if (problem) this.say(problem)
    } catch (error) {
      this.locked = isApiError(error) && error.code === 'journal-locked'
      this.failure = this.locked ? undefined : (error ?? new Error('boot'))
    }
  }

  /** Shows why the journal can't be opened, in place of everything. */
  giveUp(error: unknown): void {
    this.locked = false
    this.failure = error
  }

  get loaded(): boolean {
    return this.#boot !== undefined
  }

  get boot(): Boot {
    if (!this.#boot)
      throw new Error('app.boot was read before app.open() had finished: show the view only when app.loaded')
    return this.#boot
  }

  /** Today as an ISO day, as the program sees it. */
  get today(): string {
    return this.boot.today
  }

  get preferences(): Preferences {
    return this.boot.preferences
  }

  direction(id: string): DirectionInfo | undefined {
    return this.boot.recap.directions.find((direction) => direction.id === id)
  }

  roleKind(id: string): RoleKindInfo | undefined {
    return this.boot.recap.roleKinds.find((kind) => kind.id === id)
  }

  go(view: ViewName, params: Params = {}): void {
    this.#history.push({ view: this.view, params: this.params })
    if (this.#history.length > longestHistory) this.#history.shift()
    this.view = view
    this.params = params
    if (view !== this.preferences.lastView) void this.prefer({ lastView: view })
  }

  back(): void {
    const last = this.#history.pop()
    if (last) Object.assign(this, last)
  }

  /** Opens an empty page, or one that answers a prompt. */
  write(params: Params = {}): void {
    this.go('journal', { ...params, compose: '1' })
  }

  /** Locks a journal that has a passphrase: unfinished texts are kept first, and the window starts anew. */
  lock = async (): Promise<void> => {
    await Promise.allSettled([...this.finishing].map((finish) => finish()))
    if (!(await lockNow())) this.say(t('shell-nothing-to-lock'))
  }

  async prefer(change: Partial<Preferences>): Promise<void> {
    const preferences = { ...this.preferences, ...change }
    this.boot.preferences = preferences
    locale.lang = preferences.lang
    await preferencesSet(preferences)
  }

  /** Ends the first start and shows the timeline that it made. */
  finishStart(): void {
    this.boot.fresh = false
    this.go('timeline')
  }

  async enterSample(): Promise<void> {
    await sampleEnter()
    await this.open()
    this.view = 'timeline'
  }

  async leaveSample(): Promise<void> {
    await sampleLeave()
    await this.open()
  }

  say(text: string, undoable = false): void {
    this.#said = performance.now()
    this.toast = { text, undoable }
  }

  /** Says what went wrong where no field or list can say it in place. */
  fail(error: unknown): void {
    const { message, hint } = errorWords(error)
    this.say(hint ? `${message} ${hint}` : message)
  }

  undoLast = (): Promise<void> => this.#step(undo, this.undo.undo, 'shell-undone', 'shell-nothing-to-undo')
  redoLast = (): Promise<void> => this.#step(redo, this.undo.redo, 'shell-redone', 'shell-nothing-to-redo')
  /** Steps over what can't be undone or redone: everything beyond it still can. */
  skipUndo = (): Promise<void> => this.#step(undoSkip, this.undo.undo, 'shell-undo-skipped', 'shell-nothing-to-undo')
  skipRedo = (): Promise<void> => this.#step(redoSkip, this.undo.redo, 'shell-redo-skipped', 'shell-nothing-to-redo')

  async #step(
    run: () => Promise<Changed>,
    operation: string | null,
    said: 'shell-undone' | 'shell-redone' | 'shell-undo-skipped' | 'shell-redo-skipped',
    none: 'shell-nothing-to-undo' | 'shell-nothing-to-redo',
  ): Promise<void> {
    if (operation === null) return this.say(t(none))
    try {
      const change = await run()
      if (change.undo) this.undo = change.undo
      this.say(t(said, { what: translate(locale.lang, `shell-op-${operation}`) ?? operation }))
    } catch (error) {
      const code = isApiError(error) ? error.code : ''
      if (code === 'undo-blocked') this.#block(error, this.skipUndo)
      else if (code === 'redo-blocked') this.#block(error, this.skipRedo)
      else this.fail(error)
    }
  }

  #block(error: unknown, skip: () => Promise<void>): void {
    this.#said = performance.now()
    this.toast = { text: errorWords(error).message, undoable: false, offer: { label: t('shell-skip'), run: skip } }
  }

  async #reread(): Promise<void> {
    try {
      const { recap, data } = await boot()
      Object.assign(this.boot, { recap, data })
    } catch (error) {
      this.fail(error)
    }
  }

  /** Follows what can be undone, and says what was done where the change can't be seen by itself. */
  #hear({ undo: next, documents, all }: Changed): void {
    // Another pack brings other names, and another file may be damaged or mended.
    if (all || documents.includes('pack')) void this.#reread()
    if (!next) return
    const before = this.undo
    this.undo = next
    // Another program did it, or something that says so itself.
    if (all) return
    if (performance.now() - this.#said < sameMoment) return
    if (this.toast?.undoable) this.toast = undefined
    const stepped = next.redo !== null || (before.redo !== null && before.redo === next.undo)
    if (stepped || next.undo === null) return
    const words = translate(locale.lang, `shell-did-${next.undo}`)
    if (words) this.say(words, true)
  }
}

export const app = new App()
