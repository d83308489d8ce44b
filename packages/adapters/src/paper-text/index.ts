import type { MaterialReader } from '@zhixing/core/ports'
import { LAYERS_ID, readLayers } from './layers'
import { withOcr } from './with-ocr'

export { type PaperTextInWorker, type PaperTextInWorkerOptions, paperTextInWorker } from './in-worker'

export interface PaperTextOptions {
  /** Reads what has no text of its own: pictures, and pages of PDF that are pictures. See `…/ocr`, or bring another. */
  readonly ocr?: MaterialReader
}

/**
 * Reads the text layers of files on the server: plain text, PDF (unpdf), docx and OFD (pizzip, saxes). Pages of a PDF without text, and
 * files without any, go to the OCR that the host gives; without one a picture is empty, not an error. It reads where it is called: a
 * server that others wait for takes `paperTextInWorker`.
 *
 * @throws ZhixingError `paper-text-unsupported` { mediaType }
 * @example const papers = paperReader(engine, { reader: createPaperTextReader(), files })
 */
export function createPaperTextReader({ ocr }: PaperTextOptions = {}): MaterialReader {
  return withOcr({ id: LAYERS_ID, read: readLayers }, ocr)
}
