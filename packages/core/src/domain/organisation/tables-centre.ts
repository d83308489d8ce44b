import { type CentreKind, centresOf } from '../../kernel/centre'
import type { Filter, QueryContext } from '../../kernel/query'
import type { RecordRow } from '../task/model'
import type { CentreBoard, CentreCount, CentreDuty, CentreItem } from './contract-centre'
import { attached, type CentreRows, openIn, unitsOf } from './tables-centre-queue'

const TABLES = {
  affair: ['task_task', 'affair'],
  matter: ['service_matter', 'item'],
  finding: ['supervision_finding', 'domain'],
} as const

/** 各中心情况: the command centre as a whole, then each centre under it by itself. */
export function centreBoards(_input: object, context: QueryContext): Promise<readonly CentreBoard[]> {
  return Promise.all(centresOf(context.profile).map((centre) => boardOf(centre, context)))
}

async function boardOf(centre: CentreKind, context: QueryContext): Promise<CentreBoard> {
  const units = unitsOf(centre, context)
  const ids = new Set(units.map(({ id }) => id))
  const counts = (kind: keyof typeof TABLES, codes: readonly string[]) =>
    Promise.all(codes.map((code) => countOf(kind, code, centre, context)))
  const nodes = (overdue: boolean) => count('node_node', openIn(centre, 'node', overdue, context), context)
  return {
    centre,
    units: units.map(({ id, name, headId }) => ({ id, name, headId })),
    staff: context.directory
      .people()
      .flatMap(({ id, name, unitId, active }) =>
        active && unitId !== null && ids.has(unitId) ? [{ id, name, unitId }] : [],
      ),
    affairs: await counts('affair', attached(centre, 'affairs', context)),
    items: await counts('matter', attached(centre, 'serviceItems', context)),
    domains: await counts('finding', attached(centre, 'domains', context)),
    nodes: { open: await nodes(false), overdue: await nodes(true) },
    duties: await performed('duty', attached(centre, 'duties', context), context),
    services: await performed('service', attached(centre, 'services', context), context),
  }
}

async function countOf(
  kind: keyof typeof TABLES,
  code: string,
  centre: CentreKind,
  context: QueryContext,
): Promise<CentreCount> {
  const [table, column] = TABLES[kind]
  const own: Filter = { column, op: 'eq', value: code }
  const of = (overdue: boolean) =>
    count(table, [...openIn(centre, kind as CentreItem['kind'], overdue, context), own], context)
  return { code, open: await of(false), overdue: await of(true) }
}

function count(table: keyof CentreRows & string, where: readonly Filter[], context: QueryContext) {
  return context.reader<CentreRows>().count({ table, where })
}

function performed(
  kind: RecordRow['kind'],
  codes: readonly string[],
  context: QueryContext,
): Promise<readonly CentreDuty[]> {
  const reader = context.reader<{ task_record: RecordRow }>()
  return Promise.all(
    codes.map(async (code) => {
      const where: Filter[] = [
        { column: 'kind', op: 'eq', value: kind },
        { column: 'code', op: 'eq', value: code },
      ]
      const orderBy = [{ column: 'performedOn', direction: 'desc' }] as const
      const { items } = await reader.find({ table: 'task_record', where, orderBy, limit: 1 })
      const duty = kind === 'duty' ? context.profile.duties?.find(({ id }) => id === code) : undefined
      return {
        code,
        performed: await reader.count({ table: 'task_record', where }),
        lastOn: items[0]?.performedOn ?? null,
        report: duty?.report ?? null,
      }
    }),
  )
}
