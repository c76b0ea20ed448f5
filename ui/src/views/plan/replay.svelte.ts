// Replay: the frozen plan that is looked at, and what one can do with what did not happen.

import type { ReplayPiece } from '../../ipc/bindings/ReplayPiece'
import type { ReplayView } from '../../ipc/bindings/ReplayView'
import { planReplay, replaySave, stepRemove } from '../../ipc/commands'
import { t } from '../../i18n'
import { app } from '../../state/app.svelte'
import { resource, type Resource } from '../../state/resource.svelte'

export class ReplayModel {
  readonly view: Resource<ReplayView>
  problem = $state.raw<unknown>()
  readonly #snapshot: () => string

  /** Call while a component is being set up; `snapshot` is read again whenever it changes. */
  constructor(snapshot: () => string) {
    this.#snapshot = snapshot
    this.view = resource(
      () => planReplay({ snapshot: snapshot(), halfYear: null }),
      (change) => change.plan || change.evidence || change.entries.length > 0,
    )
  }

  letGo(step: string): Promise<void> {
    return this.#act(() => stepRemove({ id: step }))
  }

  save(): Promise<void> {
    return this.#act(async () => {
      const { path } = await replaySave({ snapshot: this.#snapshot(), halfYear: null })
      if (path !== null) app.say(t('timeline-saved', { path }))
    })
  }

  async #act(act: () => Promise<unknown>): Promise<void> {
    try {
      await act()
      this.problem = undefined
    } catch (error) {
      this.problem = error
    }
  }
}

/** Opens where a piece comes from. */
export function openPiece({ source, sourceId, directions }: ReplayPiece): void {
  if (source === 'entry') app.go('journal', { entry: sourceId })
  else if (source === 'reading') app.go('reading', { link: sourceId })
  else app.go('directions', { direction: directions[0] ?? '' })
}
