import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { always } from '../scenarios/properties/random'
import { chineseCalendar, withNotice } from './calendar'
import { addDays, addMonths, fromDayNumber, toDayNumber } from './date'
import { type Exclusion, mergeExclusions, suspendedDays } from './exclusion'
import { days, hours, type Limit, months, workingDays, years } from './limit'
import { dueDate, dueDateWithExclusions, extendDueDate, recomputeDueDate } from './period'

const calendar = chineseCalendar
const due = (trigger: string, limit: Limit, roll = true, exclusions: Exclusion[] = []) =>
  dueDateWithExclusions({ trigger, limit, calendar, roll, exclusions })

const day = fc.integer({ min: toDayNumber('2010-01-01'), max: toDayNumber('2024-12-31') }).map(fromDayNumber)
const exclusion = (from: string) =>
  fc
    .record({ start: fc.integer({ min: -30, max: 120 }), length: fc.integer({ min: 0, max: 40 }) })
    .map((run) => ({
      from: addDays(from, run.start),
      to: addDays(from, run.start + run.length),
    }))
const history = day.chain((trigger) =>
  fc.record({ trigger: fc.constant(trigger), exclusions: fc.array(exclusion(trigger), { maxLength: 5 }) }),
)
const isExcluded = (date: string, exclusions: readonly Exclusion[]) =>
  exclusions.some(({ from, to }) => from <= date && date <= to)

describe('a period in calendar units', () => {
  it('does not count the first day', () => {
    expect(due('2024-03-05', days(10)).date).toBe('2024-03-15')
    expect(due('2024-03-05', days(0)).date).toBe('2024-03-05')
  })

  it('rolls off a day off, over the holiday, to a make-up Saturday or Sunday', () => {
    expect(due('2024-09-24', days(10)).date).toBe('2024-10-08')
    expect(due('2024-02-07', days(10)).date).toBe('2024-02-18')
  })

  it('does not roll off a Saturday on which people work', () => {
    expect(due('2024-09-27', days(15))).toMatchObject({ date: '2024-10-12', lastWorkdayBefore: '2024-10-12' })
  })

  it('keeps the day and tells the working day before when it may not roll', () => {
    const kept = due('2025-10-03', years(1), false)
    expect(kept).toMatchObject({ date: '2026-10-03', lastWorkdayBefore: '2026-09-30', provisional: false })
    expect(kept.explanation).toMatchObject({ rolled: false, unrolledKind: 'holiday' })
  })

  it('ends on the corresponding day or the last of the month', () => {
    expect(due('2024-01-31', months(1)).date).toBe('2024-02-29')
    expect(due('2024-02-29', years(2), false).date).toBe('2026-02-28')
  })
})

describe('a period in working days', () => {
  it('counts working days only', () => {
    expect(due('2024-09-27', workingDays(10)).date).toBe('2024-10-16')
    expect(due('2024-10-01', workingDays(0), false).date).toBe('2024-10-01')
  })
})

describe('provisional dates', () => {
  it('are told apart when rolling or counting touches a year without a notice', () => {
    expect(due('2026-08-08', months(6))).toMatchObject({ date: '2027-02-08', provisional: true })
    expect(due('2026-12-20', days(15)).provisional).toBe(true)
    expect(due('2026-12-20', workingDays(20), false).provisional).toBe(true)
    expect(due('2026-12-01', workingDays(10)).provisional).toBe(false)
    expect(due('2026-08-08', days(10)).provisional).toBe(false)
  })

  it('are not provisional when the calendar has no say, though the warning day may be', () => {
    const onSunday = due('2026-08-07', months(6), false)
    expect(onSunday).toMatchObject({ date: '2027-02-07', provisional: false, lastWorkdayProvisional: true })
  })

  it('are computed again when the notice is loaded', () => {
    const before = due('2026-08-08', months(6))
    const notice = { year: 2027, version: '1', source: 'test', holidays: ['2027-02-08'], workdays: [] }
    const after = recomputeDueDate(before.explanation, withNotice(calendar, notice))
    expect(after).toMatchObject({ date: '2027-02-09', provisional: false })
  })
})

