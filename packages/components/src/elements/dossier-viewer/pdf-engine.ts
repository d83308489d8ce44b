import type { PDFDocumentProxy } from 'pdfjs-dist'
import { pdfWorker } from '../../internal/trusted-worker'

/** Where the host serves the parts of pdf.js that are files; all from its own server. */
export interface PdfSettings {
  /** The worker; default: the file of the package `pdfjs-dist`, which bundlers carry along. */
  workerSrc?: string
  /** Folder of the character maps that many Chinese PDFs need, with a slash at the end. */
  cMapUrl?: string
  /** Folder of the fonts that PDFs may leave out, with a slash at the end. */
  standardFontDataUrl?: string
  /** Folder of the decoders for JPEG 2000 and JBIG2 scans, with a slash at the end. */
  wasmUrl?: string
}

export type Engine = typeof import('pdfjs-dist')

let engine: Promise<Engine> | undefined

/** pdf.js, loaded when the first PDF is opened and not before. */
export function pdfEngine(settings: PdfSettings): Promise<Engine> {
  engine ??= import('pdfjs-dist').then((pdfjs) => {
    const src = settings.workerSrc ?? new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href
    pdfjs.GlobalWorkerOptions.workerSrc = src
    const worker = pdfWorker(src)
    if (worker) pdfjs.GlobalWorkerOptions.workerPort = worker
    return pdfjs
  })
  engine.catch(() => {
    engine = undefined
  })
  return engine
}

/** Opens a PDF from its bytes. */
export async function openPdf(settings: PdfSettings, data: ArrayBuffer): Promise<[Engine, PDFDocumentProxy]> {
  const pdfjs = await pdfEngine(settings)
  const { cMapUrl, standardFontDataUrl, wasmUrl } = settings
  const document = await pdfjs.getDocument({
    data,
    ...(cMapUrl ? { cMapUrl } : {}),
    ...(standardFontDataUrl ? { standardFontDataUrl } : {}),
    ...(wasmUrl ? { wasmUrl } : {}),
  }).promise
  return [pdfjs, document]
}
