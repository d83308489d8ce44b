import { ZhixingError } from '../kernel/errors'
import type { YearNotice } from '../kernel/time'
import { holidayRows, holidaysOrigin } from './data/holidays'
import type { PlainDate } from './date'
import { addDays, isPlainDate, weekday } from './date'

export type { YearNotice }

/** The official notices 2004–2026 shipped with the library, oldest first. */
export const officialNotices: readonly YearNotice[] = holidayRows.map(([year, holidays, workdays]) => ({
  year,
  version: holidaysOrigin,
  source: `国务院办公厅关于${year}年部分节假日安排的通知`,
  holidays: readRuns(year, holidays),
  workdays: readRuns(year, workdays),
}))

/**
 * Checks a notice that a host supplies, as JSON text or as the value already parsed, and returns it sorted.
 *
 * @example parseYearNotice({ year: 2027, version: '1', source: '国办发明电〔2026〕…号', holidays: ['2027-01-01'], workdays: [] })
 * @throws ZhixingError `calendar-notice-invalid` { entry, reason, value }: `entry` names the place (`holidays[3]`);
 * `reason` is `json`, `object`, `unknown-field`, `year`, `text`, `list`, `empty`, `date`, `outside-year`, `duplicate`,
 * `in-both-lists` or `workday-on-weekday`.
 */
export function parseYearNotice(json: unknown): YearNotice {
  const value = typeof json === 'string' ? parseJson(json) : json
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('notice', 'object')
  const fields = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(fields)) {
    if (!['year', 'version', 'source', 'holidays', 'workdays'].includes(key))
      throw invalid(key, 'unknown-field')
  }
  const { year } = fields
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1950 || year > 9998)
    throw invalid('year', 'year')
  const holidays = parseDates('holidays', fields.holidays, year)
  const workdays = parseDates('workdays', fields.workdays, year)
  if (holidays.length === 0) throw invalid('holidays', 'empty')
  workdays.forEach((date, index) => {
    if (holidays.includes(date)) throw invalid(`workdays[${index}]`, 'in-both-lists', date)
    if (weekday(date) < 6) throw invalid(`workdays[${index}]`, 'workday-on-weekday', date)
  })
  return {
    year,
    version: parseText('version', fields.version),
    source: parseText('source', fields.source),
    holidays: holidays.sort(),
    workdays: workdays.sort(),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('notice', 'json')
  }
}

function parseText(entry: string, value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') throw invalid(entry, 'text')
  return value.trim()
}

function parseDates(entry: string, value: unknown, year: number): PlainDate[] {
  if (!Array.isArray(value)) throw invalid(entry, 'list')
  const seen = new Set<PlainDate>()
  for (const [index, date] of value.entries()) {
    const place = `${entry}[${index}]`
    if (!isPlainDate(date)) throw invalid(place, 'date', typeof date === 'string' ? date.slice(0, 10) : null)
    if (date < `${year - 1}-12-29` || date > `${year}-12-31`) throw invalid(place, 'outside-year', date)
    if (seen.has(date)) throw invalid(place, 'duplicate', date)
    seen.add(date)
  }
  return [...seen]
}

function invalid(entry: string, reason: string, value: string | null = null): ZhixingError {
  return new ZhixingError('calendar-notice-invalid', { entry, reason, value })
}

/** `<1231 0101-0103` → the dates; `<` marks days of the year before the notice. */
function readRuns(year: number, text: string): PlainDate[] {
  const dates: PlainDate[] = []
  for (const run of text.split(' ').filter((part) => part !== '')) {
    const ofYear = run.startsWith('<') ? year - 1 : year
    const ends = run.replace('<', '').split('-')
    const [from = '', to = from] = ends.map((day) => `${ofYear}-${day.slice(0, 2)}-${day.slice(2)}`)
    for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date)
  }
  return dates
}
