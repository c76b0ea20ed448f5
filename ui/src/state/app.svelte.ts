// The window as a whole: what was loaded at the start, which view is shown, and what is said at its bottom edge.

import { boot, preferencesSet, redo, undo } from '../ipc/commands'
import type { Boot } from '../ipc/bindings/Boot'
import type { DirectionInfo } from '../ipc/bindings/DirectionInfo'
import type { Preferences } from '../ipc/bindings/Preferences'
import type { RoleKindInfo } from '../ipc/bindings/RoleKindInfo'
import type { UndoState } from '../ipc/bindings/UndoState'
import type { ViewName } from '../ipc/bindings/ViewName'
import { locale } from '../i18n/locale.svelte'
import { onChanged } from './changes'

/** What a view should open on: `{ entry: id }`, `{ direction: id }`, `{ role: id }`, `{ compose: '1', prompt: id }`. */
export type Params = Readonly<Record<string, string>>

export interface Toast {
  readonly text: string
  /** Shows 「元に戻す」 beside the text. */
  readonly undoable: boolean
}

class App {
  #boot = $state<Boot>()
  view = $state<ViewName>('timeline')
  params = $state.raw<Params>({})
  toast = $state.raw<Toast>()
  undo = $state.raw<UndoState>({ undo: null, redo: null })
  paletteOpen = $state(false)
  /** Panels that are open at the right: the view leaves them room. */
  panels = $state(0)
  #history: { view: ViewName; params: Params }[] = []

  /** Loads everything the first frame needs. */
  async start(): Promise<void> {
    const loaded = await boot()
    this.#boot = loaded
    this.undo = loaded.undo
    this.view = loaded.preferences.lastView
    locale.lang = loaded.preferences.lang
    onChanged((change) => {
      if (change.undo) this.undo = change.undo
    })
  }

  get loaded(): boolean {
    return this.#boot !== undefined
  }

  get boot(): Boot {
    if (!this.#boot)
      throw new Error('app.boot was read before app.start() had finished: show the view only when app.loaded')
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

  async prefer(change: Partial<Preferences>): Promise<void> {
    const preferences = { ...this.preferences, ...change }
    this.boot.preferences = preferences
    locale.lang = preferences.lang
    await preferencesSet(preferences)
  }

  say(text: string, undoable = false): void {
    this.toast = { text, undoable }
  }

  undoLast = (): Promise<unknown> => undo()
  redoLast = (): Promise<unknown> => redo()
}

export const app = new App()
