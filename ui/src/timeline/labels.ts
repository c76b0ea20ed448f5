// Which labels are written where not all have room: by priority, the rest is left to the tooltip and the panel.

export interface Label {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** Lower is kept first. */
  readonly priority: number
}

/** Selected, goals, current, newest: in this order. */
export const PRIORITY = { selected: 0, goal: 1, current: 2, newest: 3 } as const

/** The labels that can stand without touching one of a higher priority. Equal priority: the rightmost (newest) is kept. */
export function keepLabels<L extends Label>(labels: readonly L[], air = 6): L[] {
  const kept: L[] = []
  const order = [...labels].sort((a, b) => a.priority - b.priority || b.x - a.x)
  for (const label of order) {
    const clash = kept.some(
      (other) =>
        label.x < other.x + other.w + air &&
        other.x < label.x + label.w + air &&
        label.y < other.y + other.h &&
        other.y < label.y + label.h,
    )
    if (!clash) kept.push(label)
  }
  return kept
}
