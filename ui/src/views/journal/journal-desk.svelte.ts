// The journal view as a whole: which entry is chosen, what is on the page, and what a change elsewhere means for both.

import { entryMonths, entryRemove, promptList, promptNext, promptOfDay, roleList } from '../../ipc/commands'
import type { Changed } from '../../ipc/bindings/Changed'
import type { Draft } from '../../ipc/bindings/Draft'
import type { EntryFilter } from '../../ipc/bindings/EntryFilter'
import type { PromptOfDay } from '../../ipc/bindings/PromptOfDay'
import type { PromptView } from '../../ipc/bindings/PromptView'
import type { RoleView } from '../../ipc/bindings/RoleView'
import type { Params } from '../../state/app.svelte'
import { type DraftShelf, draftShelf } from './draft-shelf.svelte'
import { EntryEditor } from './entry-editor.svelte'
import { EntryListing, noFilter } from './entry-listing.svelte'
import { roleAt } from './roles'

/** How long a choice made by the arrow keys rests before its entry is read, in milliseconds. */
export const REST = 60

/** What `JournalDesk.arrive` is told about the program. */
export interface Scene {
  readonly today: string
  readonly drafts: readonly Draft[]
  /** Tells one journal from another. */
  readonly journal: string
}

export class JournalDesk {
  /** The chosen entry. It may still be on its way to the page. */
  selected = $state<string | null>(null)
  roles = $state.raw<readonly RoleView[]>([])
  prompt = $state.raw<PromptOfDay>()
  /** All questions, for the one that a text answers. */
  prompts = $state.raw<readonly PromptView[]>([])
  /** Entries of the whole journal and the year of the oldest one; undefined until they are counted. */
  whole = $state.raw<{ count: number; since: string | undefined; years: readonly string[] }>()
  /** Grows when the text should take the focus. */
  writing = $state(0)

  readonly listing = new EntryListing()
  readonly shelf: DraftShelf
  readonly editor: EntryEditor
  readonly position = $derived(this.selected === null ? undefined : this.listing.positionOf(this.selected))

  #today = ''
  #journal: string | undefined
  #last = 0
  #removed: string | undefined
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(shelf: DraftShelf) {
    this.shelf = shelf
    this.editor = new EntryEditor(shelf)
  }

