import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import type { DecideFund } from './decide'
import { type ReferralRow, referralIdOf } from './model'

/** Asks who handles a case whether a sum is its money; he has the days that the profile gives (node `receipt-claim`). */
export const referReceipt: DecideFund<'fund.refer-receipt'> = (input, view, { actor, today }) => {
  const receipt = view.get('fund_receipt', input.receiptId)
  if (!receipt) return refuse('fund.receipt-unknown')
  if (receipt.openFen === 0n) return refuse('fund.receipt-not-open', { state: receipt.state })
  if (view.get('case_case', input.caseId)?.state === 'closed')
    return refuse('fund.closed-case-takes-no-money')
  const id = referralIdOf(input.caseId, input.receiptId)
  if (view.get('fund_referral', id)?.state === 'open') return refuse('fund.referred-once')
  const row: ReferralRow = {
    id,
    ...input,
    amountFen: receipt.openFen,
    payerName: receipt.payerName,
    bookedOn: receipt.bookedOn,
    state: 'open',
    askedBy: actor.id,
    askedOn: today,
    answer: null,
    answeredBy: null,
    answeredOn: null,
  }
  return accept([event('fund.ReceiptReferred', row)])
}

/** Not his: the sum stays on the list of unidentified money. */
export const declineReferral: DecideFund<'fund.decline-referral'> = (input, view, { actor }) => {
  const referral = view.get('fund_referral', referralIdOf(input.caseId, input.receiptId))
  if (referral?.state !== 'open') return refuse('fund.referral-open')
  if (view.get('case_case', input.caseId)?.undertakerId !== actor.id)
    return refuse('fund.claimant-has-the-case')
  return accept([event('fund.ReferralDeclined', input)])
}
