import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { resolveHolder } from '../../kernel/node-holder'
import { eventsOf, type Happened, patternMatches } from '../../kernel/pattern'
import type { EventPattern, NodeDefinition, Profile } from '../../kernel/profile'
import { nodeIsFor } from '../../kernel/profile-stage'
import type { View } from '../../kernel/view'
import type { DueDateExplanation } from '../../law/index'
import { addDays, dueDate, recomputeDueDate } from '../../law/index'
import type { CaseRow, CaseRows } from '../case/model'
import type { StageRows } from '../stage/model'
import type { nodeCommands } from './contract'
import { disclosures } from './decide-disclose'
import { incomplete, missingAtStart, recordData } from './decide-required'
import type { DueExplanation, NodeEvents, NodeRow, NodeRows } from './model'

type Follow = InputOf<(typeof nodeCommands)['node.follow']>
type Event = EventsOf<NodeEvents>
type Rows = CaseRows & NodeRows & Pick<StageRows, 'stage_stay'>

/** A definition with those of its patterns that speak of one type of event. */
interface Touched {
  readonly definition: NodeDefinition
  readonly patterns: readonly EventPattern[]
}

/** Which definitions of a profile an event type touches; built once per profile. */
const indexes = new WeakMap<Profile, ReadonlyMap<string, readonly Touched[]>>()

function indexOf(profile: Profile): ReadonlyMap<string, readonly Touched[]> {
  const known = indexes.get(profile)
  if (known) return known
  const index = new Map<string, Touched[]>()
  for (const definition of profile.nodes) {
    const { startsOn, endsOn, cancelsOn = [], pausesOn = [], resumesOn = [], requires = [] } = definition
    const data = requires.flatMap(({ on }) => (on ? [on] : []))
    const all = [...startsOn, ...endsOn, ...cancelsOn, ...pausesOn, ...resumesOn, ...data]
    for (const name of new Set(all.flatMap(eventsOf))) {
      const patterns = all.filter((pattern) => eventsOf(pattern).includes(name))
      index.set(name, [...(index.get(name) ?? []), { definition, patterns }])
    }
  }
  indexes.set(profile, index)
  return index
}

/** Definitions that start, end, pause, resume or get something they require by what happened: mostly none. */
export function definitionsMovedBy(profile: Profile, happened: Happened): readonly NodeDefinition[] {
  const moved = []
  for (const { definition, patterns } of indexOf(profile).get(happened.event) ?? []) {
    if (patterns.some((pattern) => patternMatches(pattern, happened))) moved.push(definition)
  }
  return moved
}

/**
 * Lets an event move the clocks of its case: those it ends, pauses, resumes, and then those it starts. A case that
 * gets another undertaker hands his nodes on.
 */
export function followEvent(input: Follow, view: View<Rows>, context: DecideContext): Decision<Event> {
  const row = view.get('case_case', input.caseId)
  if (!row) return accept([])
  const open = view.all('node_node').filter(({ state }) => state === 'running' || state === 'suspended')
  const events: Event[] = []
  for (const definition of definitionsMovedBy(context.profile, input)) {
    const mine = open.filter((node) => node.node === definition.id && sameSubject(definition, node, input))
    const ends = matches(definition.endsOn, input)
    const lacking = ends ? firstOf(mine, (node) => incomplete(definition, node, input)) : undefined
    if (lacking) return lacking
    if (!ends) events.push(...recordData(definition, mine, input))
    events.push(...endOrPause(definition, mine, input, context))
    if (!matches(definition.startsOn, input) || !isInStage(definition, view)) continue
    if (!nodeIsFor(context.profile, row.kind, definition.id)) continue
    const running = mine.some((node) => !matches(definition.endsOn, input) && node.state !== 'met')
    if (running) continue
    const started = start(definition, row, input, context)
    if ('kind' in started) return started
    events.push(started)
  }
  if (input.event === 'case.Assigned') events.push(...handOn(open, input, context))
  return accept([...events, ...disclosures(events, context, input)])
}

/** A node of a stage starts only while the case is in it. */
function isInStage({ stage }: NodeDefinition, view: View<Rows>): boolean {
  return (
    stage === undefined ||
    view.all('stage_stay').some((stay) => stay.state === 'open' && stay.stage === stage)
  )
}

function firstOf<T, R>(items: readonly T[], found: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = found(item)
    if (result !== undefined) return result
  }
  return undefined
}

function endOrPause(
  definition: NodeDefinition,
  nodes: readonly NodeRow[],
  input: Follow,
  context: DecideContext,
): Event[] {
  const of = (node: NodeRow) => ({ caseId: node.caseId, nodeId: node.id, node: node.node })
  if (matches(definition.endsOn, input)) {
    return nodes.map((node) => {
      const late = input.occurredOn > node.dueOn
      return event('node.Met', { ...of(node), endEvent: input.event, late }, { occurredOn: input.occurredOn })
    })
  }
  if (matches(definition.cancelsOn, input)) {
    return nodes.map((node) => event('node.Cancelled', { ...of(node), endEvent: input.event }))
  }
  if (matches(definition.pausesOn, input)) {
    const running = nodes.filter(({ state }) => state === 'running')
    return running.map((node) => event('node.Paused', of(node), { occurredOn: input.occurredOn }))
  }
  if (matches(definition.resumesOn, input)) {
    const paused = nodes.filter(({ state }) => state === 'suspended')
    return paused.map((node) => resume(definition, node, input, context))
  }
  return []
}

