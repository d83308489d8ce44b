import type { Position, Problem } from '../bank-statement/index'

/** Whose account it is, its number, and where it is kept. */
export interface Account {
  readonly name: string
  readonly account: string
  readonly bank: string
}

/** What the bank is told to pay: one payout of the court. A payment order of the core's bank port is one. */
export interface PaymentInstruction {
  /** End-to-end id: the bank pays one instruction of a key, however often it gets it, and its statement names it again. */
  readonly key: string
  readonly amountFen: bigint
  readonly payee: Account
  readonly remittance: string
  /** From which account of the court, where the order says so. */
  readonly payer?: Account
}

/** A file of instructions: who pays, from which account, on which day. */
export interface PaymentBatch {
  /** Names the file at the bank, at most 35 characters; the same batch again keeps it. */
  readonly id: string
  /** When the file was made, ISO 8601 with zone. */
  readonly createdAt: string
  /** The day on which the bank shall pay, `YYYY-MM-DD`. */
  readonly executeOn: string
  /** When nothing is said, the one account that all orders name. */
  readonly payer?: Account
  readonly payments: readonly PaymentInstruction[]
}

/** What the bank says of one instruction. What it does not say is never taken for a refusal. */
export type PaymentAnswer =
  | { readonly kind: 'pending' }
  | { readonly kind: 'paid'; readonly reference: string; readonly on: string }
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }
  | {
      readonly kind: 'returned'
      readonly code: string
      readonly text: string
      readonly on: string
      readonly reference: string
    }

/** An answer with its key and its place in the file. */
export interface KeyedAnswer {
  readonly key: string
  readonly answer: PaymentAnswer
  readonly position: Position
}

/** What a file of answers holds: found = answers + problems that are refused. */
export interface PaymentStatusFile {
  readonly format: 'pain.002' | 'csv'
  readonly version: string
  readonly messageId: string
  readonly answers: readonly KeyedAnswer[]
  readonly problems: readonly Problem[]
}
