import type { EvolveTable } from '../../kernel/module'
import type { Role } from '../../kernel/role'
import { boolean, date, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { TaskRows } from '../task/model'
import { type BankAccountEvents, type BankAccountRows, evolveBankAccount } from './model-bank-account'

export * from './model-bank-account'

/** Courts beside the general ones (seed 001:24, 004:24). */
export type SpecialCourt = 'maritime' | 'railway-transport' | 'development-zone'

export const courts = table('org_court', {
  stream: 'court',
  columns: {
    name: text(),
    level: text(),
    parentId: nullable(text()),
    codeName: text(),
    profileId: text(),
    /** What a special court is for; nothing for a general one. */
    special: nullable(text<SpecialCourt>()),
  },
})

export const units = table('org_unit', {
  stream: 'court',
  columns: {
    name: text(),
    functions: json<readonly string[]>(),
    headId: nullable(text()),
    /** The unit it belongs to: a sub-centre, or a team of a centre. */
    parentId: nullable(text()),
  },
})

export const people = table('org_person', {
  stream: 'court',
  columns: {
    name: text(),
    staffClass: text(),
    roles: json<readonly Role[]>(),
    unitId: nullable(text()),
    active: boolean(),
  },
})

/** Absences (请假、公差): who stands in, and from when to when. */
export const absences = table('org_absence', {
  stream: 'court',
  columns: {
    personId: text(),
    fromOn: date(),
    untilOn: date(),
    deputyId: text(),
    reason: text(),
    recordedBy: text(),
  },
  indexes: [{ columns: ['fromOn'] }],
})

/** People whom another court has lent (调配力量, seed 000:8, 004:75 人员统一调度). */
export const lentPeople = table('org_lent', {
  stream: 'court',
  columns: {
    personId: text(),
    fromCourtId: text(),
    grantedBy: text(),
    fromOn: date(),
    untilOn: date(),
    matter: text(),
  },
  indexes: [{ columns: ['fromOn'] }],
})

/** Equipment (装备): what it is, and which court and unit have it in custody (seed 001:186, 004:61, 004:75). */
export const equipment = table('org_equipment', {
  stream: 'court',
  columns: {
    kind: text(),
    name: text(),
    custodyCourtId: text(),
    unitId: nullable(text()),
    assignedBy: text(),
    assignedOn: date(),
  },
  indexes: [{ columns: ['custodyCourtId'] }],
})

export type EquipmentRow = RowOf<typeof equipment>
export type CourtRow = RowOf<typeof courts>
export type UnitRow = RowOf<typeof units>
export type PersonRow = RowOf<typeof people>
export type AbsenceRow = RowOf<typeof absences>
export type LentRow = RowOf<typeof lentPeople>
export type OrganisationRows = {
  org_court: CourtRow
  org_unit: UnitRow
  org_person: PersonRow
  org_absence: AbsenceRow
  org_lent: LentRow
  org_equipment: EquipmentRow
} & BankAccountRows

export type OrganisationEvents = BankAccountEvents & {
  /** Journals of the first version know no special courts. */
  'organisation.CourtEstablished': Omit<CourtRow, 'special'> & Partial<Pick<CourtRow, 'special'>>
  /** Journals of the first version know no unit above. */
  'organisation.UnitAdded': Omit<UnitRow, 'parentId'> & Partial<Pick<UnitRow, 'parentId'>>
  'organisation.PersonAdded': PersonRow
  'organisation.HeadAppointed': { unitId: string; personId: string }
  'organisation.PersonChanged': Pick<PersonRow, 'unitId' | 'staffClass' | 'roles' | 'active'> & {
    personId: string
    reason: string
  }
  'organisation.AbsenceRecorded': AbsenceRow
  'organisation.PersonLent': LentRow
  'organisation.EquipmentRegistered': EquipmentRow
  'organisation.EquipmentAssigned': Pick<EquipmentRow, 'custodyCourtId' | 'unitId'> & {
    equipmentId: string
    reason: string
  }
  /** As its worker, or as the one who waits for the report. */
  'organisation.TaskHandedOver': {
    caseId: string
    taskId: string
    from: string
    to: string
    unitId: string | null
    as: 'worker' | 'issuer'
    reason: string
  }
}

export const evolveOrganisation: EvolveTable<OrganisationEvents, OrganisationRows & TaskRows> = {
  ...evolveBankAccount,
  'organisation.CourtEstablished': (_view, { data }) => [put('org_court', { special: null, ...data })],
  'organisation.UnitAdded': (_view, { data }) => [put('org_unit', { parentId: null, ...data })],
  'organisation.PersonAdded': (_view, { data }) => [put('org_person', data)],
  'organisation.HeadAppointed': (view, { data }) => [
    patch(view, 'org_unit', data.unitId, { headId: data.personId }),
  ],
  'organisation.PersonChanged': (view, { data: { personId, reason: _reason, ...columns } }) => [
    patch(view, 'org_person', personId, columns),
  ],
  'organisation.AbsenceRecorded': (_view, { data }) => [put('org_absence', data)],
  'organisation.PersonLent': (_view, { data }) => [put('org_lent', data)],
  'organisation.EquipmentRegistered': (_view, { data }) => [put('org_equipment', data)],
  'organisation.EquipmentAssigned': (view, { data, actor, occurredOn }) => [
    patch(view, 'org_equipment', data.equipmentId, {
      custodyCourtId: data.custodyCourtId,
      unitId: data.unitId,
      assignedBy: actor.id,
      assignedOn: occurredOn,
    }),
  ],
  'organisation.TaskHandedOver': (view, { data }) => [
    patch(view, 'task_task', data.taskId, {
      holderId: data.to,
      ...(data.as === 'worker' ? { workerId: data.to, unitId: data.unitId } : { issuedBy: data.to }),
    }),
  ],
}
