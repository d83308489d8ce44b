import type {
  DivergenceKind,
  LineFacts,
  PayoutFacts,
  ReceiptFacts,
  StatementFacts,
} from '../domain/reconciliation/model'
import { DAY, entryOf, lineOf, OLD, payoutOf, receiptOf, statementOf, type World } from './books'

/** Replaces the item that is found; there must be one. */
export function change<T>(list: T[], find: (item: T) => boolean, to: (item: T) => T | undefined): void {
  const at = list.findIndex(find)
  const item = list[at]
  if (at < 0 || item === undefined) throw new Error('nothing to change')
  const changed = to(item)
  list.splice(at, 1, ...(changed === undefined ? [] : [changed]))
}

export type Books = World['books']
const line = (books: Books, serial: string, to: (one: LineFacts) => LineFacts | undefined) => {
  change(books.lines, (one) => one.serial === serial, to)
  if (serial.startsWith('D')) change(books.linesOfPayouts, (one) => one.serial === serial, to)
}
const receipt = (books: Books, serial: string, to: (one: ReceiptFacts) => ReceiptFacts | undefined) =>
  change(books.receipts, (one) => one.serial === serial, to)
const statement = (books: Books, n: number, to: (one: StatementFacts) => StatementFacts) =>
  change(books.statements, (one) => one.id === `statement-${n}`, to)
export const payout = (books: Books, n: number, to: (one: PayoutFacts) => PayoutFacts) =>
  change(books.payouts, (one) => one.id === `payout-${n}`, to)
export const noEntry = (books: Books, id: string) =>
  change(
    books.entries,
    (one) => one.id === `entry-${id}`,
    () => undefined,
  )

/** Takes the debit of a payout away, with the receipt it was booked as. */
export function noDebit(books: Books, n: number): void {
  line(books, `D${n}`, () => undefined)
  receipt(books, `D${n}`, () => undefined)
}

/** A payout that came back, with its credit line. */
export function returned(books: Books, n: number, amountFen: bigint): void {
  const credit = { ...lineOf(`R${n}`, 'credit', amountFen, n), endToEndId: `key${n}` }
  books.lines.push(credit)
  books.linesOfPayouts.push(credit)
  books.receipts.push({ ...receiptOf(credit), state: 'payout-return', openFen: 0n })
  books.entries.push(entryOf(`${n}-3`, 'return', 40_000n + BigInt(n % 7), { payoutId: `payout-${n}` }))
  payout(books, n, (one) => ({
    ...one,
    state: 'returned',
    returnedOn: DAY,
    returnReceiptId: credit.receiptId,
  }))
}

