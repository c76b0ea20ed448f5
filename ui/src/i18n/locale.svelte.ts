// The current language. Everything that calls `t` while rendering follows it.

import type { Lang } from '../ipc/bindings/Lang'

export const locale = $state<{ lang: Lang }>({ lang: 'ja' })
