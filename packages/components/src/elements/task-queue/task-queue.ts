import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { CommandDialog } from '../../controllers/command-dialog'
import { Pager } from '../../controllers/pager'
import { VirtualRows } from '../../controllers/virtual-rows'
import { DONE, type DoneDetail, OPEN_CASE, type OpenCaseDetail } from '../../events'
import type { LiveChange, QueryResult, QueueItem } from '../../internal/core'
import { totalOf } from '../../internal/counts'
import { css } from '../../internal/css'
import { footer, moreOf } from '../../internal/filters'
import { grouped } from '../../internal/format'
import { isWriting } from '../../internal/grid-keys'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { queue } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { listStyles } from '../../styles/list'
import { urgencyStyles } from '../../styles/urgency'
import { type ActName, actFor } from './acts'
import { narrowStyles } from './narrow.styles'
import { queueInput } from './request'
import {
  COLUMNS,
  chosenColumns,
  headRow,
  itemRow,
  type QueueColumn,
  type RowView,
  widthsOf,
  workLabel,
} from './row'
import { taskQueueStyles } from './task-queue.styles'
import { toolbar, type View } from './toolbar'

type Key = keyof (typeof queue)['zh-CN']
/** Milliseconds between the last key and the search. */
const DEBOUNCE = 250

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
  static override styles = [
    ...base,
    stateStyles,
    dialogStyles,
    urgencyStyles,
    listStyles,
    taskQueueStyles,
    narrowStyles,
  ]
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
    columns: { type: String },
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
  /**
   * Which columns, in this order, out of `urgency case debtor kind work note flags state holder due days actions`; the usual eight when
   * absent.
   */
  declare columns: string | undefined

  protected readonly ui = queue
  readonly #pager = new Pager<QueueItem, QueryResult<'task.queue'>>(this, (cursor, limit) =>
    this.activeClient?.query('task.queue', queueInput(this, limit, cursor)),
  )
  readonly #dialog = new CommandDialog(this)
  readonly #rows = new VirtualRows<QueueItem>(this, {
    pager: this.#pager,
    sizes: { row: 60, card: 152, head: 36, narrow: 640 },
    columns: () => this.#columns.length,
    renderNow: () => this.performUpdate(),
    open: (item) => {
      this.tell<OpenCaseDetail>(OPEN_CASE, { caseId: item.caseId, caseNumber: item.caseNumber, item })
    },
    act: (name, item) => this.#act(name as ActName, item),
  })
  #columns: readonly QueueColumn[] = COLUMNS
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
    await this.#rows.reread()
  }

  protected override reload(): void {
    this.#changed = false
    this.#pager.pageSize = Math.min(500, Math.max(1, this.pageSize || 100))
    this.#rows.toTop()
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
    const chosen = chosenColumns(this.columns)
    this.#columns = chosen ?? COLUMNS
    const title = this.t(this.all ? 'title.all' : 'title')
    const { items, page, error, state } = this.#pager
    return html`<div class=${chosen ? 'all chosen' : 'all'} ${css({ '--_columns': chosen ? widthsOf(chosen) : '' })} @keydown=${this.#slash}>${toolbar(
      {
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
      },
    )}
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
    ${footer(
      page ? this.t('shown', { shown: grouped(items.length), total: totalOf(page) }) : '',
      items.length > 0 ? this.t('keys') : '',
      this.#more(),
    )}
    <span class="sr" role="status">${this.#said}</span>
    </div>${this.#dialog.render()}`
  }

  #content(title: string): TemplateResult {
    const { state, items, error } = this.#pager
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return panel(failure(t, this.words, error, () => this.reload()))
    if (state === 'loading' || state === 'idle') return panel(skeleton(t, 8))
    if (items.length > 0) {
      const view = this.#view
      return this.#rows.render(title, headRow(view), (item, place) => itemRow(view, item, place))
    }
    const filtered = this.view !== 'all' || this.kind !== '' || this.search !== ''
    if (!filtered) return panel(empty(this.t('empty'), this.t('empty.hint')))
    return panel(html`${empty(this.t('empty.filtered'), this.t('empty.filtered.hint'))}
      <div class="clear"><button class="btn" type="button" @click=${this.#clear}>${this.t('clear')}</button></div>`)
  }

  get #view(): RowView {
    return {
      locale: this.activeLocale,
      year: this.activeToday.slice(0, 4),
      withActs: !this.readonly,
      columns: this.#columns,
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
    }
  }

  #more(): TemplateResult | typeof nothing {
    if (this.#changed) {
      return html`<button class="btn small" type="button" @click=${() => this.reload()}>
        ${this.t('changed')} · ${this.t('refresh')}
      </button>`
    }
    return moreOf(this.#pager, (key) => this.t(key), { button: false })
  }

  async #act(name: ActName, item: QueueItem): Promise<void> {
    // Drawn only when somebody reports; without it the dialog still takes a text, and the court says what is missing.
    const form =
      name === 'report'
        ? await import('../../controllers/result-form')
            .then(({ drawn }) => drawn(this, item))
            .catch(() => undefined)
        : undefined
    const act = actFor(
      name,
      item,
      `${item.caseNumber} · ${workLabel(this, item)}`,
      (key) => this.t(key),
      (command) => {
        this.#said = this.t(`done.${name}`)
        this.#rows.navigation.focusSoon()
        this.tell<DoneDetail>(DONE, { command, caseId: item.caseId, id: item.id })
        void this.refresh()
      },
      form,
    )
    if (name === 'receive') await this.#dialog.send(act)
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
