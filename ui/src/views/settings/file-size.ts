// Sizes of files as people read them: 820 kB, 6.2 MB, 1.4 GB, in steps of a thousand as file managers count.

import { t } from '../../i18n'

export function fileSize(bytes: number): string {
  const units = ['kb', 'mb', 'gb'] as const
  let size = bytes / 1000
  let unit = 0
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000
    unit++
  }
  const digits =
    unit === 0 || size >= 99.95 ? Math.max(Math.round(size), bytes > 0 ? 1 : 0).toString() : size.toFixed(1)
  return t(`settings-size-${units[unit] ?? 'kb'}`, { size: digits })
}
