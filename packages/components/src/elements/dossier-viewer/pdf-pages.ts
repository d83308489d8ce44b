import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist'
import type { Engine } from './pdf-engine'

interface Sheet {
  readonly number: number
  readonly element: HTMLElement
  page?: PDFPageProxy
  task?: RenderTask
  /** Zoom and rotation that it shows now. */
  shows?: string
}

/** Scans drawn larger than this many pixels would only cost memory. */
const MAX_PIXELS = 16_000_000

/** Pages of a PDF below one another in a scrolling element; only those near the screen are drawn. */
export class PdfPages {
  readonly #engine: Engine
  readonly #document: PDFDocumentProxy
  readonly #scroller: HTMLElement
  readonly #label: (page: number) => string
  readonly #onPage: (page: number) => void
  readonly #sheets: Sheet[] = []
  readonly #near: IntersectionObserver
  readonly #resize: ResizeObserver
  #ratio = Math.SQRT2
  #zoom = 1
  #rotation = 0
  #page = 1
  #gone = false

  constructor(
    engine: Engine,
    document: PDFDocumentProxy,
    options: { scroller: HTMLElement; label: (page: number) => string; onPage: (page: number) => void },
  ) {
    this.#engine = engine
    this.#document = document
    this.#scroller = options.scroller
    this.#label = options.label
    this.#onPage = options.onPage
    this.#near = new IntersectionObserver((entries) => this.#nearby(entries), {
      root: this.#scroller,
      rootMargin: '60% 0px',
    })
    this.#resize = new ResizeObserver(() => this.#layOut())
  }

  /** Makes an empty sheet for every page and starts drawing those in sight. */
  async start(): Promise<void> {
    const first = await this.#document.getPage(1)
    if (this.#gone) return
    const { width, height } = first.getViewport({ scale: 1 })
    this.#ratio = height / width
    for (let number = 1; number <= this.#document.numPages; number++) {
      const element = document.createElement('div')
      element.className = 'sheet'
      element.setAttribute('role', 'img')
      element.setAttribute('aria-label', this.#label(number))
      element.dataset.page = String(number)
      this.#sheets.push({ number, element })
    }
    this.#scroller.replaceChildren(...this.#sheets.map((sheet) => sheet.element))
    this.#scroller.addEventListener('scroll', this.#onScroll, { passive: true })
    this.#layOut()
    for (const sheet of this.#sheets) this.#near.observe(sheet.element)
    this.#resize.observe(this.#scroller)
  }

  /** Zoom 1 is the width of the pane. */
  view(zoom: number, rotation: number): void {
    if (zoom === this.#zoom && rotation === this.#rotation) return
    const at = this.#scroller.scrollTop / Math.max(1, this.#scroller.scrollHeight)
    this.#zoom = zoom
    this.#rotation = rotation
    this.#layOut()
    this.#scroller.scrollTop = at * this.#scroller.scrollHeight
  }

  goTo(page: number): void {
    this.#sheets[page - 1]?.element.scrollIntoView({ block: 'start' })
  }

  /** Stops drawing and frees the document. */
  end(): void {
    this.#gone = true
    this.#near.disconnect()
    this.#resize.disconnect()
    this.#scroller.removeEventListener('scroll', this.#onScroll)
    for (const sheet of this.#sheets) sheet.task?.cancel()
    this.#scroller.replaceChildren()
    void this.#document.loadingTask.destroy()
  }

  readonly #onScroll = () => {
    const middle = this.#scroller.scrollTop + this.#scroller.clientHeight / 3
    let page = 1
    for (const { number, element } of this.#sheets) {
      if (element.offsetTop - this.#scroller.offsetTop <= middle) page = number
    }
    if (page === this.#page) return
    this.#page = page
    this.#onPage(page)
  }

  #layOut(): void {
    const width = Math.max(120, (this.#scroller.clientWidth - 32) * this.#zoom)
    const turned = this.#rotation % 180 !== 0
    for (const sheet of this.#sheets) {
      const ratio = sheet.page ? ratioOf(sheet.page) : this.#ratio
      const height = turned ? width / ratio : width * ratio
      sheet.element.style.width = `${width}px`
      sheet.element.style.height = `${height}px`
      if (sheet.shows !== undefined && sheet.shows !== this.#key(sheet)) void this.#draw(sheet)
    }
  }

  #key(sheet: Sheet): string {
    return `${sheet.element.style.width} ${this.#rotation}`
  }

  #nearby(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const sheet = this.#sheets[Number((target as HTMLElement).dataset.page) - 1]
      if (!sheet) continue
      if (isIntersecting) void this.#draw(sheet)
      else clear(sheet)
    }
  }

  async #draw(sheet: Sheet): Promise<void> {
    const key = this.#key(sheet)
    if (sheet.shows === key) return
    sheet.shows = key
    sheet.task?.cancel()
    try {
      sheet.page ??= await this.#document.getPage(sheet.number)
      if (this.#gone || sheet.shows !== key) return
      await this.#paint(sheet, sheet.page, key)
    } catch (error) {
      // A drawing that was overtaken by another one is no error.
      if (sheet.shows === key && !this.#gone && !isCancelled(error)) clear(sheet)
    }
  }

  async #paint(sheet: Sheet, page: PDFPageProxy, key: string): Promise<void> {
    const plain = page.getViewport({ scale: 1, rotation: page.rotate + this.#rotation })
    const width = Number.parseFloat(sheet.element.style.width)
    sheet.element.style.height = `${(width * plain.height) / plain.width}px`
    const scale = width / plain.width
    const dense = Math.min(
      devicePixelRatio,
      Math.sqrt(MAX_PIXELS / (plain.width * plain.height * scale * scale)),
    )
    const viewport = page.getViewport({ scale: scale * dense, rotation: page.rotate + this.#rotation })
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    sheet.task = page.render({ canvas, viewport })
    await sheet.task.promise
    if (sheet.shows !== key) return
    const words = document.createElement('div')
    words.className = 'textLayer'
    words.style.setProperty('--total-scale-factor', String(scale))
    sheet.element.replaceChildren(canvas, words)
    sheet.element.setAttribute('role', 'group')
    const layer = new this.#engine.TextLayer({
      textContentSource: page.streamTextContent(),
      container: words,
      viewport: page.getViewport({ scale, rotation: page.rotate + this.#rotation }),
    })
    await layer.render()
  }
}

function ratioOf(page: PDFPageProxy): number {
  const { width, height } = page.getViewport({ scale: 1 })
  return height / width
}

function clear(sheet: Sheet): void {
  sheet.task?.cancel()
  delete sheet.shows
  sheet.element.replaceChildren()
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'RenderingCancelledException'
}
