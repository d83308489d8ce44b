import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { type PerformanceRow, POSTPONEMENT_GROUNDS, type PostponementRow } from './model-postponement'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const one = z.object({ caseId: field.id(), postponementId: field.id() })

export const postponementCommands = {
  /** 暂缓发放: the undertaker asks to wait, with one of the grounds of the law. */
  'fund.request-postponement': command<{ postponementId: string }>()({
    input: z.object({
      caseId: field.id(),
      ground: z.enum(POSTPONEMENT_GROUNDS),
      /** The disputed part; the rest stays under the clock. All of it when nothing is said. */
      amountFen: field.positiveFen().optional(),
      reason: field.text(300),
    }),
    streams: ofCase,
    reads: ['case_case', 'fund_account', 'fund_postponement'],
    emits: ['fund.PostponementRequested'],
    allow: ['quota-judge', 'execution-officer'],
  }),
  /** Director or vice-president decide; the 30 days stand still from then on. */
  'fund.decide-postponement': command()({
    input: one.extend({ approve: z.boolean(), reason: field.text(300) }),
    streams: ofCase,
    reads: ['fund_account', 'fund_postponement'],
    emits: ['fund.PostponementApproved', 'fund.PostponementDeclined', 'fund.UndisputedPaid'],
    allow: ['execution-director', 'vice-president-in-charge'],
  }),
  /** The ground has gone: within ten days the money is paid. */
  'fund.end-postponement': command()({
    input: one.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: ['case_case', 'fund_postponement'],
    emits: ['fund.PostponementEnded'],
    allow: ['quota-judge', 'execution-officer', 'execution-director', 'vice-president-in-charge'],
  }),
  /** Direct performance to the applicant, outside the account: counted as performed, never in the ledger. */
  'fund.record-performance': command<{ performanceId: string }>()({
    input: z.object({
      caseId: field.id(),
      amountFen: field.positiveFen(),
      performedOn: field.date(),
      confirmedByPartyId: field.id(),
      evidence: field.text(300),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party'],
    emits: ['fund.PerformanceRecorded'],
    allow: ['quota-judge', 'execution-officer'],
  }),
}

/** What waits and what was performed outside the account, in one case. */
export interface Waiting {
  readonly postponements: readonly PostponementRow[]
  readonly performances: readonly PerformanceRow[]
}

export const postponementQueries = {
  'fund.waiting': query<Waiting>()({ input: z.object({ caseId: field.id() }), allow: COURT_STAFF }),
}
