// Lets an invented command tell the interface what it changed, as the program does after a commit.

import { emit } from '@tauri-apps/api/event'

import type { Changed } from '../src/ipc/bindings/Changed'

export const nothingChanged: Changed = {
  entries: [],
  roles: false,
  evidence: false,
  plan: false,
  reading: false,
  documents: [],
  all: false,
  undo: null,
}

/** Sends the event `changed` with what is given; the operation's name becomes what can be undone. */
export async function changed(change: Partial<Changed>, operation?: string): Promise<Changed> {
  const whole: Changed = { ...nothingChanged, ...change }
  if (operation) whole.undo = { undo: operation, redo: null }
  await emit('changed', whole)
  return whole
}
