import type { Fen } from '../kernel/money'
import type { WorkingCalendar } from '../kernel/time'
import { addDays, addMonths, addYears, type PlainDate } from './date'
import { assertAmount, assertWithin } from './money-input'
import { byLaw, type RuleExplanation, step } from './rule-explanation'

/** How long somebody stands on the list of dishonest debtors. */
export interface DishonestyTerm {
  readonly expiresOn: PlainDate
  /** Three working days later the entry must be gone. */
  readonly deleteBy: PlainDate
  readonly explanation: RuleExplanation
}

const TERM = byLaw('法释〔2017〕7号 2')
const DELETE = byLaw('法释〔2017〕7号 10')
const FINE = byLaw('民事诉讼法（2023） 118')

/**
 * The term of an entry on the list of dishonest debtors (失信被执行人名单): two years, one to three more for violence, threats or
 * several acts. An entry because somebody is able and refuses (第一项) has no term: it is not for this function.
 *
 * Source: 法释〔2017〕7号 2, 10.
 *
 * @param years Two to five.
 * @throws ZhixingError `date-invalid`; `number-out-of-range` { field, value, least, most }
 */
export function dishonestyTerm(
  decidedOn: PlainDate,
  years: number,
  calendar: WorkingCalendar,
): DishonestyTerm {
  assertWithin('years', years, 2, 5)
  const expiresOn = addYears(decidedOn, years)
  const deleteBy = calendar.addWorkdays(expiresOn, 3)
  const steps = [
    step('listed-until', TERM, { decidedOn, years, expiresOn }),
    step('delete-by', DELETE, { days: 3, deleteBy }),
  ]
  const open = calendar.isProvisionalBetween(expiresOn, deleteBy)
  return {
    expiresOn,
    deleteBy,
    explanation: { rule: 'dishonesty-term', steps, ...(open ? { provisional: true } : {}) },
  }
}

/**
 * Until when a debtor whose entry was deleted with the applicant's consent cannot be listed again on application: six months.
 *
 * Source: 法释〔2017〕7号 10 IV.
 *
 * @throws ZhixingError `date-invalid`
 */
export function relistBar(deletedOn: PlainDate): {
  readonly barredThrough: PlainDate
  readonly allowedFrom: PlainDate
  readonly explanation: RuleExplanation
} {
  const barredThrough = addMonths(deletedOn, 6)
  const steps = [step('relist-bar', DELETE, { deletedOn, months: 6, barredThrough })]
  return { barredThrough, allowedFrom: addDays(barredThrough, 1), explanation: { rule: 'relist-bar', steps } }
}

/** What a fine or a detention breaks. */
export type MeasureViolation =
  | { readonly code: 'fine-over' | 'fine-under'; readonly limitFen: Fen }
  | { readonly code: 'detention-over'; readonly limitDays: number }
  /** 单位: its responsible people can be detained, it cannot. */
  | { readonly code: 'detention-of-entity' }

/** Whether a fine or a detention keeps its limits. */
export interface MeasureCheck {
  readonly isAllowed: boolean
  readonly violations: readonly MeasureViolation[]
  readonly explanation: RuleExplanation
}

const FINES: Readonly<Record<'individual' | 'entity', { readonly leastFen: Fen; readonly mostFen: Fen }>> = {
  individual: { leastFen: 0n, mostFen: 10_000_000n },
  entity: { leastFen: 5_000_000n, mostFen: 100_000_000n },
}
const DETENTION_DAYS = 15

/**
 * The limits of fine and detention (罚款、拘留): a person up to 100,000 yuan, an entity 50,000 to 1,000,000, both ends included;
 * detention up to 15 days. Who decides and whether the act allows it is not judged here.
 *
 * Source: 民事诉讼法 (2023) 118.
 *
 * @throws ZhixingError `amount-invalid` { field, valueFen }; `number-out-of-range` for a detention that is no whole number of days
 */
export function measureCheck(input: {
  readonly subject: 'individual' | 'entity'
  readonly fineFen?: Fen
  readonly detentionDays?: number
}): MeasureCheck {
  const { subject, fineFen, detentionDays } = input
  const violations: MeasureViolation[] = []
  const steps = []
  if (fineFen !== undefined) {
    assertAmount('fineFen', fineFen)
    const { leastFen, mostFen } = FINES[subject]
    if (fineFen > mostFen) violations.push({ code: 'fine-over', limitFen: mostFen })
    if (fineFen < leastFen) violations.push({ code: 'fine-under', limitFen: leastFen })
    steps.push(step('fine-limits', FINE, { subject, leastFen, mostFen, fineFen }))
  }
  if (detentionDays !== undefined) {
    assertWithin('detentionDays', detentionDays, 1, 10_000)
    if (detentionDays > DETENTION_DAYS) violations.push({ code: 'detention-over', limitDays: DETENTION_DAYS })
    if (subject === 'entity') violations.push({ code: 'detention-of-entity' })
    steps.push(step('detention-limit', FINE, { subject, most: DETENTION_DAYS, days: detentionDays }))
  }
  steps.push(...violations.map(({ code }) => step(code, FINE)))
  return { isAllowed: violations.length === 0, violations, explanation: { rule: 'measure-limits', steps } }
}
