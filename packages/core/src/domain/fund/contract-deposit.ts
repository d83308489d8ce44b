import { z } from 'zod'
import { command, field } from '../../kernel/contract'
import { caseStream } from '../../kernel/stream'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const onePayout = z.object({ caseId: field.id(), payoutId: field.id() })

export const depositCommands = {
  /** 提存: an approved payout of this purpose is kept for its payee instead of being sent to the bank. */
  'fund.deposit': command()({
    input: onePayout,
    streams: ofCase,
    reads: ['fund_account', 'fund_payout', 'fund_postponement'],
    emits: ['fund.SumDeposited', 'fund.AccountEmptied', 'fund.UndisputedPaid'],
    allow: ['cashier'],
  }),
  /** 领取提存款: the payee collects it; approved, sent and answered like any payout, also in a closed case. */
  'fund.collect-deposit': command<{ payoutId: string; contentHash: string }>()({
    input: onePayout.extend({
      payeeAccountId: field.id(),
      basis: field.text(200),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'fund_account', 'fund_payout', 'fund_payee_account'],
    emits: ['fund.PayoutRequested'],
    allow: ['quota-judge', 'execution-officer', 'execution-director'],
  }),
}
