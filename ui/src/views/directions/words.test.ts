// Every state of a direction has words in both languages.

import { afterEach, describe, expect, it, vi } from 'vitest'

import { locale } from '../../i18n/locale.svelte'
import type { CarryOver } from '../../ipc/bindings/CarryOver'
import type { DirectionInfo } from '../../ipc/bindings/DirectionInfo'
import type { DirectionSummary } from '../../ipc/bindings/DirectionSummary'
import type { Foothold } from '../../ipc/bindings/Foothold'
import type { Reason } from '../../ipc/bindings/Reason'
import { app } from '../../state/app.svelte'
import { changeLine, evidenceLine, firstSentence, reasonLine, whyNext } from './words'

const reason = (kind: string, rest: Partial<Reason> = {}): Reason => ({
  kind,
  role: null,
  count: null,
  date: null,
  title: null,
  ...rest,
})
const roleTitle = (id: string) => (id === 'web' ? 'Web開発者' : undefined)

afterEach(() => {
  locale.lang = 'ja'
})

describe('evidenceLine', () => {
  it('counts, dates, and says when nothing is confirmed or found', () => {
    expect(evidenceLine({ evidence: 14, confirmed: 9, newest: '2025-06-11' })).toBe('根拠14件・最新 2025年6月')
    expect(evidenceLine({ evidence: 1, confirmed: 0, newest: '2025-02-07' })).toBe('手がかり1件・まだ確認していません')
    expect(evidenceLine({ evidence: 0, confirmed: 0, newest: null })).toBe('まだ手がかりがありません')
    locale.lang = 'en'
    expect(evidenceLine({ evidence: 1, confirmed: 1, newest: '2025' })).toBe('1 piece, 2025')
  })
})

describe('reasonLine', () => {
  it('names the role, and a role that is gone by what it was', () => {
    expect(reasonLine(reason('practised-since', { role: 'web' }), roleTitle)).toBe(
      'Web開発者のころから、つづいています',
    )
    expect(reasonLine(reason('carry-over', { role: 'gone' }), roleTitle)).toBe('これまでの役割の経験から届きやすい')
  })

  it('quotes the first record with its month', () => {
    const first = reason('first-record', { title: '反省会', date: '2014-08-22' })
    expect(reasonLine(first, roleTitle)).toBe('始まりは2014年8月の「反省会」')
    expect(reasonLine({ ...first, title: '「学習」とは' }, roleTitle)).toBe('始まりは2014年8月の「『学習』とは」')
  })

  it('has a sentence for what it does not know', () => {
    expect(reasonLine(reason('of-another-version'), roleTitle)).toBe('一つ書けば、ここが変わります')
  })
})

describe('firstSentence', () => {
  it('ends at a full stop, not at a point inside a name', () => {
    expect(firstSentence('一つめ。二つめ。')).toEqual(['一つめ。', '二つめ。'])
    expect(firstSentence('Uses web.dev and 1.5 s. Then more.')).toEqual(['Uses web.dev and 1.5 s.', 'Then more.'])
    expect(firstSentence('終わりがない')).toEqual(['終わりがない', ''])
  })
})

describe('changeLine', () => {
  it('names the stage that would be reached', () => {
    expect(changeLine({ kind: 'confirm', stage: 'branch', weight: 2 })).toBe('手がかりを確認すると、「枝」になります。')
    expect(changeLine({ kind: 'confirm', stage: null, weight: 1 })).toBe('手がかりを確認すると、根拠が確かになります。')
    expect(changeLine({ kind: 'of-another-version', stage: null, weight: 1 })).toBeUndefined()
  })
})

describe('whyNext', () => {
  const row = (parts: Partial<DirectionSummary['opportunityParts']>): DirectionSummary =>
    ({
      opportunityParts: { missing: 0.6, room: 0.8, reach: 0, foothold: 0, will: 0, growing: 0, quiet: 0, ...parts },
      carryOvers: [{ role: 'web' } as CarryOver],
      footholds: [{ direction: 'toil' } as Foothold],
    }) as DirectionSummary

  it('names what pulls, in one sentence', () => {
    const all = row({ reach: 0.4, will: 0.1, quiet: 0.02 })
    expect(whyNext(all, roleTitle)).toBe(
      '「Web開発者」からの持ち越し、自分の意志と静かなレンズの不足が、ここへ引いています(幹まであと60%)。',
    )
    locale.lang = 'en'
    vi.spyOn(app, 'direction').mockReturnValue({ short: { ja: '', en: 'Toil' } } as DirectionInfo)
    expect(whyNext(row({ foothold: 0.1, growing: 0.3 }), roleTitle)).toBe(
      'What pulls here: what grew in “Toil” and the growth of this half-year; 60% is missing to a trunk.',
    )
  })

  it('says when nothing pulls and when nothing is missing', () => {
    expect(whyNext(row({}), roleTitle)).toBe('まだ引くものがありません。近い役割か、記録か、意志があると変わります。')
    expect(whyNext(row({ missing: 0, room: 0 }), roleTitle)).toBe('もう幹です。足りないものはありません。')
  })
})