  /** The view is shown: with an entry, a filter or an empty page that was asked for, else as it was left. */
  async arrive(params: Params, scene: Scene): Promise<void> {
    this.#today = scene.today
    const other = this.#journal !== undefined && this.#journal !== scene.journal
    this.#journal = scene.journal
    if (other) {
      // Nothing of one journal may reach another; its words were saved when the view was left.
      this.editor.forget()
      this.selected = null
    }
    this.shelf.adopt(scene.drafts)
    const narrowed = ['query', 'role', 'direction', 'tag', 'from', 'to'].some((key) => key in params)
    const filter: EntryFilter = narrowed
      ? {
          ...noFilter,
          query: params.query ?? '',
          role: params.role ?? null,
          direction: params.direction ?? null,
          tag: params.tag ?? null,
          from: params.from ?? null,
          to: params.to ?? null,
        }
      : this.listing.filter
    await Promise.all([this.listing.show(params.entry ? noFilter : filter), this.#count(), this.#surround()])
    if (params.compose) await this.write(params.prompt ?? null, params.title ?? '')
    else if (params.entry) await this.open(params.entry)
    else if (!this.editor.open) await this.#chooseAt(0)
    else this.selected = this.editor.entry
  }

  /** The view is left. */
  leave(): Promise<void> {
    clearTimeout(this.#rest)
    return this.editor.flush()
  }

  // ---- choosing

  /** Chooses the entry at a position and puts it on the page after a short rest. */
  async choose(position: number): Promise<void> {
    const target = Math.max(0, Math.min(position, this.listing.count - 1))
    const entry = await this.listing.fetch(target)
    if (!entry) return
    this.#last = target
    this.selected = entry.id
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => void this.editor.show(entry.id), REST)
  }

  /** Puts an entry on the page, wherever it stands in the list. */
  async open(id: string): Promise<void> {
    clearTimeout(this.#rest)
    this.selected = id
    await this.editor.show(id)
    if (this.editor.entry === id) await this.listing.locate(id, this.editor.fields.date)
  }

  /** Puts the chosen entry on the page at once and the focus into its text. */
  async take(): Promise<void> {
    clearTimeout(this.#rest)
    if (this.selected === null) return
    if (this.editor.entry !== this.selected) await this.editor.show(this.selected)
    this.writing++
  }

  async narrow(change: Partial<EntryFilter>): Promise<void> {
    await this.listing.show({ ...this.listing.filter, ...change })
  }

  // ---- writing

  /** An empty page; one that answers a prompt or has its title already, if they are given. */
  async write(prompt: string | null = null, title = ''): Promise<void> {
    clearTimeout(this.#rest)
    const { editor } = this
    if (editor.open && editor.entry === null && editor.blank) {
      editor.edit(title === '' ? { prompt } : { prompt, title })
    } else {
      await editor.compose({ date: this.#today, prompt, title, role: roleAt(this.roles, this.#today) })
    }
    this.selected = null
    this.writing++
  }

  async resume(draft: Draft): Promise<void> {
    clearTimeout(this.#rest)
    await this.editor.resume(draft)
    this.selected = this.editor.entry
    this.writing++
  }

  /** The date was changed to one that was understood: a new text takes the role of that time. */
  dated(iso: string): void {
    this.editor.suggestRole(roleAt(this.roles, iso))
  }

  /** Finishes what is on the page. */
  async finish(): Promise<boolean> {
    const id = await this.editor.finish()
    if (id === undefined) return false
    this.selected = id
    await this.listing.refresh()
    await this.listing.locate(id, this.editor.fields.date)
    return true
  }

  /** Leaves the text; what was written stays as a draft. */
  async leaveText(): Promise<void> {
    await this.editor.keeper.settled()
    await this.editor.flush()
    if (this.editor.entry === null) await this.#chooseAt(this.#last)
  }

  /** Moves the chosen entry to the trash and chooses its neighbour. */
  async remove(): Promise<boolean> {
    const id = this.selected
    if (id === null) return false
    const position = this.position ?? this.#last
    if (this.editor.entry === id) await this.editor.close()
    try {
      await entryRemove({ id })
    } catch (error) {
      this.editor.error = error
      await this.editor.show(id)
      return false
    }
    await Promise.all([this.listing.refresh(), this.#count()])
    await this.#chooseAt(position)
    this.#removed = id
    return true
  }

  /** Throws away what is on the page and is not saved. */
  async discard(): Promise<void> {
    const wasNew = this.editor.entry === null
    await this.editor.revert()
    if (wasNew) await this.#chooseAt(this.#last)
  }

  /** Brings back what was thrown away last, onto the page. */
  async takeBack(): Promise<void> {
    const draft = await this.shelf.takeBack()
    if (draft) await this.resume(draft)
  }

  // ---- changes from elsewhere

  async changed(change: Changed): Promise<void> {
    const entries = change.all || change.entries.length > 0
    const work: Promise<unknown>[] = []
    if (entries || change.evidence) work.push(this.listing.refresh())
    if (entries) work.push(this.#count())
    if (change.all || change.roles || change.evidence) work.push(this.#surround())
    const { entry } = this.editor
    if (entry !== null && (change.all || change.evidence || change.entries.includes(entry))) {
      work.push(this.editor.refresh())
    }
    await Promise.all(work)
    const removed = this.#removed
    if (removed !== undefined && change.entries.includes(removed) && this.listing.positionOf(removed) !== undefined) {
      // The removal was undone: back to where one was.
      this.#removed = undefined
      await this.open(removed)
    }
    if (!this.editor.open) await this.#chooseAt(this.#last)
  }

  // ---- inside

  async #chooseAt(position: number): Promise<void> {
    const last = this.listing.count - 1
    if (last < 0) {
      this.selected = null
      await this.editor.close()
      return
    }
    const entry = await this.listing.fetch(Math.min(position, last))
    if (!entry) return
    this.#last = Math.min(position, last)
    this.selected = entry.id
    await this.editor.show(entry.id)
  }

  async #count(): Promise<void> {
    const months = await entryMonths(noFilter).catch(() => undefined)
    if (!months) return
    const years = months.map(({ month }) => month.slice(0, 4)).filter((year, at, all) => year !== all[at - 1])
    const count = months.reduce((sum, month) => sum + month.count, 0)
    this.whole = { count, since: years.reduce<string | undefined>((a, b) => (a && a < b ? a : b), undefined), years }
  }

  /** Asks for another question today. */
  async askAnother(): Promise<void> {
    this.prompt = await promptNext()
  }

  /** What stands around the text: a failure here must not keep anyone from writing. */
  async #surround(): Promise<void> {
    const [roles, prompt, prompts] = await Promise.allSettled([roleList(), promptOfDay(), promptList()])
    if (roles.status === 'fulfilled') this.roles = roles.value
    if (prompt.status === 'fulfilled') this.prompt = prompt.value
    if (prompts.status === 'fulfilled') this.prompts = prompts.value
  }
}

/** The one desk: leaving the view and coming back finds everything as it was. */
export const desk = new JournalDesk(draftShelf)
