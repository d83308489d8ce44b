/** What a day is compared from: facts of the bank and of the court, side by side. Types only, so that a test can make 10⁵. */

type Fen = bigint

/** A statement of the bank as it was read in. */
export interface StatementFacts {
  readonly id: string
  /** The bank's own id of the statement. */
  readonly bankId: string
  readonly fromOn: string
  readonly toOn: string
  readonly currency: string
  /** Below zero when the account was overdrawn; none when the file states no balance. */
  readonly openingMinor: Fen | null
  readonly openingCurrency: string | null
  readonly closingMinor: Fen | null
  readonly closingCurrency: string | null
  /** Lines that the file has, in the statement's currency and in any. */
  readonly creditMinor: Fen
  readonly debitMinor: Fen
  readonly lineCount: number
  /** Lines that are kept so far. */
  readonly linesKept: number
  /** Lines that the reader could not read: they wait for a person. */
  readonly refusedLines: number
}

/** One line of a statement. */
export interface LineFacts {
  readonly id: string
  readonly statementId: string
  readonly serial: string
  /** The receipt that this line is booked as. */
  readonly receiptId: string
  readonly direction: 'credit' | 'debit'
  readonly amountMinor: Fen
  readonly currency: string
  readonly bookedOn: string
  readonly endToEndId: string | null
}

/** A line as the fund room booked it. */
export interface ReceiptFacts {
  readonly id: string
  readonly serial: string
  readonly direction: 'credit' | 'debit'
  readonly amountMinor: Fen
  readonly currency: string
  readonly bookedOn: string
  readonly payerName: string
  readonly state: string
  /** What of it is on no account yet. */
  readonly openFen: Fen
  /** What of it claims that stand say is of cases: so much must be entered on their accounts. */
  readonly ofCasesFen: Fen
  /** It is the other line of a sum that was set aside: sent back to its payer, or foreign money sold. */
  readonly settles: boolean
}

/** A ledger entry of a case account, as far as it says something of a receipt or a payout. */
export interface EntryFacts {
  readonly id: string
  readonly accountId: string
  readonly caseId: string
  readonly kind: string
  readonly amountFen: Fen
  readonly receiptId: string | null
  readonly payoutId: string | null
}

/** A payout as the fund room has it. */
export interface PayoutFacts {
  readonly id: string
  readonly caseId: string
  /** Under which the bank knows it. */
  readonly bankKey: string
  readonly amountFen: Fen
  readonly state: string
  readonly sentOn: string | null
  readonly paidOn: string | null
  readonly returnedOn: string | null
  readonly returnReceiptId: string | null
}

/** A case account. */
export interface AccountFacts {
  readonly id: string
  readonly caseId: string
  readonly receivedFen: Fen
  readonly availableFen: Fen
  readonly reservedFen: Fen
  readonly depositedFen: Fen
  readonly paidFen: Fen
}

/** Everything that one day of one bank account is compared from. */
export interface DayBooks {
  readonly day: string
  /** What was sent, paid or debited on this day or before should be answered by now. */
  readonly answeredUntil: string
  /** What came on this day or before and is still unidentified has lain too long. */
  readonly identifiedUntil: string
  /** Whether payouts leave from this account: those without a line are then missing here. */
  readonly pays: boolean
  /** Statements that cover the day. */
  readonly statements: readonly StatementFacts[]
  /** Of each statement that ends on the day: the one before it, and others that the bank gave the same id. */
  readonly before: Readonly<Record<string, StatementFacts>>
  readonly reissued: Readonly<Record<string, readonly string[]>>
  /** Lines of the day, of every statement. */
  readonly lines: readonly LineFacts[]
  /** Lines of any day and account that name a payout of `payouts`, those of the day among them. */
  readonly linesOfPayouts: readonly LineFacts[]
  /** Receipts of the day, and those that the lines of the day are booked as. */
  readonly receipts: readonly ReceiptFacts[]
  /** Receipts that have been unidentified since before `identifiedUntil`. */
  readonly agedReceipts: readonly ReceiptFacts[]
  /** Entries of these receipts and payouts. */
  readonly entries: readonly EntryFacts[]
  /** Entries of the day that name a receipt which the court does not have. */
  readonly orphans: readonly EntryFacts[]
  /** Payouts that a line of the day names, and those without an answer or a line. */
  readonly payouts: readonly PayoutFacts[]
  /** Accounts that had entries on the day. */
  readonly accounts: readonly AccountFacts[]
}

/** What does not agree. */
export const DIVERGENCES = [
  'statement-missing',
  'statement-reissued',
  'statement-incomplete',
  'statement-lines-refused',
  'balance-broken',
  'balance-currency-differs',
  'opening-differs',
  'line-serial-twice',
  'line-not-booked',
  'line-direction-differs',
  'line-currency-differs',
  'line-amount-differs',
  'line-day-differs',
  'line-twice',
  'booked-without-line',
  'foreign-currency',
  'unidentified-aged',
  'ledger-below-receipt',
  'ledger-above-receipt',
  'entry-without-receipt',
  'account-out-of-balance',
  'debit-without-payout',
  'debit-not-sent',
  'debit-of-refused',
  'debit-amount-differs',
  'debit-twice',
  'debit-unanswered',
  'sent-without-debit',
  'paid-without-debit',
  'payment-entry-differs',
  'return-not-booked',
  'return-amount-differs',
  'return-without-line',
] as const

export type DivergenceKind = (typeof DIVERGENCES)[number]

/** One thing that does not agree: what, where, and the figures on both sides. */
export type Divergence = {
  /** The same at every run while it is there: the kind and what it is about. */
  readonly id: string
  readonly kind: DivergenceKind
  readonly caseId: string | null
  readonly statementId: string | null
  readonly lineId: string | null
  /** The bank's serial of the line, for people. */
  readonly serial: string | null
  readonly receiptId: string | null
  readonly payoutId: string | null
  readonly entryId: string | null
  readonly accountId: string | null
  /** What the court's books say, and what the bank says, where both are sums. */
  readonly booksFen: Fen | null
  readonly bankFen: Fen | null
}

/** The sums of one day in yuan: what the cashier signs. */
export type ControlTotal = {
  /** The bank's balances of the day's statement; none where it states none. */
  readonly openingMinor: Fen | null
  readonly closingMinor: Fen | null
  /** Lines of the statement. */
  readonly creditCount: number
  readonly creditFen: Fen
  readonly debitCount: number
  readonly debitFen: Fen
  /** Lines as they are booked. */
  readonly bookedCreditFen: Fen
  readonly bookedDebitFen: Fen
  /** Of the credits: on accounts of cases, returned payouts, and open. */
  readonly identifiedFen: Fen
  readonly returnedFen: Fen
  readonly openFen: Fen
  /** Of the debits: payouts of the court. */
  readonly payoutFen: Fen
  /** Lines in other currencies: counted only. */
  readonly foreignCount: number
}

/** What a comparison came to. */
export interface Comparison {
  readonly control: ControlTotal
  readonly divergences: readonly Divergence[]
  /** Payouts under way: sent or debited, and not yet old enough to ask. */
  readonly inTransit: readonly string[]
}
