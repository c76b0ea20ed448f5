// Sections against the text that they were cut from.

import { describe, expect, it } from 'vitest'

import { cut, join, locate, startOf } from './sections'

const texts: Record<string, string> = {
  paragraphs: 'エラーバジェットの話。\n\n'.repeat(200),
  lines: 'SLO\n'.repeat(500),
  'one long line': '年輪'.repeat(800),
  emoji: '😀'.repeat(800),
  'blank lines only': '\n'.repeat(700),
  'mixed ends': `${'a'.repeat(99)}\n\n${'b'.repeat(150)}\n${'c'.repeat(260)}\n\n\n${'d'.repeat(40)}`,
  empty: '',
}

describe.each(Object.entries(texts))('%s', (_, text) => {
  const sections = cut(text, 100)
  it('joins to the same text', () => expect(join(sections)).toBe(text))
  it('keeps every section short', () => {
    for (const section of sections) expect(section.text.length).toBeLessThanOrEqual(100)
  })
  it('never halves a character', () => {
    const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
    for (const section of sections) expect(section.text).not.toMatch(half)
  })
  it('finds every place again', () => {
    for (let place = 0; place <= text.length; place += 7) {
      const { index, offset } = locate(sections, place)
      const found = startOf(sections, index) + offset
      expect(Math.abs(found - place)).toBeLessThanOrEqual(1)
      expect(offset).toBeLessThanOrEqual(sections[index]?.text.length ?? 0)
    }
  })
})

it('leaves a short text whole', () => expect(cut('短い\n\n文')).toEqual([{ text: '短い\n\n文', end: '' }]))
