import {
  addedColumnDefault,
  assertSameColumns,
  assertTable,
  type Column,
  type ColumnShape,
  snakeCase,
  type Table,
  type TableIndex,
  termColumns,
  ZhixingError,
} from '@zhixing/core/ports'
import type { Database } from './database'
import { loadStatistics, prepareStatistics, writeStatistics } from './statistics'
import { quote, termsTable } from './table-plan'

/** A change of the storage's own tables, once released never edited. */
interface Migration {
  readonly name: string
  readonly note: string
  readonly sql: string
}

const MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-journal',
    note: 'Streams with version and head, the journal, command keys, the outbox',
    sql: `
      CREATE TABLE zx_stream (
        court_id TEXT NOT NULL, stream TEXT NOT NULL, version INTEGER NOT NULL, head TEXT NOT NULL,
        PRIMARY KEY (court_id, stream)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE zx_journal (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        court_id TEXT NOT NULL, stream TEXT NOT NULL, seq INTEGER NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL,
        actor_kind TEXT NOT NULL, actor_id TEXT NOT NULL, command_id TEXT NOT NULL,
        occurred_on TEXT NOT NULL, recorded_at TEXT NOT NULL, prev_hash TEXT NOT NULL, hash TEXT NOT NULL,
        UNIQUE (court_id, stream, seq)
      ) STRICT;
      CREATE INDEX zx_journal_feed ON zx_journal (court_id);
      CREATE TRIGGER zx_journal_keep BEFORE DELETE ON zx_journal
        BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
      CREATE TRIGGER zx_journal_fixed BEFORE UPDATE ON zx_journal
        BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END;
      CREATE TABLE zx_receipt (
        court_id TEXT NOT NULL, key TEXT NOT NULL, input_hash TEXT NOT NULL, answer TEXT NOT NULL,
        PRIMARY KEY (court_id, key)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE zx_outbox (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        court_id TEXT NOT NULL, id TEXT NOT NULL, topic TEXT NOT NULL, stream TEXT NOT NULL, payload TEXT NOT NULL,
        created_at TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, lease_until TEXT,
        UNIQUE (court_id, id)
      ) STRICT;
      CREATE INDEX zx_outbox_order ON zx_outbox (court_id);`,
  },
]

/** Brings the file up to date: the storage's own tables, then those of the modules. One transaction. */
export function prepareSchema(db: Database, tables: readonly Table[]): void {
  for (const table of tables) assertTable(table)
  db.writing(() => {
    db.exec(
      'CREATE TABLE IF NOT EXISTS zx_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
    )
    migrate(db)
    for (const table of tables) prepareTable(db, table)
    loadStatistics(db)
  })
}

function migrate(db: Database): void {
  const done = Number(readMeta(db, 'schema') ?? 0)
  if (done > MIGRATIONS.length) {
    throw new ZhixingError('storage-schema-newer', { found: done, known: MIGRATIONS.length })
  }
  for (const migration of MIGRATIONS.slice(done)) {
    db.exec(migration.sql)
    writeMeta(db, `migration:${migration.name}`, migration.note)
  }
  if (done < MIGRATIONS.length) writeMeta(db, 'schema', String(MIGRATIONS.length))
  if (done === 0) prepareStatistics(db)
  writeStatistics(db, 'zx_stream', [{ name: 'zx_stream', columns: 2, isUnique: true }])
  writeStatistics(db, 'zx_receipt', [{ name: 'zx_receipt', columns: 2, isUnique: true }])
  writeStatistics(db, 'zx_journal', [
    { name: 'zx_journal_feed', columns: 1, isUnique: false },
    { name: 'sqlite_autoindex_zx_journal_1', columns: 3, isUnique: true },
  ])
  writeStatistics(db, 'zx_outbox', [
    { name: 'zx_outbox_order', columns: 1, isUnique: false },
    { name: 'sqlite_autoindex_zx_outbox_1', columns: 2, isUnique: true },
  ])
}

type Shapes = Readonly<Record<string, ColumnShape>>

function prepareTable(db: Database, table: Table): void {
  const key = `table:${table.name}`
  const text = readMeta(db, key)
  const before = text === undefined ? undefined : (JSON.parse(text) as Shapes)
  if (!before) db.exec(createTable(table, snakeCase(table.name), Object.entries(table.columns)))
  else changeTable(db, table, before)
  const shapes: Record<string, ColumnShape> = { ...before }
  for (const [name, { type, nullable }] of Object.entries(table.columns)) shapes[name] = { type, nullable }
  const now = JSON.stringify(shapes)
  if (now !== text) writeMeta(db, key, now)
  prepareTerms(db, table)
  prepareIndexes(db, table)
}

function createTable(
  table: Table,
  sqlName: string,
  columns: readonly (readonly [string, Column<unknown>])[],
): string {
  const lines = columns
    .filter(([, { type }]) => type !== 'terms')
    .map(([name, column]) => columnSql(name, column))
  if (termColumns(table).length > 0) {
    // A row that is found by terms has a number by which the index names it; VACUUM keeps it.
    return `CREATE TABLE ${quote(sqlName)} (
      zx_row INTEGER PRIMARY KEY, court_id TEXT NOT NULL, stream TEXT NOT NULL, id TEXT NOT NULL,
      ${lines.map((line) => `${line}, `).join('')}UNIQUE (court_id, id)
    ) STRICT; -- ${table.stream}`
  }
  return `CREATE TABLE ${quote(sqlName)} (
    court_id TEXT NOT NULL, stream TEXT NOT NULL, id TEXT NOT NULL, ${lines.map((line) => `${line}, `).join('')}
    PRIMARY KEY (court_id, id)
  ) STRICT, WITHOUT ROWID; -- ${table.stream}`
}

