// Draft timing with a clock that stands still until told to move.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { DraftKeeper } from './draft-keeper.svelte'

let saves: number[]
let keeper: DraftKeeper
let answer: () => Promise<void>

beforeEach(() => {
  vi.useFakeTimers()
  saves = []
  answer = () => Promise.resolve()
  const start = Date.now()
  keeper = new DraftKeeper(() => {
    saves.push(Date.now() - start)
    return answer()
  })
})
afterEach(() => vi.useRealTimers())

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

describe('timing', () => {
  it('saves 800 ms after the last key', async () => {
    keeper.touch()
    await pass(799)
    expect(saves).toEqual([])
    await pass(1)
    expect(saves).toEqual([800])
    expect(keeper.state).toBe('kept')
  })

  it('saves at least once a second while typing goes on', async () => {
    for (let i = 0; i < 50; i++) {
      keeper.touch()
      await pass(100)
    }
    const gaps = saves.map((at, i) => at - (saves[i - 1] ?? 0))
    expect(saves.length).toBeGreaterThanOrEqual(4)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1100)
    expect(saves[0]).toBeLessThanOrEqual(1000)
  })

  it('does nothing when nothing was typed', async () => {
    await keeper.flush()
    await pass(5000)
    expect(saves).toEqual([])
  })

  it('never runs two saves at once, and saves what came in between', async () => {
    let finish = (): void => undefined
    answer = () => new Promise((resolve) => (finish = resolve))
    keeper.touch()
    await pass(800)
    keeper.touch()
    await pass(3000)
    expect(saves).toHaveLength(1)
    finish()
    await pass(0)
    expect(saves).toHaveLength(2)
  })
})

describe('input method', () => {
  it('saves the words before a composition at once, nothing during it, and right after it', async () => {
    keeper.touch()
    await pass(100)
    keeper.compositionStart()
    await pass(0)
    expect(saves).toEqual([100])
    for (let i = 0; i < 20; i++) {
      keeper.touch()
      await pass(200)
    }
    expect(saves).toHaveLength(1)
    keeper.compositionEnd()
    await pass(0)
    expect(saves).toHaveLength(2)
  })

  it('does not take the start of the next word for the end of all', async () => {
    keeper.compositionStart()
    keeper.touch()
    keeper.compositionEnd()
    keeper.compositionStart()
    await pass(5000)
    expect(keeper.composing).toBe(true)
    expect(saves).toEqual([])
    keeper.compositionEnd()
    await pass(0)
    expect(saves).toHaveLength(1)
  })

  it('lets a change of document wait until the composition has ended', async () => {
    keeper.compositionStart()
    let moved = false
    void keeper.settled().then(() => (moved = true))
    await pass(1000)
    expect(moved).toBe(false)
    keeper.compositionEnd()
    expect(moved).toBe(false)
    await pass(0)
    expect(moved).toBe(true)
  })
})

describe('failure', () => {
  it('says so and tries again', async () => {
    answer = () => Promise.reject({ code: 'disk-full', args: {} })
    keeper.touch()
    await pass(800)
    expect(keeper.state).toBe('failed')
    answer = () => Promise.resolve()
    await pass(1000)
    expect(saves).toHaveLength(2)
    expect(keeper.state).toBe('kept')
    expect(keeper.error).toBeUndefined()
  })
})

describe('cancel', () => {
  it('forgets the unsaved and waits for a save under way', async () => {
    let finish = (): void => undefined
    answer = () => new Promise((resolve) => (finish = resolve))
    keeper.touch()
    await pass(800)
    keeper.touch()
    let cancelled = false
    void keeper.cancel().then(() => (cancelled = true))
    await pass(0)
    expect(cancelled).toBe(false)
    finish()
    await pass(5000)
    expect(cancelled).toBe(true)
    expect(saves).toHaveLength(1)
    expect(keeper.state).toBe('idle')
  })
})
