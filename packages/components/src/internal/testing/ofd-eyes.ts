// What a test sees of an OFD page: as the browser draws it, and as dots.
import { page as browser } from 'vitest/browser'
import { accountOf, type DrawPdf, OfdDocument } from '../ofd'

/** Pixels for a millimetre. */
export const SCALE = 4
const say = ({ code }: { readonly code: string }) => `(${code})`
let open: OfdDocument[] = []

/** Opens a document that `closeAll` closes. */
export function opened(bytes: Uint8Array, drawPdf?: DrawPdf): OfdDocument {
  const ofd = new OfdDocument(bytes, drawPdf)
  open.push(ofd)
  return ofd
}

export function closeAll(): void {
  for (const one of open) one.end()
  open = []
  document.body.replaceChildren()
}

/** A page as it stands on the screen. */
export async function drawn(ofd: OfdDocument, number = 1, rotation = 0) {
  const scene = await ofd.page(number)
  const box = sheetOf(scene.box.width, scene.box.height)
  const svg = ofd.draw(scene, say, rotation)
  box.append(svg)
  document.body.replaceChildren(box)
  return { scene, svg, box, account: accountOf(scene) }
}

function sheetOf(width: number, height: number): HTMLElement {
  const box = document.createElement('div')
  box.style.cssText = `position:absolute;left:0;top:0;background:#fff;width:${width * SCALE}px;height:${height * SCALE}px`
  return box
}

/** The dots of a page, as the copies have them. */
export async function painted(ofd: OfdDocument, number = 1): Promise<ImageData> {
  const { box } = await ofd.page(number)
  const canvas = await ofd.paint(number, box.width * SCALE, say)
  return dataOf(canvas)
}

/** The dots that the browser makes of the SVG. */
export async function seen(ofd: OfdDocument, number = 1): Promise<ImageData> {
  const { box } = await drawn(ofd, number)
  // The type of pictures in SVG does not know yet that they can be waited for.
  const images = box.querySelectorAll<SVGImageElement & { decode(): Promise<void> }>('image')
  for (const image of images) await image.decode()
  await browser.viewport(box.offsetWidth, box.offsetHeight)
  const base64 = await browser.screenshot({ element: box, save: false })
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
  return dataOf(picture)
}

function dataOf(picture: HTMLCanvasElement | ImageBitmap): ImageData {
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  const brush = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  brush.drawImage(picture, 0, 0)
  return brush.getImageData(0, 0, canvas.width, canvas.height)
}

/** The colour at a place in millimetres: red, green, blue. */
export function dotAt({ data, width }: ImageData, x: number, y: number): readonly [number, number, number] {
  const at = (Math.round(y * SCALE) * width + Math.round(x * SCALE)) * 4
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
}

/** The largest difference between squares of a millimetre and a half of both, from 0 to 255: edges may be smoothed otherwise, shapes not. */
export function difference(a: ImageData, b: ImageData): number {
  const step = SCALE * 1.5
  let most = 0
  for (let top = 0; top + step <= Math.min(a.height, b.height); top += step)
    for (let left = 0; left + step <= Math.min(a.width, b.width); left += step)
      for (const channel of [0, 1, 2])
        most = Math.max(most, Math.abs(mean(a, left, top, step, channel) - mean(b, left, top, step, channel)))
  return most
}

function mean({ data, width }: ImageData, left: number, top: number, step: number, channel: number): number {
  let sum = 0
  for (let y = top; y < top + step; y++)
    for (let x = left; x < left + step; x++) sum += data[(y * width + x) * 4 + channel] ?? 0
  return sum / (step * step)
}
