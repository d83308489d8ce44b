import { ZhixingError } from '../kernel/errors'
import type { Limit, LimitUnit } from '../kernel/time'

export type { Limit, LimitUnit }

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
