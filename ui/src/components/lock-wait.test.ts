import { expect, it } from 'vitest'

import { secondsUntil, waitOf } from './lock-wait'

it('waits as long as the answer says, and keeps what was not tried', () => {
  expect(waitOf({ code: 'passphrase-wrong', args: { wait: '4' } })).toEqual({ seconds: 4, tried: true })
  expect(waitOf({ code: 'passphrase-too-soon', args: { wait: '3' } })).toEqual({ seconds: 3, tried: false })
  expect(waitOf({ code: 'journal-damaged', args: {} })).toEqual({ seconds: 0, tried: true })
  expect(waitOf(new TypeError('broken'))).toEqual({ seconds: 0, tried: true })
})

it('never says fewer seconds than are left', () => {
  expect(secondsUntil(10_000, 10_000)).toBe(0)
  expect(secondsUntil(10_000, 9_999)).toBe(1)
  expect(secondsUntil(10_000, 8_000)).toBe(2)
  expect(secondsUntil(10_000, 20_000)).toBe(0)
})
