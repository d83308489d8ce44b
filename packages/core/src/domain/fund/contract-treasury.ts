import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { FeeFigures } from './decide-treasury'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)

export const treasuryCommands = {
  /** 执行申请费 out of the case's money to the treasury; approved and sent like any payout. */
  'fund.request-fee': command<{ payoutId: string; contentHash: string }>()({
    input: z.object({
      caseId: field.id(),
      accountId: field.id().optional(),
      amountFen: field.positiveFen(),
      basis: field.text(200),
    }),
    streams: ofCase,
    reads: [
      ...['case_case', 'fund_account', 'fund_payout', 'fund_performance', 'fund_postponement'],
      'org_bank_account',
    ],
    emits: ['fund.PayoutRequested'],
    allow: ['quota-judge', 'execution-officer'],
  }),
  /** 上缴国库: a deposit whose five years are over; also in a closed case. */
  'fund.hand-to-state': command<{ payoutId: string; contentHash: string }>()({
    input: z.object({ caseId: field.id(), payoutId: field.id(), basis: field.text(200) }),
    streams: ofCase,
    reads: ['case_case', 'fund_account', 'fund_payout', 'org_bank_account'],
    emits: ['fund.PayoutRequested'],
    allow: ['quota-judge', 'execution-officer', 'execution-director'],
  }),
}

export const treasuryQueries = {
  /** The fee of a case by law, step by step, and what is left of it to take. */
  'fund.fee': query<FeeFigures | null>()({ input: z.object({ caseId: field.id() }), allow: COURT_STAFF }),
}
