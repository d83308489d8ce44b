import type { BalanceBooks, BalanceCause, BalanceCauseKind, BalanceEntry, LineFacts } from './model-balance'

/** What is in the court's custody; everything else is outside of it. */
const HELD: ReadonlySet<string> = new Set(['available', 'reserved', 'deposited'])

/** What an entry adds to the court's custody; nothing where it only moves within an account. */
export function heldBy({ fromLedger, toLedger, amountFen }: BalanceEntry): bigint {
  if (HELD.has(fromLedger) === HELD.has(toLedger)) return 0n
  return HELD.has(toLedger) ? amountFen : -amountFen
}

/** One receipt, payout or rest: what the bank moved for it and what the court entered for it. */
interface Group {
  bankFen: bigint
  booksFen: bigint
  lines: number
  kind: (group: Group) => BalanceCauseKind
}

/**
 * Why the bank's balance is not what the court holds. Every line and every entry falls into exactly one group, so that the
 * causes always sum to the difference, whatever the books hold.
 */
export function balanceCauses(books: BalanceBooks): readonly BalanceCause[] {
  const groups = new Map<string, Group>()
  const add = (id: string, kind: Group['kind'], bankFen: bigint, booksFen: bigint, lines: number) => {
    const group = groups.get(id) ?? { bankFen: 0n, booksFen: 0n, lines: 0, kind }
    group.bankFen += bankFen
    group.booksFen += booksFen
    group.lines += lines
    groups.set(id, group)
  }
  const lines = once(books.lines)
  let moved = 0n
  for (const line of lines) {
    const fen = line.direction === 'credit' ? line.amountMinor : -line.amountMinor
    moved += fen
    const { id, kind } = groupOfLine(books, line)
    add(id, kind, fen, 0n, 1)
  }
  for (const entry of books.entries) {
    const fen = heldBy(entry)
    if (fen === 0n) continue
    const { id, kind } = groupOfEntry(books, entry)
    add(id, kind, 0n, fen, 0)
  }
  // What the bank held when the first statement began, beside what the court took over.
  add('opening', () => 'opening', books.openingFen, 0n, 0)
  add('statement', () => 'statement', books.closingFen - books.openingFen - moved, 0n, 0)
  return summed([...groups.values()])
}

function summed(groups: readonly Group[]): readonly BalanceCause[] {
  const causes = new Map<BalanceCauseKind, BalanceCause>()
  for (const group of groups) {
    const apart = group.bankFen - group.booksFen
    if (apart === 0n) continue
    const kind = group.kind({ ...group, bankFen: apart })
    const before = causes.get(kind) ?? { kind, count: 0, partFen: 0n }
    causes.set(kind, { kind, count: before.count + 1, partFen: before.partFen + apart })
  }
  return [...causes.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1))
}

/** A line that two readings of a statement hold is one line. */
function once(lines: readonly LineFacts[]): readonly LineFacts[] {
  return [...new Map(lines.map((line) => [line.receiptId, line])).values()]
}

type Place = { readonly id: string; readonly kind: Group['kind'] }

function groupOfLine({ payouts, receipts }: BalanceBooks, line: LineFacts): Place {
  const payout =
    line.direction === 'debit'
      ? payouts.find(({ bankKey }) => bankKey === line.endToEndId)
      : payouts.find(({ returnReceiptId }) => returnReceiptId === line.receiptId)
  if (payout) return ofPayout(payout.id)
  return ofReceipt(line.receiptId, line.direction, receipts.get(line.receiptId))
}

function groupOfEntry({ receipts }: BalanceBooks, { kind, receiptId, payoutId }: BalanceEntry): Place {
  if (kind === 'opening') return { id: 'opening', kind: () => 'opening' }
  if (payoutId !== null) return ofPayout(payoutId)
  if (receiptId !== null) return ofReceipt(receiptId, 'credit', receipts.get(receiptId))
  // Both sides of a transfer between cases are entered at once: together they come to nothing.
  const isTransfer = kind === 'transfer-in' || kind === 'transfer-out'
  return { id: isTransfer ? 'transfer' : `other/${kind}`, kind: () => 'other-entry' }
}

const ofPayout = (payoutId: string): Place => ({
  id: `payout/${payoutId}`,
  // More at the bank than the court holds: it has entered what the bank has not yet done.
  kind: ({ bankFen, lines }) => {
    if (bankFen < 0n) return 'debit-not-entered'
    return lines === 0 ? 'payment-under-way' : 'return-not-entered'
  },
})

const ofReceipt = (receiptId: string, direction: 'credit' | 'debit', state: string | undefined): Place => ({
  id: `receipt/${receiptId}`,
  kind: ({ lines }) => {
    if (lines === 0) return 'entry-without-line'
    if (direction === 'debit') return 'debit-without-payout'
    if (state === undefined) return 'not-booked'
    return SET_ASIDE.has(state) ? 'set-aside' : 'unidentified'
  },
})

const SET_ASIDE: ReadonlySet<string> = new Set(['court-interest', 'returned-to-payer', 'exchanged'])
