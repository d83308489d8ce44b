import { describe, expect, it } from 'vitest'
import { parseYuan, yuanText } from '../kernel/money'
import { chineseCalendar as calendar } from './calendar'
import { courtLevelOf, parseCaseNumber } from './case-number'
import { addDays, addMonths, addYears } from './date'
import { delayInterest } from './delay-interest'
import type { Exclusion } from './exclusion'
import cases from './fixtures/statutory-cases.json'
import { isCreditCode, isResidentId, maskIdNumber } from './identity'
import { days, type Limit, months, workingDays, years } from './limit'
import { dueDate } from './period'

/**
 * Worked examples, computed twice and independently when the rules were researched (rules.md 11). Each kind is answered
 * here with the public functions alone, the way a host would.
 */
interface StatutoryCase {
  readonly id: string
  readonly kind: string
  readonly input: object
  readonly expected: unknown
}
interface Period {
  readonly start: string
  readonly n: number
  readonly unit: keyof typeof units
  readonly roll: boolean
}
interface CaseLimit {
  readonly filed: string
  readonly months: number
  readonly extensionMonths: number
  readonly deductions: readonly Exclusion[]
}
interface ApplicationLimit {
  readonly lastDayOfPerformance: string | null
  readonly instalmentEnds: readonly string[] | null
  readonly effectiveOn: string | null
  readonly interruptedOn: string | null
}

interface Doubled {
  readonly items: readonly {
    readonly base: string
    readonly due: string
    readonly rollDue?: boolean
    readonly until: string
    readonly reductions?: readonly { readonly on: string; readonly amount: string }[]
  }[]
  readonly excluded: readonly Exclusion[]
}

const end = (trigger: string, limit: Limit, roll: boolean) => dueDate({ trigger, limit, calendar, roll })
const units = { days, months, years }
const sealYears = { deposit: 1, movable: 2, otherRight: 3 }

