import type { ReactiveController } from 'lit'
import type { CatalogueEntry, RecordingDetail } from '../../internal/core'
import type { DocxView } from '../../internal/docx'
import type { OfdProblem } from '../../internal/ofd'
import type { FileHost, Verdict } from './file-host'
import { Finder } from './finder'
import { hasHash, isOfdProblem, openPages } from './formats'
import { type FileKind, isMedia, kindOf, mediaTypeOf } from './kinds'
import { recordingOf } from './media'
import { OfdPages } from './ofd-pages'
import { PageView } from './page-view'
import { Placer } from './placer'
import type { PrintedNotes } from './print-pages'
import { type PageMarks, Sheets } from './sheets'

const AS_CLOSED = {
  ...{ state: 'none', verdict: 'checking', plain: false, zoom: 1, rotation: 0, page: 1, pages: 0 },
  ...{
    entry: undefined,
    problem: undefined,
    recording: undefined,
    mediaUrl: undefined,
    downloadUrl: undefined,
  },
} as const

/** The file that is open: read, compared with its registered hash, shown. */
export class OpenFile extends PageView implements ReactiveController {
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
  /** What an open recording is known to be. */
  recording: RecordingDetail | undefined
  /** A Word document of which only words and tables are shown. */
  plain = false
  /** For saving only: typed as bytes, so that no browser runs what is in it. */
  downloadUrl: string | undefined
  #docx: DocxView | undefined
  #run = 0

  /** Words in its pages. */
  readonly finder: Finder
  /** Called when its pages are scrolled. */
  onScroll: (() => void) | undefined
  /** What lies over a page beside the hits of a search. */
  overlay: ((page: number) => readonly PageMarks[]) | undefined
  /** Frames that a reader draws on its pages. */
  readonly placer: Placer

  /** `scroller`: where pages are put; there once the pane has been rendered. */
  constructor(host: FileHost, scroller: () => HTMLElement | undefined) {
    super(host, scroller)
    this.finder = new Finder({
      source: () => this.source,
      show: (page, mark) => this.sheets?.goTo(page, mark),
      changed: () => {
        this.sheets?.remark()
        host.requestUpdate()
      },
    })
    this.placer = new Placer({
      scroller,
      page: () => this.page,
      rotation: () => this.rotation,
      label: (mark) => host.boxLabel(mark),
      changed: () => this.remark(),
    })
    host.addController(this)
  }

  hostDisconnected(): void {
    this.close()
  }

  /** Nothing is open. */
  close(): void {
    this.#run++
    this.sheets?.end()
    this.sheets = undefined
    this.source = undefined
    this.finder.clear()
    this.placer.end()
    this.#docx?.end()
    this.#docx = undefined
    for (const url of [this.mediaUrl, this.downloadUrl]) if (url) URL.revokeObjectURL(url)
    Object.assign(this, AS_CLOSED)
    this.badPages = new Set()
  }

