import { VirtualizerController } from '@tanstack/lit-virtual'
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { css } from '../internal/css'
import { withActive } from '../internal/grid-keys'
import type { Pager } from './pager'
import { Printing } from './printing'
import { RowMetrics, type RowSizes } from './row-metrics'
import { RowNavigation } from './row-navigation'

/** So many rows before the end the next page is asked for. */
const AHEAD = 30
/** On paper at most so many rows. */
const PRINTED = 1000

/** Where a row stands. */
export interface RowPlace {
  readonly index: number
  readonly top: number
  readonly active: boolean
}

interface Options<T> {
  readonly pager: Pager<T>
  readonly sizes: RowSizes
  readonly columns: number
  renderNow(): void
  open(item: T): void
  act?(name: string, item: T): void
}

/** A grid of any length: only rows near the screen are in the page, the next page is read before it is needed. */
export class VirtualRows<T extends { readonly id: string }> implements ReactiveController {
  readonly navigation: RowNavigation
  readonly #options: Options<T>
  readonly #host: ReactiveElement
  readonly #metrics: RowMetrics
  readonly #printing: Printing
  readonly #virtual: VirtualizerController<HTMLDivElement, HTMLDivElement>

  constructor(host: ReactiveElement, options: Options<T>) {
    this.#host = host
    this.#options = options
    this.#metrics = new RowMetrics(host, options.sizes)
    this.#printing = new Printing(host, options.renderNow)
    this.#virtual = new VirtualizerController<HTMLDivElement, HTMLDivElement>(host, {
      count: 0,
      getScrollElement: () => this.#grid,
      estimateSize: () => this.#metrics.row,
      overscan: 6,
    })
    const item = (index: number) => options.pager.items[index]
    this.navigation = new RowNavigation(host, {
      count: () => options.pager.items.length,
      show: (index) => this.#virtual.getVirtualizer().scrollToIndex(index, { align: 'auto' }),
      open: (index) => {
        const opened = item(index)
        if (opened) options.open(opened)
      },
      act: (name, index) => {
        const acted = item(index)
        if (acted) options.act?.(name, acted)
      },
    })
    host.addController(this)
  }

  get #grid(): HTMLDivElement | null {
    return this.#host.hasUpdated ? this.#host.renderRoot.querySelector<HTMLDivElement>('.grid') : null
  }

  /** Near the end the next page is asked for; after a failure only when somebody says so. */
  hostUpdated(): void {
    const { items, moreError, state } = this.#options.pager
    if (state !== 'ready' || moreError !== undefined || !this.#grid) return
    const end = this.#virtual.getVirtualizer().range?.endIndex ?? 0
    if (end >= items.length - AHEAD) void this.#options.pager.more()
  }

  /** Back to the first row. */
  toTop(): void {
    this.navigation.active = 0
    const grid = this.#grid
    if (grid) grid.scrollTop = 0
  }

  /** Reads again; the active row stays the active one, wherever it is now. */
  async reread(): Promise<void> {
    const { pager } = this.#options
    const active = pager.items[this.navigation.active]?.id
    await pager.load({ keep: true })
    const found = pager.items.findIndex((item) => item.id === active)
    const last = Math.max(0, pager.items.length - 1)
    this.navigation.active = found >= 0 ? found : Math.min(this.navigation.active, last)
    pager.host.requestUpdate()
  }

  render(
    label: string,
    head: TemplateResult,
    row: (item: T, place: RowPlace) => TemplateResult,
  ): TemplateResult {
    const { pager, columns } = this.#options
    const { items, page } = pager
    const { head: headHeight, cards } = this.#metrics
    const { navigation } = this
    const virtualizer = this.#virtual.getVirtualizer()
    virtualizer.setOptions({
      ...virtualizer.options,
      count: items.length,
      scrollMargin: headHeight,
      estimateSize: () => this.#metrics.row,
      getItemKey: (index) => items[index]?.id ?? index,
      rangeExtractor: (range) => withActive(range, navigation.active, items.length),
    })
    const places = this.#printing.active
      ? items.slice(0, PRINTED).map((_, index) => ({ index, start: headHeight }))
      : virtualizer.getVirtualItems()
    return html`<div
      class="grid ${cards ? 'cards' : ''}"
      role="grid"
      aria-label=${label}
      aria-rowcount=${page?.totalIsCapped ? -1 : (page?.total ?? items.length) + 1}
      aria-colcount=${columns}
      @keydown=${navigation.onKey}
      @click=${navigation.onClick}
      @focusin=${navigation.onFocus}
    >
      <div role="rowgroup">${head}</div>
      <div role="rowgroup" class="body" ${css({ height: `${virtualizer.getTotalSize()}px` })}>
        ${repeat(
          places,
          ({ index }) => items[index]?.id ?? index,
          ({ index, start }) => {
            const item = items[index]
            const place = { index, top: start - headHeight, active: index === navigation.active }
            return item ? row(item, place) : nothing
          },
        )}
      </div>
    </div>`
  }
}
