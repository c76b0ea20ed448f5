// Something read from the program: what came, whether it is still on its way, and when to read it again.

import type { Changed } from '../ipc/bindings/Changed'
import { onChanged } from './changes'

export class Resource<T> {
  #data = $state.raw<T>()
  #error = $state.raw<unknown>()
  #pending = $state(false)
  #turn = 0
  readonly #load: () => Promise<T>

  constructor(load: () => Promise<T>) {
    this.#load = load
  }

  /** The newest answer; stays while it is read again, so that nothing flickers. */
  get data(): T | undefined {
    return this.#data
  }

  /** Why the newest reading failed. */
  get error(): unknown {
    return this.#error
  }

  /** True while the first answer is on its way. `LoadingLine` itself stays silent for 300 ms. */
  get loading(): boolean {
    return this.#pending && this.#data === undefined
  }

  /** Reads again. An answer that a later reading has overtaken is dropped. */
  reload = async (): Promise<void> => {
    const turn = ++this.#turn
    this.#pending = true
    try {
      const data = await this.#load()
      if (turn !== this.#turn) return
      this.#data = data
      this.#error = undefined
    } catch (error) {
      if (turn !== this.#turn) return
      this.#error = error
    }
    this.#pending = false
  }

  /** Puts an answer in place that came another way (a command that returns the new content). */
  set(data: T): void {
    this.#turn++
    this.#pending = false
    this.#error = undefined
    this.#data = data
  }
}

/**
 * Reads with `load` now, whenever a state that `load` reads before its first `await` changes, and whenever the program
 * reports a change that `concerns` it. Call while a component or an effect is being set up.
 */
export function resource<T>(load: () => Promise<T>, concerns: (change: Changed) => boolean = () => false): Resource<T> {
  const made = new Resource(load)
  $effect(() => {
    void made.reload()
  })
  $effect(() => onChanged((change) => void ((change.all || concerns(change)) && made.reload())))
  return made
}
