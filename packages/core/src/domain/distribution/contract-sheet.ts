import type { RuleExplanation, RuleStep } from '../../law/index'
import type { LineRow, ObjectionRow, PlanRow, RecipientRow } from './model'

/** A line of the sheet. What may go out now is `amountFen − disputedFen − movedFen`. */
export interface SheetLine extends Omit<LineRow, 'planId'> {
  /** The tier it is paid in, from 1. */
  readonly tier: number
  /** The share of its claim that it gets, in hundredths of a percent, rounded down. */
  readonly shareBasisPoints: number
  /** How the law comes to `computedFen`. */
  readonly steps: readonly RuleStep[]
  readonly changedByName: string | null
  readonly dueFen: bigint
}

export interface SheetObjection extends Omit<ObjectionRow, 'planId'> {
  readonly opposedByName: string | null
}

/** A distribution plan as a table that adds up: costs + lines + surplus = proceeds. */
export interface DistributionSheet extends PlanRow {
  readonly lines: readonly SheetLine[]
  readonly recipients: readonly Omit<RecipientRow, 'planId'>[]
  readonly objections: readonly SheetObjection[]
  /** Every step of the law, tier by tier. */
  readonly explanation: RuleExplanation
  /** Sums over the lines. */
  readonly claimsFen: bigint
  readonly linesFen: bigint
  readonly disputedFen: bigint
  readonly movedFen: bigint
  /** The cases that executing writes to. */
  readonly caseIds: readonly string[]
  /** What an approval is bound to. */
  readonly contentHash: string
  readonly draftedByName: string
  readonly approvedByName: string | null
  readonly executedByName: string | null
}

/** A plan as one line of a list, with what it brings to the case that was asked for. */
export interface PlanSummary
  extends Pick<
    PlanRow,
    'id' | 'caseId' | 'caseNumber' | 'order' | 'basis' | 'proceedsFen' | 'state' | 'draftedOn' | 'objectUntil'
  > {
  /** The money lies on the account of the case that was asked for. */
  readonly isLead: boolean
  readonly amountFen: bigint
  readonly movedFen: bigint
}

/** A line of the bank and how much of it was moved; all but the sum is nothing for money that an older system had taken in. */
export interface OriginReceipt {
  readonly receiptId: string | null
  readonly usedFen: bigint
  readonly serial: string | null
  readonly payerName: string | null
  readonly bookedOn: string | null
}

/** Money that a distribution brought to a case, back to the lines of the bank. */
export interface MoneyOrigin {
  readonly planId: string
  readonly lineId: string
  /** The case on whose account it lay. */
  readonly caseId: string
  readonly caseNumber: string
  readonly basis: string
  readonly amountFen: bigint
  readonly on: string
  readonly draftedByName: string
  readonly approvedByName: string | null
  readonly executedByName: string
  readonly receipts: readonly OriginReceipt[]
}
