// Where the rows of a long list lie: pure arithmetic, so that a hundred thousand rows cost no more than the visible ones.

/** The tops of rows, and from a height back to the row. */
export interface RowMap {
  readonly count: number
  /** The height of all rows. */
  readonly total: number
  top(index: number): number
  height(index: number): number
  /** The row at a height, clamped into the list; -1 in an empty list. */
  at(y: number): number
}

/** Rows of one height, or of heights that a function gives (kept as sums: one pass over the rows). */
export function rowMap(count: number, height: number | ((index: number) => number)): RowMap {
  if (typeof height === 'number') {
    const clamp = (index: number) => Math.min(Math.max(index, 0), count - 1)
    return {
      count,
      total: count * height,
      top: (index) => index * height,
      height: () => height,
      at: (y) => (count === 0 ? -1 : clamp(Math.floor(y / height))),
    }
  }
  const tops = new Float64Array(count + 1)
  for (let index = 0; index < count; index++) tops[index + 1] = (tops[index] ?? 0) + height(index)
  const top = (index: number) => tops[Math.min(Math.max(index, 0), count)] ?? 0
  return {
    count,
    total: top(count),
    top,
    height: (index) => top(index + 1) - top(index),
    at(y) {
      let low = 0
      let high = count - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (top(middle) <= y) low = middle
        else high = middle - 1
      }
      return count === 0 ? -1 : low
    },
  }
}

/** The rows to draw for a window of `view` pixels at `scroll`, with `extra` pixels above and below. */
export function visibleRows(map: RowMap, scroll: number, view: number, extra: number): { from: number; to: number } {
  if (map.count === 0) return { from: 0, to: 0 }
  return { from: map.at(scroll - extra), to: map.at(scroll + view + extra) + 1 }
}

/** Where a key takes the selection; undefined when the key is not for the list. `skip` names rows that cannot be chosen. */
export function rowAfter(
  key: string,
  index: number,
  map: RowMap,
  view: number,
  skip: (index: number) => boolean,
): number | undefined {
  const seek = (from: number, step: 1 | -1): number | undefined => {
    for (let at = from; at >= 0 && at < map.count; at += step) if (!skip(at)) return at
    return undefined
  }
  const page = (step: 1 | -1) => map.at(map.top(Math.max(index, 0)) + step * view)
  switch (key) {
    case 'ArrowDown':
      return seek(index + 1, 1) ?? index
    case 'ArrowUp':
      return seek(index - 1, -1) ?? index
    case 'Home':
      return seek(0, 1)
    case 'End':
      return seek(map.count - 1, -1)
    case 'PageDown':
      return seek(page(1), 1) ?? seek(map.count - 1, -1)
    case 'PageUp':
      return seek(page(-1), -1) ?? seek(0, 1)
    default:
      return undefined
  }
}
