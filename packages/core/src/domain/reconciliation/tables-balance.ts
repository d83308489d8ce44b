import type { InputOf, ResultOf } from '../../kernel/contract'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { reconciliationQueries } from './contract'
import { balanceCauses, heldBy } from './decide-balance'
import type { BalanceEntry } from './model-balance'
import { type Books, byValues } from './tables-books'

type Query = (typeof reconciliationQueries)['reconciliation.balance']

/**
 * The closing balance of the newest statement up to a day beside what the court holds, each part of the difference by its
 * cause. It reads all lines and entries up to then: it is asked for a day, never for a list of days. An account that is not
 * the only one whose statements were read in has no balance of its own: the court's custody is not kept by bank account.
 */
export async function readBalance(
  { bankAccount, day }: InputOf<Query>,
  context: QueryContext,
): Promise<ResultOf<Query>> {
  const reader = context.reader<Books>()
  const until = (column: string) => ({ column, op: 'lte', value: day }) as const
  const found = await readAll(reader, { table: 'reconciliation_statement', where: [until('toOn')] })
  const stated = found
    .filter((one) => one.bankAccount === bankAccount && one.currency === 'CNY')
    .sort((a, b) => (a.toOn === b.toOn ? a.page - b.page : a.toOn < b.toOn ? -1 : 1))
  const first = stated.find(({ openingMinor }) => openingMinor !== null)
  const last = stated.findLast(({ closingMinor }) => closingMinor !== null)
  const others = found.some((one) => one.bankAccount !== bankAccount)
  if (others || !last || last.closingMinor === null || first?.openingMinor == null) return null
  const asOf = last.toOn
  const [kept, posted] = await Promise.all([
    readAll(reader, {
      table: 'reconciliation_line',
      where: [
        { column: 'bankAccount', op: 'eq', value: bankAccount },
        { column: 'bookedOn', op: 'lte', value: asOf },
      ],
    }),
    readAll(reader, { table: 'fund_entry', where: [{ column: 'bookedOn', op: 'lte', value: asOf }] }),
  ])
  const lines = kept.filter(({ currency }) => currency === 'CNY')
  const entries = posted as unknown as readonly BalanceEntry[]
  const keys = lines.flatMap(({ endToEndId }) => endToEndId ?? [])
  const ids = entries.flatMap(({ payoutId }) => payoutId ?? [])
  const [named, entered, receipts] = await Promise.all([
    byValues(reader, 'fund_payout', 'bankKey', keys),
    byValues(reader, 'fund_payout', 'id', ids),
    byValues(reader, 'fund_receipt', 'id', [
      ...lines.map(({ receiptId }) => receiptId),
      ...entries.flatMap(({ receiptId }) => receiptId ?? []),
    ]),
  ])
  const heldFen = entries.reduce((sum, entry) => sum + heldBy(entry), 0n)
  const closingFen = last.closingMinor
  const causes = balanceCauses({
    openingFen: first.openingMinor,
    closingFen,
    lines,
    entries,
    payouts: [...new Map([...named, ...entered].map((payout) => [payout.id, payout])).values()],
    receipts: new Map(receipts.map(({ id, state }) => [id, state])),
  })
  return { bankAccount, asOf, closingFen, heldFen, differenceFen: closingFen - heldFen, causes }
}
