import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
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

interface Loaded {
  readonly pdfjs: Engine
  /** One for all documents: a document that owns its worker takes it away from the others when it is closed. */
  readonly worker: PDFWorker
}

let engine: Promise<Loaded> | undefined

/** What could not be loaded is tried again with the next document. */
function again(): void {
  engine = undefined
}

/** pdf.js, loaded when the first PDF is opened and not before. */
function pdfEngine(settings: PdfSettings): Promise<Loaded> {
  engine ??= import('pdfjs-dist').then((pdfjs) => {
    const src = settings.workerSrc ?? new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href
    pdfjs.GlobalWorkerOptions.workerSrc = src
    const port = pdfWorker(src)
    const worker = pdfjs.PDFWorker.create(port ? { port } : {})
    worker.promise.catch(again)
    return { pdfjs, worker }
  })
  engine.catch(again)
  return engine
}

/** Opens a PDF from its bytes. */
export async function openPdf(settings: PdfSettings, data: ArrayBuffer): Promise<[Engine, PDFDocumentProxy]> {
  const { pdfjs, worker } = await pdfEngine(settings)
  const { cMapUrl, standardFontDataUrl, wasmUrl } = settings
  const document = await pdfjs.getDocument({
    ...{ data, worker },
    ...(cMapUrl ? { cMapUrl } : {}),
    ...(standardFontDataUrl ? { standardFontDataUrl } : {}),
    ...(wasmUrl ? { wasmUrl } : {}),
  }).promise
  return [pdfjs, document]
}
