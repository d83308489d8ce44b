import { placeOfPaper, readsPapersOf, standingIn } from '../../kernel/case-standing'
import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { ZhixingError } from '../../kernel/errors'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { CaseRow, PartyRow } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { PlaceRows } from '../dossier/model-place'
import type { DocumentEntry, documentQueries } from './contract'
import type { DocumentRow, DocumentRows } from './model'

type Queries = typeof documentQueries
type Input<N extends keyof Queries> = InputOf<Queries[N]>
type Answer<N extends keyof Queries> = Promise<ResultOf<Queries[N]>>
type Rows = DocumentRows & DossierRows & PlaceRows & { case_party: PartyRow; case_case: CaseRow }

/** Documents of a case, as far as this reader may read them. */
export async function listDocuments(
  { caseId }: Input<'document.list'>,
  context: QueryContext,
): Answer<'document.list'> {
  const reader = context.reader<Rows>()
  const where = [{ column: 'caseId', op: 'eq', value: caseId } as const]
  const [rows, parties, reads] = await Promise.all([
    readAll<Rows, 'document_document'>(reader, {
      table: 'document_document',
      where,
      orderBy: [{ column: 'formedOn', direction: 'asc' }],
    }),
    readAll<Rows, 'case_party'>(reader, { table: 'case_party', where }),
    readsDocumentsOf(caseId, context),
  ])
  const readable = rows.filter(reads)
  return {
    items: readable.map((row) => entryOf(row, parties, context)),
    withheld: rows.length - readable.length,
  }
}

/** The words of one document; whoever may not read it learns not whether it is there. */
export async function readText(
  { caseId, documentId }: Input<'document.text'>,
  context: QueryContext,
): Answer<'document.text'> {
  const reader = context.reader<Rows>()
  const [row, subject, reads] = await Promise.all([
    reader.get('document_document', documentId),
    reader.get('case_case', caseId),
    readsDocumentsOf(caseId, context),
  ])
  if (!subject || row?.caseId !== caseId || !reads(row)) {
    throw new ZhixingError('query-not-permitted', { query: 'document.text' })
  }
  const { id, title, form, text, fields } = row
  return { id, caseId, title, form, text, fields, standing: await standingIn(subject, context) }
}

/** As the paper that it became, where that lies; before that as a paper of its section. */
async function readsDocumentsOf(
  caseId: string,
  context: QueryContext,
): Promise<(row: DocumentRow) => boolean> {
  const reader = context.reader<Rows>()
  const where = [{ column: 'caseId', op: 'eq', value: caseId } as const]
  const [subject, papers, places] = await Promise.all([
    reader.get('case_case', caseId),
    readAll<Rows, 'dossier_material'>(reader, { table: 'dossier_material', where }),
    readAll<Rows, 'dossier_place'>(reader, { table: 'dossier_place', where }),
  ])
  if (!subject) return () => false
  const readable = await readsPapersOf(subject, context)
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const paperOf = new Map(papers.map((paper) => [paper.fileHash, paper]))
  return (row) => {
    const files = [row.sealed?.hash, row.rendered?.hash, row.fileHash]
    const became = files.flatMap((hash) => (hash && paperOf.get(hash)) || [])
    if (became.length === 0) return readable(placeOfPaper(row, null))
    return became.every((paper) => readable(placeOfPaper(paper, placeOf.get(paper.id))))
  }
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
  const { form: _form, text: _text, fields, ...rest } = row
  const party = parties.find(({ id }) => id === row.partyId)
  const said = fields.find(({ name }) => name === 'addressee')
  return {
    ...rest,
    filled: fields.map(({ name }) => name),
    draftedByName: nameOf(row.draftedBy),
    issuedByName: nameOf(row.issuedBy),
    addresseeName: (party?.name ?? said?.value) || null,
    serve: template?.serve === true,
  }
}
