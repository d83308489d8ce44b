import { describe, expect, it } from 'vitest'
import { chineseCalendar as calendar } from './calendar'
import { dueDate } from './period'
import { halfYears, type StatisticUnit, statisticPeriod } from './statistic-period'

describe('a period of statistics', () => {
  it.each([
    ['month', '2024-02-29', 1, '2024-02-01', '2024-02-29'],
    ['quarter', '2024-05-31', 1, '2024-04-01', '2024-06-30'],
    ['half-year', '2024-06-30', 1, '2024-01-01', '2024-06-30'],
    ['half-year', '2024-07-01', 1, '2024-07-01', '2024-12-31'],
    ['year', '2024-08-15', 1, '2024-01-01', '2024-12-31'],
    ['year-to-date', '2024-08-15', 1, '2024-01-01', '2024-08-15'],
    ['year-to-date', '2024-01-01', 1, '2024-01-01', '2024-01-01'],
    ['half-year', '2024-12-01', 12, '2024-12-01', '2025-05-31'],
    ['half-year', '2024-11-30', 12, '2024-06-01', '2024-11-30'],
    ['year', '2024-11-30', 12, '2023-12-01', '2024-11-30'],
    ['year-to-date', '2024-01-10', 12, '2023-12-01', '2024-01-10'],
  ] as const)('%s on %s, year from month %i: %s to %s', (unit, on, firstMonth, from, to) => {
    expect(statisticPeriod(unit, on, firstMonth)).toEqual({ unit, from, to })
  })

  it('covers every day of a year exactly once, whatever the unit', () => {
    for (const unit of ['month', 'quarter', 'half-year', 'year'] satisfies StatisticUnit[]) {
      const found = new Set<string>()
      for (let month = 1; month <= 12; month += 1) {
        const { from, to } = statisticPeriod(unit, `2023-${String(month).padStart(2, '0')}-15`)
        found.add(`${from} ${to}`)
      }
      const ends = [...found].map((period) => period.split(' '))
      expect(ends[0]?.[0]).toBe('2023-01-01')
      expect(ends.at(-1)?.[1]).toBe('2023-12-31')
      expect(found.size).toBe({ month: 12, quarter: 4, 'half-year': 2, year: 1 }[unit])
    }
  })

  it('is refused for what is no day or no month', () => {
    const invalid = (code: string) => expect.objectContaining({ code })
    expect(() => statisticPeriod('month', '2024-02-30')).toThrow(invalid('date-invalid'))
    for (const month of [0, 13, 1.5]) {
      expect(() => statisticPeriod('year', '2024-02-01', month)).toThrow(invalid('count-invalid'))
    }
  })

  it('of half a year is a limit too: six months, not 180 days', () => {
    const due = (trigger: string, count: number) =>
      dueDate({ trigger, limit: halfYears(count), calendar, roll: false }).date
    expect(due('2024-08-31', 1)).toBe('2025-02-28')
    expect(due('2024-08-31', 2)).toBe('2025-08-31')
  })
})
