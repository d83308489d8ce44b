import { ZhixingError } from '../kernel/errors'
import {
  civilToDayNumber,
  dayNumberToPacked,
  daysInMonth,
  formatCivil,
  MAX_YEAR,
  MIN_YEAR,
  packDate,
  packedDay,
  packedMonth,
  packedYear,
} from './civil'

/**
 * A day of the Gregorian calendar, `YYYY-MM-DD`, years 0001–9999. It carries no time and no time zone: the day a
 * court means, the same string on every server. Plain strings compare in date order.
 */
export type PlainDate = string

/** Monday 1 … Sunday 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const FIRST_DAY = civilToDayNumber(MIN_YEAR, 1, 1)
const LAST_DAY = civilToDayNumber(MAX_YEAR, 12, 31)
const MINUTES_OF_A_DAY = 1440
const CHINA_OFFSET_MINUTES = 480

/** True for a date that exists, written exactly `YYYY-MM-DD`: `2026-02-30` and `2026-2-3` are not. */
export function isPlainDate(value: unknown): value is PlainDate {
  return typeof value === 'string' && packDate(value) >= 0
}

/**
 * Lets a date pass and stops everything else.
 *
 * @throws ZhixingError `date-invalid` { value }: the text, or null when it is too long to be a date (it might then be
 * an ID or account number, which errors never repeat).
 */
export function assertPlainDate(value: unknown): asserts value is PlainDate {
  if (!isPlainDate(value)) throw dateInvalid(value)
}

/**
 * Days since 1970-01-01, an integer; 1970-01-01 is 0.
 *
 * @throws ZhixingError `date-invalid`
 */
export function toDayNumber(date: PlainDate): number {
  const packed = readDate(date)
  return civilToDayNumber(packedYear(packed), packedMonth(packed), packedDay(packed))
}

/**
 * The date of a day number; the inverse of {@link toDayNumber}.
 *
 * @throws ZhixingError `date-out-of-range` { dayNumber } when it is no integer or outside the years 0001–9999.
 */
export function fromDayNumber(dayNumber: number): PlainDate {
  if (!Number.isInteger(dayNumber) || dayNumber < FIRST_DAY || dayNumber > LAST_DAY) {
    throw new ZhixingError('date-out-of-range', { dayNumber })
  }
  const packed = dayNumberToPacked(dayNumber)
  return formatCivil(packedYear(packed), packedMonth(packed), packedDay(packed))
}

/**
 * Calendar days later (earlier when negative).
 *
 * @throws ZhixingError `date-invalid`, `count-invalid`, `date-out-of-range`
 */
export function addDays(date: PlainDate, count: number): PlainDate {
  assertCount(count)
  return fromDayNumber(toDayNumber(date) + count)
}

/**
 * The corresponding day `count` months later (earlier when negative); the last day of that month when it has no such
 * day: 2024-01-31 + 1 month = 2024-02-29. Never chain: add 12 months once, not one month twelve times.
 *
 * Source: 民法典 (2020) 202; 民事诉讼法 (2023) 85.
 *
 * @throws ZhixingError `date-invalid`, `count-invalid`, `date-out-of-range`
 */
export function addMonths(date: PlainDate, count: number): PlainDate {
  assertCount(count)
  const packed = readDate(date)
  const months = packedYear(packed) * 12 + packedMonth(packed) - 1 + count
  const year = Math.floor(months / 12)
  if (year < MIN_YEAR || year > MAX_YEAR) throw new ZhixingError('date-out-of-range', { date, months: count })
  const month = months - year * 12 + 1
  return formatCivil(year, month, Math.min(packedDay(packed), daysInMonth(year, month)))
}

/**
 * The corresponding day `count` years later; 29 February becomes 28 February in a common year.
 *
 * Source: 民法典 (2020) 202.
 *
 * @throws ZhixingError `date-invalid`, `count-invalid`, `date-out-of-range`
 */
export function addYears(date: PlainDate, count: number): PlainDate {
  assertCount(count)
  return addMonths(date, count * 12)
}

/**
 * Calendar days from one date to the other, the first not counted: 2024-03-08 → 2024-03-09 is 1, backwards negative.
 *
 * @throws ZhixingError `date-invalid`
 */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/**
 * The day of the week, Monday 1 … Sunday 7.
 *
 * @throws ZhixingError `date-invalid`
 */
