import { ZhixingError } from '../kernel/errors'

/** What a period is counted in: calendar days, working days, calendar months or years, hours. */
export type LimitUnit = 'day' | 'working-day' | 'month' | 'year' | 'hour'

/**
 * The length of a period, as data. Nearly every period of enforcement is in calendar days: `working-day` only where the
 * text says 工作日. Source: 民事诉讼法 (2023) 85 I.
 */
export interface Limit {
  readonly unit: LimitUnit
  /** A whole number, 0 (the day itself) to 100,000. */
  readonly count: number
}

const UNITS: readonly LimitUnit[] = ['day', 'working-day', 'month', 'year', 'hour']
const MAX_COUNT = 100_000

/** Calendar days (日). @throws ZhixingError `limit-invalid` */
export function days(count: number): Limit {
  return limit('day', count)
}

/** Working days (工作日). @throws ZhixingError `limit-invalid` */
export function workingDays(count: number): Limit {
  return limit('working-day', count)
}

/** Calendar months (个月). @throws ZhixingError `limit-invalid` */
export function months(count: number): Limit {
  return limit('month', count)
}

/** Calendar years (年). @throws ZhixingError `limit-invalid` */
export function years(count: number): Limit {
  return limit('year', count)
}

/** Hours (小时), for instants only: see `addHours`. @throws ZhixingError `limit-invalid` */
export function hours(count: number): Limit {
  return limit('hour', count)
}

/**
 * Stops a limit that is none.
 *
 * @throws ZhixingError `limit-invalid` { unit, count }
 */
export function assertLimit(value: Limit): void {
  const { unit, count } = value
  if (!UNITS.includes(unit) || !Number.isInteger(count) || count < 0 || count > MAX_COUNT) {
    throw new ZhixingError('limit-invalid', { unit: String(unit), count: String(count) })
  }
}

function limit(unit: LimitUnit, count: number): Limit {
  const value = { unit, count }
  assertLimit(value)
  return Object.freeze(value)
}
