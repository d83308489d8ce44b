import type { ReactiveControllerHost } from 'lit'

/** Where a reading stands. `ready` with an `error` means: what is shown is from before. */
export type LoadState = 'idle' | 'loading' | 'ready' | 'error'

/** Reads one thing; a later reading always wins over an earlier one that comes back late. */
export class Loader<T> {
  state: LoadState = 'idle'
  value: T | undefined
  error: unknown
  #run = 0

  readonly host: ReactiveControllerHost
  readonly read: () => Promise<T> | undefined

  constructor(host: ReactiveControllerHost, read: () => Promise<T> | undefined) {
    this.host = host
    this.read = read
  }

  /** Reads; with `keep` what is shown stays until the answer is there. */
  async load({ keep = false }: { keep?: boolean } = {}): Promise<void> {
    const run = ++this.#run
    const reading = this.read()
    if (!keep || this.value === undefined) {
      this.value = undefined
      this.state = reading ? 'loading' : 'idle'
    }
    this.host.requestUpdate()
    if (!reading) return
    try {
      const value = await reading
      if (run !== this.#run) return
      this.value = value
      this.error = undefined
      this.state = 'ready'
    } catch (error) {
      if (run !== this.#run) return
      this.error = error
      if (this.value === undefined) this.state = 'error'
    }
    this.host.requestUpdate()
  }
}
