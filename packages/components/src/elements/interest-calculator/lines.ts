import { exactYuan } from '../../internal/amount'
import { daysBetween } from '../../internal/format'
import type { ClockStep, DelayInterest, InterestPeriod } from '../../internal/law'

/** One line of the table that a judge checks by hand: base × rate × days. */
export interface InterestLine {
  /** Which debt, beginning with 1. */
  readonly debt: number
  readonly from: string
  readonly to: string
  /** Days from the first to the last, both counted. */
  readonly span: number
  /** Of these, days that bear no interest. */
  readonly left: number
  readonly days: number
  readonly baseFen: bigint
  /** Yuan with every decimal. */
  readonly interest: string
}

export function linesOf({ periods }: DelayInterest): readonly InterestLine[] {
  return periods.map(lineOf)
}

function lineOf({ debt, from, to, baseFen, days, interest }: InterestPeriod): InterestLine {
  const span = daysBetween(from, to) + 1
  return { debt: debt + 1, from, to, span, left: span - days, days, baseFen, interest: exactYuan(interest) }
}

/** Steps beside the counting itself: what was left out, what runs on, what an older rule governs. */
export function remarksOf({ explanation }: DelayInterest): readonly ClockStep[] {
  return explanation.steps.filter(({ kind }) => kind !== 'accrues')
}
