import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { SupervisionDomain, SupervisionPolicy } from '../../kernel/profile-catalogue'
import type { View } from '../../kernel/view'
import { addDays } from '../../law/date'
import { dueDate } from '../../law/period'
import type { CaseRows } from '../case/model'
import type { supervisionCommands } from './contract'
import type { FindingRow, SupervisionEvents, SupervisionRows } from './model'
import { BY_HAND, GENERAL_DOMAIN, supervisorOf, watchRule } from './rules-watch'

type Input<N extends keyof typeof supervisionCommands> = InputOf<(typeof supervisionCommands)[N]>
type FindingView = View<Pick<SupervisionRows, 'supervision_finding'>>
type Event = EventsOf<SupervisionEvents>

/** What a court without a policy of its own does: three working days, three levels. */
const USUAL: Pick<SupervisionPolicy, 'answerWithin' | 'levels'> = { answerWithin: 3, levels: 3 }

/** 发现问题: once for an object while it is followed; with a supervisor who does not hold the object himself. */
export function raiseFinding(
  input: Input<'supervision.raise-finding'>,
  view: View<Pick<SupervisionRows, 'supervision_finding'> & CaseRows>,
  context: DecideContext,
): Decision<Event, { findingId: string | null }> {
  const subject = view.get('case_case', input.caseId)
  const isPerson = context.actor.kind === 'person'
  const rule = isPerson ? undefined : watchRule(input.rule)
  const known = view.all('supervision_finding').some(({ state, rule: by, objectId }) => {
    return state !== 'closed' && by === (rule?.id ?? BY_HAND) && objectId === input.objectId
  })
  if (!subject || known) return accept([], { findingId: null })
  const domain = domainFor(rule?.domains ?? [input.domain ?? GENERAL_DOMAIN], context)
  const found = supervisorOf(domain, input.holderId, context)
  const dueOn = answerDue(context)
  const row: FindingRow = {
    id: context.newId('finding'),
    caseId: subject.id,
    caseNumber: subject.caseNumber,
    domain: domain.id,
    rule: rule?.id ?? BY_HAND,
    unit: rule?.unit ?? domain.unit,
    objectId: input.objectId,
    code: input.code,
    note: input.note,
    state: 'open',
    level: 1,
    holderId: input.holderId,
    supervisorId: isPerson ? context.actor.id : (found?.id ?? null),
    raisedOn: context.today,
    dueOn,
    nextCheckOn: levelsOf(context) > 1 ? addDays(dueOn, 1) : null,
    answer: null,
    answeredBy: null,
    answeredOn: null,
    outcome: null,
    closedBy: null,
    closedOn: null,
    source: rule?.source ?? domain.source,
  }
  return accept([event('supervision.FindingRaised', row)], { findingId: row.id })
}

/** 逐级升高: one level for each period without an answer, up to the highest. */
export function checkFinding(
  input: Input<'supervision.check-finding'>,
  view: FindingView,
  context: DecideContext,
): Decision<Event> {
  const finding = view.get('supervision_finding', input.findingId)
  if (finding?.state !== 'open' || finding.nextCheckOn === null) return accept([])
  const levels = levelsOf(context)
  const events: Event[] = []
  let { level, dueOn } = finding
  let next: string | null = finding.nextCheckOn
  while (next !== null && next <= context.today) {
    level += 1
    dueOn = answerDue({ ...context, today: dueOn })
    next = level < levels ? addDays(dueOn, 1) : null
    const of = { caseId: finding.caseId, findingId: finding.id }
    events.push(event('supervision.FindingGrew', { ...of, level, dueOn, nextCheckOn: next }))
  }
  return accept(events)
}

/** 答复: by who watches or who has the object in hand. */
export function answerFinding(
  input: Input<'supervision.answer-finding'>,
  view: FindingView,
  { actor }: DecideContext,
): Decision<Event> {
  const { caseId, findingId, answer } = input
  const finding = view.get('supervision_finding', findingId)
  if (!finding) return unknown(findingId)
  if (finding.state !== 'open') return refuse('supervision.finding-open', { state: finding.state })
  if (actor.id !== finding.supervisorId && actor.id !== finding.holderId) {
    return refuse('supervision.named-answers', { supervisorId: finding.supervisorId })
  }
  return accept([event('supervision.FindingAnswered', { caseId, findingId, answer })])
}

/** 销号: by who watches, never by who was watched. */
export function closeFinding(
  input: Input<'supervision.close-finding'>,
  view: FindingView,
  { actor }: DecideContext,
): Decision<Event> {
  const { caseId, findingId, outcome } = input
  const finding = view.get('supervision_finding', findingId)
  if (!finding) return unknown(findingId)
  if (finding.state !== 'answered') {
    return refuse('supervision.answered-before-closed', { state: finding.state })
  }
  if (actor.id !== finding.supervisorId || actor.id === finding.holderId) {
    return refuse('supervision.watcher-closes', { supervisorId: finding.supervisorId })
  }
  return accept([event('supervision.FindingClosed', { caseId, findingId, outcome })])
}

/** The first of these domains that the court watches; the general one under the first specialist otherwise. */
function domainFor(ids: readonly string[], { profile }: DecideContext): SupervisionDomain {
  const domains = profile.supervision?.domains ?? []
  const found = ids.flatMap((id) => domains.find((domain) => domain.id === id) ?? [])[0]
  const general = domains.find(({ id }) => id === GENERAL_DOMAIN)
  return (
    found ??
    general ?? {
      id: GENERAL_DOMAIN,
      role: domains[0]?.role ?? 'special-supervisor',
      unit: 'node',
      source: profile.supervision?.source ?? 'seed 002:3',
    }
  )
}

function levelsOf({ profile }: Pick<DecideContext, 'profile'>): number {
  return (profile.supervision ?? USUAL).levels
}

function answerDue({
  profile,
  calendar,
  today,
}: Pick<DecideContext, 'profile' | 'calendar' | 'today'>): string {
  const count = (profile.supervision ?? USUAL).answerWithin
  return dueDate({ trigger: today, limit: { unit: 'working-day', count }, calendar, roll: false }).date
}

function unknown(findingId: string): Refused {
  return refuse('supervision.finding-known', { findingId })
}
