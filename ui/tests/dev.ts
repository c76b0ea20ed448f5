// The interface in an ordinary browser with invented data: `npm run dev`, then /dev.html. Each fixtures file answers some commands.

import { mockIPC } from '@tauri-apps/api/mocks'

type Handler = (args: never) => unknown

const modules = import.meta.glob<{ handlers: Record<string, Handler> }>('./fixtures/*.ts', { eager: true })
const handlers: Record<string, Handler> = Object.assign({}, ...Object.values(modules).map((module) => module.handlers))

mockIPC(
  (command, payload) => {
    const handler = handlers[command]
    if (!handler) return Promise.reject({ code: 'unknown-command', args: { command } })
    return handler((payload as { args: never } | undefined)?.args as never)
  },
  { shouldMockEvents: true },
)

await import('../src/main')
