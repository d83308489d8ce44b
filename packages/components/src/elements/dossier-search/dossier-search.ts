import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { Pager } from '../../controllers/pager'
import { OPEN_CASE, type OpenCaseDetail, SELECT, type SelectDetail } from '../../events'
import type { QueryResult } from '../../internal/core'
import * as icons from '../../internal/icons'
import { empty, failure, skeleton } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { type DossierSearchWord, dossierSearch } from '../../locales/dossier-search'
import { base, stateStyles } from '../../styles/base'
import { searchStyles } from '../../styles/search'
import { dossierSearchStyles } from './dossier-search.styles'
import { type Found, type Hit, results } from './results'

const PAGE = 20
/** Nothing is narrowed down. */
const WIDE = { kind: '', from: '', to: '' }

/**
 * `<zx-dossier-search search case-id>`: 卷宗全文检索, where something stands in all dossiers that the reader may open: case by case,
 * with the page and the words around it; a page is opened in the viewer. It looks only when it is asked to, for each search is recorded.
 *
 * @fires zx-select - {@link SelectDetail}: a page was chosen; unless it is cancelled, the viewer opens in place of the results
 * @fires zx-open-case - {@link OpenCaseDetail}: the case of a page was chosen
 * @csspart toolbar, footer, empty, error, loading
 */
export class DossierSearch extends ZxElement<DossierSearchWord> {
  static override styles = [...base, stateStyles, searchStyles, dossierSearchStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    search: { type: String },
    caseId: { attribute: 'case-id' },
  }
  protected static override readonly inputs: readonly string[] = ['search', 'caseId']

  /** What is looked for from the beginning. */
  declare search: string | undefined
  /** Only in the dossier of this case. */
  declare caseId: string | undefined

  protected readonly ui = dossierSearch
  readonly #pager = new Pager<Hit, Found>(this, (cursor, limit) => this.#read(cursor, limit), PAGE)
  #kinds: QueryResult<'dossier.kinds'> = []
  /** What is typed, and what was asked for last. */
  #typed = ''
  #asked = ''
  #narrow = WIDE
  #isShort = false
  #opened: Hit | undefined

  /** A change at the court searches nothing again: that would be recorded as if somebody had asked. */
  protected override concerns(): boolean {
    return false
  }

  override async refresh(): Promise<void> {
    if (this.#asked !== '') await this.#pager.load({ keep: true })
  }

  protected override reload(): void {
    this.#typed = this.search ?? ''
    this.#opened = undefined
    void this.#readKinds()
    this.#find()
  }

  async #readKinds(): Promise<void> {
    // Without the list the search still works: it is only not narrowed down.
    this.#kinds = (await this.activeClient?.query('dossier.kinds', {}).catch(() => [])) ?? []
    this.requestUpdate()
  }