export function weekday(date: PlainDate): Weekday {
  return weekdayOfDayNumber(toDayNumber(date))
}

/** The same for a day number (see {@link toDayNumber}). */
export function weekdayOfDayNumber(dayNumber: number): Weekday {
  return (((((dayNumber + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** −1, 0 or 1; for `sort`. Both must be dates already (see {@link assertPlainDate}). */
export function compareDates(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The later of two dates. */
export function laterDate(a: PlainDate, b: PlainDate): PlainDate {
  return compareDates(a, b) < 0 ? b : a
}

/**
 * The day in China on which an instant falls: `2024-03-01T17:30:00Z` → `2024-03-02`. China Standard Time is UTC+08:00
 * all year; the summer time of 1986–1991 is not applied.
 *
 * @param instant RFC 3339 with seconds optional and the offset required: `Z` or `±hh:mm`.
 * @throws ZhixingError `instant-invalid` when it has no offset or does not exist.
 */
export function dateOfInstant(instant: string): PlainDate {
  return fromDayNumber(Math.floor(chinaMinutes(instant).minutes / MINUTES_OF_A_DAY))
}

/**
 * The instant `count` hours later, written in China Standard Time: `2024-03-01T09:30:00+08:00` + 48 →
 * `2024-03-03T09:30:00+08:00`. Counted from the minute itself: 民事诉讼法 85 leaves the first hour out, 民法典 201 does
 * not; the earlier end is taken.
 *
 * @throws ZhixingError `instant-invalid`, `count-invalid`, `date-out-of-range`
 */
export function addHours(instant: string, count: number): string {
  return addMinutes(instant, count * 60)
}

/**
 * The instant `count` minutes later, written in China Standard Time.
 *
 * @throws ZhixingError `instant-invalid`, `count-invalid`, `date-out-of-range`
 */
export function addMinutes(instant: string, count: number): string {
  assertCount(count)
  const { minutes, seconds } = chinaMinutes(instant)
  const later = minutes + count
  const day = Math.floor(later / MINUTES_OF_A_DAY)
  const ofDay = later - day * MINUTES_OF_A_DAY
  const clock = [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return `${fromDayNumber(day)}T${clock}:${seconds}+08:00`
}

/**
 * An instant written in China Standard Time with its seconds, so that texts sort in the order of time; a fraction of a
 * second keeps its digits, without zeros at their end. @throws ZhixingError `instant-invalid`
 */
export function chinaInstant(instant: string): string {
  return addMinutes(instant, 0)
    .replace(/(\.\d*?)0+\+/, '$1+')
    .replace('.+', '+')
}

/** Minutes since 1970-01-01T00:00+08:00 and the seconds as written; China time has whole-minute offset. */
function chinaMinutes(instant: string): { minutes: number; seconds: string } {
  const pattern = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?(?:Z|([+-])(\d\d):(\d\d))$/
  const match = pattern.exec(instant)
  if (!match) throw instantInvalid(instant)
  const [
    ,
    date = '',
    hour = '',
    minute = '',
    seconds = '00',
    sign = '+',
    offsetHour = '00',
    offsetMinute = '00',
  ] = match
  const isClock = Number(hour) < 24 && Number(minute) < 60 && Number(seconds) < 60
  if (!isClock || !isPlainDate(date) || Number(offsetHour) > 23 || Number(offsetMinute) > 59) {
    throw instantInvalid(instant)
  }
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1)
  const local = toDayNumber(date) * MINUTES_OF_A_DAY + Number(hour) * 60 + Number(minute)
  return { minutes: local - offset + CHINA_OFFSET_MINUTES, seconds }
}

function readDate(date: PlainDate): number {
  const packed = packDate(date)
  if (packed < 0) throw dateInvalid(date)
  return packed
}

function assertCount(count: number): void {
  if (!Number.isSafeInteger(count)) throw new ZhixingError('count-invalid', { value: count })
}

function dateInvalid(value: unknown): ZhixingError {
  return new ZhixingError('date-invalid', {
    value: typeof value === 'string' && value.length <= 10 ? value : null,
  })
}

function instantInvalid(value: string): ZhixingError {
  return new ZhixingError('instant-invalid', {
    value: value.length <= 35 && value.includes('T') ? value : null,
  })
}
