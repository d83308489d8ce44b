import { holdsWork, placeOfPaper, readsPapersOf } from '../../kernel/case-standing'
import type { InputOf, ResultOf } from '../../kernel/contract'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { CaseRows } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { PlaceRows } from '../dossier/model-place'
import type { markingQueries } from './contract'
import type { MarkingRows, MarkRow } from './model'
import { isColleague } from './rules'

type Query = (typeof markingQueries)['marking.of-case']
type Rows = MarkingRows & CaseRows & DossierRows & PlaceRows

/** What is shared, and what the reader made for himself, on papers that he may read; in the order in which it was made. */
export async function readMarks(
  { caseId, materialId }: InputOf<Query>,
  context: QueryContext,
): Promise<ResultOf<Query>> {
  const reader = context.reader<Rows>()
  const { actor, directory } = context
  const subject = await reader.get('case_case', caseId)
  const isAtWork = subject && isColleague(subject, await holdsWork(caseId, context), actor, directory)
  if (!isAtWork) return { colleague: false, marks: [] }
  const where: readonly Filter[] = [{ column: 'caseId', op: 'eq', value: caseId }]
  const ofPaper: readonly Filter[] =
    materialId === undefined ? [] : [{ column: 'materialId', op: 'eq', value: materialId }]
  const [rows, papers, places, readable] = await Promise.all([
    readAll(reader, {
      table: 'marking_mark',
      where: [...where, ...ofPaper],
      orderBy: [{ column: 'madeAt', direction: 'asc' }],
    }),
    readAll(reader, { table: 'dossier_material', where }),
    readAll(reader, { table: 'dossier_place', where }),
    readsPapersOf(subject, context),
  ])
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const seen = new Set(
    papers.filter((paper) => readable(placeOfPaper(paper, placeOf.get(paper.id)))).map(({ id }) => id),
  )
  const isFor = ({ shared, authorId, materialId: on }: MarkRow) =>
    seen.has(on) && (shared || authorId === actor.id)
  const name = (id: string) => directory.person(id)?.name ?? id
  const marks = rows.filter(isFor).map((row) => ({
    ...row,
    authorName: name(row.authorId),
    own: row.authorId === actor.id,
    struckByName: row.struckBy === null ? null : name(row.struckBy),
  }))
  return { colleague: true, marks }
}