/** Each answer knows the shape of its own kind. */
const answers: Readonly<Record<string, (input: never) => unknown>> = {
  period({ start, n, unit, roll }: Period) {
    const { date, explanation } = end(start, units[unit](n), roll)
    return { nominal: explanation.unrolled, end: date }
  },
  // The library marks the date instead of refusing it; the example asks that it does one or the other.
  'period-missing-calendar'({ start, n, unit, roll }: Period) {
    const { date, provisional } = end(start, units[unit](n), roll)
    return provisional ? { error: 'CALENDAR_YEAR_MISSING', year: Number(date.slice(0, 4)) } : date
  },
  workdays: ({ start, n }: Period) => ({ end: calendar.addWorkdays(start, n) }),
  'limit.case'({ filed, months: count, extensionMonths, deductions }: CaseLimit) {
    const extensions = extensionMonths > 0 ? [{ limit: months(extensionMonths) }] : []
    const terms = { trigger: filed, limit: months(count), extensions, exclusions: deductions, roll: false }
    const { date, explanation } = dueDate({ ...terms, calendar })
    return { nominal: explanation.nominal, deductedDays: explanation.excludedCount, due: date }
  },
  'limit.application'({
    lastDayOfPerformance,
    instalmentEnds,
    effectiveOn,
    interruptedOn,
  }: ApplicationLimit) {
    const startsFrom = interruptedOn ?? lastDayOfPerformance ?? instalmentEnds?.at(-1) ?? effectiveOn ?? ''
    const { date, explanation } = end(startsFrom, years(2), true)
    return { startsFrom, nominal: explanation.unrolled, end: date }
  },
  'seal.term'({ type, start }: { type: keyof typeof sealYears; start: string }) {
    const legalMaxEnd = end(start, years(sealYears[type]), false).date
    const conservativeEnd = addDays(legalMaxEnd, -1)
    const warn = (count: number) => addDays(conservativeEnd, -count)
    return { legalMaxEnd, conservativeEnd, warn30: warn(30), warn7: warn(7), rolls: false }
  },
  'seal.transfer-to-priority-court'(input: { firstSealedOn: string; requestReceivedOn: string | null }) {
    const { firstSealedOn, requestReceivedOn } = input
    const requestAllowedFrom = addDays(firstSealedOn, 61)
    if (requestReceivedOn === null) return { requestAllowedFrom }
    return { requestAllowedFrom, replyDue: end(requestReceivedOn, days(15), false).date }
  },
  'dishonest.term'({ decidedOn, years: count }: { decidedOn: string; years: number }) {
    const expiresOn = addYears(decidedOn, count)
    return { expiresOn, deleteBy: end(expiresOn, workingDays(3), false).date }
  },
  'dishonest.relist-bar': ({ deletedOnApplicantConsent }: { deletedOnApplicantConsent: string }) => ({
    barredThrough: addMonths(deletedOnApplicantConsent, 6),
  }),
  'zhongben.min-period'({ filed, closeOn }: { filed: string; closeOn: string }) {
    const threeMonthsEnd = addMonths(filed, 3)
    return { threeMonthsEnd, ok: closeOn > threeMonthsEnd, earliestClose: addDays(threeMonthsEnd, 1) }
  },
  'zhongben.recheck': ({ ruledOn }: { ruledOn: string }) => ({
    dates: Array.from({ length: 10 }, (_, index) => addMonths(ruledOn, 6 * (index + 1))),
  }),
  'zhongben.query-freshness'({ lastFullQuery, closeOn }: { lastFullQuery: string; closeOn: string }) {
    const notBefore = addDays(addMonths(closeOn, -3), -1)
    return { fresh: lastFullQuery >= notBefore, notBefore }
  },
  'disburse.deadlines'({ arrivalNotifiedOn }: { arrivalNotifiedOn: string }) {
    const payNoticeToFinanceBy = end(arrivalNotifiedOn, workingDays(10), false).date
    return {
      payNoticeToFinanceBy,
      financePaysBy: end(payNoticeToFinanceBy, workingDays(5), false).date,
      hardLimit30Days: end(arrivalNotifiedOn, days(30), false).date,
      hardLimit30DaysRolled: end(arrivalNotifiedOn, days(30), true).date,
    }
  },
  'interest.doubled'({ items, excluded }: Doubled) {
    const debts = items.map(({ base, due, until, reductions = [] }) => ({
      baseFen: parseYuan(base),
      dueOn: due,
      reductions: reductions.map(({ on, amount }) => ({ on, amountFen: parseYuan(amount) })),
      end: { by: 'performed' as const, on: until },
    }))
    const stops = excluded.map(({ from, to }) => ({ ground: 'retrial' as const, from, to }))
    const rolls = items.some(({ rollDue }) => rollDue)
    const { exact, fen, periods } = delayInterest(debts, stops, rolls ? { rollDue: calendar } : {})
    const { numerator, denominator } = exact
    return {
      interest: yuanText(fen),
      exactFen: denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`,
      segments: periods.map((period) => ({ base: yuanText(period.baseFen), days: period.days })),
    }
  },
  'case-number'({ text }: { text: string }) {
    try {
      const read = parseCaseNumber(text)
      const { year, courtCode: court, typeCode: type, sequence: seq, suffix: sub = null } = read
      return { ok: true, year, court, level: courtLevelOf(read), type, seq, sub }
    } catch {
      return { ok: false }
    }
  },
  'id.resident': ({ id }: { id: string }) => ({ valid: isResidentId(id), masked: maskIdNumber(id) }),
  'id.uscc': ({ code }: { code: string }) => ({ valid: isCreditCode(code) }),
}

describe('the statutory examples', () => {
  it.each(cases as readonly StatutoryCase[])('$id', ({ kind, input, expected }) => {
    expect(answers[kind]?.(input as never)).toEqual(expected)
  })

  it('all kinds are there', () => {
    expect(new Set(cases.map(({ kind }) => kind))).toEqual(new Set(Object.keys(answers)))
  })
})
