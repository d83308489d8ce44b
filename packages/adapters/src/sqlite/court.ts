import {
  assertBatch,
  type CourtStorage,
  columnOf,
  cursorAfter,
  type FeedEntry,
  type Filter,
  fromJson,
  type JsonObject,
  type Page,
  type PendingMessage,
  planQuery,
  planWhere,
  type RecordedEvent,
  type Row,
  type StreamId,
  type StreamRead,
  type StreamSnapshot,
  type TableQuery,
  ZhixingError,
} from '@zhixing/core/ports'
import { checkedBatch } from '../held/checked-batch'
import { readReceipt, replaceRows, type Target, writeBatch } from './commit'
import { guarded } from './database'
import type { GroupWriter } from './group-writer'
import { readStreams, streamsInMemory } from './read-streams'
import { decodeRow, type SqlRecord, type TablePlan } from './table-plan'
import { type Bound, countSql, findSql, sumSql } from './table-sql'

/** What a court needs of the storage it lives in. */
export interface CourtParts extends Target {
  readonly writer: GroupWriter
  readonly plans: () => readonly TablePlan[]
}

/** One court in the file. */
export function sqliteCourt(parts: CourtParts): CourtStorage {
  return { ...reader(parts), ...journals(parts), ...copies(parts), ...writes(parts) }
}

type Reader = Pick<CourtStorage, 'find' | 'get' | 'count' | 'sum'>

/** Rows are typed by the caller: in here they are plain rows. */
function reader({ db, courtId, plan: planOf }: CourtParts): Reader {
  const all = (plan: TablePlan, { sql, values }: Bound): SqlRecord[] =>
    guarded(() => (plan.bigints ? db.bigintStatement(sql) : db.statement(sql)).all(...values))
  const methods: Record<keyof Reader, unknown> = {
    async find(query: TableQuery): Promise<Page<Row>> {
      db.assertOpen()
      const table = planOf(query.table)
      const plan = planQuery(table.table, query)
      const found = all(table, findSql(table, courtId, plan))
      const items = found.slice(0, plan.limit).map((record) => decodeRow(table, record))
      const last = items.at(-1)
      return last && found.length > plan.limit ? { items, next: cursorAfter(plan, last) } : { items }
    },
    async get(name: string, id: string): Promise<Row | undefined> {
      db.assertOpen()
      const table = planOf(name)
      const [found] = all(table, { sql: table.byId, values: [courtId, id] })
      return found && decodeRow(table, found)
    },
    async count(query: { table: string; where?: readonly Filter[] }, cap?: number): Promise<number> {
      db.assertOpen()
      const table = planOf(query.table)
      const [found] = all(table, countSql(table, courtId, planWhere(table.table, query.where), cap))
      return Number(found?.n)
    },
    async sum(name: string, column: string, where?: readonly Filter[]): Promise<bigint> {
      db.assertOpen()
      const table = planOf(name)
      if (columnOf(table.table, column).type !== 'fen') {
        throw new ZhixingError('query-value-invalid', { table: name, column, op: 'sum' })
      }
      const [found] = all(table, sumSql(table, courtId, column, planWhere(table.table, where)))
      return (BigInt(found?.high as bigint) << 32n) + BigInt(found?.low as bigint)
    },
  }
  return methods as Reader
}

const EVENT_COLUMNS =
  'position, stream, seq, type, data, actor_kind, actor_id, command_id, occurred_on, recorded_at, prev_hash, hash'

function journals(parts: CourtParts) {
  const { db, courtId } = parts
  const event = (record: SqlRecord): RecordedEvent => eventOf(courtId, record)
  return {
    async read(requests: readonly StreamRead[]): Promise<readonly StreamSnapshot[]> {
      db.assertOpen()
      return guarded(() => readStreams(parts, requests))
    },
    held(requests: readonly StreamRead[]) {
      db.assertOpen()
      return streamsInMemory(parts, requests)
    },
    async receipt(key: string) {
      db.assertOpen()
      return guarded(() => readReceipt(db, courtId, key))
    },
    async journal(stream: StreamId, { afterSeq = 0, limit }: { afterSeq?: number; limit?: number } = {}) {
      db.assertOpen()
      const sql = `SELECT ${EVENT_COLUMNS} FROM zx_journal WHERE court_id = ? AND stream = ? AND seq > ? ORDER BY seq LIMIT ?`
      return guarded(() =>
        db
          .statement(sql)
          .all(courtId, stream, afterSeq, limit ?? -1)
          .map(event),
      )
    },
    async streams({ after, limit }: { readonly after?: StreamId; readonly limit: number }) {
      db.assertOpen()
      const sql = 'SELECT stream FROM zx_stream WHERE court_id = ? AND stream > ? ORDER BY stream LIMIT ?'
      const found = guarded(() => db.statement(sql).all(courtId, after ?? '', limit))
      return found.map((record) => record.stream as StreamId)
    },
    async feed({
      after,
      limit,
    }: {
      readonly after: number
      readonly limit: number
    }): Promise<readonly FeedEntry[]> {
      db.assertOpen()
      const sql = `SELECT ${EVENT_COLUMNS} FROM zx_journal INDEXED BY zx_journal_feed WHERE court_id = ? AND position > ? ORDER BY position LIMIT ?`
      const found = guarded(() => db.statement(sql).all(courtId, after, limit))
      return found.map((record) => ({ position: Number(record.position), event: event(record) }))
    },
    async position(): Promise<number> {
      db.assertOpen()
      const sql =
        'SELECT MAX(position) AS newest FROM zx_journal INDEXED BY zx_journal_feed WHERE court_id = ?'
      return Number(guarded(() => db.statement(sql).get(courtId))?.newest ?? 0)
    },
  }
}

