// How examples of periods, numbers and identities are answered: by public functions of @zhixing/core/law alone.
import * as law from '@zhixing/core/law'

interface Period {
  readonly start: string
  readonly n: number
  readonly unit: string
  readonly roll: boolean
  readonly calendarYears?: string
}
interface CaseLimit {
  readonly filed: string
  readonly months: number
  readonly extensionMonths?: number
  readonly deductions?: readonly law.Exclusion[]
}
interface ApplicationLimit {
  readonly basis: string
  readonly lastDayOfPerformance?: string | null
  readonly instalmentEnds?: readonly string[] | null
  readonly effectiveOn?: string | null
  readonly interruptedOn?: string | null
}

const units: Readonly<Record<string, (count: number) => law.Limit>> = {
  days: law.days,
  months: law.months,
  years: law.years,
  workdays: law.workingDays,
}

/** The shipped calendar, or one that knows only some years: `2004-2026`. */
function calendarOf(years?: string): law.WorkingCalendar {
  if (years === undefined) return law.chineseCalendar
  const [from = Number.NaN, to = from] = years.split('-').map(Number)
  if (!(from <= to)) throw new Error(`calendarYears "${years}" is no range of years`)
  return law.createCalendar({ notices: law.officialNotices.filter(({ year }) => year >= from && year <= to) })
}

/** The library marks a date that rests on an unknown year; an example asks that this is never silent. */
function missing(calendar: law.WorkingCalendar, from: string, to: string) {
  const known = new Set(calendar.notices.map(({ year }) => year))
  let year = Number(from.slice(0, 4))
  const last = Number(to.slice(0, 4))
  while (year <= last && known.has(year)) year += 1
  return { error: 'CALENDAR_YEAR_MISSING', year }
}

function period({ start, n, unit, roll, calendarYears }: Period) {
  const limit = units[unit]
  if (!limit) throw new Error(`unit "${unit}" is not known`)
  const calendar = calendarOf(calendarYears)
  const { date, provisional, explanation } = law.dueDate({ trigger: start, limit: limit(n), calendar, roll })
  return provisional ? missing(calendar, start, date) : { nominal: explanation.unrolled, end: date }
}

function basisOf({
  basis,
  lastDayOfPerformance,
  instalmentEnds,
  effectiveOn,
}: ApplicationLimit): law.ApplicationBasis {
  if (lastDayOfPerformance) return { kind: 'fixed', lastDayOfPerformance }
  if (instalmentEnds) return { kind: 'instalments', ends: instalmentEnds }
  if (effectiveOn) return { kind: 'none-stated', effectiveOn }
  throw new Error(`basis "${basis}" names no day`)
}

/** Answers by kind; each knows the shape of its own input. */
export const timeAnswers: Readonly<Record<string, (input: never) => unknown>> = {
  period,
  'period-missing-calendar': period,
  workdays({ start, n, calendarYears }: Period) {
    const calendar = calendarOf(calendarYears)
    const end = calendar.addWorkdays(start, n)
    return calendar.isProvisionalBetween(start, end) ? missing(calendar, start, end) : { end }
  },
  'limit.case'({ filed, months, extensionMonths = 0, deductions = [] }: CaseLimit) {
    const extensions = extensionMonths > 0 ? [{ limit: law.months(extensionMonths) }] : []
    const terms = {
      trigger: filed,
      limit: law.months(months),
      extensions,
      exclusions: deductions,
      roll: false,
    }
    const { date, explanation } = law.dueDate({ ...terms, calendar: law.chineseCalendar })
    return { nominal: explanation.nominal, deductedDays: explanation.excludedCount, due: date }
  },
  'limit.application'(input: ApplicationLimit) {
    const interruptions = input.interruptedOn ? [input.interruptedOn] : []
    const { startsFrom, nominal, end } = law.applicationLimit(
      basisOf(input),
      law.chineseCalendar,
      interruptions,
    )
    return { startsFrom, nominal, end }
  },
  'case-number'({ text }: { text: string }) {
    try {
      const read = law.parseCaseNumber(text)
      const { year, courtCode: court, typeCode: type, sequence: seq, suffix: sub = null } = read
      return { ok: true, year, court, level: law.courtLevelOf(read), type, seq, sub }
    } catch {
      return { ok: false }
    }
  },
  'id.resident': ({ id }: { id: string }) => ({ valid: law.isResidentId(id), masked: law.maskIdNumber(id) }),
  'id.uscc': ({ code }: { code: string }) => ({ valid: law.isCreditCode(code) }),
}
