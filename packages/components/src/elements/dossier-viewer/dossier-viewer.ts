import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { SELECT, type SelectDetail } from '../../events'
import type {
  CatalogueEntry,
  CourseNode,
  DossierCatalogue,
  LiveChange,
  PaperStanding,
  ZhixingClient,
} from '../../internal/core'
import { css } from '../../internal/css'
import type { Note } from '../../internal/ofd'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { dossier } from '../../locales/viewer'
import { base, stateStyles } from '../../styles/base'
import { filtered, filterField } from './catalogue-filter'
import { Comparison, comparePicker, comparisonBar } from './comparison'
import { dossierStyles } from './dossier-viewer.styles'
import { awaited } from './expected'
import { noteWords } from './ofd-notes'
import { OpenFile } from './open-file'
import { pane } from './pane'
import { paneStyles } from './pane.styles'
import type { PdfSettings } from './pdf-engine'
import { readingKeys } from './reading-keys'
import { tree } from './tree'
import type { DossierView } from './view'

type Key = keyof (typeof dossier)['zh-CN']

interface Dossier {
  readonly catalogue: DossierCatalogue
  readonly awaited: readonly PaperStanding[]
  readonly clocks: ReadonlyMap<string, CourseNode>
}

/**
 * `<zx-dossier-viewer case-id>`: the electronic dossier: catalogue, states and loans, and the papers themselves.
 *
 * @fires zx-select - {@link SelectDetail}: a paper was chosen
 * @slot tools - further controls in the heading
 * @csspart catalogue, lacking, viewer, empty, error, loading
 */
export class DossierViewer extends ZxElement<Key> {
  static override styles = [...base, stateStyles, dossierStyles, paneStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    materialId: { attribute: 'material-id' },
  }
  protected static override readonly inputs = ['caseId']

  /** Where pdf.js finds its worker and other files; set it once, before the first PDF is opened. */
  static pdf: PdfSettings = {}

  declare caseId: string | undefined
  /** The paper that is open. */
  declare materialId: string | undefined

  protected readonly ui = dossier
  readonly #loader = new Loader<Dossier | null>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? readDossier(activeClient, caseId) : undefined
  })
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
  noteLabel({ code }: Note): string {
    return noteWords(this.#view, code)
  }

  override async refresh(): Promise<void> {
    await this.#loader.load({ keep: true })
  }

  protected override reload(): void {
    this.#file.close()
    this.#comparison.end()
    this.#filter = ''
    this.#closed = new Set()
    this.#active = undefined
    void this.#loader.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return change.caseId === this.caseId && /^(dossier|node|task)\./.test(change.type)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    const { materialId } = this
    const materials = this.#loader.value?.catalogue.materials
    if (!materials || (this.#file.entry?.id ?? '') === (materialId ?? '')) return
    const entry = materials.find(({ id }) => id === materialId)
    if (entry) void this.#file.open(entry)
  }

  override render(): TemplateResult {
    const { state, value, error } = this.#loader
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (state === 'ready' && value === null) return empty(this.t('no-case'), this.t('no-case.hint'))
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
      ${catalogue.materials.length + awaited.length === 0 ? empty(this.t('empty'), this.t('empty.hint')) : this.#split(value)}`
  }

  #split({ catalogue, awaited, clocks }: Dossier): TemplateResult {
    const view = this.#view
    const shown = filtered(view, catalogue, awaited, this.#filter)
    return html`<div class="split">
      <nav aria-label=${this.t('catalogue')} @focusin=${this.#onFocus}>
        ${filterField(view, this.#filter, shown, this.#onFilter)}
        ${tree(view, {
          ...shown,
          clocks,
          closed: this.#filter ? new Set() : this.#closed,
          active: this.#active,
          selected: this.#file.entry?.id,
          onSection: this.#toggle,
          onEntry: this.#choose,
        })}
      </nav>
      <div class="panes ${this.#comparison.on ? 'two' : ''}">
        ${this.#comparison.on ? comparisonBar(view, this.#comparison, this.#file.paged && this.#other.paged) : nothing}
        ${this.#pane(view, this.#file, this.#picker(view, catalogue))}
        ${this.#comparison.on ? this.#pane(view, this.#other, nothing) : nothing}
      </div>
    </div>`
  }

  #pane(view: DossierView, file: OpenFile, more: TemplateResult | typeof nothing): TemplateResult {
    const side = file === this.#file ? 0 : 1
    const label = this.t(side === 0 ? 'viewer' : 'compare.other')
    const keys = (event: KeyboardEvent) => readingKeys(event, file)
    return html`<section class="pane" part="viewer" data-side=${side} aria-label=${label} @keydown=${keys}>
      ${pane(view, file, more)}
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

  get #view(): DossierView {
    return {
      locale: this.activeLocale,
      today: this.activeToday,
      words: this.words,
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
    }
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

/** "k of n catalogued", in words and as a bar. */
function progress(words: string, catalogue: DossierCatalogue): TemplateResult | typeof nothing {
  const all = catalogue.materials.length
  if (all === 0) return nothing
  return html`<div class="progress">
    <span class="num">${words}</span>
    <i aria-hidden="true"><b ${css({ width: `${(catalogue.catalogued / all) * 100}%` })}></b></i>
  </div>`
}

async function readDossier(client: ZhixingClient, caseId: string): Promise<Dossier | null> {
  const [catalogue, course, completeness] = await Promise.all([
    client.query('dossier.catalogue', { caseId }),
    // Clocks only make the catalogue say more: without them it is still a catalogue.
    client.query('node.course', { caseId }).catch((): readonly CourseNode[] => []),
    client.query('dossier.completeness', { caseId }).catch(() => null),
  ])
  if (!catalogue) return null
  const clocks = new Map<string, CourseNode>()
  for (const node of course) {
    if (node.state === 'running' && node.subjectId !== null) clocks.set(node.subjectId, node)
  }
  return { catalogue, awaited: awaited(completeness?.papers ?? []), clocks }
}
