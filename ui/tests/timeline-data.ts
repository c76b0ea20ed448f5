// An invented person's timeline in four sizes: `?data=young` (six records), the usual one, `long` (forty years), `huge` (100,000 records).

import type { Branch } from '../src/ipc/bindings/Branch'
import type { EntrySummary } from '../src/ipc/bindings/EntrySummary'
import type { GoalView } from '../src/ipc/bindings/GoalView'
import type { Group } from '../src/ipc/bindings/Group'
import type { Lens } from '../src/ipc/bindings/Lens'
import type { PhaseMark } from '../src/ipc/bindings/PhaseMark'
import type { ReadMark } from '../src/ipc/bindings/ReadMark'
import type { RoleView } from '../src/ipc/bindings/RoleView'
import type { Stage } from '../src/ipc/bindings/Stage'
import type { TimelineView } from '../src/ipc/bindings/TimelineView'
import { dayOf, isoDay, middleOf, spanOf } from '../src/timeline/days'
import { encodeGrains, LENSES, NO_ROLE, type Grains } from '../src/timeline/grain-data'

export const TODAY = '2026-06-18'
const now = spanOf(TODAY).from

/** A small generator of repeatable numbers in 0…1 (mulberry32). */
export const random = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

type Odds = readonly [deepen: number, democratize: number, multiply: number]
interface Job {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly title: string
  readonly at: string
  readonly perYear: number
  readonly odds: Odds
}

const job = (
  id: string,
  from: string,
  to: string | null,
  title: string,
  at: string,
  perYear: number,
  odds: Odds,
): Job => ({
  id,
  from,
  to,
  title,
  at,
  perYear,
  odds,
})

const usual: readonly Job[] = [
  job('pm', '2012-04', '2016-03', 'SIer PM', 'みなとシステムズ', 9, [0.22, 0.2, 0.06]),
  job('web', '2016-04', '2019-06', 'Web開発者', 'こはるレシピ', 19, [0.42, 0.08, 0.2]),
  job('org', '2018-05', null, '勉強会オーガナイザー', '', 8, [0.1, 0.62, 0.13]),
  job('sre', '2019-07', '2022-09', 'SRE', 'こはるレシピ', 46, [0.58, 0.22, 0.06]),
  job('plat', '2021-04', '2022-09', '基盤チーム兼務', '', 12, [0.2, 0.7, 0.05]),
  job('mlops', '2022-10', null, 'MLOpsエンジニア', 'あさぎ検索', 36, [0.2, 0.18, 0.46]),
  job('adv', '2024-01', null, '技術顧問', '', 9, [0.25, 0.2, 0.4]),
]
const english: Readonly<Record<string, readonly [title: string, at: string]>> = {
  pm: ['Project manager', 'Harbour Systems'],
  web: ['Web developer', 'Larder'],
  sre: ['SRE', 'Larder'],
  mlops: ['MLOps engineer', 'Finch Search'],
  plat: ['Platform team, part-time', ''],
  adv: ['Adviser', ''],
  org: ['Study group organizer', ''],
}
const long: readonly Job[] = [
  job('host', '1988-04', '1993-03', '汎用機プログラマー', '', 40, [0.3, 0.05, 0.02]),
  job('se', '1993-04', '1998-09', 'システムエンジニア', '', 70, [0.28, 0.1, 0.06]),
  job('std', '1996-04', '2001-03', '標準化委員', '', 18, [0.2, 0.55, 0.05]),
  job('pm', '1998-10', '2005-03', 'プロジェクト管理', '', 95, [0.2, 0.24, 0.06]),
  job('web', '2005-04', '2010-06', 'Web開発リード', '', 170, [0.42, 0.12, 0.14]),
  job('com', '2007-05', '2016-03', 'コミュニティ運営', '', 40, [0.1, 0.64, 0.1]),
  job('infra', '2010-07', '2015-03', 'インフラ部長', '', 160, [0.3, 0.3, 0.06]),
  job('lec', '2012-04', '2019-03', '大学の非常勤', '', 20, [0.15, 0.6, 0.1]),
  job('sre', '2015-04', '2020-09', 'SREマネージャー', '', 230, [0.3, 0.42, 0.08]),
  job('adv', '2018-04', null, '技術顧問', '', 45, [0.25, 0.2, 0.4]),
  job('mlops', '2020-10', null, 'プラットフォーム統括', '', 190, [0.18, 0.36, 0.3]),
  job('book', '2020-10', '2023-05', '共著', '', 30, [0.4, 0.3, 0.2]),
]
const young: readonly Job[] = [
  job('web', '2025-04', '2026-01', 'Webアプリ開発', '新卒・つばめ予約', 0, [0, 0, 0]),
  job('sre', '2026-02', null, 'SRE', 'つばめ予約', 0, [0, 0, 0]),
]

