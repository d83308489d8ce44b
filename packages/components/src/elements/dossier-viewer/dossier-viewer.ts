import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { type DoneDetail, SELECT, type SelectDetail } from '../../events'
import { CaseElement } from '../../internal/case-element'
import type {
  CatalogueEntry,
  DossierCatalogue,
  LiveChange,
  MarkOfCase,
  MarksOfCase,
} from '../../internal/core'
import type { Note } from '../../internal/ofd'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { dossier } from '../../locales/viewer'
import { segmentStyles } from '../../styles/segments'
import { filtered, filterField } from './catalogue-filter'
import { Comparison, comparePicker, comparisonBar } from './comparison'
import { type Dossier, NO_CASE, progress, readDossier } from './dossier'
import { dossierStyles } from './dossier-viewer.styles'
import { markList } from './mark-list'
import { Marking, notesOn, placeOf, standing } from './marks'
import { noteWords } from './ofd-notes'
import { OpenFile } from './open-file'
import type { Mark } from './pages'
import { pane } from './pane'
import { paneStyles } from './pane.styles'
import type { PdfSettings } from './pdf-engine'
import { readingKeys } from './reading-keys'
import { LogLoader, loanRegister, readingLog } from './registers'
import { type Side, sideTabs } from './side'
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
  static override styles = [...CaseElement.styles, segmentStyles, dossierStyles, paneStyles, sideStyles]
  static override properties: PropertyDeclarations = {
    ...CaseElement.properties,
    materialId: { attribute: 'material-id' },
  }
  /** Where pdf.js finds its worker and other files; set it once, before the first PDF is opened. */
  static pdf: PdfSettings = {}

  /** The paper that is open. */
  declare materialId: string | undefined

  protected readonly ui = dossier
  protected readonly reading = new Loader<Dossier | typeof NO_CASE>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? readDossier(activeClient, caseId) : undefined
  })
  readonly #book = new Loader<MarksOfCase>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? activeClient.query('marking.of-case', { caseId }) : undefined
  })
  readonly #log = new LogLoader(this)
  readonly #marking = new Marking(
    () => this.#view,
    () => this.#book.value,
  )
  readonly #file = new OpenFile(this, () => this.#pages(0))
  readonly #other = new OpenFile(this, () => this.#pages(1))
  readonly #comparison = new Comparison(this, [this.#file, this.#other])
  #filter = ''
  #closed = new Set<string>()
  #active: string | undefined
  #side: Side = 'catalogue'
  #only = false
  #chosen: string | undefined

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
    if (this.#side === 'log') void this.#log.load({ keep: true })
    await Promise.all([super.refresh(), this.#readMarks()])
  }

  /** Without notes the dossier is still a dossier. */
  async #readMarks(): Promise<void> {
    await this.#book.load({ keep: true })
    this.#file.remark()
    this.#other.remark()
  }

  protected override reload(): void {
    this.#file.close()
    this.#comparison.end()
    this.#filter = ''
    this.#closed = new Set()
    this.#active = undefined
    this.#book.value = undefined
    this.#log.value = undefined
    if (this.#side === 'log') void this.#log.load()
    void this.#readMarks()
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
    if (entry) void this.#file.open(entry)
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
    const notes = standing(this.#book.value?.marks ?? []).length
    return html`<div class="split">
      <nav aria-label=${this.t(`side.${this.#side}`)} @focusin=${this.#onFocus}>
        ${sideTabs(view, this.#side, { notes }, this.#onSide)}
        <div class="beside ${this.#side}">${this.#beside(view, value)}</div>
      </nav>
      <div class="panes ${this.#comparison.on ? 'two' : ''}">
        ${this.#comparison.on ? comparisonBar(view, this.#comparison, this.#file.paged && this.#other.paged) : nothing}
        ${this.#pane(view, this.#file, this.#picker(view, catalogue))}
        ${this.#comparison.on ? this.#pane(view, this.#other, nothing) : nothing}
      </div>
    </div>`
  }

  #beside(view: DossierView, { catalogue, awaited, clocks }: Dossier): TemplateResult {
    if (this.#side === 'log') return readingLog(view, { loader: this.#log, catalogue })
    if (this.#side === 'loans') return loanRegister(view, catalogue)
    if (this.#side === 'notes') return this.#notes(view, catalogue)
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

  #notes(view: DossierView, { materials }: DossierCatalogue): TemplateResult {
    return markList(view, {
      book: this.#book.value,
      materials,
      only: this.#only ? this.#file.entry : undefined,
      chosen: this.#chosen,
      onOnly: (only) => {
        this.#only = only
        this.requestUpdate()
      },
      onMark: (mark) => void this.#goTo(mark, materials),
    })
  }

  /** Opens the paper of a mark and goes to its place. */
  async #goTo(mark: MarkOfCase, materials: readonly CatalogueEntry[]): Promise<void> {
    this.#chosen = mark.id
    const entry = materials.find(({ id }) => id === mark.materialId)
    if (entry && this.#file.entry?.id !== entry.id) {
      if (!this.tell<SelectDetail>(SELECT, { caseId: entry.caseId, kind: 'material', id: entry.id })) return
      this.materialId = entry.id
      await this.#file.open(entry)
    }
    this.#file.showAt(mark.page, placeOf(mark))
    this.#file.remark()
  }

  #pane(view: DossierView, file: OpenFile, more: TemplateResult | typeof nothing): TemplateResult {
    const side = file === this.#file ? 0 : 1
    const label = this.t(side === 0 ? 'viewer' : 'compare.other')
    const root = this.renderRoot
    file.overlay = (page) => notesOn(view, this.#book.value?.marks ?? [], file, this.#chosen)(page)
    const keys = (event: KeyboardEvent) => readingKeys(event, file, this.#marking.keys(file, root))
    return html`<section class="pane" part="viewer" data-side=${side} aria-label=${label} @keydown=${keys} @click=${this.#onPane}>
      ${pane(view, file, more, this.#marking.notes(file, root))}
    </section>`
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
  readonly #onPane = ({ target }: Event) => {
    const id = (target as HTMLElement).closest<HTMLElement>('.mark.note')?.dataset.mark
    if (id === undefined) return
    this.#chosen = id
    this.#onSide('notes')
    this.#file.remark()
    this.#other.remark()
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] .goto`)?.focus(),
    )
  }

  readonly #onSide = (side: Side) => {
    this.#side = side
    if (side === 'log') void this.#log.load({ keep: true })
    this.requestUpdate()
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
