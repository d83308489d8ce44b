// One kind of tampering, on a court of its own.
import { parentPort, workerData } from 'node:worker_threads'
import '../money/sources.mjs'

const testing = '../../packages/adapters/src/sqlite/testing/tamper'
const { makeEvidenceCourt } = (await import(
  `${testing}/court.ts`
)) as typeof import('../../packages/adapters/src/sqlite/testing/tamper/court.ts')
const { withAnchor, withoutAnchor } = (await import(
  `${testing}/run.ts`
)) as typeof import('../../packages/adapters/src/sqlite/testing/tamper/run.ts')

/** What one worker answers. */
export interface Outcome {
  readonly anchored: Awaited<ReturnType<typeof withAnchor>>
  readonly alone: Awaited<ReturnType<typeof withoutAnchor>>
  readonly aloneTimes: number
}

const { name, times, seed, path } = workerData as { name: string; times: number; seed: string; path: string }
const court = await makeEvidenceCourt(path)
const anchored = await withAnchor(court, name, times, seed)
const aloneTimes = Math.min(200, times)
const alone = await withoutAnchor(court, name, aloneTimes, seed)
const outcome: Outcome = { anchored, alone, aloneTimes }
parentPort?.postMessage(outcome)
