import { type Fen, sumFen } from './money'

/** What of an account waits to be paid: what is deposited does not. */
type Waiting = { readonly caseId: string; readonly availableFen: Fen; readonly reservedFen: Fen }

/** What waits to be paid on all accounts of a case. */
export function waitingFenOf(accounts: readonly Waiting[], caseId: string): Fen {
  const own = accounts.filter((account) => account.caseId === caseId)
  return sumFen(own.map(({ availableFen, reservedFen }) => availableFen + reservedFen))
}

/** An entry of one account, as far as it matters for which money is which. */
export interface Movement {
  readonly id: string
  readonly seq: number
  readonly kind: string
  readonly fromLedger: string
  readonly toLedger: string
  readonly amountFen: Fen
  readonly bookedOn: string
  readonly receiptId: string | null
  readonly payoutId: string | null
}

/** Part of a sum that left, or came back (then it is negative). */
export interface SumFlow {
  readonly entryId: string
  readonly kind: string
  readonly on: string
  readonly amountFen: Fen
  readonly payoutId: string | null
}

/** 每笔案款: money that came in by one entry, and what became of it. */
export interface Sum {
  /** The entry by which it came in. */
  readonly id: string
  readonly kind: string
  readonly receiptId: string | null
  readonly arrivedOn: string
  readonly amountFen: Fen
  readonly leftFen: Fen
  /** Of what is left, put in deposit (提存) and not collected. */
  readonly depositedFen: Fen
  /** The day from which what is left waits: of arrival, or on which the bank sent it back. */
  readonly waitingSince: string
  /** The day on which nothing was left any more. */
  readonly settledOn: string | null
  readonly flows: readonly SumFlow[]
}

type Open = { -readonly [K in keyof Sum]: Sum[K] } & { flows: SumFlow[] }

/** Ledgers of money that the court holds. */
const HELD: readonly string[] = ['available', 'reserved', 'deposited']

/**
 * Which money of an account is which. What goes out takes the oldest first, but a receipt whose identification is undone
 * takes its own; what the bank sends back goes to the sums that the payout took it from. Entries of one account, in order.
 */
export function sumsOf(entries: readonly Movement[]): readonly Sum[] {
  const sums: Open[] = []
  let deposited = 0n
  for (const entry of entries) {
    if (entry.toLedger === 'deposited') deposited += entry.amountFen
    if (entry.fromLedger === 'deposited') deposited -= entry.amountFen
    const from = HELD.includes(entry.fromLedger)
    const to = HELD.includes(entry.toLedger)
    if (from && !to) takeOut(sums, entry)
    else if (to && !from && entry.fromLedger === 'paid') giveBack(sums, entry)
    else if (to && !from) sums.push(newSum(entry))
  }
  for (const sum of sums) {
    sum.depositedFen = least(sum.leftFen, deposited)
    deposited -= sum.depositedFen
  }
  return sums
}

/** What was left of a sum at the end of a day. */
export function leftOn(sum: Sum, day: string): Fen {
  if (sum.arrivedOn > day) return 0n
  return sum.flows.reduce((left, { on, amountFen }) => (on <= day ? left - amountFen : left), sum.amountFen)
}

function newSum({ id, kind, receiptId, bookedOn, amountFen }: Movement): Open {
  return {
    id,
    kind,
    receiptId,
    arrivedOn: bookedOn,
    amountFen,
    leftFen: amountFen,
    depositedFen: 0n,
    waitingSince: bookedOn,
    settledOn: null,
    flows: [],
  }
}

function takeOut(sums: readonly Open[], entry: Movement): void {
  const own = sums.filter(({ receiptId }) => entry.receiptId !== null && receiptId === entry.receiptId)
  let rest = entry.amountFen
  for (const sum of [...own, ...sums]) {
    const part = least(sum.leftFen, rest)
    if (part === 0n) continue
    rest -= part
    flow(sum, entry, part)
  }
}

function giveBack(sums: readonly Open[], entry: Movement): void {
  let rest = entry.amountFen
  for (const sum of sums) {
    const taken = sum.flows
      .filter(({ payoutId }) => payoutId === entry.payoutId)
      .reduce((total, { amountFen }) => total + amountFen, 0n)
    const part = least(taken, rest)
    if (part === 0n) continue
    rest -= part
    flow(sum, entry, -part)
    sum.waitingSince = entry.bookedOn
  }
}

function flow(sum: Open, entry: Movement, amountFen: Fen): void {
  const { id: entryId, kind, bookedOn: on, payoutId } = entry
  sum.flows.push({ entryId, kind, on, amountFen, payoutId })
  sum.leftFen -= amountFen
  sum.settledOn = sum.leftFen === 0n ? on : null
}

function least(a: Fen, b: Fen): Fen {
  return a < b ? a : b
}
