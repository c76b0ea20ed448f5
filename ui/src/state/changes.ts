// What the program says after every commit. A view that shows the touched things reads them again.

import { listen } from '@tauri-apps/api/event'

import type { Changed } from '../ipc/bindings/Changed'

type Listener = (change: Changed) => void

const listeners = new Set<Listener>()

/** Calls `listener` after every change; returns how to stop. Use inside `$effect`, which then stops it with the view. */
export function onChanged(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Passes the program's change events on. Called once, before the first view is mounted. */
export async function listenForChanges(): Promise<void> {
  // A page that is loaded anew holds nothing of what this one knew.
  await listen('locked', () => location.reload())
  await listen<Changed>('changed', ({ payload }) => {
    for (const listener of listeners) listener(payload)
  })
}
