import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { View } from '../../kernel/view'
import type { organisationCommands } from './contract'
import { mayNotLead } from './decide'
import type { AbsenceRow, LentRow, OrganisationEvents, OrganisationRows, PersonRow } from './model'
import { roleBeyondClass } from './rules'

type Input<N extends keyof typeof organisationCommands> = InputOf<(typeof organisationCommands)[N]>
type OrganisationView = View<OrganisationRows>
type OrganisationDecision = Decision<EventsOf<OrganisationEvents>, null>

/** 人员变动: another unit, class or roles; out of service or back. A head is replaced before he goes. */
export function changePerson(
  input: Input<'organisation.change-person'>,
  view: OrganisationView,
  context: DecideContext,
): OrganisationDecision {
  const { personId, reason } = input
  const person = view.get('org_person', personId)
  if (!person) return refuse('organisation.person-unknown', { personId })
  const next: PersonRow = {
    ...person,
    unitId: input.unitId === undefined ? person.unitId : input.unitId,
    staffClass: input.staffClass ?? person.staffClass,
    roles: input.roles ? [...new Set(input.roles)] : person.roles,
    active: input.active ?? person.active,
  }
  const role = next.roles.find((each) => each === 'system' || each === 'import')
  if (role) return refuse('organisation.role-not-for-people', { role })
  const beyond = roleBeyondClass(next.staffClass, next.roles)
  if (beyond) return refuse('organisation.role-fits-class', { role: beyond, staffClass: next.staffClass })
  if (next.unitId !== null && !view.get('org_unit', next.unitId)) {
    return refuse('organisation.unit-unknown', { unitId: next.unitId })
  }
  for (const unit of view.all('org_unit').filter(({ headId }) => headId === personId)) {
    if (!next.active || next.unitId !== unit.id) {
      return refuse('organisation.head-replaced-first', { personId, unitId: unit.id })
    }
    const barred = mayNotLead(unit, next, context)
    if (barred) return barred
  }
  const { unitId, staffClass, roles, active } = next
  return accept([
    event('organisation.PersonChanged', { personId, unitId, staffClass, roles, active, reason }),
  ])
}

/** 请假与代理: a judge is replaced by a judge or officer, because core acts stay reserved (seed 000:16). */
export function recordAbsence(
  input: Input<'organisation.record-absence'>,
  view: OrganisationView,
  context: DecideContext,
): OrganisationDecision {
  const { personId, from, until, deputyId, reason } = input
  if (until < from) return refuse('organisation.dates-in-order', { from, until })
  const person = view.get('org_person', personId)
  if (!person?.active) return refuse('organisation.person-unknown', { personId })
  const deputy = view.get('org_person', deputyId)
  if (!deputy?.active || deputyId === personId || (isJudge(person) && !isJudge(deputy))) {
    return refuse('organisation.deputy-fits', { personId, deputyId })
  }
  const isAway = view
    .all('org_absence')
    .some((each) => each.personId === deputyId && each.fromOn <= until && each.untilOn >= from)
  if (isAway) return refuse('organisation.receiver-present', { personId: deputyId })
  const row: AbsenceRow = {
    id: `${personId}:${from}`,
    personId,
    fromOn: from,
    untilOn: until,
    deputyId,
    reason,
    recordedBy: context.actor.id,
  }
  return accept([event('organisation.AbsenceRecorded', row)])
}

/** 调配力量: a person of another court works here for some days, under the court and person who granted it (seed 000:8). */
export function receiveLentPerson(
  input: Input<'organisation.receive-lent-person'>,
  view: OrganisationView,
): OrganisationDecision {
  const { fromCourtId, name, staffClass, unitId, grantedBy, from, until, matter } = input
  if (until < from) return refuse('organisation.dates-in-order', { from, until })
  if (!view.get('org_unit', unitId)) return refuse('organisation.unit-unknown', { unitId })
  const role = input.roles.find((each) => each === 'system' || each === 'import')
  if (role) return refuse('organisation.role-not-for-people', { role })
  const beyond = roleBeyondClass(staffClass, input.roles)
  if (beyond) return refuse('organisation.role-fits-class', { role: beyond, staffClass })
  const personId = lentPersonId(fromCourtId, input.personId)
  const person: PersonRow = { id: personId, name, staffClass, roles: input.roles, unitId, active: true }
  const row: LentRow = {
    id: `${personId}:${from}`,
    personId,
    fromCourtId,
    grantedBy,
    fromOn: from,
    untilOn: until,
    matter,
  }
  const known = view.get('org_person', personId) !== undefined
  const lent = event('organisation.PersonLent', row)
  return accept(known ? [lent] : [event('organisation.PersonAdded', person), lent])
}

/** The id of a lent person at the court that receives him: two courts may use one id for two people. */
export function lentPersonId(fromCourtId: string, personId: string): string {
  return `${fromCourtId}:${personId}`
}

function isJudge({ roles }: Pick<PersonRow, 'roles'>): boolean {
  return roles.includes('quota-judge') || roles.includes('execution-officer')
}
