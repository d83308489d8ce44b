import { accept, type Refused, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { sumFen } from '../../kernel/money'
import type { Role } from '../../kernel/role'
import { waitingFenOf } from '../../kernel/sums'
import type { View } from '../../kernel/view'
import { accountsOf, type DecideFund, type FundView } from './decide'
import type { PostponementRow, PostponementState } from './model'

/** One ground at a time, and only for money that is there. */
export const requestPostponement: DecideFund<'fund.request-postponement'> = (input, view, context) => {
  const { actor, today } = context
  const { caseId } = input
  if (actor.kind !== 'person' || view.get('case_case', caseId)?.undertakerId !== actor.id) {
    return refuse('fund.undertaker-requests')
  }
  const waits = view.all('fund_account').some((it) => it.caseId === caseId && it.holdingSince !== null)
  if (!waits) return refuse('fund.postponement-of-money')
  const isOpen = ({ state }: PostponementRow) => state === 'requested' || state === 'approved'
  if (view.all('fund_postponement').some((it) => it.caseId === caseId && isOpen(it))) {
    return refuse('fund.postponed-once-at-a-time')
  }
  const availableFen = availableFenOf(view, caseId)
  const { amountFen = null } = input
  if (amountFen !== null && amountFen > availableFen) {
    return refuse('fund.postponed-part-is-there', { amountFen, availableFen })
  }
  const row: PostponementRow = {
    ...input,
    amountFen,
    id: context.newId('postponement'),
    state: 'requested',
    requestedBy: actor.id,
    requestedOn: today,
    decidedBy: null,
    decidedOn: null,
    endedBy: null,
    endedOn: null,
    endReason: null,
  }
  return accept([event('fund.PostponementRequested', row)], { postponementId: row.id })
}

/** Another person than the one who asked decides (law 法发〔2017〕6号 10: 执行局局长或主管院领导). */
export const decidePostponement: DecideFund<'fund.decide-postponement'> = (input, view, { actor }) => {
  const found = postponementIn(view, input, 'requested')
  if (found.kind === 'refused') return found
  if (actor.kind !== 'person' || actor.id === found.row.requestedBy) {
    return refuse('fund.maker-is-not-checker')
  }
  const { caseId, postponementId, reason } = input
  if (!input.approve) return accept([event('fund.PostponementDeclined', { caseId, postponementId, reason })])
  const { amountFen } = found.row
  const leftFen = waitingFenOf(view.all('fund_account'), caseId)
  // The undisputed part may have gone while the leader thought about the rest.
  const isRestPaid = amountFen !== null && leftFen <= amountFen
  return accept([
    event('fund.PostponementApproved', { caseId, postponementId, isWhole: amountFen === null }),
    ...(isRestPaid ? [event('fund.UndisputedPaid', { caseId, leftFen })] : []),
  ])
}

const LEADERS: readonly Role[] = ['execution-director', 'vice-president-in-charge']

/** Whoever has the case, or leads, says that the ground has gone; a judge of another case does not. */
export const endPostponement: DecideFund<'fund.end-postponement'> = (input, view, { actor }) => {
  const found = postponementIn(view, input, 'approved')
  if (found.kind === 'refused') return found
  const leads = actor.roles.some((role) => LEADERS.includes(role))
  const isUndertaker = view.get('case_case', input.caseId)?.undertakerId === actor.id
  if (actor.kind !== 'person' || !(leads || isUndertaker)) return refuse('fund.undertaker-requests')
  return accept([event('fund.PostponementEnded', { ...input, isWhole: found.row.amountFen === null })])
}

/** The part of the case's money that waits by a leader's decision; nothing where all of it or none does. */
export function postponedPartOf(view: View<FundView>, caseId: string): bigint {
  const parts = view.all('fund_postponement').filter((it) => it.caseId === caseId && it.state === 'approved')
  return sumFen(parts.map(({ amountFen }) => amountFen ?? 0n))
}

/** What may be paid out of the accounts of a case. */
export function availableFenOf(view: View<FundView>, caseId: string): bigint {
  return sumFen(accountsOf(view, caseId).map(({ availableFen }) => availableFen))
}

type Found = { readonly kind: 'found'; readonly row: PostponementRow }

function postponementIn(
  view: View<FundView>,
  input: { readonly caseId: string; readonly postponementId: string },
  state: PostponementState,
): Found | Refused {
  const row = view.get('fund_postponement', input.postponementId)
  if (row?.caseId !== input.caseId) return refuse('fund.postponement-unknown')
  return row.state === state
    ? { kind: 'found', row }
    : refuse('fund.postponement-state', { state: row.state })
}

/** The debtor performed to the applicant himself; the applicant, or who acts for him, says so. */
export const recordPerformance: DecideFund<'fund.record-performance'> = (input, view, context) => {
  const subject = view.get('case_case', input.caseId)
  const { actor, today } = context
  if (actor.kind !== 'person' || subject?.undertakerId !== actor.id) return refuse('fund.undertaker-requests')
  if (subject.state === 'closed') return refuse('fund.closed-case-takes-no-money')
  const party = view.get('case_party', input.confirmedByPartyId)
  const isApplicant = party?.role === 'applicant' || party?.role === 'agent'
  if (party?.caseId !== input.caseId || !isApplicant) return refuse('fund.performance-confirmed-by-applicant')
  if (party.enteredBy === actor.id) return refuse('fund.payee-entered-by-another')
  if (input.performedOn > today) {
    return refuse('fund.performance-has-happened', { performedOn: input.performedOn })
  }
  const row = { id: context.newId('performance'), ...input, recordedBy: actor.id }
  const recorded = event('fund.PerformanceRecorded', row, { occurredOn: input.performedOn })
  return accept([recorded], { performanceId: row.id })
}