  #read(cursor: string | undefined, limit: number): Promise<Found> | undefined {
    if (this.#asked === '') return undefined
    const { kind, from, to } = this.#narrow
    return this.activeClient?.query('dossier.search', {
      ...{ words: this.#asked, limit },
      ...(kind === '' ? {} : { kind }),
      ...(from === '' ? {} : { formedFrom: from }),
      ...(to === '' ? {} : { formedTo: to }),
      ...(this.caseId ? { caseId: this.caseId } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    })
  }

  #find(): void {
    const typed = this.#typed.trim()
    this.#isShort = typed !== '' && !canBeAsked(typed)
    this.#asked = this.#isShort ? '' : typed
    void this.#pager.load()
    this.requestUpdate()
  }

  override render(): TemplateResult {
    if (this.#opened) return this.#viewer(this.#opened)
    return html`<form role="search" part="toolbar" @submit=${this.#onSubmit}>
        <h2>${this.t('title')}</h2>
        <div class="ask">
          <label class="search">
            <span class="sr">${this.t('words')}</span>${icons.search}
            <input name="words" type="search" maxlength="100" autocomplete="off" placeholder=${this.t('words.hint')}
              aria-describedby="told" .value=${live(this.#typed)} @input=${this.#onType} />
          </label>
          <button class="btn primary" type="submit">${icons.search}${this.t('search')}</button>
        </div>
        ${this.#filters()}
        <p id="told" class="muted">${this.t(this.#isShort ? 'too-short' : 'logged')}</p>
      </form>
      ${this.#results()}`
  }

  #filters(): TemplateResult {
    const { kind, from, to } = this.#narrow
    const kinds = this.#kinds.map((one) => ({ value: one.kind, words: this.label('material', one.kind) }))
    const isNarrow = kind !== '' || from !== '' || to !== '' || Boolean(this.caseId)
    const date = (name: 'from' | 'to', value: string) =>
      html`<label><span>${this.t(name)}</span><input name=${name} type="date" .value=${live(value)} @change=${this.#onNarrow} /></label>`
    return html`<div class="filters">
      <label><span>${this.t('kind')}</span>
        <select name="kind" .value=${live(kind)} @change=${this.#onNarrow}>
          <option value="">${this.t('kind.all')}</option>
          ${kinds.map(({ value, words }) => html`<option value=${value} ?selected=${value === kind}>${words}</option>`)}
        </select>
      </label>
      ${date('from', from)}${date('to', to)}
      ${this.caseId ? html`<span class="badge primary">${this.t('only.case')}</span>` : nothing}
      ${isNarrow ? html`<button class="btn small quiet" type="button" @click=${this.#onWide}>${this.t('filters.clear')}</button>` : nothing}
    </div>`
  }

  #results(): TemplateResult {
    const { state, error, page, items } = this.#pager
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (this.#asked === '') return empty(this.t('start'), this.t('start.hint'), icons.search)
    if (state === 'error') return failure(t, this.words, error, () => void this.#pager.load())
    if (state !== 'ready' || !page) return skeleton(t, 6)
    if (items.length === 0) {
      const known = page.known ? this.t('known', page.known) : ''
      return html`${empty(this.t('none.title', { words: this.#asked }), this.t('none.hint'))}<p class="known muted">${known}</p>`
    }
    return results(
      {
        locale: this.activeLocale,
        t: (key, params) => this.t(key, params),
        label: (kind, code) => this.label(kind, code),
        open: (hit) => this.#open(hit),
        openCase: ({ caseId, caseNumber }) => this.tell<OpenCaseDetail>(OPEN_CASE, { caseId, caseNumber }),
        ...(this.caseId ? {} : { onlyCase: ({ caseId }: Hit) => this.#onlyCase(caseId) }),
      },
      this.#pager,
      page,
    )
  }

  #onlyCase(caseId: string): void {
    const typed = this.#typed
    this.caseId = caseId
    this.search = typed
  }

  async #open(hit: Hit): Promise<void> {
    if (!this.tell<SelectDetail>(SELECT, { caseId: hit.caseId, kind: 'material', id: hit.materialId })) return
    await import('../../define/dossier-viewer')
    this.#opened = hit
    await this.#focus('.back')
  }

  async #back(hit: Hit): Promise<void> {
    this.#opened = undefined
    await this.#focus(`[data-hit="${CSS.escape(hit.id)}"]`)
  }

  async #focus(selector: string): Promise<void> {
    this.requestUpdate()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus()
  }

  #viewer(hit: Hit): TemplateResult {
    const { title, page, caseId, materialId } = hit
    return html`<div class="opened">
      <button class="btn back" type="button" @click=${() => void this.#back(hit)}>${this.t('back')}</button>
      <span class="muted">${this.t('opened', { title, page })}</span>
    </div>
    <zx-dossier-viewer .client=${this.activeClient} .locale=${this.locale} .today=${this.today}
      .caseId=${caseId} .materialId=${materialId} .page=${page}></zx-dossier-viewer>`
  }

  readonly #onType = ({ target }: Event) => {
    this.#typed = (target as HTMLInputElement).value
  }

  readonly #onSubmit = (event: Event) => {
    event.preventDefault()
    this.#find()
  }

  readonly #onNarrow = ({ target }: Event) => {
    const { name, value } = target as HTMLInputElement
    this.#narrow = { ...this.#narrow, [name]: value }
    if (this.#asked !== '') this.#find()
    this.requestUpdate()
  }

  readonly #onWide = () => {
    this.#narrow = WIDE
    if (this.caseId) this.search = this.#typed
    this.caseId = undefined
    this.#find()
  }
}

const HAN = /\p{Script=Han}/u

/** What the court can look for: two Chinese signs in a row, or a letter or digit. */
function canBeAsked(typed: string): boolean {
  return (
    /\p{Script=Han}[·•]?\p{Script=Han}/u.test(typed) ||
    [...typed].some((sign) => /[\p{L}\p{N}]/u.test(sign) && !HAN.test(sign))
  )
}
