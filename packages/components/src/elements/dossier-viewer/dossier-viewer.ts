import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { type DoneDetail, SELECT, type SelectDetail } from '../../events'
import { CaseElement } from '../../internal/case-element'
import type { CatalogueEntry, DossierCatalogue, LiveChange, MarkOfCase } from '../../internal/core'
import type { Note } from '../../internal/ofd'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { dossier } from '../../locales/viewer'
import { segmentStyles } from '../../styles/segments'
import { Beside } from './beside'
import { filtered, filterField } from './catalogue-filter'
import { Comparison, comparePicker, comparisonBar } from './comparison'
import { type Dossier, NO_CASE, progress, readDossier } from './dossier'
import { dossierStyles } from './dossier-viewer.styles'
import { Marking, placeOf } from './marks'
import { Masking } from './masking'
import { noteWords } from './ofd-notes'
import { OpenFile } from './open-file'
import { overlayStyles } from './overlay.styles'
import type { Mark } from './pages'
import { type PaneNotes, pane } from './pane'
import { paneStyles } from './pane.styles'
import type { PdfSettings } from './pdf-engine'
import { readingKeys } from './reading-keys'
import type { PageMarks } from './sheets'
import { sideStyles } from './side.styles'
import { tree } from './tree'
import type { DossierView } from './view'

type Key = keyof (typeof dossier)['zh-CN']

/**
 * `<zx-dossier-viewer case-id>`: the electronic dossier: catalogue, states and loans, and the papers themselves.
 *
 * @fires zx-select - {@link SelectDetail}: a paper was chosen
 * @fires zx-done - {@link DoneDetail}: something was marked, corrected or withdrawn
 * @slot tools - further controls in the heading
 * @csspart catalogue, lacking, viewer, empty, error, loading
 */
export class DossierViewer extends CaseElement<Key, Dossier | typeof NO_CASE> {
  static override styles = [
    ...CaseElement.styles,
    segmentStyles,
    dossierStyles,
    paneStyles,
    overlayStyles,
    sideStyles,
  ]
  static override properties: PropertyDeclarations = {
    ...CaseElement.properties,
    materialId: { attribute: 'material-id' },
    page: { type: Number },
  }
  /** Where pdf.js finds its worker and other files; set it once, before the first PDF is opened. */
  static pdf: PdfSettings = {}
  /** Certificates (DER) of the makers of certificates that this court trusts; without any, seals are checked and trust is left open. */
  static sealMakers: readonly Uint8Array[] = []
  /** @internal */
  readonly sealMakers = (this.constructor as typeof DossierViewer).sealMakers

  /** The paper that is open. */
  declare materialId: string | undefined
  /** The page that it opens at. */
  declare page: number | undefined

