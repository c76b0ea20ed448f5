// The words of the drawing, passed in so that the layout knows no language.

import type { Lens } from '../ipc/bindings/Lens'
import type { Stage } from '../ipc/bindings/Stage'

export interface Words {
  /** 「今日」 */
  readonly today: string
  readonly reads: string
  readonly phases: string
  lens(lens: Lens): string
  /** The kanji of a stage; null where stages are drawn instead. */
  stage(stage: Stage): string | null
  /** 「今日から先は4倍の幅」 */
  wider(times: number): string
  /** 「目標 2027年3月」 */
  goal(by: string): string
  /** 「ほか3つ」, and whether all of them are far off; of none: 「たたむ」. */
  folded(count: number, far: boolean): string
  /** 「ほか3段」: lanes that are scrolled out. */
  moreLanes(count: number): string
  /** An axis label: `2026`. */
  year(year: number): string
  /** `4月`, with the year where it is the first label: `2025年4月`. */
  month(year: number, month: number, withYear: boolean): string
  /** `6月14日` */
  day(month: number, day: number): string
  /** A fiscal half-year that begins in April or October: `26下期`, `Oct 2026`. */
  half(year: number, month: number): string
  /** The name of a phase, 1–4. */
  phase(phase: number): string
}
