import { listAffairs, listDuties, listServices } from '../../kernel/catalogue'
import type { InputOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { DutyDefinition } from '../../kernel/profile-catalogue'
import type { CountedPage, Filter, QueryContext } from '../../kernel/query'
import type { taskQueries } from './contract'
import type { Catalogue, Owned, RecordDetail } from './contract-catalogue'
import type { RecordRow } from './model'
import { nameOf } from './tables'

type Input<N extends keyof typeof taskQueries> = InputOf<(typeof taskQueries)[N]>

/** 职能清单: what the command centre does, and which unit of this court owns it. */
export async function catalogue(_input: Input<'task.catalogue'>, context: QueryContext): Promise<Catalogue> {
  const owned = (entry: Pick<DutyDefinition, 'id' | 'unitKind' | 'report' | 'source'>): Owned => {
    const unit = context.directory.unitFor(entry.unitKind)
    return {
      id: entry.id,
      unitKind: entry.unitKind,
      unitId: unit?.id ?? null,
      unitName: unit?.name ?? null,
      headId: unit?.headId ?? null,
      report: entry.report ?? null,
      source: entry.source,
    }
  }
  const { profile } = context
  return {
    affairs: listAffairs(profile).map(owned),
    duties: listDuties(profile).map(owned),
    services: listServices(profile).map(owned),
  }
}

/** Performed duties and given services, newest first. */
export async function records(
  input: Input<'task.records'>,
  context: QueryContext,
): Promise<CountedPage<RecordDetail>> {
  const where: Filter[] = []
  if (input.kind !== undefined) where.push({ column: 'kind', op: 'eq', value: input.kind })
  if (input.code !== undefined) where.push({ column: 'code', op: 'eq', value: input.code })
  if (input.caseId !== undefined) where.push({ column: 'caseId', op: 'eq', value: input.caseId })
  const page = await countedPage(context.reader<{ task_record: RecordRow }>(), {
    table: 'task_record',
    where,
    orderBy: [{ column: 'performedOn', direction: 'desc' }],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
  const named = (row: RecordRow): RecordDetail => ({
    ...row,
    unitName: context.directory.unit(row.unitId)?.name ?? row.unitId,
    performedByName: nameOf(row.performedBy, context),
  })
  return { ...page, items: page.items.map(named) }
}
