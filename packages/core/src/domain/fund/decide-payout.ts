import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { hashText, hashValue } from '../../kernel/hash'
import type { Role } from '../../kernel/role'
import type { View } from '../../kernel/view'
import type { PartyRole } from '../case/model'
import { chooseAccount, type DecideFund, type FundView } from './decide'
import { payerOf } from './decide-court-account'
import { accountRefusal, accountToAsk } from './decide-payee'
import { availableFenOf, postponedPartOf } from './decide-postponement'
import { surplusRefusal } from './decide-surplus'
import { treasuryRefusal } from './decide-treasury'
import type { PayeeAccountRow, PayoutPurpose, PayoutRow, PayoutState } from './model'

type Content = Pick<
  PayoutRow,
  | 'caseId'
  | 'accountId'
  | 'payeePartyId'
  | 'payeeAccountId'
  | 'payeeName'
  | 'payeeAccount'
  | 'payeeBank'
  | 'amountFen'
  | 'purpose'
  | 'basis'
>

/**
 * What an approval is bound to: whoever changes payee, account, amount or basis afterwards voids it (promise M10). The
 * hash is keyed: it stands in the journal and in inputs, and from an unkeyed one a payee's account could be guessed.
 */
export function payoutContentHash(
  content: Content,
  { fingerprint }: Pick<DecideContext, 'fingerprint'>,
): string {
  const { caseId, accountId, payeeAccountId, payeeName, payeeAccount, payeeBank, amountFen, purpose, basis } =
    content
  // Payouts of the first versions named no registration; what was approved of them still holds.
  const registration = payeeAccountId === null ? {} : { payeeAccountId }
  const payee = {
    ...{ payeePartyId: content.payeePartyId, payeeName, payeeAccount, payeeBank },
    ...registration,
  }
  return hashText(fingerprint(hashValue({ caseId, accountId, ...payee, amountFen, purpose, basis })))
}

/** The bank's name of a payout: it follows from court and payout, 32 letters and digits (promise M7). */
export function bankKeyOf(courtId: string, payoutId: string): string {
  return `ZX${hashText(`${courtId} ${payoutId}`).slice(0, 30).toUpperCase()}`
}

/** A claim goes to the applicant or his agent, a surplus back to the debtor (law 执行工作规定（2020）34), costs to who advanced them. */
const PAYEES: Readonly<Record<Exclude<PayoutPurpose, 'fee' | 'state'>, readonly PartyRole[]>> = {
  claim: ['applicant', 'agent'],
  refund: ['debtor'],
  deposit: ['applicant', 'agent'],
  costs: ['applicant', 'agent', 'third-party'],
}

/** Reserves money for a payee. The undertaker asks; payee and balance are checked before anybody else looks at it. */
export const requestPayout: DecideFund<'fund.request-payout'> = (input, view, context) => {
  const chosen = chooseAccount(view, input.caseId, input.accountId)
  if (chosen.kind === 'refused') return chosen
  const { account } = chosen
  const subject = view.get('case_case', input.caseId)
  if (subject?.state === 'closed') return refuse('fund.closed-case-pays-nothing')
  if (context.actor.kind !== 'person' || subject?.undertakerId !== context.actor.id) {
    return refuse('fund.undertaker-requests')
  }
  const payee = view.get('case_party', input.payeePartyId)
  if (payee?.caseId !== input.caseId) return refuse('fund.payee-is-party')
  if (payee.enteredBy === context.actor.id) return refuse('fund.payee-entered-by-another')
  if (!PAYEES[input.purpose].includes(payee.role)) return refuse('fund.payee-fits-purpose')
  const { payeeAccountId, payeePartyId: partyId, caseId, surplusReason, ...asIs } = input
  const early = input.purpose === 'refund' && surplusRefusal(view, subject, surplusReason, context)
  if (early) return early
  // With what it rests on: in the hash, and before the eyes of who approves.
  const order = surplusReason === undefined ? asIs : { ...asIs, basis: `${asIs.basis}；${surplusReason}` }
  // Who cannot be reached has no account: what is kept for him names one when he collects it.
  const isKept = input.purpose === 'deposit' && payeeAccountId === undefined
  const to = isKept ? undefined : accountToAsk(view, { caseId, partyId, payeeAccountId }, context)
  if (to?.kind === 'refused') return to
  if (input.amountFen > account.availableFen) {
    return refuse('fund.balance-covers-payout', {
      amountFen: input.amountFen,
      availableFen: account.availableFen,
      reservedFen: account.reservedFen,
    })
  }
  const postponedFen = postponedPartOf(view, input.caseId)
  if (postponedFen > 0n && availableFenOf(view, input.caseId) - input.amountFen < postponedFen) {
    return refuse('fund.postponed-part-stays', { amountFen: input.amountFen, postponedFen })
  }
  const paidTo = to ? payeeOf(to.row) : { ...NOBODY_YET, payeeName: payee.name }
  const content = { ...order, ...paidTo, caseId, payeePartyId: partyId, accountId: account.id }
  return asked(newPayout(content, account.caseNumber, null, context))
}

