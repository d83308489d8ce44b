import { divergence } from './decide-divergence'
import type { DayBooks, Divergence, StatementFacts } from './model-books'

/** The statement by itself: is it there, is it whole, do its balances follow from its lines and from the one before. */
export function compareStatements(books: DayBooks): Divergence[] {
  const moved = books.receipts.some(({ bookedOn }) => bookedOn === books.day)
  const paid = books.pays && books.payouts.some(({ paidOn }) => paidOn === books.day)
  if (books.statements.length === 0) {
    return moved || paid ? [divergence('statement-missing', books.day)] : []
  }
  return books.statements
    .filter(({ toOn }) => toOn === books.day)
    .flatMap((statement) => [
      ...compareWhole(statement),
      ...(books.reissued[statement.id]?.length
        ? [divergence('statement-reissued', statement.id, { statementId: statement.id })]
        : []),
      ...compareBalances(statement, books.before[statement.id]),
    ])
}

function compareWhole({ id, lineCount, linesKept, refusedLines }: StatementFacts): Divergence[] {
  const found: Divergence[] = []
  if (linesKept !== lineCount) found.push(divergence('statement-incomplete', id, { statementId: id }))
  if (refusedLines > 0) found.push(divergence('statement-lines-refused', id, { statementId: id }))
  return found
}

function compareBalances(statement: StatementFacts, before: StatementFacts | undefined): Divergence[] {
  const { id, openingMinor, closingMinor, openingCurrency, closingCurrency } = statement
  const found: Divergence[] = []
  if (openingMinor !== null && closingMinor !== null) {
    if (openingCurrency !== closingCurrency) {
      found.push(divergence('balance-currency-differs', id, { statementId: id }))
    } else if (openingCurrency === statement.currency) {
      const booksFen = openingMinor + statement.creditMinor - statement.debitMinor
      if (booksFen !== closingMinor) {
        found.push(divergence('balance-broken', id, { statementId: id, booksFen, bankFen: closingMinor }))
      }
    }
  }
  const closed = before && before.closingCurrency === openingCurrency ? before.closingMinor : null
  if (closed !== null && openingMinor !== null && closed !== openingMinor) {
    const sums = { booksFen: closed, bankFen: openingMinor }
    found.push(divergence('opening-differs', id, { statementId: id, ...sums }))
  }
  return found
}