  protected readonly ui = dossier
  protected readonly reading = new Loader<Dossier | typeof NO_CASE>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? readDossier(activeClient, caseId) : undefined
  })
  readonly #beside = new Beside(this)
  readonly #marking = new Marking(
    () => this.#view,
    () => this.#beside.book,
  )
  readonly #masking = new Masking(
    () => this.#view,
    () => this.activeClient,
  )
  readonly #file = new OpenFile(this, () => this.#pages(0))
  readonly #other = new OpenFile(this, () => this.#pages(1))
  readonly #comparison = new Comparison(this, [this.#file, this.#other])
  #filter = ''
  #closed = new Set<string>()
  #active: string | undefined

  /** @internal */
  get pdfSettings(): PdfSettings {
    return (this.constructor as typeof DossierViewer).pdf
  }

  /** @internal */
  pageLabel(page: number): string {
    return this.t('page.label', { page })
  }

  /** @internal */
  boxLabel(mark: Mark): string {
    const percent = Object.entries(mark).map(([name, part]) => [name, Math.round(part * 100)])
    return this.t('mark.box', Object.fromEntries(percent))
  }

  /** @internal */
  noteLabel({ code }: Note): string {
    return noteWords(this.#view, code)
  }

  override async refresh(): Promise<void> {
    await Promise.all([super.refresh(), this.#readBeside()])
  }

  async #readBeside(): Promise<void> {
    await this.#beside.load()
    this.#remark()
  }

  #remark(): void {
    this.#file.remark()
    this.#other.remark()
  }

  protected override reload(): void {
    this.#file.close()
    this.#comparison.end()
    this.#filter = ''
    this.#closed = new Set()
    this.#active = undefined
    this.#beside.reset()
    void this.#readBeside()
    super.reload()
  }

  protected override concerns(change: LiveChange): boolean {
    return change.caseId === this.caseId && /^(dossier|node|task|marking)\./.test(change.type)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    const { materialId } = this
    const { value } = this.reading
    const materials = value && value !== NO_CASE ? value.catalogue.materials : undefined
    if (!materials || (this.#file.entry?.id ?? '') === (materialId ?? '')) return
    const entry = materials.find(({ id }) => id === materialId)
    const toPage = () => this.page !== undefined && this.#file.goTo(this.page)
    if (entry) void this.#file.open(entry).then(toPage)
  }

  override render(): TemplateResult {
    const { state, value, error } = this.reading
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (value === NO_CASE) return empty(this.t('no-case'), this.t('no-case.hint'))
    if (!value) return skeleton(t, 8)
    const { catalogue, awaited } = value
    const owed = awaited.filter(({ state }) => state !== 'expected').length
    return html`<div class="titlebar">
        <div class="title">
          <h2>${this.t('title')}</h2>
          <p class="muted">${catalogue.caseNumber}</p>
        </div>
        ${progress(this.t('counts', { k: catalogue.catalogued, n: catalogue.materials.length }), catalogue)}
        ${owed > 0 ? html`<span class="badge danger" part="lacking">${this.t('lacking', { n: owed })}</span>` : nothing}
        <slot name="tools"></slot>
      </div>
      ${staleNote(t, error, () => void this.refresh())}
      ${catalogue.materials.length + awaited.length === 0 ? empty(this.t('empty'), this.t('empty.hint')) : this.body(value)}
      ${this.foot}`
  }

  protected override body(value: Dossier | typeof NO_CASE): TemplateResult {
    const view = this.#view
    if (value === NO_CASE) return html``
    const { catalogue } = value
    return html`<div class="split">
      <nav aria-label=${this.t(`side.${this.#beside.side}`)} @focusin=${this.#onFocus}>
        ${this.#beside.tabs(view)}
        <div class="beside ${this.#beside.side}">${this.#nav(view, value)}</div>
      </nav>
      <div class="panes ${this.#comparison.on ? 'two' : ''}">
        ${this.#comparison.on ? comparisonBar(view, this.#comparison, this.#file.paged && this.#other.paged) : nothing}
        ${this.#pane(view, this.#file, this.#picker(view, catalogue))}
        ${this.#comparison.on ? this.#pane(view, this.#other, nothing) : nothing}
      </div>
    </div>`
  }

  #nav(view: DossierView, dossier: Dossier): TemplateResult {
    const { catalogue, awaited, clocks } = dossier
    if (this.#beside.side !== 'catalogue') {
      const open = (materialId: string) => {
        this.materialId = materialId
      }
      const goTo = (...mark: Parameters<typeof this.goTo>) => void this.goTo(...mark)
      return this.#beside.render(view, dossier, this.#file, { open, goTo })
    }
    const shown = filtered(view, catalogue, awaited, this.#filter)
    return html`${filterField(view, this.#filter, shown, this.#onFilter)}
      ${tree(view, {
        ...shown,
        clocks,
        closed: this.#filter ? new Set() : this.#closed,
        active: this.#active,
        selected: this.#file.entry?.id,
        onSection: this.#toggle,
        onEntry: this.#choose,
      })}`
  }

  /** Opens the paper of a mark and goes to its place. */
  protected async goTo(mark: MarkOfCase, materials: readonly CatalogueEntry[]): Promise<void> {
    this.#beside.chosen = mark.id
    const entry = materials.find(({ id }) => id === mark.materialId)
    if (entry && this.#file.entry?.id !== entry.id) {
      if (!this.tell<SelectDetail>(SELECT, { caseId: entry.caseId, kind: 'material', id: entry.id })) return
      this.materialId = entry.id
      await this.#file.open(entry)
    }
    this.#file.showAt(mark.page, placeOf(mark))
    this.#file.remark()
  }

  #pane(view: DossierView, file: OpenFile, picker: TemplateResult | typeof nothing): TemplateResult {
    const side = file === this.#file ? 0 : 1
    const label = this.t(side === 0 ? 'viewer' : 'compare.other')
    const root = this.renderRoot
    file.overlay = (page) => this.#over(file, page)
    const more = () => (this.#masking.isOn(file) ? {} : this.#marking.keys(file, root))
    const keys = (event: KeyboardEvent) => readingKeys(event, file, more())
    return html`<section class="pane" part="viewer" data-side=${side} aria-label=${label} @keydown=${keys} @click=${this.#onPane}>
      ${pane(view, file, picker, this.#paneNotes(file, root))}
    </section>`
  }

  #over(file: OpenFile, page: number): readonly PageMarks[] {
    if (this.#masking.isOn(file)) return this.#masking.on(file, page)
    return this.#beside.notesOn(this.#view, file, page)
  }

  /** Notes and covering are tools of a pane; only one of them is at work at a time. */
  #paneNotes(file: OpenFile, root: ParentNode): PaneNotes {
    const notes = this.#marking.notes(file, root)
    const isMasking = this.#masking.isOn(file)
    return {
      tools: html`${isMasking || !file.sheeted ? nothing : notes?.tools}${this.#masking.tool(file)}`,
      below: isMasking ? this.#masking.bar(file) : (notes?.below ?? nothing),
      print: notes?.print ?? (() => void file.print()),
    }
  }

  #picker(view: DossierView, { materials }: DossierCatalogue): TemplateResult | typeof nothing {
    const others = materials.filter(({ id, fileHash }) => fileHash !== null && id !== this.#file.entry?.id)
    return comparePicker(view, others, this.#other.entry?.id, (entry) => {
      if (entry) void this.#other.open(entry)
      else this.#comparison.end()
    })
  }

  #pages(side: number): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>(`[data-side="${side}"] .pages`) ?? undefined
  }

  readonly #onFilter = (words: string) => {
    this.#filter = words
    this.requestUpdate()
  }

  /** A note on a page was pressed: the list beside it shows who wrote it, and when. */
  readonly #onPane = ({ target, currentTarget }: Event) => {
    const id = (target as HTMLElement).closest<HTMLElement>('.mark')?.dataset.mark
    const file = (currentTarget as HTMLElement).dataset.side === '1' ? this.#other : this.#file
    if (id === undefined || id === 'frame' || this.#masking.pressed(id, file)) return
    this.#beside.chosen = id
    this.#beside.choose('notes')
    this.#remark()
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] .goto`)?.focus(),
    )
  }

  get #view(): DossierView {
    return { ...this.caseView, t: (key, params) => this.t(key, params) }
  }

  readonly #toggle = (id: string) => {
    if (!this.#closed.delete(id)) this.#closed.add(id)
    this.requestUpdate()
  }

  readonly #choose = (entry: CatalogueEntry) => {
    if (!this.tell<SelectDetail>(SELECT, { caseId: entry.caseId, kind: 'material', id: entry.id })) return
    this.materialId = entry.id
  }

  readonly #onFocus = (event: FocusEvent) => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key
    if (!key || key === this.#active) return
    this.#active = key
    this.requestUpdate()
  }
}
