import { countedPage } from '../../kernel/counted-page'
import { readAll } from '../../kernel/read-all'
import type { FundRows } from './model'
import type { ReadFund } from './tables'

/** Payments that the bank was told and has not answered, or has paid since a day: what has to be asked after. */
export const atBank: ReadFund<'fund.at-bank'> = async ({ state, since, limit, cursor }, context) => {
  const column = state === 'sent' ? 'sentOn' : 'paidOn'
  const page = await countedPage(context.reader<FundRows>(), {
    table: 'fund_payout',
    where: [
      { column: 'state', op: 'eq', value: state },
      { column, op: 'not-null' },
      ...(since === undefined ? [] : [{ column, op: 'gte', value: since } as const]),
    ],
    orderBy: [{ column, direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const items = page.items.map((row) => {
    const { id: payoutId, caseId, caseNumber, amountFen, bankKey, bankState, bankText, sentOn, paidOn } = row
    return {
      payoutId,
      caseId,
      caseNumber,
      amountFen,
      state: row.state,
      bankKey,
      bankState,
      bankText,
      sentOn,
      paidOn,
    }
  })
  return { ...page, items }
}

/** What of a case waits, and what was performed outside its account. */
export const waiting: ReadFund<'fund.waiting'> = async ({ caseId }, context) => {
  const reader = context.reader<FundRows>()
  const where = [{ column: 'caseId', op: 'eq', value: caseId } as const]
  const [postponements, performances] = await Promise.all([
    readAll(reader, { table: 'fund_postponement', where }),
    readAll(reader, { table: 'fund_performance', where }),
  ])
  return { postponements, performances }
}
