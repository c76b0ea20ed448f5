// Hints against naive readings of the same text.

import { describe, expect, it } from 'vitest'

import type { EvidenceChip } from '../../ipc/bindings/EvidenceChip'
import { carry, chipsToShow, type Hint, hintsOf, pieces } from './hints'

const text = '推論基盤の週次。\n\nエラーバジェットの話。😀SLO'
const find = (word: string, lens: Hint['lens'] = 'deepen'): Hint => {
  const start = text.indexOf(word)
  return { start, end: start + word.length, lens, direction: word }
}
const chip = (direction: string, lens: Hint['lens'], words: Hint[], state: EvidenceChip['state'] = 'suggested') => ({
  direction,
  lens,
  state,
  signals: words.map(({ start, end }) => ({ signal: text.slice(start, end), start, end, inTitle: false })),
})

describe('pieces', () => {
  const hints = [find('推論基盤', 'multiply'), find('エラーバジェット'), find('SLO')]
  it('joins to the text again', () => {
    const joined = pieces(text, hints).map((line) => line.map((piece) => piece.text).join(''))
    expect(joined.join('\n')).toBe(text)
  })
  it('marks exactly the hints', () => {
    const marked = pieces(text, hints)
      .flat()
      .filter(({ lens }) => lens)
    expect(marked).toEqual([
      { text: '推論基盤', lens: 'multiply' },
      { text: 'エラーバジェット', lens: 'deepen' },
      { text: 'SLO', lens: 'deepen' },
    ])
  })
  it('gives an empty line one empty piece, so that it keeps its height', () => {
    expect(pieces(text, hints)[1]).toEqual([{ text: '', lens: null }])
    expect(pieces('', [])).toEqual([[{ text: '', lens: null }]])
  })
})

describe('carry', () => {
  const slo = find('SLO')
  it('moves what comes after an edit', () => {
    const after = `二度目。${text}`
    expect(carry([slo], text, after).map((hint) => after.slice(hint.start, hint.end))).toEqual(['SLO'])
  })
  it('leaves what comes before', () => {
    expect(carry([find('推論基盤')], text, `${text}。`)).toEqual([find('推論基盤')])
  })
  it('drops what was edited itself', () => {
    expect(carry([slo], text, text.replace('SLO', 'SXLO'))).toEqual([])
  })
  it('never points at other words, wherever a letter is put in', () => {
    const hints = [find('推論基盤'), find('エラーバジェット'), slo]
    const words = new Set(hints.map(({ start, end }) => text.slice(start, end)))
    for (let at = 0; at <= text.length; at++) {
      const after = `${text.slice(0, at)}ん${text.slice(at)}`
      for (const hint of carry(hints, text, after)) expect(words).toContain(after.slice(hint.start, hint.end))
    }
  })
})

describe('hintsOf', () => {
  it('orders, drops overlaps, titles and the dismissed', () => {
    const title = chip('t', 'deepen', [find('SLO')])
    for (const signal of title.signals) signal.inTitle = true
    const inner = { ...find('エラー'), lens: 'multiply' as const }
    const chips = [
      chip('a', 'deepen', [find('エラーバジェット')]),
      chip('b', 'multiply', [inner, find('推論基盤')]),
      chip('c', 'multiply', [find('SLO')], 'dismissed'),
      title,
    ]
    expect(hintsOf(chips).map(({ start, end }) => text.slice(start, end))).toEqual(['推論基盤', 'エラーバジェット'])
  })
})

describe('chipsToShow', () => {
  const slo = chip('slo_ux', 'deepen', [find('SLO')])
  const mlops = chip('mlops', 'multiply', [find('推論基盤')])
  it('keeps the order of the lenses', () => {
    expect(chipsToShow([mlops, slo], [], {}).map(({ direction }) => direction)).toEqual(['slo_ux', 'mlops'])
  })
  it('lets what was just said win over what was saved', () => {
    const saved = [{ ...slo, state: 'confirmed' as const }]
    expect(chipsToShow([slo], saved, {})[0]?.state).toBe('confirmed')
    expect(chipsToShow([slo], saved, { slo_ux: 'dismissed' })).toEqual([])
  })
  it('keeps confirmed evidence whose word is gone, and drops a mere suggestion', () => {
    const saved = [{ ...slo, state: 'confirmed' as const }, mlops]
    expect(chipsToShow([], saved, {})).toEqual([{ ...slo, state: 'confirmed', signals: [] }])
  })
  it('does not bring back what was dismissed before', () => {
    expect(chipsToShow([slo], [{ ...slo, state: 'dismissed' }], {})).toEqual([])
  })
})
