import { type Mark, type PageSource, turned } from './pages'

const GAP = 16
/** Pages within so many heights of the view are in the page. */
const NEAR = 0.6
/** Somebody who turns pages fast does not wait for those he passes. */
const PAUSE = 40

interface Sheet {
  readonly page: number
  readonly element: HTMLElement
  /** Width and turn that it shows now. */
  shows?: string
  drawing?: AbortController
  timer?: ReturnType<typeof setTimeout>
}

/** Marks on one page, and the class that says what they are. */
export interface PageMarks {
  readonly marks: readonly Mark[]
  readonly kind: string
  /** What can be pressed: its id, its words for those who do not see it, and what is written on it. */
  readonly id?: string
  readonly label?: string
  readonly badge?: string
}

interface Options {
  readonly scroller: HTMLElement
  label(page: number): string
  onPage(page: number): void
  /** A page has been read and drawn, or could not be. */
  onDrawn?(page: number, error?: unknown): void
  onScroll?(): void
  marksOf?(page: number): readonly PageMarks[]
}

/** Pages below one another in a scrolling element; only those near the view exist, so that ten thousand cost what ten do. */
export class Sheets {
  readonly #source: PageSource
  readonly #options: Options
  readonly #stack = document.createElement('div')
  readonly #live = new Map<number, Sheet>()
  readonly #resize = new ResizeObserver(() => this.#layOut())
  #tops: number[] = []
  #width = 0
  #zoom = 1
  #rotation = 0
  #page = 1
  #gone = false

  constructor(source: PageSource, options: Options) {
    this.#source = source
    this.#options = options
    this.#stack.className = 'stack'
  }

