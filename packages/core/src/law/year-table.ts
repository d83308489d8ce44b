import type { DayKind } from '../kernel/time'
import { civilToDayNumber, daysInMonth, daysInYear, formatCivil } from './civil'
import type { PlainDate } from './date'
import { weekdayOfDayNumber } from './date'
import type { YearNotice } from './notice'

export type { DayKind }

/** The kinds in the order of their numbers in a table; the working ones first. */
export const dayKinds: readonly DayKind[] = [
  'workday',
  'make-up-workday',
  'local-workday',
  'weekend',
  'holiday',
  'local-rest-day',
]

/** True for the number of a kind on which people work. */
export function isWorkingKind(kind: number): boolean {
  return kind < 3
}

/** One year as arrays by day of the year (1–366; place 0 is empty). Internal to `law/`. */
export interface YearTable {
  /** The number of the day's kind. */
  readonly kinds: Uint8Array
  /** Working days from 1 January up to and including the day. */
  readonly ordinals: Uint16Array
  /** The working days in order. */
  readonly workdays: readonly PlainDate[]
  /** The first provisional day; every day after it is provisional too. Past the end when none is. */
  readonly provisionalFrom: number
}

/** Days at the end of a year that the notice of the next year may still move. */
const OPEN_DAYS_OF_DECEMBER = 3

/** Applies the weekday rule, the notice, the next year's notice and the local lists, in this order. */
export function buildYear(
  year: number,
  notice: YearNotice | undefined,
  nextNotice: YearNotice | undefined,
  localRestDays: readonly PlainDate[],
  localWorkdays: readonly PlainDate[],
): YearTable {
  const length = daysInYear(year)
  const special = new Map<PlainDate, DayKind>()
  for (const source of [notice, nextNotice]) {
    for (const date of source?.holidays ?? []) special.set(date, 'holiday')
    for (const date of source?.workdays ?? []) special.set(date, 'make-up-workday')
  }
  for (const date of localRestDays) special.set(date, 'local-rest-day')
  for (const date of localWorkdays) special.set(date, 'local-workday')

  const kinds = new Uint8Array(length + 1)
  const ordinals = new Uint16Array(length + 1)
  const workdays: PlainDate[] = []
  const january = civilToDayNumber(year, 1, 1) - 1
  let place = 0
  for (let month = 1; month <= 12; month++) {
    for (let day = 1; day <= daysInMonth(year, month); day++) {
      place++
      const date = formatCivil(year, month, day)
      const kind = special.get(date) ?? (weekdayOfDayNumber(january + place) > 5 ? 'weekend' : 'workday')
      kinds[place] = dayKinds.indexOf(kind)
      if (isWorkingKind(kinds[place] ?? 0)) workdays.push(date)
      ordinals[place] = workdays.length
    }
  }
  const provisionalFrom = notice ? length + 1 - (nextNotice ? 0 : OPEN_DAYS_OF_DECEMBER) : 1
  return { kinds, ordinals, workdays, provisionalFrom }
}
