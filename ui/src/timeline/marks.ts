// What a drawing consists of: a plain list of marks, the same for the window, the exported file and the tests.

import type { Lens } from '../ipc/bindings/Lens'

export type Mark =
  | {
      readonly k: 'path'
      readonly key: string
      readonly cls: string
      readonly d: string
      readonly width?: number
      readonly at?: readonly [number, number]
    }
  | {
      readonly k: 'text'
      readonly key: string
      readonly cls: string
      readonly x: number
      readonly y: number
      readonly text: string
      readonly anchor?: 'middle' | 'end'
    }
  | {
      readonly k: 'circle'
      readonly key: string
      readonly cls: string
      readonly x: number
      readonly y: number
      readonly r: number
    }
  | {
      readonly k: 'rect'
      readonly key: string
      readonly cls: string
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
      readonly r?: number
    }
  | {
      readonly k: 'symbol'
      readonly key: string
      readonly cls: string
      readonly x: number
      readonly y: number
      readonly size: number
      readonly symbol: SymbolName
    }

/** Glyphs of the drawing: the lenses, and the stages where no kanji are written. */
export type SymbolName = Lens | 'seed' | 'sprout' | 'branch' | 'trunk' | 'dormant'

/** What a mark stands for. */
export type Subject =
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'pile'; readonly from: number; readonly to: number; readonly lane: number; readonly count: number }
  | { readonly kind: 'branch'; readonly direction: string }
  | { readonly kind: 'goal'; readonly direction: string; readonly goal: string }
  | { readonly kind: 'step'; readonly direction: string; readonly step: string }
  | { readonly kind: 'read'; readonly links: readonly string[] }
  | { readonly kind: 'unread'; readonly direction: string; readonly link: string }
  | { readonly kind: 'phase'; readonly role: string; readonly day: number; readonly phase: number }
  | { readonly kind: 'fold'; readonly lens: Lens; readonly count: number }
  | { readonly kind: 'lanes' }

/** Something that can be pointed at and opened. */
export interface Target {
  readonly key: string
  readonly subject: Subject
  /** Its box, before it is widened to a finger's size. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** The row that the arrow keys move along: lanes from 0, then reads, phases, then one a branch. */
  readonly row: number
}

/** A grain to draw. */
export interface Dot {
  readonly x: number
  readonly y: number
}

const round = (value: number): number => Math.round(value * 10) / 10

/** A coordinate as it is written: a tenth of a pixel is enough. */
export const at = (value: number): string => String(round(value))

/** The smallest box of a target that a finger or an unsteady hand can hit. */
export const HIT = 28

/** The target at a point: the nearest of those whose widened box holds it. */
export function hit(targets: readonly Target[], x: number, y: number): Target | null {
  let best: Target | null = null
  let nearest = Infinity
  for (const target of targets) {
    const padX = Math.max(0, (HIT - target.w) / 2)
    const padY = Math.max(0, (HIT - target.h) / 2)
    if (
      x < target.x - padX ||
      x > target.x + target.w + padX ||
      y < target.y - padY ||
      y > target.y + target.h + padY
    ) {
      continue
    }
    const dx = Math.max(target.x - x, 0, x - target.x - target.w)
    const dy = Math.max(target.y - y, 0, y - target.y - target.h)
    // Inside several boxes the smaller one wins: a flag lies on its branch, a pile above its bar.
    const distance = Math.hypot(dx, dy) + Math.min(target.w * target.h, 4e4) * 1e-6
    if (distance < nearest) {
      nearest = distance
      best = target
    }
  }
  return best
}
