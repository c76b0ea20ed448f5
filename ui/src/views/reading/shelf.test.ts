// What a filter shows, and where a link stands.

import { describe, expect, it } from 'vitest'

import type { DirectionInfo } from '../../ipc/bindings/DirectionInfo'
import type { LinkView } from '../../ipc/bindings/LinkView'
import { countsOf, groupsOf, rowAfter, type ShelfQuery } from './shelf'

const link = (id: string, rest: Partial<LinkView> = {}): LinkView => ({
  id,
  title: id,
  url: `https://example.org/${id}`,
  host: 'example.org',
  lang: null,
  kind: null,
  year: null,
  minutes: null,
  verified: null,
  directions: [],
  own: false,
  moved: false,
  status: 'none',
  takeaway: '',
  on: null,
  ...rest,
})
const info = (id: string, lens: DirectionInfo['lens'], ja: string): DirectionInfo => ({
  id,
  lens,
  name: { ja, en: id },
  short: { ja, en: id },
  summary: { ja: '', en: '' },
  namedByTalk: true,
})
const directions = [info('slo', 'deepen', 'プラットフォームのSLO'), info('mlops', 'multiply', 'MLOps')]
const links = [
  link('a', { directions: ['mlops', 'slo'], status: 'read', takeaway: '誰が困るか' }),
  link('b', { directions: ['slo'], status: 'queued' }),
  link('c'),
  link('own/1', { own: true, status: 'queued', title: '当番メモ' }),
]
const query = (rest: Partial<ShelfQuery> = {}): ShelfQuery => ({
  filter: 'all',
  text: '',
  direction: undefined,
  open: undefined,
  ...rest,
})
const shown = (rest: Partial<ShelfQuery> = {}) =>
  groupsOf(links, directions, query(rest)).map(({ key, links }) => [key, links.map(({ id }) => id)])

describe('groupsOf', () => {
  it('stands each link once, under its first direction, in the recap’s order', () => {
    expect(shown()).toEqual([
      ['slo', ['b']],
      ['mlops', ['a']],
      ['own', ['own/1']],
    ])
  })

  it('shows by status, and the whole recap', () => {
    expect(shown({ filter: 'read' })).toEqual([['mlops', ['a']]])
    expect(shown({ filter: 'pack' }).at(-1)).toEqual(['general', ['c']])
  })

  it('shows a direction’s links under that direction', () => {
    expect(shown({ filter: 'pack', direction: 'slo' })).toEqual([['slo', ['a', 'b']]])
  })

  it('finds every word in title, site, takeaway or direction, whatever the width', () => {
    expect(shown({ text: 'ｓｌｏ' }).flatMap(([, ids]) => ids)).toEqual(['b', 'a'])
    expect(shown({ text: '誰が example' })).toEqual([['mlops', ['a']]])
    expect(shown({ text: '当番 slo' })).toEqual([])
  })

  it('keeps the open link in view whatever the filter says', () => {
    expect(shown({ filter: 'queued', open: 'a' }).flatMap(([, ids]) => ids)).toContain('a')
  })
})

describe('countsOf', () => {
  it('never loses an own link that was taken off the shelf', () => {
    expect(countsOf([link('own/2', { own: true })]).all).toBe(1)
  })

  it('counts what each filter shows', () => {
    expect(countsOf(links)).toEqual({ all: 3, queued: 2, reading: 0, read: 1, pack: 3 })
  })
})

describe('rowAfter', () => {
  it('walks across groups and stops at the ends', () => {
    const groups = groupsOf(links, directions, query())
    expect(rowAfter(groups, 'b', 'ArrowDown')).toBe('a')
    expect(rowAfter(groups, 'b', 'ArrowUp')).toBeUndefined()
    expect(rowAfter(groups, 'own/1', 'ArrowDown')).toBeUndefined()
    expect(rowAfter(groups, 'b', 'End')).toBe('own/1')
    expect(rowAfter(groups, 'b', 'x')).toBeUndefined()
  })
})
