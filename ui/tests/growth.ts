// Invented evidence under the shipped directions, weighed by the real rules, so that the numbers on screen add up.

import directionsToml from '../../assets/recaps/sre-next-2022/directions.toml?raw'

import type { Bilingual } from '../src/ipc/bindings/Bilingual'
import type { CarryOver } from '../src/ipc/bindings/CarryOver'
import type { DirectionSummary } from '../src/ipc/bindings/DirectionSummary'
import type { EvidenceState } from '../src/ipc/bindings/EvidenceState'
import type { EvidenceView } from '../src/ipc/bindings/EvidenceView'
import type { Group } from '../src/ipc/bindings/Group'
import type { NextStep } from '../src/ipc/bindings/NextStep'
import type { Reason } from '../src/ipc/bindings/Reason'
import type { RoleView } from '../src/ipc/bindings/RoleView'
import type { SourceKind } from '../src/ipc/bindings/SourceKind'
import type { Stage } from '../src/ipc/bindings/Stage'

const block = (id: string): string =>
  directionsToml.split(/^\[\[direction\]\]$/m).find((part) => part.includes(`\nid = "${id}"\n`)) ?? ''
const strings = (list: string): string[] => [...list.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '')
const list = (id: string, key: string): string[] =>
  strings(new RegExp(`^${key} = \\[([\\s\\S]*?)\\]$`, 'm').exec(block(id))?.[1] ?? '')

export function practicesOf(id: string): Bilingual[] {
  const en = list(id, 'practices_en')
  return list(id, 'practices_ja').map((ja, index) => ({ ja, en: en[index] ?? ja }))
}

export const linkIdsOf = (id: string): string[] => list(id, 'links')

export function stepsOf(id: string): NextStep[] {
  return [...block(id).matchAll(/\{ id = "([^"]+)", weeks = (\d), ja = "([^"]+)", en = "([^"]+)" \}/g)].map(
    ([, step = '', weeks, ja = '', en = '']) => ({ id: step, text: { ja, en }, weeks: Number(weeks) }),
  )
}

const role = (
  id: string,
  title: string,
  kind: string | null,
  organisation: string,
  from: string,
  to: string | null,
): RoleView => ({ id, title, kind, organisation, from, to, summary: '', highlights: [], entries: 40 })

export const roles: RoleView[] = [
  role('pm', 'SIer PM', 'sier_pm', 'みなとシステムズ', '2012-04', '2016-03'),
  role('web', 'Web開発者', 'web_backend', 'こはるレシピ', '2016-04', '2019-06'),
  role('sre', 'SRE', 'sre', 'こはるレシピ', '2019-07', '2022-09'),
  role('mlops', 'MLOpsエンジニア', 'mlops', 'あさぎ検索', '2022-10', null),
  role('plat', '基盤チーム兼務', 'platform', 'こはるレシピ', '2021-04', '2022-09'),
  role('adv', '技術顧問', null, 'かえで書房', '2024', null),
  role('org', '勉強会オーガナイザー', null, '', '2018-05', null),
]

/** `date title [state] [source]`; the newest first. */
type Piece = readonly [date: string, title: string, state?: EvidenceState, source?: SourceKind]

interface Plot {
  readonly group: Group
  readonly stage: Stage
  readonly reason: Partial<Reason>
  readonly pieces: readonly Piece[]
  readonly carry?: readonly [role: string, strength: string, why: string, reach: number, years: number][]
  /** More confirmed pieces, one a month, before the first of `pieces`. */
  readonly more?: number
}

const seed = (reason: Partial<Reason> = {}): Plot => ({
  group: 'far',
  stage: 'seed',
  reason: { kind: 'none', ...reason },
  pieces: [],
})

