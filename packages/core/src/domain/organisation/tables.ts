import type { InputOf } from '../../kernel/contract'
import type { Directory, DirectoryPerson } from '../../kernel/directory'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { View } from '../../kernel/view'
import { compareText } from '../../ports/table-query'
import type { NodeRows } from '../node/model'
import type { TaskRows } from '../task/model'
import type { OpenWorkOfCase, OrganisationChart, organisationQueries, Staffing } from './contract'
import type { OrganisationRows, PersonRow } from './model'

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

/** Who is away and who is lent. */
export async function staffing(_input: object, context: QueryContext): Promise<Staffing> {
  const reader = context.reader<OrganisationRows>()
  const orderBy = [{ column: 'fromOn', direction: 'desc' }] as const
  const [absences, lent] = await Promise.all([
    readAll(reader, { table: 'org_absence', orderBy }),
    readAll(reader, { table: 'org_lent', orderBy }),
  ])
  return { absences, lent }
}

/** What a person has in hand, case by case, the most urgent first. */
export async function openWork(
  { personId }: { readonly personId: string },
  context: QueryContext,
): Promise<readonly OpenWorkOfCase[]> {
  const reader = context.reader<NodeRows & TaskRows>()
  const where = [{ column: 'holderId', op: 'eq', value: personId }] as const
  const [nodes, tasks] = await Promise.all([
    readAll(reader, { table: 'node_node', where }),
    readAll(reader, { table: 'task_task', where }),
  ])
  const byCase = new Map<string, OpenWorkOfCase>()
  for (const [rows, isNode] of [
    [nodes, true],
    [tasks, false],
  ] as const) {
    for (const { caseId, caseNumber, dueOn } of rows) {
      const known = byCase.get(caseId) ?? { caseId, caseNumber, nodes: 0, tasks: 0, firstDueOn: dueOn }
      byCase.set(caseId, {
        ...known,
        nodes: known.nodes + (isNode ? 1 : 0),
        tasks: known.tasks + (isNode ? 0 : 1),
        firstDueOn: [dueOn, known.firstDueOn].sort()[0] ?? dueOn,
      })
    }
  }
  return [...byCase.values()].sort(
    (a, b) => compareText(a.firstDueOn, b.firstDueOn) || compareText(a.caseId, b.caseId),
  )
}

/** Units and people as decisions of every room see them, out of the court's own rows. */
export function directoryOf(view: View<OrganisationRows>): Directory {
  const units = [...view.all('org_unit')].sort((a, b) => compareText(a.id, b.id))
  const people = view.all('org_person').map((person) => withDates(person, view))
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

/** The latest absence and the latest lending of a person, as data: who decides compares them with the day. */
function withDates(person: PersonRow, view: View<OrganisationRows>): DirectoryPerson {
  const latest = <R extends { readonly personId: string; readonly fromOn: string }>(rows: readonly R[]) =>
    rows.filter(({ personId }) => personId === person.id).sort((a, b) => compareText(b.fromOn, a.fromOn))[0]
  const absence = latest(view.all('org_absence'))
  const lent = latest(view.all('org_lent'))
  return {
    ...person,
    ...(absence ? { awayFrom: absence.fromOn, awayUntil: absence.untilOn, deputyId: absence.deputyId } : {}),
    ...(lent ? { lentBy: lent.fromCourtId, lentFrom: lent.fromOn, lentUntil: lent.untilOn } : {}),
  }
}
