import { placeOfPaper, readsPapersOf, type Standing, standingIn } from '../../kernel/case-standing'
import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { ZhixingError } from '../../kernel/errors'
import type { Filter, QueryContext } from '../../kernel/query'
import type { CaseRows } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { PlaceRows } from '../dossier/model-place'
import type { RecordingRows } from '../recording/model'
import type { OpenFile, Reading, readingQueries } from './contract'
import type { ReadingRows } from './model'

type Queries = typeof readingQueries
type Rows = CaseRows & DossierRows & PlaceRows & ReadingRows & RecordingRows

/** A party with nothing masked; the engine records the reading before this answer goes out. */
export async function readParty(
  { caseId, partyId }: InputOf<Queries['reading.party']>,
  context: QueryContext,
): Promise<ResultOf<Queries['reading.party']>> {
  const found = await context.reader<Rows>().get('case_party', partyId)
  if (found?.caseId !== caseId) return null
  const { id, name, idNumber, phone, serviceAddress } = found
  return { id, caseId, name, idNumber, phone, serviceAddress, standing: await standingOf(caseId, context) }
}

/** Where a file lies: the first dossier that has it, or none. */
export async function readFile(
  { hash }: InputOf<Queries['reading.file']>,
  context: QueryContext,
): Promise<ResultOf<Queries['reading.file']>> {
  const { items } = await context.reader<Rows>().find({
    table: 'dossier_material',
    where: [{ column: 'fileHash', op: 'eq', value: hash }],
    limit: 50,
  })
  // What another room keeps is read by its rules; the dossier only says that it is there.
  const own = items.filter(({ origin }) => !origin?.readBy)
  if (own.length === 0) return readRecording(hash, context)
  // One scan may lie in several dossiers: who may read one of them may read it.
  for (const paper of own) {
    const { id: materialId, caseId, title } = paper
    const subject = await context.reader<Rows>().get('case_case', caseId)
    if (await mayRead(paper, subject, context)) {
      return { hash, caseId, materialId, title, standing: await standingOf(caseId, context) }
    }
  }
  throw new ZhixingError('query-not-permitted', { query: 'reading.file' })
}

/** By the profile of the case (调阅权限, seed 000:14). */
async function mayRead(
  paper: DossierRows['dossier_material'],
  subject: CaseRows['case_case'] | undefined,
  context: QueryContext,
): Promise<boolean> {
  if (!subject) return false
  const place = await context.reader<Rows>().get('dossier_place', paper.id)
  const readable = await readsPapersOf(subject, context)
  return readable(placeOfPaper(paper, place))
}

/** The file of a recording (执法音视频); it may not belong to a case yet. */
async function readRecording(hash: string, context: QueryContext): Promise<OpenFile> {
  const { items } = await context.reader<Rows>().find({
    table: 'recording_recording',
    where: [{ column: 'hash', op: 'eq', value: hash }],
    limit: 1,
  })
  const [row] = items
  const caseId = row?.caseId ?? null
  const standing = caseId === null ? 'other' : await standingOf(caseId, context)
  return { hash, caseId, materialId: null, title: row?.act ?? row?.note ?? null, standing }
}

async function standingOf(caseId: string, context: QueryContext): Promise<Standing> {
  const subject = await context.reader<Rows>().get('case_case', caseId)
  return standingIn(subject ?? { id: caseId, undertakerId: null }, context)
}

/** Who read what, newest first. */
export async function readLog(
  input: InputOf<Queries['reading.log']>,
  context: QueryContext,
): Promise<ResultOf<Queries['reading.log']>> {
  const reader = context.reader<Rows>()
  const where = (['caseId', 'readBy'] as const).flatMap((column): Filter[] => {
    const value = input[column]
    return value === undefined ? [] : [{ column, op: 'eq', value }]
  })
  const page = await countedPage(reader, {
    table: 'reading_entry',
    where,
    orderBy: [{ column: 'readAt', direction: 'desc' }],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
  const items = await Promise.all(
    page.items.map(async (row): Promise<Reading> => {
      const subject = row.caseId === null ? undefined : await reader.get('case_case', row.caseId)
      const readByName = context.directory.person(row.readBy)?.name ?? row.readBy
      const search = row.kind === 'search' ? await reader.get('reading_search', row.objectId) : undefined
      const sought = search ? { sought: search.soughtWords } : {}
      return { ...row, readByName, caseNumber: subject?.caseNumber ?? null, ...sought }
    }),
  )
  return { ...page, items }
}
