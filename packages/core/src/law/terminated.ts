import type { Fen } from '../kernel/money'
import { addDays, addMonths, assertPlainDate, type PlainDate } from './date'
import { assertAmounts, assertWithin } from './money-input'
import { byLaw, byLocalRule, type RuleExplanation, step } from './rule-explanation'

const PERIOD = byLaw('法〔2016〕373号 1')
const RECHECK = byLaw('法〔2016〕373号 9')
const LOCAL_QUERY = byLocalRule(
  'checks of one court’s system: queries within three months and a day; 法〔2016〕373号 asks only for a query',
)
const LOCAL_BALANCE = byLocalRule(
  "checks of one court's system: below 1,000 yuan and at most 5 % of the claim; in no text of law",
)

/**
 * When a round may be terminated at the earliest (终结本次执行程序): more than three months after filing, so the day after the
 * corresponding one.
 *
 * Source: 法〔2016〕373号 1 (4).
 *
 * @throws ZhixingError `date-invalid`
 */
export function terminationPeriod(filedOn: PlainDate): {
  readonly threeMonthsEnd: PlainDate
  readonly earliest: PlainDate
  readonly explanation: RuleExplanation
} {
  const threeMonthsEnd = addMonths(filedOn, 3)
  const earliest = addDays(threeMonthsEnd, 1)
  const steps = [step('terminate-from', PERIOD, { filedOn, months: 3, threeMonthsEnd, earliest })]
  return { threeMonthsEnd, earliest, explanation: { rule: 'termination-period', steps } }
}

/**
 * The days on which a terminated round is queried again: every six months for five years, each counted from the ruling so
 * that no day drifts at the ends of months.
 *
 * Source: 法〔2016〕373号 9.
 *
 * @throws ZhixingError `date-invalid`
 */
export function recheckDates(ruledOn: PlainDate): {
  readonly dates: readonly PlainDate[]
  readonly explanation: RuleExplanation
} {
  const dates = Array.from({ length: 10 }, (_, index) => addMonths(ruledOn, 6 * (index + 1)))
  const steps = [step('recheck', RECHECK, { ruledOn, months: 6, years: 5, until: addMonths(ruledOn, 60) })]
  return { dates, explanation: { rule: 'recheck-dates', steps } }
}

/**
 * Whether the last full query is fresh enough to terminate on a day. The three months and a day are the practice of one
 * court's system, not law: a parameter.
 *
 * @throws ZhixingError `date-invalid`; `number-out-of-range` { field, value, least, most }
 */
export function queryFreshness(
  lastQueriedOn: PlainDate,
  closeOn: PlainDate,
  local: { readonly months: number; readonly days: number } = { months: 3, days: 1 },
): { readonly isFresh: boolean; readonly notBefore: PlainDate; readonly explanation: RuleExplanation } {
  assertPlainDate(lastQueriedOn)
  assertWithin('months', local.months, 0, 60)
  assertWithin('days', local.days, 0, 365)
  const notBefore = addDays(addMonths(closeOn, -local.months), -local.days)
  const isFresh = lastQueriedOn >= notBefore && lastQueriedOn <= closeOn
  const kind = isFresh ? 'query-fresh' : 'query-stale'
  const steps = [step(kind, LOCAL_QUERY, { lastQueriedOn, notBefore, closeOn })]
  return { isFresh, notBefore, explanation: { rule: 'query-freshness', steps } }
}

/**
 * Whether a balance is so small that a round may be terminated although it was found. **Not law**: what one court's system
 * checks, shipped as an example; a court that uses it makes it its own rule.
 *
 * @param local Below this amount, and at most this share of the claim in percent.
 * @throws ZhixingError `amount-invalid` { field, valueFen }; `number-out-of-range` { field, value, least, most }
 */
export function smallBalance(
  balanceFen: Fen,
  claimFen: Fen,
  local: { readonly belowFen: Fen; readonly mostPercent: number } = { belowFen: 100_000n, mostPercent: 5 },
): { readonly isIgnorable: boolean; readonly explanation: RuleExplanation } {
  const { belowFen, mostPercent } = local
  assertAmounts({ balanceFen, claimFen, belowFen })
  assertWithin('mostPercent', mostPercent, 0, 100)
  const isIgnorable = balanceFen < belowFen && balanceFen * 100n <= claimFen * BigInt(mostPercent)
  const kind = isIgnorable ? 'balance-ignorable' : 'balance-counts'
  const steps = [step(kind, LOCAL_BALANCE, { balanceFen, claimFen, belowFen, rate: `${mostPercent}%` })]
  return { isIgnorable, explanation: { rule: 'small-balance', steps } }
}
