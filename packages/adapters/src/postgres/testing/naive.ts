import type pg from 'pg'

// The same work done the way it is often done, against the same server. Each shows that what the engine is kept from in
// the same test does happen. All clients meet between reading and writing: the moment that a busy server finds by itself.

/** The first so many who come wait for each other; whoever comes later goes on. */
export function meetingPoint(count: number): () => Promise<void> {
  let come = 0
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    come += 1
    if (come >= count) open()
    return gate
  }
}

type Work = (client: pg.PoolClient, at: number, meet: () => Promise<void>) => Promise<void>

/** So many clients, each in a transaction of its own; those that the database refuses are left out. */
export async function together(pool: pg.Pool, count: number, work: Work): Promise<void> {
  const meet = meetingPoint(count)
  await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const client = await pool.connect()
      try {
        await client.query('BEGIN')
        await work(client, at, meet)
        await client.query('COMMIT')
      } finally {
        client.release()
      }
    }),
  )
}

/** Reads the balance, compares, writes the new one: how much more was paid than there was. */
export async function overdrawn(pool: pg.Pool, table: string, clients: number): Promise<number> {
  await pool.query(`CREATE TABLE ${table} AS SELECT 1000 AS balance, 0 AS paid`)
  await together(pool, clients, async (client, _at, meet) => {
    const { rows } = await client.query(`SELECT balance FROM ${table}`)
    await meet()
    if (rows[0].balance >= 700)
      await client.query(`UPDATE ${table} SET balance = balance - 700, paid = paid + 700`)
  })
  const { rows } = await pool.query(`SELECT paid - 1000 AS more FROM ${table}`)
  return Number(rows[0].more)
}

/** Looks whether it is there and writes it when not: how often it is there too often. */
export async function doubled(pool: pg.Pool, table: string, clients: number): Promise<number> {
  await pool.query(`CREATE TABLE ${table} (mark text)`)
  await together(pool, clients, async (client, _at, meet) => {
    const { rows } = await client.query(`SELECT 1 FROM ${table} WHERE mark = 'x'`)
    await meet()
    if (rows.length === 0) await client.query(`INSERT INTO ${table} VALUES ('x')`)
  })
  const { rows } = await pool.query(`SELECT count(*) - 1 AS more FROM ${table}`)
  return Number(rows[0].more)
}

/** Takes what nobody has taken by looking first: how many believe that it is theirs, without the one who may. */
export async function takenTwice(pool: pg.Pool, table: string, clients: number): Promise<number> {
  await pool.query(`CREATE TABLE ${table} AS SELECT 1 AS id, NULL::int AS holder`)
  let holders = 0
  await together(pool, clients, async (client, at, meet) => {
    const { rows } = await client.query(`SELECT id FROM ${table} WHERE holder IS NULL`)
    await meet()
    if (rows.length > 0) {
      await client.query(`UPDATE ${table} SET holder = $1 WHERE id = 1`, [at])
      holders += 1
    }
  })
  return holders - 1
}

/** Locks the newest entry and adds one behind it: how many entries stand at a place that another one has. */
export async function forked(pool: pg.Pool, table: string, clients: number): Promise<number> {
  await pool.query(`CREATE TABLE ${table} AS SELECT 1 AS seq`)
  await together(pool, clients, async (client, _at, meet) => {
    const { rows } = await client.query(`SELECT seq FROM ${table} ORDER BY seq DESC LIMIT 1`)
    await meet()
    await client.query(`SELECT seq FROM ${table} WHERE seq = $1 FOR UPDATE`, [rows[0].seq])
    await client.query(`INSERT INTO ${table} VALUES ($1)`, [rows[0].seq + 1])
  })
  const { rows } = await pool.query(`SELECT count(*) - count(DISTINCT seq) AS more FROM ${table}`)
  return Number(rows[0].more)
}
