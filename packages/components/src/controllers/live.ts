import type { ReactiveController, ReactiveElement } from 'lit'
import type { LiveChange, ZhixingClient } from '../internal/core'

/** Listens to what happens at the court and calls back once things have been quiet for a moment. */
export class Live implements ReactiveController {
  /** Quiet time in milliseconds before a refresh. */
  static quiet = 250
  /** A refresh waits at most this long, however busy the court is. */
  static patience = 2000

  #client: ZhixingClient | undefined
  #stop: (() => void) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #since = 0

  readonly host: ReactiveElement & { readonly activeClient: ZhixingClient | undefined }
  readonly concerns: (change: LiveChange) => boolean
  readonly refresh: () => void

  constructor(
    host: ReactiveElement & { readonly activeClient: ZhixingClient | undefined },
    concerns: (change: LiveChange) => boolean,
    refresh: () => void,
  ) {
    this.host = host
    this.concerns = concerns
    this.refresh = refresh
    host.addController(this)
  }

  hostUpdated(): void {
    if (this.host.activeClient === this.#client && this.#stop) return
    this.#leave()
    this.#client = this.host.activeClient
    this.#stop = this.#client && this.#listen(this.#client)
  }

  /** Whom the court tells nothing live (a party) reads without it. */
  #listen(client: ZhixingClient): () => void {
    try {
      return client.subscribe((change) => {
        if (this.concerns(change)) this.#schedule()
      })
    } catch {
      return () => undefined
    }
  }

  hostDisconnected(): void {
    this.#leave()
  }

  hostConnected(): void {
    if (this.host.hasUpdated) this.host.requestUpdate()
  }

  #schedule(): void {
    const now = performance.now()
    if (this.#timer === undefined) this.#since = now
    else clearTimeout(this.#timer)
    const wait = Math.max(0, Math.min(Live.quiet, this.#since + Live.patience - now))
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.refresh()
    }, wait)
  }

  #leave(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#stop?.()
    this.#stop = undefined
    this.#client = undefined
  }
}
