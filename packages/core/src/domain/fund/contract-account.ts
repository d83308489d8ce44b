import { z } from 'zod'
import { command, field } from '../../kernel/contract'
import { caseStream } from '../../kernel/stream'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)

export const accountCommands = {
  /** One account for a case, or one for each of its debtors; called when it is filed and when a debtor is entered. */
  'fund.open-account': command()({
    input: z.object({ caseId: field.id(), partyId: field.id().optional() }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'fund_account'],
    emits: ['fund.AccountOpened'],
    allow: ['system'],
  }),
  /** Money that an older system already held for an imported case. */
  'fund.take-over': command()({
    input: z.object({ caseId: field.id(), amountFen: field.positiveFen() }),
    streams: ofCase,
    reads: ['case_case', 'fund_account'],
    emits: ['fund.AccountOpened', 'fund.MoneyReceived'],
    allow: ['system'],
  }),
}
