import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, type Refused, refuse } from '../../kernel/decision'
import type { DirectoryPerson } from '../../kernel/directory'
import { type EventsOf, event } from '../../kernel/event'
import type { AffairDefinition } from '../../kernel/profile'
import { isJudge } from '../../kernel/role'
import type { View } from '../../kernel/view'
import { dueDate } from '../../law/period'
import type { CaseRow } from '../case/model'
import type { taskCommands } from './contract'
import { leaseUntil } from './decide-lease'
import type { TaskEvents, TaskRow, TaskRows, TaskState } from './model'

type Input<N extends keyof typeof taskCommands> = InputOf<(typeof taskCommands)[N]>
type TaskView = View<TaskRows>
type CaseTaskView = View<TaskRows & { case_case: CaseRow }>
type TaskDecision<R = null> = Decision<EventsOf<TaskEvents>, R>

/** 交办: the undertaker gives an affair to a unit or a person (seed 000:15); the clock is the affair's own (seed 004:75). */
export function dispatch(
  input: Input<'task.dispatch'>,
  view: CaseTaskView,
  context: DecideContext,
): TaskDecision<{ taskId: string }> {
  const { originId, ...order } = input
  return dispatchOrder(
    context.actor.kind === 'system' && originId ? { ...order, originId } : order,
    view,
    context,
  )
}

/** Gives work out; what it comes out of (a request, a matter) is known here. */
export function dispatchOrder(
  input: Input<'task.dispatch'>,
  view: CaseTaskView,
  context: DecideContext,
): TaskDecision<{ taskId: string }> {
  const found = view.get('case_case', input.caseId)
  if (!found || found.state === 'closed') return refuse('task.case-open', { state: found?.state ?? null })
  if (!mayDispatch(found, context)) {
    return refuse('task.undertaker-dispatches', { undertakerId: found.undertakerId })
  }
  const issuedBy = context.actor.kind === 'person' ? context.actor.id : found.undertakerId
  if (issuedBy === null) return refuse('task.needs-undertaker', { affair: input.affair })
  const affair = context.profile.affairs.find(({ id }) => id === input.affair)
  if (!affair) return refuse('task.affair-unknown', { affair: input.affair, profile: context.profile.id })
  const given = workerFor(affair, input.workerId, context)
  if ('kind' in given) return given
  const { worker, unitId } = given
  const barred = reservedToJudge(affair, worker) ?? besidesThePool(affair, input, unitId, context)
  if (barred) return barred
  const taskId = context.newId('task')
  // A duty of the court: a last day off does not move it; only periods of the parties roll.
  const { limit } = affair
  const due = dueDate({ trigger: context.today, limit, calendar: context.calendar, roll: false })
  const row: TaskRow = {
    id: taskId,
    caseId: input.caseId,
    caseNumber: found.caseNumber,
    debtorLabel: found.debtorLabel,
    kind: input.kind,
    affair: affair.id,
    note: input.note ?? '',
    state: 'issued',
    issuedBy,
    issuedOn: context.today,
    unitId,
    workerId: worker.id,
    holderId: worker.id,
    dueOn: due.date,
    priority: found.priority,
    receivedOn: null,
    reportedOn: null,
    report: null,
    returnReason: null,
    closedOn: null,
    partyId: null,
    answer: null,
    originId: input.originId ?? null,
    exception: input.exception ?? null,
    batchId: input.batchId ?? null,
    leaseUntil: leaseUntil({ workerId: worker.id, unitId, issuedBy }, context) ?? null,
  }
  return accept([event('task.Dispatched', row)], { taskId })
}

/** 接收: who is given the affair, or another of the same unit, takes it on and becomes its worker. */
export function receive(input: Input<'task.receive'>, view: TaskView, context: DecideContext): TaskDecision {
  const task = view.get('task_task', input.taskId)
  if (!task) return notFound(input)
  const person = context.directory.person(context.actor.id)
  const isOfUnit = task.unitId !== null && person?.active === true && person.unitId === task.unitId
  if (task.workerId !== context.actor.id && !isOfUnit) {
    return refuse('task.only-unit-receives', { unitId: task.unitId, workerId: task.workerId })
  }
  const skipped = stateIsNot(task, ['issued', 'returned'])
  if (skipped) return skipped
  const affair = context.profile.affairs.find(({ id }) => id === task.affair)
  const reserved = affair && reservedToJudge(affair, person)
  if (reserved) return reserved
  const workerId = context.actor.id
  const until = leaseUntil({ ...task, workerId }, context)
  const received = { caseId: input.caseId, taskId: task.id, workerId }
  return accept([
    event('task.Received', { ...received, ...(until ? { leaseUntil: until } : {}), ...batchOf(input) }),
  ])
}

/** 反馈: the holder says what was done; the affair stays open until it is confirmed. */
export function report(input: Input<'task.report'>, view: TaskView, context: DecideContext): TaskDecision {
  const task = view.get('task_task', input.taskId)
  if (!task) return notFound(input)
  const skipped = stateIsNot(task, ['received'])
  if (skipped) return skipped
  if (task.holderId !== context.actor.id) {
    return refuse('task.holder-reports', { holderId: task.holderId })
  }
  return accept([event('task.Reported', { ...subject(task), report: input.report, ...batchOf(input) })])
}

