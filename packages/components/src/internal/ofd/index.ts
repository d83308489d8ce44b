import type { Container } from './container'
import { OfdFile } from './document'
import { drawScene } from './draw'
import { Fonts } from './fonts'
import { apply, around, type Box, IDENTITY, type Point } from './geometry'
import { isDrawn, jbig2AsPdf } from './jbig2'
import { JBIG2 } from './media'
import { boxesOf, textOf } from './page-text'
import { paintScene } from './paint'
import { widthIn } from './paint-text'
import { type Note, type NoteCode, REPLACED } from './problem'
import { MAX_OBJECTS } from './read-objects'
import { readPage } from './read-page'
import type { ImageItem, Item, Scene } from './scene'
import type { SealReport } from './seal-report'
import type { Signatures } from './signatures'

export { textOf } from './page-text'
export type { Note, NoteCode, OfdCode } from './problem'
export { OfdProblem } from './problem'
export type { SealReport } from './seal-report'
export type { Signatures } from './signatures'

/** What a picture fills before its matrix. */
const UNIT: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]

/** Makes dots of the first page of a PDF, a dot for each of its points. */
export type DrawPdf = (pdf: Uint8Array<ArrayBuffer>) => Promise<HTMLCanvasElement>

/** How much of a page is shown. */
export interface PageAccount {
  readonly shown: number
  readonly all: number
  readonly notes: readonly Note[]
}

/** An OFD document: pages are read and drawn one by one, when somebody looks at them. */
export class OfdDocument {
  readonly #file: OfdFile
  readonly #fonts = new Fonts()
  readonly #scenes = new Map<number, Scene>()
  readonly #urls = new Map<Container, Map<string, string>>()

  readonly #drawPdf: DrawPdf | undefined

  /** `drawPdf` makes dots of the first page of a PDF: pictures in JBIG2 need it. @throws OfdProblem */
  constructor(bytes: Uint8Array, drawPdf?: DrawPdf) {
    this.#drawPdf = drawPdf
    this.#file = new OfdFile(bytes)
  }

  get pages(): number {
    return this.#file.pages.length
  }

  /** Documents in the file, of which the first one is shown, and the names of what hangs on it. */
  get beside(): Pick<OfdFile, 'documents' | 'attachments'> {
    return this.#file
  }

  get signatures(): Signatures {
    return this.#file.signatures
  }

  /**
   * Looks whether what was sealed is unchanged; `makers` are the certificates of those whom the host trusts. Nothing without signatures.
   *
   * @throws OfdProblem when the list of signatures cannot be read
   */
  async checkSeals(makers: readonly Uint8Array[]): Promise<readonly SealReport[]> {
    const { path } = this.#file.signatures
    if (path === undefined) return []
    const { checkSeals } = await import('./seal-check')
    return await checkSeals(this.#file.container, path, makers)
  }

  /** The number of the page that is this part. */
  pageOf(path: string): number | undefined {
    const at = this.#file.pages.findIndex((page) => page.path.toLowerCase() === path.toLowerCase())
    return at < 0 ? undefined : at + 1
  }

  /** The size that pages have unless they say something else. */
  get usualBox(): Box {
    return this.#file.box
  }

  /** A page from 1 on, with fonts and pictures at hand. @throws OfdProblem */
  async page(number: number): Promise<Scene> {
    const known = this.#scenes.get(number)
    if (known) return known
    const scene = await this.#prepared(readPage(this.#file, number - 1))
    if (this.#scenes.size > 24) this.#scenes.delete(this.#scenes.keys().next().value ?? 0)
    this.#scenes.set(number, scene)
    return scene
  }

  /** Only its objects, for searching: nothing is loaded. @throws OfdProblem */
  objects(number: number): Scene {
    return this.#scenes.get(number) ?? readPage(this.#file, number - 1)
  }

  /** `rotation` turns the page clockwise by 0, 90, 180 or 270 degrees. */
  draw(scene: Scene, say: (note: Note) => string, rotation = 0): SVGSVGElement {
    return drawScene(scene, { fonts: this.#fonts, say, urlOf: (image) => this.#urlOf(image) }, rotation)
  }

  /** A page as dots alone, so many wide. @throws OfdProblem */
  async paint(number: number, width: number, say: (note: Note) => string): Promise<HTMLCanvasElement> {
    return await paintScene(await this.page(number), width, {
      fonts: this.#fonts,
      say: ({ note }) => say(note),
      pictureOf: async ({ bytes, mediaType }) =>
        await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: mediaType })),
    })
  }

  /** Where these characters of the text of a page stand, in its millimetres. @throws OfdProblem */
  async boxesOf(number: number, from: number, to: number): Promise<readonly Box[]> {
    return boxesOf(textOf(await this.page(number)), from, to, (item, one) => widthIn(item, one, this.#fonts))
  }

  end(): void {
    this.#fonts.end()
    for (const urls of this.#urls.values()) for (const url of urls.values()) URL.revokeObjectURL(url)
    this.#urls.clear()
    this.#scenes.clear()
  }

  async #prepared(scene: Scene): Promise<Scene> {
    const failed = await this.#fonts.load(scene)
    const notes = [...scene.notes, ...failed.map((object) => ({ code: 'font', object }) as const)]
    const items: Item[] = []
    for (const item of scene.items) {
      const shown = item.kind === 'image' ? await this.#shown(item) : item
      if (typeof shown !== 'string') {
        items.push(shown)
        continue
      }
      const note = { code: shown, object: item.id } as const
      notes.push(note)
      items.push({
        ...item,
        kind: 'missing',
        note,
        box: around(UNIT.map((corner) => apply(item.matrix, corner))),
        matrix: IDENTITY,
      })
    }
    return { ...scene, items, notes }
  }

  /** The picture as a browser shows it, or why it does not. */
  async #shown(item: ImageItem): Promise<ImageItem | NoteCode> {
    if (item.mediaType !== JBIG2) return (await isPicture(item)) ? item : 'image-broken'
    const picture = jbig2AsPdf(item.bytes)
    if (!picture) return 'image-broken'
    try {
      const canvas = await this.#drawPdf?.(picture.pdf)
      if (canvas && !isDrawn(canvas)) return 'image-broken'
      const blob = await new Promise<Blob | null>((done) => (canvas ? canvas.toBlob(done) : done(null)))
      if (!blob) return 'jbig2'
      return { ...item, mediaType: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) }
    } catch {
      return 'jbig2'
    }
  }

  #urlOf({ bytes, mediaType, media }: ImageItem): string {
    const urls = this.#urls.get(media.container) ?? new Map<string, string>()
    this.#urls.set(media.container, urls)
    const url =
      urls.get(media.path) ?? URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }))
    urls.set(media.path, url)
    return url
  }
}

/** "k of n": what is shown with other glyphs is shown. */
export function accountOf({ notes, objects }: Scene): PageAccount {
  const lost = new Set(notes.filter(({ code }) => !REPLACED.has(code)).map(({ object }) => object))
  const beyond = notes.some(({ code }) => code === 'too-many') ? objects - MAX_OBJECTS : 0
  lost.delete('')
  return { shown: Math.max(0, objects - lost.size - beyond), all: objects, notes }
}

/** Whether there is something on a page that can only be read by eye: pictures, codes, stamps. */
export function hasPictures({ items }: Scene): boolean {
  return items.some(({ kind, seal }) => kind === 'image' || seal)
}

async function isPicture({ bytes, mediaType }: ImageItem): Promise<boolean> {
  try {
    const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: mediaType }))
    picture.close()
    return true
  } catch {
    return false
  }
}
