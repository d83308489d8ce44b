import { ZhixingError } from '../kernel/errors'
import { assertPlainDate, fromDayNumber, type PlainDate, toDayNumber } from './date'

/**
 * Days that a clock does not count (扣除): suspension, appraisal, announcement … Both ends are excluded days: from
 * 2024-05-01 to 2024-05-30 are 30 days. For a ground that still lasts, give the day for which the date is wanted.
 */
export interface Exclusion {
  /** The first day not counted. */
  readonly from: PlainDate
  /** The last day not counted, included. */
  readonly to: PlainDate
  /** Why, in the words or the code of the caller; kept for the explanation. */
  readonly reason?: string
}

/** A run of excluded days in which exclusions that overlap or touch have become one. */
export interface ExcludedRun {
  readonly from: PlainDate
  /** Included. */
  readonly to: PlainDate
  /** Calendar days from `from` to `to`, both counted. */
  readonly days: number
  /** The reasons of the exclusions in it, each once, in the order of their first day. */
  readonly reasons: readonly string[]
}

/**
 * The union of exclusions, in order: overlapping days count once.
 *
 * @throws ZhixingError `date-invalid`; `exclusion-invalid` { from, to } when one ends before it begins
 */
export function mergeExclusions(exclusions: readonly Exclusion[]): ExcludedRun[] {
  const sorted = exclusions.map(readExclusion).sort((a, b) => a.first - b.first || a.last - b.last)
  const runs: { first: number; last: number; reasons: string[] }[] = []
  for (const { first, last, reason } of sorted) {
    let run = runs.at(-1)
    if (!run || first > run.last + 1) {
      run = { first, last, reasons: [] }
      runs.push(run)
    }
    run.last = Math.max(run.last, last)
    if (reason !== undefined && !run.reasons.includes(reason)) run.reasons.push(reason)
  }
  return runs.map(({ first, last, reasons }) => ({
    from: fromDayNumber(first),
    to: fromDayNumber(last),
    days: last - first + 1,
    reasons,
  }))
}

/**
 * How many calendar days the union of the exclusions has, cut to a window when one is given.
 *
 * @param window `after`: only days later than this (the trigger, which is never counted anyway); `until`: only days up
 * to and including this.
 * @throws ZhixingError `date-invalid`, `exclusion-invalid`
 */
export function suspendedDays(
  exclusions: readonly Exclusion[],
  window: { readonly after?: PlainDate; readonly until?: PlainDate } = {},
): number {
  const earliest = window.after === undefined ? -Infinity : toDayNumber(window.after) + 1
  const latest = window.until === undefined ? Infinity : toDayNumber(window.until)
  let total = 0
  for (const run of mergeExclusions(exclusions)) {
    const first = Math.max(toDayNumber(run.from), earliest)
    const last = Math.min(toDayNumber(run.to), latest)
    if (last >= first) total += last - first + 1
  }
  return total
}

function readExclusion({ from, to, reason }: Exclusion): {
  first: number
  last: number
  reason: string | undefined
} {
  assertPlainDate(from)
  assertPlainDate(to)
  if (to < from) throw new ZhixingError('exclusion-invalid', { from, to })
  return { first: toDayNumber(from), last: toDayNumber(to), reason }
}
