// Evidence cards of the open text: the sentence that is selected, the form, and the cards that are there.

import type { CardInput } from '../../ipc/bindings/CardInput'
import type { CardView } from '../../ipc/bindings/CardView'
import { cardList, cardRemove, cardSave } from '../../ipc/commands'
import { resource, type Resource } from '../../state/resource.svelte'

/** What a person may mean by a selection: no blanks around it. */
export const sentence = (text: string, start: number, end: number): string => text.slice(start, end).trim()

export class CardsModel {
  readonly view: Resource<CardView[]>
  /** The card that is being written. */
  form = $state.raw<CardInput>()
  problem = $state.raw<unknown>()

  /** Call while a component is being set up; `entry` is read again whenever it changes. */
  constructor(entry: () => string | null) {
    this.view = resource(
      async () => {
        const id = entry()
        return id === null ? [] : cardList({ entry: id, direction: null })
      },
      (change) => change.documents.includes('evidence-card') || change.entries.length > 0,
    )
  }

  begin(entry: string, quote: string, directions: readonly string[]): void {
    this.problem = undefined
    this.form = { id: null, entry, quote, directions: [...directions], scope: '', before: '', after: '', number: '' }
  }

  edit({ id, entry, quote, directions, scope, before, after, number }: CardView): void {
    this.problem = undefined
    this.form = { id, entry, quote, directions: [...directions], scope, before, after, number }
  }

  change(part: Partial<CardInput>): void {
    if (this.form) this.form = { ...this.form, ...part }
  }

  toggle(direction: string): void {
    const { form } = this
    if (!form) return
    const directions = form.directions.includes(direction)
      ? form.directions.filter((one) => one !== direction)
      : [...form.directions, direction]
    this.form = { ...form, directions }
  }

  save(): Promise<boolean> {
    const { form } = this
    return this.#act(async () => {
      if (form) await cardSave(form)
      this.form = undefined
    })
  }

  remove(id: string): Promise<boolean> {
    return this.#act(() => cardRemove({ id }))
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
