import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { sumFen } from '../../kernel/money'
import { caseStream, receiptStream } from '../../kernel/stream'
import type { View } from '../../kernel/view'
import { CHECKERS } from './contract-claim'
import { chooseAccount, type DecideFund, type FundView } from './decide'
import type { ClaimPart, ClaimRow, ReceiptRow, SetAside } from './model'

type Said = Pick<
  ClaimRow,
  'receiptId' | 'target' | 'parts' | 'amountMinor' | 'as' | 'reason' | 'evidence'
> & {
  readonly counterReceiptId?: string | null
}

/** A claim as the person who makes it leaves it. */
export function claimRow(said: Said, context: DecideContext): ClaimRow {
  return {
    id: context.newId('claim'),
    ...said,
    counterReceiptId: said.counterReceiptId ?? null,
    state: 'proposed',
    claimedBy: context.actor.id,
    claimedOn: context.today,
    decidedBy: null,
    decidedOn: null,
    rejection: null,
    undoReason: null,
    undoAskedBy: null,
    undoAskedOn: null,
    undoneBy: null,
    undoneOn: null,
  }
}

/** What of a receipt belongs to no case and waits for nobody either. */
function unclaimedFen(view: View<FundView>, receipt: ReceiptRow): bigint {
  const waiting = view
    .all('fund_claim')
    .filter(({ receiptId, state }) => receiptId === receipt.id && state === 'proposed')
  return receipt.openFen - sumFen(waiting.map(({ amountMinor }) => amountMinor))
}

/** 认领: says which cases a sum belongs to, and how much of it to each; nothing is booked before another has confirmed it. */
export const claimReceipt: DecideFund<'fund.claim-receipt'> = (input, view, context) => {
  const receipt = view.get('fund_receipt', input.receiptId)
  if (!receipt) return refuse('fund.receipt-unknown')
  if (receipt.openFen === 0n) return refuse('fund.receipt-not-open', { state: receipt.state })
  if (input.as === 'interest' && context.profile.parameters['fund.account-interest'] !== 'accounts') {
    return refuse('fund.interest-goes-to-the-court')
  }
  const parts = partsOf(input.parts, view, context)
  if (parts.kind === 'refused') return parts
  const amountFen = sumFen(parts.parts.map((part) => part.amountFen))
  const openFen = unclaimedFen(view, receipt)
  if (amountFen > openFen) return refuse('fund.claim-fits-receipt', { amountFen, openFen })
  const { receiptId, as, reason, evidence } = input
  const said = {
    receiptId,
    as,
    reason,
    evidence,
    target: 'case' as const,
    parts: parts.parts,
    amountMinor: amountFen,
  }
  const claim = claimRow(said, context)
  return accept(
    [
      event('fund.ClaimMade', claim),
      ...parts.parts.map(({ caseId, amountFen: partFen }) =>
        event(
          'fund.ReceiptClaimed',
          { caseId, receiptId, claimId: claim.id, amountFen: partFen },
          { stream: caseStream(caseId) },
        ),
      ),
    ],
    { claimId: claim.id },
  )
}

type Given = { readonly caseId: string; readonly accountId?: string | undefined; readonly amountFen: bigint }
type Parts = { readonly kind: 'parts'; readonly parts: readonly ClaimPart[] }

/** Each part with the account it goes to; who does not keep case money claims for his own cases only. */
function partsOf(given: readonly Given[], view: View<FundView>, context: DecideContext): Parts | Refused {
  const parts: ClaimPart[] = []
  for (const { caseId, accountId, amountFen } of given) {
    const found = view.get('case_case', caseId)
    if (found?.state === 'closed') return refuse('fund.closed-case-takes-no-money')
    const keepsMoney = context.actor.roles.includes('fund-clerk')
    if (!keepsMoney && found?.undertakerId !== context.actor.id) return refuse('fund.claimant-has-the-case')
    const chosen = chooseAccount(view, caseId, accountId)
    if (chosen.kind === 'refused') return chosen
    parts.push({ caseId, accountId: chosen.account.id, amountFen })
  }
  return { kind: 'parts', parts }
}

/** Says that a sum is no case money: the court's interest, sent back to the payer, foreign money sold for yuan. */
export const setAsideReceipt: DecideFund<'fund.set-aside-receipt'> = (input, view, context) => {
  const { receiptId, as: target, reason, evidence, counterReceiptId } = input
  const receipt = view.get('fund_receipt', receiptId)
  if (!receipt) return refuse('fund.receipt-unknown')
  const open = target === 'exchanged' ? receipt.state === 'foreign-currency' : receipt.openFen > 0n
  if (!open) return refuse('fund.receipt-not-open', { state: receipt.state })
  if (target === 'court-interest' && context.profile.parameters['fund.account-interest'] === 'accounts') {
    return refuse('fund.interest-goes-to-accounts')
  }
  const amountMinor = target === 'exchanged' ? receipt.amountMinor : unclaimedFen(view, receipt)
  if (amountMinor === 0n || (target === 'exchanged' && waits(view, receipt))) {
    return refuse('fund.receipt-not-open', { state: receipt.state })
  }
  if (!fitsCounter(target, amountMinor, counterReceiptId, view)) return refuse('fund.counter-line-fits')
  const said = { receiptId, target, reason, evidence, counterReceiptId, amountMinor }
  const claim = claimRow({ ...said, parts: [], as: 'receipt' }, context)
  const made = event('fund.ClaimMade', claim)
  if (target !== 'returned-to-payer' || counterReceiptId === null) {
    return accept([made], { claimId: claim.id })
  }
  const taken = { receiptId: counterReceiptId, claimId: claim.id }
  const counter = event('fund.CounterLineTaken', taken, { stream: receiptStream(counterReceiptId) })
  return accept([made, counter], { claimId: claim.id })
}

