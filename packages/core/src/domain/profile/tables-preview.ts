import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { ZhixingError } from '../../kernel/errors'
import type { OpenCase } from '../../kernel/profile-migration'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { CaseRow, CaseRows } from '../case/model'
import type { NodeRows } from '../node/model'
import type { StageRows } from '../stage/model'
import type { TriageRows } from '../triage/model'
import type { MigrationPreview, profileQueries } from './contract'

type Queries = typeof profileQueries
type Rows = CaseRows & NodeRows & StageRows & TriageRows

const OPEN = ['filed', 'assigned', 'suspended']

/** What a migration would do to the open cases, in the order of filing. */
export async function migrationPreview(
  input: InputOf<Queries['profile.migration-preview']>,
  context: QueryContext,
): Promise<ResultOf<Queries['profile.migration-preview']>> {
  const to = context.shelf.find(input.profileId, input.version)
  if (!to) throw new ZhixingError('profile-unknown', { id: input.profileId, version: input.version })
  const page = await countedPage(context.reader<Rows>(), {
    table: 'case_case',
    where: [{ column: 'state', op: 'in', value: OPEN }],
    orderBy: [{ column: 'filedOn', direction: 'asc' }],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
  const others = page.items.filter(
    ({ profileId, profileVersion }) => profileId !== to.id || profileVersion !== to.version,
  )
  const items = others.map(async (row): Promise<MigrationPreview> => {
    const from = { profileId: row.profileId, version: row.profileVersion }
    const change = [context.profileOf(from.profileId, from.version), to] as const
    const choices = { stageTargets: input.stageTargets, today: context.today }
    const changes = context.shelf.preview(change, await openCase(row, context), context.calendar, choices)
    return { caseId: row.id, caseNumber: row.caseNumber, from, changes }
  })
  return { ...page, items: await Promise.all(items) }
}

async function openCase(row: CaseRow, context: QueryContext): Promise<OpenCase> {
  const reader = context.reader<Rows>()
  const ofCase: Filter = { column: 'caseId', op: 'eq', value: row.id }
  const [nodes, stays, sorted] = await Promise.all([
    readAll<Rows, 'node_node'>(reader, { table: 'node_node', where: [ofCase] }),
    readAll<Rows, 'stage_stay'>(reader, { table: 'stage_stay', where: [ofCase] }),
    reader.get('triage_result', row.id),
  ])
  const stay = stays.find(({ state }) => state === 'open')
  return {
    caseId: row.id,
    kind: row.kind,
    nodes: nodes.filter(({ holderId }) => holderId !== null).map((node) => ({ ...node, nodeId: node.id })),
    ...(sorted?.class ? { class: sorted.class } : {}),
    ...(stay ? { stage: { ...stay, id: stay.stage } } : {}),
  }
}
