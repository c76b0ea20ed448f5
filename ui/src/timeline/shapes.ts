// The grains' outlines as paths: for the SVG, the exported file, and (stamped) the canvas.

import type { GrainKind } from './grain-data'
import { COLUMN, type GrainShapes } from './grains'

const n = (value: number): string => String(Math.round(value * 10) / 10)

/** One grain with its middle at (x, y): disc, leaf, cross, or a hollow disc without a lens. */
export function grainAt(kind: GrainKind, x: number, y: number): string {
  switch (kind) {
    case 'deepen':
      return `M${n(x - 2.6)} ${n(y)}a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0Z`
    case 'democratize':
      return `M${n(x - 2.9)} ${n(y + 2.9)}c-.7-3.9 1.9-6.1 5.9-5.9c.1 4.1-2.1 6.6-5.9 5.9Z`
    case 'multiply':
      return `M${n(x - 2.2)} ${n(y - 2.2)}l4.4 4.4m0-4.4l-4.4 4.4`
    case 'none':
      return `M${n(x - 1.9)} ${n(y)}a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0Z`
  }
}

/** All single grains of a kind as one path. */
export function dotsPath(kind: GrainKind, shapes: GrainShapes): string {
  let d = ''
  for (let i = 0; i < shapes.dots.length; i += 2) d += grainAt(kind, shapes.dots[i] ?? 0, shapes.dots[i + 1] ?? 0)
  return d
}

/** All column parts of a kind as one path; their corners are rounded where there is room. */
export function partsPath(shapes: GrainShapes): string {
  let d = ''
  for (let i = 0; i < shapes.parts.length; i += 3) {
    const [x = 0, y = 0, h = 0] = [shapes.parts[i], shapes.parts[i + 1], shapes.parts[i + 2]]
    const r = Math.min(1.2, h / 2)
    const [s, w, v] = [n(r), n(COLUMN - 2 * r), n(h - 2 * r)]
    d += `M${n(x + r)} ${n(y)}h${w}q${s} 0 ${s} ${s}v${v}q0 ${s}-${s} ${s}h-${w}q-${s} 0-${s}-${s}v-${v}q0-${s} ${s}-${s}Z`
  }
  return d
}

/** How many shapes there are: beyond a limit they are painted on a canvas. */
export function countShapes(grains: Record<GrainKind, GrainShapes>): number {
  let count = 0
  for (const { dots, parts } of Object.values(grains)) count += dots.length / 2 + parts.length / 3
  return count
}
