import { ZhixingError } from '../kernel/errors'
import type { Filter, Page, TableQuery } from '../kernel/query'
import type { CourtId, StreamId } from '../kernel/stream'
import type { Row, Table } from '../kernel/table'
import type { Catalog } from '../ports/catalog'
import type {
  CommitBatch,
  CommitResult,
  CourtStorage,
  PendingMessage,
  StreamRead,
  StreamSnapshot,
} from '../ports/storage'
import { assertBatch, assertContinues, storedRow } from '../ports/stored'
import { columnOf, compareText, cursorAfter, planQuery, planWhere } from '../ports/table-query'
import { type CourtData, rowOfAnotherStream } from './court-data'
import { compareRows, isAfterCursor, matches } from './filter'

/** What the courts of one storage share. */
export interface Shared {
  readonly catalog: Catalog
  /** Position of the newest event of all courts. */
  position: number
  assertOpen(): void
}

/** One court in memory. Every method does its work in one go, so nothing comes in between. */
export function memoryCourt(courtId: CourtId, data: () => CourtData, shared: Shared): CourtStorage {
  return {
    ...memoryReader(data, shared),
    async read(requests) {
      shared.assertOpen()
      return requests.map((request) => snapshot(data(), shared.catalog, request))
    },
    async commit(batch) {
      shared.assertOpen()
      assertBatch(courtId, batch)
      return commit(data(), shared, batch)
    },
    async receipt(key) {
      shared.assertOpen()
      return data().receipts.get(key)
    },
    async streams({ after, limit }) {
      shared.assertOpen()
      const names = [...data().streams.keys()].sort(compareText)
      return names.filter((name) => after === undefined || compareText(name, after) > 0).slice(0, limit)
    },
    async feed({ after, limit }) {
      shared.assertOpen()
      const { feed } = data()
      let from = feed.length
      while (from > 0 && (feed[from - 1]?.position ?? 0) > after) from--
      return feed.slice(from, from + limit)
    },
    async position() {
      shared.assertOpen()
      return data().feed.at(-1)?.position ?? 0
    },
    async replaceRows(stream, rows) {
      shared.assertOpen()
      replaceRows(data(), shared.catalog, stream, rows)
    },
    async takeOutbox({ now, leaseUntil, limit, topics }) {
      shared.assertOpen()
      const taken: PendingMessage[] = []
      for (const pending of data().outbox.values()) {
        if (taken.length >= limit) break
        if (pending.leaseUntil !== undefined && pending.leaseUntil > now) continue
        if (topics && !topics.includes(pending.message.topic)) continue
        pending.leaseUntil = leaseUntil
        pending.attempts += 1
        taken.push({ ...pending.message, attempts: pending.attempts })
      }
      return taken
    },
    async settleOutbox(id) {
      shared.assertOpen()
      data().outbox.delete(id)
    },
    async receipts(options) {
      shared.assertOpen()
      return pageOf(data().receipts, options)
    },
    async messages(options) {
      shared.assertOpen()
      return pageOf(data().outbox, options).map(({ message, attempts }) => ({ ...message, attempts }))
    },
  }
}

function pageOf<T>(all: ReadonlyMap<string, T>, { after, limit }: { after?: string; limit: number }): T[] {
  const keys = [...all.keys()].filter((key) => after === undefined || compareText(key, after) > 0)
  return keys.sort(compareText).flatMap((key, at) => (at < limit ? (all.get(key) ?? []) : []) as T[])
}

type Reader = Pick<CourtStorage, 'find' | 'get' | 'count' | 'sum' | 'journal'>

function memoryReader(data: () => CourtData, shared: Shared): Reader {
  const reader: Record<keyof Reader, unknown> = {
    async find(query: TableQuery): Promise<Page<Row>> {
      shared.assertOpen()
      const plan = planQuery(shared.catalog.get(query.table), query)
      const found: Row[] = []
      for (const row of candidates(data(), shared.catalog.get(query.table), plan.where)) {
        if (matches(row, plan.where) && isAfterCursor(plan, row)) found.push(row)
      }
      found.sort((a, b) => compareRows(plan, a, b))
      const items = found.slice(0, plan.limit)
      const last = items.at(-1)
      return last && found.length > plan.limit ? { items, next: cursorAfter(plan, last) } : { items }
    },
    async get(table: string, id: string): Promise<Row | undefined> {
      shared.assertOpen()
      return data().row(shared.catalog.get(table).name, id)
    },
    async count(query: { table: string; where?: readonly Filter[] }, cap = Number.MAX_SAFE_INTEGER) {
      shared.assertOpen()
      const where = planWhere(shared.catalog.get(query.table), query.where)
      let count = 0
      for (const row of candidates(data(), shared.catalog.get(query.table), where))
        if (count < cap && matches(row, where)) count++
      return count
    },
    async sum(name: string, column: string, where?: readonly Filter[]): Promise<bigint> {
      shared.assertOpen()
      const table = shared.catalog.get(name)
      if (columnOf(table, column).type !== 'fen') {
        throw new ZhixingError('query-value-invalid', { table: name, column, op: 'sum' })
      }
      const conditions = planWhere(table, where)
      let sum = 0n
      for (const row of candidates(data(), table, conditions))
        if (matches(row, conditions)) sum += (row[column] as bigint | null) ?? 0n
      return sum
    },
    async journal(stream: StreamId, options: { afterSeq?: number; limit?: number } = {}) {
      shared.assertOpen()
      const from = options.afterSeq ?? 0
      const to = options.limit === undefined ? undefined : from + options.limit
      return data().streams.get(stream)?.events.slice(from, to) ?? []
    },
  }
  return reader as Reader
}

