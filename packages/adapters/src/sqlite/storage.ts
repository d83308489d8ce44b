import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type CourtId, type CourtStorage, type Storage, type Table, ZhixingError } from '@zhixing/core/ports'
import { sqliteCourt } from './court'
import { Database, guarded, type SqliteOptions } from './database'
import { GroupWriter } from './group-writer'
import { HeldRows } from './read-streams'
import { prepareSchema } from './schema'
import { planTable, type TablePlan } from './table-plan'

/** About 30 MB: the cases that are worked on in one day. */
const HELD_ROWS = 40_000

/** A storage in one SQLite file. */
export interface SqliteStorage extends Storage {
  /**
   * Writes a whole, consistent copy to a path that does not exist yet. Only this is a backup: copying a live file loses
   * commits that were answered.
   */
  backup(path: string): Promise<void>
}

/**
 * A court's data in one SQLite file, through Node's own `node:sqlite`: write-ahead log, every answered commit on disk,
 * commits that arrive together flushed together. Several processes may use one file on one machine.
 *
 * @throws ZhixingError `storage-durability-weak`, `storage-cannot-open`, `storage-damaged`
 * @example const storage = createSqliteStorage({ path: 'data/zhixing.db' })
 */
export function createSqliteStorage(options: SqliteOptions): SqliteStorage {
  const db = new Database(options)
  const writer = new GroupWriter(db)
  const held = new HeldRows(db, options.heldRows ?? HELD_ROWS)
  const plans = new Map<string, TablePlan>()
  const courts = new Map<CourtId, CourtStorage>()
  const plan = (name: string): TablePlan => {
    const found = plans.get(name)
    if (!found) throw new ZhixingError('table-unknown', { table: name })
    return found
  }
  return {
    async prepare(tables: readonly Table[]) {
      db.assertOpen()
      writer.flush()
      held.clear()
      guarded(() => prepareSchema(db, tables))
      for (const table of tables) plans.set(table.name, planTable(table))
    },
    forCourt(courtId) {
      const known = courts.get(courtId)
      if (known) return known
      const made = sqliteCourt({ db, courtId, writer, held, plan, plans: () => [...plans.values()] })
      courts.set(courtId, made)
      return made
    },
    async courts() {
      db.assertOpen()
      return guarded(() => courtsOf(db))
    },
    async backup(path) {
      db.assertOpen()
      writer.flush()
      guarded(() => backup(db, path))
    },
    async close() {
      writer.flush()
      db.close()
    },
  }
}

/** Jumps from court to court in the keys instead of reading every stream. */
function courtsOf(db: Database): CourtId[] {
  const courts = new Set<string>()
  for (const table of ['zx_stream', 'zx_receipt']) {
    const next = db.statement(`SELECT MIN(court_id) AS court FROM ${table} WHERE court_id > ?`)
    for (let court: unknown = ''; ; ) {
      court = next.get(String(court))?.court
      if (typeof court !== 'string') break
      courts.add(court)
    }
  }
  return db
    .statement('SELECT value FROM json_each(?) ORDER BY value')
    .all(JSON.stringify([...courts]))
    .map((record) => String(record.value))
}

/** The copy is checked and on disk before it gets its name. */
function backup(db: Database, path: string): void {
  if (existsSync(path)) throw new ZhixingError('backup-exists')
  const part = `${path}.part`
  rmSync(part, { force: true })
  db.statement('VACUUM INTO ?').run(part)
  const copy = new DatabaseSync(part, { readOnly: true })
  const check = copy.prepare('PRAGMA integrity_check').get()?.integrity_check
  copy.close()
  if (check !== 'ok') throw new ZhixingError('storage-damaged', { check: 'backup' })
  sync(part)
  renameSync(part, path)
  sync(dirname(path))
}

function sync(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}
