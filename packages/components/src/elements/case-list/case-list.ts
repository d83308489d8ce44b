import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Pager } from '../../controllers/pager'
import { VirtualRows } from '../../controllers/virtual-rows'
import { OPEN_CASE, type OpenCaseDetail } from '../../events'
import type { CaseSummary, LiveChange, QueryInput, QueryResult } from '../../internal/core'
import { totalOf } from '../../internal/counts'
import { footer, moreOf, searchField, segments } from '../../internal/filters'
import { grouped } from '../../internal/format'
import { isWriting } from '../../internal/grid-keys'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { caseList } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { listStyles } from '../../styles/list'
import { caseListStyles } from './case-list.styles'
import { COLUMNS, caseRow, headRow, type RowView } from './row'

type Key = keyof (typeof caseList)['zh-CN']
type State = NonNullable<QueryInput<'case.list'>['state']>

const STATES = ['all', 'open', 'suspended', 'closed'] as const
/** Milliseconds between the last key and the search. */
const DEBOUNCE = 250

/**
 * `<zx-case-list>`: the cases of the court, to be searched and opened.
 *
 * @fires zx-open-case - {@link OpenCaseDetail}: a row was opened (click or Enter)
 * @slot title - in place of the heading
 * @slot tools - further controls behind the filters
 * @csspart toolbar, row, footer, empty, error, loading
 */
export class CaseList extends ZxElement<Key> {
  static override styles = [...base, stateStyles, listStyles, caseListStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    state: { type: String },
    search: { type: String },
    undertakerId: { attribute: 'undertaker-id' },
    pageSize: { type: Number, attribute: 'page-size' },
  }
  protected static override readonly inputs = ['state', 'search', 'undertakerId', 'pageSize']

  /** A state of a case, `open` for everything not closed, or `all`. */
  declare state: State | 'all'
  declare search: string
  declare undertakerId: string | undefined
  declare pageSize: number

  protected readonly ui = caseList
  readonly #pager = new Pager<CaseSummary, QueryResult<'case.list'>>(this, (cursor, limit) =>
    this.activeClient?.query('case.list', this.#input(limit, cursor)),
  )
  readonly #rows = new VirtualRows<CaseSummary>(this, {
    pager: this.#pager,
    sizes: { row: 60, card: 136, head: 36, narrow: 640 },
    columns: () => COLUMNS.length,
    renderNow: () => this.performUpdate(),
    open: ({ id, caseNumber }) => {
      this.tell<OpenCaseDetail>(OPEN_CASE, { caseId: id, caseNumber })
    },
  })
  #debounce: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.state = 'all'
    this.search = ''
    this.pageSize = 100
  }

  /** How many rows are shown, and how many there are. */
  get counts(): { readonly shown: number; readonly total: number } {
    return { shown: this.#pager.items.length, total: this.#pager.page?.total ?? 0 }
  }

  override async refresh(): Promise<void> {
    if (this.#pager.items.length <= 500) await this.#rows.reread()
  }

  protected override reload(): void {
    this.#rows.toTop()
    this.#pager.pageSize = Math.min(500, Math.max(1, this.pageSize || 100))
    void this.#pager.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return /^(case|closing)\./.test(change.type)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#debounce)
  }

  override render(): TemplateResult {
    const { items, page, error, state } = this.#pager
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    const choices = STATES.map((value) => ({ value, words: this.t(`state.${value}`) }))
    return html`<div class="all" @keydown=${this.#slash}>
      <div class="bar" part="toolbar">
        <div class="title">
          <slot name="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></slot>
        </div>
        <div class="tools">
          ${segments<string>(this.t('filter.state'), choices, this.state, (value) => {
            this.state = value as State | 'all'
          })}
          ${searchField(this.t('search'), this.search, this.#typed)}
          <slot name="tools"></slot>
        </div>
      </div>
      ${state === 'ready' ? staleNote(t, error, () => void this.refresh()) : ''} ${this.#content()}
      ${footer(
        page ? this.t('shown', { shown: grouped(items.length), total: totalOf(page) }) : '',
        items.length > 0 ? this.t('keys') : '',
        moreOf(this.#pager, t, { button: false }),
      )}
    </div>`
  }

  #content(): TemplateResult {
    const { state, items, error } = this.#pager
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return panel(failure(t, this.words, error, () => this.reload()))
    if (state === 'loading' || state === 'idle') return panel(skeleton(t, 8))
    if (items.length > 0) {
      const view = this.#view
      return this.#rows.render(this.t('title'), headRow(view), (item, place) => caseRow(view, item, place))
    }
    if (this.state === 'all' && this.search === '') return panel(empty(this.t('empty'), this.t('empty.hint')))
    return panel(html`${empty(this.t('empty.filtered'), this.t('empty.filtered.hint'))}
      <div class="clear"><button class="btn" type="button" @click=${this.#clear}>${this.t('clear')}</button></div>`)
  }

  get #view(): RowView {
    return {
      locale: this.activeLocale,
      t: (key) => this.t(key),
      label: (kind, code) => this.label(kind, code),
    }
  }

  #input(limit: number, cursor: string | undefined): QueryInput<'case.list'> {
    const search = this.search.trim()
    return {
      limit,
      ...(this.state === 'all' ? {} : { state: this.state }),
      ...(this.undertakerId ? { undertakerId: this.undertakerId } : {}),
      ...(search ? { search } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    }
  }

  readonly #clear = () => {
    this.state = 'all'
    this.search = ''
  }

  readonly #typed = (text: string) => {
    clearTimeout(this.#debounce)
    this.#debounce = setTimeout(() => {
      this.search = text
    }, DEBOUNCE)
  }

  readonly #slash = (event: KeyboardEvent) => {
    if (event.key !== '/' || isWriting(event.target)) return
    event.preventDefault()
    this.renderRoot.querySelector<HTMLInputElement>('input[type=search]')?.focus()
  }
}

function panel(content: TemplateResult): TemplateResult {
  return html`<div class="panel">${content}</div>`
}
