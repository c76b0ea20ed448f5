import { clearMocks, mockIPC } from '@tauri-apps/api/mocks'
import { createRawSnippet, flushSync, type Component } from 'svelte'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { handlers } from '../../tests/fixtures/base'
import { find, mounted, press } from '../../tests/mounted'
import { app } from '../state/app.svelte'
import ErrorNote from './ErrorNote.svelte'
import Shell from './Shell.svelte'

const pages = vi.hoisted(() => ({ load: vi.fn<(view: string) => Promise<Component>>() }))
vi.mock('../state/pages', () => ({ loadPage: pages.load }))

// A component that says the name of its view, and one that throws while it is drawn.
const good = ((anchor: Node) => {
  const heading = createRawSnippet(() => ({ render: () => '<h1>good</h1>' }))
  ;(heading as unknown as (anchor: Node) => void)(anchor)
}) as unknown as Component
const bad = (() => {
  throw new TypeError('broken view')
}) as unknown as Component

beforeEach(async () => {
  mockIPC((command) =>
    command === 'boot' ? handlers.boot() : command === 'preferences_get' ? handlers.preferences_get() : undefined,
  )
  await app.open()
})
afterEach(clearMocks)

const shown = async () => {
  await vi.waitFor(() => {
    flushSync()
    expect(find('main').textContent?.trim()).not.toBe('')
  })
  return find('main').textContent ?? ''
}

it('shows words and a way on where a view breaks, and the rest of the window lives', async () => {
  pages.load.mockImplementation(async (view) => (view === 'timeline' ? bad : good))
  mounted(Shell, {})
  expect(await shown()).toContain('TypeError')
  expect(find('main [role=alert] button')).toBeTruthy()
  press(document.body, '2', { ctrlKey: true })
  await vi.waitFor(() => expect(find('main').textContent).toContain('good'))
  expect(find('nav [aria-current=page]').textContent).toContain('記録')
})

it('shows words where a view cannot be loaded, and loads it again on demand', async () => {
  pages.load.mockRejectedValueOnce(new Error('no file')).mockResolvedValue(good)
  mounted(Shell, {})
  expect(await shown()).toContain('Error')
  find<HTMLButtonElement>('main button').click()
  await vi.waitFor(() => expect(find('main').textContent).toContain('good'))
})

it('speaks the words of an error of the program, with its code where there are none', () => {
  mounted(ErrorNote, { error: { code: 'no-such-code', args: {} } })
  expect(find('[role=alert]').textContent).toContain('no-such-code')
})
