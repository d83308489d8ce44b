import { ZhixingError } from '../kernel/errors'
import type { WorkingCalendar } from './calendar'
import { addDays, addMonths, addYears, assertPlainDate, type PlainDate, toDayNumber } from './date'
import { type ExcludedRun, type Exclusion, mergeExclusions } from './exclusion'
import { assertLimit, type Limit } from './limit'
import { type LawSource, periodSources } from './source'
import type { DayKind } from './year-table'

/** A period made longer by a decision (延长). */
export interface Extension {
  readonly limit: Limit
  /** Who allowed it and why, in the words or the code of the caller. */
  readonly reason?: string
  readonly source?: LawSource
}

/** What a due date is computed from; plain data, kept in the explanation so that the date can be computed again. */
export interface PeriodTerms {
  /** The day of the event that starts the period; not counted itself. */
  readonly trigger: PlainDate
  /** In days, working days, months or years. */
  readonly limit: Limit
  /**
   * What happens when the last day is a day off. `true`: the period ends on the first working day after (parties'
   * periods, 民事诉讼法 85 III). `false`: the day stays, and `lastWorkdayBefore` says by when to act; for duties of the
   * court and for seals, which registries release by date [convention: the texts do not distinguish].
   */
  readonly roll: boolean
  readonly extensions?: readonly Extension[]
  readonly exclusions?: readonly Exclusion[]
  /** Where the length of the period stands. */
  readonly source?: LawSource
}

/** An excluded run as far as it moved the due date. */
export interface CountedExclusion extends ExcludedRun {
  /** What it added: calendar days, or working days for a limit in working days. */
  readonly added: number
}

/** Every step from the trigger to the due date, for people to check and for machines to show. */
export interface DueDateExplanation {
  /** The input, complete. */
  readonly terms: PeriodTerms
  readonly calendarVersion: string
  /** The end of limit and extensions, before exclusions and rolling. */
  readonly nominal: PlainDate
  /** The runs of days not counted, without those before the period or after its end. */
  readonly excluded: readonly CountedExclusion[]
  /** The sum of `added`. */
  readonly excludedCount: number
  /** The end with exclusions, before rolling. */
  readonly unrolled: PlainDate
  /** What kind of day `unrolled` is: the reason for rolling or for the earlier warning. */
  readonly unrolledKind: DayKind
  /** True when the date was moved off a day off. */
  readonly rolled: boolean
  readonly date: PlainDate
  readonly lastWorkdayBefore: PlainDate
  readonly provisional: boolean
  /** How periods are counted; `terms.source` is where its length stands. */
  readonly rules: readonly LawSource[]
}

/** The last day on which something is in time. */
export interface DueDate {
  readonly date: PlainDate
  /** True when `date` rests on days for which no holiday notice has been loaded: compute it again when one is. */
  readonly provisional: boolean
  /**
   * The last working day on or before `date`: equal to it unless a day off was kept (`roll: false`). Earlier than the
   * trigger when the whole period lies in days off.
   */
  readonly lastWorkdayBefore: PlainDate
  /** The same as `provisional`, for `lastWorkdayBefore`. */
  readonly lastWorkdayProvisional: boolean
  readonly explanation: DueDateExplanation
}

/** {@link PeriodTerms} and the calendar to count with. */
export interface DueDateInput extends PeriodTerms {
  readonly calendar: WorkingCalendar
}

/**
 * The due date of a period. The first day is not counted; months and years end on the corresponding day or the last of
 * the month; the last day rolls off days off when `roll` says so.
 *
 * @example dueDate({ trigger: '2024-09-24', limit: days(10), calendar: chineseCalendar, roll: true }).date // 2024-10-08
 * @throws ZhixingError `date-invalid`, `date-out-of-range`, `limit-invalid`, `exclusion-invalid`;
 * `limit-unit-unsupported` for hours, which need an instant (see `addHours`)
 */
export function dueDate(input: DueDateInput): DueDate {
  const { calendar, ...terms } = input
  assertPlainDate(terms.trigger)
  const nominal = nominalEnd(terms, calendar)
  const { unrolled, excluded } = pushByExclusions(terms, nominal, calendar)
  const date = terms.roll ? calendar.rollForward(unrolled) : unrolled
  const lastWorkdayBefore = calendar.rollBack(date)
  const provisional = isProvisional(terms, nominal, date, calendar)
  const explanation: DueDateExplanation = {
    terms,
    calendarVersion: calendar.version,
    nominal,
    excluded,
    excludedCount: excluded.reduce((sum, run) => sum + run.added, 0),
    unrolled,
    unrolledKind: calendar.dayKind(unrolled),
    rolled: date !== unrolled,
    date,
    lastWorkdayBefore,
    provisional,
    rules: periodSources,
  }
  const lastWorkdayProvisional = provisional || calendar.isProvisionalBetween(lastWorkdayBefore, date)
  return { date, provisional, lastWorkdayBefore, lastWorkdayProvisional, explanation }
}

