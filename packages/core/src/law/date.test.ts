import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { always } from '../scenarios/properties/random'
import {
  addDays,
  addHours,
  addMonths,
  addYears,
  assertPlainDate,
  compareDates,
  dateOfInstant,
  daysBetween,
  fromDayNumber,
  isPlainDate,
  toDayNumber,
  weekday,
} from './date'

const first = toDayNumber('0001-01-01')
const last = toDayNumber('9999-12-31')
const anyDate = fc.integer({ min: first, max: last }).map(fromDayNumber)
const nearDate = fc.integer({ min: 0, max: 40_000 }).map(fromDayNumber)
/** The platform's own calendar, as the second opinion. */
const platformDay = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

describe('a plain date', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (date) => {
    expect(isPlainDate(date)).toBe(true)
  })

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-01',
    '2026-01-1',
    '2026/01/01',
    '20260101',
    '2026-01-01T00:00',
    '２026-01-01',
    ' 2026-01-01',
    '-026-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => assertPlainDate(text)).toThrow(expect.objectContaining({ code: 'date-invalid' }))
  })

  it.each([null, undefined, 20260101, {}, new String('2026-01-01')])(
    'refuses what is no text: %j',
    (value) => {
      expect(isPlainDate(value)).toBe(false)
    },
  )

  it('does not repeat a text that is too long for a date: it may be an ID number', () => {
    const refused = expect.objectContaining({ params: { value: null } })
    expect(() => assertPlainDate('11010519491231002X')).toThrow(refused)
    expect(() => addDays('11010519491231002X', 1)).toThrow(refused)
  })

  it('agrees with the platform on every day of 1899–2101', () => {
    const start = toDayNumber('1899-01-01')
    const end = toDayNumber('2101-12-31')
    for (let day = start; day <= end; day++) {
      const date = fromDayNumber(day)
      if (platformDay(date) !== day || toDayNumber(date) !== day) expect.fail(date)
    }
  })

  it('goes to its day number and back, in order', () => {
    always(
      fc.property(anyDate, (date) => {
        expect(toDayNumber(date)).toBe(platformDay(date))
        expect(fromDayNumber(toDayNumber(date))).toBe(date)
      }),
    )
    always(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(compareDates(a, b)).toBe(Math.sign(toDayNumber(a) - toDayNumber(b)) || 0)
      }),
    )
  })

  it('knows the weekday', () => {
    expect(weekday('1970-01-01')).toBe(4)
    expect(weekday('2024-10-12')).toBe(6)
    expect(weekday('2026-09-20')).toBe(7)
    always(
      fc.property(anyDate, (date) => {
        expect(weekday(date) % 7).toBe(new Date(`${date}T00:00:00Z`).getUTCDay())
      }),
    )
  })
})

describe('comparing', () => {
  it('finds equal dates equal', () => {
    expect(compareDates('2024-02-29', '2024-02-29')).toBe(0)
  })
})

describe('adding', () => {
  it('days goes there and back', () => {
    always(
      fc.property(nearDate, fc.integer({ min: -9000, max: 9000 }), (date, count) => {
        expect(daysBetween(date, addDays(date, count))).toBe(count)
        expect(addDays(addDays(date, count), -count)).toBe(date)
      }),
    )
  })

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-08-31', 30, '2027-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
  ])('months: %s + %i = %s', (date, count, expected) => {
    expect(addMonths(date, count)).toBe(expected)
  })

  it('months keeps the day or takes the last of the month', () => {
    always(
      fc.property(nearDate, fc.integer({ min: -600, max: 600 }), (date, count) => {
        const moved = addMonths(date, count)
        const monthIndex = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(monthIndex(moved) - monthIndex(date)).toBe(count)
        if (moved.slice(8) !== date.slice(8)) expect(addDays(moved, 1).slice(8)).toBe('01')
      }),
    )
  })

  it('years clamps the leap day', () => {
    expect(addYears('2024-02-29', 2)).toBe('2026-02-28')
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
  })

  it('refuses fractions and dates beyond year 9999', () => {
    expect(() => addDays('2024-01-01', 0.5)).toThrow(expect.objectContaining({ code: 'count-invalid' }))
    expect(() => addMonths('2024-01-01', Number.NaN)).toThrow(
      expect.objectContaining({ code: 'count-invalid' }),
    )
    expect(() => addDays('9999-12-31', 1)).toThrow(expect.objectContaining({ code: 'date-out-of-range' }))
    expect(() => addYears('0001-01-01', -1)).toThrow(expect.objectContaining({ code: 'date-out-of-range' }))
  })
})

describe('an instant', () => {
  it.each([
    ['2024-03-01T09:30:00+08:00', '2024-03-01'],
    ['2024-03-01T15:59:59Z', '2024-03-01'],
    ['2024-03-01T16:00:00Z', '2024-03-02'],
    ['2024-02-29T23:30:00.123-05:00', '2024-03-01'],
    ['2024-03-01T03:00+14:00', '2024-02-29'],
    ['2024-03-01T10:00-07:00', '2024-03-02'],
    ['2024-12-31T23:59+08:00', '2024-12-31'],
  ])('%s falls on %s in China', (instant, date) => {
    expect(dateOfInstant(instant)).toBe(date)
  })

  it.each([
    '2024-03-01',
    '2024-03-01T09:30:00',
    '2024-02-30T09:30:00Z',
    '2024-03-01T24:00:00Z',
    '2024-03-01T09:60Z',
    '',
  ])('refuses %j', (instant) => {
    expect(() => dateOfInstant(instant)).toThrow(expect.objectContaining({ code: 'instant-invalid' }))
  })

  it('agrees with the platform', () => {
    const range = { min: new Date('1970-01-02'), max: new Date('2200-01-01'), noInvalidDate: true }
    always(
      fc.property(fc.date(range), (instant) => {
        const inChina = new Date(instant.getTime() + 8 * 3_600_000).toISOString()
        expect(dateOfInstant(instant.toISOString())).toBe(inChina.slice(0, 10))
      }),
    )
  })

  it('takes hours from the minute itself', () => {
    expect(addHours('2024-02-28T10:20:05+08:00', 48)).toBe('2024-03-01T10:20:05+08:00')
    expect(addHours('2024-02-28T20:00Z', 24)).toBe('2024-03-01T04:00:00+08:00')
  })
})
