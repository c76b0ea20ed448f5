// The versions of a text: what is chosen first, what is said of a difference, and that nothing is lost on the way back.

import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { handlers } from '../../../tests/fixtures/journal'
import { find, mounted, press } from '../../../tests/mounted'
import { called, closed, opened, type Calls } from '../../../tests/views'
import type { VersionContent } from '../../ipc/bindings/VersionContent'
import type { JournalDesk } from './journal-desk.svelte'
import Versions from './Versions.svelte'
import { differingFacts } from './versions.svelte'

const entry = 'slo-review'
let calls: Calls
let finished: boolean
let closings: number

function open(dirty: boolean, saves = true): void {
  const desk = {
    editor: { dirty },
    roles: [],
    prompts: [],
    finish: () => {
      finished = true
      return Promise.resolve(saves)
    },
  } as unknown as JournalDesk
  mounted(Versions, { desk, entry, onclose: () => closings++ })
}

const text = (selector: string): string | undefined => document.querySelector(selector)?.textContent?.trim()
const chosen = (): string | undefined => text('[aria-selected="true"]')
const restore = (): HTMLButtonElement => find('header button.primary')

beforeEach(async () => {
  calls = await opened(handlers)
  finished = false
  closings = 0
})
afterEach(closed)

describe('the list', () => {
  it('begins with the newest version that is not the present one, and takes the keys', async () => {
    open(false)
    await vi.waitFor(() => expect(chosen()).toContain('2026年5月2日'))
    const list = find('[role="listbox"]')
    expect(document.activeElement).toBe(list)
    expect(list.getAttribute('aria-activedescendant')).toBe(find('[aria-selected="true"]').id)
    press(list, 'ArrowUp')
    flushSync()
    expect(chosen()).toContain('いま')
    expect(document.querySelector('header button.primary')).toBeNull()
    press(list, 'ArrowUp')
    press(list, 'End')
    flushSync()
    expect(chosen()).toContain('2026年5月2日')
  })
})

describe('the difference', () => {
  it('is struck, underlined and said', async () => {
    open(false)
    await vi.waitFor(() => expect(text('.body del')).toBeTruthy())
    expect(text('.body del')).toMatch(/^\(この版だけ:.+\)$/su)
    expect(text('.body ins')).toMatch(/^\(いまの文だけ:.+\)$/su)
    expect(text('.fact')).toContain('日付')
  })

  it('names the facts that differ', () => {
    const content: VersionContent = {
      date: '2026-05',
      kind: 'learning',
      title: '',
      text: '',
      role: null,
      tags: ['a', 'b'],
      prompt: null,
    }
    expect(differingFacts(content, { ...content, title: 'x', text: 'y' })).toEqual([])
    expect(differingFacts(content, { ...content, role: 'r', tags: ['a'], date: '2026' })).toEqual([
      'date',
      'role',
      'tags',
    ])
  })
})

describe('the way back', () => {
  it('restores the chosen version and closes', async () => {
    open(false)
    await vi.waitFor(() => restore())
    restore().click()
    expect(await called(calls, 'version_restore')).toEqual({ entry, version: 'before' })
    await vi.waitFor(() => expect(closings).toBe(1))
    expect(finished).toBe(false)
  })

  it('saves what is being written first', async () => {
    open(true)
    await vi.waitFor(() => restore())
    expect(text('.legend')).toContain('先に保存')
    restore().click()
    await called(calls, 'version_restore')
    expect(finished).toBe(true)
  })

  it('restores nothing when that can not be saved', async () => {
    open(true, false)
    await vi.waitFor(() => restore())
    restore().click()
    await vi.waitFor(() => expect(closings).toBe(1))
    expect(calls.some(([command]) => command === 'version_restore')).toBe(false)
  })
})