/**
 * The due date of a clock that was paused. A limit in calendar units is pushed by the number of excluded days (each day
 * once); in a limit of working days the excluded working days do not count. Excluded days up to the trigger change
 * nothing, and neither does a pause that begins after the period has ended.
 *
 * Source for the case limit: 法释〔2000〕29号 9; which grounds stop which clock is the caller's to choose.
 *
 * @example filed 2024-03-15, 6 months, 2024-05-01…05-30 and 2024-05-20…06-18 excluded: 49 days, 2024-11-03
 * @throws as {@link dueDate}
 */
export function dueDateWithExclusions(
  input: DueDateInput & { readonly exclusions: readonly Exclusion[] },
): DueDate {
  return dueDate(input)
}

/**
 * The due date after an extension. Counted from the original trigger in one piece when the units agree (6 + 3 months =
 * 9 months; no drift at month ends), else from the end of the period before; never from a rolled date.
 *
 * @throws as {@link dueDate}
 */
export function extendDueDate(due: DueDate, extension: Extension, calendar: WorkingCalendar): DueDate {
  const { terms } = due.explanation
  return dueDate({ ...terms, extensions: [...(terms.extensions ?? []), extension], calendar })
}

/**
 * The same period with another calendar: for provisional dates after a notice was loaded.
 *
 * @throws as {@link dueDate}
 */
export function recomputeDueDate(explanation: DueDateExplanation, calendar: WorkingCalendar): DueDate {
  return dueDate({ ...explanation.terms, calendar })
}

function nominalEnd(terms: PeriodTerms, calendar: WorkingCalendar): PlainDate {
  const joined: Limit[] = []
  for (const limit of [terms.limit, ...(terms.extensions ?? []).map((extension) => extension.limit)]) {
    assertLimit(limit)
    const last = joined.at(-1)
    if (last?.unit === limit.unit)
      joined[joined.length - 1] = { unit: limit.unit, count: last.count + limit.count }
    else joined.push(limit)
  }
  return joined.reduce((date, limit) => addLimit(date, limit, calendar), terms.trigger)
}

function addLimit(date: PlainDate, limit: Limit, calendar: WorkingCalendar): PlainDate {
  switch (limit.unit) {
    case 'day':
      return addDays(date, limit.count)
    case 'working-day':
      return calendar.addWorkdays(date, limit.count)
    case 'month':
      return addMonths(date, limit.count)
    case 'year':
      return addYears(date, limit.count)
    case 'hour':
      throw new ZhixingError('limit-unit-unsupported', { unit: limit.unit })
  }
}

function pushByExclusions(
  terms: PeriodTerms,
  nominal: PlainDate,
  calendar: WorkingCalendar,
): { unrolled: PlainDate; excluded: CountedExclusion[] } {
  const inWorkdays = terms.limit.unit === 'working-day'
  const excluded: CountedExclusion[] = []
  let end = nominal
  for (const run of mergeExclusions(terms.exclusions ?? [])) {
    if (run.to <= terms.trigger) continue
    const from = run.from > terms.trigger ? run.from : addDays(terms.trigger, 1)
    const last = terms.roll ? calendar.rollForward(end) : end
    if (from > last) break
    const length = toDayNumber(run.to) - toDayNumber(from) + 1
    const added = inWorkdays ? calendar.workdaysBetween(addDays(from, -1), run.to) : length
    // A pause that begins between the last day and the day it rolls to leaves the party one working day after it: all
    // days of the period are over, and a pause that begins earlier must not end sooner.
    if (from > end) end = addDays(run.to, 1)
    else end = inWorkdays ? calendar.addWorkdays(end, added) : addDays(end, length)
    excluded.push({ ...run, from, days: length, added })
  }
  return { unrolled: end, excluded }
}

function isProvisional(
  terms: PeriodTerms,
  nominal: PlainDate,
  date: PlainDate,
  calendar: WorkingCalendar,
): boolean {
  const limits = [terms.limit, ...(terms.extensions ?? []).map((extension) => extension.limit)]
  const countsWorkdays = limits.some((limit) => limit.unit === 'working-day' && limit.count > 0)
  if (countsWorkdays) return calendar.isProvisionalBetween(addDays(terms.trigger, 1), date)
  return terms.roll && calendar.isProvisionalBetween(nominal, date)
}
