// Which tab of 方向 is shown: it stays while one looks at other views.

export const TABS = ['lenses', 'queue', 'matrix', 'rings', 'phases'] as const
export type Tab = (typeof TABS)[number]

class Shown {
  tab = $state<Tab>('lenses')
}

export const shown = new Shown()

/** A tab's name as it comes with `app.go('directions', { tab })`. */
export const tabNamed = (name: string | undefined): Tab | undefined => TABS.find((tab) => tab === name)
