// One text on the page: what is typed, what of it is safe, what it hints at. Renders nothing.

import { isApiError } from '../../i18n/errors'
import { entrySave, entryShow, evidenceSet, signalsFind } from '../../ipc/commands'
import type { Draft } from '../../ipc/bindings/Draft'
import type { EntryKindName } from '../../ipc/bindings/EntryKindName'
import type { EntryView } from '../../ipc/bindings/EntryView'
import type { EvidenceChip } from '../../ipc/bindings/EvidenceChip'
import type { EvidenceState } from '../../ipc/bindings/EvidenceState'
import { DraftKeeper } from './draft-keeper.svelte'
import type { DraftShelf } from './draft-shelf.svelte'
import { carry, chipsToShow, type Hint, hintsOf, type Said } from './hints'

/** Quiet time after the last key before a text is looked through for signals, in milliseconds. */
export const LOOK = 400

/** What the user fills in. */
export interface Fields {
  /** As typed; may be unreadable yet. */
  readonly date: string
  readonly kind: EntryKindName
  readonly title: string
  readonly text: string
  readonly role: string | null
  readonly tags: readonly string[]
  readonly prompt: string | null
}

const same = (a: Fields, b: Fields): boolean =>
  a.date === b.date &&
  a.kind === b.kind &&
  a.title === b.title &&
  a.role === b.role &&
  a.prompt === b.prompt &&
  a.tags.length === b.tags.length &&
  a.tags.every((tag, i) => tag === b.tags[i]) &&
  a.text === b.text

/** Whether an entry is not there any more: removed, or its writing undone. */
const isGone = (error: unknown): boolean => isApiError(error) && error.code === 'not-found'

const fieldsOf = ({ date, kind, title, text, role, tags, prompt }: EntryView | Draft): Fields => ({
  date,
  kind,
  title,
  text,
  role,
  tags: [...tags],
  prompt,
})

/** What is known to be safe of the text on the page. */
export type Safety = 'clean' | 'unsaved' | 'kept' | 'failed'

export class EntryEditor {
  /** False when the page is empty. */
  open = $state(false)
  /** The entry on the page; none while a new one is being written. */
  entry = $state.raw<string | null>(null)
  fields = $state.raw<Fields>(emptyFields(''))
  /** Grows when the text was replaced by something other than typing: only then may the field be written to. */
  revision = $state(0)
  /** True from the Ctrl+Enter to the answer. */
  finishing = $state(false)
  /** True while what is shown of a saved entry are changes of an earlier time, and none was added to them. */
  resumed = $state(false)
  /** Why the last save or change failed. */
  error = $state.raw<unknown>()

