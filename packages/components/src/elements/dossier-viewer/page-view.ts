import { type FileHost, zoomed } from './file-host'
import type { Mark, PageSource } from './pages'
import type { Sheets } from './sheets'

/** How the pages of a file are looked at: how large, turned how, which page. */
export abstract class PageView {
  zoom = 1
  rotation = 0
  page = 1
  pages = 0
  /** Its pages, for printing and for copies too. */
  source: PageSource | undefined
  protected sheets: Sheets | undefined
  protected readonly host: FileHost
  protected readonly scroller: () => HTMLElement | undefined

  /** `scroller`: where pages are put; there once the pane has been rendered. */
  constructor(host: FileHost, scroller: () => HTMLElement | undefined) {
    this.host = host
    this.scroller = scroller
  }

  /** Where the view begins: the page and how far into it. */
  get place(): number | undefined {
    return this.sheets?.place
  }

  set place(place: number | undefined) {
    if (this.sheets && place !== undefined) this.sheets.place = place
  }

  /** What lies over the pages has changed. */
  remark(): void {
    this.sheets?.remark()
    this.host.requestUpdate()
  }

  /** To a place on a page. */
  showAt(page: number, mark: Mark | undefined): void {
    this.goTo(page)
    if (mark) this.sheets?.goTo(page, mark)
  }

  /** Larger (1), smaller (-1), or back to the width of the pane (0). */
  zoomBy(step: 1 | -1 | 0): void {
    this.zoom = zoomed(this.zoom, step)
    if (step === 0) this.rotation = 0
    this.#changed()
  }

  /** The whole page or picture in the pane. */
  fitPage(): void {
    const scroller = this.scroller()
    if (!scroller) return
    const ratio = this.source?.ratioOf(this.page) ?? 1
    const upright = this.rotation % 180 === 0 ? ratio : 1 / ratio
    const { clientWidth, clientHeight } = scroller
    this.zoom = Math.min(1, (clientHeight - 32) / ((clientWidth - 32) * upright))
    this.#changed()
  }

  rotate(): void {
    this.rotation = (this.rotation + 90) % 360
    this.#changed()
  }

  goTo(page: number): void {
    if (this.pages === 0) return
    this.page = Math.min(this.pages, Math.max(1, page))
    this.sheets?.goTo(this.page)
    this.host.requestUpdate()
  }

  #changed(): void {
    this.sheets?.view(this.zoom, this.rotation)
    this.host.requestUpdate()
  }
}
