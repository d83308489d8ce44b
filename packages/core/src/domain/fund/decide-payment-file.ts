import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { caseStream } from '../../kernel/stream'
import type { DecideFund, FundEvent } from './decide'
import { hasApproved, isUnchanged, ofPayout, orderOf, payoutIn } from './decide-payout'

/**
 * Puts payouts into a file that a person carries to the bank. Who is approved is sent by it, under the same rules as by the
 * line; who was sent already has been told by the line, also while its message still waits there. Each payout stands in one
 * file, ever: the file itself can be written again as often as it is lost.
 */
export const writePaymentFile: DecideFund<'fund.write-payment-file'> = ({ payments }, view, context) => {
  const fileId = context.newId('pf')
  const { actor } = context
  const events: FundEvent[] = []
  for (const one of payments) {
    const payout = payoutIn(view, one)
    if (payout.kind === 'refused') return payout
    const { row } = payout
    const { caseNumber } = row
    if (row.fileId !== null) return refuse('fund.payment-file-once', { caseNumber, fileId: row.fileId })
    if (row.state === 'sent') return refuse('fund.bank-told-one-way', { caseNumber })
    if (row.state !== 'approved') return refuse('fund.payout-state', { state: row.state })
    if (row.purpose === 'deposit') return refuse('fund.deposit-stays', { state: row.state })
    if (actor.kind !== 'person' || actor.id === row.requestedBy || hasApproved(row, actor.id)) {
      return refuse('fund.payer-is-third')
    }
    if (!isUnchanged(row, context)) return refuse('fund.approval-bound-to-content')
    const stream = { stream: caseStream(row.caseId) }
    events.push(event('fund.PayoutSent', { ...orderOf(row, view), byFile: true }, stream))
    events.push(event('fund.PaymentFileWritten', { ...ofPayout(row), fileId }, stream))
  }
  return accept(events, { fileId })
}
