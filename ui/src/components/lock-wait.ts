// How long the lock page waits after a wrong passphrase, as the program's answer says it.

import { isApiError } from '../i18n/errors'

export interface Wait {
  /** Until the next try. */
  readonly seconds: number
  /** Whether what was typed was tried at all. */
  readonly tried: boolean
}

/** The wait in an error that unlocking answered; none in any other one. */
export function waitOf(error: unknown): Wait {
  if (!isApiError(error)) return { seconds: 0, tried: true }
  const seconds = Number(error.args['wait'] ?? 0)
  return { seconds: Number.isFinite(seconds) ? seconds : 0, tried: error.code !== 'passphrase-too-soon' }
}

/** Whole seconds that are left, never fewer than there are. */
export function secondsUntil(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000))
}
