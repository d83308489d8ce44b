import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import type { Sum } from '../../kernel/sums'
import type { ClaimRow, ReferralRow } from './model'

/** Untouched, partly gone, in deposit as a whole, gone, or taken back because it was another's. */
export type SumState = 'held' | 'part-paid' | 'deposited' | 'settled' | 'undone'

/** A finding of supervision about case money while the sum lay here. */
export interface SumFinding {
  readonly id: string
  readonly rule: string
  readonly state: string
  readonly level: number
  readonly raisedOn: string
}

/** One thing that was done with a sum, out of the journals of the bank's line and of the case. */
export interface SumStep {
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly on: string
  readonly recordedAt: string
  readonly byId: string
  readonly byName: string
}

/** 每笔案款 (seed 004:58): where it came from, who said whose it is, what is left, where the rest went, and who watched it. */
export interface SumOfCase extends Sum {
  readonly accountId: string
  readonly state: SumState
  readonly payerName: string
  /** The bank's serial; nothing for what was taken over or moved from another account. */
  readonly serial: string | null
  readonly bookedOn: string | null
  /** Masked. */
  readonly payerAccount: string | null
  readonly remittance: string | null
  /** How many days what is left has been waiting; none when nothing is left. */
  readonly days: number | null
  readonly claims: readonly (Pick<
    ClaimRow,
    'id' | 'state' | 'reason' | 'evidence' | 'claimedBy' | 'claimedOn' | 'decidedBy' | 'decidedOn'
  > & { readonly claimedByName: string; readonly decidedByName: string | null })[]
  readonly payouts: readonly {
    readonly payoutId: string
    readonly amountFen: bigint
    readonly state: string
    readonly payeeName: string
  }[]
  readonly findings: readonly SumFinding[]
  /** In the order of recording. */
  readonly steps: readonly SumStep[]
}

/** What somebody said about a line of the bank, with the line. */
export interface ClaimToCheck extends ClaimRow {
  readonly claimedByName: string
  /** Who confirmed or rejected it; nobody where the court's settings ask for no second person. */
  readonly decidedByName: string | null
  readonly undoAskedByName: string | null
  readonly payerName: string
  /** The bank's serial: what the line is called on the statement. */
  readonly serial: string
  readonly receiptMinor: bigint
  readonly currency: string
  readonly bookedOn: string
}

export const sumQueries = {
  /** Every sum that came onto the accounts of a case, oldest first. */
  'fund.sums': query<readonly SumOfCase[]>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
  /** Claims that wait for a second person, the oldest first; or those in another state, the newest first. */
  'fund.claims': query<CountedPage<ClaimToCheck>>()({
    input: z.object({
      state: z.enum(['proposed', 'confirmed', 'rejected', 'undo-requested', 'undone']).default('proposed'),
      receiptId: field.id().optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  /** Sums that a case was asked about. */
  'fund.referrals': query<readonly ReferralRow[]>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
}
