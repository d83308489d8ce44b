import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { recomputeSample } from '../../kernel/draw'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { CaseRows } from '../case/model'
import type { FundRows } from '../fund/model'
import type { inspectionQueries } from './contract-inspection'
import type { InspectionRows } from './model-inspection'

type Queries = typeof inspectionQueries
type Rows = InspectionRows & CaseRows & FundRows

/** What a sample is drawn from: cases closed in these days, or cases out of which money was paid in them. */
export async function readCandidates(
  { object, from, to }: InputOf<Queries['patrol.inspection-candidates']>,
  context: QueryContext,
): Promise<readonly string[]> {
  const reader = context.reader<Rows>()
  const within = (column: string, state: string): readonly Filter[] => [
    { column: 'state', op: 'eq', value: state },
    { column, op: 'gte', value: from },
    { column, op: 'lte', value: to },
  ]
  const ids =
    object === 'quality'
      ? (await readAll(reader, { table: 'case_case', where: within('closedOn', 'closed') })).map(
          ({ id }) => id,
        )
      : (await readAll(reader, { table: 'fund_payout', where: within('paidOn', 'paid') })).map(
          (row) => row.caseId,
        )
  return [...new Set(ids)].sort()
}

/** Inspections, newest first, each draw made again. */
export async function readInspections(
  { limit, cursor }: InputOf<Queries['patrol.inspections']>,
  context: QueryContext,
): Promise<ResultOf<Queries['patrol.inspections']>> {
  const page = await countedPage(context.reader<Rows>(), {
    table: 'patrol_inspection',
    orderBy: [{ column: 'drawnOn', direction: 'desc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const items = page.items.map((row) => {
    const again = recomputeSample(row.seed, row.candidates, row.chosen.length)
    const drawHolds = again.length === row.chosen.length && again.every((id, at) => id === row.chosen[at])
    return { ...row, drawnByName: context.directory.person(row.drawnBy)?.name ?? row.drawnBy, drawHolds }
  })
  return { ...page, items }
}
