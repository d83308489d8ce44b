// The engine's whole command (validate, load, rules, decide, commit, chain) beside what is written by hand, on SQLite and
// PostgreSQL, everything in turn in one run.
import { createPostgresStorage } from '@zhixing/adapters/postgres'
import { createSqliteStorage } from '@zhixing/adapters/sqlite'
import type { Storage } from '@zhixing/core'
import { createMemoryStorage } from '@zhixing/core/memory'
import type { CommitBatch } from '@zhixing/core/ports'
import { type Anchor, handWritten, handWrittenSqlite, singleStatement } from './anchors.ts'
import { startBenchServer } from './postgres.ts'
import { Ratios } from './ratios.ts'
import { ACTS_PER_CASE, openCourt, recording, workOn } from './work.ts'

interface Settings {
  readonly rounds: number
  readonly cases: number
  readonly callers: readonly number[]
  readonly freshFile: () => string
}

/** Commands per millisecond of the engine, the court set up before the clock starts. */
async function engineRate(storage: Storage, cases: number, callers: number): Promise<number> {
  const engine = await openCourt(storage, 'baseline')
  const began = performance.now()
  await workOn(engine, { from: 0, cases, atATime: callers })
  const took = performance.now() - began
  await storage.close()
  return (cases * ACTS_PER_CASE) / took
}

const rateOf = async (anchor: Anchor, operations: number, callers: number) =>
  operations / (await anchor(operations, callers))

/** What one command of this work writes on average: the anchors write two events and three rows. */
async function weight(cases: number): Promise<string> {
  const batches: CommitBatch[] = []
  await engineRate(recording(createMemoryStorage(), batches), cases, 1)
  const own = batches.slice(-cases * ACTS_PER_CASE)
  const mean = (of: (batch: CommitBatch) => number) =>
    (own.reduce((sum, batch) => sum + of(batch), 0) / own.length).toFixed(1)
  return `${mean(({ events }) => events.length)} events, ${mean(({ changes }) => changes.length)} rows`
}

export async function benchCommands({ rounds, cases, callers, freshFile }: Settings): Promise<void> {
  const server = await startBenchServer()
  const ratios = new Ratios()
  const written = await weight(Math.min(cases, 20))
  let made = 0
  try {
    const plain = server.pool()
    const pipelined = server.pool({ pipeline: true, ...JSON.parse(process.env.BX ?? '{}') })
    const [byHand, floor, sqlite] = [handWritten(plain), singleStatement(plain), handWrittenSqlite(freshFile)]
    for (let round = 1; round <= rounds; round += 1) {
      console.error(`轮次 round ${round}/${rounds}`)
      for (const many of callers) {
        const work = Math.max(cases, many)
        const operations = work * ACTS_PER_CASE
        const schema = `bench_${process.pid}_${++made}`
        const rates = {
          byHand: await rateOf(byHand, operations, many),
          floor: await rateOf(floor, operations, many),
          postgres: await engineRate(createPostgresStorage({ pool: pipelined as never, schema }), work, many),
          sqliteByHand: await rateOf(sqlite, operations, many),
          sqlite: await engineRate(createSqliteStorage({ path: freshFile() }), work, many),
        }
        await plain.query(`DROP SCHEMA ${schema} CASCADE`)
        const who = many === 1 ? 'one caller' : `${many} callers`
        ratios.note(
          `PostgreSQL, ${who}: single statement : six statements by hand`,
          rates.floor / rates.byHand,
        )
        ratios.note(`PostgreSQL, ${who}: engine : six statements by hand`, rates.postgres / rates.byHand)
        ratios.note(`PostgreSQL, ${who}: engine : single statement`, rates.postgres / rates.floor)
        ratios.note(`SQLite, ${who}: engine : transaction by hand`, rates.sqlite / rates.sqliteByHand)
      }
    }
  } finally {
    await server.stop()
  }
  console.log(
    `一条命令平均写入 one command of the engine writes on average: ${written}；手写 by hand: 2 events, 3 rows\n`,
  )
  ratios.print(`${cases} cases, ${rounds} rounds`)
}
