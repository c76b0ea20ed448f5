// Everything out as one file, and a file back in: first a look at what it would bring, then the yes.

import type { ImportReport } from '../../ipc/bindings/ImportReport'
import { archiveExport, archiveImport } from '../../ipc/commands'

export class ExchangeController {
  /** What the chosen file would bring; nothing has been changed yet. */
  report = $state.raw<ImportReport>()
  /** What was brought in. */
  done = $state.raw<ImportReport>()
  /** Where the last export went. */
  written = $state<string>()
  error = $state.raw<unknown>()
  busy = $state(false)

  /** New things in the report, all kinds together. */
  readonly coming: number = $derived(
    this.report ? this.report.roles + this.report.entries + this.report.goals + this.report.readings : 0,
  )

  look = (): Promise<void> =>
    this.#during(async () => {
      this.done = undefined
      const report = await archiveImport({ again: false, dryRun: true })
      this.report = report.path === null ? undefined : report
    })

  bring = (): Promise<void> =>
    this.#during(async () => {
      if (!this.report) return
      this.done = await archiveImport({ again: true, dryRun: false })
      this.report = undefined
    })

  cancel = (): void => {
    this.report = undefined
    this.error = undefined
  }

  save = (): Promise<void> =>
    this.#during(async () => {
      const { path } = await archiveExport()
      this.written = path ?? undefined
    })

  async #during(work: () => Promise<void>): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.error = undefined
    try {
      await work()
    } catch (error) {
      this.error = error
    }
    this.busy = false
  }
}
