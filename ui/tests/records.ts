// An invented engineer's records: eight by hand, the rest made of the pack's example records, in a plausible rhythm.

import type { EntryKindName } from '../src/ipc/bindings/EntryKindName'
import type { EntryView } from '../src/ipc/bindings/EntryView'

export type InventedRecord = Omit<EntryView, 'evidence'>

const examples = Object.values(
  import.meta.glob<string>('../../assets/recaps/*/examples/*.jsonl', { query: '?raw', import: 'default', eager: true }),
)
  .flatMap((file) => file.split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { text: string; lang: string })

const lang = new URLSearchParams(globalThis.location.search).get('lang') ?? 'ja'

type Written = readonly [id: string, date: string, kind: EntryKindName, title: string, text: string]

const written: Record<string, readonly Written[]> = {
  ja: [
    [
      'slo-review',
      '2026-06-18',
      'achievement',
      'SLOレビューに、二度目の同席',
      '今日は推論基盤チームの週次で、先月いっしょに決めたSLOを、初めてチームだけで見直してもらった。p99が目標を割った二日間について、私は「利用者には何が見えていたと思う?」とだけ聞いた。\n\nはじめは沈黙が長かった。でも、検索結果の並びが古いまま返っていたことに自分たちで気づき、エラーバジェットの使い方まで話が進んだ。前は私が三十分で説明していたことに、彼らは五十分かけてたどり着いた。来週からは、私がいなくても回る。\n\n答えを言わないのは、想像していたより体力がいる。',
    ],
    [
      'premortem',
      '2026-06-12',
      'reflection',
      '特徴量ストアの障害、予想した通りに',
      'プレモーテムで三番目に挙げた筋書きが、そのまま起きた。\n\n## わかったこと\n\n- 予想していた分だけ、落ち着いて動けた\n- 手順は**三年前のまま**だった\n- 参考: [プレモーテムのやり方](https://sre.google/workbook/postmortem-culture/)\n\n> 起きる前に書いた一行が、いちばん役に立つ。\n\n次は `feature-store` の古い鍵を消す。',
    ],
    [
      'access-review',
      '2026-06-05',
      'learning',
      '顧問先で権限の棚卸しに立ち会う',
      '退職者のトークンが二つ生きていた。ゼロトラストの前に、まず名簿だと思う。',
    ],
    [
      'mokumoku',
      '2026-05-29',
      'decision',
      'もくもく会 第31回を任せてみた',
      '司会も会場も、もう私の手を離れた。イネーブリングという言葉を使わずに、それができた気がする。',
    ],
    [
      'slo-first',
      '2026-05-21',
      'achievement',
      '推論チームのSLOレビューに同席',
      '同席だけでいいと言われて、助かった。私がいなくても回る日が近い。',
    ],
    [
      'slo-whose',
      '2026-05-08',
      'learning',
      '「学習ジョブのSLO」は誰のための数字か',
      '待っているのは人か、次のジョブか。MLOpsの文脈でSLOを考え直す。',
    ],
    [
      'naming',
      '2026-04-24',
      'decision',
      '特徴量の命名を、利用側に決めてもらう',
      'つくる側の言葉を一つ捨てた。セルフサービスの入り口は、名前だった。',
    ],
    [
      'retrain',
      '2026-04-09',
      'achievement',
      '再学習の自動化、三度目で通る',
      '夜中に起きる人がいなくなった。MLOpsの仕事らしくなってきた。',
    ],
    [
      'silent',
      '2023-06-18',
      'reflection',
      '再学習が止まっても、誰も気づかなかった',
      'ドリフトを見る仕組みがなく、三日のあいだ古いモデルが答えていた。',
    ],
  ],
  en: [
    [
      'slo-review',
      '2026-06-18',
      'achievement',
      'Sitting in on the SLO review, again',
      'In the weekly of the inference team they reviewed, for the first time without me, the SLO that we agreed on last month. About the two days when p99 missed its target I only asked: “What do you think the users saw?”\n\nThe silence was long at first. Then they noticed by themselves that search results came back in a stale order, and went on to how to spend the error budget. What I used to explain in thirty minutes took them fifty. From next week it runs without me.\n\nNot giving the answer takes more strength than I had imagined.',
    ],
    [
      'premortem',
      '2026-06-12',
      'reflection',
      'The feature store failed as foreseen',
      'The third scenario of our premortem happened as written.\n\n- What we had foreseen, we met calmly\n- The runbook was **three years old**\n- See [how to hold one](https://sre.google/workbook/postmortem-culture/)',
    ],
    [
      'access-review',
      '2026-06-05',
      'learning',
      'An access review at the client',
      'Two tokens of people who had left were still alive. Before zero trust, a list of names.',
    ],
    [
      'mokumoku',
      '2026-05-29',
      'decision',
      'Handing over the 31st study meetup',
      'Host and venue no longer need me. That is enablement, without the word.',
    ],
    [
      'slo-first',
      '2026-05-21',
      'achievement',
      'First seat in the SLO review',
      'Sitting in is enough, they said. That helped.',
    ],
    [
      'slo-whose',
      '2026-05-08',
      'learning',
      'Whose number is a training job’s SLO?',
      'Who waits: a person, or the next job? An SLO in the light of MLOps.',
    ],
    [
      'naming',
      '2026-04-24',
      'decision',
      'Let the users name the features',
      'One word of the makers less. Self-service begins with names.',
    ],
    [
      'retrain',
      '2026-04-09',
      'achievement',
      'Automatic retraining, third attempt',
      'Nobody gets up at night any more. MLOps at last.',
    ],
    [
      'silent',
      '2023-06-18',
      'reflection',
      'Retraining stopped and nobody noticed',
      'Without a look at drift, an old model answered for three days.',
    ],
  ],
}

