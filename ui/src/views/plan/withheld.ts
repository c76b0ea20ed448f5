// What an export keeps back, in words.

import { t } from '../../i18n'
import { locale } from '../../i18n/locale.svelte'
import type { ExportView } from '../../ipc/bindings/ExportView'

const PARTS = [
  'weakness',
  'must',
  'entry-text',
  'dismissed',
  'directions',
  'reasons',
  'role-details',
  'goals',
  'steps',
  'reading',
  'addresses',
  'phases',
  'balance',
] as const
type Part = (typeof PARTS)[number]
const isPart = (part: string): part is Part => (PARTS as readonly string[]).includes(part)

/** What was kept back, as sentences for the foot of the preview. */
export function withheldWords({ organisations, withheld }: Pick<ExportView, 'organisations' | 'withheld'>): string[] {
  const parts = [...new Set(withheld.map((part) => t(isPart(part) ? `plan-withheld-${part}` : 'plan-withheld-other')))]
  const sentences: string[] = []
  if (organisations > 0) sentences.push(t('plan-withheld-organisations', { count: organisations }))
  if (parts.length > 0) {
    const list = new Intl.ListFormat(locale.lang, { type: 'conjunction' }).format(parts)
    sentences.push(t('plan-withheld-list', { parts: list }))
  }
  return sentences.length > 0 ? sentences : [t('plan-withheld-none')]
}
