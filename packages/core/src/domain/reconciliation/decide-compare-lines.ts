import { divergence, ofLine } from './decide-divergence'
import type { DayBooks, Divergence, LineFacts, ReceiptFacts } from './model-books'

/** Lines of the day, each once: statements overlap, and the same line in two of them is one. */
export function linesOnce({ lines }: DayBooks): readonly LineFacts[] {
  const bySerial = new Map<string, LineFacts>()
  for (const line of lines) if (!bySerial.has(line.serial)) bySerial.set(line.serial, line)
  return [...bySerial.values()]
}

/** Every line against the receipt it is booked as, and every receipt of the day against its line. */
export function compareLines(books: DayBooks, lines: readonly LineFacts[]): Divergence[] {
  const receipts = new Map(books.receipts.map((receipt) => [receipt.id, receipt]))
  const booked = new Set(lines.map(({ receiptId }) => receiptId))
  const found: Divergence[] = [...serialsTwice(books.lines), ...linesTwice(books, lines, receipts)]
  for (const line of lines) {
    const receipt = receipts.get(line.receiptId)
    if (line.currency !== 'CNY' && receipt?.state !== 'exchanged') {
      found.push(divergence('foreign-currency', line.serial, ofLine(line)))
    }
    const differs = receipt
      ? compareLine(line, receipt)
      : divergence('line-not-booked', line.serial, bank(line))
    if (differs) found.push(differs)
  }
  // Where no statement covers the day, that is said once, and not of every line.
  if (books.statements.length === 0) return [...found, ...aged(books)]
  for (const receipt of books.receipts) {
    if (receipt.bookedOn !== books.day || booked.has(receipt.id)) continue
    const sums = { booksFen: receipt.amountMinor, serial: receipt.serial, receiptId: receipt.id }
    found.push(divergence('booked-without-line', receipt.id, sums))
  }
  return [...found, ...aged(books)]
}

function compareLine(line: LineFacts, receipt: ReceiptFacts): Divergence | undefined {
  const sums = { ...bank(line), booksFen: receipt.amountMinor }
  if (receipt.direction !== line.direction) return divergence('line-direction-differs', line.serial, sums)
  if (receipt.currency !== line.currency) return divergence('line-currency-differs', line.serial, sums)
  if (receipt.amountMinor !== line.amountMinor) return divergence('line-amount-differs', line.serial, sums)
  if (receipt.bookedOn !== line.bookedOn) return divergence('line-day-differs', line.serial, sums)
  return undefined
}

/** One serial that says two things, in one statement or in two. */
function serialsTwice(lines: readonly LineFacts[]): Divergence[] {
  const first = new Map<string, LineFacts>()
  const found = new Map<string, Divergence>()
  for (const line of lines) {
    const other = first.get(line.serial)
    if (!other) first.set(line.serial, line)
    else if (
      other.amountMinor !== line.amountMinor ||
      other.direction !== line.direction ||
      other.currency !== line.currency
    ) {
      const sums = { ...bank(line), booksFen: other.amountMinor }
      found.set(line.serial, divergence('line-serial-twice', line.serial, sums))
    }
  }
  return [...found.values()]
}

/**
 * Two credits of one day with the same reference of the same payer over the same amount: a payer seldom pays so, a bank that
 * wrote a payment twice does. Equal amounts without a reference are everyday life.
 */
function linesTwice(
  { payouts }: DayBooks,
  lines: readonly LineFacts[],
  receipts: ReadonlyMap<string, ReceiptFacts>,
): Divergence[] {
  const ours = new Set(payouts.map(({ bankKey }) => bankKey))
  const seen = new Set<string>()
  const found: Divergence[] = []
  for (const line of lines) {
    if (line.direction !== 'credit' || line.endToEndId === null || ours.has(line.endToEndId)) continue
    const payer = receipts.get(line.receiptId)?.payerName ?? ''
    const key = JSON.stringify([line.endToEndId, line.amountMinor.toString(), line.currency, payer])
    if (seen.has(key)) found.push(divergence('line-twice', line.serial, bank(line)))
    seen.add(key)
  }
  return found
}

/** Money that nobody has identified for too long: it has to reach zero. */
function aged({ agedReceipts }: DayBooks): Divergence[] {
  return agedReceipts.map(({ id, serial, openFen }) =>
    divergence('unidentified-aged', id, { receiptId: id, serial, booksFen: openFen }),
  )
}

function bank(line: LineFacts) {
  return { ...ofLine(line), bankFen: line.amountMinor }
}
