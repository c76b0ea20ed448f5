// The whole timeline as a plain list of marks: data, view, size and words in; marks, grains and targets out. Mutates nothing.

import type { Lens } from '../ipc/bindings/Lens'
import { layoutAxis, widening } from './axis'
import { layoutBars } from './bars'
import { branchCurve, layoutBranch } from './branches'
import { parameterAt, pointAt } from './curves'
import { middleOf } from './days'
import { lensBits, type GrainKind } from './grain-data'
import { layoutGrains, shapesOf, type GrainShapes, type Pile } from './grains'
import { keepLabels, PRIORITY } from './labels'
import type { Mark, Target } from './marks'
import type { Measure } from './measure'
import { roomFor, type SceneData } from './model'
import { layoutPhases, layoutReads } from './phases'
import { layoutRows, type Band } from './rows'
import { densityAt, scaleOf, type Camera, type Density, type Scale } from './scale'
import { layoutStack, STRAND_GAP, type Stack } from './stack'
import { fanPath, layoutStrand, rootPoints, type RootPoint } from './strands'
import { layoutThreads, type ThreadMark } from './threads'
import { placeAllTitles, placeTitles, type Titled } from './titles'
import type { Words } from './words'

/** An entry with its words, for the titles at a deep zoom. */
export interface EntryTitle {
  readonly id: string
  readonly date: string
  /** Index of its role; -1 without one. */
  readonly role: number
  readonly text: string
}

/** What is looked at and how. */
export interface SceneView {
  readonly camera: Camera
  readonly shown: ReadonlySet<Lens>
  /** Only this role's records. */
  readonly role: string | null
  /** The lens whose fold is open. */
  readonly open: Lens | null
  /** The selected direction. */
  readonly selected: string | null
  /** The numbers of its evidence, by `source id`; counted from the oldest where they are not given. */
  readonly numbers: ReadonlyMap<string, number> | null
  /** The carry-overs of the role or direction that is open. */
  readonly threads: readonly ThreadMark[]
  readonly titles: readonly EntryTitle[]
  /** First lane after lane 0 that is shown. */
  readonly laneOffset: number
}

export interface SceneSize {
  readonly w: number
  readonly h: number
  readonly gutter: number
}

export interface SceneTools {
  readonly words: Words
  readonly measure: Measure
}

export interface Scene extends SceneSize {
  readonly scale: Scale
  readonly density: Density
  /** Under the grains. */
  readonly under: readonly Mark[]
  readonly grains: Record<GrainKind, GrainShapes>
  /** Over the grains. */
  readonly over: readonly Mark[]
  readonly targets: readonly Target[]
  readonly stack: Stack
  readonly bands: readonly Band[]
  readonly piles: readonly Pile[]
}

/** Height of the axis. */
export const AXIS = 34
/** From the gutter's edge to a row's words, and from there to the window's edge. */
const WORDS_AT = 27
const ROW_AIR = 39

const dotCircle = (x: number, y: number, r: number): string =>
  `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${String(r)} ${String(r)} 0 1 0 ${String(2 * r)} 0a${String(r)} ${String(r)} 0 1 0-${String(2 * r)} 0`

