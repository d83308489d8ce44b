// Lives through the histories that the main thread gives it, one span at a time.
import { parentPort } from 'node:worker_threads'
import './sources.mjs'

/** A span of histories; a defect goes by its name, for functions do not travel between threads. */
export interface Work {
  readonly seed: string
  readonly from: number
  readonly count: number
  readonly commands: number
  readonly plant: string | undefined
  /** Cells of the table that directed histories are after. */
  readonly goals?: readonly string[]
}

const { defects, prove } = await import('@zhixing/core/simulate/money-proof')

parentPort?.on('message', async ({ plant, ...span }: Work) => {
  const defect = defects.find(({ id }) => id === plant)
  const report = await prove({ ...span, ...(defect ? { defect, untilFound: true } : {}) })
  parentPort?.postMessage({ ...report, coverage: [...report.coverage] })
})
