import { placesOf } from './fold'
import type { Mark, PageSource } from './pages'
import type { PageMarks } from './sheets'

/** More hits than anybody steps through; the count then says that there are more. */
const MOST = 5000

export interface Hit {
  readonly page: number
  readonly from: number
  readonly to: number
}

interface Options {
  source(): PageSource | undefined
  /** A hit is to be seen. */
  show(page: number, mark: Mark | undefined): void
  /** Hits, marks or progress have changed. */
  changed(): void
}

/** Words in the pages of a document: read page by page, so that the first hits are there before the last page is. */
export class Finder {
  words = ''
  hits: readonly Hit[] = []
  current = -1
  /** Pages that were read so far, of all. */
  read = 0
  all = 0
  readonly #options: Options
  readonly #marks = new Map<number, { readonly hit: number; readonly marks: readonly Mark[] }[]>()
  #run = 0

  constructor(options: Options) {
    this.#options = options
  }

  get full(): boolean {
    return this.hits.length >= MOST
  }

  clear(): void {
    this.#run++
    this.words = ''
    this.hits = []
    this.current = -1
    this.read = 0
    this.all = 0
    this.#marks.clear()
  }

  async find(words: string): Promise<void> {
    const source = this.#options.source()
    this.clear()
    this.words = words
    const run = this.#run
    if (!source || words.trim() === '') return this.#options.changed()
    this.all = source.pages
    for (let page = 1; page <= source.pages && !this.full; page++) {
      const places = placesOf(await source.text(page).catch(() => ''), words)
      if (run !== this.#run) return
      this.read = page
      if (places.length > 0) {
        this.hits = [...this.hits, ...places.map((place) => ({ page, ...place }))].slice(0, MOST)
        if (this.current < 0) await this.#go(0)
      }
      // Somebody who reads on meanwhile does not notice.
      if (page % 8 === 0) await new Promise((done) => setTimeout(done))
      if (run !== this.#run) return
      if (places.length > 0 || page % 8 === 0 || page === source.pages) this.#options.changed()
    }
  }

  /** To the next hit, or the one before; after the last comes the first. */
  async step(by: 1 | -1): Promise<void> {
    const count = this.hits.length
    if (count > 0) await this.#go((this.current + by + count) % count)
  }

  /** The hits of a page, and which of them is looked at. */
  layers(page: number): readonly PageMarks[] {
    return (this.#marks.get(page) ?? []).map(({ hit, marks }) => ({
      marks,
      kind: hit === this.current ? 'hit current' : 'hit',
    }))
  }

  /** Finds out where the hits of a page stand; asked for when the page is drawn. */
  async mark(page: number): Promise<void> {
    const source = this.#options.source()
    const run = this.#run
    const hits = this.hits.map((hit, index) => ({ ...hit, index })).filter((hit) => hit.page === page)
    if (!source || hits.length === 0 || this.#marks.get(page)?.length === hits.length) return
    const marks = await Promise.all(
      hits.map(async ({ index, from, to }) => ({ hit: index, marks: await source.marks(page, from, to) })),
    )
    if (run !== this.#run) return
    this.#marks.set(page, marks)
    this.#options.changed()
  }

  async #go(index: number): Promise<void> {
    this.current = index
    const hit = this.hits[index]
    const run = this.#run
    if (!hit) return
    await this.mark(hit.page)
    if (run !== this.#run) return
    const [mark] = this.#marks.get(hit.page)?.find((one) => one.hit === index)?.marks ?? []
    this.#options.show(hit.page, mark)
    this.#options.changed()
  }
}