export function layoutScene(data: SceneData, view: SceneView, size: SceneSize, tools: SceneTools): Scene {
  const { words, measure } = tools
  const { w, h, gutter } = size
  const scale = scaleOf(roomFor(data, w, h, gutter), view.camera)
  const density = densityAt(scale.p)
  const { xNow, xGutter } = scale
  const bands = layoutRows(data.branches, {
    h,
    axis: AXIS,
    textWidth: gutter - ROW_AIR,
    measure,
    shown: view.shown,
    sparse: data.sparse,
    open: view.open,
    selected: view.selected,
  })
  const rowsOf = (lens: Lens) => bands.find((band) => band.lens === lens)?.rows ?? []
  const stack = layoutStack({
    h,
    axis: AXIS,
    lanes: data.lanes,
    laneOffset: view.laneOffset,
    strands: {
      deepen: rowsOf('deepen').length,
      democratize: rowsOf('democratize').length,
      multiply: rowsOf('multiply').length,
    },
    density,
    sparse: data.sparse,
    reads: data.reads.length > 0,
    highestPhase: Math.max(0, ...data.phases.map(({ phase }) => phase)),
  })
  const role = view.role === null ? null : data.roles.findIndex(({ id }) => id === view.role)
  const piles = layoutGrains(scale, {
    grains: data.grains,
    laneOfRole: data.laneOfRole,
    lanes: data.lanes,
    density,
    lenses: lensBits(view.shown),
    role,
    stack,
  })

  const under: Mark[] = []
  const over: Mark[] = []
  const targets: Target[] = []
  const nowWidth = measure(words.today, 13, true) + 17

  // Fans and axis.
  if (xGutter < w) {
    for (const band of bands) {
      const half = ((Math.max(1, band.rows.length) - 1) / 2) * STRAND_GAP + 5
      const y = stack.channels[band.lens]
      const d = fanPath(scale, { top: y - half, bottom: y + half }, band)
      under.push({ k: 'path', key: `fan ${band.lens}`, cls: `fan ${band.lens}`, d })
    }
  }
  under.push({ k: 'path', key: 'rule', cls: 'rule', d: `M0 ${AXIS - 0.5}H${w}` })
  let ticks = ''
  for (const { day, x, label } of layoutAxis(scale, words, measure, nowWidth)) {
    ticks += `M${(Math.round(x) + 0.5).toFixed(1)} ${AXIS}V${h}`
    if (label !== null) under.push({ k: 'text', key: `axis ${String(day)}`, cls: 'axis', x: x + 4, y: 22, text: label })
  }
  under.push({ k: 'path', key: 'ticks', cls: 'tick', d: ticks })
  const times = widening(scale)
  if (times > 1 && xGutter < w) {
    under.push({ k: 'text', key: 'wider', cls: 'axis', x: xGutter + WORDS_AT, y: 22, text: words.wider(times) })
  }

  // Strands and branches; the selected one comes last and on top.
  const onTop: Mark[] = []
  const adornments: Mark[] = []
  const strands = new Map<string, number>()
  // What is not in question steps back.
  const focused =
    view.selected !== null
      ? new Set([view.selected])
      : view.threads.length > 0
        ? new Set(view.threads.map(({ direction }) => direction))
        : null
  const stepLabels: { key: string; text: string; lens: Lens; x: number; y: number }[] = []
  let numbered: { points: readonly RootPoint[]; lens: Lens } | null = null
  let focusRow = data.lanes + 2
  for (const band of bands) {
    band.rows.forEach((row, i) => {
      const { branch } = row
      const selected = branch.direction === view.selected
      const dim = focused !== null && !focused.has(branch.direction)
      const cls = `${band.lens}${selected ? ' selected' : ''}${dim ? ' dim' : ''}${branch.stage === 'dormant' ? ' dormant' : ''}`
      const y = stack.channels[band.lens] + (i - (band.rows.length - 1) / 2) * STRAND_GAP
      strands.set(branch.direction, y)
      const curve = branchCurve(scale, y, row.y)
      const points = rootPoints(branch, data, scale, stack, piles)
      const yAt = (x: number): number => (x <= xNow ? y : pointAt(curve, parameterAt(curve, x))[1])
      const strand = layoutStrand(scale, { branch, points, y, yAt, selected, cls })
      ;(selected ? onTop : under).push(...strand.marks)
      if (selected) numbered = { points, lens: band.lens }
      if (xNow < w) {
        const drawing = layoutBranch(scale, { row, curve, selected, cls, focusRow })
        ;(selected ? onTop : under).push(...drawing.under)
        adornments.push(...drawing.over)
        targets.push(...drawing.targets)
        if (density === 'titles' && !data.sparse) {
          for (const step of drawing.steps) {
            const key = `step ${branch.direction} ${step.id}`
            stepLabels.push({ key, text: step.text, lens: band.lens, x: step.x + 2, y: step.y + 20 })
          }
        }
      }
      if (xGutter < w) {
        adornments.push(...rowMarks(row, cls, scale, words))
        const box = { x: xGutter - 7, y: row.y - 16, w: w - xGutter + 1, h: 32 }
        targets.push({
          key: `row ${branch.direction}`,
          subject: { kind: 'branch', direction: branch.direction },
          ...box,
          row: focusRow,
        })
      }
      focusRow += 1
    })
    if (xGutter < w) {
      over.push({
        k: 'symbol',
        key: `lens ${band.lens}`,
        cls: `glyph ${band.lens}`,
        x: xGutter + 2,
        y: band.top + 9,
        size: 16,
        symbol: band.lens,
      })
      over.push({
        k: 'text',
        key: `lens name ${band.lens}`,
        cls: `lens-name ${band.lens}`,
        x: xGutter + WORDS_AT,
        y: band.top + 22,
        text: words.lens(band.lens),
      })
      const { fold } = band
      if (fold) {
        over.push({
          k: 'text',
          key: `fold ${band.lens}`,
          cls: 'fold',
          x: xGutter + WORDS_AT,
          y: fold.y + 4.5,
          text: words.folded(fold.count, fold.far),
        })
        over.push({
          k: 'path',
          key: `fold mark ${band.lens}`,
          cls: 'phase',
          d: `M${(xGutter + 6).toFixed(1)} ${fold.y.toFixed(1)}h8${fold.count > 0 ? 'm-4-4v8' : ''}`,
        })
        targets.push({
          key: `fold ${band.lens}`,
          subject: { kind: 'fold', lens: band.lens, count: fold.count },
          x: xGutter,
          y: fold.y - 12,
          w: w - xGutter,
          h: 24,
          row: focusRow,
        })
        focusRow += 1
      }
    }
  }

  // Phases and reads, bars, hairlines.
  const reads = layoutReads(scale, data, stack, words, measure, data.lanes)
  const phases = layoutPhases(scale, data, stack, words, measure, data.lanes + 1)
  const bars = layoutBars(scale, { data, stack, measure, role: view.role })
  under.push(...phases.marks, ...reads.marks, ...bars.marks)
  targets.push(...phases.targets, ...reads.targets, ...bars.targets)
  if (stack.hidden > 0) {
    under.push({
      k: 'text',
      key: 'more lanes',
      cls: 'fold over-lines',
      x: 34,
      y: stack.hiddenY,
      text: words.moreLanes(stack.hidden),
    })
    targets.push({
      key: 'more lanes',
      subject: { kind: 'lanes' },
      x: 16,
      y: stack.hiddenY - 14,
      w: 90,
      h: 20,
      row: data.lanes - 1,
    })
  }
  const hairs = piles.hairs.map(([from, to, y]) => `M${from.toFixed(1)} ${y.toFixed(1)}H${to.toFixed(1)}`).join('')
  if (hairs) under.push({ k: 'path', key: 'hairs', cls: 'hair', d: hairs })

  for (const pile of piles.piles) {
    const top = pile.base - pile.height
    const subject = { kind: 'pile', from: pile.from, to: pile.to, lane: pile.lane, count: pile.n } as const
    targets.push({
      key: `pile ${String(pile.lane)} ${String(pile.to)}`,
      subject,
      x: pile.x - 3.5,
      y: top,
      w: 7,
      h: pile.height + 3,
      row: pile.lane,
    })
  }

  // Titles, then everything that lies on the branches.
  if (density === 'titles' || data.sparse) over.unshift(...titleMarks(data, view, scale, stack, piles, measure))
  over.push(...layoutThreads(scale, view.threads, { data, stack, strands }), ...onTop, ...adornments)
  const labels = stepLabels.map(({ key, text, x, y, lens }) => ({
    key,
    text,
    lens,
    x,
    y: y - 14,
    w: measure(text, 13),
    h: 16,
    priority: PRIORITY.goal,
  }))
  for (const { key, text, lens, x, y, w: width } of keepLabels(labels)) {
    if (x + width < xGutter - 4) over.push({ k: 'text', key, cls: `step-name ${lens}`, x, y: y + 14, text })
  }

  // Today.
  if (xNow <= w + nowWidth) {
    over.push({ k: 'path', key: 'now', cls: 'now', d: `M${(Math.round(xNow) + 0.5).toFixed(1)} ${AXIS - 6}V${h}` })
    over.push({
      k: 'rect',
      key: 'now box',
      cls: 'now-box',
      x: Math.round(xNow + 0.5 - nowWidth / 2),
      y: 7,
      w: Math.round(nowWidth),
      h: 21,
      r: 3,
    })
    over.push({
      k: 'text',
      key: 'now word',
      cls: 'now-word',
      x: xNow + 0.5,
      y: 22,
      text: words.today,
      anchor: 'middle',
    })
  }
  if (numbered) over.push(...numberMarks(numbered, view.numbers))

  return {
    ...size,
    scale,
    density,
    under,
    grains: shapesOf(piles.piles),
    over,
    targets,
    stack,
    bands,
    piles: piles.piles,
  }
}

