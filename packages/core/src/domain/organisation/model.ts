import type { EvolveTable } from '../../kernel/module'
import type { Role } from '../../kernel/role'
import { boolean, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

export const courts = table('org_court', {
  stream: 'court',
  columns: {
    name: text(),
    level: text(),
    parentId: nullable(text()),
    codeName: text(),
    profileId: text(),
  },
})

export const units = table('org_unit', {
  stream: 'court',
  columns: { name: text(), functions: json<readonly string[]>(), headId: nullable(text()) },
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

export type CourtRow = RowOf<typeof courts>
export type UnitRow = RowOf<typeof units>
export type PersonRow = RowOf<typeof people>
export type OrganisationRows = { org_court: CourtRow; org_unit: UnitRow; org_person: PersonRow }

export type OrganisationEvents = {
  'organisation.CourtEstablished': CourtRow
  'organisation.UnitAdded': UnitRow
  'organisation.PersonAdded': PersonRow
  'organisation.HeadAppointed': { unitId: string; personId: string }
}

export const evolveOrganisation: EvolveTable<OrganisationEvents, OrganisationRows> = {
  'organisation.CourtEstablished': (_view, { data }) => [put('org_court', data)],
  'organisation.UnitAdded': (_view, { data }) => [put('org_unit', data)],
  'organisation.PersonAdded': (_view, { data }) => [put('org_person', data)],
  'organisation.HeadAppointed': (view, { data }) => [
    patch(view, 'org_unit', data.unitId, { headId: data.personId }),
  ],
}