/** The days of the pause do not count: the due date is computed anew with them left out. */
function resume(definition: NodeDefinition, node: NodeRow, input: Follow, context: DecideContext): Event {
  const from = node.suspendedOn ?? input.occurredOn
  const to = addDays(input.occurredOn, -1)
  const explanation = node.explanation as unknown as DueDateExplanation
  const exclusions = [
    ...(explanation.terms.exclusions ?? []),
    ...(to < from ? [] : [{ from, to, reason: 'suspension' }]),
  ]
  const due = recomputeDueDate(
    { ...explanation, terms: { ...explanation.terms, exclusions } },
    context.calendar,
  )
  return event('node.Resumed', {
    caseId: node.caseId,
    nodeId: node.id,
    node: node.node,
    dueOn: due.date,
    provisional: due.provisional,
    suspendedDays: due.explanation.excludedCount,
    // A breach is told once: what stays overdue has nothing more to wait for.
    nextCheckOn:
      node.breached && due.date < input.occurredOn ? null : nextCheck(definition, due.date, node.warnings),
    explanation: due.explanation as unknown as DueExplanation,
  })
}

function start(
  definition: NodeDefinition,
  row: CaseRow,
  input: Follow,
  context: DecideContext,
): Event | ReturnType<typeof refuse> {
  const holder = resolveHolder(definition.holder, row, input.data, context.directory)
  if (!holder)
    return refuse('node.holder-exists', { node: definition.id, holder: describeHolder(definition) })
  const due = dueOf(definition, input, context)
  const node: NodeRow = {
    id: `${row.id}:${definition.id}:${input.seq}`,
    caseId: row.id,
    caseNumber: row.caseNumber,
    debtorLabel: row.debtorLabel,
    node: definition.id,
    subjectId: subjectOf(definition, input.data),
    state: 'running',
    trigger: input.event,
    triggerSeq: input.seq,
    startedOn: input.occurredOn,
    dueOn: due.date,
    provisional: due.provisional,
    holderId: holder.holderId,
    unitId: holder.unitId,
    priority: row.priority,
    missing: missingAtStart(definition),
    warnings: 0,
    breached: false,
    nextCheckOn: nextCheck(definition, due.date, 0),
    suspendedOn: null,
    suspendedDays: 0,
    extendedTo: null,
    endedOn: null,
    endEvent: null,
    explanation: due.explanation as unknown as DueExplanation,
    source: definition.source,
  }
  return event('node.Started', node, { occurredOn: input.occurredOn })
}

/** The due date with its reasons; also used to predict nodes that nothing has started yet. */
export function dueOf(
  definition: NodeDefinition,
  input: { readonly occurredOn: string; readonly data: Readonly<Record<string, unknown>> },
  context: Pick<DecideContext, 'calendar'>,
) {
  const { limit } = definition
  if ('dateField' in limit) {
    const date = String(input.data[limit.dateField])
    const given = { unit: 'day' as const, count: 0 }
    return dueDate({ trigger: date, limit: given, calendar: context.calendar, roll: definition.roll })
  }
  return dueDate({ trigger: input.occurredOn, limit, calendar: context.calendar, roll: definition.roll })
}

function handOn(open: readonly NodeRow[], input: Follow, context: DecideContext): Event[] {
  const to = String(input.data.undertakerId)
  const unitId = typeof input.data.unitId === 'string' ? input.data.unitId : null
  return open
    .filter((node) => holderKind(node, context) === 'undertaker' && node.holderId !== to)
    .map((node) =>
      event('node.HandedOver', {
        caseId: node.caseId,
        nodeId: node.id,
        node: node.node,
        from: node.holderId,
        to,
        unitId,
        reason: 'case.Assigned',
      }),
    )
}

function holderKind(node: NodeRow, context: DecideContext): string | undefined {
  return context.profile.nodes.find((definition) => definition.id === node.node)?.holder.kind
}

function describeHolder({ holder }: NodeDefinition): string {
  if (holder.kind === 'unit') return holder.unitKind
  if (holder.kind === 'role') return holder.role
  return holder.kind === 'event-field' ? holder.field : 'command-centre'
}

/** The next day on which a warning or the breach falls; warnings already given are not repeated. */
export function nextCheck(definition: NodeDefinition, dueOn: string, given: number): string | null {
  const levels = warningDates(definition, dueOn)
  return levels[given] ?? addDays(dueOn, 1)
}

/** Days on which the warnings of a node fall, earliest first. */
export function warningDates(
  definition: Pick<NodeDefinition, 'warnDaysBefore'>,
  dueOn: string,
): readonly string[] {
  return definition.warnDaysBefore.map((days) => addDays(dueOn, -days)).sort()
}

/** A node that still runs or stands still. */
export function openNode(view: View<NodeRows>, id: string): NodeRow | undefined {
  const node = view.get('node_node', id)
  return node && (node.state === 'running' || node.state === 'suspended') ? node : undefined
}

function sameSubject(definition: NodeDefinition, node: NodeRow, input: Follow): boolean {
  if (!definition.subjectField) return true
  // An event of the whole case (closing, suspension) concerns every subject.
  if (!(definition.subjectField in input.data)) return true
  return node.subjectId === subjectOf(definition, input.data)
}

function subjectOf(definition: NodeDefinition, data: Readonly<Record<string, unknown>>): string {
  return definition.subjectField ? String(data[definition.subjectField]) : ''
}

function matches(patterns: readonly EventPattern[] | undefined, input: Follow): boolean {
  return (patterns ?? []).some((pattern) => patternMatches(pattern, input))
}
