import { divergence, ofLine } from './decide-divergence'
import type { DayBooks, Divergence, EntryFacts, LineFacts, PayoutFacts } from './model-books'

interface Found {
  readonly divergences: Divergence[]
  readonly inTransit: string[]
}

/** Debits against the payouts they name, credits that bring one back, and payouts that no line names. */
export function comparePayouts(books: DayBooks, lines: readonly LineFacts[]): Found {
  const byKey = new Map(books.payouts.map((payout) => [payout.bankKey, payout]))
  const linesOf = new Map<string, LineFacts[]>()
  for (const line of once(books.linesOfPayouts)) {
    if (line.endToEndId === null) continue
    linesOf.set(line.endToEndId, [...(linesOf.get(line.endToEndId) ?? []), line])
  }
  const entriesOf = new Map<string, EntryFacts[]>()
  for (const entry of books.entries) {
    if (entry.payoutId !== null)
      entriesOf.set(entry.payoutId, [...(entriesOf.get(entry.payoutId) ?? []), entry])
  }
  const settling = new Set(books.receipts.filter(({ settles }) => settles).map(({ id }) => id))
  const found: Found = { divergences: [], inTransit: [] }
  for (const line of lines) {
    // Money of nobody's case that went back to its payer: two persons have said so.
    if (settling.has(line.receiptId)) continue
    const payout = line.endToEndId === null ? undefined : byKey.get(line.endToEndId)
    const all = payout ? (linesOf.get(payout.bankKey) ?? []) : []
    if (line.direction === 'debit') debit(found, books, line, payout, all)
    else if (payout) cameBack(found, line, payout)
  }
  for (const payout of books.payouts) {
    silent(found, books, payout, linesOf.get(payout.bankKey) ?? [])
    ledger(found, payout, entriesOf.get(payout.id) ?? [])
  }
  return found
}

function once(lines: readonly LineFacts[]): readonly LineFacts[] {
  return [...new Map(lines.map((line) => [line.receiptId, line])).values()]
}

const SENT: ReadonlySet<string> = new Set(['sent', 'paid', 'returned'])

/** A line of money out: of a payout that was sent, once, over its amount. */
function debit(
  found: Found,
  { answeredUntil }: DayBooks,
  line: LineFacts,
  payout: PayoutFacts | undefined,
  all: readonly LineFacts[],
): void {
  const say = (kind: Divergence['kind']) =>
    found.divergences.push(
      divergence(kind, line.serial, {
        ...ofLine(line),
        ...(payout && { payoutId: payout.id, caseId: payout.caseId, booksFen: payout.amountFen }),
        bankFen: line.amountMinor,
      }),
    )
  if (line.currency !== 'CNY') return
  if (!payout) return void say('debit-without-payout')
  if (payout.state === 'refused') return void say('debit-of-refused')
  if (!SENT.has(payout.state)) return void say('debit-not-sent')
  const [first] = all
    .filter(({ direction }) => direction === 'debit')
    .sort((a, b) => (a.bookedOn + a.serial < b.bookedOn + b.serial ? -1 : 1))
  if (first && first.serial !== line.serial) return void say('debit-twice')
  if (line.amountMinor !== payout.amountFen) return void say('debit-amount-differs')
  if (payout.state === 'sent' && line.bookedOn > answeredUntil) found.inTransit.push(payout.id)
}

/** A credit that names a payout: the bank sent it back, so that the books have to say so too. */
function cameBack(found: Found, line: LineFacts, payout: PayoutFacts): void {
  const where = { ...ofLine(line), payoutId: payout.id, caseId: payout.caseId }
  const sums = { booksFen: payout.amountFen, bankFen: line.amountMinor }
  if (payout.state !== 'returned') {
    found.divergences.push(divergence('return-not-booked', line.serial, { ...where, ...sums }))
  } else if (line.amountMinor !== payout.amountFen) {
    found.divergences.push(divergence('return-amount-differs', line.serial, { ...where, ...sums }))
  }
}

/** What the bank has not said, or said and not done: asked for once it is old enough, reported until it is settled. */
function silent(found: Found, books: DayBooks, payout: PayoutFacts, all: readonly LineFacts[]): void {
  const { id: payoutId, caseId, amountFen: booksFen } = payout
  const say = (kind: Divergence['kind'], line?: LineFacts) =>
    found.divergences.push(
      divergence(kind, payoutId, {
        payoutId,
        caseId,
        booksFen,
        ...(line && { ...ofLine(line), bankFen: line.amountMinor }),
      }),
    )
  const known = all.filter(({ bookedOn }) => bookedOn <= books.day)
  const debited = known.find(({ direction }) => direction === 'debit')
  const old = (day: string | null) => day !== null && day <= books.answeredUntil
  if (payout.state === 'sent') {
    if (debited && old(debited.bookedOn)) say('debit-unanswered', debited)
    if (debited || !books.pays) return
    if (old(payout.sentOn)) say('sent-without-debit')
    else if (payout.sentOn !== null && payout.sentOn <= books.day) found.inTransit.push(payoutId)
    return
  }
  if (payout.state !== 'paid' && payout.state !== 'returned') return
  if (!debited && books.pays) {
    if (old(payout.paidOn)) say('paid-without-debit')
    else if (payout.paidOn !== null && payout.paidOn <= books.day) found.inTransit.push(payoutId)
  }
  const credited = payout.returnReceiptId !== null || known.some(({ direction }) => direction === 'credit')
  if (payout.state === 'returned' && !credited && old(payout.returnedOn)) say('return-without-line')
}

/** The ledger of a payout: paid once when it was paid, nothing when it was not, back again when it was returned. */
function ledger(found: Found, payout: PayoutFacts, entries: readonly EntryFacts[]): void {
  const sum = (...kinds: readonly string[]) =>
    entries.reduce((total, entry) => (kinds.includes(entry.kind) ? total + entry.amountFen : total), 0n)
  const returnedFen = sum('return', 'return-kept')
  // Into a closed case it comes back as a deposit for its payee.
  const cameBack = payout.state === 'returned' || (payout.state !== 'paid' && payout.returnedOn !== null)
  const paid = payout.state === 'paid' || cameBack ? payout.amountFen : 0n
  const back = cameBack ? payout.amountFen : 0n
  if (sum('payment') === paid && returnedFen === back) return
  const { id: payoutId, caseId } = payout
  const entry = entries.find(({ kind }) => kind === 'payment' || kind === 'return')
  const sums = { booksFen: sum('payment') - returnedFen, bankFen: paid - back }
  found.divergences.push(
    divergence('payment-entry-differs', payoutId, { payoutId, caseId, entryId: entry?.id ?? null, ...sums }),
  )
}