const plots: Record<string, Plot> = {
  slo_ux: {
    group: 'growing',
    stage: 'trunk',
    reason: { kind: 'practised-since', role: 'web' },
    pieces: [
      ['2025-06-11', 'LCPの目標を、検索の離脱と突き合わせて決め直した'],
      ['2024-10-02', 'INPで測り直したら、遅いのは別の画面だった'],
      ['2023-05-20', 'SLIを「良い検索 ÷ 有効な検索」にそろえた'],
    ],
    more: 11,
    carry: [['web', '操作とAPIの対応を知っている', 'どのAPIがどの操作を支えているかを知っている', 0.8, 2]],
  },
  platform_slo: {
    group: 'growing',
    stage: 'branch',
    reason: { kind: 'first-record', title: '「学習ジョブのSLO」は誰のための数字か', date: '2021-08' },
    pieces: [
      ['2026-06-18', 'SLOレビューに、二度目の同席'],
      ['2026-05-08', '「学習ジョブのSLO」は誰のための数字か'],
      ['2024-09-12', '学習キューの待ち時間を、初めてSLIにした'],
      ['2022-06-03', 'デプロイ成功率の目標を、利用チームと決めた'],
      ['2021-11-26', '合成ジョブで夜間のAPIサーバーを測る'],
      ['2021-08-19', '社内Kubernetesの「使えた」を定義する', 'suggested'],
    ],
    carry: [['plat', '基盤を製品として扱う', '使う側のつまずきを先に数える習慣がある', 0.85, 1.5]],
  },
  postmortem_premortem: {
    group: 'growing',
    stage: 'branch',
    reason: { kind: 'first-record', title: '反省会をやめて、事実の年表から始めた', date: '2014-08' },
    pieces: [
      ['2026-06-01', '特徴量ストアの障害、予想した通りに'],
      ['2025-02-14', '移行の前に、失敗を先に書く会をひらいた'],
      ['2023-09-28', 'ポストモーテムの問いを五つに減らした'],
      ['2022-03-03', 'アクションの期限を、書いた人と決める'],
      ['2020-04-17', '初めて司会をしたポストモーテム'],
      ['2019-10-09', '責めない、と書くだけでは足りない', 'suggested'],
      ['2014-08-22', '反省会をやめて、事実の年表から始めた'],
    ],
    carry: [['pm', 'リスクを先に並べる', 'リスクを先に並べ、備えを決めておく習慣がある', 0.7, 2]],
  },
  error_budget: {
    group: 'adjacent',
    stage: 'seed',
    reason: { kind: 'carry-over', role: 'pm' },
    pieces: [],
    carry: [['pm', '合意をつくる', '利害の違う関係者を合意まで連れていく段取りがある', 0.64, 2]],
  },
  toil: seed(),
  platform_engineering: {
    group: 'growing',
    stage: 'branch',
    reason: { kind: 'first-record', title: '監視の型を配り、5チームが自走', date: '2021-06' },
    pieces: [
      ['2026-04-10', 'ゴールデンパスを一本、コードで渡す', 'confirmed', 'step'],
      ['2025-10-30', '「使われない基盤は、私が間違っている」', 'confirmed', 'reading'],
      ['2023-05-11', 'ひな形から消せるものを消した'],
      ['2022-02-25', '監視の型を配り、5チームが自走', 'confirmed', 'highlight'],
    ],
    more: 5,
    carry: [['plat', '基盤を製品として扱う', '使う側のつまずきを先に数える習慣がある', 0.85, 1.5]],
  },
  embedded_sre: {
    group: 'dormant',
    stage: 'dormant',
    reason: { kind: 'asleep', date: '2020-01' },
    pieces: [['2020-01-24', '検索チームの朝会に三か月通った']],
    more: 4,
    carry: [['pm', '引き継いで去る', '現場に入り込み、引き継いで去る仕事のしかたを知っている', 0.7, 2]],
  },
  enabling_sre: {
    group: 'growing',
    stage: 'sprout',
    reason: { kind: 'waiting', count: 1 },
    pieces: [
      ['2026-05-22', '推論チームのSLOレビューに同席'],
      ['2024-11-16', '教えるより、一緒に迷うほうが残る', 'suggested'],
      ['2021-10-08', '監視の型を配り、5チームが自走', 'confirmed', 'highlight'],
      ['2019-03-29', '勉強会で「はじめてのSLO」を3回連続で開いた'],
      ['2018-12-05', '新人研修の資料を作った', 'dismissed'],
    ],
    carry: [
      ['pm', '合意をつくる', '現場に入り込み、引き継いで去る仕事のしかたを知っている', 0.7, 2],
      ['sre', '障害の見方を言葉にできる', '自分のやり方を、ほかの人が使える形に直せる', 0.6, 2],
    ],
  },
  shared_incident_response: {
    group: 'adjacent',
    stage: 'sprout',
    reason: { kind: 'carry-over', role: 'sre' },
    pieces: [
      ['2020-09-18', '当番の引き継ぎを、私抜きで三回まわした'],
      ['2015-02-27', '障害連絡の型を顧客と決めた'],
    ],
    carry: [['sre', '一次対応を組み立てる', '役割を分けた障害対応を三年三か月まわした', 0.85, 2]],
  },
  sre_culture_phases: {
    group: 'adjacent',
    stage: 'seed',
    reason: { kind: 'carry-over', role: 'org' },
    pieces: [],
    carry: [['org', '場をつくる', '教える場と続ける場の両方を作ってきた', 0.55, 2]],
  },
  security: {
    group: 'adjacent',
    stage: 'sprout',
    reason: { kind: 'carry-over', role: 'sre' },
    pieces: [
      ['2026-06-05', '顧問先で権限の棚卸しに立ち会う'],
      ['2022-04-21', '秘密情報の置き場所を一つにした'],
      ['2017-10-13', '依存ライブラリの警告を読む当番をつくった'],
    ],
    carry: [['sre', '障害対応の経験', '検知と封じ込めの順序を体で知っている', 0.7, 2]],
  },
  corporate_it: seed(),
  privacy: {
    group: 'adjacent',
    stage: 'sprout',
    reason: { kind: 'waiting', count: 1 },
    pieces: [['2025-02-07', '推薦ログから、残さなくてよい列を消した', 'suggested']],
    carry: [['mlops', '推薦ログの仕事', 'どのデータが何に使われるかを知っている', 0.6, 2]],
  },
  mobile_sre: seed(),
  iot_sre: seed(),
  aiops: {
    group: 'growing',
    stage: 'sprout',
    reason: { kind: 'first-record', title: '顧問先のアラート整理から', date: '2024-03' },
    pieces: [
      ['2025-09-26', 'アラートを要約させたら、当番の質問が変わった'],
      ['2025-01-10', '原因の候補を並べる道具を試した'],
      ['2024-03-15', '顧問先のアラートを、症状ごとに束ねた'],
    ],
    carry: [['mlops', '推論の失敗を読む', '当たらない日の理由を説明してきた', 0.6, 2]],
  },
  mlops: {
    group: 'growing',
    stage: 'trunk',
    reason: { kind: 'own-role', role: 'mlops' },
    pieces: [
      ['2026-05-29', '再学習の失敗を、配る前に止められた'],
      ['2026-03-19', '特徴量の鮮度を、利用者の言葉で測る'],
      ['2025-05-16', '推論基盤の当番を、三人で分けた'],
    ],
    more: 18,
    carry: [['sre', 'SLOで話す', 'モデルの更新にも、止める基準を置ける', 0.9, 2]],
  },
  data_reliability: seed(),
}

