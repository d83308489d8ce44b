import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { catalogueQueries } from './contract-catalogue'
import { type CompletenessRows, isLacking, standings } from './decide-completeness'
import type { PlaceRows } from './model-place'

type Queries = typeof catalogueQueries

/** 卷宗完整性: expected against present, with who owes what since when (seed 000:13). */
export async function completeness(
  { caseId }: InputOf<Queries['dossier.completeness']>,
  context: QueryContext,
): Promise<ResultOf<Queries['dossier.completeness']>> {
  const reader = context.reader<CompletenessRows>()
  const of = <N extends Exclude<keyof CompletenessRows, 'case_case'>>(table: N) =>
    readAll<CompletenessRows, N>(reader, { table, where: [{ column: 'caseId', op: 'eq', value: caseId }] })
  const [row, nodes, tasks, materials, nones, places, measures, controls, archive] = await Promise.all([
    reader.get('case_case', caseId),
    of('node_node'),
    of('task_task'),
    of('dossier_material'),
    of('dossier_none'),
    of('dossier_place'),
    of('measure_measure'),
    of('control_order'),
    reader.get('dossier_archive', caseId),
  ])
  if (!row) return null
  const profile = context.profileOf(row.profileId, row.profileVersion)
  const { calendar, directory, today } = context
  const facts = { row, nodes, tasks, materials, nones, measures, controls, archive }
  const papers = standings(facts, { profile, calendar, directory, today })
  const uncatalogued = places.filter(({ volume }) => volume === 'none')
  const lacking = papers.filter(isLacking).length
  return {
    caseId,
    caseNumber: row.caseNumber,
    papers: papers.map((paper) => ({
      ...paper,
      holderName: paper.holderId === null ? null : (directory.person(paper.holderId)?.name ?? paper.holderId),
    })),
    uncatalogued,
    lacking,
    complete: lacking === 0 && uncatalogued.length === 0,
  }
}

/** 未编目清单: it has to be empty before the dossiers go to the archive. */
export async function uncatalogued(
  input: InputOf<Queries['dossier.uncatalogued']>,
  context: QueryContext,
): Promise<ResultOf<Queries['dossier.uncatalogued']>> {
  return countedPage(context.reader<PlaceRows>(), {
    table: 'dossier_place',
    where: [{ column: 'volume', op: 'eq', value: 'none' }],
    orderBy: [{ column: 'placedOn', direction: 'asc' }],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
}
