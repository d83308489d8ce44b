import { BLACK, type Paint, type Pattern, paintOf } from './colour'
import {
  type Box,
  boxOf,
  IDENTITY,
  type Matrix,
  matrixOf,
  moved,
  multiply,
  numberOf,
  numbers,
} from './geometry'
import { mediaTypeOf } from './media'
import { rectangle, svgPath } from './path'
import type { Note, NoteCode } from './problem'
import { drawParams, type Resources, Style } from './resources'
import type { Clip, Item, Line } from './scene'
import { clustersOf, hasGlyphs } from './text'
import { child, childrenOf, textAt, type Xml } from './xml'

/** More than any page of a court, and what a browser still draws. */
export const MAX_OBJECTS = 200_000
const MAX_DEPTH = 16
const GROUPS = new Set(['PageBlock', 'Layer', 'Appearance', 'Content'])

/** Where the reader is: everything that holds for what lies inside. */
export interface Place {
  readonly resources: Resources
  readonly matrix: Matrix
  readonly clips: readonly Clip[]
  readonly opacity: number
  readonly layer: readonly Xml[]
  readonly seal: boolean
  readonly inside: readonly Xml[]
}

/** Collects what a page draws. */
export class ObjectReader {
  readonly items: Item[] = []
  readonly notes: Note[] = []
  objects = 0
  /** Objects of patterns, which are no objects of the page. */
  #elsewhere = 0

  /** All objects in an element, in order. */
  readAll(holder: Xml, place: Place): void {
    const layer = [...drawParams(holder, place.resources), ...place.layer]
    for (const object of holder.children) {
      if (GROUPS.has(object.name)) this.readAll(object, { ...place, layer })
      else if (object.name.endsWith('Object') || object.name.endsWith('Unit'))
        this.#read(object, { ...place, layer })
    }
  }

  /** Says what cannot be shown, and keeps its place. */
  missing(code: NoteCode, object: Xml, place: Place, box?: Box): void {
    const note = { code, object: object.attributes.ID ?? '' }
    this.notes.push(note)
    const at = box ?? boxOf(object.attributes.Boundary)
    if (at) this.items.push({ kind: 'missing', note, box: at, ...drawn(object, place, place.matrix) })
  }

