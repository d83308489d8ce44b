import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Words, ZhixingClient } from '../../internal/core'
import * as icons from '../../internal/icons'
import { empty, failure, skeleton } from '../../internal/states'
import type { DossierDeskWord } from '../../locales/dossier-desk'
import { openPages } from '../dossier-viewer/formats'
import { type FileKind, kindOf } from '../dossier-viewer/kinds'
import type { PageSource } from '../dossier-viewer/pages'
import type { PdfSettings } from '../dossier-viewer/pdf-engine'

/** What is to be looked at: one file, beginning at the page that a machine goes by. */
export interface Shown {
  readonly id: string
  readonly title: string
  readonly fileHash: string | null
  readonly mediaType: string | null
  readonly page: number | null
}

type T = (
  key: DossierDeskWord | 'loading' | 'retry' | 'error.title' | 'error.todo' | 'stale' | 'code',
  params?: Readonly<Record<string, unknown>>,
) => string

const WIDTH = 560
const MOST_TEXT = 20_000

/** One page of a scan beside what a machine says of it: enough to compare, the whole file is opened in the dossier. */
export class Preview implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #settings: () => PdfSettings
  #shown: Shown | undefined
  #state: 'none' | 'loading' | 'ready' | 'error' | 'unseen' = 'none'
  #error: unknown
  #page = 1
  #source: PageSource | undefined
  #drawn: readonly Node[] = []
  #text = ''
  #url: string | undefined
  #run = 0

  constructor(host: ReactiveControllerHost, settings: () => PdfSettings) {
    this.#host = host
    this.#settings = settings
    host.addController(this)
  }

  hostDisconnected(): void {
    this.close()
  }

  close(): void {
    this.#run += 1
    this.#source?.end()
    if (this.#url) URL.revokeObjectURL(this.#url)
    this.#source = undefined
    this.#url = undefined
    this.#shown = undefined
    this.#drawn = []
    this.#text = ''
    this.#state = 'none'
  }

  /** Shows this file; the same one again is left as it stands. */
  show(client: ZhixingClient | undefined, shown: Shown | undefined): void {
    if (this.#shown?.id === shown?.id) return
    this.close()
    this.#shown = shown
    if (!shown || !client) return
    if (shown.fileHash === null) {
      this.#state = 'unseen'
      return
    }
    this.#state = 'loading'
    void this.#open(client, shown, shown.fileHash)
  }

  async #open(client: ZhixingClient, { mediaType, page }: Shown, hash: string): Promise<void> {
    const run = this.#run
    try {
      const blob = await client.file(hash)
      if (run !== this.#run) return
      const type = (mediaType ?? blob.type).split(';')[0]?.trim() ?? ''
      this.#page = page ?? 1
      await this.#read(blob, type, kindOf(type), run)
    } catch (error) {
      if (run !== this.#run) return
      this.#error = error
      this.#state = 'error'
    }
    if (run === this.#run) this.#host.requestUpdate()
  }

  async #read(blob: Blob, type: string, kind: FileKind, run: number): Promise<void> {
    if (kind === 'image') {
      this.#url = URL.createObjectURL(blob.slice(0, blob.size, type))
      this.#state = 'ready'
    } else if (type === 'text/plain') {
      this.#text = (await blob.text()).slice(0, MOST_TEXT)
      this.#state = 'ready'
    } else if (kind === 'pdf' || kind === 'ofd') {
      const source = await openPages(kind, await blob.arrayBuffer(), this.#settings(), () => '')
      if (run !== this.#run) return source.end()
      this.#source = source
      await this.#draw(Math.min(this.#page, source.pages))
    } else this.#state = 'unseen'
  }

  async #draw(page: number): Promise<void> {
    const run = this.#run
    const nodes = await this.#source?.draw(page, { width: WIDTH, rotation: 0 }, new AbortController().signal)
    if (run !== this.#run) return
    this.#page = page
    // The layer for marking words belongs to the reader of the dossier.
    this.#drawn = (nodes ?? []).filter((node) => !(node instanceof Element && node.className === 'textLayer'))
    this.#state = 'ready'
    this.#host.requestUpdate()
  }

  render(t: T, words: Words, again: () => void): TemplateResult {
    const shown = this.#shown
    if (!shown) return empty(t('preview.none'), t('preview.hint'), icons.file)
    if (this.#state === 'loading') return skeleton(t, 8)
    if (this.#state === 'error') return failure(t, words, this.#error, again)
    if (this.#state === 'unseen') return empty(t('preview.unseen'), t('preview.unseen.hint'), icons.file)
    return html`${this.#pager(t)}<div class="sheet" tabindex="0" role="region" aria-label=${t('preview.of', { title: shown.title })}>
      ${this.#url ? html`<img src=${this.#url} alt=${shown.title} />` : this.#text === '' ? this.#drawn : html`<pre>${this.#text}</pre>`}
    </div>`
  }

  #pager(t: T): TemplateResult {
    const pages = this.#source?.pages ?? 1
    const turn = (to: number) => () => void this.#draw(to)
    const page = this.#page
    return html`<div class="pager noprint">
      <button class="btn small quiet" type="button" aria-label=${t('preview.back')} ?disabled=${page <= 1} @click=${turn(page - 1)}>${icons.up}</button>
      <span class="num" role="status">${t('preview.page', { page, pages })}</span>
      <button class="btn small quiet" type="button" aria-label=${t('preview.on')} ?disabled=${page >= pages} @click=${turn(page + 1)}>${icons.down}</button>
    </div>`
  }
}
