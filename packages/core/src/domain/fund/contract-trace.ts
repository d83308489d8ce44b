import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import type { ActorRef } from '../../kernel/event'
import type { JsonObject } from '../../kernel/json'
import { COURT_STAFF } from '../../kernel/role'
import type { Source } from '../../kernel/source'
import type { ApprovalStand } from './contract-approval'
import type { PayeeProvenance } from './contract-payee'
import type { PayoutRow, ReceiptRow } from './model'

/** A rule that was asked at a step, looked at once more in what is recorded. */
export interface TraceCheck {
  readonly rule: string
  readonly source: Source
  /** Whether the records bear it out. */
  readonly holds: boolean
  /** What was compared: names of people and amounts; no personal data. */
  readonly facts: Readonly<Record<string, string | bigint>>
}

/** One thing that was done with the money, as it stands in the journal. */
export interface TraceStep {
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly occurredOn: string
  readonly recordedAt: string
  readonly actor: ActorRef
  readonly actorName: string
  /** Personal members masked. */
  readonly data: JsonObject
  readonly hash: string
  readonly checks: readonly TraceCheck[]
}

/** A line of the bank's statement, and how much of it went the way that is followed. */
export interface TraceReceipt extends ReceiptRow {
  readonly usedFen: bigint
  /** The case on whose account it came in, when a distribution moved it here. */
  readonly viaCaseNumber: string | null
}

/** A payout as it may be shown, with the names of who handled it. */
export interface TracePayout extends PayoutRow, ApprovalStand {
  readonly payeeRole: string
  readonly payeeEnteredByName: string
  readonly requestedByName: string
  readonly approvedByName: string | null
  readonly sentByName: string | null
  /** Where the account comes from; nothing where none is named. */
  readonly provenance: PayeeProvenance | null
}

/** The way of money from the line of the bank's statement to the payee: every step with who, when, and why it was allowed. */
export interface MoneyTrace {
  readonly caseId: string
  readonly caseNumber: string
  readonly receipts: readonly TraceReceipt[]
  /** Of these receipts or the one asked for; newest first. */
  readonly payouts: readonly TracePayout[]
  /** Money taken over from an older system, or still to come: it has no line of the bank. */
  readonly otherFen: bigint
  /** In the order of recording. */
  readonly steps: readonly TraceStep[]
}

export const traceQueries = {
  /** From the bank's line to the payee: the way of one payout, or of what the case has of one line. */
  'fund.trace': query<MoneyTrace | null>()({
    input: z.object({
      caseId: field.id(),
      payoutId: field.id().optional(),
      receiptId: field.id().optional(),
    }),
    allow: COURT_STAFF,
  }),
}
