// The timeline's state while it is looked at: room, camera, filters, selection, and the mark under the pointer or the keyboard. No rendering.
// Sets and maps here are replaced whole, never changed in place.
/* eslint-disable svelte/prefer-svelte-reactivity */

import type { Lens } from '../ipc/bindings/Lens'
import { sceneWords } from './fluent-words'
import { LENSES } from './grain-data'
import { hit, type Target } from './marks'
import { canvasMeasure, estimate, type Measure } from './measure'
import { roomFor, type SceneData } from './model'
import { clamp, fit, pan, showDays, visibleDays, zoomAbout, type Camera, type Room } from './scale'
import type { ThreadMark } from './threads'
import { layoutScene, type EntryTitle, type Scene } from './scene'

/** One press of + or one notch of a wheel. */
export const ZOOM_STEP = 1.5
/** One press of an arrow key while nothing is chosen, and Shift with the wheel. */
export const PAN_STEP = 80

const GUTTER = { ja: 236, jaNarrow: 226, en: 254 } as const
/** Under this width of the drawing the gutter is narrow. */
const WIDE = 1000
/** Of the gutter, what stays in sight beside a panel that lies over the view: the stage marks. */
const STAGES = 26

/** Where a mark stands in time: a long bar at its start. */
const startOf = ({ x, w }: Target): number => x + Math.min(w, 8) / 2

export class Stage {
  /** Size of the element in CSS px, and CSS px of one unit of the drawing (the user's text size). */
  width = $state(0)
  height = $state(0)
  unit = $state(1)
  /** px of the element that a panel lies over. */
  covered = $state(0)
  lang = $state<'ja' | 'en'>('ja')
  data = $state.raw<SceneData>()
  shown = $state.raw<ReadonlySet<Lens>>(new Set(LENSES))
  role = $state<string | null>(null)
  open = $state<Lens | null>(null)
  selected = $state<string | null>(null)
  numbers = $state.raw<ReadonlyMap<string, number> | null>(null)
  threads = $state.raw<readonly ThreadMark[]>([])
  titles = $state.raw<readonly EntryTitle[]>([])
  laneOffset = $state(1)
  /** The mark that the keyboard is on, by key. */
  cursor = $state<string | null>(null)
  hovered = $state.raw<Target | null>(null)
  /** A direction whose branch has just grown; drawn growing once. */
  grown = $state<string | null>(null)

  #camera = $state.raw<Camera | null>(null)
  #measure: Measure
  #pending: (() => void)[] = []
  #frame = 0

  constructor(measure?: Measure) {
    this.#measure = measure ?? (typeof document === 'undefined' ? estimate : lazyMeasure())
  }

  readonly gutter = $derived.by(() => (this.lang === 'en' ? GUTTER.en : this.w < WIDE ? GUTTER.jaNarrow : GUTTER.ja))

  /** The drawing's own width and height. Under a panel it is moved left, not squeezed: names then lie under the panel. */
  get w(): number {
    const visible = (this.width - this.covered) / this.unit
    if (this.covered === 0) return visible
    return Math.min(this.width / this.unit, visible + (this.lang === 'en' ? GUTTER.en : GUTTER.jaNarrow) - STAGES)
  }
  get h(): number {
    return this.height / this.unit
  }

  /** The room without a panel over it: the camera belongs to it, and is shifted into the other. */
  readonly room = $derived.by((): Room | null => {
    if (!this.data || this.width === 0 || this.height === 0) return null
    return roomFor(this.data, this.width / this.unit, this.h, this.gutter)
  })

  /** What the user looks at; fits everything until they move. */
  readonly camera = $derived.by((): Camera | null => {
    if (!this.room) return null
    return this.#camera ? clamp(this.room, this.#camera) : fit(this.room)
  })

  get fitted(): boolean {
    return this.#camera === null
  }

  readonly words = $derived.by(() => sceneWords(this.lang))

  readonly scene = $derived.by((): Scene | null => {
    const { data, room, camera } = this
    if (!data || !room || !camera) return null
    const shift = room.w - this.w
    return layoutScene(
      data,
      {
        camera: { ...camera, xNow: camera.xNow - shift },
        shown: this.shown,
        role: this.role,
        open: this.open,
        selected: this.selected,
        numbers: this.numbers,
        threads: this.threads,
        titles: this.titles,
        laneOffset: this.laneOffset,
      },
      { w: this.w, h: this.h, gutter: this.gutter },
      { words: this.words, measure: this.#measure },
    )
  })

  /** First and last day in sight. */
  readonly days = $derived.by(() => (this.scene ? visibleDays(this.scene.scale) : null))

  /** Where everything is put when the whole range is drawn: for the exported file. */
  whole(w: number, h: number): Scene | null {
    const { data } = this
    if (!data) return null
    const gutter = this.lang === 'en' ? GUTTER.en : GUTTER.ja
    return layoutScene(
      data,
      {
        camera: fit(roomFor(data, w, h, gutter)),
        shown: new Set(LENSES),
        role: null,
        open: null,
        selected: null,
        numbers: null,
        threads: [],
        titles: data.sparse ? this.titles : [],
        laneOffset: 1,
      },
      { w, h, gutter },
      { words: this.words, measure: this.#measure },
    )
  }

  /** Moves of one frame are applied together: a wheel sends more events than there are frames. */
  #soon(move: () => void): void {
    this.#pending.push(move)
    if (this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      const moves = this.#pending
      this.#pending = []
      for (const each of moves) each()
    })
  }

