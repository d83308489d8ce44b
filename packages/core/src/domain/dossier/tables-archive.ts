import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import type { QueryContext } from '../../kernel/query'
import type { archiveQueries } from './contract-archive'
import type { ArchiveRows } from './model-archive'

type Queries = typeof archiveQueries

/** Closed cases on their way to the archive, and those that are there. */
export async function archiveRegister(
  input: InputOf<Queries['dossier.archives']>,
  context: QueryContext,
): Promise<ResultOf<Queries['dossier.archives']>> {
  return countedPage(context.reader<ArchiveRows>(), {
    table: 'dossier_archive',
    where: input.state === undefined ? [] : [{ column: 'state', op: 'eq', value: input.state }],
    orderBy: [{ column: 'orderedOn', direction: 'desc' }],
    limit: input.limit,
    ...(input.cursor === undefined ? {} : { cursor: input.cursor }),
  })
}

/** How far the dossier of a case is; nothing before the case is closed. */
export async function archiveOf(
  input: InputOf<Queries['dossier.archive-of']>,
  context: QueryContext,
): Promise<ResultOf<Queries['dossier.archive-of']>> {
  return (await context.reader<ArchiveRows>().get('dossier_archive', input.caseId)) ?? null
}
