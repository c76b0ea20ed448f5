// Editing a text in its place: what is typed, when it is kept, when it goes back; safe while an input method composes.

import { composing } from './keys'

export interface InlineOptions {
  /** What stands there now. */
  readonly value: () => string
  /** Keeps a new text; false when that failed, and the text stays open. */
  readonly save: (text: string) => Promise<boolean>
  /** Several lines: Enter makes a line, Ctrl/Cmd+Enter keeps. */
  readonly multiline: boolean
  /** Whether an empty text may be kept; where not, it goes back to what it was. */
  readonly mayBeEmpty: boolean
}

export class InlineEdit {
  editing = $state(false)
  draft = $state('')
  /** The focus left in mid-composition: kept once the input method has put its words in place. */
  #leaving = false
  #composing = false
  readonly #options: InlineOptions

  constructor(options: InlineOptions) {
    this.#options = options
  }

  start(): void {
    if (this.editing) return
    this.draft = this.#options.value()
    this.#leaving = false
    this.editing = true
  }

  revert(): void {
    this.editing = false
  }

  /** Acts on a key of the open field; true when it was the field's own to act on and the focus may go back. */
  async key(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'keyCode'>): Promise<boolean> {
    switch (this.meaning(event)) {
      case 'keep':
        await this.keep()
        return !this.editing
      case 'revert':
        this.revert()
        return true
      default:
        return false
    }
  }

  /** What a key in the open field means. */
  meaning(
    event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'keyCode'>,
  ): 'keep' | 'revert' | undefined {
    if (composing(event)) return undefined
    if (event.key === 'Escape') return 'revert'
    if (event.key === 'Enter' && (!this.#options.multiline || event.ctrlKey || event.metaKey)) return 'keep'
    return undefined
  }

  composition(started: boolean): void {
    this.#composing = started
    // On commit the field loses the composed text for a moment: it is read only after that.
    if (!started && this.#leaving) setTimeout(() => void this.keep())
  }

  /** The focus left the field. */
  left(): void {
    if (!this.editing) return
    if (this.#composing) this.#leaving = true
    else void this.keep()
  }

  /** Keeps what was typed, if it is something new. */
  async keep(): Promise<void> {
    if (!this.editing) return
    const { value, save, multiline, mayBeEmpty } = this.#options
    const text = multiline ? this.draft.trim() : this.draft.replace(/\s+/g, ' ').trim()
    if (text === value() || (text === '' && !mayBeEmpty)) {
      this.editing = false
      return
    }
    this.#leaving = false
    if (await save(text)) this.editing = false
  }
}
