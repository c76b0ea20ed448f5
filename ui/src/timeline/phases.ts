// The row of read links and the stepped line of phase checks under the lanes.

import { keepLabels, PRIORITY, type Label } from './labels'
import type { Mark, Target } from './marks'
import type { Measure } from './measure'
import type { SceneData } from './model'
import { densityAt, toX, type Scale } from './scale'
import type { Stack } from './stack'
import type { Words } from './words'

export interface Drawing {
  readonly marks: readonly Mark[]
  readonly targets: readonly Target[]
}

const CAPTION_X = 20
/** Read marks closer than this become one column. */
const COLUMN = 7

const caption = (key: string, text: string, y: number): Mark => ({
  k: 'text',
  key,
  cls: 'caption',
  x: CAPTION_X,
  y,
  text,
})

/** Read links: bookmarks at their days; zoomed out, columns of the grains' pitch. */
export function layoutReads(
  scale: Scale,
  data: SceneData,
  stack: Stack,
  words: Words,
  measure: Measure,
  row: number,
): Drawing {
  if (data.reads.length === 0) return { marks: [], targets: [] }
  const y = stack.readY
  const from = CAPTION_X + measure(words.reads, 13) + 12
  const marks: Mark[] = [caption('reads', words.reads, y + 6)]
  const targets: Target[] = []
  const columns = densityAt(scale.p) === 'columns'
  const groups = new Map<number, { x: number; links: string[] }>()
  for (const { link, day } of data.reads) {
    const x = toX(scale, Math.min(day, scale.today))
    if (x < from || x > scale.w) continue
    // Counted back from today as the grains are.
    const slot = columns ? Math.floor((scale.xNow - x) / COLUMN) : Math.round((scale.xNow - x) / 4)
    const group = groups.get(slot)
    if (group) group.links.push(link)
    else groups.set(slot, { x: columns ? scale.xNow - (slot + 0.5) * COLUMN : x, links: [link] })
  }
  let d = ''
  for (const [slot, { x, links }] of groups) {
    if (columns) {
      const height = Math.min(14, 2 + links.length * 1.6)
      d += `M${(x - 2.75).toFixed(1)} ${(y + 8 - height).toFixed(1)}h5.5v${height.toFixed(1)}h-5.5Z`
    } else {
      d += `M${(x - 3).toFixed(1)} ${(y - 4.5).toFixed(1)}h6v12.5l-3-2.8-3 2.8Z`
    }
    targets.push({
      key: `read ${String(slot)}`,
      subject: { kind: 'read', links },
      x: x - 4,
      y: y - 6,
      w: 8,
      h: 14,
      row,
    })
  }
  if (d) marks.push({ k: 'path', key: 'read marks', cls: 'read', d })
  return { marks, targets }
}

/** Phase checks: one stepped line a role; the current name and one for each finished role. */
export function layoutPhases(
  scale: Scale,
  data: SceneData,
  stack: Stack,
  words: Words,
  measure: Measure,
  row: number,
): Drawing {
  if (data.phases.length === 0) return { marks: [], targets: [] }
  const bottom = stack.phaseY
  const yOf = (phase: number): number => bottom - (phase - 1) * stack.phaseStep
  const marks: Mark[] = [caption('phases', words.phases, bottom + 4)]
  const targets: Target[] = []
  const labels: (Label & { text: string })[] = []
  const byRole = new Map<number, typeof data.phases>()
  for (const point of data.phases) byRole.set(point.role, [...(byRole.get(point.role) ?? []), point])
  let line = ''
  let dots = ''
  for (const [index, points] of byRole) {
    const role = data.roles[index]
    const end = toX(scale, role?.to ?? scale.today)
    points.forEach(({ day, phase }, i) => {
      const x = toX(scale, day)
      const y = yOf(phase)
      line += i === 0 ? `M${x.toFixed(1)} ${y.toFixed(1)}` : `H${x.toFixed(1)}V${y.toFixed(1)}`
      dots += `M${(x - 2.5).toFixed(1)} ${y.toFixed(1)}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0`
      const subject = { kind: 'phase', role: role?.id ?? '', day, phase } as const
      targets.push({ key: `phase ${String(index)} ${String(i)}`, subject, x: x - 3, y: y - 3, w: 6, h: 6, row })
    })
    line += `H${Math.max(end, toX(scale, points.at(-1)?.day ?? scale.today)).toFixed(1)}`
    const last = points.at(-1)
    if (!last) continue
    const text = words.phase(last.phase)
    const w = measure(text, 13)
    const x = toX(scale, last.day)
    const caption = CAPTION_X + measure(words.phases, 13) + 8
    const beside = role?.current ? Math.min(x - w / 2, scale.xNow - w - 6) : Math.min(x - w / 2, Math.max(x, end) - w)
    // A line that comes in from the left keeps its name in sight.
    const left = beside < caption && Math.min(end, scale.xNow) > caption + w + 12 ? caption : beside
    labels.push({
      key: `phase ${String(index)}`,
      x: left,
      y: yOf(last.phase) - 20,
      w,
      h: 16,
      text,
      priority: role?.current ? PRIORITY.current : PRIORITY.newest,
    })
  }
  marks.push({ k: 'path', key: 'phase line', cls: 'phase', d: line })
  marks.push({ k: 'path', key: 'phase dots', cls: 'phase-dot', d: dots })
  const clear = CAPTION_X + measure(words.phases, 13) + 8
  for (const { key, x, y, text } of keepLabels(
    labels.filter((label) => label.x >= clear || label.y + 20 < bottom - 8),
  )) {
    if (x > 0) marks.push({ k: 'text', key, cls: 'caption over-lines', x, y: y + 13, text })
  }
  return { marks, targets }
}
