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

/** Which rows of a grid are near the screen, where all rows are equally tall: nothing here grows with their number. */
export class FixedRows implements ReactiveController {
  readonly #options: Options
  readonly #observer = new ResizeObserver(() => this.#look())
  #scroller: HTMLElement | undefined
  #height = 0
  #top = 0
  first = 0
  last = -1

  constructor(host: ReactiveElement, options: Options) {
    this.#options = options
    host.addController(this)
  }

  get totalSize(): number {
    return this.#options.count() * this.#options.row()
  }

  hostUpdated(): void {
    const found = this.#options.scroller() ?? undefined
    if (found !== this.#scroller) this.#follow(found)
    this.#range()
  }

  hostDisconnected(): void {
    this.#follow(undefined)
  }

  /** Brings a row on the screen, by as little as possible. */
  show(index: number): void {
    const scroller = this.#scroller
    if (!scroller) return
    const { row, head } = this.#options
    const start = index * row()
    const end = start + row() + head() - this.#height
    if (start < this.#top) scroller.scrollTop = start
    else if (end > this.#top) scroller.scrollTop = end
    this.#top = scroller.scrollTop
    this.#range()
  }

  #follow(scroller: HTMLElement | undefined): void {
    this.#scroller?.removeEventListener('scroll', this.#scrolled)
    this.#observer.disconnect()
    this.#scroller = scroller
    if (!scroller) return
    scroller.addEventListener('scroll', this.#scrolled, { passive: true })
    this.#observer.observe(scroller)
    this.#height = scroller.clientHeight
    this.#top = scroller.scrollTop
  }

  readonly #scrolled = () => {
    this.#top = this.#scroller?.scrollTop ?? 0
    if (this.#range()) this.#options.draw()
  }

  #look(): void {
    this.#height = this.#scroller?.clientHeight ?? 0
    if (this.#range()) this.#options.draw()
  }

  /** True when other rows are near the screen than before. */
  #range(): boolean {
    const { count, row, head } = this.#options
    const size = row()
    const first = Math.max(0, Math.floor((this.#top - head()) / size) - AROUND)
    const last = Math.min(count() - 1, Math.ceil((this.#top + this.#height) / size) + AROUND)
    if (first === this.first && last === this.last) return false
    this.first = first
    this.last = last
    return true
  }
}
