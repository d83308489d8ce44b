import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { sumFen } from '../../kernel/money'
import type { CourtReader, Filter, Page, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { maskAccount } from '../../law/identity'
import type { BankAccountRows } from '../organisation/model'
import type { fundQueries } from './contract'
import {
  type AccountRow,
  type EntryRow,
  type FundLedger,
  type FundRows,
  heldOn,
  OPEN_RECEIPTS,
  type PayoutRow,
  type ReceiptRow,
} from './model'
import { approvalStands } from './tables-approval'
import { provenances } from './tables-payee'

type Queries = typeof fundQueries

/** Reads the answer of a fund query. */
export type ReadFund<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

/**
 * The accounts of a case with their entries in order, the balance after each, and the payouts, newest first; or one of them.
 */
export const statement: ReadFund<'fund.statement'> = async (input, context) => {
  const reader = context.reader<FundRows>()
  const accounts = (await accountsOfCase(reader, input.caseId)).filter(
    ({ id }) => input.accountId === undefined || id === input.accountId,
  )
  const account = together(accounts)
  if (!account) return null
  const of: Filter =
    input.accountId === undefined
      ? { column: 'caseId', op: 'eq', value: input.caseId }
      : { column: 'accountId', op: 'eq', value: input.accountId }
  const [entries, payouts] = await Promise.all([
    reader.find({
      table: 'fund_entry',
      where: [of],
      orderBy: [{ column: 'seq', direction: 'asc' }],
      limit: input.limit,
      ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
    }),
    payoutsOf(reader, input.caseId),
  ])
  const standOf = await approvalStands(input.caseId, context)
  const name = (id: string) => context.directory.person(id)?.name ?? id
  const found = await provenances(payouts, context)
  return {
    account,
    accounts,
    entries: await withBalance(reader, of, entries),
    payouts: payouts
      .filter(({ accountId }) => accounts.some(({ id }) => id === accountId))
      .map((row) => ({
        ...row,
        ...standOf(row),
        payeeAccount: maskAccount(row.payeeAccount),
        requestedByName: name(row.requestedBy),
        approvedByName: row.approvedBy === null ? null : name(row.approvedBy),
        sentByName: row.sentBy === null ? null : name(row.sentBy),
        provenance: found.get(row.id) ?? null,
      })),
  }
}

/** Every account of a case: one, or one for each debtor in the order of their ids. */
export const accounts: ReadFund<'fund.accounts'> = async ({ caseId }, context) => {
  const [rows, pooled] = await Promise.all([
    accountsOfCase(context.reader<FundRows>(), caseId),
    pooledAccount(context),
  ])
  return rows.map((row) => ({ ...row, pooled }))
}

async function pooledAccount(context: QueryContext) {
  const reader = context.reader<BankAccountRows>()
  const all = await readAll(reader, { table: 'org_bank_account', where: [] })
  const found = all.find(({ purpose, state }) => purpose === 'case-money' && state === 'in-force')
  if (!found) return null
  const { holderName, bank, courtAccountNumber } = found
  return { holderName, bank, courtAccountNumber: maskAccount(courtAccountNumber) }
}

function accountsOfCase(reader: CourtReader<FundRows>, caseId: string): Promise<readonly AccountRow[]> {
  const where = [{ column: 'caseId', op: 'eq', value: caseId }] as const
  return readAll<FundRows, 'fund_account'>(reader, { table: 'fund_account', where })
}

/** Several accounts of one case as one: their figures added up, their numbers side by side. */
function together([first, ...others]: readonly AccountRow[]): AccountRow | undefined {
  if (!first || others.length === 0) return first
  const all = [first, ...others]
  const sum = (figure: 'receivedFen' | 'availableFen' | 'reservedFen' | 'depositedFen' | 'paidFen') =>
    sumFen(all.map((account) => account[figure]))
  return {
    ...first,
    id: first.caseId,
    partyId: null,
    debtorLabel: all.map(({ debtorLabel }) => debtorLabel).join('、'),
    accountNumber: all.map(({ accountNumber }) => accountNumber).join('、'),
    receivedFen: sum('receivedFen'),
    availableFen: sum('availableFen'),
    reservedFen: sum('reservedFen'),
    depositedFen: sum('depositedFen'),
    paidFen: sum('paidFen'),
    holdingSince: all.flatMap(({ holdingSince }) => holdingSince ?? []).sort()[0] ?? null,
  }
}

/** All payouts of a case: few, and none may be missing on a statement. */
function payoutsOf(reader: CourtReader<FundRows>, caseId: string): Promise<readonly PayoutRow[]> {
  return readAll<FundRows, 'fund_payout'>(reader, {
    table: 'fund_payout',
    where: [{ column: 'caseId', op: 'eq', value: caseId }],
    orderBy: [{ column: 'requestedOn', direction: 'desc' }],
  })
}

/** Adds the money held after each entry; what was there before the page is added up by the storage. */
async function withBalance(
  reader: CourtReader<FundRows>,
  of: Filter,
  page: Page<EntryRow>,
): Promise<Page<EntryRow & { readonly balanceFen: bigint }>> {
  const first = page.items[0]
  if (!first) return { items: [] }
  const before = (side: 'fromLedger' | 'toLedger') =>
    reader.sum('fund_entry', 'amountFen', [
      of,
      { column: 'seq', op: 'lt', value: first.seq },
      { column: side, op: 'in', value: OUTSIDE },
    ])
  const [came, went] = await Promise.all([before('fromLedger'), before('toLedger')])
  let balanceFen = came - went
  const items = page.items.map((entry) => {
    balanceFen += heldBy(entry)
    return { ...entry, balanceFen }
  })
  return { ...page, items }
}

/** What is not in the custody of the court on this account. */
const OUTSIDE: readonly FundLedger[] = ['bank', 'paid', 'other-account']

/** By how much an entry changes what is held: reserving, releasing and depositing move money inside the account. */
export function heldBy({ fromLedger, toLedger, amountFen }: EntryRow): bigint {
  const came = OUTSIDE.includes(fromLedger) ? amountFen : 0n
  return OUTSIDE.includes(toLedger) ? came - amountFen : came
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
      where: OPEN,
      orderBy: [{ column: 'bookedOn', direction: 'asc' }],
      limit: input.limit,
      ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
    }),
    unidentifiedFen(reader),
  ])
  return { ...page, items: page.items.map(shown), sumFen }
}

const OPEN: readonly Filter[] = [{ column: 'state', op: 'in', value: OPEN_RECEIPTS }]

/** What is left of them: a sum of which a part has been identified counts with the rest. */
function unidentifiedFen(reader: CourtReader<FundRows>): Promise<bigint> {
  return reader.sum('fund_receipt', 'openFen', OPEN)
}

/** Control totals of the court. `heldFen` is added up on its own, so that received = paid + held is a real check. */
export const totals: ReadFund<'fund.totals'> = async (_input, context) => {
  const reader = context.reader<FundRows>()
  const [receivedFen, paidFen, availableFen, reservedFen, depositedFen, openFen] = await Promise.all([
    reader.sum('fund_account', 'receivedFen'),
    reader.sum('fund_account', 'paidFen'),
    reader.sum('fund_account', 'availableFen'),
    reader.sum('fund_account', 'reservedFen'),
    reader.sum('fund_account', 'depositedFen'),
    unidentifiedFen(reader),
  ])
  const heldFen = heldOn({ availableFen, reservedFen, depositedFen })
  return { receivedFen, paidFen, heldFen, unidentifiedFen: openFen }
}
