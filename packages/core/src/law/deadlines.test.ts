import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { always } from '../scenarios/properties/random'
import { accrualEnd } from './accrual-end'
import { applicationLimit } from './application-limit'
import { chineseCalendar as calendar } from './calendar'
import { addDays, addMonths, daysBetween } from './date'
import { delayInterest } from './delay-interest'
import { disbursementDeadlines } from './disbursement'
import { explainRule } from './explain-rule'
import { dishonestyTerm, measureCheck, relistBar } from './measure'
import { indicatorRatio } from './ratio'
import { queryFreshness, recheckDates, smallBalance, terminationPeriod } from './terminated'

const refused = (code: string) => expect.objectContaining({ code })
const day = fc.integer({ min: 0, max: 6_500 }).map((count) => addDays('2008-01-01', count))

describe('the last day of doubled interest', () => {
  it('is the day of the event itself, whenever the court pays out', () => {
    const paidOutOn = '2024-06-28'
    const events = [
      accrualEnd({ kind: 'voluntary-payment', paidOn: '2024-06-03', paidOutOn }),
      accrualEnd({ kind: 'deduction', deductedOn: '2024-06-03', paidOutOn }),
      accrualEnd({ kind: 'auction-deal', rulingEffectiveOn: '2024-06-03', paidOutOn }),
      accrualEnd({ kind: 'sale-deal', rulingEffectiveOn: '2024-06-03' }),
      accrualEnd({ kind: 'set-off', rulingEffectiveOn: '2024-06-03' }),
      accrualEnd({ kind: 'other-realisation', completedOn: '2024-06-03' }),
    ]
    expect(events.map(({ end }) => [end.by, end.on])).toEqual([
      ['performed', '2024-06-03'],
      ['deducted', '2024-06-03'],
      ['ruling-effective', '2024-06-03'],
      ['ruling-effective', '2024-06-03'],
      ['ruling-effective', '2024-06-03'],
      ['realised', '2024-06-03'],
    ])
    const [{ end } = { end: { by: 'performed', on: '' } as const }] = events
    expect(delayInterest([{ baseFen: 10_000_000n, dueOn: '2024-05-04', end }]).explanation.days).toBe(30)
    expect(() => accrualEnd({ kind: 'deduction', deductedOn: paidOutOn, paidOutOn: '2024-06-03' })).toThrow(
      refused('dates-unordered'),
    )
  })
})

describe('the limit for applying', () => {
  it('is two years from the last day for performance, the last instalment or the effect of the instrument', () => {
    const ends = ['2023-12-31', '2022-12-31']
    expect(applicationLimit({ kind: 'instalments', ends }, calendar).startsFrom).toBe('2023-12-31')
    expect(applicationLimit({ kind: 'none-stated', effectiveOn: '2024-05-10' }, calendar)).toMatchObject({
      nominal: '2026-05-10',
      end: '2026-05-11',
    })
    expect(() => applicationLimit({ kind: 'instalments', ends: [] }, calendar)).toThrow(
      refused('instalments-empty'),
    )
  })

  it('starts anew with each interruption inside it, and with none outside', () => {
    const basis = { kind: 'fixed', lastDayOfPerformance: '2020-03-01' } as const
    const from = (...days: string[]) => applicationLimit(basis, calendar, days).startsFrom
    expect(from('2021-09-15')).toBe('2021-09-15')
    expect(from('2023-09-01', '2021-09-15')).toBe('2023-09-01')
    expect(from('2023-09-01')).toBe('2020-03-01')
    expect(from('2019-01-01')).toBe('2020-03-01')
  })
})

describe('listing and measures', () => {
  it('a listing ends with its years; no later than three working days after the entry is gone', () => {
    const { expiresOn, deleteBy } = dishonestyTerm('2024-02-12', 2, calendar)
    expect([expiresOn, deleteBy]).toEqual(['2026-02-12', '2026-02-24'])
    expect(dishonestyTerm('2025-12-30', 2, calendar).explanation.provisional).toBe(true)
    for (const years of [1, 6, 2.5]) {
      expect(() => dishonestyTerm('2024-02-12', years, calendar)).toThrow(refused('number-out-of-range'))
    }
    expect(relistBar('2025-08-31')).toMatchObject({ barredThrough: '2026-02-28', allowedFrom: '2026-03-01' })
  })

  it('a fine keeps its bounds, both included', () => {
    always(
      fc.property(fc.bigInt({ min: 0n, max: 200_000_000n }), fc.boolean(), (fineFen, isEntity) => {
        const { isAllowed } = measureCheck({ subject: isEntity ? 'entity' : 'individual', fineFen })
        expect(isAllowed).toBe(
          isEntity ? fineFen >= 5_000_000n && fineFen <= 100_000_000n : fineFen <= 10_000_000n,
        )
      }),
    )
    expect(measureCheck({ subject: 'entity', fineFen: 100_000_001n }).violations).toEqual([
      { code: 'fine-over', limitFen: 100_000_000n },
    ])
  })

  it('a detention lasts at most 15 days, and is none of an entity', () => {
    expect(measureCheck({ subject: 'individual', detentionDays: 15 }).isAllowed).toBe(true)
    const { violations } = measureCheck({ subject: 'entity', detentionDays: 16 })
    expect(violations.map(({ code }) => code)).toEqual(['detention-over', 'detention-of-entity'])
    expect(() => measureCheck({ subject: 'individual', detentionDays: 0 })).toThrow(
      refused('number-out-of-range'),
    )
    expect(() => measureCheck({ subject: 'individual', fineFen: -1n })).toThrow(refused('amount-invalid'))
  })
})

