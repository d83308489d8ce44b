import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import { COURT_STAFF } from '../../kernel/role'
import type { ClearanceItem } from './contract'

/** Part of a sum that left, or came back (then it is negative), and to whom. */
export interface SumPart {
  readonly on: string
  /** Kind of the entry: `payment`, `return`, `transfer-out` … */
  readonly kind: string
  readonly amountFen: bigint
  readonly payoutId: string | null
  readonly payeeName: string | null
  readonly payoutState: string | null
}

/** One thing that was done with the sum, out of the journals of the line and of the case. */
export interface SumStep {
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly on: string
  readonly recordedAt: string
  readonly byId: string
  readonly byName: string
}

/** What supervision found about money of the case since the sum came. */
export interface SumFinding {
  readonly id: string
  readonly rule: string
  readonly state: string
  readonly level: number
  readonly raisedOn: string
}

/** 每笔案款: one sum with where it came from, whose it is, what became of it, and what was done with it by whom. */
export interface SumRecord {
  readonly item: ClearanceItem
  /** The line of the bank; none for money that an older system handed over or that came from another account. */
  readonly line: {
    readonly serial: string
    readonly statementId: string
    readonly bookedOn: string
    readonly payerName: string
    /** Masked. */
    readonly payerAccount: string | null
    readonly remittance: string
  } | null
  readonly parts: readonly SumPart[]
  readonly findings: readonly SumFinding[]
  /** In the order of recording. */
  readonly steps: readonly SumStep[]
}

export const sumQueries = {
  /** One sum of a case by the id it has on the list; a line without a case by the id of the receipt. */
  'clearance.sum': query<SumRecord | null>()({
    input: z.object({ caseId: field.id().optional(), itemId: field.id() }),
    allow: COURT_STAFF,
  }),
}
