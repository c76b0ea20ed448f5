// The shelf as data: which links a filter shows, in which group each stands, and where the keys lead.

import type { DirectionInfo } from '../../ipc/bindings/DirectionInfo'
import type { Lens } from '../../ipc/bindings/Lens'
import type { LinkView } from '../../ipc/bindings/LinkView'
import type { ReadingStatusName } from '../../ipc/bindings/ReadingStatusName'

/** `all` is what stands on the shelf, and every own link; `pack` is everything that the recap offers. */
export type Filter = 'all' | 'queued' | 'reading' | 'read' | 'pack'

export const FILTERS: readonly Filter[] = ['all', 'queued', 'reading', 'read', 'pack']

const shows: Record<Filter, (link: LinkView) => boolean> = {
  // An own link has no other place to be found in.
  all: ({ status, own }) => own || status !== 'none',
  queued: ({ status }) => status === 'queued',
  reading: ({ status }) => status === 'reading',
  read: ({ status }) => status === 'read',
  pack: ({ own }) => !own,
}

/** How many links each filter shows. */
export function countsOf(links: readonly LinkView[]): Record<Filter, number> {
  const count = (filter: Filter): number => links.filter(shows[filter]).length
  return {
    all: count('all'),
    queued: count('queued'),
    reading: count('reading'),
    read: count('read'),
    pack: count('pack'),
  }
}

export interface ShelfQuery {
  readonly filter: Filter
  /** Every word must occur in the title, the site, the takeaway or a direction's name. */
  readonly text: string
  /** Only links of this direction. */
  readonly direction: string | undefined
  /** Stays in view whatever the filter says: it is being worked on. */
  readonly open: string | undefined
}

export interface ShelfGroup {
  /** A direction's id, `general` (of the recap as a whole) or `own` (of none). */
  readonly key: string
  readonly lens: Lens | null
  readonly links: readonly LinkView[]
  readonly counts: Readonly<Record<ReadingStatusName, number>>
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Groups what is shown by the first direction of each link, in the recap's order. Within a group the given order stays. */
export function groupsOf(
  links: readonly LinkView[],
  directions: readonly DirectionInfo[],
  query: ShelfQuery,
): ShelfGroup[] {
  const infos = new Map(directions.map((direction) => [direction.id, direction]))
  const words = fold(query.text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const matches = (link: LinkView): boolean => {
    if (query.direction !== undefined && !link.directions.includes(query.direction)) return false
    if (words.length === 0) return true
    const names = link.directions.flatMap((id) => {
      const info = infos.get(id)
      return info ? [info.name.ja, info.name.en, info.short.ja, info.short.en] : []
    })
    const text = fold([link.title, link.host, link.takeaway, ...names].join('\n'))
    return words.every((word) => text.includes(word))
  }
  const shown = links.filter((link) => link.id === query.open || (shows[query.filter](link) && matches(link)))
  const placeOf = (link: LinkView): string =>
    (query.direction !== undefined && link.directions.includes(query.direction) ? query.direction : undefined) ??
    link.directions.find((id) => infos.has(id)) ??
    (link.own ? 'own' : 'general')
  const order = [...directions.map(({ id }) => id), 'general', 'own']
  return order
    .map((key) => {
      const members = shown.filter((link) => placeOf(link) === key)
      const count = (status: ReadingStatusName): number => members.filter((link) => link.status === status).length
      return {
        key,
        lens: infos.get(key)?.lens ?? null,
        links: members,
        counts: { none: count('none'), queued: count('queued'), reading: count('reading'), read: count('read') },
      }
    })
    .filter((group) => group.links.length > 0)
}

/** The row that ↑, ↓, Home or End leads to from `id`. */
export function rowAfter(groups: readonly ShelfGroup[], id: string, key: string): string | undefined {
  const ids = groups.flatMap(({ links }) => links.map((link) => link.id))
  const at = ids.indexOf(id)
  switch (key) {
    case 'ArrowUp':
      return at > 0 ? ids[at - 1] : undefined
    case 'ArrowDown':
      return ids[at + 1]
    case 'Home':
      return ids[0]
    case 'End':
      return ids.at(-1)
    default:
      return undefined
  }
}