describe('a terminated round', () => {
  it('may begin only after three whole months, and is queried ten times, each anchored to the ruling', () => {
    always(
      fc.property(day, (on) => {
        const { threeMonthsEnd, earliest } = terminationPeriod(on)
        expect([threeMonthsEnd, daysBetween(threeMonthsEnd, earliest)]).toEqual([addMonths(on, 3), 1])
        const { dates } = recheckDates(on)
        expect([dates.length, dates.at(-1)]).toEqual([10, addMonths(on, 60)])
        // Never the drifted day of a chain: each has the day of the ruling, or the last of a shorter month.
        expect(dates.every((date) => date.slice(8) === on.slice(8) || addDays(date, 1).endsWith('-01'))).toBe(
          true,
        )
      }),
    )
  })

  it("what one court's system checks is never called law", () => {
    const fresh = queryFreshness('2024-03-29', '2024-06-30')
    expect([fresh.isFresh, fresh.notBefore]).toEqual([true, '2024-03-29'])
    expect(queryFreshness('2024-07-01', '2024-06-30').isFresh).toBe(false)
    expect(queryFreshness('2024-05-29', '2024-06-30', { months: 1, days: 0 }).isFresh).toBe(false)
    const small = smallBalance(99_999n, 2_000_000n)
    expect(small.isIgnorable).toBe(true)
    expect(
      [smallBalance(100_000n, 5_000_000n), smallBalance(25_001n, 500_000n)].map((one) => one.isIgnorable),
    ).toEqual([false, false])
    expect(smallBalance(100_000n, 5_000_000n, { belowFen: 100_001n, mostPercent: 2 }).isIgnorable).toBe(true)
    for (const { explanation } of [fresh, small]) {
      expect(explanation.steps.map(({ basis }) => [basis.standing, basis.confidence])).toEqual([
        ['local', 'low'],
      ])
      expect(explainRule(explanation, 'zh-CN')).toContain('地方做法，非法定')
      expect(explainRule(explanation, 'en')).toContain('not law')
    }
  })
})

describe('paying out', () => {
  it('lies within thirty days, and its two inner limits follow one another in working days', () => {
    always(
      fc.property(day, (on) => {
        const { noticeBy, financePaysBy, paidBy, paidByRolled } = disbursementDeadlines(on, calendar)
        expect([
          calendar.workdaysBetween(on, noticeBy),
          calendar.workdaysBetween(noticeBy, financePaysBy),
        ]).toEqual([10, 5])
        expect(daysBetween(on, paidBy)).toBe(30)
        expect(paidByRolled >= paidBy && calendar.isWorkday(paidByRolled)).toBe(true)
      }),
    )
    const shorter = disbursementDeadlines('2024-07-01', calendar, { noticeDays: 3, financeDays: 2 })
    expect([shorter.noticeBy, shorter.financePaysBy]).toEqual(['2024-07-04', '2024-07-08'])
    expect(() => disbursementDeadlines('2024-07-01', calendar, { noticeDays: 11, financeDays: 5 })).toThrow(
      refused('number-out-of-range'),
    )
    expect(disbursementDeadlines('2026-12-20', calendar).explanation.provisional).toBe(true)
  })
})

describe('a share', () => {
  it('is rounded half up, never more than half a unit away, and nothing of nothing', () => {
    const count = fc.bigInt({ min: 0n, max: 10n ** 9n })
    const decimals = fc.integer({ min: 0, max: 6 })
    always(
      fc.property(count, fc.bigInt({ min: 1n, max: 10n ** 9n }), decimals, (part, whole, places) => {
        const { percent } = indicatorRatio(part, whole, places)
        expect(percent).toMatch(places === 0 ? /^\d+$/ : new RegExp(`^\\d+\\.\\d{${places}}$`))
        const shown = BigInt(String(percent).replace('.', ''))
        const off = 2n * (shown * whole - part * 100n * 10n ** BigInt(places))
        expect(off > -whole && off <= whole).toBe(true)
      }),
      { numRuns: 300 },
    )
    expect(indicatorRatio(0n, 0n).percent).toBeNull()
    expect(indicatorRatio(1n, 100_000n).percent).toBe('0.00')
    expect(indicatorRatio(1n, 8n, 0).percent).toBe('13')
    expect(() => indicatorRatio(-1n, 1n)).toThrow(refused('ratio-invalid'))
    expect(() => indicatorRatio(1n, 1n, 11)).toThrow(refused('number-out-of-range'))
  })
})
