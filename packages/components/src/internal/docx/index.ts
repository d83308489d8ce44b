import { Container } from '../ofd/container'
import { plainDocument } from './plain'

/** A Word document, ready to be put into the page. */
export interface DocxView {
  /** Only words and tables: the browser's policy let nothing more be read. */
  readonly plain: boolean
  /** Puts it into a shadow of its own, so that styles of the paper reach nothing but the paper. */
  put(place: Element): void
  /** Frees its pictures. */
  end(): void
}

const OPTIONS = {
  // Pages inside the document are pages of somebody else.
  renderAltChunks: false,
  renderComments: false,
  ignoreLastRenderedPageBreak: false,
} as const

const PLAIN = `.docx { background: #fff; color: #111; padding: 24px; max-width: 720px; margin: 0 auto; white-space: pre-wrap }
.docx table { border-collapse: collapse; width: 100% }
.docx td { border: 1px solid #999; padding: 4px 8px; vertical-align: top }`

/**
 * Draws a .docx with docx-preview. Its styles become constructed sheets, which a strict policy allows; links lead nowhere, for they
 * were written by whoever sent the paper. Where Trusted Types forbid its parser, the words and tables are shown.
 *
 * @throws OfdProblem when it is no zip, or a hostile one
 */
export async function showDocx(bytes: Uint8Array): Promise<DocxView> {
  const container = new Container(bytes)
  // Reads every part once: what exceeds the limits never comes to the library.
  for (const path of container.paths) container.read(path)
  try {
    const { parseAsync, renderDocument } = await import('docx-preview')
    const nodes: Node[] = await renderDocument(
      await parseAsync(new Blob([new Uint8Array(bytes)]), OPTIONS),
      OPTIONS,
    )
    const styles = nodes.filter((node): node is HTMLStyleElement => node instanceof HTMLStyleElement)
    const pages = nodes.filter((node) => !(node instanceof HTMLStyleElement) && !(node instanceof Comment))
    if (pages.length === 0) throw new Error('nothing to show')
    for (const page of pages) harmless(page)
    return viewOf(
      pages,
      styles.map((style) => sheetOf(style.textContent ?? '')),
      false,
    )
  } catch {
    return viewOf([plainDocument(container)], [sheetOf(PLAIN)], true)
  }
}

function viewOf(pages: readonly Node[], sheets: CSSStyleSheet[], plain: boolean): DocxView {
  return {
    plain,
    put: (place) => {
      const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
      root.adoptedStyleSheets = sheets
      root.replaceChildren(...pages)
    },
    end: () => {
      for (const page of pages) {
        if (!(page instanceof Element)) continue
        for (const image of page.querySelectorAll('img')) URL.revokeObjectURL(image.src)
      }
    },
  }
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}

/** Nothing in it leads out, runs or loads. */
function harmless(page: Node): void {
  if (!(page instanceof Element)) return
  for (const link of page.querySelectorAll('a')) {
    if (!link.getAttribute('href')?.startsWith('#')) link.removeAttribute('href')
  }
  for (const one of page.querySelectorAll('iframe, object, embed, script, link, form')) one.remove()
  for (const image of page.querySelectorAll('img')) {
    if (!/^(blob|data):/.test(image.getAttribute('src') ?? '')) image.removeAttribute('src')
  }
}
