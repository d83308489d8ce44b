import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sender } from '@zhixing/core'
import { daysBetween } from '@zhixing/core/law'
import { cityCourts, generateCaseload, HALF_YEAR, simulateHalfYear } from '@zhixing/core/simulate'
import { manualClock } from '@zhixing/core/testing'
import type { Console } from '../engine'
import { BANK_BOOKS, type DemoBank } from './demo-bank'
import { loadSampleDuties } from './sample-duties'
import { loadSampleGuideline } from './sample-guideline'
import { loadSamplePage } from './sample-page'
import { storeSamples } from './samples'
import type { SeedProgress } from './state'

const BEGUN = 'simulation-begun'
const DONE = 'simulation-done.json'

/**
 * A half-year that was broken off is thrown away when it is all there is. What a user had imported before is kept:
 * then the simulation is left as far as it came.
 */
export function discardUnfinished(folder: string): boolean {
  const mark = join(folder, BEGUN)
  if (!existsSync(mark)) return false
  const hadData = readFileSync(mark, 'utf8') === 'had data'
  rmSync(mark)
  if (hadData) {
    writeFileSync(join(folder, DONE), '{}')
    return false
  }
  for (const name of ['zhixing.db', 'zhixing.db-wal', 'zhixing.db-shm', BANK_BOOKS])
    rmSync(join(folder, name), { force: true })
  return true
}

/** The half-year is there already. */
export function isSeeded(folder: string): boolean {
  return existsSync(join(folder, DONE))
}

/** Lets three courts work for half a year, by commands through the engine under a simulated clock. */
export async function seed(
  console: Console,
  options: {
    readonly folder: string
    readonly samples: string
    readonly bank: DemoBank
    /** Those of the running court: the made-up registries remember what they were asked. */
    readonly senders: Readonly<Record<string, Sender>>
    readonly scale: 'demo' | 'city'
    readonly onProgress: (progress: SeedProgress) => void
  },
): Promise<void> {
  const { folder, samples, bank, senders, scale, onProgress } = options
  const hadData = (await console.storage.courts()).length > 0
  writeFileSync(join(folder, BEGUN), hadData ? 'had data' : '')
  const clock = manualClock('2024-01-01')
  console.clock.follow(clock)
  const files = await storeSamples(
    samples,
    console.files,
    cityCourts.map(({ courtId }) => courtId),
  )
  const summary = await simulateHalfYear({
    engine: console.engine,
    clock,
    courts: cityCourts,
    caseload: generateCaseload({ seed: 20240101, scale }),
    files: (kind) => files(kind),
    senders,
    seriesIn: 'gan1202',
    holdingsIn: 'gan1202',
    searchIn: 'gan1202',
    supervisedIn: 'gan1202',
    onBankAtEnd: (accounts) => bank.takeOver(accounts, HALF_YEAR.to),
    onProgress: ({ day, commands }) =>
      onProgress({
        done: daysBetween(HALF_YEAR.from, day) + 1,
        total: daysBetween(HALF_YEAR.from, HALF_YEAR.to) + 1,
        label: `${day.slice(0, 7)} · ${commands} 条命令 commands`,
      }),
  })
  await loadSampleGuideline(console.engine, { courtId: 'gan1202', samples })
  await loadSamplePage(console.engine, { courtId: 'gan1202', samples })
  console.clock.runOn()
  await loadSampleDuties(console.engine, 'gan1202')
  const plain = JSON.stringify(
    summary,
    (_key, value) => (typeof value === 'bigint' ? value.toString() : value),
    2,
  )
  writeFileSync(join(folder, DONE), plain)
  rmSync(join(folder, BEGUN), { force: true })
}