/** A direction's row: stage, name in one or two lines, the goal's date. */
function rowMarks(row: Band['rows'][number], cls: string, scale: Scale, words: Words): Mark[] {
  const { branch, lines, y } = row
  const { direction, stage } = branch
  const x = scale.xGutter + 10
  const marks: Mark[] = []
  if (cls.includes('selected')) {
    const w = scale.w - scale.xGutter + 1
    marks.push({
      k: 'rect',
      key: `box ${direction}`,
      cls: `selection ${cls}`,
      x: scale.xGutter - 7,
      y: y - 17,
      w,
      h: 34,
      r: 6,
    })
  }
  marks.push({ k: 'circle', key: `stage ${direction}`, cls: `stage ${stage} ${cls}`, x, y, r: 10.5 })
  const kanji = words.stage(stage)
  if (kanji === null) {
    marks.push({
      k: 'symbol',
      key: `stage mark ${direction}`,
      cls: `stage-mark ${stage} ${cls}`,
      x: x - 7,
      y: y - 7,
      size: 14,
      symbol: stage,
    })
  } else {
    marks.push({
      k: 'text',
      key: `stage mark ${direction}`,
      cls: `stage-mark ${stage} ${cls}`,
      x,
      y: y + 4.6,
      text: kanji,
      anchor: 'middle',
    })
  }
  const texts = [
    ...lines.map((text) => ({ text, cls: 'row-name' })),
    ...(branch.goal ? [{ text: words.goal(branch.goal.by), cls: 'row-goal' }] : []),
  ]
  const pitch = 17.5
  texts.forEach(({ text, cls: kind }, i) => {
    const base = y + 4.8 + (i - (texts.length - 1) / 2) * pitch
    marks.push({
      k: 'text',
      key: `${kind} ${direction} ${String(i)}`,
      cls: `${kind} ${cls}`,
      x: scale.xGutter + WORDS_AT,
      y: base,
      text,
    })
  })
  return marks
}