  start(): void {
    const { scroller } = this.#options
    scroller.replaceChildren(this.#stack)
    scroller.addEventListener('scroll', this.#onScroll, { passive: true })
    this.#layOut()
    this.#resize.observe(scroller)
  }

  /** Zoom 1 is the width of the pane. */
  view(zoom: number, rotation: number): void {
    if (zoom === this.#zoom && rotation === this.#rotation) return
    this.#zoom = zoom
    this.#rotation = rotation
    this.#layOut()
  }

  /** Scrolls to a page, or to a place on it. */
  goTo(page: number, mark?: Mark): void {
    const { scroller } = this.#options
    const top = this.#tops[page - 1] ?? 0
    const within = mark
      ? turned(mark, this.#rotation).y * this.#heightOf(page) - scroller.clientHeight / 3
      : 0
    scroller.scrollTop = Math.max(0, top + within)
    this.#update()
  }

  /** Where the view begins: a page and how far into it. */
  get place(): number {
    const { scrollTop } = this.#options.scroller
    const page = this.#at(scrollTop)
    return page + Math.min(1, (scrollTop - (this.#tops[page - 1] ?? 0)) / (this.#heightOf(page) + GAP))
  }

  set place(place: number) {
    const page = Math.min(Math.floor(place), this.#source.pages)
    this.#options.scroller.scrollTop =
      (this.#tops[page - 1] ?? 0) + (place - page) * (this.#heightOf(page) + GAP)
  }

  /** Marks have changed. */
  remark(): void {
    for (const sheet of this.#live.values()) this.#mark(sheet)
  }

  end(): void {
    this.#gone = true
    this.#resize.disconnect()
    this.#options.scroller.removeEventListener('scroll', this.#onScroll)
    for (const sheet of this.#live.values()) give(sheet)
    this.#live.clear()
    this.#stack.remove()
    this.#source.end()
  }

  readonly #onScroll = () => {
    this.#update()
    this.#options.onScroll?.()
  }

  #heightOf(page: number): number {
    const ratio = this.#source.ratioOf(page)
    return this.#rotation % 180 === 0 ? this.#width * ratio : this.#width / ratio
  }

  /** The page at this height. */
  #at(top: number): number {
    let low = 0
    let high = this.#tops.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#tops[middle] ?? 0) <= top) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  #layOut(): void {
    if (this.#gone) return
    const { scroller } = this.#options
    const place = this.#tops.length > 0 ? this.place : 1
    const inner = Math.max(120, scroller.clientWidth - 2 * GAP)
    this.#width = inner * this.#zoom
    let top = 0
    this.#tops = Array.from({ length: this.#source.pages }, (_, index) => {
      const own = top
      top += this.#heightOf(index + 1) + GAP
      return own
    })
    this.#stack.style.height = `${top}px`
    this.#stack.style.width = `${Math.max(inner, this.#width)}px`
    this.place = place
    for (const sheet of this.#live.values()) this.#put(sheet)
    this.#update()
  }

  #update(): void {
    if (this.#gone) return
    const { scroller, onPage } = this.#options
    const { scrollTop, clientHeight } = scroller
    const first = this.#at(scrollTop - clientHeight * NEAR)
    const last = this.#at(scrollTop + clientHeight * (1 + NEAR))
    for (const [page, sheet] of this.#live) {
      if (page >= first && page <= last) continue
      give(sheet)
      this.#live.delete(page)
    }
    for (let page = first; page <= last; page++) if (!this.#live.has(page)) this.#make(page)
    for (const sheet of this.#live.values()) this.#soon(sheet)
    const page = this.#at(scrollTop + clientHeight / 3)
    if (page === this.#page) return
    this.#page = page
    onPage(page)
  }

  #make(page: number): void {
    const element = document.createElement('div')
    element.className = 'sheet'
    element.setAttribute('role', 'img')
    element.setAttribute('aria-label', this.#options.label(page))
    element.dataset.page = String(page)
    const sheet: Sheet = { page, element }
    this.#live.set(page, sheet)
    this.#put(sheet)
    const next = [...this.#live.values()].filter((one) => one.page > page).sort((a, b) => a.page - b.page)[0]
    this.#stack.insertBefore(element, next?.element ?? null)
  }

  #put({ page, element }: Sheet): void {
    element.style.top = `${this.#tops[page - 1] ?? 0}px`
    element.style.width = `${this.#width}px`
    element.style.height = `${this.#heightOf(page)}px`
  }

  #soon(sheet: Sheet): void {
    if (sheet.shows === this.#key) return
    clearTimeout(sheet.timer)
    sheet.timer = setTimeout(() => void this.#draw(sheet), PAUSE)
  }

  get #key(): string {
    return `${this.#width} ${this.#rotation}`
  }

  async #draw(sheet: Sheet): Promise<void> {
    const key = this.#key
    if (sheet.shows === key || this.#gone) return
    sheet.shows = key
    sheet.drawing?.abort()
    const drawing = new AbortController()
    sheet.drawing = drawing
    const ratio = this.#source.ratioOf(sheet.page)
    try {
      const look = { width: this.#width, rotation: this.#rotation }
      const nodes = await this.#source.draw(sheet.page, look, drawing.signal)
      if (drawing.signal.aborted) return
      sheet.element.replaceChildren(...nodes)
      this.#mark(sheet)
      this.#options.onDrawn?.(sheet.page)
    } catch (error) {
      // A drawing that was overtaken by another one is no error.
      if (!drawing.signal.aborted) this.#options.onDrawn?.(sheet.page, error)
    }
    if (this.#source.ratioOf(sheet.page) !== ratio) this.#layOut()
  }

  #mark({ element, page }: Sheet): void {
    const root = element.getRootNode() as ShadowRoot
    const held = root.activeElement instanceof HTMLElement ? root.activeElement.dataset.mark : undefined
    for (const old of element.querySelectorAll('.mark')) old.remove()
    for (const layer of this.#options.marksOf?.(page) ?? []) {
      for (const mark of layer.marks) element.append(overlay(layer, turned(mark, this.#rotation)))
    }
    // A picture has nothing inside; a page has words and marks, sometimes marks first.
    element.setAttribute('role', element.hasChildNodes() ? 'group' : 'img')
    if (held !== undefined) element.querySelector<HTMLElement>(`[data-mark="${CSS.escape(held)}"]`)?.focus()
  }
}

function overlay({ kind, id, label, badge }: PageMarks, { x, y, width, height }: Mark): HTMLElement {
  const element = document.createElement(id === undefined ? 'div' : 'button')
  element.className = `mark ${kind}`
  if (id !== undefined) {
    element.setAttribute('type', 'button')
    element.setAttribute('aria-label', label ?? '')
    element.title = label ?? ''
    element.dataset.mark = id
  }
  if (badge !== undefined) {
    const pin = document.createElement('i')
    pin.textContent = badge
    element.append(pin)
  }
  const place = { left: x, top: y, width, height }
  for (const [name, part] of Object.entries(place)) element.style.setProperty(name, `${part * 100}%`)
  return element
}

function give(sheet: Sheet): void {
  clearTimeout(sheet.timer)
  sheet.drawing?.abort()
  sheet.element.remove()
}
