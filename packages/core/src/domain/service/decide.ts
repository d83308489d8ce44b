import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { ServiceItemDefinition } from '../../kernel/profile-catalogue'
import type { View } from '../../kernel/view'
import { dueDate } from '../../law/period'
import type { CaseRow, PartyRow } from '../case/model'
import { FIXINGS, type Fixing, type serviceCommands } from './contract'
import type { MatterRow, ServiceEvents, ServiceRows, VisitRow } from './model'

type Input<N extends keyof typeof serviceCommands> = InputOf<(typeof serviceCommands)[N]>
type Rows = ServiceRows & { case_case: CaseRow; case_party: PartyRow }
type ServiceDecision<R = null> = Decision<EventsOf<ServiceEvents>, R>
type FixedItem = ServiceItemDefinition & Required<Pick<ServiceItemDefinition, Fixing>>

/** 启用服务事项: what is not fixed in all five respects is not offered (seed 004:55). */
export function activateItem(
  input: Input<'service.activate-item'>,
  view: View<ServiceRows>,
  context: DecideContext,
): ServiceDecision {
  const item = fixedItem(input.item, context)
  if ('kind' in item) return item
  if (view.get('service_item', item.id)) return refuse('service.item-activated-once', { item: item.id })
  const person = personFor(item, context)
  if ('kind' in person) return person
  const { id, post, duty, standard } = item
  const by = { activatedBy: context.actor.id, activatedOn: context.today }
  const row = { id, post, duty, person: item.person, standard, ...by }
  return accept([event('service.ItemActivated', row)])
}

/** 来访登记: every matter gets its person and its day before the party leaves the window. */
export function openVisit(
  input: Input<'service.open-visit'>,
  view: View<Rows>,
  context: DecideContext,
): ServiceDecision<{ visitId: string }> {
  const found = view.get('case_case', input.caseId)
  if (!found || found.state === 'closed') return refuse('service.case-open', { state: found?.state ?? null })
  if (!view.get('case_party', input.partyId)) {
    return refuse('service.visitor-of-case', { partyId: input.partyId })
  }
  const visitId = context.newId('visit')
  const visit: VisitRow = {
    id: visitId,
    caseId: found.id,
    caseNumber: found.caseNumber,
    partyId: input.partyId,
    visitorName: input.visitorName,
    state: 'open',
    openedBy: context.actor.id,
    openedOn: context.today,
    closedOn: null,
  }
  const taken: EventsOf<ServiceEvents>[] = []
  for (const asked of input.matters) {
    const matter = takeMatter(asked, visit, view, context)
    if ('kind' in matter) return matter
    taken.push(event('service.MatterTaken', matter))
  }
  return accept([event('service.VisitOpened', visit), ...taken], { visitId })
}

/** 窗口答复: for matters that become no affair. */
export function answerMatter(
  input: Input<'service.answer-matter'>,
  view: View<ServiceRows>,
): ServiceDecision {
  const matter = view.get('service_matter', input.matterId)
  if (!matter || matter.visitId !== input.visitId) {
    return refuse('service.matter-of-visit', { matterId: input.matterId })
  }
  if (matter.taskId !== null) return refuse('service.affair-answers', { item: matter.item })
  if (matter.state === 'answered') return refuse('service.answered-once', { item: matter.item })
  const { caseId, visitId, matterId, answer } = input
  return accept([event('service.MatterAnswered', { caseId, visitId, matterId, answer })])
}

/** 事务一站清: the ticket ends when nothing on it is without an answer. */
export function closeVisit(input: Input<'service.close-visit'>, view: View<ServiceRows>): ServiceDecision {
  const visit = view.get('service_visit', input.visitId)
  const waiting = view
    .all('service_matter')
    .some(({ visitId, state }) => visitId === input.visitId && state === 'open')
  if (visit?.state !== 'open' || waiting) return accept([])
  return accept([event('service.VisitClosed', { caseId: input.caseId, visitId: visit.id })])
}

function takeMatter(
  asked: { readonly item: string; readonly note: string },
  visit: VisitRow,
  view: View<ServiceRows>,
  context: DecideContext,
): MatterRow | Refused {
  const item = fixedItem(asked.item, context)
  if ('kind' in item) return item
  if (!item.active && !view.get('service_item', item.id)) {
    return refuse('service.item-active', { item: item.id })
  }
  const person = personFor(item, context)
  if ('kind' in person) return person
  const { today, calendar } = context
  return {
    id: context.newId('matter'),
    caseId: visit.caseId,
    visitId: visit.id,
    item: item.id,
    affair: item.affair ?? null,
    taskId: null,
    note: asked.note,
    personId: person.id,
    dueOn: dueDate({ trigger: today, limit: item.limit, calendar, roll: false }).date,
    state: 'open',
    answer: null,
    answeredOn: null,
  }
}

/** The item with all five fixings, or what it lacks. */
function fixedItem(id: string, { profile }: DecideContext): FixedItem | Refused {
  const item = profile.serviceItems?.find((each) => each.id === id)
  if (!item) return refuse('service.item-unknown', { item: id, profile: profile.id })
  const missing = FIXINGS.filter((fixing) => !item[fixing])
  if (missing.length > 0) return refuse('service.five-fixings', { item: id, missing: missing.join('/') })
  return item as FixedItem
}

/** 定人: an active person who holds the role that the item names. */
function personFor(item: FixedItem, { directory }: DecideContext): { readonly id: string } | Refused {
  const person = directory
    .people()
    .find(({ active, roles }) => active && roles.some((role) => role === item.person))
  return person ?? refuse('service.person-in-service', { item: item.id, role: item.person })
}
