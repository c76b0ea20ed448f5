// Names in the current language, as the drawing needs them: the pack's, and the usual short forms of job titles.

import { pick, t } from '../i18n'
import { app } from '../state/app.svelte'
import type { Names } from './model'

/** `long=short` pairs, separated by commas. */
export function abbreviations(list: string): [long: string, short: string][] {
  return list.split(',').flatMap((pair) => {
    const [long, short] = pair.split('=').map((side) => side.trim())
    return long && short !== undefined ? [[long, short]] : []
  })
}

/** Each form of a title in which one known part was shortened; and what is left when all of them were. */
export function shorten(title: string, pairs: readonly (readonly [long: string, short: string])[]): string[] {
  const forms: string[] = []
  let whole = title
  for (const [long, short] of pairs) {
    const at = whole.toLowerCase().indexOf(long.toLowerCase())
    if (at < 0) continue
    const form = `${whole.slice(0, at)}${short}${whole.slice(at + long.length)}`.trim()
    // A suffix that is the whole title cannot go.
    if (form === '') continue
    forms.push(form)
    whole = form
  }
  return forms
}

export const packNames = (): Names => {
  const pairs = abbreviations(t('timeline-abbreviations'))
  return {
    direction: (id) => {
      const info = app.direction(id)
      return info ? pick(info.short) : id
    },
    kind: (id) => {
      const info = app.roleKind(id)
      return info && pick(info.name)
    },
    shorter: (title) => shorten(title, pairs),
  }
}
