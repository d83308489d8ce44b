import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { daysBetween } from '../../law/index'
import type { MaintainedCase, maintenanceQueries } from './contract'
import type { MaintenanceEntry, MaintenanceRows } from './model'

type Queries = typeof maintenanceQueries

/** One terminated round with its checks, applications and answers. */
export async function readMaintenance(
  { caseId }: InputOf<Queries['maintenance.get']>,
  context: QueryContext,
): Promise<ResultOf<Queries['maintenance.get']>> {
  const reader = context.reader<MaintenanceRows>()
  const entry = await reader.get('maintenance_entry', caseId)
  if (!entry) return null
  const where: Filter[] = [{ column: 'caseId', op: 'eq', value: caseId }]
  const by = (column: string) => [{ column, direction: 'asc' }] as const
  const [checks, applications, enquiries] = await Promise.all([
    readAll(reader, { table: 'maintenance_check', where, orderBy: by('checkedOn') }),
    readAll(reader, { table: 'maintenance_application', where, orderBy: by('appliedOn') }),
    readAll(reader, { table: 'maintenance_enquiry', where, orderBy: by('answeredOn') }),
  ])
  return { ...detail(entry, context), checks, applications, enquiries }
}

/** The case that a resumed case goes on from; nothing for any other. */
export async function readOrigin(
  { caseId }: InputOf<Queries['maintenance.origin']>,
  context: QueryContext,
): Promise<ResultOf<Queries['maintenance.origin']>> {
  const { items } = await context.reader<MaintenanceRows>().find({
    table: 'maintenance_entry',
    where: [{ column: 'resumedCaseId', op: 'eq', value: caseId }],
    limit: 1,
  })
  const [origin] = items
  return origin ? { caseId: origin.caseId, caseNumber: origin.caseNumber } : null
}

/** The register of terminated rounds (终本案件管理). */
export async function listMaintained(
  { state, dueBy, limit, cursor }: InputOf<Queries['maintenance.list']>,
  context: QueryContext,
): Promise<ResultOf<Queries['maintenance.list']>> {
  const where: Filter[] = [{ column: 'state', op: 'eq', value: state }]
  if (dueBy !== undefined) where.push({ column: 'nextCheckOn', op: 'lte', value: dueBy })
  const page = await countedPage(context.reader<MaintenanceRows>(), {
    table: 'maintenance_entry',
    where,
    orderBy: [{ column: dueBy === undefined ? 'ruledOn' : 'nextCheckOn', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  return { ...page, items: page.items.map((entry) => detail(entry, context)) }
}

/** Applications by their state, the oldest first. */
export function listApplications(
  { state, limit, cursor }: InputOf<Queries['maintenance.applications']>,
  context: QueryContext,
): Promise<ResultOf<Queries['maintenance.applications']>> {
  return countedPage(context.reader<MaintenanceRows>(), {
    table: 'maintenance_application',
    where: [{ column: 'state', op: 'eq', value: state }],
    orderBy: [{ column: 'appliedOn', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
}

function detail(entry: MaintenanceEntry, { directory, today }: QueryContext): MaintainedCase {
  return {
    ...entry,
    holderName: directory.person(entry.holderId)?.name ?? entry.holderId,
    unitName: entry.unitId === null ? null : (directory.unit(entry.unitId)?.name ?? entry.unitId),
    daysLeft: entry.nextCheckOn === null ? null : daysBetween(today, entry.nextCheckOn),
  }
}
