import type { Paint, Pattern } from './colour'
import { drawText } from './draw-text'
import type { Fonts } from './fonts'
import { inverse, type Matrix, multiply } from './geometry'
import type { Note } from './problem'
import type { Clip, ImageItem, Item, Line, MissingItem, PathItem, Scene, TextItem } from './scene'
import { svg, transformOf } from './svg'

let drawings = 0

/** What a drawing needs of the open document. */
export interface DrawingTools {
  readonly fonts: Fonts
  urlOf(image: ImageItem): string
  /** Why something is not there, in words. */
  say(note: Note): string
}

/** A page as SVG in its own millimetres. */
export function drawScene(scene: Scene, tools: DrawingTools, rotation = 0): SVGSVGElement {
  const { width, height } = scene.box
  const [across, down] = rotation % 180 === 0 ? [width, height] : [height, width]
  const attributes = { viewBox: `0 0 ${across} ${down}`, width: '100%', height: '100%' }
  const root = svg('svg', attributes) as SVGSVGElement
  const defs = svg('defs', {})
  const page = svg('g', { transform: turn(scene, rotation) })
  root.append(defs, page)
  const pen = new Pen(tools, defs, `ofd-${++drawings}`)
  for (const item of scene.items) page.append(pen.draw(item))
  return root
}

function turn({ box: { x, y, width, height } }: Scene, rotation: number): string | undefined {
  const shifts: Readonly<Record<number, string>> = {
    90: `translate(${height} 0) rotate(90) `,
    180: `translate(${width} ${height}) rotate(180) `,
    270: `translate(0 ${width}) rotate(270) `,
  }
  const whole = `${shifts[rotation] ?? ''}${x || y ? `translate(${-x} ${-y})` : ''}`
  return whole || undefined
}

class Pen {
  readonly #tools: DrawingTools
  readonly #defs: SVGElement
  readonly #name: string
  readonly #clips = new Map<Clip, string>()
  #count = 0

  constructor(tools: DrawingTools, defs: SVGElement, name: string) {
    this.#tools = tools
    this.#defs = defs
    this.#name = name
  }

  draw(item: Item): SVGElement {
    let element = this.#plain(item)
    if (item.opacity < 1) element.setAttribute('opacity', String(item.opacity))
    for (const clip of item.clips.toReversed()) {
      const group = svg('g', { 'clip-path': `url(#${this.#clip(clip)})` })
      group.append(element)
      element = group
    }
    // A stamp that is a bitmap has a white ground: what lies under it stays readable. A clipped group mixes with nothing inside it.
    if (item.kind === 'image' && item.seal) element.style.mixBlendMode = 'multiply'
    element.setAttribute('data-object', item.id)
    if (item.seal) element.setAttribute('data-seal', '')
    return element
  }

  #plain(item: Item): SVGElement {
    if (item.kind === 'text') return drawText(item, this.#tools.fonts, this.#inks(item))
    if (item.kind === 'path') return this.#path(item)
    if (item.kind === 'image') return this.#image(item)
    return missing(item, this.#tools.say(item.note))
  }

  #path(item: PathItem): SVGElement {
    const rule = item.evenOdd ? 'evenodd' : undefined
    return svg('path', {
      d: item.path,
      transform: transformOf(item.matrix),
      'fill-rule': rule,
      ...this.#inks(item),
    })
  }