/**
 * Which rows have which terms, in FTS5: nothing but the terms, no places, no text. A row that is removed takes its entry along,
 * by whatever statement it goes.
 */
function prepareTerms(db: Database, table: Table): void {
  if (termColumns(table).length === 0) return
  const [rows, index] = [snakeCase(table.name), termsTable(table)]
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS ${quote(index)}
    USING fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii')`)
  db.exec(`CREATE TRIGGER IF NOT EXISTS ${quote(`${index}__gone`)} AFTER DELETE ON ${quote(rows)}
    BEGIN DELETE FROM ${quote(index)} WHERE rowid = old.zx_row; END`)
}

function columnSql(name: string, { type, nullable }: ColumnShape): string {
  const integer = type === 'integer' || type === 'fen' || type === 'boolean'
  return `${quote(snakeCase(name))} ${integer ? 'INTEGER' : 'TEXT'}${nullable ? '' : ' NOT NULL'}`
}

function changeTable(db: Database, table: Table, before: Shapes): void {
  assertSameColumns(table, before)
  const sqlName = snakeCase(table.name)
  for (const [name, column] of Object.entries(table.columns)) {
    if (before[name]) continue
    const zero = addedColumnDefault(table, name)
    const fallback = zero === null ? '' : ` DEFAULT ${typeof zero === 'string' ? "''" : '0'}`
    db.exec(`ALTER TABLE ${quote(sqlName)} ADD COLUMN ${columnSql(name, column)}${fallback}`)
  }
  const isRelaxed = Object.entries(before).some(
    ([name, old]) => !old.nullable && table.columns[name]?.nullable,
  )
  if (isRelaxed) rebuildTable(db, table, before)
}

/** SQLite cannot take NOT NULL off a column: the table is written anew, with every column it has. */
function rebuildTable(db: Database, table: Table, before: Shapes): void {
  const sqlName = snakeCase(table.name)
  const removed = Object.entries(before).filter(([name]) => !table.columns[name])
  const columns = [
    ...Object.entries(table.columns),
    ...removed.map(([name, shape]): [string, Column<unknown>] => [name, { ...shape, personal: false }]),
  ]
  const kept = columns.filter(([, { type }]) => type !== 'terms').map(([name]) => quote(snakeCase(name)))
  const numbered = termColumns(table).length > 0 ? ['zx_row'] : []
  const names = [...numbered, 'court_id', 'stream', 'id', ...kept].join(', ')
  const next = `${sqlName}__next`
  db.exec(createTable(table, next, columns))
  db.exec(`INSERT INTO ${quote(next)} (${names}) SELECT ${names} FROM ${quote(sqlName)}`)
  db.exec(`DROP TABLE ${quote(sqlName)}`)
  db.exec(`ALTER TABLE ${quote(next)} RENAME TO ${quote(sqlName)}`)
}

/** Every declared index, led by the court; those that are no longer declared go. */
function prepareIndexes(db: Database, table: Table): void {
  const sqlName = snakeCase(table.name)
  const wanted = new Map([[`${sqlName}__stream`, `${quote(sqlName)} (court_id, stream)`]])
  for (const index of table.indexes) wanted.set(indexName(sqlName, index), indexSql(sqlName, index))
  const found = db
    .statement("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL")
    .all(sqlName)
    .map((record) => String(record.name))
  for (const name of found) {
    if (name.startsWith(`${sqlName}__`) && !wanted.has(name)) db.exec(`DROP INDEX ${quote(name)}`)
  }
  for (const [name, on] of wanted) {
    if (!found.includes(name)) db.exec(`CREATE INDEX ${quote(name)} ON ${on}`)
  }
  writeStatistics(db, sqlName, [
    { name: keyOf(table), columns: 2, isUnique: true },
    { name: `${sqlName}__stream`, columns: 2, isUnique: false },
    ...table.indexes.map((index) => ({
      name: indexName(sqlName, index),
      columns: index.columns.length + 1,
      isUnique: false,
    })),
  ])
}

/** What the planner calls the key: that of a table with row numbers is an index of its own. */
function keyOf(table: Table): string {
  const name = snakeCase(table.name)
  return termColumns(table).length > 0 ? `sqlite_autoindex_${name}_1` : name
}

function indexName(sqlName: string, { columns, whereNotNull }: TableIndex): string {
  const open = whereNotNull === undefined ? '' : `__open_${snakeCase(whereNotNull)}`
  return `${sqlName}__${columns.map(snakeCase).join('__')}${open}`
}

function indexSql(sqlName: string, { columns, whereNotNull }: TableIndex): string {
  const names = ['court_id', ...columns.map((name) => quote(snakeCase(name)))].join(', ')
  const where = whereNotNull === undefined ? '' : ` WHERE ${quote(snakeCase(whereNotNull))} IS NOT NULL`
  return `${quote(sqlName)} (${names})${where}`
}

function readMeta(db: Database, key: string): string | undefined {
  const found = db.statement('SELECT value FROM zx_meta WHERE key = ?').get(key)
  return found && String(found.value)
}

function writeMeta(db: Database, key: string, value: string): void {
  db.statement(
    'INSERT INTO zx_meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, value)
}
