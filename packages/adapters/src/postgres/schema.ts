import {
  addedColumnDefault,
  assertSameColumns,
  assertTable,
  type ColumnShape,
  hashText,
  snakeCase,
  type Table,
  type TableIndex,
  termColumns,
  ZhixingError,
} from '@zhixing/core/ports'
import { type PgClient, run } from './client'
import { COMMIT, commitFunction, writeFunction } from './commit-function'
import { MIGRATIONS } from './migrations'
import { grants, rowSecurity } from './privileges'
import { quote, typeOf } from './table-plan'

/** How the tables are laid out; settled when they are made. */
export interface SchemaOptions {
  /** The PostgreSQL schema that holds everything. */
  readonly schema: string
  /** Divides every table by court into so many parts; 0 for none. */
  readonly partitions: number
  /** The role that the application signs in with, when it is not the one that makes the tables. */
  readonly appRole?: string | undefined
}

type Shapes = Readonly<Record<string, ColumnShape>>
type Meta = ReadonlyMap<string, string>

/**
 * Brings the schema up to date: the storage's own tables, then those of the modules, in one transaction that waits for
 * anyone else who does the same. What is up to date is not touched, so that a role without the right to create tables
 * can open what another role has made.
 *
 * @throws ZhixingError `storage-schema-newer`, `table-invalid`, `table-column-changed`, `storage-not-permitted`
 */
export async function prepareSchema(
  client: PgClient,
  options: SchemaOptions,
  tables: readonly Table[],
): Promise<void> {
  for (const table of tables) assertTable(table)
  const now = await readMeta(client, options.schema)
  if (isUpToDate(now, wantedState(options, tables, now))) return
  await run(client, { text: 'BEGIN' })
  try {
    await run(client, {
      text: 'SELECT pg_advisory_xact_lock(hashtext($1))',
      values: [`zhixing ${options.schema}`],
    })
    await change(client, options, tables)
    await run(client, { text: 'COMMIT' })
  } catch (error) {
    await run(client, { text: 'ROLLBACK' })
    throw error
  }
}

/** What stands in `zx_meta` when nothing is to be done. */
function wantedState(options: SchemaOptions, tables: readonly Table[], now: Meta): Map<string, string> {
  const state = new Map([
    ['schema', String(MIGRATIONS.length)],
    [`function:${COMMIT}`, hashOf(commitFunction(quote(options.schema), namesOf(tables, now)))],
    ['app-role', options.appRole ?? ''],
  ])
  for (const table of tables) {
    const name = snakeCase(table.name)
    const indexes = table.indexes.map((index) => indexName(name, index))
    for (const column of termColumns(table)) indexes.push(termIndexName(name, column))
    state.set(`table:${table.name}`, JSON.stringify({ columns: shapesOf(table), indexes }))
  }
  return state
}

const hashOf = (text: string) => hashText(text).slice(0, 12)

function isUpToDate(meta: Meta, wanted: Meta): boolean {
  const found = Number(meta.get('schema') ?? 0)
  if (found > MIGRATIONS.length) {
    throw new ZhixingError('storage-schema-newer', { found, known: MIGRATIONS.length })
  }
  return [...wanted].every(([key, value]) => meta.get(key) === value)
}

async function change(client: PgClient, options: SchemaOptions, tables: readonly Table[]): Promise<void> {
  const schema = quote(options.schema)
  // Asked first: who has been given a schema need not be allowed to make one.
  const [there] = await run(client, { text: 'SELECT to_regnamespace($1)::text', values: [schema] })
  if (!there?.[0]) await run(client, { text: `CREATE SCHEMA IF NOT EXISTS ${schema}` })
  await run(client, {
    text: `CREATE TABLE IF NOT EXISTS ${schema}.zx_meta (key text PRIMARY KEY, value text NOT NULL)`,
  })
  // Somebody else may have done all of it while this one waited for the lock.
  const meta = new Map(await readMeta(client, options.schema))
  const wanted = wantedState(options, tables, meta)
  if (isUpToDate(meta, wanted)) return
  for (const migration of MIGRATIONS.slice(Number(meta.get('schema') ?? 0))) {
    await run(client, { text: migration.sql({ schema, partitioned: partitionedBy(options) }) })
    await writeMeta(client, schema, `migration:${migration.name}`, migration.note)
  }
  if (!meta.has('schema')) for (const name of OWN_TABLES) await makePartitions(client, options, name)
  for (const table of tables) await prepareTable(client, options, table, meta)
  await run(client, { text: commitFunction(schema, namesOf(tables, meta)) })
  for (const [key, value] of wanted) await writeMeta(client, schema, key, value)
  const names = [...OWN_TABLES, ...tables.map(({ name }) => snakeCase(name))]
  for (const text of [...rowSecurity(options, names), ...grants(options, names)]) await run(client, { text })
}

/** Names in SQL of all tables there will be: those of other programs on this schema as well. */
function namesOf(tables: readonly Table[], now: Meta): string[] {
  const there = [...now.keys()].flatMap((key) => (key.startsWith('table:') ? [key.slice(6)] : []))
  return [...new Set([...there, ...tables.map(({ name }) => name)])].map(snakeCase).sort()
}

const OWN_TABLES = ['zx_court', 'zx_stream', 'zx_journal', 'zx_receipt', 'zx_outbox'] as const

const partitionedBy = ({ partitions }: SchemaOptions) =>
  partitions > 0 ? ' PARTITION BY HASH (court_id)' : ''

