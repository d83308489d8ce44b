import type { DocxView } from '../../internal/docx'
import { sheetOf } from '../../internal/export/print'
import type { Mark, PageSource } from './pages'

/** More pages at once take more memory than a court's machine has to spare. */
export const MOST_PRINTED = 200
/** A4 at 150 dots per inch. */
const WIDTH = 1240

const LOOKS = `
.zx-print { display: none }
@media print {
  @page { margin: 0 }
  body > :not(.zx-print) { display: none !important }
  .zx-print { display: block }
  .zx-print > div { break-after: page; break-inside: avoid; width: 100vw; overflow: hidden }
  .zx-print > div > :is(canvas, svg, img) { display: block; width: 100%; height: auto }
  .zx-print > div { position: relative }
  .zx-print .note { position: absolute; border: 1.5pt solid #b45f06; box-sizing: border-box }
  .zx-print .note::before { content: attr(data-n); position: absolute; inset: 0 0 auto auto; padding: 0 3pt; font: 9pt sans-serif; color: #fff; background: #b45f06; print-color-adjust: exact }
  .zx-print .notes { padding: 18mm 20mm; font: 11pt/1.6 serif; box-sizing: border-box }
}`

/** Notes that are printed along: on each page, and as a list behind them. */
export interface PrintedNotes {
  readonly title: string
  readonly items: readonly {
    readonly page: number
    readonly mark: Mark | undefined
    readonly by: string
    readonly text: string
  }[]
}

/** What is open, whichever it is. */
interface Shown {
  readonly source: PageSource | undefined
  readonly from: number
  readonly docx: DocxView | undefined
  /** Where the Word document belongs again afterwards. */
  readonly place: Element | undefined
  readonly notes: PrintedNotes | undefined
}

/** Prints what is open: of a long document as many pages as fit, from the one that is shown. */
export async function printFile({ source, from, docx, place, notes }: Shown): Promise<void> {
  if (source) await printPages(source, source.pages > MOST_PRINTED ? from : 1, notes)
  else if (docx && place) {
    const holder = document.createElement('div')
    docx.put(holder)
    window.addEventListener('afterprint', () => docx.put(place), { once: true })
    printed(page(holder))
  }
}

function page(content: Element): HTMLElement {
  const holder = document.createElement('div')
  const sheet = document.createElement('div')
  sheet.append(content)
  holder.append(sheet)
  return holder
}

async function printPages(source: PageSource, from: number, notes?: PrintedNotes): Promise<void> {
  const last = Math.min(source.pages, from + MOST_PRINTED - 1)
  const holder = document.createElement('div')
  const { signal } = new AbortController()
  for (let page = from; page <= last; page++) {
    const nodes = await source
      .draw(page, { width: WIDTH / devicePixelRatio, rotation: 0 }, signal)
      .catch(() => [])
    const place = document.createElement('div')
    // The text that lies over a drawn page is for selecting only.
    for (const node of nodes) if (isDrawn(node)) place.append(plain(node))
    for (const [at, note] of (notes?.items ?? []).entries()) {
      if (note.page === page && note.mark) place.append(frame(note.mark, at + 1))
    }
    holder.append(place)
  }
  if (notes && notes.items.length > 0) holder.append(listOf(notes))
  printed(holder)
}

const DRAWN = [HTMLCanvasElement, SVGElement, HTMLImageElement] as const
const isDrawn = (node: Node): node is HTMLElement | SVGElement => DRAWN.some((kind) => node instanceof kind)

/** A picture stands upright on paper as it is. */
function plain(node: HTMLElement | SVGElement): HTMLElement | SVGElement {
  if (node instanceof HTMLImageElement) node.removeAttribute('style')
  return node
}

function frame({ x, y, width, height }: Mark, n: number): HTMLElement {
  const element = document.createElement('div')
  element.className = 'note'
  element.dataset.n = String(n)
  const place = { left: x, top: y, width, height }
  for (const [name, part] of Object.entries(place)) element.style.setProperty(name, `${part * 100}%`)
  return element
}

function listOf({ title, items }: PrintedNotes): HTMLElement {
  const list = document.createElement('div')
  list.className = 'notes'
  const lines = [title, ...items.map(({ by, text }, at) => `${at + 1}. ${text}（${by}）`)]
  list.append(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })))
  return list
}

/** Prints an element that is made for it, and takes it away again. */
function printed(holder: HTMLElement): void {
  holder.className = 'zx-print'
  const sheet = sheetOf(LOOKS)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  document.body.append(holder)
  const undo = () => {
    holder.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  }
  window.addEventListener('afterprint', undo, { once: true })
  window.print()
}
