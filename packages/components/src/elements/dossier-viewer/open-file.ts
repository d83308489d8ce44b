import type { ReactiveController } from 'lit'
import type { CatalogueEntry, RecordingDetail } from '../../internal/core'
import type { DocxView } from '../../internal/docx'
import type { OfdProblem } from '../../internal/ofd'
import { type FileHost, type Verdict, zoomed } from './file-host'
import { Finder } from './finder'
import { hasHash, isOfdProblem, openPages } from './formats'
import { type FileKind, isMedia, kindOf, mediaTypeOf } from './kinds'
import { OfdPages } from './ofd-pages'
import type { PageSource } from './pages'
import { Sheets } from './sheets'

/** The file that is open: read, compared with its registered hash, shown. */
export class OpenFile implements ReactiveController {
  state: 'none' | 'loading' | 'ready' | 'error' | 'broken' = 'none'
  entry: CatalogueEntry | undefined
  kind: FileKind = 'other'
  verdict: Verdict = 'checking'
  error: unknown
  /** Why a document that is whole cannot be shown. */
  problem: OfdProblem | undefined
  /** Reading the rest makes no sense of this page. */
  badPages = new Set<number>()
  /** For showing pictures, sounds and films only. */
  mediaUrl: string | undefined
  /** Height through width of an open picture. */
  ratio = 1
  /** What an open recording is known to be. */
  recording: RecordingDetail | undefined
  /** A Word document of which only words and tables are shown. */
  plain = false
  /** For saving only: typed as bytes, so that no browser runs what is in it. */
  downloadUrl: string | undefined
  zoom = 1
  rotation = 0
  page = 1
  pages = 0
  readonly #host: FileHost
  #source: PageSource | undefined
  #sheets: Sheets | undefined
  #docx: DocxView | undefined
  #run = 0

  /** Words in its pages. */
  readonly finder: Finder
  /** Called when its pages are scrolled. */
  onScroll: (() => void) | undefined
  readonly #scroller: () => HTMLElement | undefined

  /** `scroller`: where pages are put; there once the pane has been rendered. */
  constructor(host: FileHost, scroller: () => HTMLElement | undefined) {
    this.#host = host
    this.#scroller = scroller
    this.finder = new Finder({
      source: () => this.#source,
      show: (page, mark) => this.#sheets?.goTo(page, mark),
      changed: () => {
        this.#sheets?.remark()
        host.requestUpdate()
      },
    })
    host.addController(this)
  }

  hostDisconnected(): void {
    this.close()
  }

  /** Nothing is open. */
  close(): void {
    this.#run++
    this.#sheets?.end()
    this.#sheets = undefined
    this.#source = undefined
    this.finder.clear()
    this.#docx?.end()
    this.#docx = undefined
    this.recording = undefined
    this.plain = false
    this.ratio = 1
    this.problem = undefined
    this.badPages = new Set()
    for (const url of [this.mediaUrl, this.downloadUrl]) if (url) URL.revokeObjectURL(url)
    this.mediaUrl = undefined
    this.downloadUrl = undefined
    this.entry = undefined
    this.state = 'none'
    this.zoom = 1
    this.rotation = 0
    this.page = 1
    this.pages = 0
    this.verdict = 'checking'
  }

