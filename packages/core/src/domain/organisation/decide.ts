import { CENTRES } from '../../kernel/centre'
import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import { mayLead } from '../../kernel/lead'
import type { View } from '../../kernel/view'
import type { organisationCommands } from './contract'
import type { OrganisationEvents, OrganisationRows, PersonRow, UnitRow } from './model'
import { roleBeyondClass } from './rules'

type Input<N extends keyof typeof organisationCommands> = InputOf<(typeof organisationCommands)[N]>
type OrganisationView = View<OrganisationRows>
type OrganisationDecision = Decision<EventsOf<OrganisationEvents>, null>

/** 设立法院: once, at its place in the four levels (seed 001:86). */
export function establishCourt(
  input: Input<'organisation.establish-court'>,
  view: OrganisationView,
  context: DecideContext,
): OrganisationDecision {
  const { courtId, ...columns } = input
  if (courtId !== context.courtId) {
    return refuse('organisation.court-is-another', { courtId, expected: context.courtId })
  }
  if (view.all('org_court').length > 0) return refuse('organisation.court-exists', { courtId })
  if (!context.shelf.inForce(input.profileId, context.today)) {
    return refuse('organisation.profile-in-force', { profile: input.profileId })
  }
  return accept([event('organisation.CourtEstablished', { id: courtId, ...columns })])
}

/** 设置团队（专员）: with one or several functions (seed 000:12); a sub-centre lies under the command centre (seed 004:52). */
export function addUnit(input: Input<'organisation.add-unit'>, view: OrganisationView): OrganisationDecision {
  const { unitId, name, parentId } = input
  if (view.get('org_unit', unitId)) return refuse('organisation.unit-exists', { unitId })
  const parent = parentId === null ? undefined : view.get('org_unit', parentId)
  if (parentId !== null && !parent) return refuse('organisation.unit-unknown', { unitId: parentId })
  const functions = [...new Set(input.functions)]
  const centre = CENTRES.find((kind) => kind !== 'command-centre' && functions.includes(kind))
  if (centre && parent && !parent.functions.includes('command-centre')) {
    return refuse('organisation.sub-centre-under-command-centre', { unitId, parentId })
  }
  const row: UnitRow = { id: unitId, name, functions, headId: null, parentId }
  return accept([event('organisation.UnitAdded', row)])
}

/** 人员入册: with staff class and roles; may become the head of the unit in the same act. */
export function addPerson(
  input: Input<'organisation.add-person'>,
  view: OrganisationView,
  context: DecideContext,
): OrganisationDecision {
  const { personId, name, staffClass, unitId, head } = input
  if (view.get('org_person', personId)) return refuse('organisation.person-exists', { personId })
  const role = input.roles.find((each) => each === 'system' || each === 'import')
  if (role) return refuse('organisation.role-not-for-people', { role })
  const beyond = roleBeyondClass(staffClass, input.roles)
  if (beyond) return refuse('organisation.role-fits-class', { role: beyond, staffClass })
  const unit = unitId === null ? undefined : view.get('org_unit', unitId)
  if (unitId !== null && !unit) return refuse('organisation.unit-unknown', { unitId })
  const row: PersonRow = {
    id: personId,
    name,
    staffClass,
    roles: [...new Set(input.roles)],
    unitId,
    active: true,
  }
  const added = event('organisation.PersonAdded', row)
  if (!head) return accept([added])
  if (!unit) return refuse('organisation.head-belongs-to-unit', { personId, unitId })
  const barred = mayNotLead(unit, row, context)
  if (barred) return barred
  return accept([added, event('organisation.HeadAppointed', { unitId: unit.id, personId })])
}

/** 任命负责人: one of the unit's own people. */
export function appointHead(
  input: Input<'organisation.appoint-head'>,
  view: OrganisationView,
  context: DecideContext,
): OrganisationDecision {
  const { unitId, personId } = input
  const unit = view.get('org_unit', unitId)
  if (!unit) return refuse('organisation.unit-unknown', { unitId })
  const person = view.get('org_person', personId)
  if (!person?.active) return refuse('organisation.person-unknown', { personId })
  if (person.unitId !== unitId) return refuse('organisation.head-belongs-to-unit', { personId, unitId })
  const barred = mayNotLead(unit, person, context)
  if (barred) return barred
  return accept([event('organisation.HeadAppointed', { unitId, personId })])
}

/** 员额法官（执行员）主导: who leads a team that owns cases is a judge or an officer (seed 000:12). */
export function mayNotLead(
  unit: UnitRow,
  person: PersonRow,
  { profile }: Pick<DecideContext, 'profile'>,
): Refused | undefined {
  if (!unit.functions.includes('implementation-team') || mayLead(person, profile)) return undefined
  return refuse('organisation.team-led-by-judge', { unitId: unit.id, personId: person.id })
}
