import type { DocxView } from '../../internal/docx'
import { sheetOf } from '../../internal/export/print'
import type { PageSource } from './pages'

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
  .zx-print > div > * { display: block; width: 100%; height: auto }
}`

/** What is open, whichever it is. */
interface Shown {
  readonly source: PageSource | undefined
  readonly from: number
  readonly picture: string | undefined
  readonly docx: DocxView | undefined
  /** Where the Word document belongs again afterwards. */
  readonly place: Element | undefined
}

/** Prints what is open: of a long document as many pages as fit, from the one that is shown. */
export async function printFile({ source, from, picture, docx, place }: Shown): Promise<void> {
  if (source) await printPages(source, source.pages > MOST_PRINTED ? from : 1)
  else if (picture) {
    const image = document.createElement('img')
    image.src = picture
    await image.decode()
    printed(page(image))
  } else if (docx && place) {
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

async function printPages(source: PageSource, from: number): Promise<void> {
  const last = Math.min(source.pages, from + MOST_PRINTED - 1)
  const holder = document.createElement('div')
  const { signal } = new AbortController()
  for (let page = from; page <= last; page++) {
    const nodes = await source
      .draw(page, { width: WIDTH / devicePixelRatio, rotation: 0 }, signal)
      .catch(() => [])
    const place = document.createElement('div')
    // The text that lies over a drawn page is for selecting only.
    place.append(...nodes.filter((node) => node instanceof HTMLCanvasElement || node instanceof SVGElement))
    holder.append(place)
  }
  printed(holder)
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
