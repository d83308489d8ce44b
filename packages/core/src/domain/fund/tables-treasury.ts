import { readAll } from '../../kernel/read-all'
import type { CaseRows } from '../case/model'
import { feeFigures } from './decide-treasury'
import type { FundRows } from './model'
import type { ReadFund } from './tables'

/** The fee of a case, from its rows as they stand. */
export const fee: ReadFund<'fund.fee'> = async ({ caseId }, context) => {
  const reader = context.reader<FundRows & CaseRows>()
  const subject = await reader.get('case_case', caseId)
  if (!subject) return null
  const where = [{ column: 'caseId', op: 'eq', value: caseId } as const]
  const [accounts, payouts, performances] = await Promise.all([
    readAll(reader, { table: 'fund_account', where }),
    readAll(reader, { table: 'fund_payout', where }),
    readAll(reader, { table: 'fund_performance', where }),
  ])
  return feeFigures({ subject, accounts, payouts, performances }, context)
}
