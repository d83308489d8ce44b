import type { ReadMaterial } from '@zhixing/core/ports'
import { getDocumentProxy } from 'unpdf'

/** Only what makes a file unreadable is said; the library knows it as `VerbosityLevel.ERRORS`. */
const ERRORS = 0

/** The text layer, page by page; a page that is a picture has none. Nothing is drawn and no script of the file runs. */
export async function readPdf(bytes: Uint8Array): Promise<ReadMaterial> {
  // A copy: the library takes the bytes over.
  const document = await getDocumentProxy(bytes.slice(), { disableFontFace: true, verbosity: ERRORS })
  try {
    const pages: { page: number; text: string }[] = []
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent()
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
      pages.push({ page, text })
    }
    return { pages }
  } finally {
    await document.loadingTask.destroy()
  }
}
