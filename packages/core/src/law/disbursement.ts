import type { WorkingCalendar } from '../kernel/time'
import type { PlainDate } from './date'
import { days, workingDays } from './limit'
import { assertWithin } from './money-input'
import { dueDate } from './period'
import { byConvention, byLaw, type RuleExplanation, step } from './rule-explanation'

/** By when money that has arrived must be paid out. */
export interface DisbursementDeadlines {
  /** Enforcement sends the notice of payment to finance. */
  readonly noticeBy: PlainDate
  /** Finance pays; counted from the last day for the notice. */
  readonly financePaysBy: PlainDate
  /** Thirty days after the notice of arrival; a duty of the court, which does not roll. */
  readonly paidBy: PlainDate
  /** The same, should the limit roll off days off: no text says so for duties of courts. */
  readonly paidByRolled: PlainDate
  readonly explanation: RuleExplanation
}

const THIRTY = byLaw('法发〔2017〕6号 10')
const WORKING = byLaw('法〔2021〕322号', 'medium')
const ROLL = byConvention('no text says whether duties of courts roll over days off')

/**
 * The clock of case money (案款发放期限): 30 days after finance has told of its arrival; inside them ten working days for the
 * notice of payment, and five more for finance. Postponement is the court's decision and no part of this.
 *
 * Source: 法发〔2017〕6号 10; 法〔2021〕322号 (its article is not verified).
 *
 * @param inner The two inner limits, when a court sets shorter ones.
 * @throws ZhixingError `date-invalid`; `number-out-of-range` { field, value, least, most }
 */
export function disbursementDeadlines(
  arrivalNotifiedOn: PlainDate,
  calendar: WorkingCalendar,
  inner: { readonly noticeDays: number; readonly financeDays: number } = { noticeDays: 10, financeDays: 5 },
): DisbursementDeadlines {
  const { noticeDays, financeDays } = inner
  assertWithin('noticeDays', noticeDays, 0, 10)
  assertWithin('financeDays', financeDays, 0, 5)
  const due = (trigger: PlainDate, limit: ReturnType<typeof days>, roll = false) =>
    dueDate({ trigger, limit, roll, calendar })
  const notice = due(arrivalNotifiedOn, workingDays(noticeDays))
  const finance = due(notice.date, workingDays(financeDays))
  const paid = due(arrivalNotifiedOn, days(30))
  const rolled = due(arrivalNotifiedOn, days(30), true)
  const steps = [
    step('notice-by', WORKING, { from: arrivalNotifiedOn, days: noticeDays, to: notice.date }),
    step('finance-by', WORKING, { days: financeDays, to: finance.date }),
    step('paid-by', THIRTY, { from: arrivalNotifiedOn, days: 30, to: paid.date }),
    ...(rolled.date === paid.date ? [] : [step('paid-by-rolled', ROLL, { to: rolled.date })]),
  ]
  const open = [notice, finance, rolled].some(({ provisional }) => provisional)
  return {
    noticeBy: notice.date,
    financePaysBy: finance.date,
    paidBy: paid.date,
    paidByRolled: rolled.date,
    explanation: { rule: 'disbursement', steps, ...(open ? { provisional: true as const } : {}) },
  }
}
