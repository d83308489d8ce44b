import type { CountedPage } from '../../kernel/query'

/** A page of a list that was put together from several tables: it goes on after the key of its last line. */
export function pageOf<T>(
  sorted: readonly T[],
  keyOf: (item: T) => string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): CountedPage<T> {
  const rest = cursor === undefined ? sorted : sorted.filter((item) => keyOf(item) > cursor)
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  const more = rest.length > items.length && last !== undefined
  return { items, total: sorted.length, totalIsCapped: false, ...(more ? { next: keyOf(last) } : {}) }
}
