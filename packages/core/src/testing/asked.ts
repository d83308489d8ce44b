import type { QueryContext } from '../kernel/query'
import { type RowMap, streamOfRow, type Table } from '../kernel/table'
import { createMemoryStorage } from '../memory/index'
import { type Circumstances, type RowsOf, TEST_COURT, testContext } from './given'

/**
 * What a query is answered from: these rows, in the reference storage. For tests of a room's queries without an engine.
 *
 * @example const answer = await statement(input, await asked<FundRows>(fundModule.tables, { fund_account: [anAccount()] }))
 */
export async function asked<R extends RowMap>(
  tables: readonly Table[],
  rows: RowsOf<R>,
  circumstances: Circumstances = {},
): Promise<QueryContext> {
  const storage = createMemoryStorage()
  await storage.prepare(tables)
  const court = storage.forCourt(TEST_COURT)
  const streams = new Map<ReturnType<typeof streamOfRow>, Record<string, { readonly id: string }[]>>()
  for (const table of tables) {
    for (const row of rows[table.name as keyof R & string] ?? []) {
      const stream = streamOfRow(table, row)
      const held = streams.get(stream) ?? {}
      streams.set(stream, held)
      held[table.name] = [...(held[table.name] ?? []), row]
    }
  }
  for (const [stream, held] of streams) await court.replaceRows(stream, held)
  const { newId: _newId, ...known } = testContext(circumstances)
  return {
    ...known,
    profileOf: () => known.profile,
    masked: (data) => data,
    reader: () => court as never,
  }
}
