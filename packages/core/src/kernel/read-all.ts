import type { CourtReader, TableQuery } from './query'
import type { RowMap } from './table'

const PAGE = 500

/**
 * Every row that a query finds, page by page: for what belongs to one case or one court's organisation, never for
 * lists that grow with the court.
 */
export async function readAll<R extends RowMap, N extends keyof R & string>(
  reader: CourtReader<R>,
  query: Omit<TableQuery<N>, 'limit' | 'cursor'>,
): Promise<readonly R[N][]> {
  const rows: R[N][] = []
  let cursor: string | undefined
  do {
    const page = await reader.find<N>({ ...query, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    rows.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined)
  return rows
}