const months = (from: string, to: string): number => {
  const [a = 0, b = 1] = from.split('-').map(Number)
  const [c = 0, d = 1] = to.split('-').map(Number)
  return (c - a) * 12 + (d - b)
}

const monthsBefore = (date: string, count: number): string => {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const index = year * 12 + month - 1 - count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** What the user said since the page was loaded, by direction and piece. */
const said = new Map<string, EvidenceState>()
export const say = (direction: string, sourceId: string, state: EvidenceState): void => {
  said.set(`${direction}/${sourceId}`, state)
}

const starred = new Set(['enabling_sre'])
export const star = (direction: string, on: boolean): void => {
  if (on) starred.add(direction)
  else starred.delete(direction)
}

/** The pieces of a direction at a day, weighed, newest first, dismissed ones at the end. */
export function evidenceOf(id: string, asOf: string): EvidenceView[] {
  const plot = plots[id]
  if (!plot) return []
  const oldest = plot.pieces.at(-1)?.[0] ?? asOf
  const more = Array.from({ length: plot.more ?? 0 }, (_, index): Piece => {
    return [monthsBefore(oldest, 3 * (index + 1)), `小さな実践の記録 ${(plot.more ?? 0) - index}`]
  })
  const inMonth = new Map<string, number>()
  const pieces = [...plot.pieces, ...more]
    .filter(([date]) => date <= asOf)
    .map(([date, title, given = 'confirmed', source = 'entry'], index): EvidenceView => {
      const sourceId = `${id}-${index}`
      const state = said.get(`${id}/${sourceId}`) ?? given
      const base = source === 'reading' ? 0.5 : 1
      const confirmation = { suggested: 0.5, confirmed: 1, dismissed: 0 }[state]
      const recency = 2 ** (-Math.max(0, months(date, asOf)) / 36)
      const month = date.slice(0, 7)
      const free = Math.max(0, 1 - (inMonth.get(month) ?? 0))
      const counted = Math.min(base * confirmation, free)
      inMonth.set(month, (inMonth.get(month) ?? 0) + counted)
      return {
        source,
        sourceId,
        date,
        title,
        excerpt: [
          { text: 'この日は', hit: false },
          { text: 'SLO', hit: true },
          { text: 'の話を、相手の困りごとから始めた。答えを言わずに問いを残すと、次の週に', hit: false },
        ],
        signals: source === 'entry' ? ['SLO'] : [],
        state,
        base,
        confirmation,
        recency,
        weight: counted * recency,
      }
    })
  const dismissed = pieces.filter((piece) => piece.state === 'dismissed')
  return [...pieces.filter((piece) => piece.state !== 'dismissed'), ...dismissed]
}

export const carryOversOf = (id: string): CarryOver[] =>
  (plots[id]?.carry ?? []).map(([roleId, strength, why, reach, tenureYears]) => ({
    role: roleId,
    roleKind: roles.find((known) => known.id === roleId)?.kind ?? '',
    strength: { ja: strength, en: strength },
    why: { ja: why, en: why },
    reach,
    tenureYears,
  }))

/** A direction in a list; goals and unread links belong to other fixtures and come in from outside. */
export function summaryOf(
  id: string,
  lens: DirectionSummary['lens'],
  asOf: string,
  also: Pick<DirectionSummary, 'goal' | 'unread' | 'nextStep'>,
): DirectionSummary {
  const plot = plots[id] ?? seed()
  const evidence = evidenceOf(id, asOf)
  const kept = evidence.filter((piece) => piece.state !== 'dismissed')
  const weight = kept.reduce((sum, piece) => sum + piece.weight, 0)
  const ground = 1 - 2 ** (-weight / 1.4)
  const carryOvers = carryOversOf(id)
  const reach = carryOvers[0]?.reach ?? 0
  const will = starred.has(id) || also.goal !== null
  const missing = Math.max(0, 1 - weight / 5)
  const won = {
    missing,
    room: missing,
    reach: 0.4 * missing * reach,
    foothold: 0,
    will: will ? (missing * (1 - 0.4 * reach)) / 2 : 0,
    growing: 0,
    quiet: 0,
  }
  const waiting = kept.filter((piece) => piece.state === 'suggested').length
  const reason =
    plot.reason.kind === 'waiting' && waiting === 0
      ? { kind: 'carry-over', role: carryOvers[0]?.role ?? null }
      : plot.reason
  return {
    id,
    lens,
    group: kept.length === 0 && plot.pieces.length > 0 ? 'adjacent' : plot.group,
    stage: kept.length === 0 ? 'seed' : plot.stage,
    weight,
    ground,
    reach,
    will,
    starred: starred.has(id),
    opportunity: won.reach + won.will,
    opportunityParts: won,
    evidence: kept.length,
    confirmed: kept.filter((piece) => piece.state === 'confirmed').length,
    first: kept.at(-1)?.date ?? null,
    newest: kept[0]?.date ?? null,
    reason: { kind: 'none', role: null, count: null, date: null, title: null, ...reason },
    carryOvers,
    footholds: [],
    ...also,
  }
}