const roles = [
  ['pm', '2012-04', 9],
  ['web', '2016-04', 19],
  ['sre', '2019-07', 46],
  ['mlops', '2022-10', 36],
] as const
const kinds: readonly EntryKindName[] = ['reflection', 'achievement', 'learning', 'decision']

const roleOf = (date: string): string => roles.findLast(([, from]) => from <= date)?.[0] ?? 'pm'

/** The first clause of a text, as a title. */
function titleOf(text: string): string {
  const clause = text.split(/[。、\n.:;,]/)[0] ?? ''
  return clause.length > 32 ? `${clause.slice(0, 30)}…` : clause
}

/** `count` records from April 2012 to June 2026, newest first. */
export function invented(count: number): InventedRecord[] {
  const own = (written[lang] ?? written.ja ?? []).map(([id, date, kind, title, text]) => ({
    id,
    date,
    kind,
    title,
    text,
  }))
  const told = examples.filter((example) => example.lang === lang)
  const first = Date.UTC(2012, 3, 2)
  const last = Date.UTC(2026, 3, 1)
  const rest = Math.max(0, count - own.length)
  const made = Array.from({ length: rest }, (_, index) => {
    // Denser towards today, as it is in life.
    const share = Math.sqrt((index + 0.5) / rest)
    const day = new Date(first + (last - first) * share).toISOString().slice(0, 10)
    const example = told[(index * 7919) % told.length]
    const text = example?.text ?? ''
    const date = index % 97 === 5 ? day.slice(0, 4) : index % 31 === 4 ? day.slice(0, 7) : day
    return { id: `made-${index}`, date, kind: kinds[index % 4] ?? 'reflection', title: titleOf(text), text }
  })
  return [...own, ...made]
    .map((record) => ({
      ...record,
      role: roleOf(record.date),
      tags: record.id === 'mokumoku' ? ['もくもく会', '勉強会'] : [],
      prompt: null,
      updated: '2026-06-18T09:00:00Z',
    }))
    .sort((a, b) => b.date.localeCompare(a.date))
}
