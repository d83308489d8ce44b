import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { PartyRow } from '../case/model'
import type { DocumentEntry, documentQueries } from './contract'
import type { DocumentRow, DocumentRows } from './model'

type Queries = typeof documentQueries
type Input<N extends keyof Queries> = InputOf<Queries[N]>
type Answer<N extends keyof Queries> = Promise<ResultOf<Queries[N]>>
type Rows = DocumentRows & { case_party: PartyRow }

/** Documents of a case. */
export async function listDocuments(
  { caseId }: Input<'document.list'>,
  context: QueryContext,
): Answer<'document.list'> {
  const reader = context.reader<Rows>()
  const where = [{ column: 'caseId', op: 'eq', value: caseId } as const]
  const [rows, parties] = await Promise.all([
    readAll<Rows, 'document_document'>(reader, {
      table: 'document_document',
      where,
      orderBy: [{ column: 'formedOn', direction: 'asc' }],
    }),
    readAll<Rows, 'case_party'>(reader, { table: 'case_party', where }),
  ])
  return rows.map((row) => entryOf(row, parties, context))
}

/** What a run has made. */
export async function readBatch(
  { batchId, limit, cursor }: Input<'document.batch'>,
  context: QueryContext,
): Answer<'document.batch'> {
  const reader = context.reader<Rows>()
  const page = await countedPage(reader, {
    table: 'document_document',
    where: [{ column: 'batchId', op: 'eq', value: batchId }],
    orderBy: [{ column: 'formedOn', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const parties = await Promise.all(
    page.items.map(({ partyId }) => (partyId === null ? undefined : reader.get('case_party', partyId))),
  )
  const known = parties.flatMap((party) => party ?? [])
  return { ...page, items: page.items.map((row) => entryOf(row, known, context)) }
}

function entryOf(
  row: DocumentRow,
  parties: readonly PartyRow[],
  { directory, profileOf }: QueryContext,
): DocumentEntry {
  const nameOf = (id: string | null) => id && (directory.person(id)?.name ?? id)
  const template = profileOf(row.profileId, row.profileVersion).documents?.find(
    ({ id }) => id === row.template,
  )
  return {
    ...row,
    draftedByName: nameOf(row.draftedBy),
    issuedByName: nameOf(row.issuedBy),
    addresseeName: parties.find(({ id }) => id === row.partyId)?.name ?? null,
    serve: template?.serve === true,
  }
}