async function makePartitions(client: PgClient, options: SchemaOptions, name: string): Promise<void> {
  const { partitions } = options
  const schema = quote(options.schema)
  for (let n = 0; n < partitions; n++) {
    const part = quote(`${name}__p${n}`)
    await run(client, {
      text: `CREATE TABLE ${schema}.${part} PARTITION OF ${schema}.${quote(name)} FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${n})`,
    })
  }
}

async function prepareTable(
  client: PgClient,
  options: SchemaOptions,
  table: Table,
  meta: Meta,
): Promise<void> {
  const schema = quote(options.schema)
  const name = snakeCase(table.name)
  const sql = `${schema}.${quote(name)}`
  const text = meta.get(`table:${table.name}`)
  const before = text === undefined ? undefined : (JSON.parse(text) as { columns: Shapes }).columns
  if (before) {
    assertSameColumns(table, before)
    for (const statement of columnChanges(sql, table, before)) await run(client, { text: statement })
  } else {
    const lines = Object.entries(table.columns).map(([column, shape]) => `${columnSql(column, shape)}, `)
    await run(client, {
      text: `CREATE TABLE ${sql} (
        court_id text COLLATE "C" NOT NULL, stream text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL,
        ${lines.join('')}PRIMARY KEY (court_id, id))${partitionedBy(options)}`,
    })
    await makePartitions(client, options, name)
  }
  await prepareIndexes(client, options.schema, table)
  const columns = Object.keys(table.columns).map((column) => quote(snakeCase(column)))
  await run(client, { text: writeFunction(schema, { name, sql, columns }) })
}

function shapesOf(table: Table): Shapes {
  return Object.fromEntries(
    Object.entries(table.columns).map(([name, { type, nullable }]) => [name, { type, nullable }]),
  )
}

function columnSql(name: string, shape: ColumnShape): string {
  return `${quote(snakeCase(name))} ${typeOf(shape)}${shape.nullable ? '' : ' NOT NULL'}`
}

function columnChanges(sql: string, table: Table, before: Shapes): string[] {
  const changes: string[] = []
  for (const [name, column] of Object.entries(table.columns)) {
    const old = before[name]
    if (!old) {
      const zero = addedColumnDefault(table, name)
      const fallback = zero === null ? '' : ` DEFAULT ${typeof zero === 'string' ? "''" : String(zero)}`
      changes.push(`ALTER TABLE ${sql} ADD COLUMN ${columnSql(name, column)}${fallback}`)
    } else if (!old.nullable && column.nullable) {
      changes.push(`ALTER TABLE ${sql} ALTER COLUMN ${quote(snakeCase(name))} DROP NOT NULL`)
    }
  }
  return changes
}

/** Every declared index, led by the court; those that are no longer declared go. */
async function prepareIndexes(client: PgClient, schema: string, table: Table): Promise<void> {
  const name = snakeCase(table.name)
  const sql = `${quote(schema)}.${quote(name)}`
  const wanted = new Map([[`${name}__stream`, `${sql} (court_id, stream)`]])
  for (const index of table.indexes) wanted.set(indexName(name, index), indexSql(sql, index))
  for (const column of termColumns(table))
    wanted.set(termIndexName(name, column), `${sql} USING gin (${quote(snakeCase(column))})`)
  const found = await run(client, {
    text: 'SELECT indexname FROM pg_indexes WHERE schemaname = $1 AND tablename = $2',
    values: [schema, name],
  })
  const there = found.map(([index]) => String(index))
  for (const index of there) {
    if (index.startsWith(`${name}__`) && !wanted.has(index)) {
      await run(client, { text: `DROP INDEX ${quote(schema)}.${quote(index)}` })
    }
  }
  for (const [index, on] of wanted) {
    if (!there.includes(index)) await run(client, { text: `CREATE INDEX ${quote(index)} ON ${on}` })
  }
}

/** PostgreSQL cuts names at 63 bytes; a longer one ends in a number of its whole text. */
function indexName(name: string, { columns, whereNotNull }: TableIndex): string {
  const open = whereNotNull === undefined ? '' : `__open_${snakeCase(whereNotNull)}`
  const whole = `${name}__${columns.map(snakeCase).join('__')}${open}`
  return whole.length <= 63 ? whole : `${whole.slice(0, 50)}_${hashOf(whole)}`
}

const termIndexName = (name: string, column: string) => `${name}__${snakeCase(column)}__terms`

function indexSql(sql: string, { columns, whereNotNull }: TableIndex): string {
  const names = ['court_id', ...columns.map((name) => quote(snakeCase(name)))].join(', ')
  const where = whereNotNull === undefined ? '' : ` WHERE ${quote(snakeCase(whereNotNull))} IS NOT NULL`
  return `${sql} (${names})${where}`
}

async function readMeta(client: PgClient, schema: string): Promise<Meta> {
  const [found] = await run(client, {
    text: 'SELECT to_regclass($1)::text',
    values: [`${quote(schema)}.zx_meta`],
  })
  if (!found?.[0]) return new Map()
  const rows = await run(client, { text: `SELECT key, value FROM ${quote(schema)}.zx_meta` })
  return new Map(rows.map(([key, value]) => [String(key), String(value)]))
}

async function writeMeta(client: PgClient, schema: string, key: string, value: string): Promise<void> {
  await run(client, {
    text: `INSERT INTO ${schema}.zx_meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    values: [key, value],
  })
}
