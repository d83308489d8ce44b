import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { serviceQueries } from './contract-service'
import type { ServiceRows } from './model-service'

type Queries = typeof serviceQueries
type Input<N extends keyof Queries> = InputOf<Queries[N]>
type Answer<N extends keyof Queries> = Promise<ResultOf<Queries[N]>>

export async function readServices(
  { caseId }: Input<'document.services'>,
  context: QueryContext,
): Answer<'document.services'> {
  return readAll<ServiceRows, 'document_service'>(context.reader<ServiceRows>(), {
    table: 'document_service',
    where: [{ column: 'caseId', op: 'eq', value: caseId }],
    orderBy: [{ column: 'sentOn', direction: 'asc' }],
  })
}

export async function listServices(
  { state, limit, cursor }: Input<'document.service-list'>,
  context: QueryContext,
): Answer<'document.service-list'> {
  return countedPage(context.reader<ServiceRows>(), {
    table: 'document_service',
    where: [{ column: 'state', op: 'eq', value: state }],
    orderBy: [{ column: 'sentOn', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
}
