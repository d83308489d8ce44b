import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { always } from '../scenarios/properties/random'
import { chineseCalendar, createCalendar, type WorkingCalendar, withNotice } from './calendar'
import { addDays, fromDayNumber, toDayNumber, weekday } from './date'
import { officialNotices, type YearNotice } from './notice'

const anyDay = fc
  .integer({ min: toDayNumber('2003-06-01'), max: toDayNumber('2028-06-01') })
  .map(fromDayNumber)
/** Made up for these tests: moves the end of 2026 as real notices have moved other years' ends. */
const notice2027: YearNotice = {
  year: 2027,
  version: 'test',
  source: 'test',
  holidays: ['2026-12-31', '2027-01-01', '2027-01-02', '2027-02-08'],
  workdays: ['2027-01-03'],
}

/** Day by day, the slow way: the independent oracle. */
function stepWorkdays(calendar: WorkingCalendar, date: string, count: number): string {
  let current = date
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, Math.sign(count))
    if (calendar.isWorkday(current)) left--
  }
  return current
}

describe('the Chinese calendar', () => {
  it.each([
    ['2024-10-12', 'make-up-workday'],
    ['2024-10-04', 'holiday'],
    ['2024-10-08', 'workday'],
    ['2024-10-19', 'weekend'],
    ['2026-09-20', 'make-up-workday'],
    ['2020-01-31', 'holiday'],
    ['2023-01-03', 'workday'],
    ['2018-12-31', 'holiday'],
    ['2018-12-29', 'make-up-workday'],
    ['2005-12-31', 'make-up-workday'],
  ])('%s is a %s', (date, kind) => {
    expect(chineseCalendar.dayKind(date)).toBe(kind)
    expect(chineseCalendar.isWorkday(date)).toBe(kind.endsWith('workday'))
    expect(chineseCalendar.isRestDay(date)).toBe(!kind.endsWith('workday'))
  })

  it.each([
    ['2025-01-24', 2, '2025-01-27'],
    ['2024-09-27', 10, '2024-10-16'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-04-30', 2, '2026-05-07'],
    ['2024-10-04', 0, '2024-10-04'],
    ['2024-10-08', -1, '2024-09-30'],
    ['2024-10-06', -1, '2024-09-30'],
    ['2024-12-31', 1, '2025-01-02'],
    ['2025-01-02', -1, '2024-12-31'],
  ])('%s and %i working days is %s', (date, count, expected) => {
    expect(chineseCalendar.addWorkdays(date, count)).toBe(expected)
  })

  it('counts as somebody would day by day', () => {
    always(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (date, count) => {
        const moved = chineseCalendar.addWorkdays(date, count)
        expect(moved).toBe(stepWorkdays(chineseCalendar, date, count))
        if (count !== 0) expect(chineseCalendar.isWorkday(moved)).toBe(true)
        if (count > 0) expect(chineseCalendar.workdaysBetween(date, moved)).toBe(count)
      }),
      { numRuns: 300 },
    )
  })

  it('counts the working days between two days, backwards negative', () => {
    expect(chineseCalendar.workdaysBetween('2024-09-27', '2024-10-16')).toBe(10)
    expect(chineseCalendar.workdaysBetween('2024-10-01', '2024-10-01')).toBe(0)
    always(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(chineseCalendar.workdaysBetween(to, from)).toBe(0 - chineseCalendar.workdaysBetween(from, to))
      }),
    )
    always(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        const { workdaysBetween } = chineseCalendar
        expect(workdaysBetween(a, b) + workdaysBetween(b, c)).toBe(workdaysBetween(a, c))
      }),
    )
  })

  it('finds the neighbours of a day off', () => {
    expect(chineseCalendar.nextWorkday('2024-09-30')).toBe('2024-10-08')
    expect(chineseCalendar.previousWorkday('2024-10-08')).toBe('2024-09-30')
    expect(chineseCalendar.rollForward('2024-10-04')).toBe('2024-10-08')
    expect(chineseCalendar.rollForward('2024-10-12')).toBe('2024-10-12')
    expect(chineseCalendar.rollBack('2024-10-04')).toBe('2024-09-30')
    expect(chineseCalendar.rollBack('2024-10-12')).toBe('2024-10-12')
  })

  it('refuses what is no date or no count', () => {
    const invalid = expect.objectContaining({ code: 'date-invalid' })
    expect(() => chineseCalendar.isWorkday('2026-02-30')).toThrow(invalid)
    expect(() => chineseCalendar.addWorkdays('abc', 1)).toThrow(invalid)
    expect(() => chineseCalendar.addWorkdays('abc', 0)).toThrow(invalid)
    expect(() => chineseCalendar.workdaysBetween('2026-01-01', 'x')).toThrow(invalid)
    for (const count of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 100_001]) {
      const refused = expect.objectContaining({ code: 'count-invalid' })
      expect(() => chineseCalendar.addWorkdays('2026-01-05', count)).toThrow(refused)
    }
    const outside = expect.objectContaining({ code: 'date-out-of-range' })
    expect(() => chineseCalendar.addWorkdays('9999-12-30', 5)).toThrow(outside)
  })
})

