import type { InputOf, ResultOf } from '../../kernel/contract'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { CaseRows } from '../case/model'
import type { NodeRows } from '../node/model'
import type { TaskRows } from '../task/model'
import type { markingQueries } from './contract'
import type { MarkingRows } from './model'
import { isColleague } from './rules'

type Query = (typeof markingQueries)['marking.of-material']

/** Annotations of the colleagues, and the reader's own bookmarks, in the order in which they were made. */
export async function readMarks(
  { caseId, materialId }: InputOf<Query>,
  context: QueryContext,
): Promise<ResultOf<Query>> {
  const reader = context.reader<MarkingRows & CaseRows & NodeRows & TaskRows>()
  const { actor, directory } = context
  const subject = await reader.get('case_case', caseId)
  const held: readonly Filter[] = [
    { column: 'caseId', op: 'eq', value: caseId },
    { column: 'holderId', op: 'eq', value: actor.id },
  ]
  const counts = await Promise.all([
    reader.count({ table: 'node_node', where: held }, 1),
    reader.count({ table: 'task_task', where: held }, 1),
  ])
  const holds = counts.some((count) => count > 0)
  if (!subject || !isColleague(subject, holds, actor, directory)) return { colleague: false, marks: [] }
  const rows = await readAll(reader, {
    table: 'marking_mark',
    where: [{ column: 'materialId', op: 'eq', value: materialId }],
    orderBy: [{ column: 'madeAt', direction: 'asc' }],
  })
  const name = (id: string) => directory.person(id)?.name ?? id
  const marks = rows
    .filter((row) => row.caseId === caseId && (row.kind === 'annotation' || row.authorId === actor.id))
    .map((row) => ({
      ...row,
      authorName: name(row.authorId),
      struckByName: row.struckBy === null ? null : name(row.struckBy),
    }))
  return { colleague: true, marks }
}
