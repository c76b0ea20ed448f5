// What was kept back is said, and nothing else.

import { afterEach, expect, it } from 'vitest'

import { locale } from '../../i18n/locale.svelte'
import { withheldWords } from './withheld'

afterEach(() => {
  locale.lang = 'ja'
})

it('says how many organisations have an alias and which parts stay', () => {
  const view = { organisations: 2, withheld: ['weakness', 'entry-text'] }
  expect(withheldWords(view)).toEqual(['2社を別名に。', '弱み、記録の本文は出ません'])
  locale.lang = 'en'
  expect(withheldWords({ ...view, organisations: 1 })).toEqual([
    'One organisation under an alias.',
    'Not in it: weakness and entry texts.',
  ])
})

it('says so when everything leaves, and never shows a code it does not know', () => {
  expect(withheldWords({ organisations: 0, withheld: [] })).toEqual(['すべて、そのまま出ます'])
  expect(withheldWords({ organisations: 0, withheld: ['new-part', 'other-part'] })).toEqual(['一部の内容は出ません'])
})