function waits(view: View<FundView>, { id }: ReceiptRow): boolean {
  return view.all('fund_claim').some(({ receiptId, state }) => receiptId === id && state === 'proposed')
}

/**
 * What was sent back left by a debit line in yuan of the same amount, which shows nothing else; what was sold came in
 * yuan. Interest has no other line.
 */
function fitsCounter(
  target: SetAside,
  amountMinor: bigint,
  id: string | null,
  view: View<FundView>,
): boolean {
  if (target === 'court-interest') return id === null
  const line = id === null ? undefined : view.get('fund_receipt', id)
  if (line?.currency !== 'CNY') return false
  if (target !== 'returned-to-payer') return line.direction === 'credit'
  const isTaken = (view.get('fund_counter_line', line.id)?.claimId ?? null) !== null
  return line.direction === 'debit' && line.amountMinor === amountMinor && !isTaken
}

/** The line that showed a return is free for another, in the act that ends the claim. */
export function freed({ id: claimId, target, counterReceiptId }: ClaimRow) {
  if (target !== 'returned-to-payer' || counterReceiptId === null) return []
  const line = { receiptId: counterReceiptId, claimId }
  return [event('fund.CounterLineFreed', line, { stream: receiptStream(counterReceiptId) })]
}

/** The line that showed a return is named again, so that it is loaded and can be free. */
export function namesItsLine(claim: ClaimRow, counterReceiptId: string | null): boolean {
  return claim.target !== 'returned-to-payer' || claim.counterReceiptId === counterReceiptId
}

/** Another person confirms exactly what was claimed: each part lies on its account from now on. */
export const confirmClaim: DecideFund<'fund.confirm-claim'> = (input, view, context) => {
  const found = claimIn(view, input, 'proposed')
  if (found.kind === 'refused') return found
  const { claim, receipt } = found
  if (claim.claimedBy === context.actor.id) return refuse('fund.claim-confirmed-by-another')
  if (!namesItsCases(claim, input.caseIds)) return refuse('fund.claim-names-its-cases')
  for (const { caseId, accountId } of claim.parts) {
    if (view.get('case_case', caseId)?.state === 'closed') return refuse('fund.closed-case-takes-no-money')
    if (view.get('fund_account', accountId)?.caseId !== caseId) return refuse('fund.case-has-account')
  }
  const { id: claimId, receiptId, as } = claim
  return accept([
    event('fund.ClaimConfirmed', { receiptId, claimId }),
    ...claim.parts.map(({ caseId, accountId, amountFen }) =>
      event(
        'fund.MoneyReceived',
        {
          caseId,
          accountId,
          receiptId,
          amountFen,
          payerName: receipt.payerName,
          ...(as === 'interest' ? { as } : {}),
        },
        { stream: caseStream(caseId) },
      ),
    ),
  ])
}

/** Rejected by another person; who made it may take it back himself, for nothing has been booked. */
export const rejectClaim: DecideFund<'fund.reject-claim'> = (input, view, { actor }) => {
  const found = claimIn(view, input, 'proposed')
  if (found.kind === 'refused') return found
  const { claim } = found
  const mayCheck = actor.roles.some((role) => CHECKERS.includes(role))
  if (claim.claimedBy !== actor.id && !mayCheck) return refuse('fund.claim-rejected-by-checker')
  const { receiptId, claimId, reason, counterReceiptId } = input
  if (!namesItsLine(claim, counterReceiptId)) return refuse('fund.claim-names-its-line')
  return accept([event('fund.ClaimRejected', { receiptId, claimId, reason }), ...freed(claim)])
}

type Found = { readonly kind: 'found'; readonly claim: ClaimRow; readonly receipt: ReceiptRow }

/** The claim of this receipt, in the state that the step needs. */
export function claimIn(
  view: View<FundView>,
  { receiptId, claimId }: { readonly receiptId: string; readonly claimId: string },
  state: ClaimRow['state'],
): Found | Refused {
  const receipt = view.get('fund_receipt', receiptId)
  const claim = view.get('fund_claim', claimId)
  if (!receipt || claim?.receiptId !== receiptId) return refuse('fund.claim-unknown')
  return claim.state === state
    ? { kind: 'found', claim, receipt }
    : refuse('fund.claim-state', { state: claim.state })
}

/** The cases that the caller names are those of the claim: what he does not name is not loaded and could not be booked. */
export function namesItsCases({ parts }: ClaimRow, caseIds: readonly string[]): boolean {
  const own = new Set(parts.map(({ caseId }) => caseId))
  return own.size === new Set(caseIds).size && caseIds.every((caseId) => own.has(caseId))
}
