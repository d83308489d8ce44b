import type { InputOf } from '../../kernel/contract'
import type { Directory } from '../../kernel/directory'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { View } from '../../kernel/view'
import { compareText } from '../../ports/table-query'
import type { OrganisationChart, organisationQueries } from './contract'
import type { OrganisationRows } from './model'

/** The court with its units and people, by id. */
export async function chart(
  _input: InputOf<(typeof organisationQueries)['organisation.chart']>,
  context: QueryContext,
): Promise<OrganisationChart> {
  const reader = context.reader<OrganisationRows>()
  const [court, units, people] = await Promise.all([
    reader.get('org_court', context.courtId),
    readAll(reader, { table: 'org_unit' }),
    readAll(reader, { table: 'org_person' }),
  ])
  return { court: court ?? null, units, people }
}

/** Units and people as decisions of every room see them, out of the court's own rows. */
export function directoryOf(view: View<OrganisationRows>): Directory {
  const units = [...view.all('org_unit')].sort((a, b) => compareText(a.id, b.id))
  const people = view.all('org_person')
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const personById = new Map(people.map((person) => [person.id, person]))
  return {
    person: (id) => personById.get(id),
    unit: (id) => unitById.get(id),
    unitFor: (unitKind) => units.find(({ functions }) => functions.includes(unitKind)),
    units: () => units,
    people: () => people,
  }
}
