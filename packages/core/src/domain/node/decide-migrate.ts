import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { NodeDefinition, Profile } from '../../kernel/profile'
import type { OpenNode } from '../../kernel/profile-migration'
import type { View } from '../../kernel/view'
import {
  type DueDate,
  type DueDateExplanation,
  days,
  dueDate,
  type PeriodTerms,
  type WorkingCalendar,
} from '../../law/index'
import type { nodeCommands } from './contract'
import { nextCheck } from './decide-follow'
import type { DueExplanation, NodeEvents, NodeRow, NodeRows } from './model'

/** What another profile makes of a clock. */
export type Redated =
  | { readonly change: 'moved'; readonly due: DueDate; readonly definition: NodeDefinition }
  | { readonly change: 'gone' | 'date-needed' }

/**
 * What another profile makes of a clock: another date, an end, or the question for a date; nothing when it stays as it is.
 * Extensions and pauses are kept: only the limit is another one. The preview and the migration itself both ask here.
 */
export function redate(
  open: OpenNode,
  [from, to]: readonly [Profile, Profile],
  calendar: WorkingCalendar,
  date?: string,
): Redated | undefined {
  const before = from.nodes.find(({ id }) => id === open.node)
  const definition = to.nodes.find(({ id }) => id === open.node)
  if (!definition) return { change: 'gone' }
  if (before && sameLimit(before, definition)) return undefined
  const { limit, roll } = definition
  if ('dateField' in limit) {
    if (date === undefined) return { change: 'date-needed' }
    return { change: 'moved', due: dueDate({ trigger: date, limit: days(0), roll, calendar }), definition }
  }
  const terms = { ...termsOf(open, before), limit, roll }
  const due = dueDate({ ...terms, calendar })
  return due.date === open.dueOn ? undefined : { change: 'moved', due, definition }
}

/** 办案模式迁移: the clocks of a case go over to another profile, exactly as the preview says. */
export function migrateNodes(
  input: InputOf<(typeof nodeCommands)['node.migrate']>,
  view: View<NodeRows>,
  context: DecideContext,
): Decision<EventsOf<NodeEvents>> {
  const from = context.shelf.find(input.from.profileId, input.from.version)
  const to = context.shelf.find(input.to.profileId, input.to.version)
  const events: EventsOf<NodeEvents>[] = []
  for (const node of from && to ? view.all('node_node') : []) {
    if (!from || !to || node.holderId === null) continue
    const found = redate({ ...node, nodeId: node.id }, [from, to], context.calendar, input.dates[node.id])
    const of = { caseId: node.caseId, nodeId: node.id, node: node.node }
    if (found?.change === 'date-needed') return refuse('node.migration-needs-date', { ...of })
    if (found?.change === 'gone')
      events.push(event('node.Cancelled', { ...of, endEvent: 'profile.CaseMigrated' }))
    if (found?.change === 'moved')
      events.push(event('node.Redated', { ...of, ...dated(node, found, context) }))
  }
  return accept(events)
}

function dated(
  node: NodeRow,
  { due, definition }: Extract<Redated, { change: 'moved' }>,
  { today }: DecideContext,
): Omit<NodeEvents['node.Redated'], 'caseId' | 'nodeId' | 'node'> {
  const breached = node.breached && due.date < today
  const waits = node.state === 'suspended' || breached
  return {
    from: node.dueOn,
    to: due.date,
    provisional: due.provisional,
    breached,
    nextCheckOn: waits ? null : nextCheck(definition, due.date, 0),
    explanation: due.explanation as unknown as DueExplanation,
    source: definition.source,
  }
}

/** How the date came about so far; a date out of a paper is no day that anything was counted from. */
function termsOf(open: OpenNode, before: NodeDefinition | undefined): Omit<PeriodTerms, 'limit' | 'roll'> {
  const explanation = open.explanation as DueDateExplanation | undefined
  if (!explanation) return { trigger: open.startedOn }
  const wasGiven = before !== undefined && 'dateField' in before.limit
  return wasGiven ? { ...explanation.terms, trigger: open.startedOn } : explanation.terms
}

function sameLimit(before: NodeDefinition, after: NodeDefinition): boolean {
  if (before.roll !== after.roll) return false
  const [one, other] = [before.limit, after.limit]
  if ('dateField' in one || 'dateField' in other) {
    return 'dateField' in one && 'dateField' in other && one.dateField === other.dateField
  }
  return one.unit === other.unit && one.count === other.count
}
