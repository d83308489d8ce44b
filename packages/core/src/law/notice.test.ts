import { describe, expect, it } from 'vitest'
import { officialNotices, parseYearNotice } from './notice'

const notice = {
  year: 2027,
  version: '1',
  source: '国务院办公厅关于2027年部分节假日安排的通知',
  holidays: ['2027-01-02', '2027-01-01', '2026-12-31'],
  workdays: ['2027-01-03'],
}

describe('the official notices', () => {
  it('are one per year, 2004–2026, and would each pass as a notice of a host', () => {
    expect(officialNotices.map(({ year }) => year)).toEqual(
      Array.from({ length: 23 }, (_, index) => 2004 + index),
    )
    for (const official of officialNotices) expect(parseYearNotice(official)).toEqual(official)
  })
})

describe('a notice of a host', () => {
  it('is taken as value or as JSON text, sorted', () => {
    const sorted = { ...notice, holidays: ['2026-12-31', '2027-01-01', '2027-01-02'] }
    expect(parseYearNotice(notice)).toEqual(sorted)
    expect(parseYearNotice(JSON.stringify(notice))).toEqual(sorted)
  })

  it.each([
    ['no JSON', '{', 'notice', 'json'],
    ['a list', [], 'notice', 'object'],
    ['null', null, 'notice', 'object'],
    ['a field too many', { ...notice, holiday: [] }, 'holiday', 'unknown-field'],
    ['a year as text', { ...notice, year: '2027' }, 'year', 'year'],
    ['no version', { ...notice, version: ' ' }, 'version', 'text'],
    ['no source', { ...notice, source: undefined }, 'source', 'text'],
    ['holidays as text', { ...notice, holidays: '2027-01-01' }, 'holidays', 'list'],
    ['no holidays', { ...notice, holidays: [] }, 'holidays', 'empty'],
    [
      'a day that does not exist',
      { ...notice, holidays: ['2027-01-01', '2027-02-29'] },
      'holidays[1]',
      'date',
    ],
    ['a number for a day', { ...notice, workdays: [20270103] }, 'workdays[0]', 'date'],
    ['a day of another year', { ...notice, holidays: ['2028-01-01'] }, 'holidays[0]', 'outside-year'],
    [
      'early December of the year before',
      { ...notice, holidays: ['2026-12-28'] },
      'holidays[0]',
      'outside-year',
    ],
    ['a day twice', { ...notice, holidays: ['2027-01-01', '2027-01-01'] }, 'holidays[1]', 'duplicate'],
    ['a day in both lists', { ...notice, workdays: ['2027-01-02'] }, 'workdays[0]', 'in-both-lists'],
    [
      'a make-up day on a Monday',
      { ...notice, workdays: ['2027-01-04'] },
      'workdays[0]',
      'workday-on-weekday',
    ],
  ])('is refused for %s, with the entry named', (_, value, entry, reason) => {
    const params = expect.objectContaining({ entry, reason })
    expect(() => parseYearNotice(value)).toThrow(
      expect.objectContaining({ code: 'calendar-notice-invalid', params }),
    )
  })
})
