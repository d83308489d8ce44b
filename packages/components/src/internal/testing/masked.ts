// How a test looks into a masked copy: at its bytes, as a reader of PDFs, and at its dots.
import { unzlibSync } from 'fflate'
import { openPages } from '../../elements/dossier-viewer/formats'

/** Every byte of a PDF as it stands, and every stream of it as it reads when it is unpacked. */
export function everythingIn(bytes: Uint8Array): string {
  const latin = (part: Uint8Array) => Array.from(part, (byte) => String.fromCharCode(byte)).join('')
  const raw = latin(bytes)
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: start }) => {
    const from = index + start.length
    const end = raw.indexOf('endstream', from)
    try {
      return [latin(unzlibSync(bytes.slice(from, end)))]
    } catch {
      return []
    }
  })
  return [raw, ...streams].join('\n')
}

/** The text of all pages as a reader of PDFs finds it, and the darkness of the places that were covered. */
export async function readPdf(bytes: Uint8Array) {
  const source = await openPages('pdf', new Uint8Array(bytes).buffer, {}, () => '')
  const texts: string[] = []
  const canvases: HTMLCanvasElement[] = []
  for (let page = 1; page <= source.pages; page++) {
    texts.push(await source.text(page))
    const canvas = await source.dots?.(page, 1000)
    if (canvas) canvases.push(canvas)
  }
  return { pages: source.pages, text: texts.join(''), canvases }
}

/** Beside pictures there is nothing that could hold words: no text, no font, no note, no earlier version. */
export function holdersIn(everything: string): readonly string[] {
  const frame = everything.replaceAll(/stream\r?\n\u00ff\u00d8[\s\S]*?endstream/g, '')
  const holders = [/\bTj\b/, /\/Type ?\/Font/, /\/Annots\s*\[\s*\d/, /\/Metadata/, /\/EmbeddedFile/, /\/Prev/]
  const found = holders.filter((holder) => holder.test(frame)).map(String)
  return frame.includes('/Image') ? found : [...found, 'no picture']
}

interface Place {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Those of these places, in ten-thousandths of their pages, that are not black all over. */
export function brightIn<P extends Place>(
  canvases: readonly HTMLCanvasElement[],
  places: readonly P[],
): readonly P[] {
  return places.filter(({ page, x, y, width, height }) => {
    const canvas = canvases[page - 1]
    const at = (part: number, whole = 0) => Math.round((part / 10_000) * whole)
    const data = canvas
      ?.getContext('2d')
      ?.getImageData(
        at(x, canvas.width) + 2,
        at(y, canvas.height) + 2,
        at(width, canvas.width) - 4,
        at(height, canvas.height) - 4,
      ).data
    return !data || data.some((value, index) => index % 4 !== 3 && value > 60)
  })
}
