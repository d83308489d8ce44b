import type { Note, OfdDocument, PageAccount, SealReport } from '../../internal/ofd'
import type { Look, Mark, PageSource } from './pages'

export type Ofd = typeof import('../../internal/ofd')

let renderer: Promise<Ofd> | undefined

/** The renderer of OFD, loaded when the first document is opened and not before. */
export function ofdRenderer(): Promise<Ofd> {
  renderer ??= import('../../internal/ofd')
  renderer.catch(() => {
    renderer = undefined
  })
  return renderer
}

/** The pages of an OFD document, drawn as SVG. */
export class OfdPages implements PageSource {
  readonly #ofd: Ofd
  readonly #document: OfdDocument
  readonly #ratios = new Map<number, number>()
  readonly #accounts = new Map<number, PageAccount>()
  readonly #say: (note: Note) => string

  constructor(ofd: Ofd, document: OfdDocument, say: (note: Note) => string) {
    this.#ofd = ofd
    this.#document = document
    this.#say = say
  }

  /** What came of looking at its seals; nothing while that goes on. */
  seals: readonly SealReport[] | 'unreadable' | undefined

  async checkSeals(makers: readonly Uint8Array[]): Promise<void> {
    try {
      this.seals = await this.#document.checkSeals(makers)
    } catch {
      this.seals = 'unreadable'
    }
  }

  get pages(): number {
    return this.#document.pages
  }

  get document(): OfdDocument {
    return this.#document
  }

  /** What of a page is shown, once it was drawn. */
  accountOf(page: number): PageAccount | undefined {
    return this.#accounts.get(page)
  }

  ratioOf(page: number): number {
    const { width, height } = this.#document.usualBox
    return this.#ratios.get(page) ?? height / width
  }

  async draw(number: number, { rotation }: Look, signal: AbortSignal): Promise<readonly Node[]> {
    const scene = await this.#document.page(number)
    signal.throwIfAborted()
    this.#ratios.set(number, scene.box.height / scene.box.width)
    this.#accounts.set(number, this.#ofd.accountOf(scene))
    return [this.#document.draw(scene, this.#say, rotation)]
  }

  async text(page: number): Promise<string> {
    return this.#ofd.textOf(this.#document.objects(page)).text
  }

  async marks(page: number, from: number, to: number): Promise<readonly Mark[]> {
    const { x, y, width, height } = this.#document.objects(page).box
    return (await this.#document.boxesOf(page, from, to)).map((box) => ({
      x: (box.x - x) / width,
      y: (box.y - y) / height,
      width: box.width / width,
      height: box.height / height,
    }))
  }

  async dots(number: number, width: number): Promise<HTMLCanvasElement> {
    const { box } = this.#document.objects(number)
    this.#ratios.set(number, box.height / box.width)
    return await this.#document.paint(number, width, this.#say)
  }

  async pictures(page: number): Promise<boolean> {
    return this.#ofd.hasPictures(this.#document.objects(page))
  }

  end(): void {
    this.#document.end()
  }
}
