import type { InputOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { CountedPage, Filter, QueryContext } from '../../kernel/query'
import type { PoolItem, taskQueries, WorkBatch } from './contract'
import type { TaskRow, TaskRows } from './model'
import { itemOf, nameOf, ORDER, withFlags } from './tables'

type Input<N extends keyof typeof taskQueries> = InputOf<(typeof taskQueries)[N]>
type Listed = Input<'task.issued'>

const OPEN: Filter = { column: 'holderId', op: 'not-null' }

/** 交办未结: what somebody gave out and has not confirmed; it is his until he has (seed 004:52). */
export function issued(input: Listed, context: QueryContext): Promise<CountedPage<PoolItem>> {
  return listed(input, [{ column: 'issuedBy', op: 'eq', value: context.actor.id }], context)
}

/** What somebody is to do, and what he has reported and nobody has confirmed. */
export function unconfirmed(input: Listed, context: QueryContext): Promise<CountedPage<PoolItem>> {
  return listed(input, [{ column: 'workerId', op: 'eq', value: context.actor.id }], context)
}

/** Every open affair of a unit in one queue (执行事务中心). */
export function pool(input: Input<'task.pool'>, context: QueryContext): Promise<CountedPage<PoolItem>> {
  const where: Filter[] = []
  if (!input.all) where.push(ofUnit(input.unitId, context))
  if (input.affair !== undefined) where.push({ column: 'affair', op: 'eq', value: input.affair })
  if (input.batchId !== undefined) where.push({ column: 'batchId', op: 'eq', value: input.batchId })
  return listed(input, where, context)
}

/** How much of each type waits in a unit: what it can work through together. Types of which nothing waits are left out. */
export async function batches(
  input: Input<'task.batches'>,
  context: QueryContext,
): Promise<readonly WorkBatch[]> {
  const reader = context.reader<TaskRows>()
  const groups = await Promise.all(
    context.profile.affairs.map(async ({ id }) => {
      const where: Filter[] = [ofUnit(input.unitId, context), { column: 'affair', op: 'eq', value: id }, OPEN]
      const late: Filter = { column: 'dueOn', op: 'lt', value: context.today }
      const [open, overdue, first] = await Promise.all([
        reader.count({ table: 'task_task', where }),
        reader.count({ table: 'task_task', where: [...where, late] }),
        reader.find({ table: 'task_task', where, orderBy: ORDER, limit: 1 }),
      ])
      return { affair: id, open, overdue, firstDueOn: first.items[0]?.dueOn ?? null }
    }),
  )
  return groups.filter(({ open }) => open > 0)
}

/** Somebody without a unit sees the pool of none. */
function ofUnit(unitId: string | undefined, { actor, directory }: QueryContext): Filter {
  const own = directory.person(actor.id)?.unitId ?? ''
  return { column: 'unitId', op: 'eq', value: unitId ?? own }
}

async function listed(
  input: Listed,
  where: readonly Filter[],
  context: QueryContext,
): Promise<CountedPage<PoolItem>> {
  const late: Filter[] = input.overdue ? [{ column: 'dueOn', op: 'lt', value: context.today }] : []
  const page = await countedPage(context.reader<TaskRows>(), {
    table: 'task_task',
    where: [...where, OPEN, ...late],
    orderBy: ORDER,
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
  return {
    ...page,
    items: await withFlags(
      page.items.map((row) => poolItem(row, context)),
      context,
    ),
  }
}

function poolItem(row: TaskRow, context: QueryContext): Omit<PoolItem, 'flags'> {
  return {
    ...itemOf({ kind: 'task', row }, context),
    issuedBy: row.issuedBy,
    issuedByName: nameOf(row.issuedBy, context),
    workerId: row.workerId,
    workerName: nameOf(row.workerId, context),
    batchId: row.batchId,
  }
}
