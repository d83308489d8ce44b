import type { DecideContext } from '../../kernel/context'
import { addDays, addMonths, daysBetween } from '../../law/date'
import { type SealedAsset, sealTerm } from '../../law/seal'
import type { ControlRow, Term } from './model'

/** The last day that the law gives a control that begins on this day. */
export function latestEnd(asset: SealedAsset, from: string): string {
  return sealTerm(asset, from).legalEnd
}

/** The days that follow from the end in the document and the one in the registry's books: the earlier one counts. */
export function termOf(
  days: { readonly from: string; readonly until: string; readonly bookedUntil: string | null },
  { calendar, today }: Pick<DecideContext, 'calendar' | 'today'>,
): Term {
  const { from, until, bookedUntil } = days
  const expiresOn = bookedUntil !== null && bookedUntil < until ? bookedUntil : until
  const alarmOn = calendar.previousWorkday(expiresOn)
  // The day before is warned of by the node; where it is a day off, the last working day before is the one.
  const early = calendar.isRestDay(addDays(expiresOn, -1)) && alarmOn > today
  return {
    from,
    until,
    bookedUntil,
    expiresOn,
    renewBy: calendar.rollBack(expiresOn),
    checkOn: early ? alarmOn : addDays(expiresOn, 1),
  }
}

/** A control that waited begins its own term: as long as the document says, from the day it holds (查扣冻规定 26). */
export function ownTerm(row: Pick<ControlRow, 'from' | 'until' | 'sealedAs'>, effectiveOn: string): string {
  const most = latestEnd(row.sealedAs, effectiveOn)
  const months = wholeMonths(row.from, row.until)
  const until =
    months === undefined
      ? addDays(effectiveOn, daysBetween(row.from, row.until))
      : addDays(addMonths(effectiveOn, months.count), months.shift)
  if (until < most) return until
  return most
}

/** Documents say whole months or years, either to the corresponding day or to the one before. */
function wholeMonths(from: string, until: string): { count: number; shift: 0 | -1 } | undefined {
  for (let count = 1; count <= 36; count += 1) {
    const end = addMonths(from, count)
    if (end === until) return { count, shift: 0 }
    if (addDays(end, -1) === until) return { count, shift: -1 }
  }
  return undefined
}

/** It holds today. */
export function holds(row: ControlRow, today: string): boolean {
  return row.state === 'effective' && row.expiresOn !== null && today <= row.expiresOn
}
