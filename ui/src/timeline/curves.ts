// The one curve of the drawing: a cubic whose both ends run level, and cutting it at an x.

export type Point = readonly [number, number]
export type Cubic = readonly [Point, Point, Point, Point]

/** From (x0, y0) to (x1, y1), level at both ends; `handle` is the handles' share of the run. */
export const level = (x0: number, y0: number, x1: number, y1: number, handle = 0.5): Cubic => [
  [x0, y0],
  [x0 + (x1 - x0) * handle, y0],
  [x1 - (x1 - x0) * handle, y1],
  [x1, y1],
]

const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]

/** Cuts at t by de Casteljau's construction: both halves lie exactly on the whole. */
export function split(curve: Cubic, t: number): [Cubic, Cubic] {
  const a = between(curve[0], curve[1], t)
  const b = between(curve[1], curve[2], t)
  const c = between(curve[2], curve[3], t)
  const d = between(a, b, t)
  const e = between(b, c, t)
  const middle = between(d, e, t)
  return [
    [curve[0], a, d, middle],
    [middle, e, c, curve[3]],
  ]
}

export function pointAt(curve: Cubic, t: number): Point {
  const s = 1 - t
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  const [p, q, r, u] = curve
  return [a * p[0] + b * q[0] + c * r[0] + d * u[0], a * p[1] + b * q[1] + c * r[1] + d * u[1]]
}

/** The t at which the curve reaches an x. Bisection: x grows with t on every curve of the drawing. */
export function parameterAt(curve: Cubic, x: number): number {
  let low = 0
  let high = 1
  for (let i = 0; i < 26; i++) {
    const middle = (low + high) / 2
    if (pointAt(curve, middle)[0] < x) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The point of the curve at an x. */
export const pointAtX = (curve: Cubic, x: number): Point => pointAt(curve, parameterAt(curve, x))

const n = (value: number): string => String(Math.round(value * 10) / 10)
const pair = (point: Point): string => `${n(point[0])} ${n(point[1])}`

/** The cubic part of a path, without its start. */
export const curveTo = (curve: Cubic): string => `C${pair(curve[1])} ${pair(curve[2])} ${pair(curve[3])}`

export const pathOf = (curve: Cubic): string => `M${pair(curve[0])}${curveTo(curve)}`
