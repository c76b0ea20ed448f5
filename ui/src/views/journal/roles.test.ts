// The role that a text of a day belongs to.

import { expect, it } from 'vitest'

import type { RoleView } from '../../ipc/bindings/RoleView'
import { roleAt } from './roles'

const role = (id: string, from: string, to: string | null, entries = 0): RoleView => ({
  id,
  title: id,
  kind: null,
  organisation: '',
  from,
  to,
  summary: '',
  highlights: [],
  entries,
})
const roles = [
  role('pm', '2012', '2016-03', 20),
  role('sre', '2019-07', '2022-09', 150),
  role('mlops', '2022-10', null, 160),
  role('community', '2021-04', null, 30),
]

it.each([
  ['2014-05-01', 'pm'],
  ['2012', 'pm'],
  ['2016-03-31', 'pm'],
  ['2016-04-01', null],
  ['2022-09-30', 'sre'],
  ['2022-10-01', 'mlops'],
  ['2026-06-18', 'mlops'],
  ['2000', null],
])('of %s is %s', (date, expected) => expect(roleAt(roles, date)).toBe(expected))

it('is the one begun last where nothing was written yet', () => {
  expect(roleAt([role('a', '2020', null), role('b', '2021', null)], '2022-01-01')).toBe('b')
})