type Piece = readonly [date: string, role: string]
type Plot = readonly [
  direction: string,
  lens: Lens,
  group: Group,
  stage: Stage,
  pieces: readonly Piece[],
  unread: number,
]

/** The roots of the usual person, oldest first. */
const usualPlots: readonly Plot[] = [
  [
    'slo_ux',
    'deepen',
    'growing',
    'trunk',
    [
      ['2017-03', 'web'],
      ['2018-06', 'web'],
      ['2019-11', 'sre'],
      ['2021-02', 'sre'],
      ['2025-06', 'mlops'],
    ],
    0,
  ],
  [
    'platform_slo',
    'deepen',
    'growing',
    'branch',
    [
      ['2021-08', 'plat'],
      ['2022-06', 'sre'],
      ['2024-09', 'mlops'],
      ['2026-05', 'mlops'],
    ],
    1,
  ],
  [
    'postmortem_premortem',
    'deepen',
    'growing',
    'branch',
    [
      ['2014-08', 'pm'],
      ['2020-04', 'sre'],
      ['2023-09', 'mlops'],
      ['2026-06-01', 'mlops'],
    ],
    2,
  ],
  ['error_budget', 'deepen', 'far', 'seed', [], 0],
  ['toil', 'deepen', 'far', 'seed', [], 0],
  [
    'platform_engineering',
    'democratize',
    'growing',
    'branch',
    [
      ['2021-06', 'plat'],
      ['2022-02', 'plat'],
      ['2023-05', 'mlops'],
      ['2025-10', 'mlops'],
    ],
    1,
  ],
  [
    'enabling_sre',
    'democratize',
    'growing',
    'sprout',
    [
      ['2019-03', 'org'],
      ['2021-10', 'plat'],
      ['2024-11', 'org'],
      ['2026-05', 'mlops'],
    ],
    2,
  ],
  [
    'shared_incident_response',
    'democratize',
    'adjacent',
    'sprout',
    [
      ['2015-02', 'pm'],
      ['2020-09', 'sre'],
    ],
    0,
  ],
  ['embedded_sre', 'democratize', 'dormant', 'dormant', [['2020-01', 'sre']], 0],
  ['sre_culture_phases', 'democratize', 'far', 'seed', [], 0],
  [
    'mlops',
    'multiply',
    'growing',
    'trunk',
    [
      ['2022-12', 'mlops'],
      ['2023-11', 'mlops'],
      ['2024-07', 'mlops'],
      ['2025-05', 'mlops'],
      ['2026-03', 'mlops'],
    ],
    1,
  ],
  [
    'aiops',
    'multiply',
    'growing',
    'sprout',
    [
      ['2024-03', 'adv'],
      ['2025-09', 'mlops'],
    ],
    1,
  ],
  ['privacy', 'multiply', 'adjacent', 'sprout', [['2025-02', 'adv']], 1],
  [
    'security',
    'multiply',
    'adjacent',
    'sprout',
    [
      ['2017-10', 'web'],
      ['2022-04', 'sre'],
    ],
    0,
  ],
  ['corporate_it', 'multiply', 'far', 'seed', [], 0],
  ['mobile_sre', 'multiply', 'far', 'seed', [], 0],
  ['iot_sre', 'multiply', 'far', 'seed', [], 0],
  ['data_reliability', 'multiply', 'far', 'seed', [], 0],
]
const longPlots: readonly Plot[] = [
  [
    'slo_ux',
    'deepen',
    'growing',
    'trunk',
    [
      ['2006-03', 'web'],
      ['2016-02', 'sre'],
      ['2025-02', 'mlops'],
    ],
    0,
  ],
  [
    'platform_slo',
    'deepen',
    'growing',
    'trunk',
    [
      ['2017-08', 'sre'],
      ['2021-06', 'mlops'],
      ['2025-11', 'mlops'],
    ],
    1,
  ],
  [
    'postmortem_premortem',
    'deepen',
    'growing',
    'trunk',
    [
      ['1991-08', 'host'],
      ['2003-04', 'pm'],
      ['2024-09', 'mlops'],
    ],
    0,
  ],
  [
    'platform_engineering',
    'democratize',
    'growing',
    'trunk',
    [
      ['1997-06', 'std'],
      ['2013-02', 'infra'],
      ['2025-06', 'mlops'],
    ],
    1,
  ],
  [
    'enabling_sre',
    'democratize',
    'growing',
    'branch',
    [
      ['2009-03', 'com'],
      ['2018-10', 'sre'],
      ['2025-03', 'mlops'],
    ],
    2,
  ],
  [
    'shared_incident_response',
    'democratize',
    'growing',
    'branch',
    [
      ['2001-02', 'pm'],
      ['2019-09', 'sre'],
    ],
    0,
  ],
  ['embedded_sre', 'democratize', 'dormant', 'dormant', [['2016-09', 'sre']], 0],
  [
    'mlops',
    'multiply',
    'growing',
    'branch',
    [
      ['2021-12', 'mlops'],
      ['2024-07', 'adv'],
    ],
    1,
  ],
  [
    'corporate_it',
    'multiply',
    'growing',
    'sprout',
    [
      ['1995-04', 'se'],
      ['2022-04', 'mlops'],
    ],
    0,
  ],
  [
    'privacy',
    'multiply',
    'adjacent',
    'sprout',
    [
      ['2022-02', 'book'],
      ['2024-01', 'adv'],
    ],
    1,
  ],
  ['aiops', 'multiply', 'far', 'seed', [], 0],
  ['security', 'multiply', 'far', 'seed', [], 0],
  ['mobile_sre', 'multiply', 'far', 'seed', [], 0],
  ['iot_sre', 'multiply', 'far', 'seed', [], 0],
]
const youngPlots: readonly Plot[] = [
  ['slo_ux', 'deepen', 'growing', 'sprout', [['2025-08-09', 'web']], 1],
  [
    'postmortem_premortem',
    'deepen',
    'growing',
    'sprout',
    [
      ['2026-02-24', 'sre'],
      ['2026-06-04', 'sre'],
    ],
    0,
  ],
  ['error_budget', 'deepen', 'far', 'seed', [], 0],
  ['shared_incident_response', 'democratize', 'growing', 'sprout', [['2026-04-12', 'sre']], 1],
  ['enabling_sre', 'democratize', 'adjacent', 'seed', [], 0],
  ['embedded_sre', 'democratize', 'far', 'seed', [], 0],
  ['security', 'multiply', 'adjacent', 'seed', [], 0],
  ['mlops', 'multiply', 'far', 'seed', [], 0],
  ['aiops', 'multiply', 'far', 'seed', [], 0],
]
const youngCarry: Readonly<Record<string, string>> = { enabling_sre: 'sre', security: 'web' }