  readonly keeper = new DraftKeeper(() => this.#keep())
  readonly #shelf: DraftShelf
  #base = $state.raw<Fields>(emptyFields(''))
  #draft = $state.raw<string | null>(null)
  #saved = $state.raw<readonly EvidenceChip[]>([])
  #found = $state.raw<readonly EvidenceChip[]>([])
  #hints = $state.raw<readonly Hint[]>([])
  #said = $state.raw<Said>({})
  #look: ReturnType<typeof setTimeout> | undefined
  /** Counts what was asked to be put on the page, and what was put there. */
  #turn = 0
  #page = 0
  #roleChosen = false

  /** Whether anything differs from the saved entry, or was written at all. */
  readonly dirty = $derived(this.open && !same(this.fields, this.#base))
  readonly blank = $derived(this.fields.text.trim() === '' && this.fields.title.trim() === '')
  readonly safety = $derived<Safety>(
    !this.dirty || (this.entry === null && this.blank)
      ? 'clean'
      : this.keeper.state === 'failed'
        ? 'failed'
        : this.keeper.state === 'kept' || (this.keeper.state === 'idle' && this.#draft !== null)
          ? 'kept'
          : 'unsaved',
  )
  readonly chips = $derived(chipsToShow(this.#found, this.#saved, this.#said))
  /** Words of the text that hint at what the chips say, where they stand now. */
  readonly hints = $derived.by<readonly Hint[]>(() => {
    const shown = this.chips.map(({ direction }) => direction)
    return this.#hints.filter(({ direction }) => shown.includes(direction))
  })

  constructor(shelf: DraftShelf) {
    this.#shelf = shelf
  }

  /** The draft that holds what is on the page. */
  get draft(): string | null {
    return this.#draft
  }

  // ---- what is on the page

  /** Shows an entry, with the changes that were begun on it if there are any. */
  async show(id: string): Promise<void> {
    const turn = ++this.#turn
    let view: EntryView
    try {
      view = await entryShow({ id })
    } catch (error) {
      if (turn === this.#turn) this.error = error
      return
    }
    if (turn !== this.#turn || !(await this.#leave(turn))) return
    this.#put(view, this.#shelf.of(id))
  }

  /** Starts a new one. */
  async compose(fields: Partial<Fields> & { date: string }): Promise<void> {
    if (!(await this.#leave(++this.#turn))) return
    const whole = { ...emptyFields(fields.date), ...fields }
    this.#place(null, whole)
  }

  /** Goes on with a draft. */
  async resume(draft: Draft): Promise<void> {
    const turn = ++this.#turn
    // Its entry may have gone since: then the words become a new one.
    let view: EntryView | undefined
    try {
      if (draft.entry !== null) view = await entryShow({ id: draft.entry })
    } catch (error) {
      if (!isGone(error)) {
        this.error = error
        return
      }
    }
    if (turn !== this.#turn || !(await this.#leave(turn))) return
    if (view) this.#put(view, draft)
    else this.#place(null, emptyFields(draft.date), draft)
  }

  /** Empties the page; what was unsaved is kept as a draft. */
  async close(): Promise<void> {
    if (await this.#leave(++this.#turn)) this.open = false
  }

  /** Empties the page without a word kept: another journal was opened. */
  forget(): void {
    this.#turn++
    this.#page++
    clearTimeout(this.#look)
    void this.keeper.cancel()
    this.open = false
    this.entry = null
    this.#draft = null
  }

  /** Saves what is unsaved: the window is left, or hidden, or another text is opened. */
  async flush(): Promise<void> {
    await this.keeper.flush()
  }

  // ---- typing

  edit(change: Partial<Fields>): void {
    const before = this.fields
    this.resumed = false
    if (change.role !== undefined) this.#roleChosen = true
    this.fields = { ...before, ...change }
    if (change.text !== undefined) this.#hints = carry(this.#hints, before.text, change.text)
    this.keeper.touch()
    if (change.text !== undefined || change.title !== undefined) this.#lookSoon(LOOK)
  }

  /** Fills in the role of a new text, as long as the user did not choose one. */
  suggestRole(role: string | null): void {
    if (this.entry !== null || this.#roleChosen || role === this.fields.role) return
    this.fields = { ...this.fields, role }
    this.#base = { ...this.#base, role }
    if (this.#draft !== null) this.keeper.touch()
  }

  // ---- saving

  /** Makes it an entry, or saves the changes; resolves to the entry's id, or to nothing when it could not be saved. */
  async finish(): Promise<string | undefined> {
    if (this.finishing || this.keeper.composing || !this.open || this.blank) return undefined
    if (!this.dirty && this.entry !== null) return this.entry
    this.finishing = true
    this.error = undefined
    const page = this.#page
    let draft: string | null = null
    try {
      await this.keeper.cancel()
      const fields = this.fields
      // What is typed until the answer comes goes to a draft of its own.
      draft = this.#draft
      this.#draft = null
      const view = await entrySave({ id: this.entry, ...fields, tags: [...fields.tags], draft })
      if (draft) this.#shelf.finished(draft)
      if (page !== this.#page) return view.id
      this.entry = view.id
      this.resumed = false
      const untouched = same(this.fields, fields)
      this.#base = fieldsOf(view)
      if (untouched) {
        this.fields = this.#base
        if (view.title !== fields.title || view.text !== fields.text) this.revision++
      } else {
        this.keeper.touch()
      }
      await this.#tell(view)
      return view.id
    } catch (error) {
      this.error = error
      if (page === this.#page) {
        this.#draft ??= draft
        this.keeper.touch()
      }
      return undefined
    } finally {
      this.finishing = false
    }
  }

  /** Throws the changes (or the new text) away; the shelf can take them back. */
  async revert(): Promise<void> {
    await this.keeper.settled()
    await this.keeper.cancel()
    await this.#shelf.discard(this.#asDraft())
    const { entry } = this
    this.#draft = null
    if (entry === null) this.open = false
    else this.#place(entry, this.#base, undefined, this.#saved)
  }

  // ---- signals

  /** Confirms or dismisses a direction; on a text that is not saved yet it is told when it is. */
  async decide(direction: string, state: EvidenceState): Promise<void> {
    this.#said = { ...this.#said, [direction]: state }
    const { entry } = this
    if (entry === null || !this.#saved.some((chip) => chip.direction === direction)) return
    try {
      await evidenceSet({ source: 'entry', sourceId: entry, direction, state })
      this.#saved = this.#saved.map((chip) => (chip.direction === direction ? { ...chip, state } : chip))
    } catch (error) {
      this.error = error
    }
    this.#unsay(direction)
  }

  /** Whether a decision on a direction is one that the journal's undo takes back. */
  isSaved(direction: string): boolean {
    return this.entry !== null && this.#saved.some((chip) => chip.direction === direction)
  }

  /** Takes back a decision on a text that was not saved yet. */
  undecide(direction: string): void {
    this.#unsay(direction)
  }

  // ---- changes from elsewhere

  /** Reads the entry again after something changed it: an undo, the command line, an import. */
  async refresh(): Promise<void> {
    const { entry } = this
    if (entry === null) return
    await this.keeper.settled()
    const turn = this.#turn
    let view: EntryView | undefined
    try {
      view = await entryShow({ id: entry })
    } catch (error) {
      if (!isGone(error)) {
        this.error = error
        return
      }
    }
    if (turn !== this.#turn || this.entry !== entry || this.finishing) return
    if (!view) {
      // It is gone. Words that were being changed stay, as a new text.
      this.entry = null
      this.#saved = []
      this.#base = emptyFields(this.fields.date)
      if (this.#draft === null && this.keeper.state === 'idle') this.open = false
      else this.keeper.touch()
    } else if (this.dirty) {
      this.#saved = view.evidence
    } else {
      const replaced = view.text !== this.#base.text || view.title !== this.#base.title
      this.#base = fieldsOf(view)
      this.fields = this.#base
      this.#evidence(view.evidence)
      if (replaced) this.revision++
    }
  }

  // ---- inside

  /**
   * Before another text is put on the page: nothing is replaced in mid-composition, nothing unsaved is lost. False when
   * yet another text was asked for meanwhile.
   */
  async #leave(turn: number): Promise<boolean> {
    await this.keeper.settled()
    clearTimeout(this.#look)
    if (!this.open) return turn === this.#turn
    if (this.dirty && !(this.entry === null && this.blank)) {
      // Keys may come while a save is under way; a save that fails leaves the words with the shelf.
      do await this.keeper.flush()
      while (this.keeper.unsaved && this.keeper.state !== 'failed')
      if (this.keeper.unsaved) this.#shelf.hold(this.#asDraft())
    } else {
      await this.keeper.cancel()
      await this.#dropDraft()
    }
    return turn === this.#turn
  }

  /** A draft that says nothing more than its entry, or nothing at all. */
  async #dropDraft(): Promise<void> {
    const id = this.#draft
    this.#draft = null
    const draft = this.#shelf.drafts.find((other) => other.id === id)
    if (id === null || !draft) return
    await this.#shelf.discard(draft)
    this.#shelf.dropped = undefined
  }

  #put(view: EntryView, draft: Draft | undefined): void {
    this.#place(view.id, fieldsOf(view), draft, view.evidence)
  }

  #place(entry: string | null, base: Fields, draft?: Draft, evidence: readonly EvidenceChip[] = []): void {
    this.#page++
    void this.keeper.cancel()
    this.open = true
    this.entry = entry
    this.fields = draft ? fieldsOf(draft) : base
    this.#base = base
    this.#draft = draft?.id ?? null
    this.resumed = draft !== undefined && entry !== null
    this.#said = {}
    this.#roleChosen = false
    this.error = undefined
    this.#evidence(evidence)
    this.revision++
    if (!draft) return
    this.#lookSoon(0)
    if (draft.id !== null) return
    // It was held for want of a place to save it: try again.
    this.#shelf.release(draft)
    this.keeper.touch()
  }

  #evidence(chips: readonly EvidenceChip[]): void {
    this.#saved = chips
    this.#found = chips
    this.#hints = hintsOf(chips)
  }

  #asDraft(): Draft {
    return { id: this.#draft, entry: this.entry, ...this.fields, tags: [...this.fields.tags], saved: null }
  }

  async #keep(): Promise<void> {
    if (!this.dirty || (this.entry === null && this.blank)) return this.#dropDraft()
    const page = this.#page
    const kept = await this.#shelf.keep(this.#asDraft())
    // The id comes with the first save; by then another text may be on the page.
    if (page === this.#page) this.#draft = kept.id
  }

  /** Tells the journal what was said while the text was not saved, then takes over what it knows. */
  async #tell(view: EntryView): Promise<void> {
    const said = this.#said
    const chips: EvidenceChip[] = []
    for (const chip of view.evidence) {
      const state = said[chip.direction]
      if (state) await evidenceSet({ source: 'entry', sourceId: view.id, direction: chip.direction, state })
      chips.push({ ...chip, state: state ?? chip.state })
    }
    this.#said = {}
    this.#saved = chips
    if (this.dirty) return
    this.#evidence(chips)
  }

  #unsay(direction: string): void {
    this.#said = Object.fromEntries(Object.entries(this.#said).filter(([said]) => said !== direction))
  }

  #lookSoon(delay: number): void {
    clearTimeout(this.#look)
    this.#look = setTimeout(() => void this.#lookThrough(), delay)
  }

  async #lookThrough(): Promise<void> {
    if (this.keeper.composing) {
      await this.keeper.settled()
    }
    const turn = this.#turn
    const { title, text } = this.fields
    try {
      const chips = await signalsFind({ title, text })
      if (turn !== this.#turn || text !== this.fields.text) return
      this.#found = chips
      this.#hints = hintsOf(chipsToShow(chips, this.#saved, this.#said))
    } catch (error) {
      this.error = error
    }
  }
}

function emptyFields(date: string): Fields {
  return { date, kind: 'reflection', title: '', text: '', role: null, tags: [], prompt: null }
}
