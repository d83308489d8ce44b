import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveElement,
  render,
  type TemplateResult,
} from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import { css } from '../internal/css'
import { withActive } from '../internal/grid-keys'
import type { Pager } from './pager'
import { Printing } from './printing'
import { RowMetrics, type RowSizes } from './row-metrics'
import { RowNavigation } from './row-navigation'
import { RowWindow } from './row-window'

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
  columns(): number
  renderNow(): void
  open(item: T): void
  act?(name: string, item: T): void
}

type DrawRow<T> = (item: T, place: RowPlace) => TemplateResult

/**
 * A grid of any length: only rows near the screen are in the page, the next page is read before it is needed. Scrolling draws the
 * rows alone; what stands around them is drawn when the host is.
 */
export class VirtualRows<T extends { readonly id: string }> implements ReactiveController {
  readonly navigation: RowNavigation
  readonly #options: Options<T>
  readonly #host: ReactiveElement
  readonly #metrics: RowMetrics
  readonly #printing: Printing
  readonly #window: RowWindow
  #row: DrawRow<T> | undefined
  /** Counts up with every drawing of the host: a row that is still there is drawn anew only then. */
  #drawn = 0

  constructor(host: ReactiveElement, options: Options<T>) {
    this.#host = host
    this.#options = options
    this.#metrics = new RowMetrics(host, options.sizes)
    this.#printing = new Printing(host, options.renderNow)
    this.#window = new RowWindow(host, {
      count: () => options.pager.items.length,
      row: () => this.#metrics.row,
      head: () => this.#metrics.head,
      scroller: () => this.#grid,
      draw: () => this.#scrolled(),
    })
    // Before the focus is put on a row, the row is drawn.
    host.addController(this)
    const item = (index: number) => options.pager.items[index]
    this.navigation = new RowNavigation(host, {
      count: () => options.pager.items.length,
      show: (index) => this.#window.show(index),
      open: (index) => {
        const opened = item(index)
        if (opened) options.open(opened)
      },
      act: (name, index) => {
        const acted = item(index)
        if (acted) options.act?.(name, acted)
      },
    })
  }

  get #grid(): HTMLDivElement | null {
    return this.#host.hasUpdated ? this.#host.renderRoot.querySelector<HTMLDivElement>('.grid') : null
  }

  hostUpdated(): void {
    this.#drawn += 1
    this.#draw()
    this.#readAhead()
  }

  #scrolled(): void {
    this.#draw()
    this.#readAhead()
  }

  /** Near the end the next page is asked for; after a failure only when somebody says so. */
  #readAhead(): void {
    const { items, moreError, state } = this.#options.pager
    if (state !== 'ready' || moreError !== undefined || !this.#grid) return
    if (this.#window.last >= items.length - AHEAD) void this.#options.pager.more()
  }

  /** Back to the first row. */
  toTop(): void {
    this.navigation.active = 0
    this.#window.show(0)
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

  render(label: string, head: TemplateResult, row: DrawRow<T>): TemplateResult {
    const { pager, columns } = this.#options
    const { items, page } = pager
    const { navigation } = this
    this.#row = row
    return html`<div
      class="grid ${this.#metrics.cards ? 'cards' : ''}"
      role="grid"
      aria-label=${label}
      aria-rowcount=${page?.totalIsCapped ? -1 : (page?.total ?? items.length) + 1}
      aria-colcount=${columns()}
      @keydown=${navigation.onKey}
      @click=${navigation.onClick}
      @focusin=${navigation.onFocus}
    >
      <div role="rowgroup">${head}</div>
      <div role="rowgroup" class="body" ${css({ height: `${this.#window.totalSize}px` })}></div>
    </div>`
  }

  /** The rows themselves, apart from what the host draws. */
  #draw(): void {
    const body = this.#grid?.querySelector<HTMLDivElement>('.body')
    const row = this.#row
    if (!body || !row) return
    const { items } = this.#options.pager
    const { active } = this.navigation
    const { row: size } = this.#metrics
    const paper = this.#printing.active
    const places = paper
      ? items.slice(0, PRINTED).map((_, index) => index)
      : withActive(this.#window, active, items.length)
    const rows = repeat(
      places,
      (index) => items[index]?.id ?? index,
      (index) => {
        const item = items[index]
        const place = { index, top: paper ? 0 : index * size, active: index === active }
        return item ? guard([item, index, place.active, this.#drawn], () => row(item, place)) : nothing
      },
    )
    render(rows, body, { host: this.#host })
  }
}