describe('a year without a notice', () => {
  it('is answered by the weekday rule and marked provisional', () => {
    expect(chineseCalendar.isWorkday('2027-02-08')).toBe(true)
    expect(chineseCalendar.isProvisional('2027-02-08')).toBe(true)
    expect(chineseCalendar.isProvisional('2026-12-28')).toBe(false)
    expect(chineseCalendar.isProvisional('2003-12-31')).toBe(true)
    expect(chineseCalendar.isProvisional('2004-01-01')).toBe(false)
  })

  it('leaves the last three days of the year before open: the next notice may move them', () => {
    expect(chineseCalendar.isProvisional('2026-12-29')).toBe(true)
    expect(chineseCalendar.isProvisional('2025-12-31')).toBe(false)
  })

  it('shows in any span that touches it', () => {
    expect(chineseCalendar.isProvisionalBetween('2026-11-01', '2027-01-04')).toBe(true)
    expect(chineseCalendar.isProvisionalBetween('2027-01-04', '2026-11-01')).toBe(true)
    expect(chineseCalendar.isProvisionalBetween('2004-01-01', '2026-12-28')).toBe(false)
  })
})

describe('loading a notice', () => {
  it('gives a new calendar and leaves the old one', () => {
    const loaded = withNotice(chineseCalendar, notice2027)
    expect(loaded.isWorkday('2027-02-08')).toBe(false)
    expect(loaded.isProvisional('2027-02-08')).toBe(false)
    expect(loaded.dayKind('2026-12-31')).toBe('holiday')
    expect(loaded.isProvisional('2026-12-31')).toBe(false)
    expect(loaded.version).not.toBe(chineseCalendar.version)
    expect(chineseCalendar.isWorkday('2027-02-08')).toBe(true)
    expect(chineseCalendar.isWorkday('2026-12-31')).toBe(true)
  })

  it('replaces the notice of the same year, its December days too', () => {
    const corrected = { ...notice2027, version: '2', holidays: ['2027-01-01'], workdays: [] }
    const loaded = withNotice(withNotice(chineseCalendar, notice2027), corrected)
    expect(loaded.isWorkday('2026-12-31')).toBe(true)
    expect(loaded.isWorkday('2027-02-08')).toBe(true)
    expect(loaded.notices.filter(({ year }) => year === 2027)).toEqual([corrected])
    expect(loaded.version).toBe(withNotice(chineseCalendar, corrected).version)
  })

  it('names its contents: same contents, same version; any other, another', () => {
    expect(chineseCalendar.version).toMatch(/^cn-2004-2026-[0-9a-z]+$/)
    expect(createCalendar({ notices: [...officialNotices].reverse() }).version).toBe(chineseCalendar.version)
    expect(createCalendar({ notices: officialNotices.slice(1) }).version).not.toBe(chineseCalendar.version)
    const version = (change: Partial<YearNotice>) =>
      withNotice(chineseCalendar, { ...notice2027, ...change }).version
    const changes = [
      {},
      { version: '2' },
      { source: '2' },
      { holidays: ['2027-01-01'] },
      { workdays: ['2027-01-09'] },
    ]
    expect(new Set(changes.map(version)).size).toBe(5)
    const shuffled = { ...notice2027, holidays: [...notice2027.holidays].reverse() }
    expect(withNotice(chineseCalendar, shuffled).version).toBe(
      withNotice(chineseCalendar, notice2027).version,
    )
  })
})

describe('local days', () => {
  const local = createCalendar({
    notices: officialNotices,
    localRestDays: ['2026-04-18', '2026-04-20'],
    localWorkdays: ['2026-10-01'],
  })

  it('win over the notice and the weekday', () => {
    expect(local.dayKind('2026-04-20')).toBe('local-rest-day')
    expect(local.dayKind('2026-10-01')).toBe('local-workday')
    expect(local.nextWorkday('2026-04-17')).toBe('2026-04-21')
    expect(local.version).toContain('+local')
  })

  it('stay when a notice is loaded', () => {
    expect(withNotice(local, notice2027).dayKind('2026-04-20')).toBe('local-rest-day')
  })

  it('cannot be both', () => {
    const both = { notices: [], localRestDays: ['2026-04-20'], localWorkdays: ['2026-04-20'] }
    expect(() => createCalendar(both)).toThrow(expect.objectContaining({ code: 'calendar-local-conflict' }))
  })
})

describe('a calendar without notices', () => {
  it('works by weekday and is provisional throughout', () => {
    const bare = createCalendar({ notices: [] })
    always(
      fc.property(anyDay, (date) => {
        expect(bare.isWorkday(date)).toBe(weekday(date) < 6)
        expect(bare.isProvisional(date)).toBe(true)
      }),
    )
  })
})