interface Written {
  readonly id: string
  readonly date: string
  readonly role: string
  readonly lens: Lens | null
  readonly title: string
}

const youngRecords: readonly Written[] = [
  { id: 'y1', date: '2025-05-24', role: 'web', lens: null, title: 'はじめての本番リリース' },
  { id: 'y2', date: '2025-08-09', role: 'web', lens: 'deepen', title: '画面の遅さを測ってみた' },
  { id: 'y3', date: '2025-11-15', role: 'web', lens: null, title: '先輩の障害対応' },
  { id: 'y4', date: '2026-02-24', role: 'sre', lens: 'deepen', title: 'はじめてのポストモーテム' },
  { id: 'y5', date: '2026-04-12', role: 'sre', lens: 'democratize', title: '次の新人へ、手順書を書く' },
  { id: 'y6', date: '2026-06-04', role: 'sre', lens: 'deepen', title: '夜間当番、一人で直せた' },
]
/** The newest records of the usual person, with their titles. */
const usualRecords: readonly Written[] = [
  { id: 'access-review', date: '2026-06-05', role: 'adv', lens: 'multiply', title: '顧問先で権限の棚卸しに立ち会う' },
  { id: 'premortem', date: '2026-06-12', role: 'mlops', lens: 'deepen', title: '特徴量ストアの障害、予想した通りに' },
  { id: 'slo-review', date: '2026-06-18', role: 'mlops', lens: 'deepen', title: 'SLOレビューに、二度目の同席' },
  { id: 'mokumoku', date: '2026-05-29', role: 'org', lens: 'democratize', title: 'もくもく会 第31回を任せてみた' },
  { id: 'slo-first', date: '2026-05-21', role: 'mlops', lens: 'democratize', title: '推論チームのSLOレビューに同席' },
  {
    id: 'slo-whose',
    date: '2026-05-08',
    role: 'mlops',
    lens: 'deepen',
    title: '「学習ジョブのSLO」は誰のための数字か',
  },
  { id: 't-a', date: '2026-04-24', role: 'mlops', lens: 'democratize', title: '特徴量の命名を、利用側に決めてもらう' },
  { id: 't-b', date: '2026-04-17', role: 'adv', lens: 'multiply', title: 'アラートを七割減らす提案' },
  { id: 't-c', date: '2026-04-09', role: 'mlops', lens: 'multiply', title: '再学習の自動化、三度目で通る' },
  { id: 't-d', date: '2026-03-30', role: 'org', lens: 'democratize', title: '第30回、初参加が半分' },
  { id: 't-e', date: '2026-03-27', role: 'mlops', lens: 'multiply', title: 'モデルの棚卸しを四半期の行事に' },
  { id: 't-f', date: '2026-03-19', role: 'mlops', lens: null, title: '期末の片づけ' },
]

