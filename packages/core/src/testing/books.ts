import type {
  AccountFacts,
  DayBooks,
  EntryFacts,
  LineFacts,
  PayoutFacts,
  ReceiptFacts,
  StatementFacts,
} from '../domain/reconciliation/model'

/** The day of all these books, and one long before it. */
export const DAY = '2026-03-12'
const ANSWERED = '2026-03-09'
export const OLD = '2026-03-06'

/** A world that may be spoilt: arrays that tests change in place. */
export interface World {
  books: DayBooks & {
    statements: StatementFacts[]
    lines: LineFacts[]
    linesOfPayouts: LineFacts[]
    receipts: ReceiptFacts[]
    agedReceipts: ReceiptFacts[]
    entries: EntryFacts[]
    orphans: EntryFacts[]
    payouts: PayoutFacts[]
    accounts: AccountFacts[]
    before: Record<string, StatementFacts>
    reissued: Record<string, readonly string[]>
  }
}

const STATEMENTS = 8

/** A day on which everything agrees: `pairs` credits that are identified, and as many payouts with their debits. */
export function goodDay(pairs: number): World {
  const statements = Array.from({ length: STATEMENTS }, (_, n): StatementFacts => statementOf(n))
  const world: World = {
    books: {
      day: DAY,
      answeredUntil: ANSWERED,
      identifiedUntil: ANSWERED,
      pays: true,
      statements,
      before: Object.fromEntries(statements.map((one) => [one.id, { ...one, closingMinor: 1_000n }])),
      reissued: {},
      lines: [],
      linesOfPayouts: [],
      receipts: [],
      agedReceipts: [],
      entries: [],
      orphans: [],
      payouts: [],
      accounts: [],
    },
  }
  for (let n = 0; n < pairs; n += 1) addPair(world, n)
  for (const [n, statement] of statements.entries()) {
    const own = world.books.lines.filter(({ statementId }) => statementId === statement.id)
    const sum = (direction: string) =>
      own.reduce((total, line) => (line.direction === direction ? total + line.amountMinor : total), 0n)
    const closingMinor = 1_000n + sum('credit') - sum('debit')
    const sums = { creditMinor: sum('credit'), debitMinor: sum('debit'), closingMinor }
    statements[n] = { ...statement, ...sums, lineCount: own.length, linesKept: own.length }
  }
  return world
}

export function statementOf(n: number): StatementFacts {
  return {
    id: `statement-${n}`,
    bankId: `S${n}`,
    fromOn: DAY,
    toOn: DAY,
    currency: 'CNY',
    openingMinor: 1_000n,
    openingCurrency: 'CNY',
    closingMinor: 0n,
    closingCurrency: 'CNY',
    creditMinor: 0n,
    debitMinor: 0n,
    lineCount: 0,
    linesKept: 0,
    refusedLines: 0,
  }
}

const HABITS = [
  // Most payers give no reference, many always the same; equal amounts are common.
  { endToEndId: null, amountMinor: 100_000n },
  { endToEndId: 'RENT', amountMinor: 50_000n },
  { endToEndId: null, amountMinor: 100_000n },
] as const

function addPair({ books }: World, n: number): void {
  const habit = HABITS[n % 3] ?? HABITS[0]
  const credit: LineFacts = {
    ...lineOf(`C${n}`, 'credit', habit.amountMinor, n),
    endToEndId: habit.endToEndId,
  }
  const payout = payoutOf(n)
  const debit: LineFacts = { ...lineOf(`D${n}`, 'debit', payout.amountFen, n), endToEndId: payout.bankKey }
  books.lines.push(credit, debit)
  books.linesOfPayouts.push(debit)
  // Every tenth sum is not identified yet: it is open, which is no divergence.
  const open = n % 10 === 0
  const state = open ? 'unidentified' : 'identified'
  books.receipts.push(
    {
      ...receiptOf(credit),
      state,
      openFen: open ? credit.amountMinor : 0n,
      ofCasesFen: open ? 0n : credit.amountMinor,
      payerName: `payer ${n}`,
    },
    { ...receiptOf(debit), state: 'debit', openFen: 0n },
  )
  if (!open)
    books.entries.push(entryOf(`${n}-1`, 'receipt', credit.amountMinor, { receiptId: credit.receiptId }))
  books.payouts.push(payout)
  books.entries.push(entryOf(`${n}-2`, 'payment', payout.amountFen, { payoutId: payout.id }))
  const held = { receivedFen: 100n, availableFen: 60n, reservedFen: 10n, depositedFen: 10n, paidFen: 20n }
  books.accounts.push({ id: `account-${n}`, caseId: `case-${n}`, ...held })
}

export function lineOf(
  serial: string,
  direction: LineFacts['direction'],
  amountMinor: bigint,
  n: number,
): LineFacts {
  const statementId = `statement-${n % STATEMENTS}`
  const id = `${statementId}-${serial}`
  const same = { currency: 'CNY', bookedOn: DAY, endToEndId: null }
  return { id, statementId, serial, receiptId: `receipt-${serial}`, direction, amountMinor, ...same }
}

export function receiptOf({ receiptId: id, serial, direction, amountMinor, currency, bookedOn }: LineFacts) {
  return {
    id,
    serial,
    direction,
    amountMinor,
    currency,
    bookedOn,
    payerName: '',
    ofCasesFen: 0n,
    settles: false,
  }
}

export function entryOf(id: string, kind: string, amountFen: bigint, of: Partial<EntryFacts>): EntryFacts {
  const [n] = id.split('-')
  const where = { accountId: `account-${n}`, caseId: `case-${n}`, receiptId: null, payoutId: null }
  return { id: `entry-${id}`, kind, amountFen, ...where, ...of }
}

export function payoutOf(n: number): PayoutFacts {
  return {
    id: `payout-${n}`,
    caseId: `case-${n}`,
    bankKey: `key${n}`,
    amountFen: 40_000n + BigInt(n % 7),
    state: 'paid',
    sentOn: DAY,
    paidOn: DAY,
    returnedOn: null,
    returnReceiptId: null,
  }
}
