// Finding directions while typing.

import { expect, it } from 'vitest'

import type { DirectionInfo } from '../../ipc/bindings/DirectionInfo'
import { findDirections } from './picker'

const info = (id: string, ja: string, en: string): DirectionInfo => ({
  id,
  lens: 'deepen',
  name: { ja, en },
  short: { ja, en },
  summary: { ja: '', en: '' },
  namedByTalk: true,
})
const all = [info('slo', 'プラットフォームのSLO', 'Platform SLOs'), info('toil', 'トイルの削減', 'Toil')]
const ids = (query: string) => findDirections(all, query).map(({ id }) => id)

it('finds by any part of a name, in either language, whatever the width or case', () => {
  expect(ids('')).toEqual(['slo', 'toil'])
  expect(ids('slo')).toEqual(['slo'])
  expect(ids('ｓｌｏ')).toEqual(['slo'])
  expect(ids('ﾄｲﾙ')).toEqual(['toil'])
  expect(ids('platform slo')).toEqual(['slo'])
  expect(ids('プラット toil')).toEqual([])
})
