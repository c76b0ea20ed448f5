// The axis: lines and their labels, by what the scale has room for; past and future each in their own step.

import { YEAR_DAYS, civil, dayOf } from './days'
import type { Measure } from './measure'
import { datedEdge, densityAt, toDay, toX, type Scale } from './scale'
import type { Words } from './words'

export interface Tick {
  readonly day: number
  readonly x: number
  readonly label: string | null
}

/** A label stands this far right of its line. */
const INDENT = 4
/** Two labels of the past never come closer than this. */
const AIR = 14

type Unit = { readonly kind: 'years' | 'months' | 'days'; readonly step: number; readonly lines: number }

function unitFor(p: number): Unit {
  const year = p * YEAR_DAYS
  if (densityAt(p) === 'columns') {
    const step = [5, 10, 20, 50].find((n) => n * year >= 64) ?? 100
    return { kind: 'years', step, lines: step }
  }
  if (year < 200) return { kind: 'years', step: [1, 2, 5].find((n) => n * year >= 52) ?? 5, lines: 1 }
  const month = year / 12
  if (month < 260)
    return { kind: 'months', step: [1, 3, 6].find((n) => n * month >= 72) ?? 12, lines: month < 48 ? 3 : 1 }
  const step = [1, 2, 5, 10].find((n) => n * p >= 64) ?? 10
  return { kind: 'days', step, lines: step }
}

interface Moment {
  readonly day: number
  readonly labelled: boolean
  text(first: boolean): string
}

function* years(from: number, to: number, unit: Unit, words: Words): Generator<Moment> {
  for (let year = civil(from).year; year <= civil(to).year + 1; year++) {
    if (year % unit.lines !== 0) continue
    yield { day: dayOf(year), labelled: year % unit.step === 0, text: () => words.year(year) }
  }
}

function* months(from: number, to: number, unit: Unit, words: Words): Generator<Moment> {
  const start = civil(from)
  const last = civil(to)
  const count = (last.year - start.year) * 12 + last.month - start.month + 1
  for (let i = 0; i <= count; i++) {
    const index = start.month - 1 + i
    const year = start.year + Math.floor(index / 12)
    const month = (index % 12) + 1
    if ((month - 1) % unit.lines !== 0) continue
    yield {
      day: dayOf(year, month),
      labelled: (month - 1) % unit.step === 0,
      text: (first) => words.month(year, month, first || month === 1),
    }
  }
}

function* days(from: number, to: number, unit: Unit, words: Words): Generator<Moment> {
  for (let day = Math.floor(from); day <= Math.ceil(to); day++) {
    const date = civil(day)
    // Counted within the month, so that lines stay where they are when the picture moves; the 31st would crowd the 1st.
    if ((date.day - 1) % unit.step !== 0 || (unit.step > 1 && date.day === 31)) continue
    yield { day, labelled: true, text: () => words.day(date.month, date.day) }
  }
}

/** Half-years of the fiscal calendar: April and October. */
function* halves(from: number, to: number, words: Words): Generator<Moment> {
  for (let year = civil(from).year; year <= civil(to).year + 1; year++) {
    for (const month of [4, 10]) {
      yield { day: dayOf(year, month), labelled: true, text: () => words.half(year, month) }
    }
  }
}

const iterate = (unit: Unit, from: number, to: number, words: Words): Generator<Moment> =>
  unit.kind === 'years'
    ? years(from, to, unit, words)
    : unit.kind === 'months'
      ? months(from, to, unit, words)
      : days(from, to, unit, words)

/** Lines and labels of the visible dates. No label comes closer to 「今日」 than its own width allows. */
export function layoutAxis(scale: Scale, words: Words, measure: Measure, nowWidth: number): Tick[] {
  const edge = datedEdge(scale)
  const unit = unitFor(scale.p)
  const ticks: Tick[] = []
  let free = -Infinity
  let first = true
  const nowLeft = scale.xNow - nowWidth / 2 - 4
  const nowRight = scale.xNow + nowWidth / 2 + 2
  const place = (moment: Moment, limit: number): void => {
    const x = toX(scale, moment.day)
    if (x < 3 || x > edge) return
    let label: string | null = null
    if (moment.labelled) {
      const text = moment.text(first)
      const left = x + INDENT
      const right = left + measure(text, 13)
      const clear = right < nowLeft || left > nowRight
      if (clear && left > free && right < limit) {
        label = text
        free = right + AIR
        first = false
      }
    }
    ticks.push({ day: moment.day, x, label })
  }
  const past = Math.min(scale.today, toDay(scale, edge))
  for (const moment of iterate(unit, toDay(scale, 0), past, words)) if (moment.day < scale.today) place(moment, edge)
  if (!scale.closed && edge > scale.xNow) {
    const ahead =
      unit.kind === 'years'
        ? halves(scale.today, toDay(scale, edge), words)
        : iterate(unit, scale.today, toDay(scale, edge), words)
    free = Math.max(free, nowRight)
    // In the gutter the axis says how much wider the future is.
    for (const moment of ahead) if (moment.day > scale.today) place(moment, scale.xGutter + 12)
  }
  return ticks
}

/** How many times wider the future is drawn; 1 where nobody needs to be told. */
export const widening = (scale: Scale): number => Math.round(scale.f / scale.p)
