import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { FUND_STAFF } from './contract-staff'

/** Why a sum has not gone its usual way. */
export const UNSETTLED = ['postponed', 'deposited', 'unclear', 'returned'] as const
export type Unsettled = (typeof UNSETTLED)[number]

/** One sum that somebody has to look after, with its case. */
export interface UnsettledSum {
  readonly kind: Unsettled
  /** Of the postponement or the payout. */
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly debtorLabel: string
  /** Who is to have it; nobody is named where all that waits is postponed. */
  readonly payeeName: string | null
  readonly amountFen: bigint
  /** State of the postponement or the payout. */
  readonly state: string
  /** Ground of the postponement, or what is known at the bank. */
  readonly reason: string | null
  /** The bank's own words, or those of who asked for the postponement. */
  readonly note: string | null
  readonly since: string
  readonly days: number
  /** A deposit may be collected up to this day. */
  readonly until: string | null
  /** Money of the case still lies here to be paid. */
  readonly waits: boolean
}

export const unsettledQueries = {
  /** Postponed sums, deposits, payments of unclear result and payouts that came back, of the whole court; oldest first. */
  'fund.unsettled': query<CountedPage<UnsettledSum>>()({
    input: z.object({ kind: z.enum(UNSETTLED), limit: field.limit(), cursor: field.cursor() }),
    allow: FUND_STAFF,
  }),
}