  #read(object: Xml, place: Place): void {
    if (object.attributes.Visible === 'false') return
    this.objects++
    if (this.objects + this.#elsewhere > MAX_OBJECTS) {
      if (!this.notes.some(({ code }) => code === 'too-many'))
        this.notes.push({ code: 'too-many', object: '' })
      return
    }
    if (object.name === 'TextObject') this.#text(object, place)
    else if (object.name === 'PathObject') this.#path(object, place)
    else if (object.name === 'ImageObject') this.#image(object, place)
    else if (object.name === 'CompositeObject') this.#composite(object, place)
    else this.missing('kind', object, place)
  }

  #text(object: Xml, place: Place): void {
    const style = new Style(object, place.resources, place.layer)
    const font = place.resources.font(object.attributes.Font)
    const glyphs = hasGlyphs(object)
    const id = object.attributes.ID ?? ''
    if (glyphs && !font.file) this.notes.push({ code: 'glyphs', object: id })
    const fill =
      style.attribute('Fill') === 'false' ? undefined : this.#paint(style, 'FillColor', object, place)
    const stroke = style.attribute('Stroke') === 'true' ? this.#line(style, object, place) : undefined
    this.items.push({
      kind: 'text',
      clusters: clustersOf(object, font.file !== undefined),
      font,
      size: numberOf(object.attributes.Size, 3.5),
      weight: numberOf(object.attributes.Weight, font.bold ? 700 : 400),
      italic: object.attributes.Italic === undefined ? font.italic : object.attributes.Italic === 'true',
      hScale: numberOf(object.attributes.HScale, 1) || 1,
      rotate: numberOf(object.attributes.CharDirection, 0),
      fill,
      stroke,
      ...this.#own(object, place),
    })
  }

  #path(object: Xml, place: Place): void {
    const style = new Style(object, place.resources, place.layer)
    const line = style.attribute('Stroke') === 'false' ? undefined : this.#line(style, object, place)
    const box = boxOf(object.attributes.Boundary)
    this.items.push({
      kind: 'path',
      path: svgPath(textAt(object, 'AbbreviatedData') ?? ''),
      evenOdd: object.attributes.Rule === 'Even-Odd',
      fill: style.attribute('Fill') === 'true' ? this.#paint(style, 'FillColor', object, place) : undefined,
      stroke: line,
      ...this.#own(object, place, box, (line?.width ?? 0) / 2),
    })
  }

  #image(object: Xml, place: Place): void {
    const media = place.resources.media(object.attributes.ResourceID)
    if (!media) {
      this.missing('image-missing', object, place)
      return
    }
    let bytes: Uint8Array
    try {
      bytes = media.container.read(media.path)
    } catch {
      this.missing('image-missing', object, place)
      return
    }
    const mediaType = mediaTypeOf(bytes)
    if (!mediaType) {
      this.missing(/BIG2/.test(media.format) ? 'jbig2' : 'image-format', object, place)
      return
    }
    const box = boxOf(object.attributes.Boundary)
    const own = this.#own(object, place, box, 0)
    // Without a matrix of its own a picture fills its boundary.
    const stretched = object.attributes.CTM === undefined && box
    const matrix = stretched ? multiply(own.matrix, [box.width, 0, 0, box.height, 0, 0]) : own.matrix
    this.items.push({ kind: 'image', media, bytes, mediaType, ...own, matrix })
  }

  #composite(object: Xml, place: Place): void {
    const unit = place.resources.find('CompositeGraphicUnit', object.attributes.ResourceID)
    const content = child(unit, 'Content')
    if (!unit || !content) {
      this.missing('resource', object, place)
      return
    }
    if (place.inside.includes(unit) || place.inside.length > MAX_DEPTH) {
      this.missing('cycle', object, place)
      return
    }
    const own = this.#own(object, place, boxOf(object.attributes.Boundary), 0)
    this.readAll(content, { ...place, ...own, layer: [], inside: [...place.inside, unit] })
  }

  #own(object: Xml, place: Place, cut?: Box, margin = 0) {
    const box = boxOf(object.attributes.Boundary)
    const space = box ? moved(place.matrix, box.x, box.y) : place.matrix
    const matrix = multiply(space, matrixOf(object.attributes.CTM) ?? IDENTITY)
    const clips = [...place.clips]
    if (cut && cut.width > 0 && cut.height > 0) {
      clips.push({
        shapes: [{ matrix: space, path: rectangle(cut.width, cut.height, margin), evenOdd: false }],
      })
    }
    for (const holder of childrenOf(object, 'Clips')) {
      const inner = holder.attributes.TransFlag === 'false' ? space : matrix
      for (const clip of childrenOf(holder, 'Clip')) clips.push(this.#clip(clip, inner, object))
    }
    return { ...drawn(object, place, matrix), clips }
  }

  #clip(clip: Xml, space: Matrix, object: Xml): Clip {
    const shapes = childrenOf(clip, 'Area').flatMap((area) => {
      const inner = multiply(space, matrixOf(area.attributes.CTM) ?? IDENTITY)
      // Text as a clip would need its outlines.
      if (child(area, 'Text')) this.notes.push({ code: 'fill', object: object.attributes.ID ?? '' })
      return childrenOf(area, 'Path').map((path) => {
        const box = boxOf(path.attributes.Boundary)
        const placed = box ? moved(inner, box.x, box.y) : inner
        return {
          matrix: multiply(placed, matrixOf(path.attributes.CTM) ?? IDENTITY),
          path: svgPath(textAt(path, 'AbbreviatedData') ?? ''),
          evenOdd: path.attributes.Rule === 'Even-Odd',
        }
      })
    })
    return { shapes }
  }

  #paint(style: Style, name: string, object: Xml, place: Place): Paint | undefined {
    const element = style.child(name)
    const pattern = child(element, 'Pattern')
    const paint = pattern ? this.#pattern(pattern, element, place) : paintOf(element, place.resources)
    if (paint && paint.kind !== 'unknown') return paint
    this.notes.push({ code: 'fill', object: object.attributes.ID ?? '' })
    return undefined
  }

  /** Its cell is read as a page is; what turns over from step to step is not drawn. */
  #pattern(pattern: Xml, holder: Xml | undefined, place: Place): Pattern | undefined {
    const { Width, Height, XStep, YStep, CTM, RelativeTo, ReflectMethod = 'Normal' } = pattern.attributes
    const [width, height] = [numberOf(Width, 0), numberOf(Height, 0)]
    const step = [numberOf(XStep, width), numberOf(YStep, height)] as const
    const content = child(pattern, 'CellContent')
    const fits = [width, height, ...step].every((size) => size > 0.05 && size < 20_000)
    const isInside = place.inside.includes(pattern) || place.inside.length > MAX_DEPTH
    if (!content || !fits || isInside || ReflectMethod !== 'Normal') return undefined
    const cell = new ObjectReader()
    // One measure for a page and all its patterns: what is drawn again and again is read again and again.
    cell.#elsewhere = this.objects + this.#elsewhere
    const inside = [...place.inside, pattern]
    cell.readAll(content, { ...place, matrix: IDENTITY, clips: [], opacity: 1, layer: [], inside })
    this.#elsewhere += cell.objects
    this.notes.push(...cell.notes)
    const opacity = numberOf(holder?.attributes.Alpha, 255) / 255
    const matrix = matrixOf(CTM) ?? IDENTITY
    return {
      kind: 'pattern',
      width,
      height,
      step,
      matrix,
      ofPage: RelativeTo === 'Page',
      items: cell.items,
      opacity,
    }
  }

  #line(style: Style, object: Xml, place: Place): Line {
    const cap = style.attribute('Cap')?.toLowerCase()
    const join = style.attribute('Join')?.toLowerCase()
    return {
      paint: this.#paint(style, 'StrokeColor', object, place) ?? BLACK,
      width: numberOf(style.attribute('LineWidth'), 0.353),
      dash: numbers(style.attribute('DashPattern')),
      dashOffset: numberOf(style.attribute('DashOffset'), 0),
      cap: cap === 'round' || cap === 'square' ? cap : 'butt',
      join: join === 'round' || join === 'bevel' ? join : 'miter',
      miterLimit: numberOf(style.attribute('MiterLimit'), 3.528),
    }
  }
}

function drawn(object: Xml, place: Place, matrix: Matrix) {
  const opacity = (place.opacity * numberOf(object.attributes.Alpha, 255)) / 255
  return { id: object.attributes.ID ?? '', matrix, opacity, clips: place.clips, seal: place.seal }
}
