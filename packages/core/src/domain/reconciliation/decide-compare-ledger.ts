import { divergence } from './decide-divergence'
import type { DayBooks, Divergence, EntryFacts } from './model-books'

const OF_RECEIPTS: ReadonlySet<string> = new Set(['receipt', 'interest', 'unidentify'])

/** Receipts against the entries they made, and each account against itself. */
export function compareLedger(books: DayBooks): Divergence[] {
  const entered = new Map<string, EntryFacts[]>()
  for (const entry of books.entries) {
    if (entry.receiptId === null || !OF_RECEIPTS.has(entry.kind)) continue
    entered.set(entry.receiptId, [...(entered.get(entry.receiptId) ?? []), entry])
  }
  const found: Divergence[] = []
  for (const receipt of books.receipts) {
    if (receipt.bookedOn !== books.day) continue
    const entries = entered.get(receipt.id) ?? []
    const booksFen = entries.reduce((sum, { kind, amountFen }) => sum + signed(kind, amountFen), 0n)
    const expectedFen = receipt.ofCasesFen
    if (booksFen === expectedFen) continue
    const kind = booksFen < expectedFen ? 'ledger-below-receipt' : 'ledger-above-receipt'
    const { id: receiptId, serial } = receipt
    const [first] = entries
    const where = { caseId: first?.caseId ?? null, entryId: first?.id ?? null }
    found.push(divergence(kind, receiptId, { ...where, receiptId, serial, booksFen, bankFen: expectedFen }))
  }
  return [...found, ...orphans(books), ...outOfBalance(books)]
}

function signed(kind: string, amountFen: bigint): bigint {
  return kind === 'unidentify' ? -amountFen : amountFen
}

function orphans({ orphans: entries }: DayBooks): Divergence[] {
  return entries.map(({ id, caseId, accountId, receiptId, amountFen }) =>
    divergence('entry-without-receipt', id, {
      caseId,
      accountId,
      receiptId,
      entryId: id,
      booksFen: amountFen,
    }),
  )
}

function outOfBalance({ accounts }: DayBooks): Divergence[] {
  return accounts.flatMap((account) => {
    const { id, caseId, receivedFen, availableFen, reservedFen, depositedFen, paidFen } = account
    const heldFen = availableFen + reservedFen + depositedFen
    const negative = [receivedFen, availableFen, reservedFen, depositedFen, paidFen].some((fen) => fen < 0n)
    if (receivedFen === heldFen + paidFen && !negative) return []
    const sums = { booksFen: heldFen + paidFen, bankFen: receivedFen }
    return [divergence('account-out-of-balance', id, { caseId, accountId: id, ...sums })]
  })
}
