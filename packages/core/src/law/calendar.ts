import { ZhixingError } from '../kernel/errors'
import type { WorkingCalendar } from '../kernel/time'
import { calendarVersion } from './calendar-version'
import { dayOfYear, MAX_YEAR, MIN_YEAR, packDate, packedDay, packedMonth, packedYear } from './civil'
import type { PlainDate } from './date'
import { assertPlainDate } from './date'
import type { YearNotice } from './notice'
import { officialNotices } from './notice'
import type { YearTable } from './year-table'
import { buildYear, dayKinds, isWorkingKind } from './year-table'

export type { WorkingCalendar }

/** What a calendar is made of. */
export interface CalendarOptions {
  /** One per year; of two for the same year the later in the list counts. */
  readonly notices: readonly YearNotice[]
  readonly localRestDays?: readonly PlainDate[]
  readonly localWorkdays?: readonly PlainDate[]
}

/** More working days than this in one step is a mistake. */
const MAX_COUNT = 100_000

/**
 * Makes a calendar. Source of the rule: 民事诉讼法 (2023) 85 III, 民法典 (2020) 203; moved days follow the actual day off.
 *
 * @throws ZhixingError `date-invalid`; `calendar-local-conflict` { date } when a day is in both local lists
 */
export function createCalendar(options: CalendarOptions): WorkingCalendar {
  const byYear = new Map(options.notices.map((notice) => [notice.year, notice]))
  const notices = [...byYear.values()].sort((a, b) => a.year - b.year)
  const localRestDays = sortedDates(options.localRestDays ?? [])
  const localWorkdays = sortedDates(options.localWorkdays ?? [])
  const conflict = localRestDays.find((date) => localWorkdays.includes(date))
  if (conflict !== undefined) throw new ZhixingError('calendar-local-conflict', { date: conflict })
  /** By year, made when first asked for; an array of full length, because a Map costs a third more per call. */
  const tables: (YearTable | undefined)[] = new Array(MAX_YEAR + 1)

  function tableOf(year: number): YearTable {
    const known = tables[year]
    if (known) return known
    if (year < MIN_YEAR || year > MAX_YEAR) throw new ZhixingError('date-out-of-range', { year })
    const table = buildYear(year, byYear.get(year), byYear.get(year + 1), localRestDays, localWorkdays)
    tables[year] = table
    return table
  }

  return Object.freeze({
    version: calendarVersion(notices, localRestDays, localWorkdays),
    notices: Object.freeze(notices),
    localRestDays: Object.freeze(localRestDays),
    localWorkdays: Object.freeze(localWorkdays),
    ...readings(tableOf),
  })
}

/**
 * The same calendar with one more notice, or with another one for its year; the given calendar stays as it was. Dates
 * computed with the old one and marked provisional are to be computed again.
 */
export function withNotice(calendar: WorkingCalendar, notice: YearNotice): WorkingCalendar {
  return createCalendar({ ...calendar, notices: [...calendar.notices, notice] })
}

/** The calendar of the Chinese mainland with the official notices shipped here (2004–2026). */
export const chineseCalendar: WorkingCalendar = /* @__PURE__ */ createCalendar({ notices: officialNotices })

type Readings = Omit<WorkingCalendar, 'version' | 'notices' | 'localRestDays' | 'localWorkdays'>

function readings(tableOf: (year: number) => YearTable): Readings {
  const kindOf = (packed: number) => tableOf(packedYear(packed)).kinds[placeOf(packed)] ?? 0

  function addWorkdays(date: PlainDate, count: number): PlainDate {
    const packed = read(date)
    if (count === 0) return date
    if (!Number.isInteger(count) || count > MAX_COUNT || count < -MAX_COUNT) {
      throw new ZhixingError('count-invalid', { value: count })
    }
    let year = packedYear(packed)
    let table = tableOf(year)
    const place = placeOf(packed)
    let ordinal = (table.ordinals[place] ?? 0) + count
    if (count < 0 && !isWorkingKind(table.kinds[place] ?? 0)) ordinal++
    while (ordinal > table.workdays.length) {
      ordinal -= table.workdays.length
      table = tableOf(++year)
    }
    while (ordinal < 1) {
      table = tableOf(--year)
      ordinal += table.workdays.length
    }
    return table.workdays[ordinal - 1] ?? date
  }

  function workdaysBetween(from: PlainDate, to: PlainDate): number {
    if (from > to) return 0 - workdaysBetween(to, from)
    const start = read(from)
    const end = read(to)
    let count = tableOf(packedYear(end)).ordinals[placeOf(end)] ?? 0
    count -= tableOf(packedYear(start)).ordinals[placeOf(start)] ?? 0
    for (let year = packedYear(start); year < packedYear(end); year++) count += tableOf(year).workdays.length
    return count
  }

  function isProvisionalBetween(from: PlainDate, to: PlainDate): boolean {
    const [start, end] = from <= to ? [read(from), read(to)] : [read(to), read(from)]
    for (let year = packedYear(start); year <= packedYear(end); year++) {
      const table = tableOf(year)
      const last = year === packedYear(end) ? placeOf(end) : table.kinds.length - 1
      if (last >= table.provisionalFrom) return true
    }
    return false
  }

  const isWorkday = (date: PlainDate) => isWorkingKind(kindOf(read(date)))
  return {
    dayKind: (date) => dayKinds[kindOf(read(date))] ?? 'workday',
    isWorkday,
    isRestDay: (date) => !isWorkday(date),
    addWorkdays,
    nextWorkday: (date) => addWorkdays(date, 1),
    previousWorkday: (date) => addWorkdays(date, -1),
    rollForward: (date) => (isWorkday(date) ? date : addWorkdays(date, 1)),
    rollBack: (date) => (isWorkday(date) ? date : addWorkdays(date, -1)),
    workdaysBetween,
    isProvisional: (date) => isProvisionalBetween(date, date),
    isProvisionalBetween,
  }
}

function read(date: PlainDate): number {
  const packed = packDate(date)
  if (packed < 0) assertPlainDate(date)
  return packed
}

function placeOf(packed: number): number {
  return dayOfYear(packedYear(packed), packedMonth(packed), packedDay(packed))
}

function sortedDates(dates: readonly PlainDate[]): PlainDate[] {
  for (const date of dates) assertPlainDate(date)
  return [...new Set(dates)].sort()
}
