import type { Paint, Pattern } from './colour'
import type { Fonts } from './fonts'
import { apply, IDENTITY, inverse, type Matrix, moved, multiply } from './geometry'
import { brushOf } from './paint-brush'
import { paintText } from './paint-text'
import { rectangle } from './path'
import type { Clip, ImageItem, Item, Line, MissingItem, PathItem, Scene, TextItem } from './scene'

/** The most that browsers give a canvas in one direction, and all in all. */
const MOST = { side: 16_000, dots: 30_000_000 } as const

/** Dots of one step of a pattern in one direction. */
const MOST_TILE = 2000

/** What painting needs of the open document. */
export interface PaintingTools {
  readonly fonts: Fonts
  pictureOf(image: ImageItem): Promise<CanvasImageSource>
  /** Why something is not there, in words. */
  say(item: MissingItem): string
}

/**
 * A page as dots and nothing else, so many wide: for copies in which nothing may be left but what is seen. It draws the same
 * objects in the same order as `drawScene`, and a test compares both.
 */
export async function paintScene(
  scene: Scene,
  wanted: number,
  tools: PaintingTools,
): Promise<HTMLCanvasElement> {
  const { x, y, width, height } = scene.box
  const most = Math.min(MOST.side / height, MOST.side / width, Math.sqrt(MOST.dots / (width * height)))
  const scale = Math.min(wanted / width, most)
  const canvas = blank(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  const base: Matrix = [canvas.width / width, 0, 0, canvas.height / height, 0, 0]
  const painter = new Painter(canvas, moved(base, -x, -y), tools)
  painter.ground()
  for (const item of scene.items) await painter.paint(item)
  return canvas
}

function blank(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

class Painter {
  readonly #canvas: HTMLCanvasElement
  readonly #base: Matrix
  readonly #tools: PaintingTools
  readonly #tiles = new Map<Pattern, HTMLCanvasElement>()

  constructor(canvas: HTMLCanvasElement, base: Matrix, tools: PaintingTools) {
    this.#canvas = canvas
    this.#base = base
    this.#tools = tools
  }

  ground(): void {
    const brush = brushOf(this.#canvas)
    brush.fillStyle = '#fff'
    brush.fillRect(0, 0, this.#canvas.width, this.#canvas.height)
  }

  async paint(item: Item): Promise<void> {
    const picture = item.kind === 'image' ? await this.#tools.pictureOf(item) : undefined
    for (const pattern of patternsOf(item))
      if (!this.#tiles.has(pattern)) this.#tiles.set(pattern, await this.#tile(pattern))
    const brush = brushOf(this.#canvas)
    brush.save()
    brush.globalAlpha = item.opacity
    // A stamp that is a bitmap has a white ground: what lies under it stays readable.
    if (item.kind === 'image' && item.seal) brush.globalCompositeOperation = 'multiply'
    const whole = this.#needsLayer(item)
    if (!whole) for (const clip of item.clips) this.#clip(brush, clip)
    if (whole) brush.drawImage(this.#layer(item, picture), 0, 0)
    else this.#plain(brush, item, picture)
    brush.restore()
  }

  /** One step of a pattern in dots, as fine as the page. */
  async #tile({ step: [across, down], width, height, items }: Pattern): Promise<HTMLCanvasElement> {
    const fine = Math.min(Math.hypot(this.#base[0], this.#base[1]), MOST_TILE / across, MOST_TILE / down)
    const tile = blank(Math.max(1, Math.round(across * fine)), Math.max(1, Math.round(down * fine)))
    const base: Matrix = [tile.width / across, 0, 0, tile.height / down, 0, 0]
    const painter = new Painter(tile, base, this.#tools)
    const cell: Clip = { shapes: [{ matrix: IDENTITY, path: rectangle(width, height), evenOdd: false }] }
    for (const item of items) await painter.paint({ ...item, clips: [cell, ...item.clips] })
    return tile
  }

  /** Takes a colour, a shade or a pattern up for an item; whether there is anything to draw with. */
  #ink(
    brush: CanvasRenderingContext2D,
    style: 'fillStyle' | 'strokeStyle',
    paint: Paint,
    own: Matrix,
  ): boolean {
    if (paint.kind !== 'pattern') return ink(brush, style, paint)
    const tile = this.#tiles.get(paint)
    const pattern = tile && brush.createPattern(tile, 'repeat')
    if (!pattern) return false
    const placed = paint.ofPage ? multiply(inverse(own), paint.matrix) : paint.matrix
    const dot: Matrix = [paint.step[0] / tile.width, 0, 0, paint.step[1] / tile.height, 0, 0]
    pattern.setTransform(new DOMMatrix([...multiply(placed, dot)]))
    brush[style] = pattern
    brush.globalAlpha *= paint.opacity
    return true
  }

  /** What cannot be had by clipping one shape after the other, or would be seen through itself. */
  #needsLayer({ clips, opacity, kind, ...rest }: Item): boolean {
    const both = 'fill' in rest && rest.fill !== undefined && rest.stroke !== undefined
    return clips.some(({ shapes }) => shapes.length > 1) || (opacity < 1 && (both || kind === 'missing'))
  }

  #layer(item: Item, picture: CanvasImageSource | undefined): HTMLCanvasElement {
    const layer = blank(this.#canvas.width, this.#canvas.height)
    const brush = brushOf(layer)
    this.#plain(brush, item, picture)
    for (const clip of item.clips) {
      const mask = blank(layer.width, layer.height)
      const stencil = brushOf(mask)
      for (const shape of clip.shapes)
        stencil.fill(this.#pathOf(shape), shape.evenOdd ? 'evenodd' : 'nonzero')
      brush.setTransform(1, 0, 0, 1, 0, 0)
      brush.globalCompositeOperation = 'destination-in'
      brush.drawImage(mask, 0, 0)
      mask.width = 0
    }
    return layer
  }

  #clip(brush: CanvasRenderingContext2D, { shapes }: Clip): void {
    const [shape] = shapes
    brush.clip(shape ? this.#pathOf(shape) : new Path2D(), shape?.evenOdd ? 'evenodd' : 'nonzero')
  }

  /** A shape in dots. */
  #pathOf({ matrix, path }: { readonly matrix: Matrix; readonly path: string }): Path2D {
    const placed = new Path2D()
    placed.addPath(new Path2D(path), new DOMMatrix([...multiply(this.#base, matrix)]))
    return placed
  }

  #plain(brush: CanvasRenderingContext2D, item: Item, picture: CanvasImageSource | undefined): void {
    brush.setTransform(...multiply(this.#base, item.matrix))
    if (item.kind === 'path') this.#path(brush, item)
    else if (item.kind === 'text') this.#text(brush, item)
    else if (item.kind === 'missing') missing(brush, item, this.#tools.say(item))
    else if (picture) brush.drawImage(picture, 0, 0, 1, 1)
  }

  #path(brush: CanvasRenderingContext2D, { path, fill, stroke, evenOdd, matrix }: PathItem): void {
    const shape = new Path2D(path)
    const { globalAlpha } = brush
    if (fill && this.#ink(brush, 'fillStyle', fill, matrix))
      brush.fill(shape, evenOdd ? 'evenodd' : 'nonzero')
    if (!stroke || stroke.width <= 0) return
    brush.globalAlpha = globalAlpha
    lineOf(brush, stroke)
    if (this.#ink(brush, 'strokeStyle', stroke.paint, matrix)) brush.stroke(shape)
  }

  #text(brush: CanvasRenderingContext2D, item: TextItem): void {
    const { fill, stroke } = item
    const { fonts } = this.#tools
    if (fill?.kind === 'plain') {
      ink(brush, 'fillStyle', fill)
      paintText(brush, item, fonts, false)
    } else if (fill) this.#shaded(brush, item, fill, false)
    if (!stroke || stroke.width <= 0) return
    if (stroke.paint.kind !== 'plain') {
      this.#shaded(brush, item, stroke.paint, true)
      return
    }
    ink(brush, 'strokeStyle', stroke.paint)
    lineOf(brush, stroke)
    paintText(brush, item, fonts, true)
  }

  /** Shades and patterns are laid in the text's own coordinates, not in those of each glyph. */
  #shaded(brush: CanvasRenderingContext2D, item: TextItem, paint: Paint, stroked: boolean): void {
    const layer = blank(this.#canvas.width, this.#canvas.height)
    const stencil = brushOf(layer)
    const matrix = multiply(this.#base, item.matrix)
    stencil.setTransform(...matrix)
    if (item.stroke && stroked) lineOf(stencil, item.stroke)
    paintText(stencil, item, this.#tools.fonts, stroked)
    stencil.globalCompositeOperation = 'source-in'
    stencil.setTransform(...matrix)
    if (this.#ink(stencil, 'fillStyle', paint, item.matrix)) {
      const { x, y, width, height } = visible(matrix, layer)
      stencil.fillRect(x, y, width, height)
    } else layer.width = 1
    brush.setTransform(...IDENTITY)
    brush.globalAlpha = item.opacity
    brush.drawImage(layer, 0, 0)
    brush.setTransform(...matrix)
  }
}

function patternsOf(item: Item): readonly Pattern[] {
  if (item.kind !== 'path' && item.kind !== 'text') return []
  return [item.fill, item.stroke?.paint].flatMap((paint) => (paint?.kind === 'pattern' ? [paint] : []))
}

/** The whole canvas as it is seen from inside a matrix. */
function visible(matrix: Matrix, { width, height }: HTMLCanvasElement) {
  const back = inverse(matrix)
  const corners = [
    ...[[0, 0] as const, [width, 0] as const],
    ...[[width, height] as const, [0, height] as const],
  ].map((corner) => apply(back, corner))
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** Takes the colour up; whether there is anything to draw with. */
function ink(
  brush: CanvasRenderingContext2D,
  style: 'fillStyle' | 'strokeStyle',
  paint: Exclude<Paint, Pattern>,
): boolean {
  if (paint.kind === 'unknown') return false
  const alpha = (css: string, opacity: number) =>
    opacity < 1 ? css.replace(')', ` / ${opacity})`).replace('#000', `rgb(0 0 0 / ${opacity})`) : css
  if (paint.kind === 'plain') {
    brush[style] = alpha(paint.css, paint.opacity)
    return true
  }
  const [x1, y1] = paint.from
  const [x2, y2] = paint.to
  const [r1, r2] = paint.radii
  const shade =
    paint.kind === 'axial'
      ? brush.createLinearGradient(x1, y1, x2, y2)
      : brush.createRadialGradient(x1, y1, r1, x2, y2, r2)
  for (const { at, css, opacity } of paint.stops) {
    shade.addColorStop(Math.min(1, Math.max(0, at)), alpha(css, opacity * paint.opacity))
  }
  brush[style] = shade
  return true
}

function lineOf(brush: CanvasRenderingContext2D, line: Line): void {
  brush.lineWidth = line.width
  brush.setLineDash([...line.dash])
  brush.lineDashOffset = line.dashOffset
  brush.lineCap = line.cap
  brush.lineJoin = line.join
  brush.miterLimit = Math.max(1, line.miterLimit)
}

/** The frame with the reason in it, as it is seen on the screen. */
function missing(brush: CanvasRenderingContext2D, { box }: MissingItem, words: string): void {
  const { x, y, width, height } = box
  brush.fillStyle = '#fff5e5'
  brush.fillRect(x, y, width, height)
  brush.strokeStyle = '#b45f06'
  brush.lineWidth = 0.2
  brush.setLineDash([1, 0.6])
  brush.strokeRect(x, y, width, height)
  const size = Math.max(0.8, Math.min(3, (width * 0.9) / Math.max(1, words.length), height * 0.5))
  brush.translate(x + width / 2, y + height / 2 + size * 0.35)
  brush.scale(size / 100, size / 100)
  brush.font = '100px sans-serif'
  brush.textAlign = 'center'
  brush.fillStyle = '#7a3e00'
  brush.fillText(words, 0, 0)
}