  #image(item: ImageItem): SVGElement {
    const [a, b, c, d, e, f] = item.matrix
    return svg('image', {
      href: this.#tools.urlOf(item),
      width: 1,
      height: 1,
      preserveAspectRatio: 'none',
      transform: `matrix(${a} ${b} ${c} ${d} ${e} ${f})`,
    })
  }

  /** Fill and stroke as attributes. */
  #inks({ fill, stroke, matrix }: PathItem | TextItem): Record<string, string | number | undefined> {
    return {
      ...this.#ink('fill', fill, matrix),
      ...this.#ink('stroke', stroke?.paint, matrix),
      ...lineOf(stroke),
    }
  }

  #ink(
    name: 'fill' | 'stroke',
    paint: Paint | undefined,
    matrix: Matrix,
  ): Record<string, string | number | undefined> {
    if (!paint || paint.kind === 'unknown') return { [name]: 'none' }
    const opacity = paint.opacity < 1 ? paint.opacity : undefined
    if (paint.kind === 'plain') return { [name]: paint.css, [`${name}-opacity`]: opacity }
    const id = paint.kind === 'pattern' ? this.#pattern(paint, matrix) : this.#gradient(paint)
    const css = `url(#${id})`
    return { [name]: css, [`${name}-opacity`]: opacity }
  }

  #pattern({ items, step, width, height, matrix, ofPage }: Pattern, own: Matrix): string {
    const id = `${this.#name}-${++this.#count}`
    const placed = ofPage ? multiply(inverse(own), matrix) : matrix
    const pattern = svg('pattern', {
      ...{ id, patternUnits: 'userSpaceOnUse', width: step[0], height: step[1] },
      patternTransform: transformOf(placed),
    })
    const cell = svg('svg', { width, height, overflow: 'hidden' })
    for (const item of items) cell.append(this.draw(item))
    pattern.append(cell)
    this.#defs.append(pattern)
    return id
  }

  #gradient(paint: Exclude<Paint, { kind: 'plain' | 'unknown' | 'pattern' }>): string {
    const id = `${this.#name}-${++this.#count}`
    const [x1, y1] = paint.from
    const [x2, y2] = paint.to
    const [fr, r] = paint.radii
    const place = paint.kind === 'axial' ? { x1, y1, x2, y2 } : { fx: x1, fy: y1, fr, cx: x2, cy: y2, r }
    const name = paint.kind === 'axial' ? 'linearGradient' : 'radialGradient'
    const gradient = svg(name, { id, gradientUnits: 'userSpaceOnUse', ...place })
    for (const { at, css, opacity } of paint.stops) {
      gradient.append(svg('stop', { offset: at, 'stop-color': css, 'stop-opacity': opacity }))
    }
    this.#defs.append(gradient)
    return id
  }

  #clip(clip: Clip): string {
    const known = this.#clips.get(clip)
    if (known) return known
    const id = `${this.#name}-${++this.#count}`
    const element = svg('clipPath', { id, clipPathUnits: 'userSpaceOnUse' })
    for (const { path, matrix, evenOdd } of clip.shapes) {
      const rule = evenOdd ? 'evenodd' : undefined
      element.append(svg('path', { d: path, transform: transformOf(matrix), 'clip-rule': rule }))
    }
    this.#defs.append(element)
    this.#clips.set(clip, id)
    return id
  }
}

function lineOf(line: Line | undefined): Record<string, string | number | undefined> {
  if (!line) return {}
  return {
    'stroke-width': line.width,
    'stroke-dasharray': line.dash.length > 0 ? line.dash.join(' ') : undefined,
    'stroke-dashoffset': line.dashOffset || undefined,
    'stroke-linecap': line.cap,
    'stroke-linejoin': line.join,
    'stroke-miterlimit': Math.max(1, line.miterLimit),
  }
}

/** A frame with the reason in it, where the object would be. */
function missing({ box, matrix }: MissingItem, words: string): SVGElement {
  const { x, y, width, height } = box
  const group = svg('g', { transform: transformOf(matrix), 'data-missing': '' })
  const frame = {
    x,
    y,
    width,
    height,
    fill: '#fff5e5',
    stroke: '#b45f06',
    'stroke-width': 0.2,
    'stroke-dasharray': '1 0.6',
  }
  const size = Math.max(0.8, Math.min(3, (width * 0.9) / Math.max(1, words.length), height * 0.5))
  const text = svg('text', {
    x: x + width / 2,
    y: y + height / 2 + size * 0.35,
    'font-size': size,
    'text-anchor': 'middle',
    fill: '#7a3e00',
  })
  text.textContent = words
  group.append(svg('rect', frame), text)
  return group
}
