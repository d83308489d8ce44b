// What SQLite does with the same bytes and no engine: the anchor of the ratios.
import { DatabaseSync } from 'node:sqlite'
import { type CommitBatch, canonicalJson } from '@zhixing/core/ports'

/** A commit as texts. */
export interface RawCommit {
  readonly events: readonly { readonly stream: string; readonly seq: number; readonly data: string }[]
  readonly rows: readonly { readonly id: string; readonly data: string }[]
}

/** The bytes of a commit, worked out before anything is timed. */
export function rawCommit({ events, changes }: CommitBatch): RawCommit {
  return {
    events: events.map((event) => ({ stream: event.stream, seq: event.seq, data: canonicalJson(event) })),
    rows: changes.flatMap((change) =>
      change.op === 'put'
        ? [{ id: `${change.table}/${change.row.id}`, data: canonicalJson(change.row) }]
        : [],
    ),
  }
}

/** Writes commits into a new file, so many in one transaction, as durably as the storage does. */
export function writeRaw(path: string, commits: readonly RawCommit[], together: number): void {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000')
  db.exec('CREATE TABLE event (stream TEXT, seq INTEGER, data TEXT, PRIMARY KEY (stream, seq)) WITHOUT ROWID')
  db.exec('CREATE TABLE row (id TEXT PRIMARY KEY, data TEXT) WITHOUT ROWID')
  const event = db.prepare('INSERT INTO event VALUES (?, ?, ?)')
  const row = db.prepare('INSERT INTO row VALUES (?, ?) ON CONFLICT DO UPDATE SET data = excluded.data')
  for (let at = 0; at < commits.length; at += together) {
    db.exec('BEGIN IMMEDIATE')
    for (const commit of commits.slice(at, at + together)) {
      for (const { stream, seq, data } of commit.events) event.run(stream, seq, data)
      for (const { id, data } of commit.rows) row.run(id, data)
    }
    db.exec('COMMIT')
  }
  db.close()
}
