import type { CourtId, StreamId } from '../kernel/stream'

/**
 * Lets commands of this process on the same stream wait for each other instead of colliding in storage.
 * Other processes are kept apart by versions; this only saves their retries.
 */
export class StreamQueue {
  readonly #tails = new Map<string, Promise<unknown>>()

  async run<T>(courtId: CourtId, streams: readonly StreamId[], work: () => Promise<T>): Promise<T> {
    const keys = streams.map((stream) => `${courtId} ${stream}`)
    const before = Promise.all(keys.map((key) => this.#tails.get(key)))
    const done = before.then(work)
    const settled = done.then(
      () => undefined,
      () => undefined,
    )
    for (const key of keys) this.#tails.set(key, settled)
    try {
      return await done
    } finally {
      for (const key of keys) if (this.#tails.get(key) === settled) this.#tails.delete(key)
    }
  }
}
