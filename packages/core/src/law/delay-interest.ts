import { ZhixingError } from '../kernel/errors'
import type { WorkingCalendar } from '../kernel/time'
import { type ClockExplanation, type ClockStep, leftOut, ranOn } from './clock-explanation'
import { addDays, assertPlainDate, daysBetween, laterDate, type PlainDate } from './date'
import { mergeExclusions, suspendedDays } from './exclusion'
import { addRational, type Rational, rational, roundHalfUp } from './rational'
import { interestStops, type Stop, type StopRule, splitStops } from './stop'

/** What ends the interest, on its own day: not the day on which the court pays the creditor. */
export type InterestEnd =
  /** 履行完毕之日 */
  | 'performed'
  /** 划拨、提取之日 */
  | 'deducted'
  /** 拍卖、变卖成交或者以物抵债裁定生效之日 */
  | 'ruling-effective'
  /** 以其他方式变价完成之日 */
  | 'realised'
  /** Nothing has ended it: the day for which it is asked. */
  | 'as-of'

/** A money debt of the instrument, without ordinary interest; an instalment is a debt of its own. */
export interface InterestDebt {
  /** Principal, costs and the like that bear doubled interest, in the smallest unit of the currency. */
  readonly baseFen: bigint
  /** The last day of the period for performance; where the instrument names none, the day it took effect. */
  readonly dueOn: PlainDate
  /** Payments and realisations that reduced the base, each on the day that ends interest for its part. */
  readonly reductions?: readonly { readonly on: PlainDate; readonly amountFen: bigint }[]
  readonly end: { readonly by: InterestEnd; readonly on: PlainDate }
}

/** What no text decides stays a choice of the court. */
export interface InterestOptions {
  /** 日万分之一点七五 when nothing is said. */
  readonly dailyRate?: Rational
  readonly stops?: StopRule
  /** Whether the day of performance bears interest itself; yes, when nothing is said. */
  readonly endDayCounts?: boolean
  /** Given, a period for performance that ends on a day off ends on the first working day after (parties' periods roll). */
  readonly rollDue?: WorkingCalendar
}

/** Days on which one base bears interest. */
export interface InterestPeriod {
  readonly debt: number
  readonly from: PlainDate
  readonly to: PlainDate
  readonly baseFen: bigint
  /** Days that bear interest. */
  readonly days: number
  readonly interest: Rational
}

/** The doubled part of interest for delay, exactly and in fen. */
export interface DelayInterest {
  readonly exact: Rational
  /** Rounded half up, once, at the end. */
  readonly fen: bigint
  readonly periods: readonly InterestPeriod[]
  readonly explanation: ClockExplanation
}

/** 法释〔2014〕8号 in force; days before it follow 法释〔2009〕6号, which needs the benchmark rates of the day. */
const IN_FORCE: PlainDate = '2014-08-01'
const SOURCE = 'law 法释〔2014〕8号 1-3'
const DAILY: Rational = { numerator: 7n, denominator: 40_000n }

/**
 * The doubled part of interest for delayed performance (加倍部分债务利息): base × 0.0175 % × days. The day after the period
 * for performance is the first one. Suspension of the case does not stop it: only review of the instrument that the debtor
 * has not asked for, and retrial. An extension of the case limit has nothing to do with it.
 *
 * @example 100,000 yuan due 2024-03-08, paid 2024-04-07: 30 days, 525.00
 * @throws ZhixingError `date-invalid`, `exclusion-invalid`; `reduction-exceeds-base` { baseFen, amountFen }
 */
export function delayInterest(
  debts: readonly InterestDebt[],
  stops: readonly Stop[] = [],
  options: InterestOptions = {},
): DelayInterest {
  const { dailyRate = DAILY, stops: rule = interestStops } = options
  const { excluded, counted } = splitStops(stops, rule)
  const periods = debts.flatMap((debt, at) =>
    basesOf(debt, options).map(({ from, to, baseFen }): InterestPeriod => {
      const first = laterDate(from, IN_FORCE)
      const span = first > to ? 0 : daysBetween(first, to) + 1
      const days = span - suspendedDays(excluded, { after: addDays(first, -1), until: to })
      const amount = dailyRate.numerator * baseFen * BigInt(days)
      return { debt: at, from, to, baseFen, days, interest: rational(amount, dailyRate.denominator) }
    }),
  )
  const exact = periods.reduce((sum, { interest }) => addRational(sum, interest), rational(0n, 1n))
  const runs = mergeExclusions(excluded).map((run) => ({ ...run, added: run.days }))
  const steps = [...periods.flatMap(stepsOf), ...leftOut(runs, rule), ...ranOn(counted, rule)]
  const to = periods.reduce((latest, period) => laterDate(latest, period.to), debts[0]?.dueOn ?? '')
  const days = periods.reduce((sum, period) => sum + period.days, 0)
  const provisional = isProvisional(debts, options)
  const explanation: ClockExplanation = { clock: 'delay-interest', steps, to, days, provisional }
  return { exact, fen: roundHalfUp(exact), periods, explanation }
}

/** The stretches of one debt between its reductions; the day of a reduction still bears interest on what it reduces. */
function basesOf(debt: InterestDebt, { endDayCounts = true, rollDue }: InterestOptions) {
  assertPlainDate(debt.end.on)
  const dueOn = rollDue ? rollDue.rollForward(debt.dueOn) : debt.dueOn
  const cut = (on: PlainDate) => (endDayCounts ? on : addDays(on, -1))
  const found: { from: PlainDate; to: PlainDate; baseFen: bigint }[] = []
  let from = addDays(dueOn, 1)
  let baseFen = debt.baseFen
  const inTime = (debt.reductions ?? []).filter(({ on }) => on <= debt.end.on)
  const reductions = inTime.sort((a, b) => (a.on < b.on ? -1 : 1))
  for (const { on, amountFen } of [...reductions, { on: debt.end.on, amountFen: 0n }]) {
    const to = cut(on)
    if (to >= from) found.push({ from, to, baseFen })
    if (amountFen > baseFen) throw new ZhixingError('reduction-exceeds-base', { baseFen, amountFen })
    baseFen -= amountFen
    from = laterDate(from, addDays(to, 1))
  }
  return found.filter((stretch) => stretch.baseFen > 0n)
}

function stepsOf({ from, to, baseFen, days }: InterestPeriod): ClockStep[] {
  const old = from < IN_FORCE ? [oldRule(from, to)] : []
  return [...old, { kind: 'accrues', from, to, days, what: baseFen.toString(), source: SOURCE }]
}

function oldRule(from: PlainDate, to: PlainDate): ClockStep {
  const last = to < IN_FORCE ? to : addDays(IN_FORCE, -1)
  const days = daysBetween(from, last) + 1
  return {
    kind: 'old-rule',
    from,
    to: last,
    days,
    what: '',
    source: 'law 法释〔2014〕8号 7; law 法释〔2009〕6号',
  }
}

function isProvisional(debts: readonly InterestDebt[], { rollDue }: InterestOptions): boolean {
  return (
    rollDue !== undefined &&
    debts.some(({ dueOn }) => rollDue.isProvisionalBetween(dueOn, rollDue.rollForward(dueOn)))
  )
}
