import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import { addDays } from '../../law/index'
import type { nodeCommands } from './contract'
import { openNode, warningDates } from './decide-follow'
import type { NodeEvents, NodeRows } from './model'

type Commands = typeof nodeCommands
type Event = EventsOf<NodeEvents>

export { extendNode } from './decide-extend'
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
