import { Worker } from 'node:worker_threads'
import type { ProofReport } from '@zhixing/core/simulate/money-proof'
import type { Work } from './worker.ts'

/** Threads that live through histories; what comes out does not depend on how many they are. */
export class Crew {
  readonly #workers: readonly Worker[]

  constructor(count: number) {
    const script = new URL('./worker.ts', import.meta.url)
    this.#workers = Array.from({ length: count }, () => new Worker(script))
  }

  /** Does all of the work, each piece by whoever is free; the answers are in the order of the pieces. */
  async do(
    pieces: readonly Work[],
    done: (report: ProofReport, work: Work) => void = () => undefined,
  ): Promise<readonly ProofReport[]> {
    const reports: ProofReport[] = []
    let next = 0
    const help = async (worker: Worker) => {
      while (next < pieces.length) {
        const at = next
        next += 1
        const work = pieces[at]
        if (!work) return
        const report = await ask(worker, work)
        reports[at] = report
        done(report, work)
      }
    }
    await Promise.all(this.#workers.map(help))
    return reports
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }
}

function ask(worker: Worker, work: Work): Promise<ProofReport> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (report) => {
      worker.off('error', reject)
      resolve({ ...report, coverage: new Map(report.coverage) })
    })
    worker.postMessage(work)
  })
}
