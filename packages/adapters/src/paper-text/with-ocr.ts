import type { MaterialFile, MaterialReader, ReadMaterial, ReadPage } from '@zhixing/core/ports'

/** The words of the file itself first; only pages without any go to the OCR. */
export function withOcr(layers: MaterialReader, ocr: MaterialReader | undefined): MaterialReader {
  if (!ocr) return layers
  return {
    id: `${layers.id}+${ocr.id}`,
    async read(file) {
      const own = await layers.read(file)
      const blank = own.pages.filter(isBlank).map(({ page }) => page)
      if (blank.length === own.pages.length) return ocr.read(file)
      // An empty page of a text is empty; one of a PDF may be a picture.
      if (blank.length === 0 || file.mediaType !== 'application/pdf') return own
      return { ...own, pages: await withSeen(own, file, ocr, blank) }
    },
  }
}

async function withSeen(
  own: ReadMaterial,
  file: MaterialFile,
  ocr: MaterialReader,
  blank: readonly number[],
): Promise<readonly ReadPage[]> {
  // Where the scans of a paper cannot be read, its other pages are still found.
  const seen = await ocr.read({ ...file, pages: blank }).catch(() => undefined)
  const byPage = new Map(seen?.pages.map((page) => [page.page, page]))
  return own.pages.map((page) => (isBlank(page) ? (byPage.get(page.page) ?? page) : page))
}

const isBlank = ({ text }: ReadPage) => text.trim() === ''
