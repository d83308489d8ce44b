import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { CatalogueEntry, RecordingDetail, ZhixingClient } from '../../internal/core'
import type { DocxView } from '../../internal/docx'
import type { Note, OfdProblem } from '../../internal/ofd'
import { type FileKind, isMedia, kindOf, mediaTypeOf } from './kinds'
import { OfdPages, ofdRenderer } from './ofd-pages'
import type { PageSource } from './pages'
import { openPdf, type PdfSettings } from './pdf-engine'
import { PdfPages } from './pdf-pages'
import { Sheets } from './sheets'

interface FileHost extends ReactiveControllerHost {
  readonly activeClient: ZhixingClient | undefined
  /** Where pages are put; there once the pane has been rendered. */
  readonly scroller: HTMLElement | undefined
  readonly pdfSettings: PdfSettings
  pageLabel(page: number): string
  /** Why an object of a page is not shown. */
  noteLabel(note: Note): string
}

export type Verdict = 'checking' | 'ok' | 'bad' | 'unknown'

const ZOOM_STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4]

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

  constructor(host: FileHost) {
    this.#host = host
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
    const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined
    const digest = await subtle?.digest('SHA-256', bytes)
    if (run !== this.#run) return
    if (digest) {
      const own = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
      this.verdict = own === hash ? 'ok' : 'bad'
    } else this.verdict = 'unknown'
    this.#host.requestUpdate()
  }

  async #openPages(bytes: ArrayBuffer, run: number): Promise<void> {
    try {
      const source = await (this.kind === 'pdf' ? this.#pdf(bytes) : this.#ofd(bytes))
      await this.#host.updateComplete
      const { scroller } = this.#host
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
          this.#host.requestUpdate()
        },
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
      const place = this.#host.scroller?.querySelector('.word')
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

  async #pdf(bytes: ArrayBuffer): Promise<PageSource> {
    const [engine, document] = await openPdf(this.#host.pdfSettings, bytes)
    return await PdfPages.open(engine, document)
  }

  async #ofd(bytes: ArrayBuffer): Promise<PageSource> {
    const ofd = await ofdRenderer()
    return new OfdPages(ofd, new ofd.OfdDocument(new Uint8Array(bytes)), (note) => this.#host.noteLabel(note))
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
    const larger = ZOOM_STEPS.find((zoom) => zoom > this.zoom) ?? this.zoom
    const smaller = ZOOM_STEPS.findLast((zoom) => zoom < this.zoom) ?? this.zoom
    this.zoom = step === 0 ? 1 : step === 1 ? larger : smaller
    if (step === 0) this.rotation = 0
    this.#changed()
  }

  /** The whole page or picture in the pane. */
  fitPage(): void {
    const { scroller } = this.#host
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

/** Only its type is known here: the class comes with the renderer. */
function isOfdProblem(error: unknown): error is OfdProblem {
  return error instanceof Error && error.name === 'OfdProblem'
}
