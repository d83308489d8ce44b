import type { CourtReader, Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { ClaimRow } from '../fund/model'
import type {
  AccountFacts,
  DayBooks,
  EntryFacts,
  LineFacts,
  PayoutFacts,
  ReceiptFacts,
  ReconciliationRows,
  StatementRow,
} from './model'

/** Rows of the fund room, as far as a comparison reads them. */
type FundBooks = {
  fund_receipt: Omit<ReceiptFacts, 'ofCasesFen' | 'settles'>
  fund_claim: ClaimRow
  fund_entry: EntryFacts & { readonly bookedOn: string }
  fund_payout: PayoutFacts
  fund_account: AccountFacts
}
export type Books = ReconciliationRows & FundBooks
export type BooksReader = CourtReader<Books>

/** Working days until the bank must have answered, and until a sum must be identified; `parameter:` of the profile. */
const ANSWER_DAYS = 3
const IDENTIFY_DAYS = 3
const AT_ONCE = 200

/** Everything that a day of a bank account is compared from. Every part is found by an index. */
export async function dayBooks(context: QueryContext, bankAccount: string, day: string): Promise<DayBooks> {
  const reader = context.reader<Books>()
  const parameter = (key: string, usual: number) => Number(context.profile.parameters[key] ?? usual)
  const back = (days: number) => context.calendar.addWorkdays(day, -days)
  const answeredUntil = back(parameter('fund.bank-answer-working-days', ANSWER_DAYS))
  const identifiedUntil = back(parameter('fund.identify-working-days', IDENTIFY_DAYS))
  const ofDay = [eq('bankAccount', bankAccount), eq('bookedOn', day)]
  const lines = await readAll(reader, { table: 'reconciliation_line', where: ofDay })
  const [statements, receipts, agedReceipts, payouts, pays] = await Promise.all([
    statementsOf(reader, bankAccount, day, lines),
    receiptsOf(reader, ofDay, lines),
    readAll(reader, {
      table: 'fund_receipt',
      where: [
        { column: 'state', op: 'in', value: ['unidentified', 'claimed'] },
        { column: 'bookedOn', op: 'lte', value: identifiedUntil },
        eq('bankAccount', bankAccount),
      ],
    }),
    payoutsOf(reader, bankAccount, day, lines),
    paysFrom(reader, bankAccount),
  ])
  const [linesOfPayouts, entries, orphans] = await Promise.all([
    byValues(
      reader,
      'reconciliation_line',
      'endToEndId',
      payouts.map(({ bankKey }) => bankKey),
    ),
    entriesOf(reader, receipts, payouts),
    orphansOf(reader, day),
  ])
  return {
    day,
    answeredUntil,
    identifiedUntil,
    pays,
    ...statements,
    lines,
    linesOfPayouts,
    receipts,
    agedReceipts: await withClaims(reader, agedReceipts),
    entries,
    orphans,
    payouts,
    accounts: await accountsOf(reader, day),
  }
}

const eq = (column: string, value: string): Filter => ({ column, op: 'eq', value })

/** Statements that cover the day; of those that end on it, the one before and others of the same id. */
async function statementsOf(
  reader: BooksReader,
  bankAccount: string,
  day: string,
  lines: readonly LineFacts[],
): Promise<Pick<DayBooks, 'statements' | 'before' | 'reissued'>> {
  const table = 'reconciliation_statement'
  const ending = await readAll(reader, { table, where: [eq('bankAccount', bankAccount), eq('toOn', day)] })
  const others = await byValues(
    reader,
    table,
    'id',
    lines.map(({ statementId }) => statementId),
  )
  const before: Record<string, StatementRow> = {}
  const reissued: Record<string, string[]> = {}
  const superseded = new Set<string>()
  for (const statement of ending) {
    const namesakes = await readAll(reader, {
      table,
      where: [eq('bankAccount', bankAccount), eq('bankId', statement.bankId)],
    })
    const same = namesakes.filter(({ id, page }) => id !== statement.id && page === statement.page)
    const other = same.filter((one) => headOf(one) !== headOf(statement))
    if (other.length > 0) reissued[statement.id] = other.map(({ id }) => id)
    // The same statement read in again after lines of it were mended: the fuller reading counts.
    if (same.some((one) => headOf(one) === headOf(statement) && one.lineCount > statement.lineCount)) {
      superseded.add(statement.id)
    }
    const previous = statement.page > 0 ? undefined : await previousOf(reader, statement)
    if (previous) before[statement.id] = previous
  }
  const all = new Map([...ending, ...others].map((one) => [one.id, one]))
  return { statements: [...all.values()].filter(({ id }) => !superseded.has(id)), before, reissued }
}

/** The newest statement that ended before this one began, of those that are whole. */
async function previousOf(reader: BooksReader, statement: StatementRow): Promise<StatementRow | undefined> {
  const page = await reader.find({
    table: 'reconciliation_statement',
    where: [
      eq('bankAccount', statement.bankAccount),
      { column: 'toOn', op: 'lt', value: statement.fromOn },
      { column: 'page', op: 'eq', value: 0 },
    ],
    orderBy: [{ column: 'toOn', direction: 'desc' }],
    limit: 1,
  })
  return page.items[0]
}

/** What the bank says of a statement as a whole. */
function headOf(statement: StatementRow): string {
  const { fromOn, toOn, openingMinor, closingMinor, lineCount, refusedLines } = statement
  return [fromOn, toOn, openingMinor, closingMinor, lineCount + refusedLines].join(' ')
}

/** Receipts of the day, and those that the lines of the day are booked as, on whatever day. */
async function receiptsOf(
  reader: BooksReader,
  ofDay: readonly Filter[],
  lines: readonly LineFacts[],
): Promise<readonly ReceiptFacts[]> {
  const receipts = await readAll(reader, { table: 'fund_receipt', where: ofDay })
  const known = new Set(receipts.map(({ id }) => id))
  const missing = lines.filter(({ receiptId }) => !known.has(receiptId)).map(({ receiptId }) => receiptId)
  const elsewhere = await byValues(reader, 'fund_receipt', 'id', missing)
  return withClaims(reader, [...receipts, ...elsewhere])
}

/** Receipts with what claims say of them: whose they are, and whether they are the other line of one. */
async function withClaims(
  reader: BooksReader,
  rows: readonly FundBooks['fund_receipt'][],
): Promise<readonly ReceiptFacts[]> {
  const ids = rows.map(({ id }) => id)
  const [claims, counters] = await Promise.all([
    byValues(reader, 'fund_claim', 'receiptId', ids),
    byValues(reader, 'fund_claim', 'counterReceiptId', ids),
  ])
  const ofCases = new Map<string, bigint>()
  for (const { receiptId, target, state, amountMinor } of claims) {
    if (target !== 'case' || !STANDS.has(state)) continue
    ofCases.set(receiptId, (ofCases.get(receiptId) ?? 0n) + amountMinor)
  }
  const settling = new Set(counters.flatMap((one) => (STANDS.has(one.state) ? [one.counterReceiptId] : [])))
  return rows.map((row) => ({ ...row, ofCasesFen: ofCases.get(row.id) ?? 0n, settles: settling.has(row.id) }))
}

/** Claims that count: confirmed, also while somebody asks to undo them. */
const STANDS: ReadonlySet<string> = new Set(['confirmed', 'undo-requested'])

/**
 * Payouts that lines of the day name, those sent and not answered, and those paid or returned lately. What was sent before
 * the first statement that the court has read in is not asked for: nothing could show it.
 */
async function payoutsOf(
  reader: BooksReader,
  bankAccount: string,
  day: string,
  lines: readonly LineFacts[],
): Promise<readonly PayoutFacts[]> {
  const keys = lines.flatMap(({ endToEndId }) => endToEndId ?? [])
  const named = await byValues(reader, 'fund_payout', 'bankKey', keys)
  const first = await reader.find({
    table: 'reconciliation_statement',
    where: [eq('bankAccount', bankAccount)],
    orderBy: [{ column: 'toOn', direction: 'asc' }],
    limit: 1,
  })
  const since = first.items[0]?.fromOn
  if (since === undefined || since > day) return named
  const between = (column: string): Filter[] => [
    { column, op: 'gte', value: since },
    { column, op: 'lte', value: day },
  ]
  const [sent, paid, returned] = await Promise.all([
    readAll(reader, { table: 'fund_payout', where: [eq('state', 'sent'), ...between('sentOn')] }),
    readAll(reader, { table: 'fund_payout', where: [eq('state', 'paid'), ...between('paidOn')] }),
    readAll(reader, { table: 'fund_payout', where: [eq('state', 'returned'), ...between('paidOn')] }),
  ])
  const later = [...sent, ...paid, ...returned].filter(({ sentOn }) => sentOn !== null && sentOn >= since)
  return [...new Map([...named, ...later].map((payout) => [payout.id, payout])).values()]
}

/** Payouts leave from the account on which the bank has debited one; from the only account there is, before that. */
async function paysFrom(reader: BooksReader, bankAccount: string): Promise<boolean> {
  const debits = (account: Filter) =>
    reader.count(
      {
        table: 'reconciliation_line',
        where: [account, eq('direction', 'debit'), { column: 'endToEndId', op: 'not-null' }],
      },
      1,
    )
  if ((await debits(eq('bankAccount', bankAccount))) > 0) return true
  const other: Filter = { column: 'bankAccount', op: 'ne', value: bankAccount }
  return (await debits(other)) === 0
}

async function entriesOf(
  reader: BooksReader,
  receipts: readonly ReceiptFacts[],
  payouts: readonly PayoutFacts[],
): Promise<readonly EntryFacts[]> {
  const [ofReceipts, ofPayouts] = await Promise.all([
    byValues(
      reader,
      'fund_entry',
      'receiptId',
      receipts.map(({ id }) => id),
    ),
    byValues(
      reader,
      'fund_entry',
      'payoutId',
      payouts.map(({ id }) => id),
    ),
  ])
  return [...new Map([...ofReceipts, ...ofPayouts].map((entry) => [entry.id, entry])).values()]
}

/** Receipt entries of the day whose receipt the court does not have. */
async function orphansOf(reader: BooksReader, day: string): Promise<readonly EntryFacts[]> {
  const entries = await readAll(reader, {
    table: 'fund_entry',
    where: [eq('bookedOn', day), eq('kind', 'receipt')],
  })
  const ids = [...new Set(entries.flatMap(({ receiptId }) => receiptId ?? []))]
  const known = new Set((await byValues(reader, 'fund_receipt', 'id', ids)).map(({ id }) => id))
  return entries.filter(({ receiptId }) => receiptId === null || !known.has(receiptId))
}

async function accountsOf(reader: BooksReader, day: string): Promise<readonly AccountFacts[]> {
  const entries = await readAll(reader, { table: 'fund_entry', where: [eq('bookedOn', day)] })
  return byValues(
    reader,
    'fund_account',
    'id',
    entries.map(({ accountId }) => accountId),
  )
}

/** Rows whose column is one of many values, some hundred at a time. */
export async function byValues<N extends keyof Books & string>(
  reader: BooksReader,
  table: N,
  column: string,
  values: readonly string[],
): Promise<readonly Books[N][]> {
  const wanted = [...new Set(values)]
  const rows: Books[N][] = []
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const where: Filter[] = [{ column, op: 'in', value: wanted.slice(from, from + AT_ONCE) }]
    rows.push(...(await readAll(reader, { table, where })))
  }
  return rows
}
