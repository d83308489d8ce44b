import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { Look, Mark, PageSource } from './pages'
import type { Engine } from './pdf-engine'

/** Scans drawn larger than this many pixels would only cost memory. */
const MAX_PIXELS = 16_000_000

interface Piece {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** The pages of a PDF, drawn by pdf.js. */
export class PdfPages implements PageSource {
  readonly #engine: Engine
  readonly #document: PDFDocumentProxy
  readonly #ratios = new Map<number, number>()
  #usual = Math.SQRT2

  private constructor(engine: Engine, document: PDFDocumentProxy) {
    this.#engine = engine
    this.#document = document
  }

  static async open(engine: Engine, document: PDFDocumentProxy): Promise<PdfPages> {
    const pages = new PdfPages(engine, document)
    await pages.#page(1)
    pages.#usual = pages.ratioOf(1)
    return pages
  }

  get pages(): number {
    return this.#document.numPages
  }

  ratioOf(page: number): number {
    return this.#ratios.get(page) ?? this.#usual
  }

  async draw(number: number, { width, rotation }: Look, signal: AbortSignal): Promise<readonly Node[]> {
    const page = await this.#page(number)
    signal.throwIfAborted()
    const turn = page.rotate + rotation
    const plain = page.getViewport({ scale: 1, rotation: turn })
    const scale = width / plain.width
    const most = Math.sqrt(MAX_PIXELS / (plain.width * plain.height * scale * scale))
    const viewport = page.getViewport({ scale: scale * Math.min(devicePixelRatio, most), rotation: turn })
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    const task = page.render({ canvas, viewport })
    const stop = () => task.cancel()
    signal.addEventListener('abort', stop, { once: true })
    await task.promise
    signal.removeEventListener('abort', stop)
    const words = document.createElement('div')
    words.className = 'textLayer'
    words.style.setProperty('--total-scale-factor', String(scale))
    const layer = new this.#engine.TextLayer({
      textContentSource: page.streamTextContent(),
      container: words,
      viewport: page.getViewport({ scale, rotation: turn }),
    })
    await layer.render()
    return [canvas, words]
  }

  async text(number: number): Promise<string> {
    const pieces = await this.#pieces(await this.#page(number))
    return pieces.map(said).join('')
  }

  async marks(number: number, from: number, to: number): Promise<readonly Mark[]> {
    const page = await this.#page(number)
    const { width, height, convertToViewportPoint } = bound(page)
    const marks: Mark[] = []
    let at = 0
    for (const piece of await this.#pieces(page)) {
      const first = Math.max(0, from - at)
      const last = Math.min(piece.str.length, to - at)
      at += said(piece).length
      if (first >= last) continue
      const [, , , , x = 0, y = 0] = piece.transform
      const whole = breadth(piece.str)
      const until = (end: number) => (piece.width * breadth(piece.str.slice(0, end))) / Math.max(1, whole)
      const [left, bottom] = convertToViewportPoint(x + until(first), y)
      const [right, top] = convertToViewportPoint(x + until(last), y + piece.height)
      const [x1, x2] = [Math.min(left, right), Math.max(left, right)]
      const [y1, y2] = [Math.min(top, bottom), Math.max(top, bottom)]
      marks.push({ x: x1 / width, y: y1 / height, width: (x2 - x1) / width, height: (y2 - y1) / height })
    }
    return marks
  }

  async dots(number: number, width: number): Promise<HTMLCanvasElement> {
    const page = await this.#page(number)
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    await page.render({ canvas, viewport }).promise
    return canvas
  }

  /** How wide a page is in points. */
  async widthOf(number: number): Promise<number> {
    return (await this.#page(number)).getViewport({ scale: 1 }).width
  }

  end(): void {
    void this.#document.loadingTask.destroy()
  }

  async #page(number: number): Promise<PDFPageProxy> {
    const page = await this.#document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    this.#ratios.set(number, height / width)
    return page
  }

  async #pieces(page: PDFPageProxy): Promise<Piece[]> {
    const { items } = await page.getTextContent()
    return items.filter((item): item is typeof item & Piece => 'str' in item)
  }
}

function said({ str, hasEOL }: Piece): string {
  return hasEOL ? `${str}\n` : str
}

/** How wide a text runs, in characters of Chinese: letters and digits take about half of one. */
function breadth(text: string): number {
  let sum = 0
  for (const letter of text) sum += letter > '\u2e7f' ? 1 : 0.55
  return sum
}

function bound(page: PDFPageProxy) {
  const viewport = page.getViewport({ scale: 1 })
  const convertToViewportPoint = (x: number, y: number): readonly [number, number] => {
    const [left = 0, top = 0] = viewport.convertToViewportPoint(x, y)
    return [left, top]
  }
  return { width: viewport.width, height: viewport.height, convertToViewportPoint }
}
