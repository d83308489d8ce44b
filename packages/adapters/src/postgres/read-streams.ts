import type { Row, StreamId, StreamRead, StreamSnapshot } from '@zhixing/core/ports'
import { type HeldStream, inOrder, type StreamCache, tableOf } from '../held/stream-cache'
import { type PgRecord, type PgStatement, prepared } from './client'
import { decodeRow, type TablePlan } from './table-plan'

/** What reading streams needs. */
export interface ReadParts {
  readonly courtId: string
  /** Quoted. */
  readonly schema: string
  readonly cache: StreamCache
  readonly plan: (name: string) => TablePlan
  readonly ask: (...statements: readonly PgStatement[]) => Promise<readonly PgRecord[]>
}

/**
 * Streams with version, head and rows, in one statement and so at one moment. Rows that are held at the version the
 * database names are not sent again.
 */
export async function readStreams(
  parts: ReadParts,
  requests: readonly StreamRead[],
): Promise<readonly StreamSnapshot[]> {
  const tables = requests.map((request) => request.tables.map(parts.plan))
  const held = requests.map((request) => usable(parts, request))
  const standing = held.every((each) => each !== undefined) ? await parts.ask(versions(parts, requests)) : []
  // What is held is usually still right: then the tables are not asked at all.
  const records = isCurrent(requests, held, standing)
    ? standing
    : await parts.ask(GENERIC, statementOf(parts, requests, tables, held))
  const found = new Map<number, { version: number; head: string; rewritten: number }>()
  const rows = requests.map(() => new Map<string, Row[]>())
  for (const [at, table, version, head, rewritten] of records) {
    const request = Number(at)
    const plan = tables[request]?.[Number(table) - 1]
    if (!plan) {
      found.set(request, { version: Number(version), head: head ?? '', rewritten: Number(rewritten) })
      continue
    }
    const list = rows[request]
    const row = decodeRow(plan, JSON.parse(head ?? '[]') as PgRecord)
    const before = list?.get(plan.table.name)
    if (before) before.push(row)
    else list?.set(plan.table.name, [row])
  }
  return requests.map((request, at) => {
    const stands = found.get(at) ?? { version: 0, head: '', rewritten: 0 }
    return snapshot(parts, request, stands, held[at], rows[at] ?? new Map())
  })
}

/** Dozens of tables in one statement are planned once on each connection, not anew for each of the first five streams. */
const GENERIC: PgStatement = { text: `SELECT set_config('plan_cache_mode', 'force_generic_plan', true)` }

/** Where the streams stand, and nothing else. */
function versions({ courtId, schema }: ReadParts, requests: readonly StreamRead[]): PgStatement {
  const text = `SELECT g.i - 1, 0, z.version::text, z.head, z.rewritten::text
    FROM unnest($2::text[]) WITH ORDINALITY AS g(stream, i)
    JOIN ${schema}.zx_stream z ON z.court_id = $1 AND z.stream = g.stream`
  return prepared(text, [courtId, requests.map(({ stream }) => stream)])
}

function isCurrent(
  requests: readonly StreamRead[],
  held: readonly (HeldStream | undefined)[],
  standing: readonly PgRecord[],
): boolean {
  if (standing.length < requests.length) return false
  return standing.every(([at, , version, , rewritten]) => {
    const own = held[Number(at)]
    const isSame = own?.version === Number(version) && own.mark === Number(rewritten)
    return isSame || requests[Number(at)]?.unlessVersion === Number(version)
  })
}

/** What is held of a stream, if it has every table asked for. */
function usable(
  { cache, courtId }: ReadParts,
  { stream, tables, asStored }: StreamRead,
): HeldStream | undefined {
  const held = asStored ? undefined : cache.get(courtId, stream)
  return held && tables.every((table) => tableOf(held, table)) ? held : undefined
}

function snapshot(
  { cache, courtId }: ReadParts,
  request: StreamRead,
  stands: { readonly version: number; readonly head: string; readonly rewritten: number },
  held: HeldStream | undefined,
  rows: ReadonlyMap<string, Row[]>,
): StreamSnapshot {
  const { stream, unlessVersion, tables, asStored } = request
  const { version, head, rewritten } = stands
  const others = cache.get(courtId, stream)
  const known = others?.version === version && others.mark === rewritten ? others : undefined
  const keep = (lists: ReadonlyMap<string, readonly Row[]>) => {
    // Tables of the same version that another command has read stay held beside these; what is older is not put over newer.
    const all = known ? new Map([...known.tables, ...lists]) : lists
    if (asStored || version === 0 || (others && others.version > version)) return
    cache.put(courtId, stream, {
      version,
      head,
      mark: rewritten,
      tables: all,
      isWhole: known?.isWhole ?? false,
    })
  }
  if (unlessVersion === version) {
    if (!known) keep(new Map())
    return { stream, version, head }
  }
  const isHeld = held?.version === version && held.mark === rewritten
  const lists = new Map(
    tables.map((table) => [table, (isHeld ? tableOf(held, table) : inOrder(rows.get(table) ?? [])) ?? []]),
  )
  keep(lists)
  return { stream, version, head, rows: Object.fromEntries(lists) }
}

function statementOf(
  { courtId, schema }: ReadParts,
  requests: readonly StreamRead[],
  tables: readonly (readonly TablePlan[])[],
  held: readonly (HeldStream | undefined)[],
): PgStatement {
  const branches = tables.flatMap((list, request) =>
    list.map(
      (plan, at) =>
        `SELECT ${request}, ${at + 1}, NULL, ${plan.packed}, NULL FROM w JOIN ${plan.sql} r ON r.court_id = $1 AND r.stream = w.stream WHERE w.i = ${request}`,
    ),
  )
  const text = `WITH s AS MATERIALIZED (
    SELECT g.i - 1 AS i, g.stream, z.version, z.head, z.rewritten, g.unless, g.held, g.held_rewritten
    FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[]) WITH ORDINALITY
      AS g(stream, unless, held, held_rewritten, i)
    JOIN ${schema}.zx_stream z ON z.court_id = $1 AND z.stream = g.stream
  ), w AS MATERIALIZED (
    SELECT i, stream FROM s
    WHERE version <> unless AND NOT (version = held AND rewritten = held_rewritten)
  )
  SELECT i, 0, version::text, head, rewritten::text FROM s
  ${branches.map((branch) => `UNION ALL ${branch}`).join('\n')}`
  const values = [
    courtId,
    requests.map(({ stream }): StreamId => stream),
    requests.map(({ unlessVersion }) => unlessVersion ?? -1),
    held.map((each) => each?.version ?? -1),
    held.map((each) => each?.mark ?? -1),
  ]
  return prepared(text, values)
}