describe('extensions', () => {
  it('count from the trigger in one piece: no drift at month ends, never from the rolled date', () => {
    const first = due('2024-08-31', months(6), false)
    expect(first.date).toBe('2025-02-28')
    expect(extendDueDate(first, { limit: months(3) }, calendar).date).toBe('2025-05-31')
    const rolled = due('2024-09-24', days(10))
    expect(extendDueDate(rolled, { limit: days(10) }, calendar).explanation.unrolled).toBe('2024-10-14')
  })

  it('of another unit count from the end of the period', () => {
    expect(extendDueDate(due('2024-01-31', months(1), false), { limit: days(1) }, calendar).date).toBe(
      '2024-03-01',
    )
  })

  it('add up, and keep the exclusions', () => {
    const once = extendDueDate(
      due('2024-03-15', months(3), false),
      { limit: months(3), reason: 'president' },
      calendar,
    )
    const twice = extendDueDate(once, { limit: months(3) }, calendar)
    expect(twice.date).toBe('2024-12-15')
    expect(twice.explanation.terms.extensions?.map(({ reason }) => reason)).toEqual(['president', undefined])
    const paused = due('2024-03-15', months(6), false, [{ from: '2024-07-01', to: '2024-08-29' }])
    expect(extendDueDate(paused, { limit: months(3) }, calendar).date).toBe('2025-02-13')
  })

  it('bring a pause after the first end back into the count', () => {
    const pause = [{ from: '2024-10-01', to: '2024-10-10' }]
    const first = due('2024-03-15', months(6), false, pause)
    expect(first).toMatchObject({ date: '2024-09-15', explanation: { excludedCount: 0 } })
    expect(extendDueDate(first, { limit: months(3) }, calendar).date).toBe('2024-12-25')
  })
})