/** What a copy of everything needs beside the journal. */
function copies({ db, courtId }: CourtParts): Pick<CourtStorage, 'receipts' | 'messages'> {
  return {
    async receipts({ after, limit }: { readonly after?: string; readonly limit: number }) {
      db.assertOpen()
      const sql =
        'SELECT key, input_hash, answer FROM zx_receipt WHERE court_id = ? AND key > ? ORDER BY key LIMIT ?'
      const found = guarded(() => db.statement(sql).all(courtId, after ?? '', limit))
      return found.map(({ key, input_hash, answer }) => ({
        key: String(key),
        inputHash: String(input_hash),
        answer: String(answer),
      }))
    },
    async messages({ after, limit }: { readonly after?: string; readonly limit: number }) {
      db.assertOpen()
      const sql = `SELECT id, topic, stream, payload, created_at, attempts - 1 AS attempts
        FROM zx_outbox WHERE court_id = ? AND id > ? ORDER BY id LIMIT ?`
      return guarded(() =>
        db
          .statement(sql)
          .all(courtId, after ?? '', limit)
          .map(messageOf),
      )
    },
  }
}

function eventOf(courtId: string, record: SqlRecord): RecordedEvent {
  return {
    courtId,
    stream: record.stream as StreamId,
    seq: Number(record.seq),
    type: record.type as string,
    data: fromJson<JsonObject>(record.data as string),
    actor: { kind: record.actor_kind as RecordedEvent['actor']['kind'], id: record.actor_id as string },
    commandId: record.command_id as string,
    occurredOn: record.occurred_on as string,
    recordedAt: record.recorded_at as string,
    prevHash: record.prev_hash as string,
    hash: record.hash as string,
  }
}

function writes(
  parts: CourtParts,
): Pick<CourtStorage, 'commit' | 'replaceRows' | 'takeOutbox' | 'settleOutbox'> {
  const { db, courtId, writer, held } = parts
  return {
    async commit(batch) {
      db.assertOpen()
      assertBatch(courtId, batch)
      const checked = checkedBatch(parts.plan, batch)
      return writer.submit(() => {
        held.refresh()
        const { mark } = held
        const result = writeBatch(parts, checked)
        if (result.value.kind === 'version-conflict') held.cache.forget(courtId, result.value.stream)
        const onKept = () => {
          if (mark === held.mark) held.cache.advance(courtId, checked, parts.plan, mark)
        }
        return { ...result, onKept }
      })
    },
    async replaceRows(stream, rows) {
      db.assertOpen()
      return writer.submit(() => {
        held.clear()
        return { keep: true, value: replaceRows(parts, parts.plans(), stream, rows) }
      })
    },
    async takeOutbox({ now, leaseUntil, limit, topics }) {
      db.assertOpen()
      if (due(parts, now, 1, topics).length === 0) return []
      return writer.submit(() => {
        const taken = due(parts, now, limit, topics).map(messageOf)
        const lease = db.statement(
          'UPDATE zx_outbox SET attempts = attempts + 1, lease_until = ? WHERE court_id = ? AND id = ?',
        )
        for (const { id } of taken) lease.run(leaseUntil, courtId, id)
        return { keep: true, value: taken }
      })
    },
    async settleOutbox(id) {
      db.assertOpen()
      await writer.submit(() => {
        const gone = db.statement('DELETE FROM zx_outbox WHERE court_id = ? AND id = ?').run(courtId, id)
        return { keep: gone.changes === 1, value: undefined }
      })
    },
  }
}

function due(
  { db, courtId }: CourtParts,
  now: string,
  limit: number,
  topics: readonly string[] | undefined,
): SqlRecord[] {
  const sql =
    'SELECT id, topic, stream, payload, created_at, attempts FROM zx_outbox INDEXED BY zx_outbox_order ' +
    'WHERE court_id = ? AND (lease_until IS NULL OR lease_until <= ?) ' +
    'AND (? IS NULL OR topic IN (SELECT value FROM json_each(?))) ORDER BY position LIMIT ?'
  const wanted = topics ? JSON.stringify(topics) : null
  return guarded(() => db.statement(sql).all(courtId, now, wanted, wanted, limit))
}

/** The message with this attempt counted. */
function messageOf(record: SqlRecord): PendingMessage {
  return {
    id: record.id as string,
    topic: record.topic as string,
    stream: record.stream as StreamId,
    payload: fromJson<JsonObject>(record.payload as string),
    createdAt: record.created_at as string,
    attempts: Number(record.attempts) + 1,
  }
}
