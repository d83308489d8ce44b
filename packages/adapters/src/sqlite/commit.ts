import {
  assertContinues,
  type CommandReceipt,
  type CommitBatch,
  type CommitResult,
  type CourtId,
  canonicalJson,
  dataTextOf,
  type OutboxMessage,
  type RecordedEvent,
  type Row,
  type StoredChange,
  type StreamId,
  storedRow,
  ZhixingError,
} from '@zhixing/core/ports'
import type { CheckedBatch, CheckedChange } from '../held/checked-batch'
import type { Database } from './database'
import type { Written } from './group-writer'
import type { HeldRows } from './read-streams'
import { changedColumns, encodeRow, type TablePlan, termText } from './table-plan'

/** Where the commit writes. */
export interface Target {
  readonly db: Database
  readonly courtId: CourtId
  readonly plan: (table: string) => TablePlan
  readonly held: HeldRows
}

/** Writes a batch inside an open transaction. When it is not kept, or throws, the caller undoes it. */
export function writeBatch(target: Target, batch: CheckedBatch): Written<CommitResult> {
  const { courtId, held } = target
  if (batch.receipt && !insertReceipt(target, batch.receipt)) {
    const receipt = readReceipt(target.db, courtId, batch.receipt.key)
    if (receipt) return { keep: false, value: { kind: 'key-used', receipt } }
  }
  for (const entry of batch.streams) {
    if (!advance(target, batch, entry)) {
      return { keep: false, value: { kind: 'version-conflict', stream: entry.stream } }
    }
  }
  for (const [at, event] of batch.events.entries()) insertEvent(target, event, dataTextOf(batch, at))
  const written = new Set<string>()
  for (const change of batch.changes) {
    const row = `${change.table} ${change.op === 'put' ? change.row.id : change.id}`
    const before = written.has(row) ? undefined : held.cache.before(courtId, batch, change)
    if (!before || !updateRow(target, change, before)) applyChange(target, change)
    written.add(row)
  }
  for (const message of batch.outbox) insertMessage(target, message)
  return { keep: true, value: { kind: 'committed' } }
}

function insertReceipt({ db, courtId }: Target, { key, inputHash, answer }: CommandReceipt): boolean {
  const sql =
    'INSERT INTO zx_receipt (court_id, key, input_hash, answer) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
  return db.statement(sql).run(courtId, key, inputHash, answer).changes === 1
}

/** What a key was used for. */
export function readReceipt(db: Database, courtId: CourtId, key: string): CommandReceipt | undefined {
  const sql = 'SELECT key, input_hash, answer FROM zx_receipt WHERE court_id = ? AND key = ?'
  const found = db.statement(sql).get(courtId, key)
  return found && { key, inputHash: String(found.input_hash), answer: String(found.answer) }
}

/** Moves a stream from the expected version to the new one; false when it is not there. */
function advance(target: Target, batch: CommitBatch, entry: CommitBatch['streams'][number]): boolean {
  const { db, courtId, held } = target
  const { stream, expectedVersion, version, head, mark } = entry
  if (mark !== undefined && mark !== held.mark) return false
  const current = db
    .statement('SELECT version, head FROM zx_stream WHERE court_id = ? AND stream = ?')
    .get(courtId, stream)
  if (Number(current?.version ?? 0) !== expectedVersion) return false
  assertContinues(batch, stream, String(current?.head ?? ''))
  if (version === expectedVersion) return true
  const sql = current
    ? 'UPDATE zx_stream SET version = ?, head = ? WHERE court_id = ? AND stream = ?'
    : 'INSERT INTO zx_stream (version, head, court_id, stream) VALUES (?, ?, ?, ?)'
  db.statement(sql).run(version, head, courtId, stream)
  return true
}

const EVENT_SQL =
  'INSERT INTO zx_journal (court_id, stream, seq, type, data, actor_kind, actor_id, command_id, ' +
  'occurred_on, recorded_at, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'

function insertEvent({ db, courtId }: Target, event: RecordedEvent, dataText: string): void {
  db.statement(EVENT_SQL).run(
    courtId,
    event.stream,
    event.seq,
    event.type,
    dataText,
    event.actor.kind,
    event.actor.id,
    event.commandId,
    event.occurredOn,
    event.recordedAt,
    event.prevHash,
    event.hash,
  )
}

/** Writes only what has become different, so that no index is touched whose columns stay; false when that is no row. */
function updateRow({ db, courtId, plan }: Target, change: CheckedChange, before: Row): boolean {
  if (change.op !== 'put') return false
  const table = plan(change.table)
  // By what it is found is not held: such a row is written whole.
  if (table.words) return false
  const { names, values } = changedColumns(table, change.row, before)
  if (names.length === 0) return true
  const sets = names.map((name) => `${name} = ?`).join(', ')
  const sql = `UPDATE ${table.sql} SET ${sets} WHERE court_id = ? AND id = ? AND stream = ?`
  return db.statement(sql).run(...values, courtId, change.row.id, change.stream).changes === 1
}

/** Writes or removes a row of a stream; never one of another stream. */
export function applyChange({ db, courtId, plan }: Target, change: CheckedChange): void {
  const table = plan(change.table)
  if (change.op === 'put') {
    const written = db.statement(table.put).run(...encodeRow(table, courtId, change.stream, change.row))
    if (written.changes === 0) throw ofAnotherStream(change)
    if (table.words) writeTerms(db, courtId, table, table.words, change.row)
    return
  }
  if (db.statement(table.remove).run(courtId, change.id, change.stream).changes === 1) return
  if (db.statement(table.ownerOf).get(courtId, change.id)) throw ofAnotherStream(change)
}

/** By what a row is found, in place of what it was found by before; a row that goes takes it along (a trigger of the schema). */
function writeTerms(
  db: Database,
  courtId: CourtId,
  table: TablePlan,
  { sql, column }: NonNullable<TablePlan['words']>,
  row: Row,
): void {
  const terms = (row[column] as readonly number[]).map(termText).join(' ')
  const where = `SELECT zx_row, ? FROM ${table.sql} WHERE court_id = ? AND id = ?`
  db.statement(`INSERT OR REPLACE INTO ${sql} (rowid, terms) ${where}`).run(terms, courtId, row.id)
}

function ofAnotherStream({ table, stream }: StoredChange): ZhixingError {
  return new ZhixingError('row-of-another-stream', { table, stream })
}

function insertMessage({ db, courtId }: Target, message: OutboxMessage): void {
  const sql =
    'INSERT INTO zx_outbox (court_id, id, topic, stream, payload, created_at) VALUES (?, ?, ?, ?, ?, ?) ' +
    'ON CONFLICT (court_id, id) DO NOTHING'
  const { id, topic, stream, payload, createdAt } = message
  const written = db.statement(sql).run(courtId, id, topic, stream, canonicalJson(payload), createdAt)
  if (written.changes === 0) throw new ZhixingError('outbox-id-used', { id })
}

/** Replaces the rows of one stream in every table. */
export function replaceRows(
  target: Target,
  tables: readonly TablePlan[],
  stream: StreamId,
  rows: Readonly<Record<string, readonly { readonly id: string }[]>>,
): void {
  for (const table of tables) target.db.statement(table.removeStream).run(target.courtId, stream)
  for (const [table, list] of Object.entries(rows)) {
    for (const row of list)
      applyChange(target, { op: 'put', table, row: storedRow(target.plan(table).table, row), stream })
  }
}
