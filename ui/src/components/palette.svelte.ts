// What the palette finds: records by full text, then directions, roles and commands by their names.

import { pick, t } from '../i18n'
import { formatDate } from '../i18n/dates'
import type { EntrySummary } from '../ipc/bindings/EntrySummary'
import type { Lens } from '../ipc/bindings/Lens'
import type { RoleView } from '../ipc/bindings/RoleView'
import { entryList, roleList } from '../ipc/commands'
import type { Fragment } from '../ipc/bindings/Fragment'
import { app } from '../state/app.svelte'
import { views } from '../state/keys'
import type { IconName } from './icons'

export interface Row {
  readonly id: string
  readonly words: readonly Fragment[]
  readonly note?: string
  readonly keys?: string
  readonly icon?: IconName
  readonly lens?: Lens | null
  readonly open: () => void
  /** Ctrl+Enter: in the panel beside the timeline. */
  readonly beside?: () => void
}

export interface RowGroup {
  readonly id: string
  readonly title: string
  readonly rows: readonly Row[]
}

/** The tabs that a view does not begin with. */
const tabs = [
  ...(['queue', 'matrix', 'rings', 'phases'] as const).map(
    (tab) => ({ view: 'directions', tab, label: `directions-tab-${tab}` }) as const,
  ),
  ...(['snapshots', 'replay', 'review'] as const).map(
    (tab) => ({ view: 'plan', tab, label: `plan-tab-${tab}` }) as const,
  ),
]

const most = { records: 6, names: 4 }
/** A pause in typing after which the journal is asked. */
const rest = 60

/** Equal under NFKC and case: as the journal's own search compares. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The text with the first place marked where a folded query occurs, if it does. */
export function markMatch(text: string, query: string): Fragment[] | undefined {
  const needle = fold(query).trim()
  if (needle === '') return [{ text, hit: false }]
  // Folding can change lengths, so the place is searched for in the text itself, one character's start after another.
  for (let start = 0; start < text.length; start++) {
    if (!fold(text.slice(start)).startsWith(needle)) continue
    let end = start + 1
    while (end < text.length && !fold(text.slice(start, end)).startsWith(needle)) end++
    return [
      { text: text.slice(0, start), hit: false },
      { text: text.slice(start, end), hit: true },
      { text: text.slice(end), hit: false },
    ].filter((fragment) => fragment.text !== '')
  }
  return undefined
}

export class PaletteSearch {
  query = $state('')
  #entries = $state.raw<readonly EntrySummary[]>([])
  #total = $state.raw<number | null>(0)
  #roles = $state.raw<readonly RoleView[]>([])
  #turn = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  error = $state.raw<unknown>()

