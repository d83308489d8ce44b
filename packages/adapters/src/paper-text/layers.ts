import { type MaterialFile, type ReadMaterial, ZhixingError } from '@zhixing/core/ports'

/** Told beside everything that is read from text layers: another number means that papers are read again. */
export const LAYERS_ID = 'paper-text-1'

const PLAIN = ['text/plain', 'text/markdown', 'text/csv']
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const OFD = ['application/ofd', 'application/vnd.ofd']

/** The words that stand in the file itself. */
export async function readLayers({ mediaType, bytes }: MaterialFile): Promise<ReadMaterial> {
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
