import type { InputOf, ResultOf } from '../../kernel/contract'
import type { QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { layoutQueries } from './contract-layout'
import type { LayoutRows } from './model-layout'

type Layouts = (typeof layoutQueries)['document.layouts']

export async function readLayouts(
  { template }: InputOf<Layouts>,
  context: QueryContext,
): Promise<ResultOf<Layouts>> {
  const rows = await readAll<LayoutRows, 'document_layout'>(context.reader<LayoutRows>(), {
    table: 'document_layout',
    ...(template === undefined
      ? {}
      : { where: [{ column: 'template', op: 'eq', value: template } as const] }),
    orderBy: [
      { column: 'template', direction: 'asc' },
      { column: 'number', direction: 'desc' },
    ],
  })
  const nameOf = (id: string) => context.directory.person(id)?.name ?? id
  return rows.map((row) => ({
    ...row,
    proposedByName: nameOf(row.proposedBy),
    decidedByName: row.decidedBy === null ? null : nameOf(row.decidedBy),
  }))
}
