// The views, each loaded when it is first shown.

import type { Component } from 'svelte'

import type { ViewName } from '../ipc/bindings/ViewName'

const files: Record<ViewName, () => Promise<{ default: Component }>> = {
  timeline: () => import('../views/timeline/TimelineView.svelte'),
  journal: () => import('../views/journal/JournalView.svelte'),
  directions: () => import('../views/directions/DirectionsView.svelte'),
  plan: () => import('../views/plan/PlanView.svelte'),
  reading: () => import('../views/reading/ReadingView.svelte'),
  settings: () => import('../views/settings/SettingsView.svelte'),
}

/** Loads a view's component. */
export async function loadPage(view: ViewName): Promise<Component> {
  return (await files[view]()).default
}
