import type { LineFacts, PayoutFacts } from './model-books'

export type { LineFacts } from './model-books'

/** Why the bank's balance and the court's custody are apart, by what has to be done about it. */
export const BALANCE_CAUSES = [
  /** Held by the bank before the first statement, and not taken over as opening balances. */
  'opening',
  /** The statements' balances do not follow from their lines. */
  'statement',
  'not-booked',
  'unidentified',
  'set-aside',
  'entry-without-line',
  'debit-without-payout',
  /** Debited, and the court has not entered the payment, or has entered a return of which no line is there. */
  'debit-not-entered',
  /** Entered as paid, and no line shows it yet. */
  'payment-under-way',
  'return-not-entered',
  'other-entry',
] as const
export type BalanceCauseKind = (typeof BALANCE_CAUSES)[number]

/** Differences of every day, each on a list of its own until it is gone: nobody has to say more about them. */
const EVERYDAY: ReadonlySet<BalanceCauseKind> = new Set(['unidentified', 'set-aside', 'payment-under-way'])

/** What somebody has to give a reason for before the day is signed; also when two of them come to nothing together. */
export function unexplainedOf(balance: BalanceReport | null): readonly BalanceCause[] {
  return (balance?.causes ?? []).filter(({ kind }) => !EVERYDAY.has(kind))
}

/** One cause: how many sums, and how much more (or less) it makes the bank hold. */
export type BalanceCause = {
  readonly kind: BalanceCauseKind
  readonly count: number
  readonly partFen: bigint
}

/** An entry, as far as a balance needs it. */
export interface BalanceEntry {
  readonly kind: string
  /** Where it took the money from, and where it put it. */
  readonly fromLedger: string
  readonly toLedger: string
  readonly amountFen: bigint
  readonly bookedOn: string
  readonly receiptId: string | null
  readonly payoutId: string | null
}

/** What a balance is explained from: all that moved up to the day of the statement. */
export interface BalanceBooks {
  readonly openingFen: bigint
  readonly closingFen: bigint
  /** In yuan, of the account. */
  readonly lines: readonly LineFacts[]
  readonly entries: readonly BalanceEntry[]
  readonly payouts: readonly Pick<PayoutFacts, 'id' | 'bankKey' | 'returnReceiptId'>[]
  /** State of each receipt that a line or an entry names. */
  readonly receipts: ReadonlyMap<string, string>
}

/** The bank's balance beside what the court holds. */
export type BalanceReport = {
  readonly bankAccount: string
  /** The day of the statement whose closing balance it is. */
  readonly asOf: string
  readonly closingFen: bigint
  /** Available, reserved and deposited on all accounts of cases, at the end of that day. */
  readonly heldFen: bigint
  readonly differenceFen: bigint
  /** They sum to the difference, to the fen. */
  readonly causes: readonly BalanceCause[]
}
