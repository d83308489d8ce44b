// The engine's whole command (validate, load, rules, decide, commit, chain) beside what is written by hand, on SQLite and
// PostgreSQL, everything in turn in one run, in the middle of a court's day: what is prepared once is prepared.
import { createPostgresStorage } from '@zhixing/adapters/postgres'
import { createSqliteStorage } from '@zhixing/adapters/sqlite'
import type { Engine, Storage } from '@zhixing/core'
import { createMemoryStorage } from '@zhixing/core/memory'
import type { CommitBatch } from '@zhixing/core/ports'
import { type Anchor, handWritten, handWrittenSqlite, singleStatement } from './anchors.ts'
import { type Round, report } from './commands-report.ts'
import { counting } from './counting.ts'
import { startBenchServer } from './postgres.ts'
import { ACTS_PER_CASE, openCourt, recording, workOn } from './work.ts'

interface Settings {
  readonly rounds: number
  readonly cases: number
  readonly callers: readonly number[]
  readonly freshFile: () => string
}

/** An engine whose court stays open from round to round, and the number of its newest case. */
class Court {
  readonly #engine: Engine
  #newest = 0

  constructor(engine: Engine) {
    this.#engine = engine
  }

  static async open(storage: Storage): Promise<Court> {
    return new Court(await openCourt(storage, 'baseline'))
  }

  /** Commands per second. */
  async rate(cases: number, callers: number): Promise<number> {
    const began = performance.now()
    await workOn(this.#engine, { from: this.#newest, cases, atATime: callers })
    this.#newest += cases
    return (cases * ACTS_PER_CASE * 1000) / (performance.now() - began)
  }
}

const rateOf = async (anchor: Anchor, operations: number, callers: number) =>
  (operations * 1000) / (await anchor(operations, callers))

/** What one command of this work writes on average: the anchors write two events and three rows. */
async function weight(cases: number): Promise<string> {
  const batches: CommitBatch[] = []
  await (await Court.open(recording(createMemoryStorage(), batches))).rate(cases, 1)
  const own = batches.slice(-cases * ACTS_PER_CASE)
  const mean = (of: (batch: CommitBatch) => number) =>
    (own.reduce((sum, batch) => sum + of(batch), 0) / own.length).toFixed(1)
  return `${mean(({ events }) => events.length)} events, ${mean(({ changes }) => changes.length)} rows`
}

export async function benchCommands({ rounds, cases, callers, freshFile }: Settings): Promise<void> {
  const server = await startBenchServer()
  const written = await weight(Math.min(cases, 20))
  const found: Round[] = []
  try {
    const plain = server.pool()
    const line = counting(server.pool({ pipeline: true }))
    const schema = `bench_${process.pid}`
    const postgres = await Court.open(createPostgresStorage({ pool: line.pool as never, schema }))
    const sqlite = await Court.open(createSqliteStorage({ path: freshFile() }))
    const [byHand, floor, sqliteByHand] = [
      handWritten(plain),
      singleStatement(plain),
      handWrittenSqlite(freshFile),
    ]
    // Once without the clock: plans, prepared statements and compiled code are there in the middle of a day.
    for (const court of [postgres, sqlite]) await court.rate(cases, Math.max(...callers))
    for (let round = 1; round <= rounds; round += 1) {
      console.error(`轮次 round ${round}/${rounds}`)
      for (const many of callers) {
        const work = Math.max(cases, many)
        const operations = work * ACTS_PER_CASE
        const hand = await rateOf(byHand, operations, many)
        line.reset()
        const engine = await postgres.rate(work, many)
        const { trips, statements } = line.counted()
        found.push({
          callers: many,
          hand,
          engine,
          trips: trips / operations,
          statements: statements / operations,
          single: await rateOf(floor, operations, many),
          sqliteHand: await rateOf(sqliteByHand, operations, many),
          sqlite: await sqlite.rate(work, many),
        })
      }
    }
    await plain.query(`DROP SCHEMA ${schema} CASCADE`)
  } finally {
    await server.stop()
  }
  report(found, { rounds, cases, written })
}