/** Each spoils one thing at its own place and says which divergence must name it. */
export const PLANTS: readonly (readonly [DivergenceKind, string, (books: Books) => void])[] = [
  [
    'statement-reissued',
    'statement-0',
    (books) => void Object.assign(books.reissued, { 'statement-0': ['statement-x'] }),
  ],
  [
    'statement-incomplete',
    'statement-1',
    (books) => statement(books, 1, (it) => ({ ...it, lineCount: it.lineCount + 1 })),
  ],
  [
    'statement-lines-refused',
    'statement-2',
    (books) => statement(books, 2, (it) => ({ ...it, refusedLines: 1 })),
  ],
  [
    'balance-broken',
    'statement-3',
    (books) => statement(books, 3, (it) => ({ ...it, closingMinor: (it.closingMinor ?? 0n) + 1n })),
  ],
  [
    'balance-currency-differs',
    'statement-4',
    (books) => statement(books, 4, (it) => ({ ...it, closingCurrency: 'USD' })),
  ],
  [
    'opening-differs',
    'statement-5',
    (books) => void Object.assign(books.before, { 'statement-5': { ...statementOf(5), closingMinor: 999n } }),
  ],
  [
    'line-serial-twice',
    'C10',
    (books) => void books.lines.push({ ...lineOf('C10', 'credit', 7n, 3), id: 'again' }),
  ],
  ['line-not-booked', 'C20', (books) => receipt(books, 'C20', () => undefined)],
  [
    'line-direction-differs',
    'C30',
    (books) => receipt(books, 'C30', (it) => ({ ...it, direction: 'debit' })),
  ],
  ['line-currency-differs', 'C40', (books) => receipt(books, 'C40', (it) => ({ ...it, currency: 'USD' }))],
  [
    'line-amount-differs',
    'C50',
    (books) => receipt(books, 'C50', (it) => ({ ...it, amountMinor: 99_999n, openFen: 99_999n })),
  ],
  ['line-day-differs', 'C60', (books) => receipt(books, 'C60', (it) => ({ ...it, bookedOn: OLD }))],
  [
    'line-twice',
    'X',
    (books) => {
      const twin = { ...lineOf('X', 'credit', 50_000n, 1), endToEndId: 'RENT' }
      books.lines.push(twin)
      books.receipts.push({
        ...receiptOf(twin),
        state: 'unidentified',
        openFen: 50_000n,
        payerName: 'payer 1',
      })
    },
  ],
  ['booked-without-line', 'receipt-C70', (books) => line(books, 'C70', () => undefined)],
  [
    'foreign-currency',
    'F',
    (books) => {
      const foreign = { ...lineOf('F', 'credit', 5n, 2), currency: 'JPY' }
      books.lines.push(foreign)
      books.receipts.push({ ...receiptOf(foreign), state: 'foreign-currency', openFen: 0n })
    },
  ],
  [
    'unidentified-aged',
    'receipt-old',
    (books) => {
      const old = { ...receiptOf(lineOf('old', 'credit', 5n, 2)), bookedOn: OLD }
      books.agedReceipts.push({ ...old, state: 'unidentified', openFen: 5n })
    },
  ],
  ['ledger-below-receipt', 'receipt-C81', (books) => noEntry(books, '81-1')],
  [
    'ledger-above-receipt',
    'receipt-C82',
    (books) => void books.entries.push(entryOf('82-9', 'receipt', 100_000n, { receiptId: 'receipt-C82' })),
  ],
  [
    'entry-without-receipt',
    'entry-83-9',
    (books) => void books.orphans.push(entryOf('83-9', 'receipt', 5n, { receiptId: 'receipt-gone' })),
  ],
  [
    'account-out-of-balance',
    'account-84',
    (books) =>
      change(
        books.accounts,
        (one) => one.id === 'account-84',
        (it) => ({ ...it, availableFen: 61n }),
      ),
  ],
  [
    'debit-without-payout',
    'D85',
    (books) => {
      line(books, 'D85', (it) => ({ ...it, endToEndId: null }))
      change(
        books.payouts,
        (one) => one.id === 'payout-85',
        () => undefined,
      )
      noEntry(books, '85-2')
    },
  ],
  [
    'debit-not-sent',
    'D86',
    (books) => {
      payout(books, 86, (it) => ({ ...it, state: 'approved', sentOn: null, paidOn: null }))
      noEntry(books, '86-2')
    },
  ],
  [
    'debit-of-refused',
    'D87',
    (books) => {
      payout(books, 87, (it) => ({ ...it, state: 'refused', paidOn: null }))
      noEntry(books, '87-2')
    },
  ],
  [
    'debit-amount-differs',
    'D88',
    (books) => {
      line(books, 'D88', (it) => ({ ...it, amountMinor: it.amountMinor + 1n }))
      receipt(books, 'D88', (it) => ({ ...it, amountMinor: it.amountMinor + 1n }))
    },
  ],
  [
    'debit-twice',
    'E89',
    (books) => {
      const again = { ...lineOf('E89', 'debit', payoutOf(89).amountFen, 89), endToEndId: 'key89' }
      books.lines.push(again)
      books.linesOfPayouts.push(again)
      books.receipts.push({ ...receiptOf(again), state: 'debit', openFen: 0n })
    },
  ],
  [
    'debit-unanswered',
    'payout-90',
    (books) => {
      line(books, 'D90', () => undefined)
      receipt(books, 'D90', () => undefined)
      books.linesOfPayouts.push({
        ...lineOf('D90', 'debit', payoutOf(90).amountFen, 90),
        bookedOn: OLD,
        endToEndId: 'key90',
      })
      payout(books, 90, (it) => ({ ...it, state: 'sent', sentOn: OLD, paidOn: null }))
      noEntry(books, '90-2')
    },
  ],
  [
    'sent-without-debit',
    'payout-91',
    (books) => {
      noDebit(books, 91)
      payout(books, 91, (it) => ({ ...it, state: 'sent', sentOn: OLD, paidOn: null }))
      noEntry(books, '91-2')
    },
  ],
  [
    'paid-without-debit',
    'payout-92',
    (books) => {
      noDebit(books, 92)
      payout(books, 92, (it) => ({ ...it, sentOn: OLD, paidOn: OLD }))
    },
  ],
  ['payment-entry-differs', 'payout-93', (books) => noEntry(books, '93-2')],
  [
    'return-not-booked',
    'R94',
    (books) => {
      returned(books, 94, payoutOf(94).amountFen)
      payout(books, 94, (it) => ({ ...it, state: 'paid' }))
      noEntry(books, '94-3')
    },
  ],
  ['return-amount-differs', 'R95', (books) => returned(books, 95, 1n)],
  [
    'return-without-line',
    'payout-96',
    (books) => {
      returned(books, 96, payoutOf(96).amountFen)
      change(
        books.lines,
        (one) => one.serial === 'R96',
        () => undefined,
      )
      change(
        books.linesOfPayouts,
        (one) => one.serial === 'R96',
        () => undefined,
      )
      receipt(books, 'R96', () => undefined)
      payout(books, 96, (it) => ({ ...it, returnedOn: OLD, returnReceiptId: null }))
    },
  ],
]
