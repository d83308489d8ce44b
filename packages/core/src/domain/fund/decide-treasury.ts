import type { DecideContext } from '../../kernel/context'
import { type Refused, refuse } from '../../kernel/decision'
import { sumFen } from '../../kernel/money'
import type { View } from '../../kernel/view'
import { enforcementFee, type RuleExplanation } from '../../law/index'
import type { CaseRow } from '../case/model'
import { accountsOf, chooseAccount, type DecideFund, type FundView } from './decide'
import { courtAccount } from './decide-court-account'
import { collectableUntil } from './decide-deposit'
import { asked, newPayout, payoutIn } from './decide-payout'
import { availableFenOf, postponedPartOf } from './decide-postponement'
import { type AccountRow, type PayoutRow, type PerformanceRow, TREASURY } from './model'

/** What the fee of a case is computed from. */
export interface FeeFacts {
  readonly subject: Pick<CaseRow, 'claimFen'>
  readonly accounts: readonly Pick<AccountRow, 'receivedFen'>[]
  readonly payouts: readonly Pick<PayoutRow, 'purpose' | 'state' | 'amountFen'>[]
  readonly performances: readonly Pick<PerformanceRow, 'amountFen'>[]
}

/** 执行申请费 of a case: on which amount, how much by law, how much of it was taken already. */
export interface FeeFigures {
  readonly baseFen: bigint
  readonly feeFen: bigint
  readonly takenFen: bigint
  readonly leftFen: bigint
  readonly explanation: RuleExplanation
}

const COUNTS: readonly PayoutRow['state'][] = ['requested', 'approved', 'sent', 'paid']

/**
 * The fee by law (诉讼费用交纳办法 14, 20, 38: of the debtor, after enforcement). Whether its base is what was enforced, that is
 * came in or was performed directly and did not go back, or what was applied for, no text says: a parameter does.
 */
export function feeFigures(
  { subject, accounts, payouts, performances }: FeeFacts,
  { profile }: Pick<DecideContext, 'profile'>,
): FeeFigures {
  const of = (purpose: PayoutRow['purpose']) =>
    sumFen(payouts.filter((it) => it.purpose === purpose && COUNTS.includes(it.state)).map(fen))
  const enforcedFen =
    sumFen(accounts.map(({ receivedFen }) => receivedFen)) - of('refund') + sumFen(performances.map(fen))
  const baseFen = profile.parameters['fund.fee-base'] === 'applied-for' ? subject.claimFen : enforcedFen
  const { fen: feeFen, explanation } = enforcementFee(baseFen)
  const takenFen = of('fee')
  const leftFen = feeFen > takenFen ? feeFen - takenFen : 0n
  return { baseFen, feeFen, takenFen, leftFen, explanation }
}

const fen = ({ amountFen }: { readonly amountFen: bigint }) => amountFen

/** The fee goes to the treasury's account and nowhere else, up to what the law takes and was not taken yet. */
export const requestFee: DecideFund<'fund.request-fee'> = (input, view, context) => {
  const { caseId, amountFen, basis } = input
  const chosen = chooseAccount(view, caseId, input.accountId)
  if (chosen.kind === 'refused') return chosen
  const { account } = chosen
  const subject = view.get('case_case', caseId)
  if (subject?.state === 'closed') return refuse('fund.closed-case-pays-nothing')
  if (context.actor.kind !== 'person' || subject?.undertakerId !== context.actor.id) {
    return refuse('fund.undertaker-requests')
  }
  const payee = treasury(view)
  if (payee.kind === 'refused') return payee
  const { explanation: _steps, ...figures } = feeFigures(feeFactsOf(view, subject), context)
  if (amountFen > figures.leftFen) return refuse('fund.fee-within-law', { amountFen, ...figures })
  if (amountFen > account.availableFen) {
    const { availableFen, reservedFen } = account
    return refuse('fund.balance-covers-payout', { amountFen, availableFen, reservedFen })
  }
  const postponedFen = postponedPartOf(view, caseId)
  if (postponedFen > 0n && availableFenOf(view, caseId) - amountFen < postponedFen) {
    return refuse('fund.postponed-part-stays', { amountFen, postponedFen })
  }
  const content = {
    caseId,
    accountId: account.id,
    payeeAccountId: null,
    ...payee.to,
    amountFen,
    purpose: 'fee' as const,
    basis,
  }
  return asked(newPayout(content, account.caseNumber, null, context))
}

/**
 * A deposit that nobody collected within five years falls to the State (law 民法典 574): asked for here, approved and sent by
 * others like any payout. It stays deposited until the bank has paid.
 */
export const handToState: DecideFund<'fund.hand-to-state'> = (input, view, context) => {
  const payout = payoutIn(view, input, 'deposited')
  if (payout.kind === 'refused') return payout
  const { row } = payout
  const { actor, today } = context
  const isUndertaker = view.get('case_case', row.caseId)?.undertakerId === actor.id
  const isLeader = actor.roles.includes('execution-director')
  if (actor.kind !== 'person' || !(isUndertaker || isLeader)) return refuse('fund.undertaker-requests')
  const until = collectableUntil(row, today)
  if (today <= until) return refuse('fund.deposit-still-collectable', { until })
  const payee = treasury(view)
  if (payee.kind === 'refused') return payee
  const { caseId, accountId, amountFen } = row
  const content = {
    caseId,
    accountId,
    payeeAccountId: null,
    ...payee.to,
    amountFen,
    purpose: 'state' as const,
    basis: input.basis,
  }
  return asked(newPayout(content, row.caseNumber, row.id, context))
}

/** What the fee is computed from, in the rows of a decision. */
export function feeFactsOf(view: View<FundView>, subject: CaseRow): FeeFacts {
  const own = (row: { readonly caseId: string }) => row.caseId === subject.id
  return {
    subject,
    accounts: accountsOf(view, subject.id),
    payouts: view.all('fund_payout').filter(own),
    performances: view.all('fund_performance').filter(own),
  }
}

function treasury(view: View<FundView>) {
  const found = courtAccount(view, 'treasury')
  if (!found) return refuse('fund.treasury-account-in-force')
  const { holderName: payeeName, courtAccountNumber: payeeAccount, bank: payeeBank } = found
  return { kind: 'found' as const, to: { payeePartyId: TREASURY, payeeName, payeeAccount, payeeBank } }
}

/** What goes to the treasury goes to the account that is in force on the day it is sent. */
export function treasuryRefusal(view: View<FundView>, row: PayoutRow): Refused | undefined {
  if (row.payeePartyId !== TREASURY) return undefined
  return courtAccount(view, 'treasury')?.courtAccountNumber === row.payeeAccount
    ? undefined
    : refuse('fund.treasury-account-in-force')
}
