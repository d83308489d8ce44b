import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import type { NodeEvents, NodeRows } from '../node/model'
import type { TaskRow, TaskRows } from '../task/model'
import type { organisationCommands } from './contract'
import type { OrganisationEvents } from './model'

type Input = InputOf<(typeof organisationCommands)['organisation.hand-over-work']>
type Events = Pick<NodeEvents, 'node.HandedOver'> & Pick<OrganisationEvents, 'organisation.TaskHandedOver'>

/** 工作移交: all open nodes and affairs of one person in a case, in one act, so that nothing stays behind unowned. */
export function handOverWork(
  input: Input,
  view: View<NodeRows & TaskRows>,
  context: DecideContext,
): Decision<EventsOf<Events>, { nodes: number; tasks: number }> {
  const { caseId, fromPersonId: from, reason } = input
  const to = input.toPersonId ?? context.directory.person(from)?.deputyId
  const receiver = to === undefined ? undefined : context.directory.person(to)
  if (!receiver?.active || receiver.id === from || isAway(receiver, context.today)) {
    return refuse('organisation.receiver-present', { personId: to ?? null })
  }
  const nodes = view.all('node_node').filter(({ holderId }) => holderId === from)
  const tasks = view.all('task_task').filter(({ holderId }) => holderId === from)
  if (nodes.length + tasks.length === 0) return refuse('organisation.work-to-hand-over', { personId: from })
  const reserved = tasks.find((task) => asOf(task) === 'worker' && isReserved(task, context))
  if (reserved && !receiver.roles.some((role) => role === 'quota-judge' || role === 'execution-officer')) {
    return refuse('organisation.deputy-fits', { personId: from, deputyId: receiver.id })
  }
  const { id, unitId } = receiver
  return accept(
    [
      ...nodes.map((node) =>
        event('node.HandedOver', { caseId, nodeId: node.id, node: node.node, from, to: id, unitId, reason }),
      ),
      ...tasks.map((task) =>
        event('organisation.TaskHandedOver', {
          caseId,
          taskId: task.id,
          from,
          to: id,
          unitId,
          as: asOf(task),
          reason,
        }),
      ),
    ],
    { nodes: nodes.length, tasks: tasks.length },
  )
}

/** A reported affair is in its issuer's hands, any other in its worker's. */
function asOf(task: TaskRow): 'worker' | 'issuer' {
  return task.state === 'reported' ? 'issuer' : 'worker'
}

function isReserved(task: TaskRow, { profile }: DecideContext): boolean {
  return profile.affairs.some(({ id, reservedToJudge }) => id === task.affair && reservedToJudge === true)
}

function isAway(person: { readonly awayFrom?: string; readonly awayUntil?: string }, today: string): boolean {
  return (person.awayFrom ?? '9999') <= today && today <= (person.awayUntil ?? '')
}
