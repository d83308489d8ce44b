import { z } from 'zod'
import { command, field } from '../../kernel/contract'
import { APPROVING_ROLES } from '../../kernel/profile-approval'
import { caseStream } from '../../kernel/stream'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const onePayout = z.object({ caseId: field.id(), payoutId: field.id() })
/** Which account of the case; the one of the case when nothing is said. */
const accountId = field.id().optional()

export const payoutCommands = {
  /** Reserves money for a payee; the rest of the account stays available. */
  'fund.request-payout': command<{ payoutId: string; contentHash: string }>()({
    input: z.object({
      caseId: field.id(),
      accountId,
      payeePartyId: field.id(),
      /** The payee's registered and confirmed account; only a deposit needs none. */
      payeeAccountId: field.id().optional(),
      amountFen: field.positiveFen(),
      purpose: z.enum(['claim', 'refund', 'costs', 'deposit']).default('claim'),
      basis: field.text(200),
      /** Of a refund, while claim or fee are open in the books: why there is a surplus all the same (settled lower, paid elsewhere). */
      surplusReason: field.text(300).optional(),
    }),
    streams: ofCase,
    reads: [
      ...['case_case', 'case_party', 'fund_account', 'fund_payout', 'fund_payee_account'],
      ...['fund_performance', 'fund_postponement'],
    ],
    emits: ['fund.PayoutRequested'],
    allow: ['quota-judge', 'execution-officer'],
  }),
  /** Another person approves exactly what is in the hash; large sums may need several, as the profile says. */
  'fund.approve-payout': command<{ isApproved: boolean }>()({
    input: onePayout.extend({ contentHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    streams: ofCase,
    reads: ['fund_payout', 'fund_payee_account'],
    emits: ['fund.PayoutEndorsed', 'fund.PayoutApproved'],
    allow: APPROVING_ROLES,
  }),
  /** A third person sends it to the bank. */
  'fund.send-payout': command()({
    input: onePayout,
    streams: ofCase,
    reads: ['fund_payout', 'fund_payee_account', 'org_bank_account'],
    emits: ['fund.PayoutSent'],
    allow: ['cashier'],
  }),
  /** Gives up a payout that the bank has not got yet; the money is available again. */
  'fund.void-payout': command()({
    input: onePayout.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: ['fund_account', 'fund_payout'],
    emits: ['fund.PayoutVoided'],
    allow: ['quota-judge', 'execution-officer', 'execution-director', 'vice-president-in-charge'],
  }),
}
