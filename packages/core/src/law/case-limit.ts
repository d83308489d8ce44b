import type { Source } from '../kernel/source'
import type { Limit, WorkingCalendar } from '../kernel/time'
import { type ClockExplanation, type ClockStep, leftOut, ranOn } from './clock-explanation'
import { daysBetween, type PlainDate } from './date'
import { caseLimitExtension, type ExtensionRule, extended, extensionProblem } from './extension'
import { months } from './limit'
import { type DueDate, dueDate } from './period'
import { caseLimitStops, inactionStops, type Stop, type StopRule, splitStops } from './stop'

/** An extension as somebody decided it; whether it holds is for the calculator to say. */
export interface DecidedExtension {
  /** Office of the person who allowed it: `president`. */
  readonly by: string
  readonly askedOn: PlainDate
  readonly grantedOn: PlainDate
  readonly limit: Limit
  /** Under which number it was filed with the higher court. */
  readonly filing?: string
}

/** What happened to a case, as far as its clocks are concerned: the same for all of them. */
export interface CaseHistory {
  readonly filedOn: PlainDate
  readonly stops: readonly Stop[]
  readonly extensions: readonly DecidedExtension[]
}

/** What a court may set differently, and what no text decides. */
export interface CaseLimitOptions {
  readonly calendar: WorkingCalendar
  /** Six months; `months(3)` for non-litigation instruments (非诉执行). */
  readonly limit?: Limit
  readonly stops?: StopRule
  readonly extension?: ExtensionRule
  /** Whether a duty of the court rolls off days off: the texts do not distinguish; no, when nothing is said. */
  readonly roll?: boolean
}

/** The last day of a period with the reasons. */
export interface ClockEnd {
  readonly date: PlainDate
  readonly due: DueDate
  readonly explanation: ClockExplanation
}

const LIMIT_SOURCE: Source = 'law 法释〔2000〕29号 5, 8; law 法发〔2006〕35号 1'

/**
 * The limit of a case (执行期限): six months from the day after filing. Days of suspension and every other ground that is
 * not counted are united first, so that no day is left out twice; an extension counts only when it was asked for in its
 * window, by whom it takes, and no longer than allowed: otherwise the date stays and the explanation says why.
 *
 * @throws as `dueDate`
 */
export function caseLimit(history: CaseHistory, options: CaseLimitOptions): ClockEnd {
  const { calendar, limit = months(6), stops = caseLimitStops, roll = false } = options
  const { excluded, counted } = splitStops(history.stops, stops)
  const rule = options.extension ?? caseLimitExtension
  const terms = { trigger: history.filedOn, limit, roll }
  let due = dueDate({ ...terms, exclusions: excluded, calendar })
  const steps: ClockStep[] = []
  let given = 0
  for (const asked of history.extensions) {
    // A pause that began later could not be known when the extension was asked for.
    const known = excluded.filter(({ from }) => from <= asked.askedOn)
    const then = dueDate({ ...due.explanation.terms, exclusions: known, calendar })
    const to = extended(then.explanation, asked.limit, calendar).date
    const offices = { ...asked, by: [asked.by], to, given }
    const problem = extensionProblem(rule, then.explanation, offices, calendar)
    const longer = problem ? due : extended(due.explanation, asked.limit, calendar, asked.by)
    steps.push({
      kind: problem ? 'extension-refused' : 'extended',
      from: due.date,
      to: longer.date,
      days: daysBetween(due.date, longer.date),
      what: problem?.why ?? asked.by,
      source: rule.source,
    })
    given += problem ? 0 : 1
    due = longer
  }
  const last = leftOut(due.explanation.excluded, stops)
  return ended('case-limit', due, [
    start(due, calendar, LIMIT_SOURCE),
    ...steps,
    ...last,
    ...ranOn(counted, stops),
  ])
}

/**
 * The six months after which a party may turn to the higher court because nothing was done (上提一级). They are not the
 * limit of the case: the auction does not stop them, and an extension that the court gave itself does not move them.
 *
 * @throws as `dueDate`
 */
export function inactionLimit(
  history: Pick<CaseHistory, 'filedOn' | 'stops'>,
  options: Pick<CaseLimitOptions, 'calendar' | 'limit' | 'stops' | 'roll'>,
): ClockEnd {
  const { calendar, limit = months(6), stops = inactionStops, roll = false } = options
  const { excluded, counted } = splitStops(history.stops, stops)
  const due = dueDate({ trigger: history.filedOn, limit, roll, exclusions: excluded, calendar })
  const last = leftOut(due.explanation.excluded, stops)
  return ended('inaction', due, [start(due, calendar, stops.source), ...last, ...ranOn(counted, stops)])
}

/** The period as it would be if nothing had happened to the case. */
function start({ explanation }: DueDate, calendar: WorkingCalendar, source: Source): ClockStep {
  const { trigger, limit } = explanation.terms
  const { date: to } = dueDate({ trigger, limit, roll: false, calendar })
  const what = `${limit.count} ${limit.unit}`
  return { kind: 'limit', from: trigger, to, days: daysBetween(trigger, to), what, source }
}

function ended(clock: ClockExplanation['clock'], due: DueDate, steps: readonly ClockStep[]): ClockEnd {
  const { rolled, unrolled, excludedCount, date, provisional } = due.explanation
  const roll: ClockStep = {
    kind: 'rolled',
    from: unrolled,
    to: date,
    days: daysBetween(unrolled, date),
    what: due.explanation.unrolledKind,
    source: 'law 民事诉讼法（2023） 85',
  }
  const all = rolled ? [...steps, roll] : steps
  const explanation = { clock, steps: all, to: date, days: excludedCount, provisional }
  return { date, due, explanation }
}
