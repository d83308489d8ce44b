import type { InputOf } from '../../kernel/contract'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { equipmentQueries } from './contract-equipment'
import type { EquipmentRow, OrganisationRows } from './model'

/** The register of equipment, or the part of it that one court has in custody. */
export function readEquipment(
  { custodyCourtId }: InputOf<(typeof equipmentQueries)['organisation.equipment']>,
  context: QueryContext,
): Promise<readonly EquipmentRow[]> {
  const where =
    custodyCourtId === undefined
      ? []
      : ([{ column: 'custodyCourtId', op: 'eq', value: custodyCourtId }] as const)
  return readAll(context.reader<OrganisationRows>(), { table: 'org_equipment', where })
}
