import type { ReadMaterial } from '@zhixing/core/ports'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text layer, page by page; a page that is a picture has none. Nothing is drawn and no script of the file runs. */
export async function readPdf(bytes: Uint8Array): Promise<ReadMaterial> {
  const task = getDocument({
    // A copy: the library takes the bytes over.
    data: bytes.slice(),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    const pages: { page: number; text: string }[] = []
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent()
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
      pages.push({ page, text })
    }
    return { pages }
  } finally {
    await task.destroy()
  }
}