  #move(change: (room: Room, camera: Camera) => Camera): void {
    if (this.room && this.camera) this.#camera = change(this.room, this.camera)
  }

  /** Zooms about x, in units of the drawing. */
  zoom(factor: number, x?: number): void {
    this.#soon(() => {
      const shift = (this.room?.w ?? 0) - this.w
      this.#move((room, camera) =>
        zoomAbout(room, camera, (x ?? Math.min(camera.xNow - shift, this.w * 0.5)) + shift, factor),
      )
    })
  }

  pan(dx: number): void {
    this.#soon(() => {
      this.#move((room, camera) => pan(room, camera, dx))
    })
  }

  fit(): void {
    this.#soon(() => (this.#camera = null))
  }

  /** Brings today back to where it stands at fit, at the present scale. */
  toToday(): void {
    this.#soon(() => {
      this.#move((room, camera) => ({ ...camera, xNow: fit(room).xNow }))
    })
  }

  show(from: number, to: number): void {
    this.#soon(() => {
      this.#move((room) => showDays(room, from, to))
    })
  }

  /** Makes sure that a day is in sight. */
  reveal(day: number): void {
    this.#move((room, camera) => {
      const scale = day <= room.today ? camera.p : Math.max(camera.p, 0)
      const x = camera.xNow + (day - room.today) * scale
      if (x >= 24 && x <= room.w - 24) return camera
      return clamp(room, { ...camera, xNow: camera.xNow + room.w * 0.4 - x })
    })
  }

  targetAt(x: number, y: number): Target | null {
    return this.scene ? hit(this.scene.targets, x, y) : null
  }

  #inSight({ row, x, w }: Target): boolean {
    return row >= 0 && x + w >= 0 && x <= this.w
  }

  /** Marks that the keyboard reaches, row by row, each in order of time. Made when a key is pressed, not with every frame. */
  rows(): Target[][] {
    const rows = new Map<number, Target[]>()
    for (const target of this.scene?.targets ?? []) {
      if (!this.#inSight(target)) continue
      const row = rows.get(target.row)
      if (row) row.push(target)
      else rows.set(target.row, [target])
    }
    return [...rows.entries()]
      .sort(([a], [b]) => a - b)
      .map(([, targets]) => targets.sort((a, b) => startOf(a) - startOf(b)))
  }

  /** The mark that the keyboard is on; where it has left the picture, the newest of the first lane. */
  readonly current = $derived.by((): Target | null => {
    let newest: Target | null = null
    for (const target of this.scene?.targets ?? []) {
      if (!this.#inSight(target)) continue
      if (target.key === this.cursor) return target
      if (newest === null || target.row < newest.row || (target.row === newest.row && target.x >= newest.x))
        newest = target
    }
    return newest
  })

  /** Moves the keyboard's mark: along its row, or to the nearest of the next row. */
  step(dx: -1 | 0 | 1, dy: -1 | 0 | 1): void {
    const { current } = this
    if (!current) return
    const rows = this.rows()
    const at = rows.findIndex((row) => row.includes(current))
    const row = rows[at + dy]
    if (!row) return
    if (dy === 0) {
      const next = row[row.indexOf(current) + dx]
      if (next) this.cursor = next.key
      return
    }
    const x = startOf(current)
    const distance = (target: Target): number => Math.max(target.x - x, 0, x - target.x - target.w)
    this.cursor = row.reduce((best, target) => (distance(target) < distance(best) ? target : best)).key
  }

  toggleLens(lens: Lens): void {
    const next = new Set(this.shown)
    if (!next.delete(lens)) next.add(lens)
    this.shown = next
  }

  scrollLanes(by: number): void {
    const lanes = this.data?.lanes ?? 1
    const hidden = this.scene?.stack.hidden ?? 0
    const last = Math.max(1, hidden + 1)
    this.laneOffset =
      this.laneOffset + by > last ? 1 : Math.min(Math.max(1, this.laneOffset + by), Math.max(1, lanes - 1))
  }
}

/** Measures with the interface's font, which is known only once the page has its style. */
function lazyMeasure(): Measure {
  let measure: Measure | undefined
  return (text, px, strong) => {
    measure ??= canvasMeasure(getComputedStyle(document.documentElement).getPropertyValue('--font-ui') || 'sans-serif')
    return measure(text, px, strong)
  }
}
