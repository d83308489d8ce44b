import { ZhixingError } from '../kernel/errors'
import { assertPlainDate, type PlainDate } from './date'
import type { InterestEnd } from './delay-interest'
import { byLaw, type RuleExplanation, step } from './rule-explanation'

/** What happened to a debt, with the day that belongs to it. */
export type AccrualEvent = (
  | { readonly kind: 'voluntary-payment'; readonly paidOn: PlainDate }
  /** 划拨、提取 of a deposit or of income. */
  | { readonly kind: 'deduction'; readonly deductedOn: PlainDate }
  /** 拍卖、变卖成交 or 以物抵债: the day on which the ruling takes effect, which is the day of its service. */
  | { readonly kind: 'auction-deal' | 'sale-deal' | 'set-off'; readonly rulingEffectiveOn: PlainDate }
  | { readonly kind: 'other-realisation'; readonly completedOn: PlainDate }
) & {
  /** When the court paid the creditor: it changes nothing, and cannot come before. */
  readonly paidOutOn?: PlainDate
}

/** The last day that bears interest for the part that the event covers. */
export interface AccrualEnd {
  /** Goes into `delayInterest` as the end of a debt or as the day of a reduction. */
  readonly end: { readonly by: InterestEnd; readonly on: PlainDate }
  readonly explanation: RuleExplanation
}

const ENDS: Readonly<Record<AccrualEvent['kind'], InterestEnd>> = {
  'voluntary-payment': 'performed',
  deduction: 'deducted',
  'auction-deal': 'ruling-effective',
  'sale-deal': 'ruling-effective',
  'set-off': 'ruling-effective',
  'other-realisation': 'realised',
}
const LAW = byLaw('法释〔2014〕8号 2-3')

/**
 * Until when doubled interest runs (加倍部分债务利息的截止日): performance; deduction; effect of the ruling on a deal or a set-off;
 * completion of another realisation. The day on which the court pays the creditor does not matter.
 *
 * Source: 法释〔2014〕8号 2, 3.
 *
 * @example deducted on 2024-06-03, paid to the creditor on 2024-06-28: 2024-06-03
 * @throws ZhixingError `date-invalid`; `dates-unordered` { first, second } when it was paid out before
 */
export function accrualEnd(event: AccrualEvent): AccrualEnd {
  const on = dayOf(event)
  assertPlainDate(on)
  const { kind, paidOutOn } = event
  const steps = [step('accrual-end', LAW, { event: kind, on })]
  if (paidOutOn !== undefined) {
    assertPlainDate(paidOutOn)
    if (paidOutOn < on) throw new ZhixingError('dates-unordered', { first: on, second: paidOutOn })
    steps.push(step('payout-without-effect', LAW, { paidOutOn }))
  }
  return { end: { by: ENDS[kind], on }, explanation: { rule: 'accrual-end', steps } }
}

function dayOf(event: AccrualEvent): PlainDate {
  switch (event.kind) {
    case 'voluntary-payment':
      return event.paidOn
    case 'deduction':
      return event.deductedOn
    case 'other-realisation':
      return event.completedOn
    default:
      return event.rulingEffectiveOn
  }
}
