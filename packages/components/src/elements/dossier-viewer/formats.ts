import type { Note, OfdProblem } from '../../internal/ofd'
import { ImagePages } from './image-pages'
import type { FileKind } from './kinds'
import { OfdPages, ofdRenderer } from './ofd-pages'
import type { PageSource } from './pages'
import { openPdf, type PdfSettings } from './pdf-engine'
import { PdfPages } from './pdf-pages'

/** Opens a document of pages. @throws OfdProblem, or what pdf.js says */
export async function openPages(
  kind: FileKind,
  bytes: ArrayBuffer,
  settings: PdfSettings,
  say: (note: Note) => string,
  picture?: { readonly url: string; readonly title: string },
): Promise<PageSource> {
  if (kind === 'image' && picture) return await ImagePages.open(picture.url, picture.title)
  if (kind === 'pdf') {
    const [engine, document] = await openPdf(settings, bytes)
    return await PdfPages.open(engine, document)
  }
  const ofd = await ofdRenderer()
  const drawPdf = (pdf: Uint8Array<ArrayBuffer>) => dotsOf(pdf, settings)
  return new OfdPages(ofd, new ofd.OfdDocument(new Uint8Array(bytes), drawPdf), say)
}

/** The first page of a PDF, a dot for each of its points: how OFD has its pictures in JBIG2 decoded. */
export async function dotsOf(
  pdf: Uint8Array<ArrayBuffer>,
  settings: PdfSettings,
): Promise<HTMLCanvasElement> {
  // Without its decoder pdf.js would leave the page empty and call that success.
  if (!settings.wasmUrl) throw new Error('pdf.js has no decoder at hand')
  const [engine, document] = await openPdf(settings, pdf.buffer)
  const pages = await PdfPages.open(engine, document)
  try {
    return await pages.dots(1, Math.round(await pages.widthOf(1)))
  } finally {
    pages.end()
  }
}

/** Only its type is known here: the class comes with the renderer. */
export function isOfdProblem(error: unknown): error is OfdProblem {
  return error instanceof Error && error.name === 'OfdProblem'
}

/** Whether these bytes have this SHA-256; nothing where the browser cannot say. */
export async function hasHash(bytes: ArrayBuffer, hash: string): Promise<boolean | undefined> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined
  const digest = await subtle?.digest('SHA-256', bytes)
  if (!digest) return undefined
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('') === hash
}
