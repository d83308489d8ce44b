import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { addYears } from '../../law/date'
import type { DecideFund } from './decide'
import { accountToAsk } from './decide-payee'
import { asked, hasApproved, isUnchanged, newPayout, ofPayout, payeeOf, payoutIn } from './decide-payout'
import { emptiedBy } from './decide-payout-bank'
import type { PayoutRow } from './model'

/** So long a deposit may be collected (law 民法典 574). */
export const COLLECTED_WITHIN_YEARS = 5

/** The last day on which a deposit may be collected. */
export function collectableUntil({ depositedOn }: PayoutRow, today: string): string {
  return addYears(depositedOn ?? today, COLLECTED_WITHIN_YEARS)
}

/** 提存 is performance (law 民法典 570–571): the third person keeps the sum for its payee, who collects it later. */
export const depositSum: DecideFund<'fund.deposit'> = (input, view, context) => {
  const payout = payoutIn(view, input, 'approved')
  if (payout.kind === 'refused') return payout
  const { row } = payout
  const { actor, today } = context
  if (row.purpose !== 'deposit') return refuse('fund.deposit-as-approved')
  if (actor.kind !== 'person' || actor.id === row.requestedBy || hasApproved(row, actor.id)) {
    return refuse('fund.payer-is-third')
  }
  if (!isUnchanged(row, context)) return refuse('fund.approval-bound-to-content')
  return accept([event('fund.SumDeposited', ofPayout(row)), ...emptiedBy(row, view, today)])
}

/**
 * The payee collects what is kept for him: a payout of its own, which goes the usual way. The money stays deposited until
 * the bank has paid, so that a closed case holds nothing reserved.
 */
export const collectDeposit: DecideFund<'fund.collect-deposit'> = (input, view, context) => {
  const payout = payoutIn(view, input, 'deposited')
  if (payout.kind === 'refused') return payout
  const { row } = payout
  const { actor, today } = context
  const isLeader = actor.roles.includes('execution-director')
  const isUndertaker = view.get('case_case', row.caseId)?.undertakerId === actor.id
  if (actor.kind !== 'person' || !(isUndertaker || isLeader)) return refuse('fund.undertaker-requests')
  const payee = view.get('case_party', row.payeePartyId)
  if (payee?.caseId !== row.caseId) return refuse('fund.payee-is-party')
  if (payee.enteredBy === actor.id) return refuse('fund.payee-entered-by-another')
  const until = collectableUntil(row, today)
  if (today > until) return refuse('fund.deposit-collected-in-time', { until })
  const { caseId, accountId, payeePartyId, amountFen } = row
  const { payeeAccountId, basis } = input
  const to = accountToAsk(view, { caseId, partyId: payeePartyId, payeeAccountId }, context)
  if (to.kind === 'refused') return to
  const payeeNow = { payeePartyId, ...payeeOf(to.row) }
  const content = { caseId, accountId, ...payeeNow, amountFen, purpose: 'claim' as const, basis }
  return asked(newPayout(content, row.caseNumber, row.id, context))
}
