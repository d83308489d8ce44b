import { VirtualizerController } from '@tanstack/lit-virtual'
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { createRef, ref } from 'lit/directives/ref.js'
import { repeat } from 'lit/directives/repeat.js'
import { CommandDialog } from '../../controllers/command-dialog'
import { Pager } from '../../controllers/pager'
import { Printing } from '../../controllers/printing'
import { RowMetrics } from '../../controllers/row-metrics'
import { RowNavigation } from '../../controllers/row-navigation'
import { DONE, type DoneDetail, OPEN_CASE, type OpenCaseDetail } from '../../events'
import type { LiveChange, QueryResult, QueueItem } from '../../internal/core'
import { courtToday, grouped } from '../../internal/format'
import { isWriting } from '../../internal/grid-keys'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { queue } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { type ActName, actFor } from './acts'
import { queueInput, totalOf, withActive } from './request'
import { COLUMNS, headRow, itemRow, type RowView, workLabel } from './row'
import { taskQueueStyles } from './task-queue.styles'
import { footer, toolbar, type View } from './toolbar'

type Key = keyof (typeof queue)['zh-CN']
/** Milliseconds between the last key and the search. */
const DEBOUNCE = 250
/** So many rows before the end the next page is asked for. */
const AHEAD = 30
const PRINTED = 1000

/**
 * `<zx-task-queue>`: nodes and affairs in somebody's hands, the most urgent first.
 *
 * @fires zx-open-case - {@link OpenCaseDetail}: a row was opened (click or Enter)
 * @fires zx-done - {@link DoneDetail}: a task was received, reported, confirmed or returned
 * @slot title - in place of the heading
 * @slot tools - further controls behind the filters
 * @csspart toolbar, row, footer, empty, error, loading, dialog, refusal
 */
export class TaskQueue extends ZxElement<Key> {
  static override styles = [...base, stateStyles, dialogStyles, ...taskQueueStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    holderId: { attribute: 'holder-id' },
    all: { type: Boolean },
    dueBy: { attribute: 'due-by' },
    view: { type: String },
    kind: { type: String },
    search: { type: String },
    pageSize: { type: Number, attribute: 'page-size' },
    readonly: { type: Boolean },
  }
  protected static override readonly inputs = [
    'holderId',
    'all',
    'dueBy',
    'view',
    'kind',
    'search',
    'pageSize',
  ]

  /** Whose queue; when absent that of whoever asks. */
  declare holderId: string | undefined
  /** Everybody's work. */
  declare all: boolean
  /** The second working day from today, as the host's calendar knows it; brings the filter "due in 2 working days". */
  declare dueBy: string | undefined
  declare view: View
  declare kind: '' | 'node' | 'task'
  declare search: string
  declare pageSize: number
  /** Shows no acts. */
  declare readonly: boolean

