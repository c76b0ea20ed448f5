// What leaves: for whom, in which language, exactly how it looks, and what is kept back.

import { t } from '../../i18n'
import { locale } from '../../i18n/locale.svelte'
import type { ExportView } from '../../ipc/bindings/ExportView'
import type { Lang } from '../../ipc/bindings/Lang'
import type { Preset } from '../../ipc/bindings/Preset'
import { exportPreview, exportSave } from '../../ipc/commands'
import { app } from '../../state/app.svelte'
import { resource, type Resource } from '../../state/resource.svelte'

export class ExportModel {
  preset = $state<Preset>(app.preferences.exportPreset)
  lang = $state<Lang>(locale.lang)
  problem = $state.raw<unknown>()
  /** True while the file is being written. */
  saving = $state(false)
  readonly preview: Resource<ExportView>
  readonly #asOf: () => string | null

  /** Call while a component is being set up. `asOf` is the day of the document; null is today. */
  constructor(asOf: () => string | null) {
    this.#asOf = asOf
    this.preview = resource(
      () => exportPreview(this.#request()),
      // A plan tells of everything.
      () => true,
    )
  }

  choose(preset: Preset): void {
    this.preset = preset
    void app.prefer({ exportPreset: preset })
  }

  async save(): Promise<void> {
    if (this.saving) return
    this.saving = true
    try {
      const { path } = await exportSave(this.#request())
      // No path: the dialog was left without choosing, which needs no words.
      if (path !== null) app.say(t('plan-export-saved-said', { path }))
      this.problem = undefined
    } catch (error) {
      this.problem = error
    } finally {
      this.saving = false
    }
  }

  async copy(): Promise<void> {
    const markdown = this.preview.data?.markdown
    if (markdown === undefined) return
    try {
      await navigator.clipboard.writeText(markdown)
      app.say(t('plan-export-copied-said'))
    } catch {
      app.say(t('plan-export-copy-failed-said'))
    }
  }

  #request() {
    return { preset: this.preset, lang: this.lang, asOf: this.#asOf() }
  }
}
