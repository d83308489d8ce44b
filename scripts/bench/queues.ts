// The lists of a screen over a growing province: how much slower each gets from the fewest cases to the most.
import { createPostgresStorage } from '@zhixing/adapters/postgres'
import type { Engine } from '@zhixing/core'
import { actorOf, countyCourt } from '@zhixing/core/testing'
import { type BenchServer, type Client, type Pool, startBenchServer } from './postgres.ts'
import { openCourt, workOnCase } from './work.ts'

interface Settings {
  /** How many cases each time, the fewest first. */
  readonly sizes: readonly number[]
  readonly asks: number
}

const TASKS_PER_CASE = 10
const PEOPLE = 500
const UNITS = 50

/** The questions of a screen; each is asked of the engine as a person of the court. */
const QUESTIONS: readonly {
  readonly what: string
  readonly name: string
  readonly input: object
  readonly pages?: number
}[] = [
  { what: 'my queue, first page', name: 'task.queue', input: { holderId: 'bench-p7', limit: 50 } },
  { what: 'my queue, page 20', name: 'task.queue', input: { holderId: 'bench-p7', limit: 50 }, pages: 20 },
  {
    what: 'due within two days, the whole court',
    name: 'task.queue',
    input: { all: true, dueBy: '2024-03-03', limit: 50 },
  },
  { what: 'pool of a unit, first page', name: 'task.pool', input: { unitId: 'bench-u3', limit: 50 } },
  {
    what: 'overdue, the whole court',
    name: 'task.queue',
    input: { all: true, overdue: true, limit: 50 },
  },
  { what: 'cases of the court, first page', name: 'case.list', input: { limit: 50 } },
  { what: 'cases of the court, page 200', name: 'case.list', input: { limit: 50 }, pages: 200 },
  { what: 'open cases, first page', name: 'case.list', input: { state: 'open', limit: 50 } },
  {
    what: 'cases of a judge, first page',
    name: 'case.list',
    input: { undertakerId: 'bench-p7', state: 'open', limit: 50 },
  },
]

export async function benchQueues({ sizes, asks }: Settings): Promise<void> {
  const server = await startBenchServer()
  try {
    const courts: Court[] = []
    for (const size of sizes) courts.push(await openFilled(server, size))
    const head = sizes.map((size) => `${size} cases, ms`)
    console.log(`| read (p50 of ${asks}, sizes in turn) | ${head.join(' | ')} | growth |`)
    console.log(`| --- | ${sizes.map(() => '---').join(' | ')} | --- |`)
    print('round trip alone', await inTurn(courts, asks, ({ pool }) => pool.query('SELECT 1')))
    for (const question of QUESTIONS) {
      const asking = await Promise.all(courts.map(({ engine }) => atPage(engine, question)))
      print(question.what, await inTurn(courts, asks, (_court, at) => asking[at]?.()))
    }
    for (const { engine } of courts) await engine.tick()
    print('sweep that finds nothing', await inTurn(courts, asks, ({ engine }) => engine.tick()))
  } finally {
    await server.stop()
  }
}

interface Court {
  readonly pool: Pool
  readonly engine: Engine
}

/** A court with so many cases, in a schema of its own. */
async function openFilled(server: BenchServer, size: number): Promise<Court> {
  const pool = server.pool({ pipeline: true })
  const schema = `bench_q${size}`
  const engine = await openCourt(createPostgresStorage({ pool: pool as never, schema }), 'baseline')
  await workOnCase(engine, 1)
  console.error(`灌入 filling ${size} cases`)
  await fill(pool, schema, size)
  return { pool, engine }
}

/** Medians, one for each court: they are asked in turn, so that what else the machine does weighs on all alike. */
async function inTurn(
  courts: readonly Court[],
  asks: number,
  ask: (court: Court, at: number) => unknown,
): Promise<readonly number[]> {
  const took: number[][] = courts.map(() => [])
  for (let n = 0; n < asks; n += 1) {
    for (const [at, court] of courts.entries()) {
      const began = performance.now()
      await ask(court, at)
      took[at]?.push(performance.now() - began)
    }
  }
  return took.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0)
}

function print(what: string, found: readonly number[]): void {
  const growth = (found.at(-1) ?? 0) / (found[0] || 1)
  console.log(`| ${what} | ${found.map((ms) => ms.toFixed(2)).join(' | ')} | ${growth.toFixed(2)} |`)
}

