import { ZhixingError } from '../kernel/errors'
import { addDays, addMonths, assertPlainDate, type PlainDate } from './date'
import { type Limit, months } from './limit'

/** What work is counted in: month, quarter, half-year, year, or from the beginning of the year to the day. */
export type StatisticUnit = 'month' | 'quarter' | 'half-year' | 'year' | 'year-to-date'

/** Both ends included. */
export interface StatisticPeriod {
  readonly unit: StatisticUnit
  readonly from: PlainDate
  readonly to: PlainDate
}

const MONTHS: Readonly<Record<Exclude<StatisticUnit, 'year-to-date'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
}

/** Half-years as a limit (半年): six calendar months each. @throws ZhixingError `limit-invalid` */
export function halfYears(count: number): Limit {
  return months(count * 6)
}

/**
 * The period of statistics in which a day lies. Source: seed 002:6 半年工作目标任务.
 *
 * @param firstMonth The month in which the year of statistics begins: 1, or what a court sets (12 in one region, where
 * December counts with the year after).
 * @example statisticPeriod('half-year', '2024-08-15') // 2024-07-01 … 2024-12-31
 * @throws ZhixingError `date-invalid`; `count-invalid` for no month
 */
export function statisticPeriod(unit: StatisticUnit, on: PlainDate, firstMonth = 1): StatisticPeriod {
  assertPlainDate(on)
  if (!Number.isInteger(firstMonth) || firstMonth < 1 || firstMonth > 12) {
    throw new ZhixingError('count-invalid', { value: firstMonth })
  }
  const month = `${on.slice(0, 7)}-01`
  const since = (Number(on.slice(5, 7)) - firstMonth + 12) % 12
  if (unit === 'year-to-date') return { unit, from: addMonths(month, -since), to: on }
  const length = MONTHS[unit]
  const from = addMonths(month, -(since % length))
  return { unit, from, to: addDays(addMonths(from, length), -1) }
}
