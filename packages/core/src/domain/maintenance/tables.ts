import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { daysBetween } from '../../law/index'
import type { CaseRows } from '../case/model'
import type { ClueRows } from '../clue/model'
import type { ListedApplication, MaintainedCase, maintenanceQueries } from './contract'
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
  const [shown] = await details([entry], context)
  return shown ? { ...shown, checks, applications, enquiries } : null
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
  return { ...page, items: await details(page.items, context) }
}

/** Applications by their state, the oldest first. */
export async function listApplications(
  { state, limit, cursor }: InputOf<Queries['maintenance.applications']>,
  context: QueryContext,
): Promise<ResultOf<Queries['maintenance.applications']>> {
  const reader = context.reader<MaintenanceRows & CaseRows>()
  const page = await countedPage(reader, {
    table: 'maintenance_application',
    where: [{ column: 'state', op: 'eq', value: state }],
    orderBy: [{ column: 'appliedOn', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const items = page.items.map(async (row): Promise<ListedApplication> => {
    const [entry, party] = await Promise.all([
      reader.get('maintenance_entry', row.caseId),
      row.partyId === null ? undefined : reader.get('case_party', row.partyId),
    ])
    const decidedByName =
      row.decidedBy === null ? null : (context.directory.person(row.decidedBy)?.name ?? row.decidedBy)
    const { caseNumber = '', debtorLabel = '' } = entry ?? {}
    return { ...row, caseNumber, debtorLabel, partyName: party?.name ?? null, decidedByName }
  })
  return { ...page, items: await Promise.all(items) }
}

/** Names, days, and what waits in these cases: one question for all of them. */
async function details(
  entries: readonly MaintenanceEntry[],
  context: QueryContext,
): Promise<readonly MaintainedCase[]> {
  const { directory, today } = context
  const reader = context.reader<MaintenanceRows & ClueRows>()
  const inCases = (state: readonly string[]): Filter[] => [
    { column: 'caseId', op: 'in', value: entries.map(({ caseId }) => caseId) },
    { column: 'state', op: 'in', value: state },
  ]
  const [clues, applications] =
    entries.length === 0
      ? [[], []]
      : await Promise.all([
          readAll(reader, { table: 'clue_clue', where: inCases(['received']) }),
          readAll(reader, { table: 'maintenance_application', where: inCases(['open', 'granted']) }),
        ])
  const inCase = (rows: readonly { readonly caseId: string }[], { caseId }: MaintenanceEntry) =>
    rows.filter((row) => row.caseId === caseId).length
  return entries.map((entry) => ({
    ...entry,
    holderName: directory.person(entry.holderId)?.name ?? entry.holderId,
    unitName: entry.unitId === null ? null : (directory.unit(entry.unitId)?.name ?? entry.unitId),
    daysLeft: entry.nextCheckOn === null ? null : daysBetween(today, entry.nextCheckOn),
    waitingClues: inCase(clues, entry),
    waitingApplications: inCase(applications, entry),
  }))
}
