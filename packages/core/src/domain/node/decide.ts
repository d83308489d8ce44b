import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import { addDays, type DueDateExplanation, days, daysBetween, dueDate } from '../../law/index'
import type { nodeCommands } from './contract'
import { nextCheck, warningDates } from './decide-follow'
import type { DueExplanation, NodeEvents, NodeRow, NodeRows } from './model'

type Commands = typeof nodeCommands
type Event = EventsOf<NodeEvents>

export { followEvent } from './decide-follow'

/** Exactly one warning per level and one breach, however often and wherever the clock looks. */
export function checkNode(
  input: InputOf<Commands['node.check']>,
  view: View<NodeRows>,
  context: DecideContext,
): Decision<Event> {
  const node = view.get('node_node', input.nodeId)
  if (node?.state !== 'running' || node.nextCheckOn === null) return accept([])
  const definition = context.profile.nodes.find(({ id }) => id === node.node)
  const of = {
    caseId: node.caseId,
    nodeId: node.id,
    node: node.node,
    dueOn: node.dueOn,
    holderId: node.holderId,
  }
  const dates = warningDates(definition ?? { warnDaysBefore: [] }, node.dueOn)
  const reached = dates.filter((date) => date <= context.today).length
  const events: Event[] = []
  for (let level = node.warnings + 1; level <= reached; level += 1) {
    const next = dates[level] ?? addDays(node.dueOn, 1)
    events.push(event('node.Warned', { ...of, level, nextCheckOn: next }))
  }
  if (context.today > node.dueOn && !node.breached) events.push(event('node.Breached', of))
  return accept(events)
}

/** Gives a node more time by a decision of a superior. */
export function extendNode(
  input: InputOf<Commands['node.extend']>,
  view: View<NodeRows>,
  context: DecideContext,
): Decision<Event> {
  const node = openNode(view, input.nodeId)
  if (!node) return refuse('node.is-open')
  if (input.to <= node.dueOn)
    return refuse('node.extension-moves-forward', { from: node.dueOn, to: input.to })
  const { terms } = node.explanation as unknown as DueDateExplanation
  const given = { limit: days(daysBetween(node.dueOn, input.to)), reason: input.reason }
  // Kept with the terms, so that a later pause moves the extended date and the date still explains itself.
  const due = dueDate({
    ...terms,
    extensions: [...(terms.extensions ?? []), given],
    calendar: context.calendar,
  })
  const definition = context.profile.nodes.find(({ id }) => id === node.node)
  const next = definition ? nextCheck(definition, due.date, 0) : addDays(due.date, 1)
  return accept([
    event('node.Extended', {
      caseId: node.caseId,
      nodeId: node.id,
      node: node.node,
      from: node.dueOn,
      to: due.date,
      reason: input.reason,
      provisional: due.provisional,
      nextCheckOn: node.state === 'suspended' ? null : next,
      explanation: due.explanation as unknown as DueExplanation,
    }),
  ])
}

/** Gives a node to another person of the court. */
export function handOverNode(
  input: InputOf<Commands['node.hand-over']>,
  view: View<NodeRows>,
  context: DecideContext,
): Decision<Event> {
  const node = openNode(view, input.nodeId)
  if (!node) return refuse('node.is-open')
  const person = context.directory.person(input.toPersonId)
  if (!person?.active) return refuse('node.receiver-is-active', { person: input.toPersonId })
  return accept([
    event('node.HandedOver', {
      caseId: node.caseId,
      nodeId: node.id,
      node: node.node,
      from: node.holderId,
      to: person.id,
      unitId: person.unitId,
      reason: input.reason,
    }),
  ])
}

function openNode(view: View<NodeRows>, id: string): NodeRow | undefined {
  const node = view.get('node_node', id)
  return node && (node.state === 'running' || node.state === 'suspended') ? node : undefined
}