  async open(entry: CatalogueEntry): Promise<void> {
    this.close()
    const run = this.#run
    this.entry = entry
    const client = this.host.activeClient
    const { fileHash } = entry
    if (!client || fileHash === null) return this.host.requestUpdate()
    this.state = 'loading'
    this.host.requestUpdate()
    try {
      const blob = await client.file(fileHash)
      if (run !== this.#run) return
      await this.#show(entry, blob, fileHash, run)
    } catch (error) {
      if (run !== this.#run) return
      this.error = error
      this.state = 'error'
    }
    this.host.requestUpdate()
  }

  async #show(entry: CatalogueEntry, blob: Blob, hash: string, run: number): Promise<void> {
    const type = mediaTypeOf(entry, blob)
    this.kind = kindOf(type)
    this.downloadUrl = URL.createObjectURL(blob.slice(0, blob.size, 'application/octet-stream'))
    if (isMedia(this.kind)) this.mediaUrl = URL.createObjectURL(blob.slice(0, blob.size, type))
    if (this.kind === 'audio' || this.kind === 'video') void this.#caption(entry, hash, run)
    this.state = 'ready'
    this.host.requestUpdate()
    const bytes = await blob.arrayBuffer()
    if (run !== this.#run) return
    void this.#verify(bytes.slice(0), hash, run)
    if (this.sheeted) await this.#openPages(bytes, run)
    if (this.kind === 'docx') await this.#openDocx(bytes, run)
  }

  async #verify(bytes: ArrayBuffer, hash: string, run: number): Promise<void> {
    const same = await hasHash(bytes, hash)
    if (run !== this.#run) return
    this.verdict = same === undefined ? 'unknown' : same ? 'ok' : 'bad'
    this.host.requestUpdate()
  }

  async #openPages(bytes: ArrayBuffer, run: number): Promise<void> {
    try {
      const { pdfSettings } = this.host
      const source = await openPages(this.kind, bytes, pdfSettings, (note) => this.host.noteLabel(note), {
        url: this.mediaUrl ?? '',
        title: this.entry?.title ?? '',
      })
      await this.host.updateComplete
      const scroller = this.scroller()
      if (run !== this.#run || !scroller) {
        source.end()
        return
      }
      this.source = source
      this.pages = source.pages
      this.sheets = new Sheets(source, {
        scroller,
        label: (page) => this.host.pageLabel(page),
        onPage: (page) => {
          this.page = page
          this.host.requestUpdate()
        },
        onDrawn: (page, error) => {
          if (error !== undefined) this.badPages.add(page)
          void this.finder.mark(page)
          this.host.requestUpdate()
        },
        onScroll: () => this.onScroll?.(),
        marksOf: (page) => this.#over(page),
      })
      this.sheets.start()
      void this.ofd?.checkSeals(this.host.sealMakers).then(() => this.host.requestUpdate())
      this.host.requestUpdate()
    } catch (error) {
      this.#failed(error, run)
    }
  }

  #over(page: number): readonly PageMarks[] {
    const frames = [...(this.overlay?.(page) ?? []), ...this.placer.on(page)]
    return [...this.finder.layers(page), ...frames]
  }

  async #openDocx(bytes: ArrayBuffer, run: number): Promise<void> {
    try {
      const { showDocx } = await import('../../internal/docx')
      const docx = await showDocx(new Uint8Array(bytes))
      await this.host.updateComplete
      const place = this.scroller()?.querySelector('.word')
      if (run !== this.#run || !place) {
        docx.end()
        return
      }
      this.#docx = docx
      this.plain = docx.plain
      docx.put(place)
      this.host.requestUpdate()
    } catch (error) {
      this.#failed(error, run)
    }
  }

  #failed(error: unknown, run: number): void {
    if (run !== this.#run) return
    if (isOfdProblem(error)) this.problem = error
    this.broken()
  }

  /** Whose recording it is, of when and where; the film is there without it. */
  async #caption(entry: CatalogueEntry, hash: string, run: number): Promise<void> {
    const found = await recordingOf(this.host.activeClient, entry, hash)
    if (run !== this.#run) return
    this.recording = found
    this.host.requestUpdate()
  }

  /** Nothing is looked for any more. */
  endFind(): void {
    this.finder.clear()
    this.remark()
  }

  /** Prints the document from the page that is shown, or the paper as a whole; with notes only when they are given. */
  async print(notes?: PrintedNotes): Promise<void> {
    const { printFile } = await import('./print-pages')
    const place = this.scroller()?.querySelector('.word') ?? undefined
    await printFile({ source: this.source, from: this.page, docx: this.#docx, place, notes })
  }

  /** The file is shown as sheets, on which places can be marked. */
  get sheeted(): boolean {
    return this.paged || this.kind === 'image'
  }

  /** The file has pages to turn. */
  get paged(): boolean {
    return this.kind === 'pdf' || this.kind === 'ofd'
  }

  /** The open document when it is an OFD one. */
  get ofd(): OfdPages | undefined {
    return this.source instanceof OfdPages ? this.source : undefined
  }

  /** What was read is no such file. */
  broken(): void {
    this.state = 'broken'
    this.host.requestUpdate()
  }
}
