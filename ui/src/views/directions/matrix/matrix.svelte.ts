// The state of the matrix: its cells, the one that Tab reaches, the one that is open.

import { t } from '../../../i18n'
import type { MatrixCellView } from '../../../ipc/bindings/MatrixCellView'
import type { MatrixView } from '../../../ipc/bindings/MatrixView'
import { goalSave, linkOpen, matrix, matrixCell, stepSave } from '../../../ipc/commands'
import { resource, type Resource } from '../../../state/resource.svelte'

/** Rows that are shown before one asks for all. */
export const ROWS = 8

export interface Place {
  readonly row: number
  readonly column: number
}

/** The cell that a key leads to, inside of the grid; undefined for other keys. */
export function moved({ row, column }: Place, key: string, rows: number, columns: number): Place | undefined {
  const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1, rows), column }
    case 'ArrowDown':
      return { row: within(row + 1, rows), column }
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) }
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: columns - 1 }
    default:
      return undefined
  }
}

/** How full a cell is: one cross, two from 3 on, three from 7 on. */
export const crosses = (count: number): number => (count === 0 ? 0 : count < 3 ? 1 : count < 7 ? 2 : 3)

export class MatrixModel {
  readonly view: Resource<MatrixView>
  readonly cell: Resource<MatrixCellView | undefined>
  all = $state(false)
  at = $state.raw<Place>({ row: 0, column: 0 })
  open = $state.raw<{ row: string; column: string }>()
  problem = $state.raw<unknown>()

  /** Call while a component is being set up. */
  constructor() {
    const concerns = (change: {
      evidence: boolean
      roles: boolean
      plan: boolean
      reading: boolean
      entries: readonly string[]
    }): boolean => change.evidence || change.roles || change.plan || change.reading || change.entries.length > 0
    this.view = resource(matrix, concerns)
    this.cell = resource(async () => {
      const { open } = this
      return open ? matrixCell(open) : undefined
    }, concerns)
  }

  get rows(): MatrixView['rows'] {
    const rows = this.view.data?.rows ?? []
    return this.all ? rows : rows.slice(0, ROWS)
  }

  /** Takes the experiment into the plan: into the column's goal, or a new one that is due at `by`. */
  plan(cell: MatrixCellView, text: string, by?: string): Promise<boolean> {
    return this.#act(async () => {
      const goal = cell.goal ?? (by && (await goalSave({ id: null, direction: cell.column, by, closed: false })).id)
      if (goal) await stepSave({ id: null, goal, text, by: null, origin: cell.step?.id ?? null })
    })
  }

  openLink(id: string): Promise<boolean> {
    return this.#act(() => linkOpen({ id }))
  }

  async #act(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act()
      this.problem = undefined
      return true
    } catch (error) {
      this.problem = error
      return false
    }
  }
}

/** What a cell says to those who listen. */
export function cellWords(row: string, column: string, confirmed: number, suggested: number, offered: boolean): string {
  const count = confirmed + suggested
  if (count === 0) return t(offered ? 'directions-matrix-cell-offer' : 'directions-matrix-cell-empty', { row, column })
  return t('directions-matrix-cell', { row, column, count, suggested })
}
