// The three columns as data: which row stands where, and which row a key leads to.

import type { DirectionSummary } from '../../ipc/bindings/DirectionSummary'
import type { Group } from '../../ipc/bindings/Group'
import type { Lens } from '../../ipc/bindings/Lens'

/** Always in this order. */
export const LENSES: readonly Lens[] = ['deepen', 'democratize', 'multiply']
const GROUPS: readonly Group[] = ['growing', 'adjacent', 'dormant', 'far']

export interface ColumnGroup {
  readonly group: Group
  readonly rows: readonly DirectionSummary[]
}

export interface Column {
  readonly lens: Lens
  /** Only groups that hold something. */
  readonly groups: readonly ColumnGroup[]
}

/** Sorts directions into columns and groups; within a group the program's order stays. */
export function columnsOf(directions: readonly DirectionSummary[]): Column[] {
  return LENSES.map((lens) => ({
    lens,
    groups: GROUPS.map((group) => ({
      group,
      rows: directions.filter((direction) => direction.lens === lens && direction.group === group),
    })).filter(({ rows }) => rows.length > 0),
  }))
}

/** True for a row that has nothing to say beyond its name: its group says it once for all. */
export const isQuiet = (row: DirectionSummary): boolean => row.evidence === 0 && row.reason.kind === 'none' && !row.goal

/** The row that an arrow, Home or End leads to from `id`; undefined for other keys and at the edges. */
export function neighbour(columns: readonly Column[], id: string, key: string): string | undefined {
  const ids = columns.map(({ groups }) => groups.flatMap(({ rows }) => rows.map((row) => row.id)))
  const at = ids.findIndex((column) => column.includes(id))
  const column = ids[at]
  if (!column) return undefined
  const row = column.indexOf(id)
  switch (key) {
    case 'ArrowUp':
      return column[row - 1]
    case 'ArrowDown':
      return column[row + 1]
    case 'Home':
      return column[0]
    case 'End':
      return column.at(-1)
    case 'ArrowLeft':
      return beside(ids.slice(0, at).reverse(), row)
    case 'ArrowRight':
      return beside(ids.slice(at + 1), row)
    default:
      return undefined
  }
}

/** The row at the same height of the next column that has rows, or its last one. */
function beside(columns: readonly (readonly string[])[], row: number): string | undefined {
  const column = columns.find((ids) => ids.length > 0)
  return column?.[Math.min(row, column.length - 1)]
}
