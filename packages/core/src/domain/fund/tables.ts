import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { CourtReader, Page, QueryContext, TableQuery } from '../../kernel/query'
import { maskAccount } from '../../law/identity'
import type { fundQueries } from './contract'
import type { EntryRow, FundRows, PayoutRow, ReceiptRow } from './model'

type Queries = typeof fundQueries

/** Reads the answer of a fund query. */
export type ReadFund<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

/** The account of a case with its entries in order, the balance after each, and its payouts, newest first. */
export const statement: ReadFund<'fund.statement'> = async (input, context) => {
  const reader = context.reader<FundRows>()
  const account = await reader.get('fund_account', input.caseId)
  if (!account) return null
  const [entries, payouts] = await Promise.all([
    reader.find({
      table: 'fund_entry',
      where: [{ column: 'caseId', op: 'eq', value: input.caseId }],
      orderBy: [{ column: 'seq', direction: 'asc' }],
      limit: input.limit,
      ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
    }),
    payoutsOf(reader, input.caseId),
  ])
  const name = (id: string) => context.directory.person(id)?.name ?? id
  return {
    account,
    entries: await withBalance(reader, input.caseId, entries),
    payouts: payouts.map((row) => ({
      ...row,
      payeeAccount: maskAccount(row.payeeAccount),
      requestedByName: name(row.requestedBy),
      approvedByName: row.approvedBy === null ? null : name(row.approvedBy),
    })),
  }
}

/** All payouts of a case: few, and none may be missing on a statement. */
async function payoutsOf(reader: CourtReader<FundRows>, caseId: string): Promise<readonly PayoutRow[]> {
  const query: TableQuery<'fund_payout'> = {
    table: 'fund_payout',
    where: [{ column: 'caseId', op: 'eq', value: caseId }],
    orderBy: [{ column: 'requestedOn', direction: 'desc' }],
    limit: 500,
  }
  const rows: PayoutRow[] = []
  let page = await reader.find(query)
  rows.push(...page.items)
  while (page.next !== undefined) {
    page = await reader.find({ ...query, cursor: page.next })
    rows.push(...page.items)
  }
  return rows
}

/** Adds the money held after each entry; what was there before the page is added up by the storage. */
async function withBalance(
  reader: CourtReader<FundRows>,
  caseId: string,
  page: Page<EntryRow>,
): Promise<Page<EntryRow & { readonly balanceFen: bigint }>> {
  const first = page.items[0]
  if (!first) return { items: [] }
  const before = (ledgerColumn: 'fromLedger' | 'toLedger', ledger: string) =>
    reader.sum('fund_entry', 'amountFen', [
      { column: 'caseId', op: 'eq', value: caseId },
      { column: 'seq', op: 'lt', value: first.seq },
      { column: ledgerColumn, op: 'eq', value: ledger },
    ])
  const [received, paid] = await Promise.all([before('fromLedger', 'bank'), before('toLedger', 'paid')])
  let balanceFen = received - paid
  const items = page.items.map((entry) => {
    balanceFen += heldBy(entry)
    return { ...entry, balanceFen }
  })
  return { ...page, items }
}

/** By how much an entry changes what is held: reserving and releasing move money inside the account. */
function heldBy(entry: EntryRow): bigint {
  if (entry.fromLedger === 'bank') return entry.amountFen
  return entry.toLedger === 'paid' ? -entry.amountFen : 0n
}

/** A receipt as it may be shown. */
function shown(row: ReceiptRow): ReceiptRow {
  return { ...row, payerAccount: row.payerAccount === null ? null : maskAccount(row.payerAccount) }
}

/** Money nobody has identified, oldest first, with its sum: the list that must reach zero (S43). */
export const unidentified: ReadFund<'fund.unidentified'> = async (input, context) => {
  const reader = context.reader<FundRows>()
  const [page, sumFen] = await Promise.all([
    countedPage(reader, {
      table: 'fund_receipt',
      where: [{ column: 'state', op: 'eq', value: 'unidentified' }],
      orderBy: [{ column: 'bookedOn', direction: 'asc' }],
      limit: input.limit,
      ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
    }),
    unidentifiedFen(reader),
  ])
  return { ...page, items: page.items.map(shown), sumFen }
}

function unidentifiedFen(reader: CourtReader<FundRows>): Promise<bigint> {
  return reader.sum('fund_receipt', 'amountMinor', [{ column: 'state', op: 'eq', value: 'unidentified' }])
}

/** Control totals of the court. `heldFen` is added up on its own, so that received = paid + held is a real check. */
export const totals: ReadFund<'fund.totals'> = async (_input, context) => {
  const reader = context.reader<FundRows>()
  const [receivedFen, paidFen, availableFen, reservedFen, openFen] = await Promise.all([
    reader.sum('fund_account', 'receivedFen'),
    reader.sum('fund_account', 'paidFen'),
    reader.sum('fund_account', 'availableFen'),
    reader.sum('fund_account', 'reservedFen'),
    unidentifiedFen(reader),
  ])
  return { receivedFen, paidFen, heldFen: availableFen + reservedFen, unidentifiedFen: openFen }
}
