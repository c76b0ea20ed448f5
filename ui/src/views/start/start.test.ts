import { clearMocks, mockIPC } from '@tauri-apps/api/mocks'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { previewTimeline, readRole } from '../../../tests/fixtures/settings'
import { handlers } from '../../../tests/fixtures/base'
import type { StartInput } from '../../ipc/bindings/StartInput'
import { app } from '../../state/app.svelte'
import { RoleLine, StartController } from './start.svelte'

let written: StartInput[]
let fail: unknown

beforeEach(async () => {
  written = []
  fail = undefined
  vi.useFakeTimers()
  mockIPC((command, payload) => {
    const { args } = payload as { args: never }
    if (command === 'preferences_get') return handlers.preferences_get()
    if (command === 'boot') return handlers.boot()
    if (command === 'preferences_set') return undefined
    if (command === 'role_parse') return readRole(args)
    if (command === 'start_preview') return previewTimeline(args)
    if (command === 'start_finish') {
      if (fail) throw fail
      written.push(args)
      return null
    }
    throw new Error(`unexpected ${command}`)
  })
  await app.open()
})
afterEach(() => {
  clearMocks()
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(200)

async function typed(...texts: string[]): Promise<StartController> {
  const start = new StartController()
  await start.next()
  start.lines = texts.map((text) => new RoleLine(text))
  await settle()
  return start
}

describe('a line', () => {
  it('is read after a rest, and an overtaken answer is dropped', async () => {
    const line = new RoleLine('SRE 2019')
    expect(line.role).toBeUndefined()
    line.type('SRE 2019-2022')
    await settle()
    expect(line.role).toMatchObject({ title: 'SRE', kind: 'sre', from: '2019', to: '2022' })
  })

  it('says what is missing', async () => {
    const line = new RoleLine('SRE')
    await settle()
    expect(line.problem).toBe('role-period-missing')
    expect(line.role).toBeUndefined()
  })

  it('takes corrections, which a new text lets go', async () => {
    const line = new RoleLine('SRE')
    await settle()
    line.correct()
    if (line.correction) Object.assign(line.correction, { from: '2019年夏', organisation: 'Larder' })
    expect(line.role).toMatchObject({ title: 'SRE', organisation: 'Larder', from: '2019年夏', to: null })
    line.type('SRE 2020')
    await settle()
    expect(line.role).toMatchObject({ organisation: '', from: '2020' })
  })
})

describe('the first start', () => {
  it('stays at a line without a period, and goes on when it has one', async () => {
    const start = await typed('SRE', '')
    await start.next()
    expect(start.step).toBe('roles')
    expect(start.stuck).toBe(start.lines[0])
    start.lines[0]?.type('SRE 2019')
    await start.next()
    expect(start.step).toBe('will')
  })

  it('draws the timeline of what was understood so far', async () => {
    const start = await typed('PM 2012-2016', 'SRE')
    await start.draw()
    expect(start.preview?.roles.map((role) => role.title)).toEqual(['PM'])
  })

  it('loses nothing when one goes back', async () => {
    const start = await typed('SRE 2019')
    await start.next()
    start.will = 'will'
    start.back()
    start.back()
    expect(start.step).toBe('language')
    await start.next()
    await start.next()
    expect([start.step, start.will, start.lines[0]?.text]).toEqual(['will', 'will', 'SRE 2019'])
  })

  it('writes all at once and shows the timeline', async () => {
    const start = await typed('SRE 2019', '', 'PM 2012-2016')
    await start.next()
    start.will = ' will '
    await start.next()
    expect(written).toHaveLength(1)
    expect(written[0]).toMatchObject({ will: 'will', roles: [{ title: 'SRE' }, { title: 'PM' }] })
    expect(app.view).toBe('timeline')
  })

  it('writes nothing for nothing, and keeps everything when writing fails', async () => {
    const empty = await typed('')
    await empty.next()
    await empty.next()
    expect(written).toHaveLength(0)

    fail = { code: 'disk-full', args: {} }
    const start = await typed('SRE 2019')
    await start.next()
    await start.next()
    expect(start.error).toBe(fail)
    expect(start.step).toBe('will')
    expect(start.busy).toBe(false)
  })

  it('spreads pasted lines, and always keeps one', async () => {
    const start = await typed('')
    const [line] = start.lines
    if (!line) throw new Error('no line')
    start.paste(line, ['SRE 2019', 'PM 2012', 'QA 2010'])
    expect(start.lines.map((one) => one.text)).toEqual(['SRE 2019', 'PM 2012', 'QA 2010'])
    start.lines = [new RoleLine()]
    const [only] = start.lines
    expect(only && start.removeLine(only)).toBeUndefined()
    expect(start.lines).toHaveLength(1)
  })

  it('reuses the empty line that follows', async () => {
    const start = await typed('SRE 2019', '')
    const [first, second] = start.lines
    expect(first && start.lineAfter(first)).toBe(second)
    expect(second && start.lineAfter(second)).toBe(start.lines[2])
  })
})
