// A direction's state in words: what a row says under its name, and what would change it.

import { pick, t } from '../../i18n'
import { formatDate } from '../../i18n/dates'
import type { CarryOver } from '../../ipc/bindings/CarryOver'
import type { DirectionSummary } from '../../ipc/bindings/DirectionSummary'
import type { EvidenceView } from '../../ipc/bindings/EvidenceView'
import type { Reason } from '../../ipc/bindings/Reason'
import type { WouldChange } from '../../ipc/bindings/WouldChange'
import { app } from '../../state/app.svelte'

/** Names a role by its id; undefined when it is gone. */
export type RoleTitle = (id: string) => string | undefined

/** 「根拠14件・最新 2025年6月」 */
export function evidenceLine(row: Pick<DirectionSummary, 'evidence' | 'confirmed' | 'newest'>): string {
  if (row.evidence === 0 || row.newest === null) return t('directions-evidence-none')
  if (row.confirmed === 0) return t('directions-evidence-unconfirmed', { count: row.evidence })
  // The month is enough in a list; the panel has the day.
  return t('directions-evidence-count', { count: row.evidence, date: formatDate(row.newest.slice(0, 7)) })
}

/** A title that is about to be put between quotation marks: its own become the inner ones. */
export const quotable = (title: string): string =>
  title.replaceAll('「', '『').replaceAll('」', '』').replaceAll('“', '‘').replaceAll('”', '’')

/** A row's second line: its reason, or what it builds on where the first line has already said that it waits for an answer. */
export function rowReason(row: DirectionSummary, roleTitle: RoleTitle): string | undefined {
  if (row.reason.kind !== 'waiting' || row.confirmed > 0) return reasonLine(row.reason, roleTitle)
  const carry = row.carryOvers[0]
  return carry && reasonLine({ ...row.reason, kind: 'carry-over', role: carry.role }, roleTitle)
}

/** The one reason of a row, as a sentence. */
export function reasonLine(reason: Reason, roleTitle: RoleTitle): string {
  const role = (reason.role === null ? undefined : roleTitle(reason.role)) ?? t('directions-reason-role-unknown')
  switch (reason.kind) {
    case 'waiting':
      return t('directions-reason-waiting', { count: reason.count ?? 1 })
    case 'practised-since':
      return t('directions-reason-practised-since', { role })
    case 'own-role':
      return t('directions-reason-own-role')
    case 'first-record':
      return t('directions-reason-first-record', {
        title: quotable(reason.title ?? ''),
        date: reason.date === null ? '' : formatDate(reason.date.slice(0, 7)),
      })
    case 'carry-over':
      return t('directions-reason-carry-over', { role })
    case 'asleep':
      return t('directions-reason-asleep')
    default:
      return t('directions-reason-none')
  }
}

/** A direction's short name. */
export function directionShort(id: string): string {
  const name = app.direction(id)?.short
  return name ? pick(name) : id
}

/** Why a direction is a good next step, in one sentence. */
export function whyNext(row: DirectionSummary, roleTitle: RoleTitle): string {
  const { missing, room, reach, foothold, will, growing, quiet } = row.opportunityParts
  if (room <= 0) return t('opportunity-full')
  const best = row.carryOvers[0]
  const role = (best && roleTitle(best.role)) ?? t('directions-reason-role-unknown')
  const causes = [
    reach > 0 && t('opportunity-cause-reach', { role }),
    foothold > 0 && t('opportunity-cause-foothold', { direction: directionShort(row.footholds[0]?.direction ?? '') }),
    will > 0 && t('opportunity-cause-will'),
    growing > 0 && t('opportunity-cause-growing'),
    quiet > 0 && t('opportunity-cause-quiet'),
  ].filter((cause) => cause !== false)
  if (causes.length === 0) return t('opportunity-none')
  const list = causes.reduce((list, item, at) =>
    t(at + 1 === causes.length ? 'list-and' : 'list-comma', { list, item }),
  )
  if (missing <= 0) return t('opportunity-sentence-trunk', { causes: list })
  return t('opportunity-sentence', { causes: list, missing: Math.round(missing * 100) })
}

/** 「2026年5月22日・記録・確認済み」 */
export function pieceLine(piece: EvidenceView): string[] {
  return [formatDate(piece.date), t(`directions-source-${piece.source}`), t(`directions-state-${piece.state}`)]
}

/** A summary's first sentence, and the rest of it. */
export function firstSentence(text: string): readonly [first: string, rest: string] {
  const end = /。|[.!?](?=\s)/.exec(text)
  const at = end ? end.index + 1 : text.length
  return [text.slice(0, at), text.slice(at).trim()]
}

/** What a role carries over: its strength, or the experience alone where the recap names none. */
export function carryLine(carry: CarryOver, roleTitle: RoleTitle): string {
  const role = roleTitle(carry.role) ?? t('directions-reason-role-unknown')
  const strength = pick(carry.strength)
  return strength ? t('directions-carry', { role, strength }) : t('directions-carry-plain', { role })
}

/** What would change a direction's place, as a sentence; undefined for a kind that this window does not know. */
export function changeLine(change: WouldChange): string | undefined {
  const stage = change.stage === null ? undefined : t(`stage-${change.stage}`)
  switch (change.kind) {
    case 'confirm':
      return stage ? t('directions-change-confirm-stage', { stage }) : t('directions-change-confirm')
    case 'one-entry':
      return stage ? t('directions-change-one-entry-stage', { stage }) : t('directions-change-one-entry')
    case 'keep-alive':
      return t('directions-change-keep-alive')
    case 'read-link':
      return t('directions-change-read-link')
    case 'take-step':
      return stage ? t('directions-change-take-step-stage', { stage }) : t('directions-change-take-step')
    default:
      return undefined
  }
}
