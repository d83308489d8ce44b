import type { CountedPage, CourtReader, TableQuery } from './query'
import type { RowMap } from './table'

/** Lists count at most this far: a person who pages has no use for more, and counting a province costs what a page costs. */
export const COUNT_CAP = 1_000

/** A page of a table together with how many rows there are in all, so that no list shortens silently. */
export async function countedPage<R extends RowMap, N extends keyof R & string>(
  reader: CourtReader<R>,
  query: TableQuery<N>,
): Promise<CountedPage<R[N]>> {
  const counting = query.where ? { table: query.table, where: query.where } : { table: query.table }
  const [page, count] = await Promise.all([reader.find(query), reader.count(counting, COUNT_CAP + 1)])
  return { ...page, ...cappedTotal([count]) }
}

/** The total of a list that comes from several tables, each counted to one more than {@link COUNT_CAP}. */
export function cappedTotal(
  counts: readonly number[],
): Pick<CountedPage<unknown>, 'total' | 'totalIsCapped'> {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return { total: Math.min(total, COUNT_CAP), totalIsCapped: total > COUNT_CAP }
}
