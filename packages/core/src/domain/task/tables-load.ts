import type { InputOf } from '../../kernel/contract'
import { COUNT_CAP } from '../../kernel/counted-page'
import { isAtWork } from '../../kernel/directory'
import type { CourtReader, Filter, QueryContext } from '../../kernel/query'
import type { NodeRow } from '../node/model'
import type { PromptRow } from '../supervision/model'
import type { Load, loadQueries, TeamLoad } from './contract-load'
import type { TaskRows } from './model'
import { ORDER } from './tables'

type Rows = TaskRows & { node_node: NodeRow; supervision_prompt: PromptRow }
const TABLES = ['node_node', 'task_task', 'supervision_prompt'] as const

/** Everybody of a unit with what he has in hand, whoever is late first, then the fullest hands. */
export async function loads(
  input: InputOf<(typeof loadQueries)['task.loads']>,
  context: QueryContext,
): Promise<TeamLoad | null> {
  const { directory, actor, today } = context
  const unit = directory.unit(input.unitId ?? directory.person(actor.id)?.unitId ?? '')
  if (!unit) return null
  const reader = context.reader<Rows>()
  const dueBy = input.dueBy ?? today
  const people = await Promise.all(
    directory
      .people()
      .filter(({ unitId, active }) => unitId === unit.id && active)
      .map(async (person) => ({
        personId: person.id,
        name: person.name,
        roles: person.roles,
        isHead: unit.headId === person.id,
        isAway: !isAtWork(person, today),
        ...(await inHand(reader, TABLES, [{ column: 'holderId', op: 'eq', value: person.id }], today, dueBy)),
      })),
  )
  const waiting: Filter[] = [
    { column: 'unitId', op: 'eq', value: unit.id },
    { column: 'holderId', op: 'not-null' },
  ]
  return {
    unitId: unit.id,
    unitName: unit.name,
    functions: unit.functions,
    people: people.sort(
      (a, b) => b.overdue - a.overdue || b.open - a.open || (a.personId < b.personId ? -1 : 1),
    ),
    pool: await inHand(reader, ['task_task'], waiting, today, dueBy),
  }
}

/** Sums over tables; each count stops where all lists stop counting. */
async function inHand(
  reader: CourtReader<Rows>,
  tables: readonly (typeof TABLES)[number][],
  where: readonly Filter[],
  today: string,
  dueBy: string,
): Promise<Load> {
  const parts = await Promise.all(tables.map((table) => inTable(reader, table, where, today, dueBy)))
  const sum = (of: (part: Load) => number) => parts.reduce((total, part) => total + of(part), 0)
  const dates = parts.flatMap(({ firstDueOn }) => firstDueOn ?? [])
  return {
    open: sum(({ open }) => open),
    overdue: sum(({ overdue }) => overdue),
    soon: sum(({ soon }) => soon),
    firstDueOn: dates.sort()[0] ?? null,
  }
}

async function inTable(
  reader: CourtReader<Rows>,
  table: (typeof TABLES)[number],
  where: readonly Filter[],
  today: string,
  dueBy: string,
): Promise<Load> {
  // A clock that stands still is neither due nor overdue.
  const runs: Filter[] = table === 'node_node' ? [{ column: 'state', op: 'ne', value: 'suspended' }] : []
  const count = (more: readonly Filter[]) =>
    reader.count({ table, where: [...where, ...more] }, COUNT_CAP + 1)
  const [open, overdue, until, first] = await Promise.all([
    count([]),
    count([...runs, { column: 'dueOn', op: 'lt', value: today }]),
    count([...runs, { column: 'dueOn', op: 'lte', value: dueBy }]),
    reader.find({ table, where: [...where, ...runs], orderBy: ORDER, limit: 1 }),
  ])
  return { open, overdue, soon: Math.max(0, until - overdue), firstDueOn: first.items[0]?.dueOn ?? null }
}
