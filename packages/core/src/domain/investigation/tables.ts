import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { InvestigationItem, investigationQueries } from './contract'
import type { InvestigationRows } from './model'

type Queries = typeof investigationQueries
type ReadInvestigation<N extends keyof Queries> = (
  input: InputOf<Queries[N]>,
  context: QueryContext,
) => Promise<ResultOf<Queries[N]>>

/** Investigations of a case or of the court, the oldest first. */
export const listInvestigations: ReadInvestigation<'investigation.list'> = async (input, context) => {
  const { caseId, kind, limit, cursor } = input
  const reader = context.reader<InvestigationRows>()
  const where: Filter[] = [
    ...(caseId === undefined ? [] : [{ column: 'caseId', op: 'eq', value: caseId } as const]),
    ...(kind === undefined ? [] : [{ column: 'kind', op: 'eq', value: kind } as const]),
  ]
  const page = await countedPage(reader, {
    table: 'investigation_investigation',
    where,
    orderBy: [{ column: 'appliedOn', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const cases = [...new Set(page.items.map((row) => row.caseId))]
  const rewards =
    cases.length === 0
      ? []
      : await readAll(reader, {
          table: 'investigation_reward',
          where: [{ column: 'caseId', op: 'in', value: cases }],
        })
  const items = page.items.map(
    (row): InvestigationItem => ({
      ...row,
      rewards: rewards.filter(({ investigationId }) => investigationId === row.id),
    }),
  )
  return { ...page, items }
}
