// What a good programmer writes by hand for one command, and the least that PostgreSQL can be asked for it: check a version,
// append two journal rows, change one case row and two task rows, durable.
import { DatabaseSync } from 'node:sqlite'
import type { Pool } from './postgres.ts'

const TABLES = `
  CREATE TABLE bench_case (id TEXT PRIMARY KEY, version BIGINT NOT NULL, body TEXT NOT NULL);
  CREATE TABLE bench_task (id TEXT PRIMARY KEY, state TEXT NOT NULL, body TEXT NOT NULL);
  CREATE TABLE bench_journal (case_id TEXT NOT NULL, seq BIGINT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (case_id, seq));`
const BODY = JSON.stringify({
  text: '执行通知书已送达被执行人',
  amountFen: '5000000',
  by: 'judge-1',
  note: 'x'.repeat(300),
})

/** So many operations by so many callers, each on cases of its own; milliseconds. */
export type Anchor = (operations: number, callers: number) => Promise<number>

async function timed(
  operations: number,
  callers: number,
  one: (caller: number, n: number) => Promise<unknown>,
) {
  const each = Math.ceil(operations / callers)
  const began = performance.now()
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let n = 0; n < each; n += 1) await one(caller, n)
    }),
  )
  return performance.now() - began
}

const PREPARED = {
  check: {
    name: 'check',
    text: 'UPDATE bench_case SET version = version + 1, body = $2 WHERE id = $1 AND version = $3',
  },
  journal: {
    name: 'journal',
    text: 'INSERT INTO bench_journal (case_id, seq, body) VALUES ($1, $2, $4), ($1, $3, $4)',
  },
  task: { name: 'task', text: 'UPDATE bench_task SET state = $2, body = $3 WHERE id = $1' },
} as const

async function fill(pool: Pool, callers: number): Promise<void> {
  await pool.query(`DROP TABLE IF EXISTS bench_case, bench_task, bench_journal; ${TABLES}`)
  for (let caller = 0; caller < callers; caller += 1) {
    await pool.query('INSERT INTO bench_case VALUES ($1, 0, $2)', [`c${caller}`, BODY])
    await pool.query("INSERT INTO bench_task VALUES ($1, 'a', $3), ($2, 'a', $3)", [
      `t${caller}a`,
      `t${caller}b`,
      BODY,
    ])
  }
}

/** BEGIN, check, journal, task, task, COMMIT: six round trips, prepared. */
export function handWritten(pool: Pool): Anchor {
  return async (operations, callers) => {
    await fill(pool, callers)
    return timed(operations, callers, async (caller, n) => {
      const client = await pool.connect()
      await client.query('BEGIN')
      const found = await client.query({ ...PREPARED.check, values: [`c${caller}`, BODY, n] })
      if (found.rowCount !== 1) throw new Error('the version is another one')
      await client.query({ ...PREPARED.journal, values: [`c${caller}`, 2 * n, 2 * n + 1, BODY] })
      for (const task of ['a', 'b']) {
        await client.query({ ...PREPARED.task, values: [`t${caller}${task}`, `s${n}`, BODY] })
      }
      await client.query('COMMIT')
      client.release()
    })
  }
}

const FLOOR = {
  name: 'floor',
  text: `WITH c AS (UPDATE bench_case SET version = version + 1, body = $2 WHERE id = $1 AND version = $3 RETURNING id),
    j AS (INSERT INTO bench_journal SELECT id, seq, $2 FROM c, unnest($4::bigint[]) AS seq),
    t AS (UPDATE bench_task SET state = $5, body = $2 FROM c WHERE bench_task.id = ANY($6))
    SELECT count(*) FROM c`,
}

/** One statement, one round trip. */
export function singleStatement(pool: Pool): Anchor {
  return async (operations, callers) => {
    await fill(pool, callers)
    return timed(operations, callers, async (caller, n) => {
      const tasks = [`t${caller}a`, `t${caller}b`]
      await pool.query({ ...FLOOR, values: [`c${caller}`, BODY, n, [2 * n, 2 * n + 1], `s${n}`, tasks] })
    })
  }
}

/** The same by hand on SQLite: one prepared transaction an operation; one connection, for it has one writer anyway. */
export function handWrittenSqlite(freshFile: () => string): Anchor {
  return async (operations, callers) => {
    const db = new DatabaseSync(freshFile())
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000')
    db.exec(TABLES)
    const check = db.prepare(
      'UPDATE bench_case SET version = version + 1, body = ? WHERE id = ? AND version = ?',
    )
    const journal = db.prepare('INSERT INTO bench_journal VALUES (?, ?, ?)')
    const task = db.prepare('UPDATE bench_task SET state = ?, body = ? WHERE id = ?')
    for (let caller = 0; caller < callers; caller += 1) {
      db.prepare('INSERT INTO bench_case VALUES (?, 0, ?)').run(`c${caller}`, BODY)
      for (const each of ['a', 'b'])
        db.prepare("INSERT INTO bench_task VALUES (?, 'a', ?)").run(`t${caller}${each}`, BODY)
    }
    const took = await timed(operations, callers, async (caller, n) => {
      db.exec('BEGIN IMMEDIATE')
      check.run(BODY, `c${caller}`, n)
      journal.run(`c${caller}`, 2 * n, BODY)
      journal.run(`c${caller}`, 2 * n + 1, BODY)
      for (const each of ['a', 'b']) task.run(`s${n}`, BODY, `t${caller}${each}`)
      db.exec('COMMIT')
    })
    db.close()
    return took
  }
}
