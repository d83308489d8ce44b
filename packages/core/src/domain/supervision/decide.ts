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
import { accountabilityOf } from './decide-follow'
import { promptOf, teamOf } from './decide-prompt'
import type { FindingRow, SupervisionEvents, SupervisionRows } from './model'
import { BY_HAND, GENERAL_DOMAIN, supervisorOf, watchRule } from './rules-watch'

type Input<N extends keyof typeof supervisionCommands> = InputOf<(typeof supervisionCommands)[N]>
type FindingView = View<Pick<SupervisionRows, 'supervision_finding'>>
type Event = EventsOf<SupervisionEvents>

/** What a court without a policy of its own does: three working days, three levels. */
const USUAL: Pick<SupervisionPolicy, 'answerWithin' | 'levels' | 'accountabilityAfter'> = {
  answerWithin: 3,
  levels: 3,
}

/** 发现问题: once for an object while it is followed; with a supervisor who does not hold the object himself. */
export function raiseFinding(
  input: Input<'supervision.raise-finding'>,
  view: View<Pick<SupervisionRows, 'supervision_finding'> & CaseRows>,
  context: DecideContext,
): Decision<Event, { findingId: string | null }> {
  const subject = view.get('case_case', input.caseId)
  const isPerson = context.actor.kind === 'person'
  const rule = isPerson ? undefined : watchRule(input.rule)
  const known = view.all('supervision_finding').some(({ state, rule: by, objectId, code }) => {
    const isSame = by === (rule?.id ?? BY_HAND) && objectId === input.objectId && code === input.code
    return state !== 'closed' && isSame
  })
  if (!subject || known) return accept([], { findingId: null })
  // A specialist is not the handler of the object he supervises (requirement supervision-center).
  if (isPerson && [input.holderId, subject.undertakerId].includes(context.actor.id)) {
    return refuse('supervision.watcher-is-not-handler')
  }
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
    abuse: rule ? (rule.abuse ?? null) : input.abuse,
    state: 'open',
    level: 1,
    holderId: input.holderId,
    supervisorId: isPerson ? context.actor.id : (found?.id ?? null),
    headId: teamOf(input.holderId, context).headId,
    raisedOn: context.today,
    dueOn,
    nextCheckOn: nextLook(1, dueOn, context),
    answer: null,
    answeredBy: null,
    answeredOn: null,
    returnReason: null,
    outcome: null,
    closedBy: null,
    closedOn: null,
    source: rule?.source ?? domain.source,
  }
  const { id, note, holderId, supervisorId } = row
  const about = {
    id,
    kind: 'finding',
    code: row.rule,
    state: 'open',
    note,
    holderId,
    supervisorId,
    dueOn,
  } as const
  const prompt = promptOf(about, subject, context)
  return accept([event('supervision.FindingRaised', { ...row, prompt })], { findingId: id })
}

/** 逐级升高: one level for each period without an answer; after the highest, who is responsible (seed 001:156). */
export function checkFinding(
  input: Input<'supervision.check-finding'>,
  view: FindingView,
  context: DecideContext,
): Decision<Event> {
  const finding = view.get('supervision_finding', input.findingId)
  if (finding?.state !== 'open' || finding.nextCheckOn === null) return accept([])
  const levels = levelsOf(context)
  const of = { caseId: finding.caseId, findingId: finding.id }
  const events: Event[] = []
  let { level, dueOn } = finding
  let next: string | null = finding.nextCheckOn
  while (next !== null && next <= context.today) {
    if (level < levels) {
      level += 1
      dueOn = answerDue({ ...context, today: dueOn })
      next = nextLook(level, dueOn, context)
      events.push(event('supervision.FindingGrew', { ...of, level, dueOn, nextCheckOn: next }))
    } else {
      next = null
      // Said as a growth that goes nowhere, so that the clock does not look at it for ever.
      events.push(event('supervision.FindingGrew', { ...of, level, dueOn, nextCheckOn: next }))
      const row = accountabilityOf(finding, level, answerDue(context), context)
      events.push(event('supervision.AccountabilityDue', row))
    }
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

/** 退回整改: the supervisor looked at the correction, and it is asked for again by a new date. */
export function returnFinding(
  input: Input<'supervision.return-finding'>,
  view: FindingView,
  context: DecideContext,
): Decision<Event> {
  const { caseId, findingId, reason } = input
  const finding = view.get('supervision_finding', findingId)
  const refused = notForWatcher(finding, findingId, context)
  if (refused || !finding) return refused ?? unknown(findingId)
  const dueOn = answerDue(context)
  const nextCheckOn = nextLook(finding.level, dueOn, context)
  return accept([event('supervision.FindingReturned', { caseId, findingId, reason, dueOn, nextCheckOn })])
}

/** 销号: by who watches, never by who was watched. */
export function closeFinding(
  input: Input<'supervision.close-finding'>,
  view: FindingView,
  context: DecideContext,
): Decision<Event> {
  const { caseId, findingId, outcome } = input
  const refused = notForWatcher(view.get('supervision_finding', findingId), findingId, context)
  return refused ?? accept([event('supervision.FindingClosed', { caseId, findingId, outcome })])
}

/** Only an answered finding, and only its supervisor. */
function notForWatcher(
  finding: FindingRow | undefined,
  findingId: string,
  { actor }: DecideContext,
): Refused | undefined {
  if (!finding) return unknown(findingId)
  if (finding.state !== 'answered') {
    return refuse('supervision.answered-before-closed', { state: finding.state })
  }
  const isWatcher = actor.id === finding.supervisorId && actor.id !== finding.holderId
  return isWatcher ? undefined : refuse('supervision.watcher-closes', { supervisorId: finding.supervisorId })
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

/** The day after the answer was due; after the highest level the period until accountability is waited for, too. */
function nextLook(level: number, dueOn: string, context: Pick<DecideContext, 'profile' | 'calendar'>) {
  if (level < levelsOf(context)) return addDays(dueOn, 1)
  const count = (context.profile.supervision ?? USUAL).accountabilityAfter
  if (count === undefined) return null
  const { calendar } = context
  const waited = dueDate({
    trigger: dueOn,
    limit: { unit: 'working-day', count },
    calendar,
    roll: false,
  }).date
  return addDays(waited, 1)
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
