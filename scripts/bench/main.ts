// How fast the engine is, as ratios only: absolute figures say more about the machine than about the library.
//
//   npm run bench                    five rounds, each measuring everything in turn; nothing is kept
//   npm run bench -- --rounds 9      more rounds, for a noisy machine
//   npm run bench -- --cases 100     cases in each measurement; 60 by default
//   npm run bench -- --profile longnan-1-3-5     the court that is compared with the legal floor
//   npm run bench -- commands        the engine's whole command beside hand-written SQL, on SQLite and PostgreSQL (--callers 1,8)
//   npm run bench -- queues          the lists of a screen at 10,000, 100,000 and 1,000,000 cases (--sizes 10000,100000)
//   npm run bench -- search          searching dossiers of 10,000 and 100,000 pages beside opening all of them (--sizes 10000)
//   npm run bench -- ui              our elements beside other grids and forms in one browser (--sizes 10000,100000)
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createSqliteStorage } from '@zhixing/adapters/sqlite'
import type { Storage } from '@zhixing/core'
import { createMemoryStorage } from '@zhixing/core/memory'
import type { CommitBatch } from '@zhixing/core/ports'
import { actorOf, countyCourt } from '@zhixing/core/testing'
import { benchCommands } from './commands.ts'
import { benchQueues } from './queues.ts'
import { Ratios } from './ratios.ts'
import { rawCommit, writeRaw } from './raw.ts'
import { benchSearch } from './search.ts'
import { benchUi } from './ui/main.ts'
import { ACTS_PER_CASE, openCourt, recording, workOn } from './work.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    callers: { type: 'string', default: '1,8,64,256' },
    sizes: { type: 'string', default: '' },
    asks: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '5' },
    cases: { type: 'string', default: '60' },
    profile: { type: 'string', default: 'city-plan' },
  },
})
const rounds = whole('rounds', values.rounds)
const cases = whole('cases', values.cases)
const AT_A_TIME = 32
const OPEN_CASES = [50, 500] as const
const QUERIES = 100

const folder = mkdtempSync(join(tmpdir(), 'zhixing-bench-'))
const made: string[] = []
function freshFile(): string {
  const path = join(folder, `${made.length}.db`)
  made.push(path)
  return path
}

const ratios = new Ratios()
const note = (what: string, ratio: number) => ratios.note(what, ratio)

/** Milliseconds. */
async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The engine over a storage, by so many at a time; the court is set up before the clock starts. */
async function engineTime(storage: Storage, profile: string, atATime: number): Promise<number> {
  const engine = await openCourt(storage, profile)
  const took = await timed(() => workOn(engine, { from: 0, cases, atATime }))
  await storage.close()
  return took
}

async function againstRaw(): Promise<void> {
  const batches: CommitBatch[] = []
  await engineTime(recording(createMemoryStorage(), batches), 'baseline', 1)
  const commits = batches.slice(-cases * ACTS_PER_CASE).map(rawCommit)
  for (const [who, atATime] of [
    ['one caller', 1],
    [`${AT_A_TIME} callers`, AT_A_TIME],
  ] as const) {
    const raw = await timed(() => writeRaw(freshFile(), commits, atATime))
    const onDisk = await engineTime(createSqliteStorage({ path: freshFile() }), 'baseline', atATime)
    const inMemory = await engineTime(createMemoryStorage(), 'baseline', atATime)
    note(`engine on SQLite : raw SQLite, same bytes, ${who}`, raw / onDisk)
    note(`engine in memory : raw SQLite, same bytes, ${who}`, raw / inMemory)
  }
}

async function reactions(): Promise<void> {
  const floor = await engineTime(createMemoryStorage(), 'baseline', 1)
  const court = await engineTime(createMemoryStorage(), values.profile, 1)
  note(`${values.profile} : baseline, commands per second in memory`, floor / court)
}

/** The first page of everything that is open, as the director sees it: what fifty, then ten times the cases cost. */
async function queue(): Promise<void> {
  const times: number[] = []
  for (const open of OPEN_CASES) {
    const storage = createSqliteStorage({ path: freshFile() })
    const engine = await openCourt(storage, 'baseline')
    await workOn(engine, { from: 0, cases: open, atATime: AT_A_TIME })
    const actor = actorOf(countyCourt, 'director')
    const ask = () => engine.query({ name: 'task.queue', input: { all: true, limit: 50 }, actor })
    await ask()
    times.push(
      await timed(async () => {
        for (let n = 0; n < QUERIES; n += 1) await ask()
      }),
    )
    await storage.close()
  }
  const [few = 1, many = 0] = times
  note(`queue, first page on SQLite: time at ${OPEN_CASES[1]} : ${OPEN_CASES[0]} open cases`, many / few)
}

async function usual(): Promise<void> {
  await engineTime(createMemoryStorage(), 'baseline', 1)
  for (let round = 1; round <= rounds; round += 1) {
    console.error(`轮次 round ${round}/${rounds}`)
    await againstRaw()
    await reactions()
  }
  await queue()
  ratios.print(`${cases} cases, ${cases * ACTS_PER_CASE} commands, ${rounds} rounds`)
}

const numbers = (name: string, text: string) => text.split(',').map((each) => whole(name, each.trim()))

try {
  const [what] = positionals
  if (what === 'commands') {
    await benchCommands({ rounds, cases, callers: numbers('callers', values.callers), freshFile })
  } else if (what === 'queues') {
    await benchQueues({
      sizes: numbers('sizes', values.sizes || '10000,100000,1000000'),
      asks: whole('asks', values.asks),
    })
  } else if (what === 'ui') {
    await benchUi({ rounds, sizes: numbers('sizes', values.sizes || '10000,100000') })
  } else if (what === 'search') {
    await benchSearch(freshFile, {
      sizes: numbers('sizes', values.sizes || '10000,100000'),
      asks: whole('asks', values.asks),
    })
  } else if (what === undefined) {
    await usual()
  } else {
    throw new Error(`${what}: commands | queues | search | ui`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function whole(name: string, text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new Error(`--${name} ${text}: 须为正整数 a whole number above 0`)
}
