// Finding a direction by a part of its name, in either language.

import type { DirectionInfo } from '../../ipc/bindings/DirectionInfo'

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The directions whose names hold every word of the query, in the recap's order. An empty query finds all. */
export function findDirections(directions: readonly DirectionInfo[], query: string): DirectionInfo[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return directions.filter(({ name, short }) => {
    const names = fold([name.ja, name.en, short.ja, short.en].join('\n'))
    return words.every((word) => names.includes(word))
  })
}
