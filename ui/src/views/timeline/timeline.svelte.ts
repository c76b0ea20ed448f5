// The state of 年表: what was read, what is open in the panel, picture or list, and what is done with the drawing. No rendering.
// Sets here are replaced whole, never changed in place.
/* eslint-disable svelte/prefer-svelte-reactivity */

import { t } from '../../i18n'
import type { EntrySummary } from '../../ipc/bindings/EntrySummary'
import type { Lens } from '../../ipc/bindings/Lens'
import type { RoleView } from '../../ipc/bindings/RoleView'
import type { TimelineView } from '../../ipc/bindings/TimelineView'
import { directionShow, drawingSave, timeline, timelineGrains, timelineMarks } from '../../ipc/commands'
import { app, type Params } from '../../state/app.svelte'
import { resource, type Resource } from '../../state/resource.svelte'
import { isoDay, spanOf } from '../../timeline/days'
import { MOST_PIECES } from '../directions/parts'
import { scenePng, sceneSvg } from '../../timeline/export'
import { decodeGrains, LENSES, type Grains } from '../../timeline/grain-data'
import type { Subject, Target } from '../../timeline/marks'
import { sceneData, type SceneData } from '../../timeline/model'
import { packNames } from '../../timeline/names'
import type { EntryTitle } from '../../timeline/scene'
import type { ThreadMark } from '../../timeline/threads'
import { Stage } from '../../timeline/stage.svelte'

/** What the panel shows. */
export type Opened =
  | Exclude<Subject, { kind: 'fold' } | { kind: 'lanes' }>
  | { readonly kind: 'entry'; readonly entry: string }
  | { readonly kind: 'new-role' }

interface Answer {
  readonly view: TimelineView
  readonly grains: Grains
}

/** Titles are read for what is in sight and as much again on both sides, so that a pan seldom waits. */
const TITLE_LIMIT = 500
/** The program thins the roots of a branch down to this many. */
const MOST_ROOTS = 200
/** The exported drawing is as wide as a page across, and as high as its lanes and rows ask for. */
const DRAWING = { w: 1600, h: 900 } as const

/** The first words of an entry: its title, else how its text begins. */
export const firstWords = (entry: EntrySummary): string =>
  entry.title ||
  entry.excerpt
    .map(({ text }) => text)
    .join('')
    .slice(0, 24)

export class TimelineModel {
  readonly stage = new Stage()
  readonly answer: Resource<Answer>
  opened = $state.raw<Opened | null>(null)
  asList = $state(false)
  /** What the list shows. */
  listed = $state<'roles' | 'all'>('all')
  /** What the last action ran into. */
  problem = $state.raw<unknown>()
  #rooted = new Set<string>()
  #titleRange: { from: number; to: number } | null = null

