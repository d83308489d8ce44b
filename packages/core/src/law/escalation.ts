import type { Source } from '../kernel/source'
import type { Limit, WorkingCalendar } from '../kernel/time'
import { type ClockExplanation, type ClockStep, leftOut, ranOn } from './clock-explanation'
import { addDays, daysBetween, type PlainDate } from './date'
import { dueDate } from './period'
import { noStops, type Stop, type StopRule, splitStops } from './stop'

/** One stage of the ladder with its own limit. */
export interface Rung {
  readonly id: string
  readonly limit: Limit
  readonly source: Source
}

/** What a ladder is computed from. */
export interface EscalationInput {
  /** The day on which the case comes into the first stage. */
  readonly startedOn: PlainDate
  /** In order; each begins on the day after the one before it has run out. */
  readonly rungs: readonly Rung[]
  readonly calendar: WorkingCalendar
  readonly stops?: readonly Stop[]
  /** What the profile lets stop the ladder: nothing, when it says nothing. */
  readonly stoppedBy?: StopRule
  /** The last day of the case limit, to compare with. */
  readonly caseLimitOn?: PlainDate
}

/** A stage as it would run out. */
export interface RungEnd {
  readonly id: string
  readonly enteredOn: PlainDate
  readonly dueOn: PlainDate
}

/** The ladder, and whether it ends later than the case may last. */
export interface Escalation {
  readonly rungs: readonly RungEnd[]
  readonly date: PlainDate
  /** The first stage that ends after the limit of the case; nothing when all end within it. */
  readonly beyondFrom: string | null
  readonly explanation: ClockExplanation
}

/**
 * When each stage runs out and the case is moved up (三提). Stages have months of their own: what stops the limit of the
 * case does not stop them unless the profile says so, and an extension of the limit moves none of them. Where the ladder
 * ends later than the case may last, it says from which stage on; it forbids nothing.
 *
 * Source: seed 003:27; law 法释〔2000〕29号 5 for the limit that it is compared with.
 *
 * @throws as `dueDate`
 */
export function escalation(input: EscalationInput): Escalation {
  const { calendar, stops = [], stoppedBy = noStops, caseLimitOn } = input
  const { excluded, counted } = splitStops(stops, stoppedBy)
  const rungs: RungEnd[] = []
  const steps: ClockStep[] = []
  let enteredOn = input.startedOn
  let provisional = false
  let days = 0
  for (const { id, limit, source } of input.rungs) {
    const due = dueDate({ trigger: enteredOn, limit, calendar, roll: false, exclusions: excluded })
    const { date: dueOn } = due
    rungs.push({ id, enteredOn, dueOn })
    steps.push({
      kind: 'rung',
      from: enteredOn,
      to: dueOn,
      days: daysBetween(enteredOn, dueOn),
      what: id,
      source,
    })
    steps.push(...leftOut(due.explanation.excluded, stoppedBy))
    provisional ||= due.provisional
    days += due.explanation.excludedCount
    enteredOn = addDays(dueOn, 1)
  }
  const date = rungs.at(-1)?.dueOn ?? input.startedOn
  const beyond = rungs.find(({ dueOn }) => caseLimitOn !== undefined && dueOn > caseLimitOn)
  steps.push(...ranOn(counted, stoppedBy), ...beyondLimit(date, beyond, caseLimitOn))
  const explanation = { clock: 'escalation', steps, to: date, days, provisional } as const
  return { rungs, date, beyondFrom: beyond?.id ?? null, explanation }
}

function beyondLimit(to: PlainDate, rung: RungEnd | undefined, limitOn: PlainDate | undefined): ClockStep[] {
  if (!rung || limitOn === undefined) return []
  const days = daysBetween(limitOn, to)
  const source = 'law 法释〔2000〕29号 5'
  return [{ kind: 'beyond-limit', from: limitOn, to, days, what: rung.id, source }]
}
