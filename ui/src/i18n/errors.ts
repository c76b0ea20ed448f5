// Errors become words here: `error-<code>` says what and why, its `.hint` what to do.

import type { ApiError } from '../ipc/bindings/ApiError'
import { t, translate } from '.'
import { locale } from './locale.svelte'

export interface ErrorWords {
  readonly message: string
  readonly hint?: string
}

/** Whether something caught is an error of the program, with a code and arguments. */
export function isApiError(error: unknown): error is ApiError {
  return typeof error === 'object' && error !== null && 'code' in error && 'args' in error
}

/** Arguments as a person reads them: an operation has a name of its own in each language. */
function named(args: ApiError['args']): Record<string, string> {
  const words = Object.entries(args).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  return Object.fromEntries(
    words.map(([name, value]) =>
      name === 'operation' ? [name, translate(locale.lang, `shell-op-${value}`) ?? value] : [name, value],
    ),
  )
}

/** The words of anything that was caught. What is not an error of the program is a defect of the window, and says so. */
export function errorWords(error: unknown): ErrorWords {
  if (isApiError(error)) {
    const args = named(error.args)
    const message = translate(locale.lang, `error-${error.code}`, args)
    const hint = translate(locale.lang, `error-${error.code}.hint`, args)
    if (message) return hint ? { message, hint } : { message }
    return { message: t('error-window', { code: error.code }), hint: t('error-window.hint') }
  }
  const code = error instanceof Error ? error.name : typeof error
  return { message: t('error-window', { code }), hint: t('error-window.hint') }
}
