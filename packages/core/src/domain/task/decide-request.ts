import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { hasPartyRights } from '../../kernel/party-rights'
import { isParty } from '../../kernel/role'
import type { View } from '../../kernel/view'
import { workingDays } from '../../law/limit'
import { dueDate } from '../../law/period'
import type { CaseRow, PartyRow } from '../case/model'
import type { taskCommands } from './contract'
import { notFound, stateIsNot, subject } from './decide'
import { dispatchOrder, mayDispatch, NEW, takesWork } from './decide-dispatch'
import type { TaskEvents, TaskRow, TaskRows } from './model'

type Input<N extends keyof typeof taskCommands> = InputOf<(typeof taskCommands)[N]>
type Rows = TaskRows & { case_case: CaseRow; case_party: PartyRow }
type RequestDecision<R> = Decision<EventsOf<TaskEvents>, R>

/** Working days for the answer when the court has set none. */
const ANSWER_WITHIN = 5

/** 执行事项、执行措施请求权: what a party asks for is recorded and waits for the undertaker's answer (seed 000:17). */
export function request(
  input: Input<'task.request'>,
  view: View<Rows>,
  context: DecideContext,
): RequestDecision<{ taskId: string }> {
  // A party asks for himself and in his own case; of any other he does not even hear how it stands.
  const isOther = isParty(context.actor) && input.partyId !== context.actor.id
  if (isOther || !hasPartyRights(view.get('case_party', input.partyId))) {
    return refuse('task.party-of-case', { partyId: input.partyId })
  }
  const found = view.get('case_case', input.caseId)
  const affair = context.profile.affairs.find(({ id }) => id === input.affair)
  if (!found || !takesWork(found, affair)) return refuse('task.case-open', { state: found?.state ?? null })
  const { profile, directory, today } = context
  if (!affair) {
    return refuse('task.affair-unknown', { affair: input.affair, profile: profile.id })
  }
  const answers = found.undertakerId ?? directory.unitFor('command-centre')?.headId ?? null
  if (answers === null) return refuse('task.needs-undertaker', { affair: input.affair })
  const taskId = context.newId('task')
  const row: TaskRow = {
    ...NEW,
    id: taskId,
    caseId: found.id,
    caseNumber: found.caseNumber,
    debtorLabel: found.debtorLabel,
    kind: 'request',
    affair: input.affair,
    note: input.note,
    state: 'requested',
    issuedBy: answers,
    issuedOn: today,
    unitId: found.unitId,
    workerId: answers,
    holderId: answers,
    dueOn: answerBy(context),
    priority: found.priority,
    partyId: input.partyId,
  }
  return accept([event('task.Requested', row)], { taskId })
}

/** The day by which a request of today is answered. */
export function answerBy({
  profile,
  calendar,
  today,
}: Pick<DecideContext, 'profile' | 'calendar' | 'today'>) {
  const within = profile.parameters['task.request-answer-working-days']
  const limit = workingDays(typeof within === 'number' ? within : ANSWER_WITHIN)
  return dueDate({ trigger: today, limit, calendar, roll: false }).date
}

/** 答复: with a reason either way; an accepted request becomes an affair in the same act. */
export function answerRequest(
  input: Input<'task.answer-request'>,
  view: View<Rows>,
  context: DecideContext,
): RequestDecision<{ taskId: string | null }> {
  const task = view.get('task_task', input.taskId)
  const found = view.get('case_case', input.caseId)
  if (!task || !found) return notFound(input)
  if (!mayDispatch(found, context)) {
    return refuse('task.undertaker-answers', { undertakerId: found.undertakerId })
  }
  const skipped = stateIsNot(task, ['requested'])
  if (skipped) return skipped
  const answered = { ...subject(task), answer: input.answer }
  if (!input.accepted) return accept([event('task.RequestDeclined', answered)], { taskId: null })
  const { caseId, affair, kind, note } = task
  const order = { caseId, affair, kind, note, originId: task.id }
  const { workerId, exception } = input
  const named = { ...(workerId ? { workerId } : {}), ...(exception ? { exception } : {}) }
  const given = dispatchOrder({ ...order, ...named }, view, context)
  if (given.kind === 'refused') return given
  return accept([event('task.RequestAccepted', answered), ...given.events], given.result)
}
