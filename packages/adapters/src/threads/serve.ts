import { parentPort } from 'node:worker_threads'
import { isZhixingError } from '@zhixing/core/ports'
import type { Answer } from './pool'

/** The other end of a pool: answers every job of this thread. */
export function serve<T>(work: (job: T) => Promise<unknown>): void {
  parentPort?.on('message', (job: T) => {
    work(job).then(
      (value) => tell({ value }),
      (error: unknown) => tell({ trouble: troubleOf(error) }),
    )
  })
}

const tell = (answer: Answer) => parentPort?.postMessage(answer)

function troubleOf(error: unknown) {
  if (isZhixingError(error)) return { message: error.message, code: error.code, params: error.params }
  return { message: error instanceof Error ? error.message : String(error) }
}
