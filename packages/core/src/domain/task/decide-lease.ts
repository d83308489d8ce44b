import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import { addDays } from '../../law/date'
import { workingDays } from '../../law/limit'
import { dueDate } from '../../law/period'
import type { taskCommands } from './contract'
import type { TaskEvents, TaskRow, TaskRows } from './model'

type Input<N extends keyof typeof taskCommands> = InputOf<(typeof taskCommands)[N]>
type LeaseDecision = Decision<EventsOf<TaskEvents>>
type Lent = Pick<TaskRow, 'workerId' | 'unitId' | 'issuedBy'>

/** Working days in which a worker has to do something with what he was given; no number, no lease. */
export const LEASE_PARAMETER = 'task.lease-working-days'

/** States in which the work is with the worker. */
const WITH_WORKER = ['issued', 'received', 'returned']

/**
 * The day on which work comes back to the head of its unit unless the worker does something before. Who is the head
 * already, or has given the work to himself, has nobody to whom it could come back: for him there is the due date.
 */
export function leaseUntil(
  work: Lent,
  context: Pick<DecideContext, 'profile' | 'calendar' | 'directory' | 'today'>,
): string | undefined {
  const count = context.profile.parameters[LEASE_PARAMETER]
  if (typeof count !== 'number' || backTo(work, context) === work.workerId) return undefined
  const limit = workingDays(count)
  const last = dueDate({ trigger: context.today, limit, calendar: context.calendar, roll: false })
  return addDays(last.date, 1)
}

/** 到期收回: the clock finds that the worker has done nothing; the work lies with the head again, and only there. */
export function checkLease(
  input: Input<'task.check-lease'>,
  view: View<TaskRows>,
  context: DecideContext,
): LeaseDecision {
  const task = view.get('task_task', input.taskId)
  if (!task || task.leaseUntil === null || task.leaseUntil > context.today) return accept([])
  return accept([comesBack(task, 'task.lease-working-days', context)])
}

/** 收回: the head of the unit, or the director, takes it from somebody who is absent or no longer in service. */
export function takeBack(
  input: Input<'task.take-back'>,
  view: View<TaskRows>,
  context: DecideContext,
): LeaseDecision {
  const task = view.get('task_task', input.taskId)
  if (!task) return refuse('task.not-found', { taskId: input.taskId })
  const { actor, directory } = context
  const headId = task.unitId === null ? null : (directory.unit(task.unitId)?.headId ?? null)
  if (actor.id !== headId && !actor.roles.includes('execution-director')) {
    return refuse('task.head-takes-back', { unitId: task.unitId })
  }
  if (!WITH_WORKER.includes(task.state)) {
    return refuse('task.no-state-skipped', { state: task.state, needed: WITH_WORKER.join('/') })
  }
  if (backTo(task, context) === task.workerId) {
    return refuse('task.lies-with-head', { workerId: task.workerId })
  }
  return accept([comesBack(task, input.reason, context)])
}

function comesBack(task: TaskRow, reason: string, context: DecideContext) {
  return event('task.LeaseExpired', {
    caseId: task.caseId,
    taskId: task.id,
    affair: task.affair,
    from: task.workerId,
    to: backTo(task, context),
    reason,
  })
}

/** The head of the unit; where there is none in service, or he is the one it comes back from, who issued it. */
function backTo(
  { unitId, workerId, issuedBy }: Lent,
  { directory }: Pick<DecideContext, 'directory'>,
): string {
  const headId = unitId === null ? null : (directory.unit(unitId)?.headId ?? null)
  if (headId === null) return issuedBy
  if (headId === workerId) return headId
  return directory.person(headId)?.active ? headId : issuedBy
}
