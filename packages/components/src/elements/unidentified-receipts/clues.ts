import type { ReactiveControllerHost } from 'lit'
import type { ReceiptSuggestion, ZhixingClient } from '../../internal/core'

interface CluesHost extends ReactiveControllerHost {
  readonly activeClient: ZhixingClient | undefined
}

/** At most so many questions at a time. */
const AT_ONCE = 4

/** Cases to which receipts may belong; asked for row by row. */
export class Clues {
  readonly #host: CluesHost
  readonly #known = new Map<string, readonly ReceiptSuggestion[] | 'asked'>()
  readonly #queue: string[] = []
  #running = 0

  constructor(host: CluesHost) {
    this.#host = host
  }

  of(receiptId: string): readonly ReceiptSuggestion[] | 'asked' | undefined {
    return this.#known.get(receiptId)
  }

  /** Forgets everything: the receipts have been read again. */
  clear(): void {
    this.#known.clear()
    this.#queue.length = 0
  }

  ask(receiptIds: readonly string[]): void {
    for (const id of receiptIds) {
      if (this.#known.has(id)) continue
      this.#known.set(id, 'asked')
      this.#queue.push(id)
    }
    while (this.#running < AT_ONCE && this.#queue.length > 0) void this.#next()
  }

  async #next(): Promise<void> {
    const receiptId = this.#queue.shift()
    const client = this.#host.activeClient
    if (receiptId === undefined || !client) return
    this.#running++
    try {
      this.#known.set(receiptId, await client.query('fund.suggest', { receiptId }))
    } catch {
      this.#known.delete(receiptId)
    }
    this.#running--
    this.#host.requestUpdate()
    if (this.#queue.length > 0) void this.#next()
  }
}
