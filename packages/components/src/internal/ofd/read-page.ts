import { folderOf } from './container'
import { OfdFile, resourcePaths } from './document'
import { boxOf, IDENTITY, type Matrix, moved, multiply } from './geometry'
import { mediaTypeOf } from './media'
import { rectangle } from './path'
import type { NoteCode } from './problem'
import { ObjectReader, type Place } from './read-objects'
import { Resources } from './resources'
import type { Scene } from './scene'
import type { Stamp } from './signatures'
import { child, childrenOf, parseXml, type Xml } from './xml'

const LAYERS = ['Background', 'Body', 'Foreground']

/**
 * Reads a page: templates behind it, its layers, templates before it, annotations, stamps.
 *
 * @throws OfdProblem when the page itself cannot be read
 */
export function readPage(file: OfdFile, index: number): Scene {
  const entry = file.pages[index] ?? { id: '', path: '' }
  const page = file.page(entry.path)
  const reader = new ObjectReader()
  for (const code of file.resources.problems) reader.notes.push({ code, object: '' })
  const box = file.boxOf(page)
  const place: Place = { ...nowhere(file), resources: pageResources(file, page, entry.path) }
  new PageReader(file, reader).read(page, place, [entry.path])
  readAnnotations(file, reader, entry.id, place)
  for (const stamp of file.signatures.stamps) {
    if (stamp.pageId === entry.id) readStamp(file, reader, stamp, place)
  }
  return { box, items: reader.items, notes: reader.notes, objects: reader.objects }
}

function nowhere(file: OfdFile): Place {
  return {
    resources: file.resources,
    matrix: IDENTITY,
    clips: [],
    opacity: 1,
    layer: [],
    seal: false,
    inside: [],
  }
}

function pageResources(file: OfdFile, page: Xml, path: string): Resources {
  const paths = resourcePaths(page, folderOf(path))
  return paths.length === 0 ? file.resources : new Resources(file.container, paths, file.resources)
}

class PageReader {
  readonly #file: OfdFile
  readonly #reader: ObjectReader

  constructor(file: OfdFile, reader: ObjectReader) {
    this.#file = file
    this.#reader = reader
  }

  /** `through` are the pages that led here: a template that shows itself is shown once. */
  read(page: Xml, place: Place, through: readonly string[]): void {
    const templates = childrenOf(page, 'Template')
    const inFront = (one: Xml) => this.#zOrder(one) === 'Foreground'
    for (const one of templates.filter((one) => !inFront(one))) this.#template(one, place, through)
    const layers = childrenOf(child(page, 'Content'), 'Layer')
    for (const type of LAYERS) {
      for (const layer of layers) {
        if ((layer.attributes.Type ?? 'Body') === type) this.#reader.readAll(layer, place)
      }
    }
    for (const one of templates.filter(inFront)) this.#template(one, place, through)
  }

  #zOrder({ attributes }: Xml): string {
    return attributes.ZOrder ?? this.#file.templates.get(attributes.TemplateID ?? '')?.zOrder ?? 'Background'
  }

  #template(reference: Xml, place: Place, through: readonly string[]): void {
    const template = this.#file.templates.get(reference.attributes.TemplateID ?? '')
    const lost = (code: NoteCode) => {
      this.#reader.objects++
      this.#reader.missing(code, reference, place)
    }
    if (!template) {
      lost('part')
      return
    }
    if (through.includes(template.path)) {
      lost('cycle')
      return
    }
    let page: Xml
    try {
      page = this.#file.page(template.path)
    } catch {
      lost('part')
      return
    }
    const resources = pageResources(this.#file, page, template.path)
    this.read(page, { ...place, resources }, [...through, template.path])
  }
}

function readAnnotations(file: OfdFile, reader: ObjectReader, pageId: string, place: Place): void {
  const path = file.annotations.get(pageId)
  if (path === undefined) return
  let list: Xml
  try {
    list = parseXml(file.container.read(path), path)
  } catch {
    reader.notes.push({ code: 'part', object: '' })
    return
  }
  for (const annotation of childrenOf(list, 'Annot')) {
    const appearance = child(annotation, 'Appearance')
    if (!appearance || annotation.attributes.Visible === 'false') continue
    const box = boxOf(appearance.attributes.Boundary)
    const matrix = box ? moved(place.matrix, box.x, box.y) : place.matrix
    reader.readAll(appearance, { ...place, matrix })
  }
}

/** A stamp's picture is a bitmap, or a small document of its own. */
function readStamp(file: OfdFile, reader: ObjectReader, stamp: Stamp, place: Place): void {
  reader.objects++
  const object: Xml = { name: 'Stamp', attributes: { ID: stamp.id }, children: [], text: '' }
  const { picture, box, clip = { ...box, x: 0, y: 0 } } = stamp
  const at = moved(place.matrix, box.x, box.y)
  const path = rectangle(clip.width, clip.height)
  const clips = [{ shapes: [{ matrix: moved(at, clip.x, clip.y), path, evenOdd: false }] }]
  const inside: Place = { ...place, clips, seal: true }
  const mediaType = picture && mediaTypeOf(picture.bytes)
  if (mediaType) {
    const matrix = multiply(at, [box.width, 0, 0, box.height, 0, 0])
    const media = { container: file.container, path: `stamp ${stamp.id}`, format: mediaType }
    reader.items.push({
      kind: 'image',
      id: stamp.id,
      matrix,
      opacity: 1,
      clips,
      seal: true,
      media,
      bytes: picture.bytes,
      mediaType,
    })
    return
  }
  try {
    if (!picture) throw new Error('no picture')
    readNested(picture.bytes, reader, { ...inside, matrix: at }, stamp)
  } catch {
    reader.missing('seal', object, place, box)
  }
}

function readNested(bytes: Uint8Array, reader: ObjectReader, place: Place, { box }: Stamp): void {
  const inner = new OfdFile(bytes)
  const first = inner.pages[0]
  if (!first) throw new Error('no page')
  const page = inner.page(first.path)
  const whole = inner.boxOf(page)
  const fit: Matrix = [box.width / whole.width, 0, 0, box.height / whole.height, 0, 0]
  const matrix = moved(multiply(place.matrix, fit), -whole.x, -whole.y)
  const counted = reader.objects
  const resources = pageResources(inner, page, first.path)
  new PageReader(inner, reader).read(page, { ...place, matrix, resources }, [first.path])
  // The stamp is one object of the page, however it is made.
  reader.objects = counted
}
