import type { Mark, PageSource } from './pages'

/** A4 at 200 dots per inch: small print stays legible. */
const WIDTH = 1654
/** Width of A4 in points. */
const POINTS = 595.28
const QUALITY = 0.9

/** A place that is to be gone, on its page. */
export interface Covered {
  readonly page: number
  readonly mark: Mark
}

/**
 * A new PDF that holds pictures of the pages and nothing else: no text, no notes, no earlier versions of the file. Covered places
 * are painted over before a page becomes a picture, so that what stood there is in no byte of the copy.
 */
export async function flatCopy(
  source: PageSource,
  covers: readonly Covered[],
  drawn: (page: number) => void,
): Promise<Blob> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (let page = 1; page <= source.pages; page++) {
    const canvas = await source.dots?.(page, WIDTH)
    if (!canvas) throw new Error('pages of this format are no dots')
    paint(
      canvas,
      covers.filter((cover) => cover.page === page),
    )
    const picture = await pdf.embedJpg(await jpeg(canvas))
    const height = (POINTS * canvas.height) / canvas.width
    pdf.addPage([POINTS, height]).drawImage(picture, { x: 0, y: 0, width: POINTS, height })
    // The browser frees large canvases late; small ones at once.
    canvas.width = 0
    drawn(page)
  }
  return new Blob([new Uint8Array(await pdf.save())], { type: 'application/pdf' })
}

/** Black, a dot wider on each side than what was drawn. */
function paint(canvas: HTMLCanvasElement, covers: readonly Covered[]): void {
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas to draw on')
  brush.fillStyle = '#000'
  for (const { mark } of covers) {
    const left = Math.floor(mark.x * canvas.width) - 1
    const top = Math.floor(mark.y * canvas.height) - 1
    const right = Math.ceil((mark.x + mark.width) * canvas.width) + 1
    const bottom = Math.ceil((mark.y + mark.height) * canvas.height) + 1
    brush.fillRect(left, top, right - left, bottom - top)
  }
}

async function jpeg(canvas: HTMLCanvasElement): Promise<ArrayBuffer> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
  if (!blob) throw new Error('the page is too large for a picture')
  return await blob.arrayBuffer()
}