  protected readonly ui = queue
  readonly #grid = createRef<HTMLDivElement>()
  readonly #pager = new Pager<QueueItem, QueryResult<'task.queue'>>(this, (cursor, limit) =>
    this.activeClient?.query('task.queue', queueInput(this, limit, cursor)),
  )
  readonly #dialog = new CommandDialog(this)
  readonly #virtual = new VirtualizerController<HTMLDivElement, HTMLDivElement>(this, {
    count: 0,
    getScrollElement: () => this.#grid.value ?? null,
    estimateSize: () => this.#metrics.row,
    overscan: 6,
  })
  readonly #rows = new RowNavigation(this, {
    count: () => this.#pager.items.length,
    show: (index) => this.#virtual.getVirtualizer().scrollToIndex(index, { align: 'auto' }),
    open: (index) => this.#open(index),
    act: (name, index) => this.#act(name as ActName, index),
  })
  readonly #metrics = new RowMetrics(this, { row: 60, card: 152, head: 36, narrow: 640 })
  readonly #printing = new Printing(this, () => this.performUpdate())
  #changed = false
  #said = ''
  #debounce: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.all = false
    this.view = 'all'
    this.kind = ''
    this.search = ''
    this.pageSize = 100
    this.readonly = false
  }

  /** How many rows are shown, and how many there are. */
  get counts(): { readonly shown: number; readonly total: number } {
    return { shown: this.#pager.items.length, total: this.#pager.page?.total ?? 0 }
  }

  /** Reads again what is shown. */
  override async refresh(): Promise<void> {
    if (this.#pager.items.length > 500) {
      // Thousands of rows are not read again under the reader's hands: they are told, and choose when.
      this.#changed = true
      this.requestUpdate()
      return
    }
    const active = this.#pager.items[this.#rows.active]?.id
    await this.#pager.load({ keep: true })
    const found = this.#pager.items.findIndex((item) => item.id === active)
    this.#rows.active =
      found >= 0 ? found : Math.max(0, Math.min(this.#rows.active, this.#pager.items.length - 1))
    this.requestUpdate()
  }

  protected override reload(): void {
    this.#rows.active = 0
    this.#changed = false
    this.#pager.pageSize = Math.min(500, Math.max(1, this.pageSize || 100))
    if (this.#grid.value) this.#grid.value.scrollTop = 0
    void this.#pager.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return /^(task|node|case|closing)\./.test(change.type)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#debounce)
  }

  override render(): TemplateResult {
    const title = this.t(this.all ? 'title.all' : 'title')
    const { items, page, error, state } = this.#pager
    return html`<div class="all" @keydown=${this.#slash}>${toolbar({
      title,
      view: this.view,
      kind: this.kind,
      search: this.search,
      withSoon: Boolean(this.dueBy),
      t: (key) => this.t(key),
      onView: (view) => {
        this.view = view
      },
      onKind: (kind) => {
        this.kind = kind
      },
      onSearch: (text) => this.#typed(text),
    })}
    ${
      state === 'ready'
        ? staleNote(
            (key) => this.t(key),
            error,
            () => void this.refresh(),
          )
        : nothing
    }
    ${this.#content(title)}
    ${footer({
      counts: page ? this.t('shown', { shown: grouped(items.length), total: totalOf(page) }) : '',
      keys: items.length > 0 ? this.t('keys') : '',
      more: this.#more(),
    })}
    <span class="sr" role="status">${this.#said}</span>
    </div>${this.#dialog.render()}`
  }

  /** Near the end the next page is asked for; after a failure only when somebody says so. */
  protected override updated(): void {
    const { items, moreError } = this.#pager
    const end = this.#virtual.getVirtualizer().range?.endIndex ?? 0
    if (moreError === undefined && this.#grid.value && end >= items.length - AHEAD) void this.#pager.more()
  }

  #content(title: string): TemplateResult {
    const { state, items, error } = this.#pager
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return panel(failure(t, this.words, error, () => this.reload()))
    if (state === 'loading' || state === 'idle') return panel(skeleton(t, 8))
    if (items.length > 0) return this.#table(title)
    const filtered = this.view !== 'all' || this.kind !== '' || this.search !== ''
    if (!filtered) return panel(empty(this.t('empty'), this.t('empty.hint')))
    return panel(html`${empty(this.t('empty.filtered'), this.t('empty.filtered.hint'))}
      <div class="clear"><button class="btn" type="button" @click=${this.#clear}>${this.t('clear')}</button></div>`)
  }

  #table(title: string): TemplateResult {
    const { items, page } = this.#pager
    const { head, cards } = this.#metrics
    const virtualizer = this.#virtual.getVirtualizer()
    virtualizer.setOptions({
      ...virtualizer.options,
      count: items.length,
      scrollMargin: head,
      estimateSize: () => this.#metrics.row,
      getItemKey: (index) => items[index]?.id ?? index,
      rangeExtractor: (range) => withActive(range, this.#rows.active, items.length),
    })
    const view = this.#view
    const printing = this.#printing.active
    const places = printing
      ? items.slice(0, PRINTED).map((_, index) => ({ index, start: head }))
      : virtualizer.getVirtualItems()
    return html`<div
      ${ref(this.#grid)}
      class="grid ${cards ? 'cards' : ''}"
      role="grid"
      aria-label=${title}
      aria-rowcount=${page?.totalIsCapped ? -1 : (page?.total ?? items.length) + 1}
      aria-colcount=${COLUMNS.length}
      @keydown=${this.#rows.onKey}
      @click=${this.#rows.onClick}
      @focusin=${this.#rows.onFocus}
    >
      ${headRow(view)}
      <div role="rowgroup" class="body" style="height:${virtualizer.getTotalSize()}px">
        ${repeat(
          places,
          ({ index }) => items[index]?.id ?? index,
          ({ index, start }) => {
            const item = items[index]
            return item
              ? itemRow(view, item, { index, top: start - head, active: index === this.#rows.active })
              : nothing
          },
        )}
      </div>
    </div>`
  }

  get #view(): RowView {
    return {
      locale: this.activeLocale,
      year: courtToday().slice(0, 4),
      withActs: !this.readonly,
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
    }
  }

  #more(): TemplateResult | typeof nothing {
    const { moreError, loadingMore } = this.#pager
    if (moreError !== undefined) {
      return html`<span class="badge danger">${this.t('more.failed')}</span>
        <button class="btn small" type="button" @click=${() => this.#pager.more()}>${this.t('retry')}</button>`
    }
    if (this.#changed) {
      return html`<button class="btn small" type="button" @click=${() => this.reload()}>
        ${this.t('changed')} · ${this.t('refresh')}
      </button>`
    }
    return loadingMore ? html`<span class="muted">${this.t('loading.more')}</span>` : nothing
  }

  #open(index: number): void {
    const item = this.#pager.items[index]
    if (!item) return
    this.tell<OpenCaseDetail>(OPEN_CASE, { caseId: item.caseId, caseNumber: item.caseNumber, item })
  }

  #act(name: ActName, index: number): void {
    const item = this.#pager.items[index]
    if (!item) return
    const subject = `${item.caseNumber} · ${workLabel(this, item)}`
    const act = actFor(
      name,
      item,
      subject,
      (key) => this.t(key),
      () => {
        this.#said = this.t(`done.${name}`)
        this.#rows.focusSoon()
        this.tell<DoneDetail>(DONE, { command: `task.${name}`, caseId: item.caseId, id: item.id })
        void this.refresh()
      },
    )
    if (name === 'receive') void this.#dialog.send(act)
    else this.#dialog.ask(act)
  }

  readonly #slash = (event: KeyboardEvent) => {
    if (event.key !== '/' || isWriting(event.target)) return
    event.preventDefault()
    this.renderRoot.querySelector<HTMLInputElement>('input[type=search]')?.focus()
  }

  readonly #clear = () => {
    this.view = 'all'
    this.kind = ''
    this.search = ''
  }

  #typed(text: string): void {
    clearTimeout(this.#debounce)
    this.#debounce = setTimeout(() => {
      this.search = text
    }, DEBOUNCE)
  }
}

function panel(content: TemplateResult): TemplateResult {
  return html`<div class="panel">${content}</div>`
}
