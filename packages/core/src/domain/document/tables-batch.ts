import type { InputOf, ResultOf } from '../../kernel/contract'
import type { DocumentTemplate } from '../../kernel/profile-document'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { addDays } from '../../law/date'
import type { CaseRow, PartyRow } from '../case/model'
import type { BatchCase, BatchSummary, batchQueries, FormChoice } from './contract-batch'
import { fieldsOf } from './decide-fields'
import type { DocumentRow, DocumentRows } from './model'

type Queries = typeof batchQueries
type Rows = DocumentRows & { case_case: CaseRow; case_party: PartyRow }

/** A screen of runs looks so far back. */
const DAYS = 90
const NEWEST = 1_000

export async function readTemplates(
  _input: object,
  { profile, today }: QueryContext,
): Promise<readonly FormChoice[]> {
  const { documents = [] } = profile
  return documents.filter(({ effectiveFrom = '' }) => effectiveFrom <= today).map(choiceOf)
}

function choiceOf(template: DocumentTemplate): FormChoice {
  const { id, title, kind, version = null, on, addressee = null, seal = null, required = [] } = template
  const wanted = fieldsOf(template)
  const { source } = template
  return {
    ...{ template: id, title, kind, version, addressee, seal, wanted, required, source },
    on: on?.event ?? null,
  }
}

export async function readBatchCases(
  { template, caseIds }: InputOf<Queries['document.batch-cases']>,
  context: QueryContext,
): Promise<readonly BatchCase[]> {
  const reader = context.reader<Rows>()
  const found = await Promise.all(
    caseIds.map(async (id): Promise<BatchCase | undefined> => {
      const where = [{ column: 'caseId', op: 'eq', value: id } as const]
      const [row, parties, made] = await Promise.all([
        reader.get('case_case', id),
        readAll<Rows, 'case_party'>(reader, { table: 'case_party', where }),
        readAll<Rows, 'document_document'>(reader, { table: 'document_document', where }),
      ])
      if (!row) return undefined
      const profile = context.profileOf(row.profileId, row.profileVersion)
      const side = profile.documents?.find(({ id }) => id === template)?.addressee
      return {
        caseId: id,
        caseNumber: row.caseNumber,
        debtorLabel: row.debtorLabel,
        parties: parties
          .filter(({ role }) => side !== undefined && role === side)
          .map(({ id, name }) => ({ id, name })),
        earlier: made
          .filter((one) => one.template === template && one.state !== 'void')
          .map(({ id, partyId, number, state, formedOn }) => ({ id, partyId, number, state, formedOn })),
      }
    }),
  )
  return found.flatMap((one) => one ?? [])
}

export async function readBatches(
  _input: object,
  { reader: readerOf, today, directory }: QueryContext,
): Promise<ResultOf<Queries['document.batches']>> {
  const { items } = await readerOf<Rows>().find({
    table: 'document_document',
    where: [
      { column: 'batchId', op: 'not-null' },
      { column: 'formedOn', op: 'gte', value: addDays(today, -DAYS) },
    ],
    orderBy: [{ column: 'formedOn', direction: 'desc' }],
    limit: NEWEST,
  })
  const runs = new Map<string, DocumentRow[]>()
  for (const row of items) runs.set(row.batchId ?? '', [...(runs.get(row.batchId ?? '') ?? []), row])
  return [...runs].map(([batchId, rows]) => {
    const [first] = rows as [DocumentRow, ...DocumentRow[]]
    const { template, title, formedOn, draftedBy } = first
    const name = draftedBy === null ? null : (directory.person(draftedBy)?.name ?? draftedBy)
    return { batchId, template, title, formedOn, draftedBy, draftedByName: name, ...countsOf(rows) }
  })
}

function countsOf(rows: readonly DocumentRow[]) {
  const stands = rows.filter(({ state }) => state !== 'void')
  const count = (fits: (row: DocumentRow) => boolean) => stands.filter(fits).length
  const drafts = count(({ state }) => state === 'draft')
  const finished = count(isFinished)
  const stuck = count(isStuck)
  const total = stands.length
  return {
    total,
    drafts,
    finished,
    stuck,
    underWay: total - drafts - finished - stuck,
  } satisfies Partial<BatchSummary>
}

const isFinished = ({ state, seal, rendered }: DocumentRow) =>
  state === 'made' || state === 'sealed' || (state === 'issued' && seal === null && rendered !== null)

const isStuck = ({ state, trouble }: DocumentRow) => state === 'issued' && trouble !== null
