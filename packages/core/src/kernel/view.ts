import type { RowMap } from './table'

/** Read access to the rows that a command declared it needs. */
export interface View<R extends RowMap = RowMap> {
  /** All loaded rows of a table, in the order of their ids. */
  all<N extends keyof R & string>(table: N): readonly R[N][]
  /** One row, or `undefined` when there is none of that id. */
  get<N extends keyof R & string>(table: N, id: string): R[N] | undefined
}

/** A changed row: what evolving an event means for the tables. */
export type RowChange =
  | { readonly op: 'put'; readonly table: string; readonly row: { readonly id: string } }
  | { readonly op: 'remove'; readonly table: string; readonly id: string }

/** Writes a whole row (new or replaced). */
export function put<R extends RowMap, N extends keyof R & string>(table: N, row: R[N]): RowChange {
  return { op: 'put', table, row }
}

/** Changes some columns of a row that is there; a journal that patches a missing row is broken. */
export function patch<R extends RowMap, N extends keyof R & string>(
  view: View<R>,
  table: N,
  id: string,
  columns: Partial<R[N]>,
): RowChange {
  const row = view.get(table, id)
  if (!row) throw new Error(`no row ${id} in ${table} to change`)
  return { op: 'put', table, row: { ...row, ...columns } }
}

/** A view over rows that a reader has fetched: what a decision looks at, asked beforehand. */
export function viewOfRows<R extends RowMap>(
  rows: {
    readonly [N in keyof R & string]?: readonly R[N][]
  },
): View<R> {
  const of = (table: string) =>
    (rows as Readonly<Record<string, readonly { readonly id: string }[] | undefined>>)[table] ?? []
  return {
    all: (table: string) => of(table),
    get: (table: string, id: string) => of(table).find((row) => row.id === id),
  } as unknown as View<R>
}
