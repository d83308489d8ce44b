import { compareLedger } from './decide-compare-ledger'
import { compareLines, linesOnce } from './decide-compare-lines'
import { comparePayouts } from './decide-compare-payouts'
import { compareStatements } from './decide-compare-statements'
import type { Comparison, ControlTotal, DayBooks, LineFacts } from './model-books'

/**
 * Compares a day of a bank account, line by line, with what the court has booked, paid and posted: pure, so that the same
 * facts always name the same divergences. Whatever is not named here agrees.
 */
export function compare(books: DayBooks): Comparison {
  const lines = linesOnce(books)
  const payouts = comparePayouts(books, lines)
  const divergences = [
    ...compareStatements(books),
    ...compareLines(books, lines),
    ...compareLedger(books),
    ...payouts.divergences,
  ]
  return {
    control: controlTotal(books, lines),
    divergences: [...divergences].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    inTransit: payouts.inTransit,
  }
}

function controlTotal(books: DayBooks, lines: readonly LineFacts[]): ControlTotal {
  const yuan = lines.filter(({ currency }) => currency === 'CNY')
  const of = (direction: LineFacts['direction']) => yuan.filter((line) => line.direction === direction)
  const booked = books.receipts.filter(
    ({ bookedOn, currency }) => bookedOn === books.day && currency === 'CNY',
  )
  const credits = booked.filter(({ direction }) => direction === 'credit')
  const debits = booked.filter(({ direction }) => direction === 'debit')
  const keys = new Set(books.payouts.map(({ bankKey }) => bankKey))
  const returned = credits.filter(({ state }) => state === 'payout-return')
  const ended = books.statements.filter(({ toOn, currency }) => toOn === books.day && currency === 'CNY')
  const openFen = credits.reduce((sum, receipt) => sum + receipt.openFen, 0n)
  const bookedCreditFen = sumOf(credits)
  const returnedFen = sumOf(returned)
  return {
    openingMinor: ended.find(({ openingMinor }) => openingMinor !== null)?.openingMinor ?? null,
    closingMinor: ended.findLast(({ closingMinor }) => closingMinor !== null)?.closingMinor ?? null,
    creditCount: of('credit').length,
    creditFen: sumOf(of('credit')),
    debitCount: of('debit').length,
    debitFen: sumOf(of('debit')),
    bookedCreditFen,
    bookedDebitFen: sumOf(debits),
    identifiedFen: credits.reduce((sum, { ofCasesFen }) => sum + ofCasesFen, 0n),
    returnedFen,
    openFen,
    payoutFen: sumOf(of('debit').filter(({ endToEndId }) => endToEndId !== null && keys.has(endToEndId))),
    foreignCount: lines.length - yuan.length,
  }
}

function sumOf(items: readonly { readonly amountMinor: bigint }[]): bigint {
  return items.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
}
