import type { EvolveTable } from '../../kernel/module'
import { date, fen, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** open, until the officer claims the sum for his case or says that it is not his. */
export type ReferralState = 'open' | 'claimed' | 'declined'

/** Whether a sum is money of this case: asked of who handles it. */
export const referrals = table('fund_referral', {
  stream: 'case',
  columns: {
    caseId: text(),
    receiptId: text(),
    amountFen: fen(),
    payerName: text(),
    /** When the bank booked the sum. */
    bookedOn: date(),
    note: text(),
    state: text<ReferralState>(),
    askedBy: text(),
    askedOn: date(),
    answer: nullable(text()),
    answeredBy: nullable(text()),
    answeredOn: nullable(date()),
  },
  indexes: [{ columns: ['caseId', 'askedOn'] }, { columns: ['state', 'askedOn'] }],
})

export type ReferralRow = RowOf<typeof referrals>
export type ReferralRows = { fund_referral: ReferralRow }

export type ReferralEvents = {
  'fund.ReceiptReferred': ReferralRow
  /** Said of this case's part: whether it is really its money, another person confirms (案款认领). */
  'fund.ReceiptClaimed': { caseId: string; receiptId: string; claimId: string; amountFen: bigint }
  'fund.ReferralDeclined': { caseId: string; receiptId: string; answer: string }
}

/** One question for each receipt and case. */
export const referralIdOf = (caseId: string, receiptId: string) => `${caseId}.${receiptId}`

export const evolveReferral: EvolveTable<ReferralEvents, ReferralRows> = {
  'fund.ReceiptReferred': (_view, { data }) => [put('fund_referral', data)],
  'fund.ReceiptClaimed': (view, { data, actor, occurredOn }) => {
    const id = referralIdOf(data.caseId, data.receiptId)
    if (view.get('fund_referral', id)?.state !== 'open') return []
    const answered = { answeredBy: actor.id, answeredOn: occurredOn }
    return [patch(view, 'fund_referral', id, { state: 'claimed', ...answered })]
  },
  'fund.ReferralDeclined': (view, { data, actor, occurredOn }) => [
    patch(view, 'fund_referral', referralIdOf(data.caseId, data.receiptId), {
      state: 'declined',
      answer: data.answer,
      answeredBy: actor.id,
      answeredOn: occurredOn,
    }),
  ],
}
