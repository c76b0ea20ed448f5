// Roles as bars in their lanes, with as much of their names as fits.

import type { Mark, Target } from './marks'
import type { Measure } from './measure'
import type { RoleBar, SceneData } from './model'
import { toX, type Scale } from './scale'
import type { Stack } from './stack'

const RADIUS = 3
/** Words keep this distance from the bar's start, and from the window's edge where the bar runs out of it. */
const INSET = 8
const PINNED = 20

function outline(x: number, end: number, y: number, h: number, open: boolean): string {
  const r = Math.min(RADIUS, Math.max(0, (end - x) / 2))
  const [a, b, inner] = [x.toFixed(1), end.toFixed(1), (h - 2 * r).toFixed(1)]
  const left = `M${(x + r).toFixed(1)} ${(y + h).toFixed(1)}a${r} ${r} 0 0 1-${r}-${r}v-${inner}a${r} ${r} 0 0 1 ${r}-${r}`
  if (open) return `${left}H${b}v${h}H${(x + r).toFixed(1)}`
  return `${left}H${(end - r).toFixed(1)}a${r} ${r} 0 0 1 ${r} ${r}v${inner}a${r} ${r} 0 0 1-${r} ${r}H${a === b ? a : (x + r).toFixed(1)}Z`
}

export interface BarOptions {
  readonly data: SceneData
  readonly stack: Stack
  readonly measure: Measure
  /** Only this role is in focus; the others step back. */
  readonly role: string | null
}

export function layoutBars(scale: Scale, options: BarOptions): { marks: Mark[]; targets: Target[] } {
  const { data, stack, measure } = options
  const marks: Mark[] = []
  const targets: Target[] = []
  const { barH } = stack
  const free = (bar: RoleBar, from: number, to: number): boolean =>
    !data.roles.some(
      (other) => other !== bar && other.lane === bar.lane && toX(scale, other.to) > from && toX(scale, other.from) < to,
    )

  for (const bar of data.roles) {
    const y = stack.bars[bar.lane]
    if (y === null || y === undefined || bar.from > scale.today) continue
    const x = Math.max(toX(scale, bar.from), -6) + 0.5
    const end = Math.min(bar.current ? scale.xNow : toX(scale, bar.to) - 1.5, scale.w + 6)
    if (end < 0 || x > scale.w || end - x < 0.5) continue
    const away = options.role !== null && options.role !== bar.id ? ' away' : ''
    const key = `role ${bar.id}`
    marks.push({
      k: 'path',
      key,
      cls: `bar${bar.current ? ' current' : ''}${away}`,
      d: outline(x, end, y, barH, bar.current),
    })
    targets.push({
      key,
      subject: { kind: 'role', role: bar.id },
      x: Math.max(x, 0),
      y,
      w: Math.min(end, scale.w) - Math.max(x, 0),
      h: barH,
      row: bar.lane,
    })
    const start = Math.max(x + INSET, PINNED)
    const room = Math.min(end, scale.w) - start - 4
    const base = y + barH / 2 + 5
    const name = bar.names.find((candidate) => measure(candidate, 13, true) <= room)
    const [title = ''] = bar.names
    if (name !== undefined) {
      marks.push({ k: 'text', key: `${key} name`, cls: `bar-name${away}`, x: start, y: base, text: name })
      const after = start + measure(name, 13, true) + INSET
      if (bar.organisation && after + measure(bar.organisation, 13) + 4 < Math.min(end, scale.w)) {
        marks.push({ k: 'text', key: `${key} at`, cls: `bar-at${away}`, x: after, y: base, text: bar.organisation })
      }
    } else {
      const w = measure(title, 13)
      const from = x - 12 - w
      if (from > 0 && free(bar, from, x)) {
        marks.push({
          k: 'text',
          key: `${key} name`,
          cls: `bar-at over-lines${away}`,
          x: x - 7,
          y: base,
          text: title,
          anchor: 'end',
        })
      }
    }
  }
  return { marks, targets }
}
