import type { QueryResult, ZhixingClient } from '@zhixing/core/client'

type InUse = QueryResult<'console.current'>

/** Quiet time in milliseconds before what has changed is read. */
const QUIET = 250

/** Reads the court's own pages again when they, or the way of working, have changed. */
export class OwnPages {
  readonly #read: (inUse: InUse) => void
  #stop: (() => void) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(read: (inUse: InUse) => void) {
    this.#read = read
  }

  follow(client: ZhixingClient): void {
    this.leave()
    this.#stop = client.subscribe(({ type }) => {
      if (!/^(?:console|profile)\./.test(type)) return
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#again(client), QUIET)
    })
  }

  leave(): void {
    clearTimeout(this.#timer)
    this.#stop?.()
    this.#stop = undefined
  }

  /** What cannot be read now stays as it was. */
  async #again(client: ZhixingClient): Promise<void> {
    const inUse = await client.query('console.current', {}).catch(() => undefined)
    if (inUse && this.#stop) this.#read(inUse)
  }
}
