import type { CountedPage, CourtReader, TableQuery } from './query'
import type { RowMap } from './table'

/** Lists count at most this far, so that counting never costs more than reading a page. */
export const COUNT_CAP = 10_000

/** A page of a table together with how many rows there are in all, so that no list shortens silently. */
export async function countedPage<R extends RowMap, N extends keyof R & string>(
  reader: CourtReader<R>,
  query: TableQuery<N>,
  cap: number = COUNT_CAP,
): Promise<CountedPage<R[N]>> {
  const counting = query.where ? { table: query.table, where: query.where } : { table: query.table }
  const [page, count] = await Promise.all([reader.find(query), reader.count(counting, cap + 1)])
  return { ...page, total: Math.min(count, cap), totalIsCapped: count > cap }
}
