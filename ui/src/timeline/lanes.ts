// Which lane a role lies on: the career's main line on lane 0, everything beside it first-fit by its start.

export interface LaneInput {
  /** First day. */
  readonly from: number
  /** Last day; today where the role lasts. */
  readonly to: number
  /** Entries, which decide between two equally long lines. */
  readonly entries: number
}

/** Two roles that share at most this many days still follow each other: a date given by its month or year overlaps its neighbour. */
const HANDOVER = 31

const follows = (before: LaneInput, after: LaneInput): boolean =>
  after.from > before.from && before.to - after.from <= Math.min(HANDOVER, (before.to - before.from) / 2)

/** The indices of the longest line of roles that follow each other, by days covered (weighted interval scheduling). */
export function mainLine(roles: readonly LaneInput[]): number[] {
  const order = roles.map((_, index) => index).sort((a, b) => (roles[a]?.to ?? 0) - (roles[b]?.to ?? 0))
  const best: { weight: number; before: number }[] = []
  let last = -1
  order.forEach((index, at) => {
    const role = roles[index]
    if (!role) return
    const own = role.to - role.from + 1 + Math.min(role.entries, 1000) / 1e4
    let before = -1
    for (let j = 0; j < at; j++) {
      const earlier = roles[order[j] ?? -1]
      if (earlier && follows(earlier, role) && (best[j]?.weight ?? 0) > (best[before]?.weight ?? 0)) before = j
    }
    best[at] = { weight: own + (best[before]?.weight ?? 0), before }
    if (last < 0 || (best[at]?.weight ?? 0) > (best[last]?.weight ?? 0)) last = at
  })
  const line: number[] = []
  for (let at = last; at >= 0; at = best[at]?.before ?? -1) line.unshift(order[at] ?? 0)
  return line
}

/** The lane of each role. Depends on the roles alone, never on the visible range: zooming does not reorder lanes. */
export function assignLanes(roles: readonly LaneInput[]): number[] {
  const lanes = new Array<number>(roles.length).fill(-1)
  for (const index of mainLine(roles)) lanes[index] = 0
  const rest = roles
    .map((role, index) => ({ role, index }))
    .filter(({ index }) => lanes[index] === -1)
    .sort((a, b) => a.role.from - b.role.from || a.index - b.index)
  const ends: number[] = []
  for (const { role, index } of rest) {
    let lane = ends.findIndex((end) => end < role.from)
    if (lane < 0) lane = ends.length
    ends[lane] = role.to
    lanes[index] = lane + 1
  }
  return lanes
}