/**
 * What a query has to look at: the rows with a text in a column by which the table has an index, or those in which a
 * column is not null, when it asks for them; else all. Terms are asked for in one column and only there.
 */
function candidates(data: CourtData, table: Table, where: readonly Filter[]): Iterable<Row> {
  const first = new Set(table.indexes.map(({ columns }) => columns[0]))
  const asked = where.find((filter) => filter.op === 'has')
  if (asked?.op === 'has') return data.rowsHaving(table.name, asked.value)
  for (const filter of where) {
    if (filter.op === 'eq' && typeof filter.value === 'string' && first.has(filter.column))
      return data.rowsEqual(table.name, filter.column, filter.value)
  }
  const present = where.find(({ op }) => op === 'not-null')
  return present ? data.rowsWith(table.name, present.column) : data.rows(table.name)
}

function snapshot(data: CourtData, catalog: Catalog, request: StreamRead): StreamSnapshot {
  const { version, head } = data.streams.get(request.stream) ?? { version: 0, head: '' }
  const tables = request.tables.map((name) => catalog.get(name).name)
  if (request.unlessVersion === version) return { stream: request.stream, version, head }
  const rows = Object.fromEntries(tables.map((name) => [name, data.streamRows(request.stream, name)]))
  return { stream: request.stream, version, head, rows }
}

type Step = { readonly stream: StreamId; readonly table: string; readonly id: string; readonly row?: Row }

/** Everything that may fail happens before the first change. */
function commit(data: CourtData, shared: Shared, batch: CommitBatch): CommitResult {
  const used = batch.receipt && data.receipts.get(batch.receipt.key)
  if (used) return { kind: 'key-used', receipt: used }
  for (const { stream, expectedVersion } of batch.streams) {
    if ((data.streams.get(stream)?.version ?? 0) !== expectedVersion)
      return { kind: 'version-conflict', stream }
    assertContinues(batch, stream, data.streams.get(stream)?.head ?? '')
  }
  const steps = batch.changes.map((change): Step => {
    const table = shared.catalog.get(change.table)
    const { stream } = change
    if (change.op === 'remove') return { stream, table: table.name, id: change.id }
    return { stream, table: table.name, id: change.row.id, row: storedRow(table, change.row) }
  })
  assertOwners(data, steps)
  const messages = new Set<string>()
  for (const { id } of batch.outbox) {
    if (data.outbox.has(id) || messages.has(id)) throw new ZhixingError('outbox-id-used', { id })
    messages.add(id)
  }
  apply(data, shared, batch, steps)
  return { kind: 'committed' }
}

function assertOwners(data: CourtData, steps: readonly Step[]): void {
  const owners = new Map<string, StreamId | undefined>()
  for (const { stream, table, id, row } of steps) {
    const key = `${table} ${id}`
    const owner = owners.has(key) ? owners.get(key) : data.owner(table, id)
    if (owner !== undefined && owner !== stream) throw rowOfAnotherStream(table, stream)
    owners.set(key, row ? stream : undefined)
  }
}

function apply(data: CourtData, shared: Shared, batch: CommitBatch, steps: readonly Step[]): void {
  for (const { stream, version, head } of batch.streams) {
    if (version === 0) continue
    const there = data.streams.get(stream)
    if (!there) data.streams.set(stream, { version, head, events: [] })
    else Object.assign(there, { version, head })
  }
  for (const event of batch.events) {
    data.streams.get(event.stream)?.events.push(event)
    shared.position += 1
    data.feed.push({ position: shared.position, event })
  }
  for (const { stream, table, id, row } of steps) {
    if (row) data.put(stream, shared.catalog.get(table), row)
    else data.remove(stream, table, id)
  }
  for (const message of batch.outbox)
    data.outbox.set(message.id, { message, attempts: 0, leaseUntil: undefined })
  if (batch.receipt) data.receipts.set(batch.receipt.key, batch.receipt)
}

function replaceRows(
  data: CourtData,
  catalog: Catalog,
  stream: StreamId,
  rows: Readonly<Record<string, readonly { readonly id: string }[]>>,
): void {
  const steps: Step[] = []
  for (const [name, list] of Object.entries(rows)) {
    const table = catalog.get(name)
    for (const row of list) steps.push({ stream, table: name, id: row.id, row: storedRow(table, row) })
  }
  assertOwners(data, steps)
  data.removeStreamRows(stream)
  for (const { table, row } of steps) if (row) data.put(stream, catalog.get(table), row)
}
