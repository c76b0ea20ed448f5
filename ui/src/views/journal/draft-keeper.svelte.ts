// When a draft is saved: within a second of the first unsaved key, never in mid-composition, one save at a time.

/** Quiet time after the last key before a save, in milliseconds. */
export const QUIET = 800
/** The longest a word may stay unsaved while typing goes on, in milliseconds. */
export const LONGEST = 1000

export type KeeperState = 'idle' | 'waiting' | 'saving' | 'kept' | 'failed'

export class DraftKeeper {
  state = $state<KeeperState>('idle')
  /** Why the last save failed. */
  error = $state.raw<unknown>()

  #save: () => Promise<void>
  #timer: ReturnType<typeof setTimeout> | undefined
  #firstUnsaved: number | undefined
  #composing = false
  #composition = 0
  #running: Promise<void> | undefined
  #settled: (() => void)[] = []

  /** `save` writes the text as it is when called. */
  constructor(save: () => Promise<void>) {
    this.#save = save
  }

  get composing(): boolean {
    return this.#composing
  }

  /** Whether something was typed that no save has taken up yet. */
  get unsaved(): boolean {
    return this.#firstUnsaved !== undefined
  }

  /** Something was typed. */
  touch(): void {
    const now = Date.now()
    this.#firstUnsaved ??= now
    if (this.state !== 'saving') this.state = 'waiting'
    this.#schedule(Math.min(now + QUIET, this.#firstUnsaved + LONGEST) - now)
  }

  /** The input method starts: what was typed before is saved now, as nothing may be saved until it ends. */
  compositionStart(): void {
    // Straight after another word was committed the field's value may not be whole yet.
    if (!this.#composing && this.#firstUnsaved !== undefined) void this.flush()
    this.#composition++
    this.#composing = true
  }

  /** The input method is done. The field's value is whole only after this event, so the save waits for the next turn. */
  compositionEnd(): void {
    const ended = this.#composition
    setTimeout(() => {
      // The next word may have begun in the same moment.
      if (ended !== this.#composition) return
      this.#composing = false
      const waiting = this.#settled.splice(0)
      if (this.#firstUnsaved !== undefined) void this.flush()
      for (const go of waiting) go()
    }, 0)
  }

  /** Resolves at once, or when the composition under way has ended: only then may the field be replaced or focus be moved. */
  settled(): Promise<void> {
    return this.#composing ? new Promise((resolve) => this.#settled.push(resolve)) : Promise.resolve()
  }

  /** Saves what is unsaved without waiting, unless a composition is under way; then it is saved right after it. */
  async flush(): Promise<void> {
    if (this.#composing) return
    this.#stopTimer()
    if (this.#running) await this.#running
    if (this.#firstUnsaved === undefined || this.#composing) return
    this.#firstUnsaved = undefined
    this.state = 'saving'
    this.#running = this.#run()
    await this.#running
  }

  /** Forgets what is unsaved and waits for a save under way: the text was finished or thrown away. */
  async cancel(): Promise<void> {
    this.#stopTimer()
    this.#firstUnsaved = undefined
    if (this.#running) await this.#running
    this.state = 'idle'
    this.error = undefined
  }

  async #run(): Promise<void> {
    try {
      await this.#save()
      this.error = undefined
      this.state = this.#firstUnsaved === undefined ? 'kept' : 'waiting'
    } catch (error) {
      this.error = error
      this.state = 'failed'
      // The words exist only in the window now: keep trying until they are safe.
      this.#firstUnsaved ??= Date.now()
      this.#schedule(LONGEST)
    } finally {
      this.#running = undefined
    }
  }

  #schedule(delay: number): void {
    this.#stopTimer()
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, delay))
  }

  #stopTimer(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
