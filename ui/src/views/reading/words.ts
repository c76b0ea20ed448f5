// A link in words: what it is, how long it takes, how far its address can be trusted.

import { pick, t } from '../../i18n'
import { formatDate } from '../../i18n/dates'
import type { LinkView } from '../../ipc/bindings/LinkView'
import { app } from '../../state/app.svelte'
import type { ShelfGroup } from './shelf'

const KINDS = ['article', 'book', 'talk', 'site', 'paper', 'video'] as const
const isKind = (kind: string | null): kind is (typeof KINDS)[number] =>
  (KINDS as readonly (string | null)[]).includes(kind)

/** 「英語・記事・2017年・約15分」; only what is known. */
export function aboutLink(link: LinkView): string[] {
  return [
    link.own ? t('reading-own-added') : undefined,
    link.lang === 'ja' || link.lang === 'en' ? t(`reading-lang-${link.lang}`) : undefined,
    isKind(link.kind) ? t(`reading-kind-${link.kind}`) : undefined,
    link.year === null ? undefined : t('reading-year', { year: String(link.year) }),
    link.minutes === null ? undefined : t('reading-minutes', { minutes: link.minutes }),
    link.on === null || link.status === 'none'
      ? undefined
      : t(link.status === 'read' ? 'reading-read-on' : 'reading-set-on', { date: formatDate(link.on) }),
  ].filter((part) => part !== undefined)
}

/** True where nobody has seen the page at this very address. */
export const mayHaveMoved = (link: LinkView): boolean =>
  !link.moved && (link.verified === 'memory' || link.verified === 'mentioned')

/** The name of a group: its direction's, or what else holds it together. */
export function groupName(group: Pick<ShelfGroup, 'key'>): string {
  const info = app.direction(group.key)
  if (info) return pick(info.short)
  return t(group.key === 'own' ? 'reading-group-own' : 'reading-group-general')
}

/** 「未読 1・読書中 1」; what is not on the shelf is counted as a whole. */
export function groupCounts({ counts, links }: Pick<ShelfGroup, 'counts' | 'links'>): string[] {
  return [
    counts.none > 0 ? t('reading-group-count-links', { count: links.length }) : undefined,
    counts.queued > 0 ? t('reading-group-count-queued', { count: counts.queued }) : undefined,
    counts.reading > 0 ? t('reading-group-count-reading', { count: counts.reading }) : undefined,
    counts.read > 0 ? t('reading-group-count-read', { count: counts.read }) : undefined,
  ].filter((part) => part !== undefined)
}
