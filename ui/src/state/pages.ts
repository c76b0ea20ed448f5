// The views, each loaded when it is first shown.

import type { Component } from 'svelte'

import type { ViewName } from '../ipc/bindings/ViewName'

type Page = { default: Component }

const files = import.meta.glob<Page>('../views/*/*View.svelte')

/** Loads a view's component. */
export async function loadPage(view: ViewName): Promise<Component> {
  const load = Object.entries(files).find(([path]) => path.toLowerCase().endsWith(`/${view}/${view}view.svelte`))?.[1]
  if (!load) throw new Error(`no file for the view ${view}: it must be src/views/${view}/…View.svelte`)
  return (await load()).default
}
