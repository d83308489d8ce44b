import packageDays from 'chinese-days/dist/chinese-days.json'
import { LegalHoliday } from 'tyme4ts'
import { describe, expect, it } from 'vitest'
import { chineseCalendar } from './calendar'
import { fromDayNumber, toDayNumber, weekday } from './date'

function differences(isWorkday: (date: string) => boolean): string[] {
  const found: string[] = []
  for (let day = toDayNumber('2004-01-01'); day <= toDayNumber('2026-12-31'); day++) {
    const date = fromDayNumber(day)
    if (chineseCalendar.isWorkday(date) !== isWorkday(date)) found.push(date)
  }
  return found
}

describe('every day of 2004–2026', () => {
  // Its data, not its functions: those answer for another day in time zones west of Greenwich.
  // 国办发明电〔2005〕35号 一: 12月31日（星期六）上班; the package lacks it and the generator adds it.
  it('agrees with chinese-days but for one day, which the notice for 2006 decides', () => {
    const isWorkday = (date: string) =>
      date in packageDays.workdays || (weekday(date) < 6 && !(date in packageDays.holidays))
    expect(differences(isWorkday)).toEqual(['2005-12-31'])
  })

  // 国办发明电〔2012〕33号 三, 七: 4月7日（星期日）上班 … 10月12日（星期六）上班.
  it('agrees with tyme4ts but for two days, which the notice for 2013 decides', () => {
    const isWorkday = (date: string) => {
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
      return LegalHoliday.fromYmd(year, month, day)?.isWork() ?? weekday(date) < 6
    }
    expect(differences(isWorkday)).toEqual(['2013-04-07', '2013-10-12'])
  })
})
