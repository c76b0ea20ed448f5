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

/** The words of anything that was caught. What is not an error of the program is a defect of the window, and says so. */
export function errorWords(error: unknown): ErrorWords {
  if (isApiError(error)) {
    const message = translate(locale.lang, `error-${error.code}`, error.args)
    const hint = translate(locale.lang, `error-${error.code}.hint`, error.args)
    if (message) return hint ? { message, hint } : { message }
    return { message: t('error-window', { code: error.code }), hint: t('error-window.hint') }
  }
  const code = error instanceof Error ? error.name : typeof error
  return { message: t('error-window', { code }), hint: t('error-window.hint') }
}
