/**
 * Arithmetic of the proleptic Gregorian calendar on plain integers. Internal to `law/`: the public words are in
 * `date.ts`. A packed date is year × 512 + month × 32 + day, so that it sorts like the date and unpacks by shifts.
 */

const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

/** The first and last year that a date can be written in. */
export const MIN_YEAR = 1
export const MAX_YEAR = 9999

/** Gregorian leap year. */
export function isLeapYear(year: number): boolean {
  return (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days of a year. */
export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365
}

/** The day's place in its year, 1–366. */
export function dayOfYear(year: number, month: number, day: number): number {
  return (DAYS_BEFORE_MONTH[month] ?? 0) + day + (month > 2 && isLeapYear(year) ? 1 : 0)
}

/** Reads `YYYY-MM-DD`; −1 when the text is not a date that exists. */
export function packDate(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return -1
  const high = twoDigits(text, 0)
  const low = twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  if (high < 0 || low < 0 || month < 1 || month > 12 || day < 1) return -1
  const year = high * 100 + low
  if (year < MIN_YEAR || (day > 28 && day > daysInMonth(year, month))) return -1
  return year * 512 + month * 32 + day
}

/** The parts of a packed date. */
export function packedYear(packed: number): number {
  return packed >> 9
}

export function packedMonth(packed: number): number {
  return (packed >> 5) & 15
}

export function packedDay(packed: number): number {
  return packed & 31
}

/** Writes `YYYY-MM-DD`. */
export function formatCivil(year: number, month: number, day: number): string {
  const high = TWO_DIGITS[(year / 100) | 0] ?? ''
  return `${high}${TWO_DIGITS[year % 100] ?? ''}-${TWO_DIGITS[month] ?? ''}-${TWO_DIGITS[day] ?? ''}`
}

/** Days since 1970-01-01 (day 0, a Thursday). */
export function civilToDayNumber(year: number, month: number, day: number): number {
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  return before * 365 + leapDays + dayOfYear(year, month, day) - 719_163
}

/** The packed date of a day number; the inverse of `civilToDayNumber`. */
export function dayNumberToPacked(dayNumber: number): number {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayFromMarch = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayFromMarch + 2) / 153)
  const day = dayFromMarch - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return year * 512 + month * 32 + day
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}
