// The state of 本棚: what is shown, which row is open, and every change of a link.

import { t } from '../../i18n'
import type { LinkInput } from '../../ipc/bindings/LinkInput'
import type { LinkView } from '../../ipc/bindings/LinkView'
import type { ReadingStatusName } from '../../ipc/bindings/ReadingStatusName'
import type { ReadingView } from '../../ipc/bindings/ReadingView'
import { linkOpen, linkRemove, linkSave, readingList, readingSet } from '../../ipc/commands'
import { app } from '../../state/app.svelte'
import { resource, type Resource } from '../../state/resource.svelte'
import { countsOf, groupsOf, type Filter, type ShelfGroup } from './shelf'

/** What a single letter does to the row that has the focus. */
const STATUS_KEYS: Readonly<Record<string, ReadingStatusName>> = { q: 'queued', s: 'reading', r: 'read', x: 'none' }

/** The status that a letter sets; undefined for other letters. */
export const statusOfKey = (key: string): ReadingStatusName | undefined => STATUS_KEYS[key]

export class ReadingModel {
  filter = $state<Filter>('all')
  text = $state('')
  /** Only this direction's links. */
  direction = $state<string>()
  /** The open row. */
  open = $state<string>()
  /** True when the open row should begin in its takeaway. */
  asksTakeaway = $state(false)
  /** What the last change ran into. */
  problem = $state.raw<unknown>()
  #current = $state<string>()

  readonly view: Resource<ReadingView>
  readonly counts = $derived.by(() => countsOf(this.view.data?.links ?? []))
  readonly groups: readonly ShelfGroup[] = $derived.by(() =>
    groupsOf(this.view.data?.links ?? [], app.boot.recap.directions, {
      filter: this.filter,
      text: this.text,
      direction: this.direction,
      open: this.open,
    }),
  )

  /** Call while a component is being set up. */
  constructor() {
    this.view = resource(readingList, (change) => change.reading)
  }

  /** The row that Tab reaches. */
  get current(): string | undefined {
    const ids = this.groups.flatMap(({ links }) => links.map(({ id }) => id))
    return [this.#current, this.open].find((id) => id !== undefined && ids.includes(id)) ?? ids[0]
  }

  focused(id: string): void {
    this.#current = id
  }

  toggle(id: string): void {
    this.asksTakeaway = false
    this.open = this.open === id ? undefined : id
  }

  /** Opens a link's row, under a filter that shows it. */
  async show(id: string): Promise<void> {
    if (!this.view.data) await this.view.reload()
    const link = this.view.data?.links.find((known) => known.id === id)
    if (!link) return
    this.text = ''
    this.direction = undefined
    this.filter = link.status === 'none' ? 'pack' : 'all'
    this.open = id
  }

  /** All that the recap and the user have for one direction. */
  showDirection(id: string): void {
    this.text = ''
    this.direction = id
    this.filter = 'pack'
    this.open = undefined
  }

  async setStatus(link: LinkView, status: ReadingStatusName): Promise<void> {
    if (status === link.status) return
    // What was read leaves a line behind: its field opens, and may stay empty.
    if (status === 'read') {
      this.open = link.id
      this.asksTakeaway = true
    }
    await this.#change(() => readingSet({ id: link.id, status, takeaway: null }), t(`reading-said-${status}`))
  }

  /** Keeps a takeaway. As evidence it needs a link that was read. */
  keepTakeaway(link: LinkView, takeaway: string, evidence: boolean): Promise<boolean> {
    const status = evidence && takeaway !== '' ? 'read' : link.status
    if (takeaway === link.takeaway && status === link.status) return Promise.resolve(true)
    return this.#change(
      () => readingSet({ id: link.id, status, takeaway }),
      t(status === 'read' && takeaway !== '' ? 'reading-takeaway-said' : 'reading-takeaway-kept-said'),
    )
  }

  /** Another address for a pack's link that has moved. */
  correct(link: LinkView, url: string): Promise<boolean> {
    return this.#save({ id: link.id, url: url.trim(), title: link.title, direction: null }, t('reading-address-said'))
  }

  /** Back to the address that the recap gives. */
  restoreAddress(link: LinkView): Promise<boolean> {
    return this.#save({ id: link.id, url: '', title: link.title, direction: null }, t('reading-address-said'))
  }

  add(url: string, title: string, direction: string | null): Promise<boolean> {
    return this.#save({ id: null, url: url.trim(), title: title.trim(), direction })
  }

  edit(link: LinkView, url: string, title: string, direction: string | null): Promise<boolean> {
    return this.#save({ id: link.id, url: url.trim(), title: title.trim(), direction }, t('reading-edited-said'))
  }

  /** Takes an own link away, or one of the pack off the shelf. */
  async remove(link: LinkView): Promise<void> {
    if (this.open === link.id) this.open = undefined
    if (!link.own) return this.setStatus(link, 'none')
    await this.#change(() => linkRemove({ id: link.id }))
  }

  /** Another filter or search: what was open has had its time. */
  look(change: { filter?: Filter; text?: string; direction?: string | undefined }): void {
    this.open = undefined
    Object.assign(this, change)
  }

  async openInBrowser(link: LinkView): Promise<void> {
    try {
      await linkOpen({ id: link.id })
      this.problem = undefined
    } catch (error) {
      this.problem = error
    }
  }

  #save(input: LinkInput, said?: string): Promise<boolean> {
    return this.#change(() => linkSave(input), said)
  }

  /** `said` where the window does not say it by itself. */
  async #change(change: () => Promise<unknown>, said?: string): Promise<boolean> {
    try {
      await change()
    } catch (error) {
      this.problem = error
      return false
    }
    this.problem = undefined
    // The row must not fall back to what it showed before for a moment.
    await this.view.reload()
    if (said !== undefined) app.say(said, true)
    return true
  }
}