export interface Invented {
  readonly view: TimelineView
  readonly grains: Grains
  readonly bytes: ArrayBuffer
  /** Entries of a stretch of days, oldest first. */
  marks(from: string, to: string, limit: number): EntrySummary[]
}

interface Point {
  readonly id: string
  readonly day: number
  readonly precision: number
  readonly mask: number
  readonly role: number
  readonly title: string
}

const bit = (lens: Lens | null): number => (lens === null ? 0 : 1 << LENSES.indexOf(lens))

export type Size = 'young' | 'usual' | 'long' | 'huge'

/** `count` replaces the number of records of the long career: the bench asks for 1,000 to 100,000. */
export function invent(
  size: Size,
  options: { goals?: readonly GoalView[]; lang?: string; count?: number } = {},
): Invented {
  const jobs = size === 'young' ? young : size === 'usual' ? usual : long
  const plots = size === 'young' ? youngPlots : size === 'usual' ? usualPlots : longPlots
  const written = size === 'young' ? youngRecords : size === 'usual' ? usualRecords : []
  const indexOf = new Map(jobs.map(({ id }, index) => [id, index]))
  const next = random(20220719)
  const points: Point[] = []
  const total =
    jobs.reduce((sum, { from, to, perYear }) => sum + ((to ? spanOf(to).to : now) - spanOf(from).from) * perYear, 0) /
    365.25
  const factor = options.count ? options.count / total : size === 'huge' ? 100_000 / total : 1
  jobs.forEach(({ id, from, to, perYear, odds }, role) => {
    const start = spanOf(from).from
    const end = Math.min(to ? spanOf(to).to : now, written.length > 0 && size === 'usual' ? dayOf(2026, 3, 10) : now)
    const n = Math.round(((end - start) / 365.25) * perYear * factor)
    for (let i = 0; i < n; i++) {
      const share = Math.min(0.999, Math.max(0, (i + next() * 1.6) / n + 0.035 * Math.sin((i / n) * 31 + role)))
      const p = next()
      const lens =
        p < odds[0]
          ? 'deepen'
          : p < odds[0] + odds[1]
            ? 'democratize'
            : p < odds[0] + odds[1] + odds[2]
              ? 'multiply'
              : null
      points.push({
        id: `record-${id}-${String(i)}`,
        day: Math.floor(start + (end - start) * share),
        precision: 2,
        mask: bit(lens),
        role,
        title: `小さな実践の記録 ${String(i + 1)}`,
      })
    }
  })
  for (const { id, date, role, lens, title } of written) {
    points.push({ id, day: middleOf(date), precision: 2, mask: bit(lens), role: indexOf.get(role) ?? NO_ROLE, title })
  }
  if (size !== 'young') {
    for (const [direction, lens, , , pieces] of plots) {
      pieces.forEach(([date, role], i) => {
        points.push({
          id: `${direction}-${String(i)}`,
          day: middleOf(date),
          precision: date.length === 10 ? 2 : 1,
          mask: bit(lens),
          role: indexOf.get(role) ?? NO_ROLE,
          title: `根拠になった記録 ${String(i + 1)}`,
        })
      })
    }
  }
  points.sort((a, b) => a.day - b.day)
  const grains: Grains = {
    count: points.length,
    day: Int32Array.from(points, ({ day }) => day),
    precision: Uint8Array.from(points, ({ precision }) => precision),
    lenses: Uint8Array.from(points, ({ mask }) => mask),
    role: Uint16Array.from(points, ({ role }) => role),
  }

  const goalOf = (direction: string): GoalView | null =>
    options.goals?.find((goal) => goal.direction === direction && !goal.closed) ?? null
  const order: Record<Group, number> = { growing: 0, adjacent: 1, dormant: 2, far: 3 }
  const branches: Branch[] = plots
    .map(([direction, lens, group, stage, pieces, unread]): Branch => ({
      direction,
      lens,
      group,
      stage,
      weight: pieces.length * 0.8,
      roots: pieces.map(([date, role], i) => ({
        source: 'entry',
        sourceId: `${direction}-${String(pieces.length - 1 - i)}`,
        date,
        role,
        title: `根拠 ${String(i + 1)}`,
      })),
      carryFrom: youngCarry[direction] && size === 'young' ? [youngCarry[direction]] : [],
      goal: goalOf(direction),
      unread: Array.from({ length: unread }, (_, i) => `${direction}-link-${String(i)}`),
    }))
    .sort((a, b) => LENSES.indexOf(a.lens) - LENSES.indexOf(b.lens) || order[a.group] - order[b.group])
  const reads: ReadMark[] = []
  const at = random(38)
  if (size === 'usual') {
    const years = [
      2014.6, 2016.9, 2017.3, 2018.2, 2019.75, 2019.95, 2020.2, 2020.9, 2021.3, 2022.1, 2022.85, 2023.1, 2023.25,
      2023.8, 2024.4, 2025.1, 2025.3, 2025.9, 2026.2,
    ]
    years.forEach((year, i) =>
      reads.push({
        link: `read-${String(i)}`,
        date: isoDay(dayOf(1970) + (year - 1970) * 365.25),
        title: `The Site Reliability Workbook ${String(i + 1)}`,
      }),
    )
  } else if (size !== 'young') {
    for (let day = dayOf(1994); day < now; day += 40)
      if (at() > 0.5) reads.push({ link: `read-${String(day)}`, date: isoDay(day), title: `論文 ${String(day)}` })
  }
  const phase = (role: string, date: string, value: number): PhaseMark => ({ role, date, phase: value })
  const phases: PhaseMark[] =
    size === 'young'
      ? []
      : size === 'usual'
        ? [
            phase('sre', '2019-10-01', 1),
            phase('sre', '2020-06-01', 2),
            phase('sre', '2021-09-01', 3),
            phase('mlops', '2023-01-10', 1),
            phase('mlops', '2024-04-01', 2),
            phase('mlops', '2026-02-14', 3),
          ]
        : [
            phase('infra', '2010-10-01', 1),
            phase('infra', '2012-04-01', 2),
            phase('sre', '2015-08-01', 2),
            phase('sre', '2018-04-01', 3),
            phase('mlops', '2021-04-01', 3),
            phase('mlops', '2024-10-01', 4),
          ]
  const roles: RoleView[] = jobs.map(({ id, from, to, title, at: organisation }) => {
    const words = options.lang === 'en' ? english[id] : undefined
    const role = indexOf.get(id) ?? 0
    return {
      id,
      title: words?.[0] ?? title,
      kind: null,
      organisation: words?.[1] ?? organisation,
      from,
      to,
      summary: '',
      highlights: id === 'plat' ? [{ id: 'h1', text: '監視の型を配り、5チームが自走' }] : [],
      entries: points.filter((point) => point.role === role).length,
    }
  })
  const view: TimelineView = {
    today: TODAY,
    first: jobs[0]?.from ?? null,
    roles,
    branches,
    reads,
    phases,
    entries: points.length,
  }
  const marks = (from: string, to: string, limit: number): EntrySummary[] => {
    const [first, last] = [spanOf(from).from, spanOf(to).to]
    return points
      .filter(({ day }) => day >= first && day <= last)
      .slice(0, limit)
      .map(({ id, day, precision, mask, role, title }) => ({
        id,
        date: isoDay(day).slice(0, [4, 7, 10][precision] ?? 10),
        kind: 'achievement',
        title,
        excerpt: [{ text: '同席だけでいいと言われて、助かった。私がいなくても回る日が近い。', hit: false }],
        role: jobs[role]?.id ?? null,
        lenses: LENSES.filter((lens) => (mask & bit(lens)) !== 0),
        tags: [],
      }))
  }
  return { view, grains, bytes: encodeGrains(grains), marks }
}
