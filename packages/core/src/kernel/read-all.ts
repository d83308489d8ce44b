import type { CourtReader, TableQuery } from './query'
import type { RowMap } from './table'

const PAGE = 500

type Asked<N extends string> = Omit<TableQuery<N>, 'limit' | 'cursor'>

/** Shows every row that a query finds, a page at a time: for reports over what grows with the court. */
export async function walk<R extends RowMap, N extends keyof R & string>(
  reader: CourtReader<R>,
  query: Asked<N>,
  visit: (row: R[N]) => void | Promise<void>,
): Promise<void> {
  let cursor: string | undefined
  do {
    const page = await reader.find<N>({ ...query, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    for (const row of page.items) await visit(row)
    cursor = page.next
  } while (cursor !== undefined)
}

/**
 * Every row that a query finds, page by page: for what belongs to one case or one court's organisation, never for
 * lists that grow with the court.
 */
export async function readAll<R extends RowMap, N extends keyof R & string>(
  reader: CourtReader<R>,
  query: Asked<N>,
): Promise<readonly R[N][]> {
  const rows: R[N][] = []
  await walk(reader, query, (row) => {
    rows.push(row)
  })
  return rows
}
