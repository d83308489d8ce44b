import type { ExtensionRule } from '../kernel/extension-rule'
import type { Limit, WorkingCalendar } from '../kernel/time'
import { addDays, daysBetween, type PlainDate } from './date'
import { days } from './limit'
import { type DueDate, type DueDateExplanation, recomputeDueDate } from './period'

export type { ExtensionRule }

/** An extension that somebody asks for. */
export interface AskedExtension {
  /** Offices of the person who allows it. */
  readonly by: readonly string[]
  readonly askedOn: PlainDate
  readonly grantedOn: PlainDate
  /** The day until which it shall last. */
  readonly to: PlainDate
  /** Extensions there have been. */
  readonly given: number
  /** Under which number it was filed with the higher court (报高级人民法院备案). */
  readonly filing?: string
}

/** Why an extension is not allowed; dates and counts for the words. */
export type ExtensionProblem =
  | { readonly why: 'not-the-approver'; readonly by: string }
  | { readonly why: 'expired'; readonly dueOn: PlainDate }
  | { readonly why: 'not-forward'; readonly dueOn: PlainDate }
  | { readonly why: 'too-early'; readonly opensOn: PlainDate; readonly dueOn: PlainDate }
  | { readonly why: 'too-late'; readonly closesOn: PlainDate; readonly dueOn: PlainDate }
  | { readonly why: 'too-often'; readonly times: number }
  | { readonly why: 'too-long'; readonly latest: PlainDate }

/** The extension of the limit of a case: three months by the president, filed with the high court beyond that. */
export const caseLimitExtension: ExtensionRule<'president' | 'vice-president-in-charge'> = {
  by: ['president', 'vice-president-in-charge'],
  most: { unit: 'month', count: 3 },
  times: 1,
  furtherByFiling: true,
  askedWithinDays: 5,
  source:
    'law 法释〔2000〕29号 5: the president; law 法发〔2006〕35号 1: asked for within five days before the end; ' +
    'parameter: the vice-president in charge for the president',
}

/** What stands against an extension of a period; nothing when it is allowed. */
export function extensionProblem(
  rule: ExtensionRule,
  due: DueDateExplanation,
  asked: AskedExtension,
  calendar: WorkingCalendar,
): ExtensionProblem | undefined {
  const { date: dueOn } = due
  if (!asked.by.some((office) => rule.by.includes(office))) {
    return { why: 'not-the-approver', by: rule.by.join(' ') }
  }
  if (asked.askedOn > dueOn || asked.grantedOn > dueOn) return { why: 'expired', dueOn }
  if (asked.to <= dueOn) return { why: 'not-forward', dueOn }
  if (rule.askedWithinDays !== undefined) {
    const opensOn = addDays(dueOn, -rule.askedWithinDays)
    if (asked.askedOn < opensOn) return { why: 'too-early', opensOn, dueOn }
  }
  if (rule.noticeDays !== undefined) {
    const closesOn = addDays(dueOn, -rule.noticeDays)
    if (asked.askedOn > closesOn) return { why: 'too-late', closesOn, dueOn }
  }
  const isFiled = rule.furtherByFiling === true && asked.filing !== undefined
  if (rule.times !== undefined && asked.given >= rule.times && !isFiled) {
    return { why: 'too-often', times: rule.times }
  }
  if (rule.most) {
    const latest = extended(due, rule.most, calendar).date
    if (asked.to > latest) return { why: 'too-long', latest }
  }
  return undefined
}

/**
 * A period made longer so that it ends on this day, or, when that is a day off and the period rolls (or counts working days
 * and has been paused), on the first working day after it. The pauses it has had stay left out; a later one moves the new end.
 *
 * @throws as `dueDate`
 */
export function extendUntil(
  due: DueDateExplanation,
  to: PlainDate,
  reason: string,
  calendar: WorkingCalendar,
): DueDate {
  const by = (count: number) => extended(due, days(count), calendar, reason)
  let least = 1
  let most = Math.max(1, daysBetween(due.terms.trigger, to))
  // The end never moves back when the extension grows, so the shortest one that reaches the day can be halved out.
  while (least < most) {
    const middle = Math.floor((least + most) / 2)
    if (by(middle).explanation.unrolled >= to) most = middle
    else least = middle + 1
  }
  return by(least)
}

/** A period with one more extension. */
export function extended(
  due: DueDateExplanation,
  limit: Limit,
  calendar: WorkingCalendar,
  reason?: string,
): DueDate {
  const more = { limit, ...(reason === undefined ? {} : { reason }) }
  const extensions = [...(due.terms.extensions ?? []), more]
  return recomputeDueDate({ ...due, terms: { ...due.terms, extensions } }, calendar)
}
