/** A calendar date `YYYY-MM-DD`. */
type PlainDate = string

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

/**
 * Why a day is worked or off: `workday` and `weekend` by the weekday alone, `make-up-workday` (调休上班) and `holiday`
 * by a notice, `local-workday` and `local-rest-day` by the court's own list.
 */
export type DayKind =
  | 'workday'
  | 'make-up-workday'
  | 'local-workday'
  | 'weekend'
  | 'holiday'
  | 'local-rest-day'

/**
 * The holiday notice of one year (国务院办公厅关于……年部分节假日安排的通知) as data. A notice may also move days from
 * 29 December of the year before (the notices for 2007, 2008, 2012, 2019 and 2023 did).
 */
export interface YearNotice {
  /** The year that the notice arranges. */
  readonly year: number
  /** Which text or data release this is; a corrected notice has another version. */
  readonly version: string
  /** Title and number of the notice, for people. */
  readonly source: string
  /** Every day off that the notice names, on weekdays and on weekends. */
  readonly holidays: readonly PlainDate[]
  /** Saturdays and Sundays on which people work (调休上班). */
  readonly workdays: readonly PlainDate[]
}

/**
 * Which days people work. Immutable; every method is pure and throws ZhixingError `date-invalid` for a date that does
 * not exist. Day by day the last of these that speaks wins: weekday rule (Monday–Friday work), the notice of the year,
 * the notice of the next year (for the end of December), local workdays and rest days.
 */
export interface WorkingCalendar {
  /** Changes when any day may have changed; recorded beside every computed date. */
  readonly version: string
  /** The notices it was made from, oldest first. */
  readonly notices: readonly YearNotice[]
  /** Days off in this place only (民族节日, 当地放假), sorted. */
  readonly localRestDays: readonly PlainDate[]
  /** Days worked in this place only, sorted. */
  readonly localWorkdays: readonly PlainDate[]
  /** Why the day is worked or off. */
  dayKind(date: PlainDate): DayKind
  isWorkday(date: PlainDate): boolean
  isRestDay(date: PlainDate): boolean
  /**
   * The n-th working day after the date, the date itself not counted (CPL 85: 期间开始的日不计算在期间内); before it
   * when negative; the date itself, worked or not, when 0.
   *
   * @throws ZhixingError `count-invalid` unless an integer between −100,000 and 100,000; `date-out-of-range`
   */
  addWorkdays(date: PlainDate, count: number): PlainDate
  /** The first working day after the date, never the date itself. */
  nextWorkday(date: PlainDate): PlainDate
  /** The last working day before the date, never the date itself. */
  previousWorkday(date: PlainDate): PlainDate
  /** The date itself when worked, else the first working day after it. */
  rollForward(date: PlainDate): PlainDate
  /** The date itself when worked, else the last working day before it. */
  rollBack(date: PlainDate): PlainDate
  /** Working days after `from` up to and including `to`; the same number negative when `to` is earlier. */
  workdaysBetween(from: PlainDate, to: PlainDate): number
  /**
   * True when no notice has spoken for the day yet, so that only the weekday rule was applied: a year without a notice,
   * and 29–31 December while the notice of the next year is missing. May change when the notice is loaded.
   */
  isProvisional(date: PlainDate): boolean
  /** True when any day from `from` to `to`, both included, is provisional. */
  isProvisionalBetween(from: PlainDate, to: PlainDate): boolean
}