  constructor() {
    roleList().then(
      (roles) => (this.#roles = roles),
      (error: unknown) => (this.error = error),
    )
  }

  readonly groups: readonly RowGroup[] = $derived.by(() =>
    [this.#recordGroup(), this.#directionGroup(), this.#roleGroup(), this.#commandGroup()].filter(
      (group) => group.rows.length > 0,
    ),
  )
  readonly rows: readonly Row[] = $derived(this.groups.flatMap((group) => group.rows))

  /** Follows the field. While an input method is choosing, the text is not asked for yet. */
  ask(query: string): void {
    this.query = query
    clearTimeout(this.#timer)
    const turn = ++this.#turn
    if (query.trim() === '') {
      this.#entries = []
      this.#total = 0
      return
    }
    this.#timer = setTimeout(() => void this.#search(query, turn), rest)
  }

  async #search(query: string, turn: number): Promise<void> {
    try {
      const page = await entryList({
        filter: { query, lenses: [], kinds: [], role: null, direction: null, tag: null, from: null, to: null },
        offset: 0,
        limit: most.records,
      })
      if (turn !== this.#turn) return
      this.#entries = page.entries
      this.#total = page.total
      this.error = undefined
    } catch (error) {
      if (turn === this.#turn) this.error = error
    }
  }

  #recordGroup(): RowGroup {
    const count = this.#total
    return {
      id: 'records',
      title: count === null ? t('palette-records-many') : t('palette-records', { count }),
      rows: this.#entries.map((entry) => ({
        id: `entry-${entry.id}`,
        words: markMatch(entry.title, this.query) ?? (entry.title ? titleAndExcerpt(entry) : entry.excerpt),
        note: t('palette-record-note', { date: formatDate(entry.date), kind: t(`kind-${entry.kind}`) }),
        lens: entry.lenses[0] ?? null,
        open: () => app.go('journal', { entry: entry.id }),
        beside: () => app.go('timeline', { entry: entry.id }),
      })),
    }
  }

  #directionGroup(): RowGroup {
    const rows: Row[] = []
    for (const direction of this.query.trim() === '' ? [] : app.boot.recap.directions) {
      const name = pick(direction.name)
      const words =
        markMatch(name, this.query) ??
        (fold(`${direction.name.ja} ${direction.name.en} ${pick(direction.short)}`).includes(fold(this.query).trim())
          ? [{ text: name, hit: false }]
          : undefined)
      if (!words || rows.length === most.names) continue
      rows.push({
        id: `direction-${direction.id}`,
        words,
        lens: direction.lens,
        note: t(`lens-${direction.lens}`),
        open: () => app.go('directions', { direction: direction.id }),
        beside: () => app.go('timeline', { direction: direction.id }),
      })
    }
    return { id: 'directions', title: t('view-directions'), rows }
  }

  #roleGroup(): RowGroup {
    const rows: Row[] = []
    for (const role of this.query.trim() === '' ? [] : this.#roles) {
      const words = markMatch(`${role.title} ${role.organisation}`.trim(), this.query)
      if (!words || rows.length === most.names) continue
      rows.push({
        id: `role-${role.id}`,
        words,
        icon: 'role',
        note: formatDate(role.from),
        open: () => app.go('timeline', { role: role.id }),
      })
    }
    return { id: 'roles', title: t('palette-roles'), rows }
  }

  #commandGroup(): RowGroup {
    const query = this.query.trim()
    const dark = document.documentElement.dataset.theme === 'dark'
    const commands: (Omit<Row, 'words'> & { label: string; always?: boolean })[] = [
      {
        id: 'write',
        label: query === '' ? t('palette-write') : t('palette-write-about', { query }),
        always: true,
        icon: 'write',
        keys: 'Ctrl+N',
        open: () => app.write(query === '' ? {} : { title: query }),
      },
      ...(query === ''
        ? []
        : [
            {
              id: 'filter',
              label: t('palette-filter', { query }),
              always: true,
              icon: 'journal' as const,
              open: () => app.go('journal', { query }),
            },
          ]),
      ...views.map((view, index) => ({
        id: `view-${view}`,
        label: t('palette-view', { view: t(`view-${view}`) }),
        icon: view,
        keys: `Ctrl+${index + 1}`,
        open: () => app.go(view),
      })),
      ...(query === '' ? [] : tabs).map(({ view, tab, label }) => ({
        id: `tab-${view}-${tab}`,
        label: t('palette-tab', { view: t(`view-${view}`), tab: t(label) }),
        icon: view,
        open: () => app.go(view, { tab }),
      })),
      {
        id: 'export',
        label: t('palette-export'),
        icon: 'save',
        keys: 'Ctrl+E',
        open: () => app.go('plan', { export: '1' }),
      },
      { id: 'lock', label: t('palette-lock'), icon: 'lock', keys: 'Ctrl+L', open: () => void app.lock() },
      { id: 'role', label: t('palette-role'), icon: 'role', open: () => app.go('timeline', { role: 'new' }) },
      { id: 'undo', label: t('action-undo'), icon: 'undo', keys: 'Ctrl+Z', open: () => void app.undoLast() },
      { id: 'redo', label: t('action-redo'), icon: 'redo', keys: 'Ctrl+Shift+Z', open: () => void app.redoLast() },
      {
        id: 'theme',
        label: t(dark ? 'palette-theme-light' : 'palette-theme-dark'),
        icon: 'eye',
        open: () => void app.prefer({ theme: dark ? 'light' : 'dark' }),
      },
      {
        id: 'language',
        label: t('palette-language'),
        icon: 'settings',
        open: () => void app.prefer({ lang: app.preferences.lang === 'ja' ? 'en' : 'ja' }),
      },
    ]
    const rows: Row[] = []
    for (const { label, always, ...rest } of commands) {
      const words = always ? [{ text: label, hit: false }] : markMatch(label, query)
      if (words) rows.push({ ...rest, words })
    }
    return { id: 'commands', title: t('palette-commands'), rows }
  }
}

/** A title that does not hold the match itself, with the words around the match after it. */
function titleAndExcerpt(entry: EntrySummary): Fragment[] {
  return [{ text: `${entry.title}  `, hit: false }, ...entry.excerpt]
}
