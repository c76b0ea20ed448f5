// Time to x and back: piecewise linear with one knee, at today. Fit, zoom about a point, pan, and their limits.

import { YEAR_DAYS, civil, dayOf, endOfNextFiscalYear } from './days'

/** What the user moves: the past's scale and where today stands. */
export interface Camera {
  /** Past scale, px a day. */
  readonly p: number
  /** x of today. */
  readonly xNow: number
}

/** The room of the drawing and what does not change while it is moved. */
export interface Room {
  readonly w: number
  readonly h: number
  /** Width of the undated gutter that holds the direction rows. */
  readonly gutter: number
  readonly today: number
  /** First day of the oldest mark. */
  readonly first: number
  /** The last goal or step in the plan, when there is one. */
  readonly lastPlanned: number | null
  /** Few records, few years: one scale for past and future. */
  readonly sparse: boolean
}

/** A camera in its room, with everything derived. */
export interface Scale extends Room, Camera {
  /** Future scale, px a day. */
  readonly f: number
  /** Left edge of the gutter; moves out of the picture with today. */
  readonly xGutter: number
  /** The window ends before today: no branches, the past takes the width. */
  readonly closed: boolean
}

export const MAX_YEARS = 50
/** The picture's left margin at fit. */
export const MARGIN = 20
/** Dates end this far left of the gutter. */
export const GUTTER_AIR = 14
/** Branches need this much room, or the gutter gives way. */
const BRANCH_ROOM = 140
const FUTURE_MIN = 110 / YEAR_DAYS

/** Where time begins at fit: the year of the first mark, or its month while the journal is young. */
export function fitStart(room: Room): number {
  const { year, month } = civil(room.first)
  if (!room.sparse) return dayOf(year)
  // A first role that began last week would otherwise stretch a week over the whole picture.
  return Math.min(dayOf(year, month), room.today - 365)
}

/** Today stands at 51–55 % of the width, further left while the journal is young. */
export function fitToday(room: Room): number {
  if (room.sparse) return Math.round(room.w * 0.383)
  const share = 0.509 + 0.041 * Math.min(1, Math.max(0, (room.w - 880) / 336))
  return Math.round(Math.min(room.w * share, Math.max(room.w - room.gutter - 190, room.w * 0.42)))
}

export function fit(room: Room): Camera {
  const xNow = fitToday(room)
  return { xNow, p: (xNow - MARGIN) / Math.max(1, room.today - fitStart(room)) }
}

/** Where the dated future ends at fit. */
export const horizon = (room: Room): number => endOfNextFiscalYear(room.today)

/** The smallest future scale: what brings the end of the next fiscal year to the gutter at fit. */
export function futureFloor(room: Room): number {
  if (room.sparse) return 0
  const reach = room.w - room.gutter - GUTTER_AIR - fitToday(room)
  return Math.max(FUTURE_MIN, reach / (horizon(room) - room.today))
}

export function scaleOf(room: Room, camera: Camera): Scale {
  const xGutter = Math.max(room.w - room.gutter, camera.xNow + BRANCH_ROOM)
  return {
    ...room,
    ...camera,
    f: Math.max(camera.p, futureFloor(room)),
    xGutter,
    closed: camera.xNow > room.w,
  }
}

export const toX = (scale: Scale, day: number): number =>
  scale.xNow + (day - scale.today) * (day <= scale.today ? scale.p : scale.f)

export const toDay = (scale: Scale, x: number): number =>
  scale.today + (x - scale.xNow) / (x <= scale.xNow ? scale.p : scale.f)

/** The last x at which a date can stand. */
export const datedEdge = (scale: Scale): number => Math.min(scale.w, scale.xGutter - GUTTER_AIR)

/** The visible dates. */
export function visibleDays(scale: Scale): { from: number; to: number } {
  return { from: toDay(scale, 0), to: toDay(scale, datedEdge(scale)) }
}

/** Keeps between fifty years (or all of a longer career) and one day, and something in sight. */
export function clamp(room: Room, camera: Camera): Camera {
  const widest = Math.min(room.w / (MAX_YEARS * YEAR_DAYS), fit(room).p)
  const p = Math.min(Math.max(camera.p, widest), room.w)
  const f = Math.max(p, futureFloor(room))
  const ahead = Math.max(horizon(room), room.lastPlanned ?? 0) - room.today
  const right = room.w * 0.75 + (room.today - room.first) * p
  const left = Math.min(fitToday(room), room.w * 0.25 - ahead * f)
  return { p, xNow: Math.min(Math.max(camera.xNow, left), right) }
}

/** Zooms by `factor`; the date under `x` stays there. */
export function zoomAbout(room: Room, camera: Camera, x: number, factor: number): Camera {
  const before = scaleOf(room, camera)
  const at = Math.min(x, datedEdge(before))
  const day = toDay(before, at)
  const p = clamp(room, { ...camera, p: camera.p * factor }).p
  const after = scaleOf(room, { ...camera, p })
  const scale = day <= room.today ? after.p : after.f
  return clamp(room, { p, xNow: at - (day - room.today) * scale })
}

export const pan = (room: Room, camera: Camera, dx: number): Camera =>
  clamp(room, { ...camera, xNow: camera.xNow + dx })

/** Shows the days between two dates of the past and future (the overview's brush): `from` at the left edge, `to` at the gutter. */
export function showDays(room: Room, from: number, to: number): Camera {
  const edge = room.w - room.gutter - GUTTER_AIR
  if (to <= room.today) {
    const p = room.w / Math.max(1, to - from)
    return clamp(room, { p, xNow: (room.today - from) * p })
  }
  const floor = futureFloor(room)
  // Two scales meet at today; first as if the future kept its floor, then as one scale where the past outgrows it.
  const p = (edge - (to - room.today) * floor) / Math.max(1, room.today - from)
  if (p > 0 && p <= floor) return clamp(room, { p, xNow: (room.today - from) * p })
  const one = edge / Math.max(1, to - from)
  return clamp(room, { p: one, xNow: (room.today - from) * one })
}

/** How grains are drawn at a scale. */
export type Density = 'columns' | 'piles' | 'days' | 'titles'

export function densityAt(p: number): Density {
  const year = p * YEAR_DAYS
  if (year < 24) return 'columns'
  if (year <= 240) return 'piles'
  return p <= 3 ? 'days' : 'titles'
}
