import type { MaterialReader, ReadMaterial } from '@zhixing/core/ports'
import { createThreadPool, handOver } from '../threads/pool'
import { workerFile } from '../threads/worker-file'
import { LAYERS_ID } from './layers'
import { withOcr } from './with-ocr'

export interface PaperTextInWorkerOptions {
  /** Reads pages that have no text of their own (see `createPaperTextReader`). */
  readonly ocr?: MaterialReader
  /** How long one paper may take; 60,000 unless told. */
  readonly timeoutMs?: number
  /** What the thread may hold, with its buffers, in MiB; 1024 unless told. */
  readonly memoryMb?: number
  /** The file of the thread, for a host that bundles its server; that of this package unless told. */
  readonly worker?: URL
}

/** A reader with a thread of its own. */
export interface PaperTextInWorker extends MaterialReader {
  /** Ends the thread; what is being read is given up. */
  close(): Promise<void>
}

/**
 * The same as `createPaperTextReader`, in a thread: a paper that is long, or made to hold up the server, holds up nobody. What takes
 * too long, is too heavy, or breaks the thread is an error of this paper, and the next one finds a new thread.
 *
 * @throws ZhixingError (its `read`) `paper-text-unsupported` { mediaType }, `paper-too-slow` { seconds }, `paper-too-heavy` { memoryMb },
 * `paper-thread-lost`, `paper-reader-closed`
 * @example const papers = paperReader(engine, { reader: paperTextInWorker(), files })
 */
export function paperTextInWorker(options: PaperTextInWorkerOptions = {}): PaperTextInWorker {
  const { ocr, timeoutMs = 60_000, memoryMb = 1024, worker } = options
  const pool = createThreadPool(worker ?? workerFile('paper-text'), undefined, { threads: 1, memoryMb })
  const layers: MaterialReader = {
    id: LAYERS_ID,
    read: ({ mediaType, bytes }) =>
      pool.run<ReadMaterial>(() => {
        const copy = handOver(bytes)
        return { message: { mediaType, bytes: copy.bytes }, transfer: [copy.buffer] }
      }, timeoutMs),
  }
  return { ...withOcr(layers, ocr), close: () => pool.close() }
}
