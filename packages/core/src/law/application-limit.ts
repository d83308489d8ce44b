import { ZhixingError } from '../kernel/errors'
import type { WorkingCalendar } from '../kernel/time'
import { assertPlainDate, laterDate, type PlainDate } from './date'
import { years } from './limit'
import { dueDate } from './period'
import { byLaw, type RuleExplanation, step } from './rule-explanation'

/** What the two years start from. */
export type ApplicationBasis =
  /** The instrument names a last day for performance. */
  | { readonly kind: 'fixed'; readonly lastDayOfPerformance: PlainDate }
  /** In instalments: from the last of them. Of a notarised instrument each runs for itself: ask for each as `fixed`. */
  | { readonly kind: 'instalments'; readonly ends: readonly PlainDate[] }
  /** No period for performance: from when the instrument took effect. */
  | { readonly kind: 'none-stated'; readonly effectiveOn: PlainDate }

/** Until when enforcement can be applied for. */
export interface ApplicationLimit {
  readonly startsFrom: PlainDate
  readonly nominal: PlainDate
  /** A party's period: rolled off days off. */
  readonly end: PlainDate
  readonly explanation: RuleExplanation
}

const LIMIT = byLaw('民事诉讼法（2023） 250')
const RESTART = byLaw('执行程序解释（2020） 20')

/**
 * The limit for applying (申请执行时效): two years. The court does not examine it of its own motion; each interruption
 * (application, settlement, demand, acknowledgement) inside the limit starts it anew, one before or after it does nothing.
 *
 * Source: 民事诉讼法 (2023) 250; 执行程序解释 (2020) 20.
 *
 * @throws ZhixingError `date-invalid`; `instalments-empty`
 */
export function applicationLimit(
  basis: ApplicationBasis,
  calendar: WorkingCalendar,
  interruptions: readonly PlainDate[] = [],
): ApplicationLimit {
  let startsFrom = firstDay(basis)
  const twoYears = () => dueDate({ trigger: startsFrom, limit: years(2), roll: true, calendar })
  let due = twoYears()
  const steps = [step('limit-starts', LIMIT, { basis: basis.kind, from: startsFrom })]
  for (const on of interruptions) assertPlainDate(on)
  for (const on of [...interruptions].sort()) {
    const isInside = on > startsFrom && on <= due.date
    steps.push(step(isInside ? 'limit-restarts' : 'limit-goes-on', RESTART, { on }))
    if (!isInside) continue
    startsFrom = on
    due = twoYears()
  }
  const nominal = due.explanation.unrolled
  steps.push(step('limit-ends', LIMIT, { years: 2, nominal, end: due.date }))
  const open = due.provisional ? { provisional: true as const } : {}
  return { startsFrom, nominal, end: due.date, explanation: { rule: 'application-limit', steps, ...open } }
}

function firstDay(basis: ApplicationBasis): PlainDate {
  if (basis.kind === 'fixed') return basis.lastDayOfPerformance
  if (basis.kind === 'none-stated') return basis.effectiveOn
  if (basis.ends.length === 0) throw new ZhixingError('instalments-empty')
  for (const end of basis.ends) assertPlainDate(end)
  return basis.ends.reduce(laterDate)
}