  /** Call while a component is being set up. */
  constructor() {
    this.answer = resource(
      async () => {
        const [view, bytes] = await Promise.all([timeline(), timelineGrains()])
        return { view, grains: decodeGrains(bytes) }
      },
      (change) => change.roles || change.evidence || change.plan || change.reading || change.entries.length > 0,
    )
    $effect(() => this.#noticeGrowth(this.answer.data?.view))
    $effect(() => this.#readTitles())
    $effect(() => void this.#readNumbers())
  }

  readonly data = $derived.by((): SceneData | undefined => {
    const answer = this.answer.data
    return answer && sceneData(answer.view, answer.grains, packNames())
  })

  get roles(): readonly RoleView[] {
    return this.answer.data?.view.roles ?? []
  }

  role(id: string | null): RoleView | undefined {
    return this.roles.find((role) => role.id === id)
  }

  /** A direction that had no root and has one now: its branch is drawn growing. */
  #noticeGrowth(view: TimelineView | undefined): void {
    if (!view) return
    const rooted = new Set(view.branches.filter(({ roots }) => roots.length > 0).map(({ direction }) => direction))
    const before = this.#rooted
    const grown = [...rooted].filter((direction) => !before.has(direction))
    // The first answer is not growth; neither is an import that brings many at once.
    if (before.size > 0 && grown.length === 1) this.stage.grown = grown[0] ?? null
    this.#rooted = rooted
  }

  #readTitles(): (() => void) | undefined {
    const { data, stage } = this
    const days = stage.days
    const { scene } = stage
    if (!data || !days || !scene) return undefined
    if (!data.sparse && scene.density !== 'titles') {
      this.#titleRange = null
      return undefined
    }
    const range = this.#titleRange
    const fresh = this.answer.data
    if (range && days.from >= range.from && Math.min(days.to, data.today) <= range.to && this.#titlesOf === fresh)
      return
    const span = data.sparse ? data.today - data.first : Math.min(days.to, data.today) - days.from
    const from = Math.floor(data.sparse ? data.first - 366 : days.from - span / 2)
    const to = Math.ceil(data.sparse ? data.today + 366 : Math.min(days.to + span / 2, data.today + 366))
    const timer = setTimeout(
      async () => {
        const entries = await timelineMarks({ from: isoDay(from), to: isoDay(to), limit: TITLE_LIMIT })
        this.#titleRange = { from, to }
        this.#titlesOf = fresh
        stage.titles = entries.map((entry): EntryTitle => {
          const role = this.roles.findIndex(({ id }) => id === entry.role)
          return { id: entry.id, date: entry.date, role, text: firstWords(entry) }
        })
      },
      range === null ? 0 : 120,
    )
    return () => clearTimeout(timer)
  }
  #titlesOf: Answer | undefined

  /** A branch with more roots than the program sends at once: its evidence keeps the numbers that it has in the panel. */
  async #readNumbers(): Promise<void> {
    const direction = this.stage.selected
    const branch = this.data?.branches.find((known) => known.direction === direction)
    this.stage.numbers = null
    if (!branch || branch.roots.length < MOST_ROOTS) return
    const { evidence, older } = await directionShow({ id: branch.direction, asOf: null, limit: MOST_PIECES })
    const kept = evidence.filter(({ state }) => state !== 'dismissed').toReversed()
    if (this.stage.selected !== direction) return
    this.stage.numbers = new Map(
      kept.map(({ source, sourceId }, index) => [`${source} ${sourceId}`, older + index + 1]),
    )
  }

  /** Opens what a mark stands for. */
  open(target: Target): void {
    const { subject } = target
    if (subject.kind === 'fold') {
      const { stage } = this
      const shown = stage.scene?.bands
        .find(({ lens }) => lens === subject.lens)
        ?.rows.map(({ branch }) => branch.direction)
      const first = this.data?.branches.find(
        ({ lens, direction }) => lens === subject.lens && !shown?.includes(direction),
      )
      stage.open = stage.open === subject.lens ? null : subject.lens
      // The fold itself has moved away: the keyboard goes on at the first row that came out of it.
      if (first) stage.cursor = `row ${first.direction}`
    } else if (subject.kind === 'lanes') this.stage.scrollLanes(1)
    else this.show(subject)
  }

  show(opened: Opened | null): void {
    this.opened = opened
    this.stage.selected = opened?.kind === 'branch' || opened?.kind === 'goal' ? opened.direction : null
  }

  /** Draws the carry-overs that the panel lists. */
  draw = (threads: readonly ThreadMark[]): void => {
    this.stage.threads = threads
  }

  close = (): void => this.show(null)

  /** Opens what another view asks for. */
  follow(params: Params): void {
    const { direction, role, entry } = params
    if (direction) this.show({ kind: 'branch', direction })
    else if (role === 'new') this.show({ kind: 'new-role' })
    else if (role) this.show({ kind: 'role', role })
    else if (entry) this.show({ kind: 'entry', entry })
  }

  filterRole(id: string | null): void {
    this.stage.role = id
  }

  setLenses(lenses: readonly Lens[]): void {
    this.stage.shown = new Set(lenses)
  }

  /** The lens with the least evidence, as long as not all are equal. */
  readonly quietLens = $derived.by((): Lens | null => {
    const weights = LENSES.map((lens) => ({
      lens,
      weight: (this.data?.branches ?? [])
        .filter((branch) => branch.lens === lens)
        .reduce((sum, { weight }) => sum + weight, 0),
    }))
    const least = weights.reduce((a, b) => (b.weight < a.weight ? b : a))
    return weights.some(({ weight }) => weight > least.weight) ? least.lens : null
  })

  /** Writes the whole range as a file that the user chooses; says where it is. */
  async save(format: 'svg' | 'png'): Promise<void> {
    const rows = (this.data?.branches.length ?? 0) * 44
    const scene = this.stage.whole(DRAWING.w, Math.max(DRAWING.h, Math.min(1600, rows + 220)))
    if (!scene) return
    try {
      const svg = sceneSvg(scene, `${t('app-name')} ${t('view-timeline')}`, this.stage.lang)
      const data = format === 'svg' ? svg : await scenePng(svg, scene.w, scene.h)
      const { path } = await drawingSave({ subject: 'timeline', format, data })
      this.problem = undefined
      if (path !== null) app.say(t('timeline-saved', { path }))
    } catch (error) {
      this.problem = error
    }
  }

  /** Days of the whole journal, oldest first mark to today. */
  get since(): number | null {
    const first = this.answer.data?.view.first
    return first ? spanOf(first).from : null
  }
}
