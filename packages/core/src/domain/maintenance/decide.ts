import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { View } from '../../kernel/view'
import { addMonths, addYears } from '../../law/index'
import type { CaseRows } from '../case/model'
import type { maintenanceCommands } from './contract'
import type { MaintenanceEntry, MaintenanceEvents, MaintenanceRows, ResumptionApplication } from './model'

/** What the room reads. */
export type MaintenanceView = MaintenanceRows & CaseRows
/** What the room may record. */
export type MaintenanceEvent = EventsOf<MaintenanceEvents>
export type DecideMaintenance<N extends keyof typeof maintenanceCommands> = Decide<
  (typeof maintenanceCommands)[N],
  MaintenanceView,
  MaintenanceEvent
>

/** The function of the unit that looks after terminated rounds. */
const TEAM = 'round-termination-team'
/** 法〔2016〕373号 9: within five years, every six months; the months are a setting of the court. */
const YEARS_OF_CHECKS = 5

/** The maintenance begins with the ruling, and the first check is fixed at once. */
export const enterMaintenance: DecideMaintenance<'maintenance.enter'> = (input, view, context) => {
  const subject = view.get('case_case', input.caseId)
  if (!subject || view.get('maintenance_entry', input.caseId)) return accept([])
  const unit = context.directory.unitFor(TEAM)
  // Without a team, or before it has a head, who closed the case keeps it.
  const holderId = unit?.headId ?? subject.undertakerId
  if (holderId === null) return accept([])
  const row: MaintenanceEntry = {
    id: subject.id,
    caseId: subject.id,
    caseNumber: subject.caseNumber,
    debtorLabel: subject.debtorLabel,
    state: 'maintained',
    unitId: unit?.headId ? unit.id : subject.unitId,
    holderId,
    ruledOn: input.ruledOn,
    round: 1,
    nextCheckOn: null,
    lastCheckOn: null,
    emptyChecks: 0,
    exitProposedBy: null,
    exitGround: null,
    endedOn: null,
    resumedCaseId: null,
    resumedCaseNumber: null,
  }
  // Of a round that an older system terminated, the checks that are past were its own.
  let round = 1
  while (checkDate(row, round, context) < context.today) round += 1
  return accept([event('maintenance.Entered', row), ...nextCheck(row, round, context)])
}

/** Records what a check found. The next one is counted from the ruling, not from this one: a late check moves nothing. */
export const recordCheck: DecideMaintenance<'maintenance.record-check'> = (input, view, context) => {
  const entry = maintained(input.caseId, view, context)
  if ('kind' in entry) return entry
  const { caseId, round, nextCheckOn } = entry
  const check = {
    id: context.newId('check'),
    caseId,
    round,
    channel: input.channel,
    found: input.found,
    result: input.result,
    toldOn: input.toldOn,
    checkedBy: context.actor.id,
    checkedOn: context.today,
    late: nextCheckOn !== null && context.today > nextCheckOn,
  }
  const events: MaintenanceEvent[] = [
    event('maintenance.Checked', { ...check, checkId: checkIdOf(caseId, round) }),
    ...nextCheck(entry, round + 1, context),
  ]
  if (!input.found || openApplication(view)) return accept(events, { applicationId: null })
  const applied = application(caseId, context, {
    entrance: 'ex-officio',
    partyId: null,
    ground: input.result,
  })
  return accept([...events, event('maintenance.ResumptionApplied', applied)], { applicationId: applied.id })
}

export const answerEnquiry: DecideMaintenance<'maintenance.answer-enquiry'> = (input, view, context) => {
  const entry = maintained(input.caseId, view, context)
  if ('kind' in entry) return entry
  if (view.get('case_party', input.partyId)?.caseId !== input.caseId) return refuse('maintenance.party-known')
  return accept([
    event('maintenance.EnquiryAnswered', {
      id: context.newId('enquiry'),
      ...input,
      answeredBy: context.actor.id,
      answeredOn: context.today,
    }),
  ])
}

/** Somebody of the team finds that there is nothing to be had and never will be (执行不能). */
export const proposeExit: DecideMaintenance<'maintenance.propose-exit'> = (input, view, context) => {
  const entry = maintained(input.caseId, view, context)
  if ('kind' in entry) return entry
  if (entry.emptyChecks === 0 || openApplication(view)) return refuse('maintenance.exit-after-empty-check')
  return accept([event('maintenance.ExitProposed', input)])
}

/** Another person agrees, and the case is at its end; or does not, and it stays under maintenance. */
export const decideExit: DecideMaintenance<'maintenance.decide-exit'> = (input, view, context) => {
  const entry = maintained(input.caseId, view, context)
  if ('kind' in entry) return entry
  const { caseId, reason } = { caseId: entry.caseId, reason: input.reason }
  if (entry.exitProposedBy === null) return refuse('maintenance.exit-proposed')
  if (entry.exitProposedBy === context.actor.id) return refuse('maintenance.exit-by-another')
  if (!input.agreed) return accept([event('maintenance.ExitRejected', { caseId, reason })])
  // Property may have been found since it was proposed.
  if (entry.emptyChecks === 0 || openApplication(view)) return refuse('maintenance.exit-after-empty-check')
  return accept([event('maintenance.Exited', { caseId, reason })])
}

/** The entry, when the round is still looked after and the person belongs to those who do. */
export function maintained(
  caseId: string,
  view: View<MaintenanceView>,
  { actor, directory }: DecideContext,
): MaintenanceEntry | Refused {
  const entry = view.get('maintenance_entry', caseId)
  if (entry?.state !== 'maintained')
    return refuse('maintenance.case-maintained', { state: entry?.state ?? null })
  const isTheirs =
    actor.kind !== 'person' ||
    actor.id === entry.holderId ||
    (entry.unitId !== null && directory.person(actor.id)?.unitId === entry.unitId)
  return isTheirs ? entry : refuse('maintenance.only-team', { unitId: entry.unitId })
}

export function openApplication(view: View<MaintenanceView>): ResumptionApplication | undefined {
  return view.all('maintenance_application').find(({ state }) => state === 'open' || state === 'granted')
}

/** An application as it is entered today. */
export function application(
  caseId: string,
  context: DecideContext,
  about: Pick<ResumptionApplication, 'entrance' | 'partyId' | 'ground'>,
): ResumptionApplication {
  return {
    id: context.newId('application'),
    caseId,
    ...about,
    state: 'open',
    appliedOn: context.today,
    enteredBy: context.actor.id,
    decidedBy: null,
    decidedOn: null,
    reason: null,
  }
}

function nextCheck(entry: MaintenanceEntry, round: number, context: DecideContext): MaintenanceEvent[] {
  const { caseId, ruledOn, holderId } = entry
  const dueOn = checkDate(entry, round, context)
  if (dueOn > addYears(ruledOn, YEARS_OF_CHECKS)) return [event('maintenance.ChecksOver', { caseId })]
  const checkId = checkIdOf(caseId, round)
  return [event('maintenance.CheckScheduled', { caseId, checkId, round, dueOn, holderId })]
}

/** Anchored to the ruling: from 31 August every six months is the last of February and 31 August again. */
function checkDate({ ruledOn }: MaintenanceEntry, round: number, { profile }: DecideContext): string {
  const months = profile.parameters['closing.recheck-months']
  return addMonths(ruledOn, (typeof months === 'number' ? months : 6) * round)
}

function checkIdOf(caseId: string, round: number): string {
  return `${caseId}:check-${round}`
}
