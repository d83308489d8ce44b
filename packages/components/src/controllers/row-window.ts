import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core'
import type { ReactiveController, ReactiveElement } from 'lit'

interface Options {
  count(): number
  /** How tall every row is, and what stands above the first one. */
  row(): number
  head(): number
  scroller(): HTMLElement | null
  /** Draws the rows that are near the screen now. */
  draw(): void
}

/** So many rows before and behind those on the screen are there as well. */
const AROUND = 6

/**
 * Which rows of a grid are near the screen, by the kept library. It is told of number and height only when they change:
 * otherwise it would look at every row again at each step.
 */
export class RowWindow implements ReactiveController {
  readonly #options: Options
  readonly #rows: Virtualizer<HTMLElement, HTMLElement>
  #unmount: (() => void) | undefined
  #told = ''
  first = 0
  last = -1

  constructor(host: ReactiveElement, options: Options) {
    this.#options = options
    this.#rows = new Virtualizer<HTMLElement, HTMLElement>(this.#settings(0, 0, 0))
    host.addController(this)
  }

  get totalSize(): number {
    return this.#options.count() * this.#options.row()
  }

  hostConnected(): void {
    this.#unmount = this.#rows._didMount()
  }

  hostUpdated(): void {
    const { count, row, head } = this.#options
    const told = `${count()} ${row()} ${head()}`
    if (told !== this.#told) {
      this.#told = told
      this.#rows.setOptions(this.#settings(count(), row(), head()))
      this.#rows.measure()
    }
    this.#rows._willUpdate()
    this.#range()
  }

  hostDisconnected(): void {
    this.#unmount?.()
  }

  /** Brings a row on the screen, by as little as possible. */
  show(index: number): void {
    this.#rows.scrollToIndex(index)
  }

  #settings(count: number, row: number, head: number) {
    return {
      ...{ count, overscan: AROUND, paddingStart: head, scrollPaddingStart: head },
      ...{ observeElementRect, observeElementOffset, scrollToFn: elementScroll },
      estimateSize: () => row,
      getScrollElement: () => this.#options.scroller(),
      onChange: () => {
        if (this.#range()) this.#options.draw()
      },
    }
  }

  /** True when other rows are near the screen than before. */
  #range(): boolean {
    const near = this.#rows.getVirtualIndexes()
    const [first = 0, last = -1] = [near[0], near.at(-1)]
    if (first === this.first && last === this.last) return false
    this.first = first
    this.last = last
    return true
  }
}
