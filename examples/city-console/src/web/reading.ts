import type { LiveChange, ZhixingClient } from '@zhixing/core/client'
import type { ReactiveController, ReactiveElement } from 'lit'

/** Quiet time in milliseconds before something is read again. */
const QUIET = 400

/** What is read, and from whom; a new key means another thing. */
export interface ReadingOptions<T> {
  readonly client: () => ZhixingClient | undefined
  readonly key?: () => string
  readonly read: (client: ZhixingClient) => Promise<T>
  /** Which changes at the court make it worth reading again. */
  readonly concerns: (change: LiveChange) => boolean
}

/** Something read from the court and kept fresh while the element is on the page. */
export class Reading<T> implements ReactiveController {
  value: T | undefined
  error: unknown
  readonly #host: ReactiveElement
  readonly #options: ReadingOptions<T>
  #client: ZhixingClient | undefined
  #key: string | undefined
  #run = 0
  #stop: (() => void) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveElement, options: ReadingOptions<T>) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostUpdated(): void {
    const client = this.#options.client()
    const key = this.#options.key?.() ?? ''
    if (client === this.#client && key === this.#key) return
    this.#leave()
    const other = key !== this.#key
    this.#client = client
    this.#key = key
    if (other) this.value = undefined
    this.#stop = client?.subscribe((change) => {
      if (this.#options.concerns(change)) this.#schedule()
    })
    void this.load()
  }

  hostDisconnected(): void {
    this.#leave()
    this.#client = undefined
  }

  /** Reads now; what is shown stays until the answer is there. */
  async load(): Promise<void> {
    if (!this.#client) return
    const run = ++this.#run
    try {
      const value = await this.#options.read(this.#client)
      if (run !== this.#run) return
      this.value = value
      this.error = undefined
    } catch (error) {
      if (run !== this.#run) return
      this.error = error
    }
    this.#host.requestUpdate()
  }

  #schedule(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.load(), QUIET)
  }

  #leave(): void {
    clearTimeout(this.#timer)
    this.#stop?.()
    this.#stop = undefined
  }
}
