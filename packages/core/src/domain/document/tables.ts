import type { InputOf, ResultOf } from '../../kernel/contract'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { documentQueries } from './contract'
import type { DocumentRows } from './model'

type List = (typeof documentQueries)['document.list']

/** Documents of a case that were made by themselves. */
export async function listDocuments(input: InputOf<List>, context: QueryContext): Promise<ResultOf<List>> {
  return readAll<DocumentRows, 'document_document'>(context.reader<DocumentRows>(), {
    table: 'document_document',
    where: [{ column: 'caseId', op: 'eq', value: input.caseId }],
    orderBy: [{ column: 'formedOn', direction: 'asc' }],
  })
}
