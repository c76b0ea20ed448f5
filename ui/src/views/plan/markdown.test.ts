// The preview shows exactly what leaves.

import { describe, expect, it } from 'vitest'

import { piecesOfMarkdown } from './markdown'

const text = '# キャリアプラン\n\n- SRE, ある会社, 2019\n- Web, ある会社\n'
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}

describe('piecesOfMarkdown', () => {
  it('marks headings and aliases, and loses nothing', () => {
    const first = at('ある会社')
    const pieces = piecesOfMarkdown(text, [at('ある会社', first.end), first])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter((piece) => piece.alias).map((piece) => piece.text)).toEqual(['ある会社', 'ある会社'])
    expect(pieces.filter((piece) => piece.heading).map((piece) => piece.text)).toEqual(['# キャリアプラン\n'])
  })

  it.each([
    [[{ start: 0, end: 1000 }]],
    [
      [
        { start: 2, end: 6 },
        { start: 4, end: 9 },
      ],
    ],
    [[{ start: 900, end: 901 }]],
    [[{ start: 5, end: 5 }]],
    [[]],
  ])('keeps every character with ranges %j', (ranges) => {
    expect(
      piecesOfMarkdown(text, ranges)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
    expect(piecesOfMarkdown('', ranges)).toEqual([])
  })
})
