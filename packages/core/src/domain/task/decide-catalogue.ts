import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, type Refused, refuse } from '../../kernel/decision'
import type { DirectoryUnit } from '../../kernel/directory'
import { type EventsOf, event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import type { NodeRow } from '../node/model'
import type { taskCommands } from './contract'
import type { RecordRow, TaskEvents } from './model'

type Input<N extends keyof typeof taskCommands> = InputOf<(typeof taskCommands)[N]>
type Recorded = Decision<EventsOf<TaskEvents>, { recordId: string }>

/** 履行管理职责: by the unit that owns the duty; each time leaves its entry (seed 000:11). */
export function performDuty(
  input: Input<'task.perform-duty'>,
  _view: View,
  context: DecideContext,
): Recorded {
  const duty = context.profile.duties?.find(({ id }) => id === input.duty)
  if (!duty) return refuse('task.duty-unknown', { duty: input.duty, profile: context.profile.id })
  const unit = ownUnit(duty.unitKind, context)
  if ('kind' in unit) return unit
  const row = entry('duty', duty.id, unit.id, input.result, context)
  return accept([event('task.DutyPerformed', row)], { recordId: row.id })
}

/** 提供技术服务: by the unit that owns the service, for somebody who asked (seed 000:11). */
export function useService(
  input: Input<'task.use-service'>,
  view: View<{ node_node: NodeRow }>,
  context: DecideContext,
): Recorded {
  const service = context.profile.services?.find(({ id }) => id === input.service)
  if (!service) return refuse('task.service-unknown', { service: input.service, profile: context.profile.id })
  const unit = ownUnit(service.unitKind, context)
  if ('kind' in unit) return unit
  if (!context.directory.person(input.requestedBy)?.active) {
    return refuse('task.worker-unknown', { workerId: input.requestedBy })
  }
  const { requestedBy, request, caseId = null, nodeId = null, askedOn = context.today } = input
  if (askedOn > context.today) return refuse('task.asked-before', { date: askedOn })
  if (nodeId !== null && !view.get('node_node', nodeId)) return refuse('task.node-of-case', { nodeId })
  const asked = { requestedBy, request, askedOn, caseId, nodeId }
  const row = { ...entry('service', service.id, unit.id, input.result, context), ...asked }
  return accept([event('task.ServiceUsed', row)], { recordId: row.id })
}

/** The unit that owns the work, when the actor belongs to it; the director may act for every unit. */
function ownUnit(unitKind: string, { directory, actor }: DecideContext): DirectoryUnit | Refused {
  const person = directory.person(actor.id)
  const owners = directory.units().filter(({ functions }) => functions.includes(unitKind))
  const own = owners.find(({ id }) => person?.active && person.unitId === id)
  const [first] = owners
  if (own) return own
  if (first && actor.roles.includes('execution-director')) return first
  return refuse('task.owner-performs', { unitKind })
}

function entry(
  kind: RecordRow['kind'],
  code: string,
  unitId: string,
  result: string,
  context: DecideContext,
): RecordRow {
  return {
    id: context.newId('record'),
    kind,
    code,
    unitId,
    performedBy: context.actor.id,
    performedOn: context.today,
    requestedBy: null,
    request: null,
    askedOn: null,
    result,
    caseId: null,
    nodeId: null,
  }
}
