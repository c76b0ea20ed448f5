// Opens the window's state on invented data, so that a whole view can be mounted and used in a test.

import { clearMocks, mockIPC } from '@tauri-apps/api/mocks'
import { vi } from 'vitest'

import { app } from '../src/state/app.svelte'
import { listenForChanges } from '../src/state/changes'
import { handlers as base } from './fixtures/base'

type Handler = (args: never) => unknown

/** What the view asked of the program since it was opened: command and arguments. */
export type Calls = readonly (readonly [command: string, args: unknown])[]

/** Answers commands from fixtures; returns the calls that are made. */
export async function opened(...fixtures: readonly Record<string, Handler>[]): Promise<Calls> {
  const handlers: Record<string, Handler> = Object.assign({}, base, ...fixtures)
  const calls: [string, unknown][] = []
  mockIPC(
    (command, payload) => {
      const handler = handlers[command]
      if (!handler) throw { code: 'unknown-command', args: { command } }
      const args = (payload as { args: unknown } | undefined)?.args
      calls.push([command, args])
      return handler(args as never)
    },
    { shouldMockEvents: true },
  )
  await listenForChanges()
  await app.open()
  return calls
}

export const closed = (): void => clearMocks()

/** The last call of a command, once it was made. */
export const called = (calls: Calls, command: string): Promise<unknown> =>
  vi.waitFor(() => {
    const call = calls.findLast(([name]) => name === command)
    if (!call) throw new Error(`${command} was not called`)
    return call[1]
  })
