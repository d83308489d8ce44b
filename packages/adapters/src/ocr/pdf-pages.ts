import { ZhixingError } from '@zhixing/core/ports'
import { drawOn, emptyCanvas, type Matrix, type Picture, pgmOf, times } from './canvas'
import { MOST_POINTS } from './jobs'
import { loadPdfjs, type PdfDocument, type PdfPage } from './pdfjs'

const POINTS_PER_INCH = 72
/** Tesseract reads letters of this size best; a finer scan is drawn down to it. */
const DPI = 200
/** Some scanners write a page as large as its points: what is no paper is taken for A4. */
const LONGEST_INCHES = 24
const A4_INCHES = 11.7

interface Placed {
  readonly picture: Picture
  /** From the unit square of the picture to the page. */
  readonly matrix: Matrix
}

export const countPages = (bytes: Uint8Array) => opened(bytes, false, async ({ numPages }) => numPages)

/**
 * The pictures of a page as they lie on it, in grey, as PGM; nothing where the page has none. Nothing else is drawn.
 *
 * @throws ZhixingError `ocr-unreadable` { page }
 */
export async function pictureOfPage(bytes: Uint8Array, number: number): Promise<Uint8Array | undefined> {
  const look = async (document: PdfDocument) => {
    const page = await document.getPage(number)
    return { ...(await picturesOf(page)), viewport: page.getViewport({ scale: 1 }) }
  }
  // The library takes over what it is given.
  const { placed, lost, operators, viewport } = await opened(bytes.slice(), false, look)
  if (placed.length > 0) return drawn(placed, viewport)
  // What is damaged is lost; what is too large is left out, and only a strict look goes less far for it.
  const isBlank = lost === 0 && (await opened(bytes, true, look)).operators === operators
  if (!isBlank) throw new ZhixingError('ocr-unreadable', { page: number })
  return undefined
}

function drawn(placed: readonly Placed[], viewport: ReturnType<PdfPage['getViewport']>): Uint8Array {
  const { width, height } = viewport
  const long = Math.max(width, height)
  const inches = long / POINTS_PER_INCH > LONGEST_INCHES ? A4_INCHES : long / POINTS_PER_INCH
  const scale = Math.min(Math.max(...placed.map(pointsPerUnit)), (DPI * inches) / long)
  const canvas = emptyCanvas(Math.ceil(width * scale), Math.ceil(height * scale))
  const whole = times([scale, 0, 0, scale, 0, 0], viewport.transform as unknown as Matrix)
  for (const { picture, matrix } of placed) drawOn(canvas, picture, times(whole, matrix))
  return pgmOf(canvas)
}

async function opened<T>(bytes: Uint8Array, isStrict: boolean, use: (document: PdfDocument) => Promise<T>) {
  const { getDocument, wasmUrl } = await loadPdfjs()
  const options = { disableFontFace: true, verbosity: 0, maxImageSize: MOST_POINTS, stopAtErrors: isStrict }
  const task = getDocument({ data: bytes, wasmUrl, ...options })
  try {
    const document = await task.promise.catch(() => {
      throw new ZhixingError('ocr-unreadable', { page: 1 })
    })
    return await use(document)
  } finally {
    await task.destroy()
  }
}

const pointsPerUnit = ({ picture, matrix: [a, b] }: Placed) => picture.width / Math.max(1, Math.hypot(a, b))

/** Walks through what the page draws: where each picture lies follows from all the changes of place before it. */
async function picturesOf(page: PdfPage) {
  const { OPS } = await loadPdfjs()
  const { fnArray, argsArray } = await page.getOperatorList()
  const placed: Placed[] = []
  let lost = 0
  const kept: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [at, what] of fnArray.entries()) {
    const args: readonly unknown[] = argsArray[at] ?? []
    if (what === OPS.save || what === OPS.paintFormXObjectBegin) kept.push(matrix)
    if (what === OPS.transform) matrix = times(matrix, args as unknown as Matrix)
    if (what === OPS.paintFormXObjectBegin && args[0]) matrix = times(matrix, args[0] as Matrix)
    if (what === OPS.restore || what === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix
    const isMask = what === OPS.paintImageMaskXObject
    if (isMask || what === OPS.paintImageXObject || what === OPS.paintInlineImageXObject) {
      const picture = await pictureOf(page, args[0], isMask)
      if (picture) placed.push({ picture, matrix })
      else lost += 1
    }
  }
  return { placed, lost, operators: fnArray.length }
}

/** What was unpacked, or nothing where the library could not (a damaged one, or one that is too large). */
async function pictureOf(page: PdfPage, found: unknown, isMask: boolean): Promise<Picture | undefined> {
  const name = typeof found === 'string' ? found : (found as { readonly data?: unknown } | null)?.data
  const objects = String(name).startsWith('g_') ? page.commonObjs : page.objs
  const image: unknown = typeof name === 'string' ? await new Promise((ok) => objects.get(name, ok)) : found
  const { width, height, data } = (image ?? {}) as Partial<Picture>
  return width && height && data ? { width, height, data, isMask } : undefined
}
