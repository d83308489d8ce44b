import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { AffairDefinition } from '../../kernel/profile'
import type { View } from '../../kernel/view'
import type { CaseRow, PartyRow } from '../case/model'
import type { MaterialRow } from '../dossier/model'
import type { taskCommands } from './contract'
import { giveOut, reservedToJudge } from './decide-dispatch'
import { matches, missingMaterial, resultsOf, valuesOf } from './decide-form'
import { leaseUntil } from './decide-lease'
import type { ResultRow, ResultRows, TaskEvents, TaskRow, TaskRows, TaskState } from './model'

type Input<N extends keyof typeof taskCommands> = InputOf<(typeof taskCommands)[N]>
type CaseTaskView = View<TaskRows & { case_case: CaseRow }>
type FormView = View<TaskRows & { case_party: PartyRow; dossier_material: MaterialRow }>
type TaskDecision<R = null> = Decision<EventsOf<TaskEvents>, R>

/** 接收: who is given the affair, or another of the same unit, takes it on and becomes its worker. */
export function receive(input: Input<'task.receive'>, view: FormView, context: DecideContext): TaskDecision {
  const task = view.get('task_task', input.taskId)
  if (!task) return notFound(input)
  const person = context.directory.person(context.actor.id)
  const isOfUnit = task.unitId !== null && person?.active === true && person.unitId === task.unitId
  if (task.workerId !== context.actor.id && !isOfUnit) {
    return refuse('task.only-unit-receives', { unitId: task.unitId, workerId: task.workerId })
  }
  const skipped = stateIsNot(task, ['issued', 'returned'])
  if (skipped) return skipped
  const affair = affairOf(task, context)
  const reserved = affair && reservedToJudge(affair, person)
  if (reserved) return reserved
  const material = missingMaterial(affair, view)
  if (material !== undefined)
    return refuse('task.material-missing', { affair: task.affair, needed: material })
  const workerId = context.actor.id
  const until = leaseUntil({ ...task, workerId }, context)
  const received = { caseId: input.caseId, taskId: task.id, workerId }
  return accept([
    event('task.Received', { ...received, ...(until ? { leaseUntil: until } : {}), ...batchOf(input) }),
  ])
}

/** 反馈: the holder says what was done and fills in the form; the affair stays open until it is confirmed. */
export function report(input: Input<'task.report'>, view: FormView, context: DecideContext): TaskDecision {
  const task = view.get('task_task', input.taskId)
  if (!task) return notFound(input)
  const skipped = stateIsNot(task, ['received'])
  if (skipped) return skipped
  if (task.holderId !== context.actor.id) {
    return refuse('task.holder-reports', { holderId: task.holderId })
  }
  const results = resultsOf(input.results ?? {}, task, view, context)
  if ('kind' in results) return results
  const reported = { ...subject(task), report: input.report, turn: task.reports + 1, results }
  return accept([event('task.Reported', { ...reported, ...batchOf(input) })])
}

/** 确认: closes the loop (seed 004:52); a result may call for a further affair, which is given out in the same act. */
export function confirm(
  input: Input<'task.confirm'>,
  view: View<TaskRows & ResultRows & { case_case: CaseRow }>,
  context: DecideContext,
): TaskDecision {
  const task = view.get('task_task', input.taskId)
  if (!task) return notFound(input)
  const barred = mayNotClose(task, view, context)
  if (barred) return barred
  const found = view.get('case_case', task.caseId)
  if (!found) return notFound(input)
  const given: EventsOf<TaskEvents>[] = []
  for (const affair of followsOf(task, view.all('task_result'), context)) {
    const order = { caseId: task.caseId, kind: task.kind, affair: affair.id, note: task.report ?? '' }
    const about = task.aboutPartyId === null ? {} : { aboutPartyId: task.aboutPartyId }
    const issuedBy = found.undertakerId ?? task.issuedBy
    const next = giveOut({ ...order, ...about, originId: task.id }, { found, affair, issuedBy }, context)
    if (next.kind === 'refused') return next
    given.push(...next.events)
  }
  return accept([event('task.Confirmed', subject(task)), ...given])
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

/** The affairs that the confirmed result calls for. */
function followsOf(
  task: TaskRow,
  results: readonly ResultRow[],
  context: DecideContext,
): readonly AffairDefinition[] {
  const values = valuesOf(task, results)
  const called = (affairOf(task, context)?.follows ?? []).filter(({ when }) => matches(when, values))
  return context.profile.affairs.filter(({ id }) => called.some(({ affair }) => affair === id))
}

function affairOf(task: TaskRow, { profile }: DecideContext): AffairDefinition | undefined {
  return profile.affairs.find(({ id }) => id === task.affair)
}

function batchOf({ batchId }: { readonly batchId?: string | undefined }): { batchId?: string } {
  return batchId === undefined ? {} : { batchId }
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
