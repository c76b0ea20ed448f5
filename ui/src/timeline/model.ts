// What the timeline draws, read once from the program's answer: dates as days, roles in lanes, branches in rows.

import type { Branch } from '../ipc/bindings/Branch'
import type { Group } from '../ipc/bindings/Group'
import type { Lens } from '../ipc/bindings/Lens'
import type { RoleView } from '../ipc/bindings/RoleView'
import type { SourceKind } from '../ipc/bindings/SourceKind'
import type { Stage } from '../ipc/bindings/Stage'
import type { TimelineView } from '../ipc/bindings/TimelineView'
import { middleOf, spanOf } from './days'
import { NO_GRAINS, NO_ROLE, type Grains } from './grain-data'
import { assignLanes } from './lanes'
import type { Room } from './scale'

export interface RoleBar {
  readonly id: string
  /** Title, then shorter names of the same: the first that fits is written. */
  readonly names: readonly string[]
  readonly organisation: string
  readonly from: number
  /** Last day; today where the role lasts. */
  readonly to: number
  readonly current: boolean
  readonly lane: number
}

export interface RootMark {
  readonly source: SourceKind
  readonly sourceId: string
  readonly day: number
  readonly lane: number
  readonly title: string
}

export interface StepMark {
  readonly id: string
  readonly day: number
  readonly done: boolean
  readonly text: string
}

export interface GoalMark {
  readonly id: string
  /** The last day of its partial date. */
  readonly day: number
  readonly by: string
  readonly steps: readonly StepMark[]
}

export interface BranchMark {
  readonly direction: string
  readonly name: string
  readonly lens: Lens
  readonly group: Group
  readonly stage: Stage
  readonly weight: number
  /** Oldest first. */
  readonly roots: readonly RootMark[]
  /** Indices of the roles it grows out of where there is no evidence. */
  readonly carry: readonly number[]
  readonly goal: GoalMark | null
  readonly unread: readonly string[]
}

export interface ReadPoint {
  readonly link: string
  readonly day: number
  readonly title: string
}

export interface PhasePoint {
  readonly role: number
  readonly day: number
  /** 1–4 */
  readonly phase: number
}

export interface SceneData {
  readonly today: number
  readonly first: number
  readonly lastPlanned: number | null
  readonly sparse: boolean
  readonly roles: readonly RoleBar[]
  /** How many lanes there are; at least one. */
  readonly lanes: number
  /** Lane of each role index, as the grain columns name it. */
  readonly laneOfRole: Int16Array
  readonly branches: readonly BranchMark[]
  readonly reads: readonly ReadPoint[]
  readonly phases: readonly PhasePoint[]
  readonly grains: Grains
  readonly entries: number
}

/** Fewer records and years than this, and every grain has its title. */
const SPARSE_RECORDS = 12
const SPARSE_DAYS = 3 * 365

/** A role's title, then shorter names of the same work, longest first: what a bar too short for its title may say. */
export function roleNames(role: RoleView, names: Names): string[] {
  const shorter = [...names.shorter(role.title), ...(role.kind === null ? [] : [names.kind(role.kind) ?? ''])]
  const kept = shorter.filter((name) => name !== '' && [...name].length < [...role.title].length)
  return [role.title, ...new Set(kept.sort((a, b) => b.length - a.length))]
}

export interface Names {
  /** A direction's short name in the current language. */
  direction(id: string): string
  /** A role kind's name in the current language. */
  kind(id: string): string | undefined
  /** Usual shorter forms of a role's title: 「SE」 for 「システムエンジニア」. */
  shorter(title: string): string[]
}

function branchMark(
  branch: Branch,
  names: Names,
  laneOf: Map<string, number>,
  indexOf: Map<string, number>,
): BranchMark {
  const { goal } = branch
  return {
    direction: branch.direction,
    name: names.direction(branch.direction),
    lens: branch.lens,
    group: branch.group,
    stage: branch.stage,
    weight: branch.weight,
    roots: branch.roots.map((root) => ({
      source: root.source,
      sourceId: root.sourceId,
      day: middleOf(root.date),
      lane: (root.role === null ? undefined : laneOf.get(root.role)) ?? 0,
      title: root.title,
    })),
    carry: branch.carryFrom.flatMap((id) => indexOf.get(id) ?? []),
    goal: goal && {
      id: goal.id,
      day: spanOf(goal.by).to,
      by: goal.by,
      steps: goal.steps.flatMap((step) => {
        const date = step.done ?? step.by
        return date === null ? [] : [{ id: step.id, day: middleOf(date), done: step.done !== null, text: step.text }]
      }),
    },
    unread: branch.unread,
  }
}

/** Reads the program's answer. Pure: the same answer and names give the same data. */
export function sceneData(view: TimelineView, grains: Grains = NO_GRAINS, names: Names): SceneData {
  const today = spanOf(view.today).from
  const spans = view.roles.map((role) => {
    const from = spanOf(role.from).from
    const to = role.to === null ? today : Math.min(spanOf(role.to).to, today)
    const current = role.to === null || spanOf(role.to).from > today
    return { from, to, current, entries: role.entries }
  })
  const assigned = assignLanes(spans)
  const indexOf = new Map(view.roles.map((role, index) => [role.id, index]))
  const laneOf = new Map(view.roles.map((role, index) => [role.id, assigned[index] ?? 0]))
  const laneOfRole = Int16Array.from(assigned)
  const roles = view.roles.map((role, index) => ({
    id: role.id,
    names: roleNames(role, names),
    organisation: role.organisation,
    from: spans[index]?.from ?? today,
    to: spans[index]?.to ?? today,
    current: spans[index]?.current ?? false,
    lane: assigned[index] ?? 0,
  }))
  const branches = view.branches.map((branch) => branchMark(branch, names, laneOf, indexOf))
  const planned = branches.flatMap(({ goal }) => (goal ? [goal.day, ...goal.steps.map(({ day }) => day)] : []))
  const first = view.first === null ? today : spanOf(view.first).from
  return {
    today,
    first: Math.min(first, today),
    lastPlanned: planned.length > 0 ? Math.max(...planned) : null,
    sparse: view.entries <= SPARSE_RECORDS && today - first < SPARSE_DAYS,
    roles,
    lanes: Math.max(1, ...assigned.map((lane) => lane + 1)),
    laneOfRole,
    branches,
    reads: view.reads.map(({ link, date, title }) => ({ link, day: middleOf(date), title })),
    phases: view.phases.flatMap(({ role, date, phase }) => {
      const index = indexOf.get(role)
      return index === undefined ? [] : [{ role: index, day: middleOf(date), phase }]
    }),
    grains,
    entries: view.entries,
  }
}

/** The lane of an entry whose role the grain columns give as an index. */
export const laneOfGrain = (data: SceneData, role: number): number =>
  role === NO_ROLE ? 0 : (data.laneOfRole[role] ?? 0)

/** The room that a drawing of this data has in a window. */
export const roomFor = (data: SceneData, w: number, h: number, gutter: number): Room => ({
  w,
  h,
  gutter,
  today: data.today,
  first: data.first,
  lastPlanned: data.lastPlanned,
  sparse: data.sparse,
})