function titleMarks(
  data: SceneData,
  view: SceneView,
  scale: Scale,
  stack: Stack,
  piles: ReturnType<typeof layoutGrains>,
  measure: Measure,
): Mark[] {
  const titled: Titled[] = []
  const taken = new Set<Pile>()
  for (const entry of view.titles) {
    const lane = entry.role < 0 ? 0 : (data.laneOfRole[entry.role] ?? 0)
    const pile = piles.at(lane, middleOf(entry.date))
    if (!pile || taken.has(pile) || pile.x < 0 || !entry.text) continue
    taken.add(pile)
    const y = pile.fused ? pile.base - pile.height : pile.base - (pile.n - 1) * 6.6
    titled.push({ key: entry.id, lane, x: pile.x, y, text: entry.text, w: measure(entry.text, 13) })
  }
  const pitch = data.sparse ? 23 : 21
  const first = data.sparse ? 16 : 15
  const room = (lane: number): number => (lane === 0 ? stack.strip.main : stack.strip.other)
  const options = {
    right: Math.min(scale.xNow, scale.w),
    levels: (lane: number) => Math.max(1, Math.floor((room(lane) + 1) / pitch)),
  }
  const placed = data.sparse ? placeAllTitles(titled, options) : placeTitles(titled, options)
  const leaders = placed
    .map(({ x, y, level }) => `M${x.toFixed(1)} ${(y - 5).toFixed(1)}V${(y - first - level * pitch + 4).toFixed(1)}`)
    .join('')
  return [
    { k: 'path', key: 'leaders', cls: 'leader', d: leaders },
    ...placed.map(({ key, x, y, level, left, text }): Mark => ({
      k: 'text',
      key: `title ${key}`,
      cls: 'title',
      x: left ? x + 4 : x - 4,
      y: y - first - level * pitch,
      text,
      ...(left ? { anchor: 'end' as const } : {}),
    })),
  ]
}

/** Badges closer than this would cover each other: the older one gives way, its ring stays. */
const BADGE = 19

function numberMarks(
  { points, lens }: { points: readonly RootPoint[]; lens: Lens },
  numbers: SceneView['numbers'],
): Mark[] {
  const marks: Mark[] = []
  const badges: { x: number; y: number }[] = []
  let rings = ''
  const evidence = points.filter((point) => point.root !== null)
  for (let i = evidence.length - 1; i >= 0; i--) {
    const point = evidence[i]
    if (!point?.root || point.x < -20) continue
    rings += dotCircle(point.x, point.y, 6)
    const [x, y] = [Math.max(point.x - 11, 10), point.y - 15]
    if (badges.some((other) => Math.hypot(other.x - x, other.y - y) < BADGE)) continue
    badges.push({ x, y })
    const number = numbers?.get(`${point.root.source} ${point.root.sourceId}`) ?? i + 1
    marks.push({ k: 'circle', key: `badge ${String(i)}`, cls: `badge ${lens}`, x, y, r: 9 })
    marks.push({
      k: 'text',
      key: `number ${String(i)}`,
      cls: `number ${lens}`,
      x,
      y: y + 4.6,
      text: String(number),
      anchor: 'middle',
    })
  }
  return [{ k: 'path', key: 'rings', cls: 'halo', d: rings }, ...marks]
}
