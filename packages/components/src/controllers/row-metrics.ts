import type { ReactiveController, ReactiveElement } from 'lit'

/** Heights of rows in pixels, before the type scale. */
export interface RowSizes {
  readonly row: number
  readonly card: number
  readonly head: number
  /** Narrower than this (before the type scale) rows become cards. */
  readonly narrow: number
}

/** How tall rows are: depends on the room there is and on the type size. */
export class RowMetrics implements ReactiveController {
  cards = false
  scale = 1
  readonly #observer = new ResizeObserver(() => {
    if (this.#measure()) this.host.requestUpdate()
  })

  readonly host: ReactiveElement
  readonly sizes: RowSizes

  constructor(host: ReactiveElement, sizes: RowSizes) {
    this.host = host
    this.sizes = sizes
    host.addController(this)
  }

  get row(): number {
    return (this.cards ? this.sizes.card : this.sizes.row) * this.scale
  }

  get head(): number {
    return this.cards ? 0 : this.sizes.head * this.scale
  }

  hostConnected(): void {
    this.#observer.observe(this.host)
  }

  hostDisconnected(): void {
    this.#observer.disconnect()
  }

  hostUpdate(): void {
    this.#measure()
  }

  /** Looks how much room there is; true when that changes the rows. */
  #measure(): boolean {
    const { clientWidth } = this.host
    if (clientWidth === 0) return false
    const scale = Number.parseFloat(getComputedStyle(this.host).getPropertyValue('--_scale')) || 1
    const cards = clientWidth < this.sizes.narrow
    if (cards === this.cards && scale === this.scale) return false
    this.cards = cards
    this.scale = scale
    return true
  }
}