  async open(entry: CatalogueEntry): Promise<void> {
    this.close()
    const run = this.#run
    this.entry = entry
    const client = this.#host.activeClient
    const { fileHash } = entry
    if (!client || fileHash === null) return this.#host.requestUpdate()
    this.state = 'loading'
    this.#host.requestUpdate()
    try {
      const blob = await client.file(fileHash)
      if (run !== this.#run) return
      await this.#show(entry, blob, fileHash, run)
    } catch (error) {
      if (run !== this.#run) return
      this.error = error
      this.state = 'error'
    }
    this.#host.requestUpdate()
  }

  async #show(entry: CatalogueEntry, blob: Blob, hash: string, run: number): Promise<void> {
    const type = mediaTypeOf(entry, blob)
    this.kind = kindOf(type)
    this.downloadUrl = URL.createObjectURL(blob.slice(0, blob.size, 'application/octet-stream'))
    if (isMedia(this.kind)) this.mediaUrl = URL.createObjectURL(blob.slice(0, blob.size, type))
    if (this.kind === 'audio' || this.kind === 'video') void this.#caption(entry, hash, run)
    this.state = 'ready'
    this.#host.requestUpdate()
    const bytes = await blob.arrayBuffer()
    if (run !== this.#run) return
    void this.#verify(bytes.slice(0), hash, run)
    if (this.paged) await this.#openPages(bytes, run)
    if (this.kind === 'docx') await this.#openDocx(bytes, run)
  }

  async #verify(bytes: ArrayBuffer, hash: string, run: number): Promise<void> {
    const same = await hasHash(bytes, hash)
    if (run !== this.#run) return
    this.verdict = same === undefined ? 'unknown' : same ? 'ok' : 'bad'
    this.#host.requestUpdate()
  }

  async #openPages(bytes: ArrayBuffer, run: number): Promise<void> {
    try {
      const { pdfSettings } = this.#host
      const source = await openPages(this.kind, bytes, pdfSettings, (note) => this.#host.noteLabel(note))
      await this.#host.updateComplete
      const scroller = this.#scroller()
      if (run !== this.#run || !scroller) {
        source.end()
        return
      }
      this.#source = source
      this.pages = source.pages
      this.#sheets = new Sheets(source, {
        scroller,
        label: (page) => this.#host.pageLabel(page),
        onPage: (page) => {
          this.page = page
          this.#host.requestUpdate()
        },
        onDrawn: (page, error) => {
          if (error !== undefined) this.badPages.add(page)
          void this.finder.mark(page)
          this.#host.requestUpdate()
        },
        onScroll: () => this.onScroll?.(),
        marksOf: (page) =>
          this.finder
            .marksOn(page)
            .map(({ marks, current }) => ({ marks, kind: current ? 'hit current' : 'hit' })),
      })
      this.#sheets.start()
      this.#host.requestUpdate()
    } catch (error) {
      if (run !== this.#run) return
      if (isOfdProblem(error)) this.problem = error
      this.broken()
    }
  }

  async #openDocx(bytes: ArrayBuffer, run: number): Promise<void> {
    try {
      const { showDocx } = await import('../../internal/docx')
      const docx = await showDocx(new Uint8Array(bytes))
      await this.#host.updateComplete
      const place = this.#scroller()?.querySelector('.word')
      if (run !== this.#run || !place) {
        docx.end()
        return
      }
      this.#docx = docx
      this.plain = docx.plain
      docx.put(place)
      this.#host.requestUpdate()
    } catch (error) {
      if (run !== this.#run) return
      if (isOfdProblem(error)) this.problem = error
      this.broken()
    }
  }

  /** Whose recording it is, of when and where; the film is there without it. */
  async #caption(entry: CatalogueEntry, hash: string, run: number): Promise<void> {
    const client = this.#host.activeClient
    const found = await client?.query('recording.list', { caseId: entry.caseId }).catch(() => undefined)
    if (run !== this.#run) return
    this.recording = found?.items.find((one) => one.hash === hash)
    this.#host.requestUpdate()
  }

  /** Where the view begins: the page and how far into it. */
  get place(): number | undefined {
    return this.#sheets?.place
  }

  set place(place: number | undefined) {
    if (this.#sheets && place !== undefined) this.#sheets.place = place
  }

  /** The words of all pages. */
  async allText(): Promise<string> {
    const texts: string[] = []
    for (let page = 1; page <= this.pages; page++)
      texts.push((await this.#source?.text(page).catch(() => '')) ?? '')
    return texts.join('\n')
  }

  /** Nothing is looked for any more. */
  endFind(): void {
    this.finder.clear()
    this.#sheets?.remark()
    this.#host.requestUpdate()
  }

  /** Prints the document from the page that is shown, or the picture or paper as a whole. */
  async print(): Promise<void> {
    const { printFile } = await import('./print-pages')
    const place = this.#scroller()?.querySelector('.word') ?? undefined
    await printFile({
      source: this.#source,
      from: this.page,
      picture: this.kind === 'image' ? this.mediaUrl : undefined,
      docx: this.#docx,
      place,
    })
  }

  /** The file has pages to turn. */
  get paged(): boolean {
    return this.kind === 'pdf' || this.kind === 'ofd'
  }

  /** The open document when it is an OFD one. */
  get ofd(): OfdPages | undefined {
    return this.#source instanceof OfdPages ? this.#source : undefined
  }

  /** A picture has been read and says how high it is. */
  hasRatio(ratio: number): void {
    this.ratio = ratio
    this.#host.requestUpdate()
  }

  /** What was read is no such file. */
  broken(): void {
    this.state = 'broken'
    this.#host.requestUpdate()
  }

  /** Larger (1), smaller (-1), or back to the width of the pane (0). */
  zoomBy(step: 1 | -1 | 0): void {
    this.zoom = zoomed(this.zoom, step)
    if (step === 0) this.rotation = 0
    this.#changed()
  }

  /** The whole page or picture in the pane. */
  fitPage(): void {
    const scroller = this.#scroller()
    if (!scroller) return
    const ratio = this.#source?.ratioOf(this.page) ?? this.ratio
    const upright = this.rotation % 180 === 0 ? ratio : 1 / ratio
    const { clientWidth, clientHeight } = scroller
    this.zoom = Math.min(1, (clientHeight - 32) / ((clientWidth - 32) * upright))
    this.#changed()
  }

  rotate(): void {
    this.rotation = (this.rotation + 90) % 360
    this.#changed()
  }

  goTo(page: number): void {
    if (this.pages === 0) return
    this.page = Math.min(this.pages, Math.max(1, page))
    this.#sheets?.goTo(this.page)
    this.#host.requestUpdate()
  }

  #changed(): void {
    this.#sheets?.view(this.zoom, this.rotation)
    this.#host.requestUpdate()
  }
}
