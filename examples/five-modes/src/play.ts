import { Worker } from 'node:worker_threads'
import type { Profile } from '@zhixing/core'
import type { ModeReport } from '@zhixing/core/simulate'
import type { Options } from './options'

/** Two modes are played at a time: a small server has two cores. */
const AT_A_TIME = 2

/** A court of 6,824 cases keeps every journal in memory. */
const HEAP_MB = 6144

type Told = { readonly report: ModeReport } | { readonly day: string; readonly commands: number }

/** Plays every mode with the same cases; the reports come in the order of the profiles. */
export async function playAll(options: Options, file: URL): Promise<readonly ModeReport[]> {
  const reports: ModeReport[] = []
  let next = 0
  const line = async () => {
    for (let at = next; at < options.profiles.length; at = next) {
      next += 1
      const profile = options.profiles[at]
      if (profile) reports[at] = await play(profile, options, file)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, line))
  return reports
}

function play(profile: Profile, { cases, seed, assume }: Options, file: URL): Promise<ModeReport> {
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(0)
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: { profile, cases, seed, assume },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    })
    let month = ''
    worker.on('message', (told: Told) => {
      if ('report' in told) {
        const { closed, filed } = told.report.indicators
        console.log(`✓ ${profile.id.padEnd(18)} ${seconds()} s  结案 closed ${closed}/${filed}`)
        resolve(told.report)
      } else if (told.day.slice(0, 7) !== month) {
        month = told.day.slice(0, 7)
        console.log(`  ${profile.id.padEnd(18)} ${month}  ${told.commands} 命令 commands`)
      }
    })
    worker.on('error', reject)
    worker.on('exit', (code) => code !== 0 && reject(new Error(`${profile.id}: ${code}`)))
  })
}