/** 确认: closes the loop (seed 004:52). */
export function confirm(
  input: Input<'task.confirm'>,
  view: CaseTaskView,
  context: DecideContext,
): TaskDecision {
  const task = view.get('task_task', input.taskId)
  if (!task) return notFound(input)
  const barred = mayNotClose(task, view, context)
  if (barred) return barred
  return accept([event('task.Confirmed', subject(task))])
}

/** 退回: the report does not do; the worker has it again. */
export function returnTask(
  input: Input<'task.return'>,
  view: CaseTaskView,
  context: DecideContext,
): TaskDecision {
  const task = view.get('task_task', input.taskId)
  if (!task) return notFound(input)
  const barred = mayNotClose(task, view, context)
  if (barred) return barred
  const until = leaseUntil(task, context)
  const returned = { ...subject(task), reason: input.reason }
  return accept([event('task.Returned', { ...returned, ...(until ? { leaseUntil: until } : {}) })])
}

/** 撤回: the issuer no longer needs it, or it fell out of his plan, wherever it stands. */
export function withdraw(
  input: Input<'task.withdraw'>,
  view: CaseTaskView,
  context: DecideContext,
): TaskDecision {
  const task = view.get('task_task', input.taskId)
  if (!task) return notFound(input)
  if (context.actor.kind !== 'system' && !answersFor(task, view, context)) {
    return refuse('task.issuer-withdraws', { issuedBy: task.issuedBy })
  }
  const finished = stateIsNot(task, ['issued', 'received', 'reported', 'returned'])
  if (finished) return finished
  return accept([event('task.Withdrawn', { ...subject(task), reason: input.reason })])
}

function batchOf({ batchId }: { readonly batchId?: string | undefined }): { batchId?: string } {
  return batchId === undefined ? {} : { batchId }
}

/** Who may give work of this case to others. */
export function mayDispatch(found: CaseRow, { actor }: DecideContext): boolean {
  return (
    actor.kind === 'system' ||
    actor.roles.includes('execution-director') ||
    (found.undertakerId !== null && found.undertakerId === actor.id)
  )
}

/** The named person, or the head of the unit that the affair belongs to. */
function workerFor(
  affair: AffairDefinition,
  workerId: string | undefined,
  { directory }: DecideContext,
): Refused | { readonly worker: DirectoryPerson; readonly unitId: string | null } {
  if (workerId !== undefined) {
    const worker = directory.person(workerId)
    if (!worker?.active) return refuse('task.worker-unknown', { workerId })
    return { worker, unitId: worker.unitId }
  }
  const unit = directory.unitFor(affair.unitKind)
  const head = unit?.headId ? directory.person(unit.headId) : undefined
  if (!unit || !head?.active) {
    return refuse('task.unit-without-head', { affair: affair.id, unitKind: affair.unitKind })
  }
  return { worker: head, unitId: unit.id }
}

function reservedToJudge(affair: AffairDefinition, worker: DirectoryPerson | undefined): Refused | undefined {
  if (!affair.reservedToJudge) return undefined
  if (isJudge(worker)) return undefined
  return refuse('task.reserved-to-judge', { affair: affair.id, workerId: worker?.id ?? null })
}

/**
 * 事务分流: what is not reserved to a judge goes to its pooled unit, where the court has one; to somebody else, also to the
 * undertaker himself, only with a reason that is recorded (seed 000:16).
 */
function besidesThePool(
  affair: AffairDefinition,
  { exception }: Pick<Input<'task.dispatch'>, 'exception'>,
  unitId: string | null,
  { directory }: DecideContext,
): Refused | undefined {
  if (affair.reservedToJudge || exception !== undefined) return undefined
  const pool = directory.unitFor(affair.unitKind)
  if (!pool || (unitId !== null && directory.unit(unitId)?.functions.includes(affair.unitKind)))
    return undefined
  return refuse('task.pooled-by-default', { affair: affair.id, unitId: pool.id })
}

/** The issuer; or who undertakes the case now, unless the work is his own: nobody closes his own loop for another. */
function answersFor(task: TaskRow, view: CaseTaskView, { actor }: DecideContext): boolean {
  if (task.issuedBy === actor.id) return true
  return view.get('case_case', task.caseId)?.undertakerId === actor.id && task.workerId !== actor.id
}

function mayNotClose(task: TaskRow, view: CaseTaskView, context: DecideContext): Refused | undefined {
  if (!answersFor(task, view, context)) return refuse('task.issuer-confirms', { issuedBy: task.issuedBy })
  return stateIsNot(task, ['reported'])
}

/** Refuses a step that this state does not allow. */
export function stateIsNot(task: TaskRow, needed: readonly TaskState[]): Refused | undefined {
  if (needed.includes(task.state)) return undefined
  return refuse('task.no-state-skipped', { state: task.state, needed: needed.join('/') })
}

/** What every later event of a task says about it. */
export function subject(task: TaskRow): { caseId: string; taskId: string; affair: string } {
  return { caseId: task.caseId, taskId: task.id, affair: task.affair }
}

/** The case has no such task. */
export function notFound(input: { readonly taskId: string }): Refused {
  return refuse('task.not-found', { taskId: input.taskId })
}
