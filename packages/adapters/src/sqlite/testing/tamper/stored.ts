import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import type { RecordedEvent } from '@zhixing/core/ports'

/** A row of the journal as it lies in the database. */
export interface StoredEvent {
  readonly position: number
  readonly court_id: string
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly data: string
  readonly actor_kind: string
  readonly actor_id: string
  readonly command_id: string
  readonly occurred_on: string
  readonly recorded_at: string
  readonly prev_hash: string
  readonly hash: string
}

export type Journal = readonly StoredEvent[]

/** All rows of a file, read past the library. */
export function readRows(path: string): Journal {
  const db = new DatabaseSync(path, { readOnly: true })
  const rows = db.prepare('SELECT * FROM zx_journal ORDER BY position').all()
  db.close()
  return rows.map((row) => ({ ...row })) as unknown as Journal
}

/** Writes the rows over those of a file, as somebody does who owns it: triggers, heads and all. */
export function writeRows(path: string, rows: Journal): void {
  const db = new DatabaseSync(path)
  db.exec('BEGIN; DROP TRIGGER zx_journal_keep; DROP TRIGGER zx_journal_fixed; DELETE FROM zx_journal')
  const names = Object.keys(rows[0] ?? {})
  const put = db.prepare(`INSERT INTO zx_journal (${names}) VALUES (${names.map(() => '?')})`)
  for (const row of rows) put.run(...Object.values(row))
  db.exec(`DELETE FROM zx_stream; INSERT INTO zx_stream (court_id, stream, version, head)
    SELECT court_id, stream, MAX(seq), hash FROM zx_journal GROUP BY court_id, stream; COMMIT`)
  db.close()
}

/** The event in a row. */
export function eventOf(row: StoredEvent): RecordedEvent {
  return {
    courtId: row.court_id,
    stream: row.stream as RecordedEvent['stream'],
    seq: row.seq,
    type: row.type,
    data: JSON.parse(row.data),
    actor: { kind: row.actor_kind as 'person', id: row.actor_id },
    commandId: row.command_id,
    occurredOn: row.occurred_on,
    recordedAt: row.recorded_at,
    prevHash: row.prev_hash,
    hash: row.hash,
  }
}

/** Canonical JSON written anew after RFC 8785: who tampers does not ask the library. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join()}}`
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The hash that the row would have if it were true. */
export function hashOf(row: StoredEvent): string {
  const { hash: _hash, ...event } = eventOf(row)
  return sha256(canonical(event))
}
