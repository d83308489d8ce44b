// Plays one mode in a thread of its own: the profile comes in, the report goes out.
import { parentPort, workerData } from 'node:worker_threads'
import type { Profile } from '@zhixing/core'
import { type AssumptionsPatch, simulate } from '@zhixing/core/simulate'

interface Work {
  readonly profile: Profile
  readonly cases: number
  readonly seed: number
  readonly assume: AssumptionsPatch
}

const { profile, cases, seed, assume } = workerData as Work
const report = await simulate({
  profile,
  caseload: cases,
  seed,
  assumptions: assume,
  onProgress: ({ day, commands }) => parentPort?.postMessage({ day, commands }),
})
parentPort?.postMessage({ report })
