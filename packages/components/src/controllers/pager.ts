import type { ReactiveControllerHost } from 'lit'
import type { LoadState } from './loader'

interface PageOf<T> {
  readonly items: readonly T[]
  readonly next?: string
  readonly total?: number
  readonly totalIsCapped?: boolean
}

/** Reads a list page by page (keyset): what is there stays, and the count of the whole is always known. */
export class Pager<T, P extends PageOf<T> = PageOf<T>> {
  state: LoadState = 'idle'
  items: readonly T[] = []
  /** The newest page: carries total and whatever else the query answers. */
  page: P | undefined
  error: unknown
  loadingMore = false
  /** The last `more` failed; the rows so far are still good. */
  moreError: unknown
  #run = 0

  readonly host: ReactiveControllerHost
  readonly read: (cursor: string | undefined, limit: number) => Promise<P> | undefined
  pageSize: number

  constructor(
    host: ReactiveControllerHost,
    read: (cursor: string | undefined, limit: number) => Promise<P> | undefined,
    pageSize = 100,
  ) {
    this.host = host
    this.read = read
    this.pageSize = pageSize
  }

  get hasMore(): boolean {
    return this.page?.next !== undefined
  }

  /** Reads from the start; with `keep` the rows stay until the answer is there, and as many are read again (≤ 500). */
  async load({ keep = false }: { keep?: boolean } = {}): Promise<void> {
    const run = ++this.#run
    const again = keep && this.state === 'ready'
    const limit = again ? Math.min(500, Math.max(this.pageSize, this.items.length)) : this.pageSize
    const reading = this.read(undefined, limit)
    this.loadingMore = false
    this.moreError = undefined
    if (!again) {
      this.items = []
      this.page = undefined
      this.state = reading ? 'loading' : 'idle'
    }
    this.host.requestUpdate()
    if (!reading) return
    try {
      const page = await reading
      if (run !== this.#run) return
      this.items = page.items
      this.page = page
      this.error = undefined
      this.state = 'ready'
    } catch (error) {
      if (run !== this.#run) return
      this.error = error
      if (!again) this.state = 'error'
    }
    this.host.requestUpdate()
  }

  /** Reads the next page; does nothing while one is on its way or when there is none. */
  async more(): Promise<void> {
    const cursor = this.page?.next
    if (cursor === undefined || this.loadingMore || this.state !== 'ready') return
    const reading = this.read(cursor, this.pageSize)
    if (!reading) return
    const run = this.#run
    this.loadingMore = true
    this.moreError = undefined
    this.host.requestUpdate()
    try {
      const page = await reading
      if (run !== this.#run) return
      this.items = this.items.concat(page.items)
      this.page = page
    } catch (error) {
      if (run !== this.#run) return
      this.moreError = error
    }
    this.loadingMore = false
    this.host.requestUpdate()
  }
}
