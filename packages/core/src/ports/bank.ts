/** What the bank is told to pay: one order for one payout. */
export interface PaymentOrder {
  /**
   * Follows from the payout and never changes: the bank pays one order of a key, however often it is told (promise M7).
   * Letters and digits, at most 35 of them, so that it fits the end-to-end id of ISO 20022.
   */
  readonly key: string
  readonly caseId: string
  readonly payoutId: string
  readonly amountFen: bigint
  readonly payee: { readonly name: string; readonly account: string; readonly bank: string }
  /** From which account of the court; nothing where the court has not said, then the host knows it. */
  readonly payer?: { readonly name: string; readonly account: string; readonly bank: string }
  /** What stands on the payee's statement. */
  readonly remittance: string
  /** The day it was sent, `YYYY-MM-DD`. */
  readonly requestedOn: string
}

/** What the bank says to an order. `unknown` is a time-out or a broken line: it may have paid, or never heard of it. */
export type SubmitAnswer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string }

/**
 * Where an order stands. `returned` is money that came back after it was paid; `not-known` is an order that the bank
 * has never taken, so that it may be given again under the same key.
 */
export type PaymentStatus =
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
  | { readonly kind: 'not-known' }

/**
 * The bank, as far as it pays for the court. An adapter keeps two promises: the same key is paid once, and what it
 * cannot tell is `unknown`, never `refused`. What it throws counts as `unknown` too.
 */
export interface BankPort {
  /** Names the bank in reports, e.g. `abc-wudu`. */
  readonly id: string
  submit(order: PaymentOrder): Promise<SubmitAnswer>
  status(key: string): Promise<PaymentStatus>
}
