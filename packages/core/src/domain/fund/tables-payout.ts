import { countedPage } from '../../kernel/counted-page'
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
