import {
  assertBatch,
  type CommandReceipt,
  type CommitBatch,
  type CommitResult,
  type CourtId,
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
  storedRow,
  type TableQuery,
  ZhixingError,
} from '@zhixing/core/ports'
import { type CheckedBatch, checkedBatch } from '../held/checked-batch'
import { heldStreams } from '../held/held-streams'
import type { StreamCache } from '../held/stream-cache'
import { type PgRecord, type PgStatement, prepared } from './client'
import { writeName } from './commit-function'
import { readStreams } from './read-streams'
import { decodeRow, encodeRow, type TablePlan } from './table-plan'
import { countSql, findSql, getSql, sumSql } from './table-sql'

/** What a court needs of the storage it lives in. */
export interface CourtParts {
  readonly courtId: CourtId
  /** Quoted. */
  readonly schema: string
  readonly cache: StreamCache
  readonly plan: (table: string) => TablePlan
  readonly plans: () => readonly TablePlan[]
  readonly write: (batch: CheckedBatch) => Promise<CommitResult>
  /** Runs statements in one transaction of this court; answers what the last one found. */
  readonly ask: (...statements: readonly PgStatement[]) => Promise<readonly PgRecord[]>
  readonly change: (...statements: readonly PgStatement[]) => Promise<readonly PgRecord[]>
  readonly assertOpen: () => void
}

/** One court in the database. */
export function postgresCourt(parts: CourtParts): CourtStorage {
  return { ...reader(parts), ...journals(parts), ...writes(parts), ...outbox(parts) }
}

type Reader = Pick<CourtStorage, 'find' | 'get' | 'count' | 'sum'>

/** Rows are typed by the caller: in here they are plain rows. */
function reader({ courtId, plan: planOf, ask, assertOpen }: CourtParts): Reader {
  const methods: Record<keyof Reader, unknown> = {
    async find(query: TableQuery): Promise<Page<Row>> {
      assertOpen()
      const table = planOf(query.table)
      const plan = planQuery(table.table, query)
      const found = await ask(findSql(table, courtId, plan))
      const items = found.slice(0, plan.limit).map((record) => decodeRow(table, record))
      const last = items.at(-1)
      return last && found.length > plan.limit ? { items, next: cursorAfter(plan, last) } : { items }
    },
    async get(name: string, id: string): Promise<Row | undefined> {
      assertOpen()
      const table = planOf(name)
      const [found] = await ask(getSql(table, courtId, id))
      return found && decodeRow(table, found)
    },
    async count(query: { table: string; where?: readonly Filter[] }, cap?: number): Promise<number> {
      assertOpen()
      const table = planOf(query.table)
      const [found] = await ask(countSql(table, courtId, planWhere(table.table, query.where), cap))
      return Number(found?.[0])
    },
    async sum(name: string, column: string, where?: readonly Filter[]): Promise<bigint> {
      assertOpen()
      const table = planOf(name)
      if (columnOf(table.table, column).type !== 'fen') {
        throw new ZhixingError('query-value-invalid', { table: name, column, op: 'sum' })
      }
      const [found] = await ask(sumSql(table, courtId, column, planWhere(table.table, where)))
      return BigInt(found?.[0] ?? 0)
    },
  }
  return methods as Reader
}

const EVENT_COLUMNS =
  'position, stream, seq, type, data, actor_kind, actor_id, command_id, occurred_on, recorded_at, prev_hash, hash'

function journals(parts: CourtParts) {
  const { courtId, schema, ask, assertOpen } = parts
  const events = async (text: string, values: unknown[]): Promise<readonly FeedEntry[]> => {
    const found = await ask({
      text: `SELECT ${EVENT_COLUMNS} FROM ${schema}.zx_journal WHERE ${text}`,
      values,
    })
    return found.map((record) => ({ position: Number(record[0]), event: eventOf(courtId, record) }))
  }
  return {
    async read(requests: readonly StreamRead[]) {
      assertOpen()
      return readStreams(parts, requests)
    },
    held(requests: readonly StreamRead[]) {
      assertOpen()
      return heldStreams(parts, requests)
    },
    async receipt(key: string): Promise<CommandReceipt | undefined> {
      assertOpen()
      const text = `SELECT key, input_hash, answer FROM ${schema}.zx_receipt WHERE court_id = $1 AND key = $2`
      const [found] = await ask(prepared(text, [courtId, key]))
      return found && { key: String(found[0]), inputHash: String(found[1]), answer: String(found[2]) }
    },
    async receipts({ after, limit }: { readonly after?: string; readonly limit: number }) {
      assertOpen()
      const text = `SELECT key, input_hash, answer FROM ${schema}.zx_receipt WHERE court_id = $1 AND key > $2 ORDER BY key LIMIT $3`
      const found = await ask({ text, values: [courtId, after ?? '', limit] })
      return found.map(
        ([key, inputHash, answer]): CommandReceipt => ({
          key: String(key),
          inputHash: String(inputHash),
          answer: String(answer),
        }),
      )
    },
    async messages({ after, limit }: { readonly after?: string; readonly limit: number }) {
      assertOpen()
      const text = `SELECT position, id, topic, stream, payload, created_at, attempts
        FROM ${schema}.zx_outbox WHERE court_id = $1 AND id > $2 ORDER BY id LIMIT $3`
      return (await ask({ text, values: [courtId, after ?? '', limit] })).map(messageOf)
    },
    async journal(stream: StreamId, { afterSeq = 0, limit }: { afterSeq?: number; limit?: number } = {}) {
      assertOpen()
      const where = 'court_id = $1 AND stream = $2 AND seq > $3 ORDER BY seq LIMIT $4'
      return (await events(where, [courtId, stream, afterSeq, limit ?? null])).map(({ event }) => event)
    },
    async streams({ after, limit }: { readonly after?: StreamId; readonly limit: number }) {
      assertOpen()
      const text = `SELECT stream FROM ${schema}.zx_stream WHERE court_id = $1 AND stream > $2 AND version > 0 ORDER BY stream LIMIT $3`
      return (await ask({ text, values: [courtId, after ?? '', limit] })).map(
        ([stream]) => stream as StreamId,
      )
    },
    async feed({ after, limit }: { readonly after: number; readonly limit: number }) {
      assertOpen()
      return events('court_id = $1 AND position > $2 ORDER BY position LIMIT $3', [courtId, after, limit])
    },
    async position(): Promise<number> {
      assertOpen()
      const text = `SELECT position FROM ${schema}.zx_court WHERE court_id = $1`
      return Number((await ask({ text, values: [courtId] }))[0]?.[0] ?? 0)
    },
  }
}

