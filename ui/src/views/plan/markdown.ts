// The preview of the export: the same characters, cut into pieces so that headings and aliases can be told apart.

import type { TextRange } from '../../ipc/bindings/TextRange'

export interface Piece {
  readonly text: string
  /** Part of a heading line. */
  readonly heading: boolean
  /** An alias stands here for an organisation. */
  readonly alias: boolean
}

/**
 * Cuts a document into pieces. All of them joined are the document again. Ranges that overlap, or that lie outside of the
 * text, mark what they can.
 */
export function piecesOfMarkdown(markdown: string, aliased: readonly TextRange[]): Piece[] {
  const pieces: Piece[] = []
  const push = (from: number, to: number, heading: boolean, alias: boolean): void => {
    if (from >= to) return
    const text = markdown.slice(from, to)
    const last = pieces.at(-1)
    if (last && last.heading === heading && last.alias === alias) {
      pieces[pieces.length - 1] = { ...last, text: last.text + text }
    } else pieces.push({ text, heading, alias })
  }
  const ranges = aliased.toSorted((a, b) => a.start - b.start)
  let range = 0
  let at = 0
  for (const line of markdown.split(/(?<=\n)/)) {
    const heading = /^#{1,6} /.test(line)
    const end = at + line.length
    let from = at
    while (from < end) {
      while (range < ranges.length && (ranges[range]?.end ?? 0) <= from) range += 1
      const next = ranges[range]
      if (!next || next.start >= end) {
        push(from, end, heading, false)
        break
      }
      push(from, Math.max(from, next.start), heading, false)
      const start = Math.max(from, next.start)
      from = Math.min(end, next.end)
      push(start, from, heading, true)
    }
    at = end
  }
  return pieces
}