const NOBODY_YET = { payeeAccountId: null, payeeAccount: '', payeeBank: '' }

/** What a payout takes from the registered account: whoever changes it there changes nothing here. */
export function payeeOf({ id, holderName, payeeAccount, payeeBank }: PayeeAccountRow) {
  return { payeeAccountId: id, payeeName: holderName, payeeAccount, payeeBank }
}

/** A payout that somebody asks for now. */
export function newPayout(
  content: Content,
  caseNumber: string,
  collectsId: string | null,
  context: DecideContext,
): PayoutRow {
  const id = context.newId('payout')
  return {
    ...content,
    id,
    caseNumber,
    state: 'requested',
    requestedBy: context.actor.id,
    requestedOn: context.today,
    approvals: [],
    approvedBy: null,
    approvedOn: null,
    sentBy: null,
    sentOn: null,
    paidOn: null,
    bankReference: null,
    bankKey: bankKeyOf(context.courtId, id),
    bankState: null,
    bankCode: null,
    bankText: null,
    returnedOn: null,
    depositedOn: null,
    collectsId,
    returnReceiptId: null,
    voidReason: null,
    fileId: null,
    fileOn: null,
    contentHash: payoutContentHash(content, context),
  }
}

/** What asking for a payout comes to. */
export function asked(row: PayoutRow) {
  const answer = { payoutId: row.id, contentHash: row.contentHash }
  return accept([event('fund.PayoutRequested', { ...row, payoutId: row.id })], answer)
}

/** A third person gives it to the bank. The content is hashed once more: a change after approval goes no further. */
export const sendPayout: DecideFund<'fund.send-payout'> = (input, view, context) => {
  const payout = payoutIn(view, input, 'approved')
  if (payout.kind === 'refused') return payout
  const { row } = payout
  const { actor } = context
  if (actor.kind !== 'person' || actor.id === row.requestedBy || hasApproved(row, actor.id)) {
    return refuse('fund.payer-is-third')
  }
  if (!isUnchanged(row, context)) return refuse('fund.approval-bound-to-content')
  if (row.purpose === 'deposit') return refuse('fund.deposit-stays', { state: row.state })
  const against = accountRefusal(view, row, context)
  if (against) return against
  const moved = treasuryRefusal(view, row)
  if (moved) return moved
  return accept([event('fund.PayoutSent', orderOf(row, view))])
}

const LEADERS: readonly Role[] = ['execution-director', 'vice-president-in-charge']

/**
 * Gives up a payout that the bank has not got: the money is available again. What was sent stays reserved until the
 * bank has answered, for a time-out says nothing about whether it paid (promise M7).
 */
export const voidPayout: DecideFund<'fund.void-payout'> = (input, view, context) => {
  const payout = payoutIn(view, input)
  if (payout.kind === 'refused') return payout
  const { row } = payout
  if (row.state === 'sent' || row.state === 'paid') {
    return refuse('fund.sent-payout-not-voided', { state: row.state })
  }
  if (row.state !== 'requested' && row.state !== 'approved') {
    return refuse('fund.payout-state', { state: row.state })
  }
  const isLeader = context.actor.roles.some((role) => LEADERS.includes(role))
  if (row.requestedBy !== context.actor.id && !isLeader) return refuse('fund.requester-or-leader-voids')
  return accept([event('fund.PayoutVoided', { ...ofPayout(row), reason: input.reason })])
}

/** A payout that a step may go on with. */
type Found = { readonly kind: 'found'; readonly row: PayoutRow }

/** The payout of this case, in the state that the step needs. */
export function payoutIn(
  view: View<FundView>,
  input: { readonly caseId: string; readonly payoutId: string },
  state?: PayoutState,
): Found | Refused {
  const row = view.get('fund_payout', input.payoutId)
  if (row?.caseId !== input.caseId) return refuse('fund.payout-unknown')
  if (state !== undefined && row.state !== state) return refuse('fund.payout-state', { state: row.state })
  return { kind: 'found', row }
}

/** The content is still what its hash says. */
export function isUnchanged(row: PayoutRow, context: DecideContext): boolean {
  return payoutContentHash(row, context) === row.contentHash
}

/** What every event of a payout says. */
export function ofPayout({ id: payoutId, caseId, accountId, amountFen }: PayoutRow) {
  return { caseId, accountId, payoutId, amountFen }
}

/** What the bank has to be told to pay it. */
export function orderOf(row: PayoutRow, view: View<FundView>) {
  const { bankKey, payeeName, payeeAccount, payeeBank, caseNumber } = row
  return { ...ofPayout(row), bankKey, payeeName, payeeAccount, payeeBank, caseNumber, ...payerOf(view) }
}

/** Who has given one of its approvals. */
export function hasApproved({ approvals }: PayoutRow, personId: string): boolean {
  return approvals.some(({ by }) => by === personId)
}
