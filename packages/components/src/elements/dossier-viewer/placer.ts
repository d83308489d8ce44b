import { type Mark, turned, upright } from './pages'
import type { PageMarks } from './sheets'

/** A frame smaller than this part of the page was only a click. */
const LEAST = 0.004
const STEP = 0.01
/** Where a frame stands before anybody moves it. */
const MIDDLE: Mark = { x: 0.3, y: 0.45, width: 0.4, height: 0.05 }
const FRAME = 'frame'

interface Options {
  scroller(): HTMLElement | undefined
  page(): number
  rotation(): number
  label(mark: Mark): string
  changed(): void
}

/** A frame that a reader draws on a page with the pointer, or moves and sizes with the keys. Places are upright parts of the page. */
export class Placer {
  #take: ((page: number, mark: Mark) => void) | undefined
  #end: (() => void) | undefined
  #page = 0
  #mark: Mark = MIDDLE
  #from: readonly [number, number] | undefined
  readonly #options: Options

  constructor(options: Options) {
    this.#options = options
  }

  get isOn(): boolean {
    return this.#take !== undefined
  }

  /** Begins; `take` gets every frame that is drawn, until the reader or `end` ends it. */
  start(take: (page: number, mark: Mark) => void, ended?: () => void): void {
    this.end()
    const scroller = this.#options.scroller()
    if (!scroller) return
    this.#take = take
    this.#end = ended
    this.#page = this.#options.page()
    this.#mark = upright(MIDDLE, this.#options.rotation())
    scroller.classList.add('placing')
    scroller.addEventListener('pointerdown', this.#down)
    scroller.addEventListener('keydown', this.#keys)
    this.#options.changed()
    scroller.querySelector<HTMLElement>(`[data-mark=${FRAME}]`)?.focus()
  }

  end(): void {
    if (!this.#take) return
    this.#take = undefined
    const scroller = this.#options.scroller()
    scroller?.classList.remove('placing')
    scroller?.removeEventListener('pointerdown', this.#down)
    scroller?.removeEventListener('keydown', this.#keys)
    const ended = this.#end
    this.#end = undefined
    this.#options.changed()
    ended?.()
  }

  /** The frame on this page. */
  on(page: number): readonly PageMarks[] {
    if (!this.#take || page !== this.#page) return []
    return [{ marks: [this.#mark], kind: 'frame', id: FRAME, label: this.#options.label(this.#seen) }]
  }

  get #seen(): Mark {
    return turned(this.#mark, this.#options.rotation())
  }

  #set(seen: Mark): void {
    this.#mark = upright(seen, this.#options.rotation())
    this.#options.changed()
  }

  readonly #down = (event: PointerEvent) => {
    const sheet = (event.target as HTMLElement).closest<HTMLElement>('.sheet')
    if (!sheet || event.button !== 0 || (event.target as HTMLElement).closest('.mark i')) return
    event.preventDefault()
    this.#page = Number(sheet.dataset.page)
    this.#from = partsOf(event, sheet)
    const scroller = this.#options.scroller()
    const move = (moved: PointerEvent) => this.#drag(moved, sheet)
    const up = (raised: PointerEvent) => {
      scroller?.removeEventListener('pointermove', move)
      this.#drag(raised, sheet)
      this.#from = undefined
      if (this.#mark.width > LEAST && this.#mark.height > LEAST) this.#take?.(this.#page, this.#mark)
    }
    scroller?.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up, { once: true })
  }

  #drag(event: PointerEvent, sheet: HTMLElement): void {
    if (!this.#from) return
    const [x1, y1] = this.#from
    const [x2, y2] = partsOf(event, sheet)
    const corner = { x: Math.min(x1, x2), y: Math.min(y1, y2) }
    this.#set({ ...corner, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) })
  }

  readonly #keys = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).dataset.mark !== FRAME) return
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-STEP, 0],
      ArrowRight: [STEP, 0],
      ArrowUp: [0, -STEP],
      ArrowDown: [0, STEP],
    }
    const step = steps[event.key]
    if (step) this.#set(event.shiftKey ? sized(this.#seen, step) : moved(this.#seen, step))
    else if (event.key === 'Enter' || event.key === ' ') this.#take?.(this.#page, this.#mark)
    else if (event.key === 'Escape') this.end()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}

function moved(mark: Mark, [x, y]: readonly [number, number]): Mark {
  return { ...mark, x: within(mark.x + x, 1 - mark.width), y: within(mark.y + y, 1 - mark.height) }
}

function sized(mark: Mark, [x, y]: readonly [number, number]): Mark {
  const size = (now: number, by: number, most: number) => Math.max(STEP, within(now + by, most))
  return { ...mark, width: size(mark.width, x, 1 - mark.x), height: size(mark.height, y, 1 - mark.y) }
}

/** Where the pointer is on a sheet, as parts of what is seen. */
function partsOf({ clientX, clientY }: PointerEvent, sheet: HTMLElement): readonly [number, number] {
  const { left, top, width, height } = sheet.getBoundingClientRect()
  return [within((clientX - left) / width, 1), within((clientY - top) / height, 1)]
}

/** Where words are selected on a page, upright; nothing when none are. */
export function selectedPlace(
  root: ParentNode,
  rotation: number,
): { readonly page: number; readonly mark: Mark } | undefined {
  const own = root as unknown as { getSelection?: () => Selection | null }
  const selection = own.getSelection?.() ?? document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const start = range.startContainer
  const sheet = (start instanceof Element ? start : start.parentElement)?.closest<HTMLElement>('.sheet')
  if (!sheet) return undefined
  const outer = sheet.getBoundingClientRect()
  const { left, top, right, bottom } = range.getBoundingClientRect()
  const x = within((left - outer.left) / outer.width, 1)
  const y = within((top - outer.top) / outer.height, 1)
  const width = within((right - outer.left) / outer.width, 1) - x
  const height = within((bottom - outer.top) / outer.height, 1) - y
  if (width <= LEAST || height <= 0) return undefined
  return { page: Number(sheet.dataset.page), mark: upright({ x, y, width, height }, rotation) }
}
