// The texts that were begun and not finished: those found at the start, and those of this session. One for the window.

import { draftDiscard, draftSave } from '../../ipc/commands'
import type { Draft } from '../../ipc/bindings/Draft'

export class DraftShelf {
  /** Newest first. */
  drafts = $state.raw<readonly Draft[]>([])
  /** The one that was thrown away last, until it is taken back or another one goes. */
  dropped = $state.raw<Draft>()

  #source: readonly Draft[] | undefined

  /** Takes over what the program had kept; again only when another journal was opened. */
  adopt(found: readonly Draft[]): void {
    if (this.#source === found) return
    this.#source = found
    this.drafts = [...found]
    this.dropped = undefined
  }

  /** Keeps what is in a draft and puts it first. The answer carries the id that the journal gave it. */
  async keep(draft: Draft): Promise<Draft> {
    const kept = await draftSave(draft)
    this.drafts = [kept, ...this.drafts.filter(({ id }) => id !== kept.id)]
    return kept
  }

  /** Keeps a draft that could not be saved for as long as the window is open. */
  hold(draft: Draft): void {
    this.drafts = [draft, ...this.drafts.filter(({ id }) => id === null || id !== draft.id)]
  }

  /** A held one is on the page again. */
  release(draft: Draft): void {
    this.drafts = this.drafts.filter((other) => other !== draft)
  }

  /** The draft of an entry that is being changed. */
  of(entry: string): Draft | undefined {
    return this.drafts.find((draft) => draft.entry === entry)
  }

  /** It became an entry. */
  finished(id: string): void {
    this.drafts = this.drafts.filter((draft) => draft.id !== id)
  }

  /** Throws a draft away; `takeBack` brings it back. */
  async discard(draft: Draft): Promise<void> {
    if (draft.id) await draftDiscard({ id: draft.id })
    this.drafts = this.drafts.filter((other) => other !== draft && (draft.id === null || other.id !== draft.id))
    this.dropped = draft
  }

  async takeBack(): Promise<Draft | undefined> {
    const draft = this.dropped
    if (!draft) return undefined
    this.dropped = undefined
    return this.keep({ ...draft, id: null, saved: null })
  }
}

export const draftShelf = new DraftShelf()
