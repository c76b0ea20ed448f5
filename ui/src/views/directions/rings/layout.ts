// How the rings are drawn. One smooth deformation of the plane, seeded by nothing but the radius, bends all of them: rings
// nest and never cross. A ring's width says how much a year brought, its bands which lens.

import type { Lens } from '../../../ipc/bindings/Lens'

/** What a ring is drawn from. */
export interface Year {
  readonly year: number
  /** Pieces of evidence: deepen, democratize, multiply. */
  readonly counts: readonly number[]
  /** A role began or ended in it. */
  readonly changed: boolean
}

export interface Band {
  readonly lens: Lens
  readonly year: number
  /** The band between two closed curves, to be filled even-odd. */
  readonly d: string
  /** The second code: closed curves in its middle, where there is room. */
  readonly cuts: readonly string[]
}

export interface Ring {
  readonly year: number
  /** Radii before the deformation. */
  readonly inner: number
  readonly outer: number
  readonly changed: boolean
}

export interface Rings {
  readonly rings: readonly Ring[]
  readonly bands: readonly Band[]
  readonly pith: string
  /** The inner edge of each year in which a role changed. */
  readonly edges: readonly { readonly year: number; readonly d: string }[]
  /** The dashed bark of the running year. */
  readonly bark: string
}

export interface Frame {
  readonly cx: number
  readonly cy: number
  /** Radius of the whole. */
  readonly r: number
}

const LENSES: readonly Lens[] = ['deepen', 'democratize', 'multiply']
/** Paper between two years. */
const GAP = 2
/** A band gets its second code from this width on. */
const CUT_FROM = 4.4
const POINTS = 132

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
const round = (value: number): string => String(Math.round(value * 10) / 10)

/** Where a point of the plane comes to lie: radius and angle before, x and y after. */
export function place({ cx, cy, r }: Frame, radius: number, angle: number): readonly [number, number] {
  const q = radius / r
  const d =
    1 +
    0.03 * Math.cos(angle - 0.5) +
    0.021 * Math.cos(2 * angle + 1.2 + q * 1.1) +
    0.012 * Math.cos(3 * angle + 2.1 - q * 1.9) +
    0.0045 * Math.cos(5 * angle + q * 3.1) +
    0.0022 * Math.cos(9 * angle - q * 5)
  const drift = r / 286
  return [
    cx + (10 * (1 - q) - 6) * drift + radius * d * Math.cos(angle),
    cy + 8 * (1 - q) * drift + radius * d * Math.sin(angle),
  ]
}

/** The closed curve of a radius. */
export function curve(frame: Frame, radius: number): string {
  let d = ''
  for (let i = 0; i < POINTS; i++) {
    const [x, y] = place(frame, radius, (i / POINTS) * 2 * Math.PI)
    d += `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`
  }
  return `${d}Z`
}

/** Radii of the rings, from the pith outward: a least width each, and what is left by the root of the evidence. */
export function radii(years: readonly Year[], frame: Frame): readonly Ring[] {
  const n = years.length
  if (n === 0) return []
  const pith = Math.min(11, frame.r / 12)
  const room = frame.r - pith
  // A quiet year is still a year. Past forty years the least width is smaller, and few years fill no more than they should.
  const least = Math.min(n > 40 ? 4 : 6, (room * 0.8) / n)
  const roots = years.map(({ counts }) => Math.sqrt(total(counts)))
  const sum = roots.reduce((a, b) => a + b, 0)
  const k = sum > 0 ? Math.min((room - least * n) / sum, frame.r / 7) : 0
  let at = pith
  return years.map(({ year, changed }, index) => {
    const inner = at
    at += least + k * (roots[index] ?? 0)
    return { year, changed, inner, outer: at }
  })
}

/** The whole drawing. */
export function layoutRings(years: readonly Year[], frame: Frame): Rings {
  const rings = radii(years, frame)
  const bands: Band[] = []
  rings.forEach(({ year, inner, outer }, index) => {
    const counts = years[index]?.counts ?? []
    const sum = total(counts)
    let at = inner
    LENSES.forEach((lens, which) => {
      const share = sum === 0 ? 0 : (outer - inner) * ((counts[which] ?? 0) / sum)
      if (share === 0) return
      const lo = at + (at === inner ? GAP - 0.1 : 0.25)
      const hi = at + share - 0.25
      at += share
      if (hi - lo <= 0.4) return
      const lines = which > 0 && hi - lo >= CUT_FROM ? Math.max(1, Math.round(share / 6.5)) : 0
      const cuts = Array.from({ length: lines }, (_, line) => curve(frame, lo + ((hi - lo) * (line + 0.5)) / lines))
      bands.push({ lens, year, d: curve(frame, hi) + curve(frame, lo), cuts })
    })
  })
  const edges = rings
    .filter(({ changed }, index) => changed && index > 0)
    .map(({ year, inner }) => ({ year, d: curve(frame, inner) }))
  return {
    rings,
    bands,
    pith: curve(frame, rings[0]?.inner ?? 0),
    edges,
    bark: curve(frame, rings.at(-1)?.outer ?? 0),
  }
}

export interface Label {
  readonly year: number
  /** Where the leader leaves the ring. */
  readonly x: number
  readonly y: number
}

/** Height that a label takes. */
const LABEL = 46

/**
 * Labels at the right: of the wanted years, the first ones that find room. A leader leaves its ring where it is level with
 * its label: newer years further up, the selected one below the middle where it is not among them already.
 */
export function layoutLabels(
  wanted: readonly number[],
  rings: readonly Ring[],
  frame: Frame,
  selected?: number,
): Label[] {
  const taken: number[] = []
  const labels: Label[] = []
  const put = (ring: Ring, side: -1 | 1): boolean => {
    const radius = (ring.inner + ring.outer) / 2
    // Steep angles first: there, rings lie furthest apart.
    for (const turn of side < 0 ? [-1.25, -1.05, -0.85, -0.6, -0.35, 0] : [0.35, 0.6, 0.85, 1.05, 1.3]) {
      const [x, y] = place(frame, radius, turn)
      if (taken.some((other) => Math.abs(other - y) < LABEL)) continue
      taken.push(y)
      labels.push({ year: ring.year, x, y })
      return true
    }
    return false
  }
  for (const year of wanted) {
    const ring = rings.find((one) => one.year === year)
    if (ring && !labels.some((label) => label.year === year)) put(ring, -1)
  }
  const chosen = rings.find((ring) => ring.year === selected)
  if (chosen && !labels.some(({ year }) => year === selected)) put(chosen, 1)
  return labels.toSorted((a, b) => a.y - b.y)
}

/** The year whose ring lies under a point; undefined outside of all. */
export function yearAt(rings: readonly Ring[], frame: Frame, x: number, y: number): number | undefined {
  // The deformation is small and smooth: a few steps of "how far off am I" find radius and angle.
  let radius = Math.hypot(x - frame.cx, y - frame.cy)
  let angle = Math.atan2(y - frame.cy, x - frame.cx)
  for (let i = 0; i < 12; i++) {
    const [px, py] = place(frame, radius, angle)
    const [dx, dy] = [x - px, y - py]
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    angle += (dy * cos - dx * sin) / Math.max(radius, 4)
    radius = Math.max(0, radius + dx * cos + dy * sin)
  }
  return rings.find(({ inner, outer }) => radius >= inner && radius < outer)?.year
}
