import type { DecideContext } from '../../kernel/context'
import { type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { StageDefinition, StagePolicy } from '../../kernel/profile-stage'
import type { View } from '../../kernel/view'
import { addDays, addMonths, days, daysBetween, dueDate } from '../../law/index'
import type { CaseRow } from '../case/model'
import type { NodeRows } from '../node/model'
import { isUndertaker, type Place } from './decide-place'
import { limitOf, STATUTORY_MONTHS } from './decide-policy'
import type { HandoverRow, StageDue, StageEntry, StageEvents, StageExit, StageRows, StayRow } from './model'

/** What the room may record. */
export type StageEvent = EventsOf<StageEvents>

/** One step of a case: from the stay it is in, if any, into a stage. */
export interface Step {
  readonly policy: StagePolicy
  readonly found: CaseRow
  readonly from: StayRow | undefined
  readonly stage: StageDefinition
  readonly place: Place
  readonly entry: StageEntry
  readonly exit: StageExit
  /** The holder becomes the undertaker, where the case itself moves. */
  readonly takesOver: boolean
  /** The date by which a fault is to be put right, instead of the limit of the stage. */
  readonly dueOn?: string
  /** The statutory limit of the case with its pauses and extensions, where a node keeps it. */
  readonly statutoryOn?: string | undefined
  /** The objection, and the stay whose work goes on. */
  readonly back?: { readonly handoverId: string; readonly stay: StayRow }
}

/** A step as events, with the new stay. */
export interface Stepped {
  readonly events: readonly StageEvent[]
  readonly stay: StayRow
}

/** The stay a case is in. */
export function openStay(view: View<StageRows>): StayRow | undefined {
  return view.all('stage_stay').find(({ state }) => state === 'open')
}

/** Leaves one stay and enters the next in the same act: a case is never between two stages. */
export function step(todo: Step, context: DecideContext): Stepped | Refused {
  const made = newStay(todo, context)
  if ('kind' in made) return made
  const { from, found } = todo
  const on = { caseId: found.id, stayId: made.id, stage: made.stage }
  const events: StageEvent[] = []
  if (from) {
    events.push(
      event('stage.Left', { caseId: found.id, stayId: from.id, stage: from.stage, exit: todo.exit }),
    )
  }
  events.push(event('stage.Entered', made))
  if (from && todo.exit !== 'rejected') {
    events.push(event('stage.HandedOver', handover(from, made, todo, context)))
  }
  const moves = made.ownership === 'case-moves' && todo.takesOver && made.holderId !== found.undertakerId
  if (moves && isUndertaker(context.directory.person(made.holderId))) {
    events.push(event('stage.UndertakerMoved', { ...on, from: found.undertakerId, to: made.holderId }))
  }
  if (made.prescribed.length > 0) {
    events.push(event('stage.WorkPrescribed', { ...on, affairs: made.prescribed }))
  }
  const statutoryOn = todo.statutoryOn ?? addMonths(found.filedOn, STATUTORY_MONTHS)
  if (made.dueOn > statutoryOn && !made.statutoryWarned) {
    events.push(event('stage.StatutoryLimitExceeded', { ...on, dueOn: made.dueOn, statutoryOn }))
  }
  return { events, stay: made }
}

/** The date of the node that keeps the statutory limit. */
export function statutoryLimit(view: View<NodeRows>): string | undefined {
  return view.all('node_node').find(({ node, endedOn }) => node === 'case-limit' && endedOn === null)?.dueOn
}

/** Prescribed actions of a stay that have not been recorded. */
export function missingActions(stay: StayRow): readonly string[] {
  return stay.prescribed.filter((affair) => !stay.doneActions.includes(affair))
}

function newStay(todo: Step, context: DecideContext): StayRow | Refused {
  const { stage, found, from, entry } = todo
  const limit =
    todo.dueOn === undefined ? limitOf(stage, entry) : days(daysBetween(context.today, todo.dueOn))
  if (!limit) return refuse('stage.has-limit', { stage: stage.id, entry })
  const due = dueDate({ trigger: context.today, limit, calendar: context.calendar, roll: false })
  const goesOn = todo.back?.stay
  return {
    id: context.newId('stay'),
    caseId: found.id,
    caseNumber: found.caseNumber,
    debtorLabel: found.debtorLabel,
    stage: stage.id,
    entry,
    ownership: todo.policy.ownership,
    state: 'open',
    unitId: todo.place.unitId,
    holderId: todo.place.holderId,
    enteredOn: context.today,
    dueOn: due.date,
    provisional: due.provisional,
    priority: found.priority,
    explanation: due.explanation as unknown as StageDue,
    transfers: from ? from.transfers + (todo.exit === 'expired' ? 1 : 0) : 0,
    prescribed: stage.prescribed,
    called: goesOn?.called ?? [],
    omitted: goesOn?.omitted ?? {},
    doneActions: goesOn?.doneActions ?? [],
    idle: false,
    fromStayId: from?.id ?? null,
    handoverId: todo.back?.handoverId ?? null,
    leaderId: null,
    statutoryWarned: from?.statutoryWarned ?? false,
    suspendedOn: null,
    nextCheckOn: addDays(due.date, 1),
    leftOn: null,
    exit: null,
    source: stage.source,
  }
}

function handover(from: StayRow, to: StayRow, todo: Step, context: DecideContext): HandoverRow {
  return {
    id: context.newId('handover'),
    caseId: from.caseId,
    caseNumber: from.caseNumber,
    fromStayId: from.id,
    toStayId: to.id,
    fromStage: from.stage,
    toStage: to.stage,
    fromUnitId: from.unitId,
    toUnitId: to.unitId,
    fromHolderId: from.holderId,
    toHolderId: to.holderId,
    entry: todo.entry,
    contents: { done: from.doneActions, missing: missingActions(from) },
    state: 'offered',
    offeredOn: context.today,
    decidedBy: null,
    decidedOn: null,
    reason: null,
    dueBackOn: null,
  }
}