function eventOf(courtId: string, record: PgRecord): RecordedEvent {
  const [, stream, seq, type, data, kind, id, commandId, occurredOn, recordedAt, prevHash, hash] =
    record as readonly string[]
  return {
    courtId,
    stream: stream as StreamId,
    seq: Number(seq),
    type: type ?? '',
    data: fromJson<JsonObject>(data ?? ''),
    actor: { kind: kind as RecordedEvent['actor']['kind'], id: id ?? '' },
    commandId: commandId ?? '',
    occurredOn: occurredOn ?? '',
    recordedAt: recordedAt ?? '',
    prevHash: prevHash ?? '',
    hash: hash ?? '',
  }
}

function writes(parts: CourtParts): Pick<CourtStorage, 'commit' | 'replaceRows'> {
  const { courtId, schema, plan, plans, write, change, cache, assertOpen } = parts
  const written = async (batch: CheckedBatch) => {
    const result = await write(batch)
    if (result.kind === 'committed') cache.advance(courtId, batch, plan)
    if (result.kind === 'version-conflict') cache.forget(courtId, result.stream)
    return result
  }
  return {
    async commit(batch: CommitBatch) {
      assertOpen()
      assertBatch(courtId, batch)
      return written(checkedBatch(plan, batch))
    },
    async replaceRows(stream, rows) {
      assertOpen()
      const gone = plans().map(({ sql }) => ({
        text: `DELETE FROM ${sql} WHERE court_id = $1 AND stream = $2`,
        values: [courtId, stream],
      }))
      const put = Object.entries(rows).map(([name, list]) => {
        const table = plan(name)
        const bodies = list.map((row) => encodeRow(table, stream, storedRow(table.table, row)))
        return {
          text: `SELECT ${schema}."${writeName(table.name)}"($1, $2, '{}')`,
          values: [courtId, bodies],
        }
      })
      const counted = {
        text: `UPDATE ${schema}.zx_stream SET rewritten = rewritten + 1 WHERE court_id = $1 AND stream = $2`,
        values: [courtId, stream],
      }
      await change(...gone, ...put, counted)
    },
  }
}

function outbox({
  courtId,
  schema,
  change,
  assertOpen,
}: CourtParts): Pick<CourtStorage, 'takeOutbox' | 'settleOutbox'> {
  return {
    async takeOutbox({ now, leaseUntil, limit, topics }) {
      assertOpen()
      // Two senders do not wait for each other: what one is taking, the other leaves out.
      const text = `WITH due AS MATERIALIZED (
          SELECT id FROM ${schema}.zx_outbox
          WHERE court_id = $1 AND (lease_until IS NULL OR lease_until <= $2) AND ($3::text[] IS NULL OR topic = ANY($3))
          ORDER BY position LIMIT $4 FOR UPDATE SKIP LOCKED
        ), taken AS (
          UPDATE ${schema}.zx_outbox o SET attempts = attempts + 1, lease_until = $5
          FROM due WHERE o.court_id = $1 AND o.id = due.id
          RETURNING o.position, o.id, o.topic, o.stream, o.payload, o.created_at, o.attempts
        ) SELECT * FROM taken ORDER BY position`
      const found = await change({ text, values: [courtId, now, topics ?? null, limit, leaseUntil] })
      return found.map(messageOf)
    },
    async settleOutbox(id) {
      assertOpen()
      await change({
        text: `DELETE FROM ${schema}.zx_outbox WHERE court_id = $1 AND id = $2`,
        values: [courtId, id],
      })
    },
  }
}

/** The message with this attempt counted. */
function messageOf(record: PgRecord): PendingMessage {
  const [, id, topic, stream, payload, createdAt, attempts] = record as readonly string[]
  return {
    id: id ?? '',
    topic: topic ?? '',
    stream: stream as StreamId,
    payload: fromJson<JsonObject>(payload ?? '{}'),
    createdAt: createdAt ?? '',
    attempts: Number(attempts),
  }
}
