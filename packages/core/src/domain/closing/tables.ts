import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { Filter, QueryContext } from '../../kernel/query'
import type { closingQueries } from './contract'
import type { ClosingRows } from './model'

type Proposals = (typeof closingQueries)['closing.proposals']

/** Proposals to close, newest first: of a case, or those in a state that the closing review works through. */
export async function proposals(
  input: InputOf<Proposals>,
  context: QueryContext,
): Promise<ResultOf<Proposals>> {
  const where: Filter[] = []
  if (input.caseId !== undefined) where.push({ column: 'caseId', op: 'eq', value: input.caseId })
  if (input.state !== undefined) where.push({ column: 'state', op: 'eq', value: input.state })
  return countedPage(context.reader<ClosingRows>(), {
    table: 'closing_proposal',
    where,
    orderBy: [{ column: 'proposedOn', direction: 'desc' }],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
}