describe('days not counted', () => {
  it('count once however they overlap', () => {
    const pauses = [
      { from: '2024-05-20', to: '2024-06-18', reason: '中止' },
      { from: '2024-05-01', to: '2024-05-30', reason: '评估' },
    ]
    const paused = due('2024-03-15', months(6), false, pauses)
    expect(paused).toMatchObject({
      date: '2024-11-03',
      explanation: { nominal: '2024-09-15', excludedCount: 49 },
    })
    expect(paused.explanation.excluded).toEqual([
      { from: '2024-05-01', to: '2024-06-18', days: 49, added: 49, reasons: ['评估', '中止'] },
    ])
    expect(suspendedDays(pauses)).toBe(49)
    expect(suspendedDays(pauses, { after: '2024-05-01', until: '2024-05-03' })).toBe(2)
  })

  it('touching runs become one, separate ones stay', () => {
    const runs = mergeExclusions([
      { from: '2024-01-03', to: '2024-01-03' },
      { from: '2024-01-01', to: '2024-01-02' },
      { from: '2024-01-05', to: '2024-01-05' },
    ])
    expect(runs.map(({ from, to, days: length }) => [from, to, length])).toEqual([
      ['2024-01-01', '2024-01-03', 3],
      ['2024-01-05', '2024-01-05', 1],
    ])
  })

  it('name each reason once', () => {
    const again = { from: '2024-05-01', to: '2024-05-02', reason: '中止' }
    expect(mergeExclusions([again, { ...again, to: '2024-05-09' }])[0]?.reasons).toEqual(['中止'])
  })

  it('leave no trace when they end with the trigger', () => {
    const paused = due('2024-03-15', days(10), false, [{ from: '2024-03-01', to: '2024-03-15' }])
    expect(paused).toMatchObject({ date: '2024-03-25', explanation: { excluded: [] } })
  })

  it('do not count before the period or after its end', () => {
    const before = { from: '2024-03-01', to: '2024-03-17' }
    const after = { from: '2024-03-28', to: '2024-05-01' }
    const paused = due('2024-03-15', days(10), false, [before, after])
    expect(paused.date).toBe('2024-03-27')
    expect(paused.explanation.excluded).toMatchObject([{ from: '2024-03-16', days: 2 }])
  })

  it('leave the working day to which the end had rolled', () => {
    // Nominal Saturday 2024-03-16 → Monday 18th; the pause takes Monday and Tuesday; one working day is left.
    expect(due('2024-03-06', days(10), true, [{ from: '2024-03-18', to: '2024-03-19' }]).date).toBe(
      '2024-03-20',
    )
    expect(due('2024-03-06', days(10), false, [{ from: '2024-03-18', to: '2024-03-19' }]).date).toBe(
      '2024-03-16',
    )
  })

  it('push a limit in days to the n-th day that counts', () => {
    always(
      fc.property(history, fc.integer({ min: 1, max: 60 }), ({ trigger, exclusions }, count) => {
        let expected = trigger
        for (let left = count; left > 0; ) {
          expected = addDays(expected, 1)
          if (!isExcluded(expected, exclusions)) left--
        }
        expect(due(trigger, days(count), false, exclusions).date).toBe(expected)
      }),
    )
  })

  it('push a limit in working days to the n-th working day that counts', () => {
    always(
      fc.property(history, fc.integer({ min: 1, max: 40 }), ({ trigger, exclusions }, count) => {
        let expected = trigger
        for (let left = count; left > 0; ) {
          expected = addDays(expected, 1)
          if (calendar.isWorkday(expected) && !isExcluded(expected, exclusions)) left--
        }
        expect(due(trigger, workingDays(count), true, exclusions).date).toBe(expected)
      }),
    )
  })

  it('never leave the end inside a pause or on a day off, and never make it earlier', () => {
    always(
      fc.property(history, fc.integer({ min: 1, max: 6 }), ({ trigger, exclusions }, count) => {
        const paused = due(trigger, months(count), true, exclusions)
        expect(isExcluded(paused.date, exclusions)).toBe(false)
        expect(calendar.isWorkday(paused.date)).toBe(true)
        expect(paused.date >= addMonths(trigger, count)).toBe(true)
        expect(paused.explanation.excludedCount).toBeLessThanOrEqual(
          suspendedDays(exclusions, { after: trigger }),
        )
      }),
    )
  })
})

describe('what cannot be computed', () => {
  it.each([
    ['a trigger that is no date', () => due('2026-02-30', days(1)), 'date-invalid'],
    ['hours from a date', () => due('2026-02-03', hours(48)), 'limit-unit-unsupported'],
    ['half a day', () => days(0.5), 'limit-invalid'],
    ['a negative limit', () => months(-1), 'limit-invalid'],
    ['a limit from elsewhere', () => due('2026-02-03', { unit: 'day', count: Number.NaN }), 'limit-invalid'],
    [
      'a pause that ends before it begins',
      () => due('2026-02-03', days(1), true, [{ from: '2026-02-05', to: '2026-02-04' }]),
      'exclusion-invalid',
    ],
    [
      'a pause on no date',
      () => due('2026-02-03', days(1), true, [{ from: '2026-02-05', to: 'x' }]),
      'date-invalid',
    ],
  ])('is an error: %s', (_, compute, code) => {
    expect(compute).toThrow(expect.objectContaining({ code }))
  })
})

describe('a due date', () => {
  it('is the same from dueDate as from dueDateWithExclusions, and is plain data', () => {
    const input = { trigger: '2024-03-06', limit: days(10), calendar, roll: true, exclusions: [] }
    expect(dueDate(input)).toEqual(dueDateWithExclusions(input))
    const result = dueDate(input)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    expect(result.explanation.calendarVersion).toBe(calendar.version)
  })
})
