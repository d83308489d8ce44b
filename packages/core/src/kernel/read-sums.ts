import type { QueryContext } from './query'
import { readAll } from './read-all'
import { type Movement, type Sum, sumsOf } from './sums'

/** Where the entries of accounts lie, as far as sums are made of them. */
type Entries = { fund_entry: Movement & { readonly accountId: string } }

/** 每笔案款: the sums of one account, out of its entries. */
export async function readSums(context: QueryContext, accountId: string): Promise<readonly Sum[]> {
  const entries = await readAll<Entries, 'fund_entry'>(context.reader<Entries>(), {
    table: 'fund_entry',
    where: [{ column: 'accountId', op: 'eq', value: accountId }],
    orderBy: [{ column: 'seq', direction: 'asc' }],
  })
  return sumsOf(entries)
}
