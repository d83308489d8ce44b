import { type MaterialReader, type ReadMaterial, ZhixingError } from '@zhixing/core/ports'

export interface PaperTextOptions {
  /** Reads what has no text of its own: pictures, and PDF whose pages are pictures (OCR). None comes along. */
  readonly ocr?: MaterialReader
}

/** Told beside everything it reads: another number means that papers are read again. */
const ID = 'paper-text-1'

const PLAIN = ['text/plain', 'text/markdown', 'text/csv']
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const OFD = ['application/ofd', 'application/vnd.ofd']

/**
 * Reads the text layers of files on the server: plain text, PDF (unpdf), docx and OFD (pizzip, saxes). What has no text of its own
 * goes to the OCR that the host gives; without one a picture is empty, not an error.
 *
 * @throws ZhixingError `paper-text-unsupported` { mediaType }
 * @example const papers = paperReader(engine, { reader: createPaperTextReader(), files })
 */
export function createPaperTextReader({ ocr }: PaperTextOptions = {}): MaterialReader {
  return {
    id: ocr ? `${ID}+${ocr.id}` : ID,
    async read(file) {
      const own = await layerOf(file)
      if (own.pages.some(({ text }) => text.trim() !== '')) return own
      return ocr ? ocr.read(file) : own
    },
  }
}

async function layerOf(file: Parameters<MaterialReader['read']>[0]): Promise<ReadMaterial> {
  const { mediaType, bytes } = file
  if (PLAIN.includes(mediaType)) return plainPages(bytes)
  // Loaded when such a file comes: a host that has no PDF needs no unpdf.
  if (mediaType === 'application/pdf') return (await import('./read-pdf')).readPdf(bytes)
  if (mediaType === DOCX) return (await import('./read-docx')).readDocx(bytes)
  if (OFD.includes(mediaType)) return (await import('./read-ofd')).readOfd(bytes)
  if (mediaType.startsWith('image/')) return { pages: [] }
  throw new ZhixingError('paper-text-unsupported', { mediaType })
}

/** A form feed begins a page. */
function plainPages(bytes: Uint8Array): ReadMaterial {
  const pages = new TextDecoder().decode(bytes).split('\f')
  return { pages: pages.map((text, at) => ({ page: at + 1, text })) }
}
