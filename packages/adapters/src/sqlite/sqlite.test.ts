import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { storageConformance } from '@zhixing/core/testing'
import { afterAll, describe, expect, test } from 'vitest'
import { createSqliteStorage, type SqliteStorage } from './index'

const folder = mkdtempSync(join(tmpdir(), 'zx-sqlite-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
const freshPath = () => join(folder, `${++count}.db`)

describe('SQLite keeps every promise of the storage port', () => {
  const paths = new WeakMap<object, string>()
  const open = (path: string) => {
    const storage = createSqliteStorage({ path })
    paths.set(storage, path)
    return storage
  }
  for (const one of storageConformance()) {
    test(one.name, () =>
      one.run({
        create: async () => open(freshPath()),
        async reopen(storage) {
          await storage.close()
          return open(paths.get(storage) ?? '')
        },
      }),
    )
  }
})

describe('settings', () => {
  test.each([
    { synchronous: 'NORMAL' },
    { synchronous: 'OFF' },
    { journal_mode: 'DELETE' },
    { foreign_keys: 'OFF' },
    { 'synchronous; --': 1 },
  ])('weak or strange settings are refused: %o', (pragmas) => {
    expect(() => createSqliteStorage({ path: freshPath(), pragmas })).toThrow('storage-durability-weak')
  })

  test('a database in memory is refused: it cannot be durable', () => {
    expect(() => createSqliteStorage({ path: ':memory:' })).toThrow('storage-durability-weak')
  })

  test('a path that is no database is refused', () => {
    expect(() => createSqliteStorage({ path: folder })).toThrow('storage-cannot-open')
  })
})

describe('the file as others see it', () => {
  test('tables have real columns, keys and indexes led by the court; the journal cannot be edited', async () => {
    const path = freshPath()
    const storage = createSqliteStorage({ path })
    const { table, text, nullable, date } = await import('../../../core/src/kernel/table')
    const node = table('node', {
      stream: 'case',
      columns: { nodeId: text(), dueAt: nullable(date()) },
      indexes: [{ columns: ['dueAt', 'nodeId'], whereNotNull: 'dueAt' }],
    })
    await storage.prepare([node])
    await storage.prepare([{ ...node, columns: { nodeId: nullable(text()), dueAt: nullable(date()) } }])
    const db = new DatabaseSync(path)
    const columns = db.prepare('SELECT name, type, "notnull" AS n, pk FROM pragma_table_info(\'node\')').all()
    expect(columns.map((c) => `${c.name} ${c.type} ${c.n} ${c.pk}`)).toEqual([
      'court_id TEXT 1 1',
      'stream TEXT 1 0',
      'id TEXT 1 2',
      'node_id TEXT 0 0',
      'due_at TEXT 0 0',
    ])
    const indexes = db
      .prepare("SELECT sql FROM sqlite_master WHERE tbl_name = 'node' AND sql LIKE 'CREATE INDEX%'")
      .all()
    expect(indexes.map((record) => record.sql)).toEqual([
      'CREATE INDEX "node__stream" ON "node" (court_id, stream)',
      'CREATE INDEX "node__due_at__node_id__open_due_at" ON "node" (court_id, "due_at", "node_id") WHERE "due_at" IS NOT NULL',
    ])
    expect(
      db
        .prepare('SELECT key FROM zx_meta ORDER BY key')
        .all()
        .map((record) => record.key),
    ).toEqual(['migration:0001-journal', 'schema', 'table:node'])
    db.exec("INSERT INTO zx_journal VALUES (1,'c','case/a',1,'t','{}','system','s','c','d','r','','h')")
    expect(() => db.exec("UPDATE zx_journal SET type = 'x'")).toThrow('only ever added to')
    expect(() => db.exec('DELETE FROM zx_journal')).toThrow('only ever added to')
    db.exec("UPDATE zx_meta SET value = '99' WHERE key = 'schema'")
    db.close()
    await expect(storage.prepare([node])).rejects.toThrow('storage-schema-newer')
    await storage.close()
  })

  test('a backup is a whole database of its own and never overwrites', async () => {
    const storage: SqliteStorage = createSqliteStorage({ path: freshPath() })
    await storage.prepare([])
    const receipt = { key: 'k', inputHash: 'h', answer: 'a' }
    await storage.forCourt('gan12').commit({ streams: [], events: [], changes: [], outbox: [], receipt })
    const path = freshPath()
    await storage.backup(path)
    await expect(storage.backup(path)).rejects.toThrow('backup-exists')
    await storage.close()
    const copy = createSqliteStorage({ path })
    expect(await copy.forCourt('gan12').receipt('k')).toEqual(receipt)
    expect(await copy.courts()).toEqual(['gan12'])
    await copy.close()
  })
})
