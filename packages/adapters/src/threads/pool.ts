import { Worker } from 'node:worker_threads'
import { ZhixingError } from '@zhixing/core/ports'

/** How threads are bounded. */
export interface ThreadOptions {
  /** How many papers are worked at together. */
  readonly threads: number
  /** What one thread may hold, with its buffers, in MiB. */
  readonly memoryMb: number
}

/** Threads that are started when there is work, and again when one was lost. */
export interface ThreadPool {
  /**
   * Runs a job in the next free thread, in the order of the calls; `make` is called when its turn has come.
   *
   * @throws ZhixingError what the thread throws; `paper-too-slow` { seconds }, `paper-too-heavy` { memoryMb }, `paper-thread-lost`,
   * `paper-reader-closed`
   */
  run<T>(make: () => Job, timeoutMs: number): Promise<T>
  close(): Promise<void>
}

/** What goes to a thread; what is transferred is gone here. */
export interface Job {
  readonly message: unknown
  readonly transfer?: readonly ArrayBuffer[]
}

/** What comes back from it. */
export type Answer =
  | { readonly value: unknown }
  | {
      readonly trouble: {
        readonly message: string
        readonly code?: string
        readonly params?: ZhixingError['params']
      }
    }

interface Slot {
  worker?: Worker | undefined
  rest?: NodeJS.Timeout | undefined
}

/** A thread without work is kept so long: what it has loaded weighs. */
const REST_MS = 60_000
/** Buffers do not count for the limits of a thread: they are asked for. */
const WEIGH_MS = 100
const MIB = 1024 * 1024

export function createThreadPool(file: URL, data: unknown, options: ThreadOptions): ThreadPool {
  const slots = Array.from({ length: options.threads }, (): Slot => ({}))
  const free = [...slots]
  const waiting: ((slot: Slot) => void)[] = []
  let isClosed = false

  const start = (slot: Slot) => {
    const resourceLimits = { maxOldGenerationSizeMb: options.memoryMb }
    const worker = new Worker(file, { workerData: data, resourceLimits })
    // It may also end while nobody waits for it.
    worker.on('error', () => {})
    worker.on('exit', () => {
      if (slot.worker === worker) slot.worker = undefined
    })
    return worker
  }
  const end = async (slot: Slot) => {
    const { worker } = slot
    clearTimeout(slot.rest)
    slot.worker = undefined
    await worker?.terminate()
  }
  const give = (slot: Slot) => {
    const next = waiting.shift()
    if (next) return next(slot)
    free.push(slot)
    slot.rest = setTimeout(() => void end(slot), REST_MS).unref()
  }
  return {
    async run<T>(make: () => Job, timeoutMs: number): Promise<T> {
      const slot = free.pop() ?? (await new Promise<Slot>((resolve) => waiting.push(resolve)))
      clearTimeout(slot.rest)
      try {
        if (isClosed) throw new ZhixingError('paper-reader-closed')
        slot.worker ??= start(slot)
        return (await ask(slot.worker, make(), { timeoutMs, memoryMb: options.memoryMb })) as T
      } catch (error) {
        // Nobody knows in which state it is: the next job finds a new thread.
        await end(slot)
        throw isClosed ? new ZhixingError('paper-reader-closed') : error
      } finally {
        give(slot)
      }
    },
    async close() {
      isClosed = true
      await Promise.all(slots.map(end))
    },
  }
}

/** One question to a thread; it keeps the process alive only as long. */
async function ask(
  worker: Worker,
  { message, transfer = [] }: Job,
  { timeoutMs, memoryMb }: { readonly timeoutMs: number; readonly memoryMb: number },
): Promise<unknown> {
  const ends: (() => void)[] = []
  try {
    return await new Promise((resolve, reject) => {
      const fail = (code: string, params = {}) => reject(new ZhixingError(code, params))
      const hear = (answer: Answer) => {
        if ('value' in answer) resolve(answer.value)
        else reject(errorOf(answer.trouble))
      }
      const lost = (error: unknown) => {
        const isMemory = (error as { readonly code?: string } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY'
        if (isMemory) fail('paper-too-heavy', { memoryMb })
        else fail('paper-thread-lost')
      }
      const slow = setTimeout(() => fail('paper-too-slow', { seconds: timeoutMs / 1000 }), timeoutMs)
      const heavy = setInterval(async () => {
        if ((await heldBy(worker)) > memoryMb * MIB) fail('paper-too-heavy', { memoryMb })
      }, WEIGH_MS)
      worker.on('message', hear).on('error', lost).on('exit', lost)
      ends.push(() => {
        clearTimeout(slow)
        clearInterval(heavy)
        worker.off('message', hear).off('error', lost).off('exit', lost)
      })
      worker.ref()
      worker.postMessage(message, [...transfer])
    })
  } finally {
    for (const end of ends) end()
    worker.unref()
  }
}

function errorOf({ message, code, params }: Extract<Answer, { trouble: unknown }>['trouble']): Error {
  return code === undefined ? new Error(message) : new ZhixingError(code, params)
}

/** Bytes of objects and buffers; 0 where this Node cannot tell (before 22.16) or the thread is gone. */
async function heldBy(worker: Worker): Promise<number> {
  const statistics = await worker.getHeapStatistics?.().catch(() => undefined)
  return statistics ? statistics.used_heap_size + statistics.external_memory : 0
}

/** A copy of its own that can be handed over without another one. */
export function handOver(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly buffer: ArrayBuffer } {
  const copy = new Uint8Array(bytes)
  return { bytes: copy, buffer: copy.buffer }
}
