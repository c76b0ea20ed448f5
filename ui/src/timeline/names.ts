// The pack's names in the current language, as the drawing needs them.

import { pick } from '../i18n'
import { app } from '../state/app.svelte'
import type { Names } from './model'

export const packNames = (): Names => ({
  direction: (id) => {
    const info = app.direction(id)
    return info ? pick(info.short) : id
  },
  kind: (id) => {
    const info = app.roleKind(id)
    return info && pick(info.name)
  },
})