type Question = (typeof QUESTIONS)[number]

/** Pages on to where the question is asked. */
async function atPage(engine: Engine, { name, input, pages = 1 }: Question): Promise<() => Promise<unknown>> {
  const actor = actorOf(countyCourt, 'director')
  let cursor: string | undefined
  const ask = () => engine.query({ name, input: { ...input, ...(cursor && { cursor }) }, actor })
  for (let page = 1; page < pages; page += 1) cursor = ((await ask()) as { next?: string }).next ?? cursor
  return ask
}

/**
 * Copies of the one case that the engine has made, with its clocks, and ten affairs each: other numbers, people, units and
 * dates. Indexes are made anew afterwards, as a database is filled.
 */
async function fill(pool: Pool, schema: string, cases: number): Promise<void> {
  const client = await pool.connect()
  try {
    const run = (text: string) => client.query(text)
    await run('SET synchronous_commit = off')
    for (const table of ['case_case', 'node_node', 'task_task']) {
      const indexes = await indexesOf(client, schema, table)
      for (const { name } of indexes) await run(`DROP INDEX ${schema}."${name}"`)
      for (const statement of await copies(client, schema, table, cases)) await run(statement)
      for (const { definition } of indexes) await run(definition)
      await run(`ANALYZE ${schema}."${table}"`)
    }
    await run('SET synchronous_commit = on')
  } finally {
    client.release()
  }
}

async function indexesOf(client: Client, schema: string, table: string) {
  const text = `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
    WHERE schemaname = $1 AND tablename = $2 AND indexname LIKE $2 || '\\_\\_%'`
  const { rows } = await client.query(text, [schema, table])
  return rows.map(({ name = '', definition = '' }) => ({ name, definition }))
}

const DUE = `to_char(date '2024-03-01' + (hashtext(n.id) % 400) + 2, 'YYYY-MM-DD')`
const PERSON = `'bench-p' || abs(hashtext('p' || n.id)) % ${PEOPLE}`
const UNIT = `'bench-u' || abs(hashtext('u' || n.id)) % ${UNITS}`

/** What differs from one copy to the next; everything else is as in the row that is copied. */
const CHANGED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  case_case: {
    case_number: `'（2024）甘1202执' || n.c || '号'`,
    filed_on: `to_char(date '2020-01-01' + (n.c % 1500)::int, 'YYYY-MM-DD')`,
    undertaker_id: PERSON,
  },
  node_node: { case_id: 'n.case_id', due_on: DUE, holder_id: PERSON, next_check_on: `'2099-01-01'` },
  task_task: {
    case_id: 'n.case_id',
    due_on: DUE,
    holder_id: `CASE WHEN n.k < 3 THEN ${PERSON} END`,
    worker_id: PERSON,
    unit_id: UNIT,
    state: `CASE WHEN n.k < 3 THEN 'received' ELSE 'confirmed' END`,
  },
}

async function copies(client: Client, schema: string, table: string, cases: number): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2 ORDER BY ordinal_position`,
    [schema, table],
  )
  const names = rows.map(({ name = '' }) => name)
  const changed = CHANGED[table] ?? {}
  const each = table === 'task_task' ? TASKS_PER_CASE : table === 'node_node' ? 3 : 1
  const value = (name: string) => {
    if (name === 'court_id') return 't.court_id'
    if (name === 'stream') return `'case/' || n.case_id`
    if (name === 'id') return 'n.id'
    return changed[name] ?? `t."${name}"`
  }
  const id = each === 1 ? 'b.case_id' : `b.case_id || '-' || k`
  const template = `(SELECT * FROM ${schema}."${table}" LIMIT 1) t`
  const from = `${template} CROSS JOIN LATERAL (SELECT c, k, b.case_id, ${id} AS id FROM generate_series(2, ${cases + 1}) c
    CROSS JOIN generate_series(0, ${each - 1}) k CROSS JOIN LATERAL (SELECT 'bench-' || c AS case_id) b) n`
  const list = names.map((name) => `"${name}"`).join(', ')
  return [`INSERT INTO ${schema}."${table}" (${list}) SELECT ${names.map(value).join(', ')} FROM ${from}`]
}
