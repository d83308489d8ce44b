import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, type Refused, refuse } from '../../kernel/decision'
import type { DirectoryPerson } from '../../kernel/directory'
import { type EventsOf, event } from '../../kernel/event'
import type { AffairDefinition } from '../../kernel/profile'
import { isJudge } from '../../kernel/role'
import type { View } from '../../kernel/view'
import { dueDate } from '../../law/period'
import type { CaseRow, PartyRow } from '../case/model'
import type { taskCommands } from './contract'
import { leaseUntil } from './decide-lease'
import type { TaskEvents, TaskRow, TaskRows } from './model'

type Input<N extends keyof typeof taskCommands> = InputOf<(typeof taskCommands)[N]>
type Order = Input<'task.dispatch'>
type DispatchView = View<TaskRows & { case_case: CaseRow; case_party: PartyRow }>
type Dispatched = Decision<EventsOf<TaskEvents>, { taskId: string }>

/** 交办: the undertaker gives an affair to a unit or a person (seed 000:15); the clock is the affair's own (seed 004:75). */
export function dispatch(input: Order, view: DispatchView, context: DecideContext): Dispatched {
  const { originId, ...order } = input
  return dispatchOrder(
    context.actor.kind === 'system' && originId ? { ...order, originId } : order,
    view,
    context,
  )
}

/** Gives work out; what it comes out of (a request, a matter) is known here. */
export function dispatchOrder(input: Order, view: DispatchView, context: DecideContext): Dispatched {
  const found = view.get('case_case', input.caseId)
  const affair = context.profile.affairs.find(({ id }) => id === input.affair)
  if (!found || !takesWork(found, affair)) return refuse('task.case-open', { state: found?.state ?? null })
  if (!mayDispatch(found, context)) {
    return refuse('task.undertaker-dispatches', { undertakerId: found.undertakerId })
  }
  const issuedBy = context.actor.kind === 'person' ? context.actor.id : found.undertakerId
  if (issuedBy === null) return refuse('task.needs-undertaker', { affair: input.affair })
  if (!affair) return refuse('task.affair-unknown', { affair: input.affair, profile: context.profile.id })
  const { aboutPartyId } = input
  if (aboutPartyId !== undefined && !view.get('case_party', aboutPartyId)) {
    return refuse('task.party-of-case', { partyId: aboutPartyId })
  }
  return giveOut(input, { found, affair, issuedBy }, context)
}

/** The affair as it is given to its worker, by somebody who may give it. */
export function giveOut(
  input: Order,
  { found, affair, issuedBy: orderedBy }: { found: CaseRow; affair: AffairDefinition; issuedBy: string },
  context: DecideContext,
): Dispatched {
  const given = workerFor(affair, input.workerId, context)
  if ('kind' in given) return given
  const { worker, unitId } = given
  const barred =
    reservedToJudge(affair, worker) ??
    besidesThePool(affair, input, unitId, context) ??
    beyondTeam(affair, input, unitId, context)
  if (barred) return barred
  const issuedBy = confirmerOf(orderedBy, worker.id, input.originId, context)
  const taskId = context.newId('task')
  // A duty of the court: a last day off does not move it; only periods of the parties roll.
  const { limit } = affair
  const due = dueDate({ trigger: context.today, limit, calendar: context.calendar, roll: false })
  const row: TaskRow = {
    ...NEW,
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
    originId: input.originId ?? null,
    exception: input.exception ?? null,
    batchId: input.batchId ?? null,
    leaseUntil: leaseUntil({ workerId: worker.id, unitId, issuedBy }, context) ?? null,
    aboutPartyId: input.aboutPartyId ?? null,
  }
  return accept([event('task.Dispatched', row)], { taskId })
}

/** An upper court that orders the undertaker to do something himself has it confirmed by his director (seed 004:52). */
function confirmerOf(
  orderedBy: string,
  workerId: string,
  originId: string | undefined,
  { directory }: DecideContext,
): string {
  if (workerId !== orderedBy || !originId?.startsWith('instruct:')) return orderedBy
  const director = directory
    .people()
    .find(({ id, active, roles }) => active && id !== workerId && roles.includes('execution-director'))
  return director?.id ?? orderedBy
}

/** What nothing has happened to yet. */
export const NEW = {
  receivedOn: null,
  reportedOn: null,
  report: null,
  returnReason: null,
  closedOn: null,
  partyId: null,
  answer: null,
  originId: null,
  exception: null,
  batchId: null,
  leaseUntil: null,
  aboutPartyId: null,
  reports: 0,
} as const satisfies Partial<TaskRow>

/** A closed case takes no work, but for what looks after a round that was terminated (终本维护, seed 003:29). */
export function takesWork(found: CaseRow, affair: AffairDefinition | undefined): boolean {
  if (found.state !== 'closed') return true
  return found.closingKind === 'round-terminated' && affair?.afterRoundTermination === true
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

/** A core act goes only to a judge or an officer. */
export function reservedToJudge(
  affair: AffairDefinition,
  worker: DirectoryPerson | undefined,
): Refused | undefined {
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
  { exception }: Pick<Order, 'exception'>,
  unitId: string | null,
  { directory }: DecideContext,
): Refused | undefined {
  if (affair.reservedToJudge || exception !== undefined) return undefined
  const pool = directory.unitFor(affair.unitKind)
  if (!pool || (unitId !== null && directory.unit(unitId)?.functions.includes(affair.unitKind)))
    return undefined
  return refuse('task.pooled-by-default', { affair: affair.id, unitId: pool.id })
}

/** A unit that has only functions with a list of their affairs is given none but those (团队种类, seed 000:12). */
function beyondTeam(
  affair: AffairDefinition,
  { exception }: Pick<Order, 'exception'>,
  unitId: string | null,
  { directory, profile }: DecideContext,
): Refused | undefined {
  const functions = unitId === null ? [] : (directory.unit(unitId)?.functions ?? [])
  const kinds = functions.map((id) => profile.teamKinds?.find((kind) => kind.id === id))
  // What is reserved to judges belongs to the person, whatever his team (seed 000:16).
  if (affair.reservedToJudge || exception !== undefined) return undefined
  if (functions.length === 0 || kinds.includes(undefined)) return undefined
  if (kinds.some((kind) => kind?.affairs.includes(affair.id))) return undefined
  return refuse('task.team-owns-affair', { affair: affair.id, unitId })
}
