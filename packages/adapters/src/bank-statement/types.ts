import type { ErrorParams } from '@zhixing/core'

/** A calendar date `YYYY-MM-DD`, as the bank wrote it; never converted between time zones. */
export type DateText = string

/** Where something stands in the source file: the element path (camt) or the column (CSV), and its line. */
export interface Position {
  readonly element: string
  readonly line: number
}

/**
 * What became of the entry a problem is about:
 * `refused` – not in `entries`, a person must look; `duplicate` – already counted once;
 * `skipped` – no entry at all (a total line); `warning` – read, but something was derived or looks odd.
 */
export type ProblemEffect = 'refused' | 'duplicate' | 'skipped' | 'warning'

/** Something the reader noticed: a code, its parameters and the place; the words live in locale files. */
export interface Problem {
  readonly code: string
  readonly params: ErrorParams
  readonly effect: ProblemEffect
  readonly position: Position
}

/** `credit` = money came in, `debit` = money went out, seen from the account's owner. */
export type Direction = 'credit' | 'debit'

/** Booking status: only `BOOK` is money; `PDNG`, `INFO` and `FUTR` are announcements. */
export type EntryStatus = 'BOOK' | 'PDNG' | 'INFO' | 'FUTR'

/**
 * Where the serial of an entry was taken from. `Prtry` and `EndToEndId`: no serial of the bank, but a reference that tells
 * the line from others of its day; `derived`: computed from the content alone.
 */
export type SerialSource =
  | 'AcctSvcrRef'
  | 'NtryRef'
  | 'TxAcctSvcrRef'
  | 'TxId'
  | 'UETR'
  | 'Prtry'
  | 'EndToEndId'
  | 'column'
  | 'derived'

/** The other side of a payment, as far as the bank names it. */
export interface Counterparty {
  readonly name?: string
  readonly account?: string
  readonly bank?: string
}

/** One transaction inside an entry; a batch entry has several. The entry's amount is the truth. */
export interface EntryDetail {
  readonly amountMinor?: bigint
  readonly currency?: string
  readonly endToEndId?: string
  readonly transactionId?: string
  readonly debtor?: Counterparty
  readonly creditor?: Counterparty
  readonly remittance: string
}

/** One line of a bank statement. */
export interface StatementEntry {
  /** Stable, unique key within the account: the same line in another file has the same serial. */
  readonly serial: string
  readonly serialSource: SerialSource
  /** Never negative; `direction` says which way. Minor units of `currency` (fen for CNY). */
  readonly amountMinor: bigint
  readonly currency: string
  /** Number of decimals of `currency`: 2 for CNY, 0 for JPY. */
  readonly decimals: number
  readonly direction: Direction
  readonly status: EntryStatus
  readonly reversal: boolean
  readonly bookedOn?: DateText
  readonly valueOn?: DateText
  readonly counterparty?: Counterparty
  readonly remittance: string
  readonly endToEndId?: string
  readonly details: readonly EntryDetail[]
  readonly position: Position
}

/** A balance the bank states (ISO 20022 codes: OPBD opening, CLBD closing, PRCD previous closing …). */
export interface StatementBalance {
  readonly type: string
  readonly amountMinor: bigint
  readonly currency: string
  readonly decimals: number
  readonly creditDebit: Direction
  readonly date?: DateText
}

/** How many lines the source has and what became of them: found = read + duplicates + refused. */
export interface EntryCounts {
  readonly found: number
  readonly read: number
  readonly duplicates: number
  readonly refused: number
}

/** One statement of one account. */
export interface Statement {
  readonly id: string
  readonly account: { readonly number: string; readonly currency?: string; readonly servicer?: string }
  readonly from?: DateText
  readonly to?: DateText
  readonly opening?: StatementBalance
  readonly closing?: StatementBalance
  readonly balances: readonly StatementBalance[]
  readonly entries: readonly StatementEntry[]
  readonly counts: EntryCounts
  /** Of a statement that comes in several messages: which page this is. */
  readonly page?: number
}

/** What a statement file holds. A broken file is never returned: the reader throws. */
export interface StatementFile {
  readonly format: 'camt.053' | 'csv'
  /** `001.02`, `001.08` … for camt.053; the encoding for CSV. */
  readonly version: string
  readonly messageId: string
  readonly createdAt?: string
  readonly statements: readonly Statement[]
  readonly problems: readonly Problem[]
}
