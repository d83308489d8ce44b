import type { Row, StreamRead, StreamSnapshot } from '@zhixing/core/ports'
import { heldStreams } from '../held/held-streams'
import { StreamCache, tableOf } from '../held/stream-cache'
import type { Target } from './commit'
import type { Database } from './database'
import { decodeRow, type TablePlan } from './table-plan'

/**
 * The rows that this connection holds, and what says that they are right: no other connection has committed anything since
 * (`data_version`), and nothing was written past the versions of the streams here. Each time one of these happens
 * everything is forgotten and the mark moves on, so that what was given out before is known to be of yesterday.
 */
export class HeldRows {
  readonly cache: StreamCache
  readonly #db: Database
  #dataVersion: unknown
  #mark = 0

  constructor(db: Database, limit: number) {
    this.#db = db
    this.cache = new StreamCache(limit)
  }

  get mark(): number {
    return this.#mark
  }

  /** Forgets everything: rows were written past the versions of their streams. */
  clear(): void {
    this.cache.clear()
    this.#mark += 1
  }

  /** To be asked first in every transaction that rests on what is held: whether somebody else wrote. */
  refresh(): void {
    const now = this.#db.statement('PRAGMA data_version').get()?.data_version
    if (now === this.#dataVersion) return
    this.#dataVersion = now
    this.clear()
  }
}

type ReadParts = Pick<Target, 'db' | 'courtId' | 'plan' | 'held'>

/** Streams with version, head and rows, in one transaction; tables that are held are not read again. */
export function readStreams(parts: ReadParts, requests: readonly StreamRead[]): readonly StreamSnapshot[] {
  const plans = requests.map((request) => request.tables.map(parts.plan))
  return parts.db.reading(() => {
    parts.held.refresh()
    return requests.map((request, at) => snapshot(parts, request, plans[at] ?? []))
  })
}

/** The streams from memory. A stream that may be new is guarded by the mark as well. */
export function streamsInMemory(
  { courtId, plan, held: { cache, mark } }: ReadParts,
  requests: readonly StreamRead[],
): readonly StreamSnapshot[] | undefined {
  return heldStreams({ courtId, plan, cache }, requests)?.map((found) => ({ ...found, mark }))
}

function snapshot(
  { db, courtId, held: { cache, mark } }: ReadParts,
  { stream, unlessVersion, asStored }: StreamRead,
  plans: readonly TablePlan[],
): StreamSnapshot {
  const found = db
    .statement('SELECT version, head FROM zx_stream WHERE court_id = ? AND stream = ?')
    .get(courtId, stream)
  const at = { stream, version: Number(found?.version ?? 0), head: String(found?.head ?? '') }
  const known = asStored ? undefined : cache.get(courtId, stream)
  const own = known?.version === at.version ? known : undefined
  const tables = new Map(own?.tables)
  const rows: Record<string, readonly Row[]> = {}
  const isWanted = unlessVersion !== at.version
  for (const plan of isWanted ? plans : []) {
    const { name } = plan.table
    const list = (own && tableOf(own, name)) ?? rowsOf(db, courtId, stream, plan)
    rows[name] = list
    tables.set(name, list)
  }
  const isNews = !own || tables.size > own.tables.size
  if (isNews && !asStored && at.version > 0) {
    cache.put(courtId, stream, { ...at, mark, tables, isWhole: own?.isWhole ?? false })
  }
  return isWanted ? { ...at, rows } : at
}

function rowsOf(db: Database, courtId: string, stream: string, plan: TablePlan): readonly Row[] {
  const statement = plan.bigints ? db.bigintStatement(plan.rowsOfStream) : db.statement(plan.rowsOfStream)
  return statement.all(courtId, stream).map((record) => decodeRow(plan, record))
}
