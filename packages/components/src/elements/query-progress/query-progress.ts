import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { CommandDialog } from '../../controllers/command-dialog'
import { Loader } from '../../controllers/loader'
import { DONE, type DoneDetail } from '../../events'
import type { LiveChange, QueryLine, QueryProgress } from '../../internal/core'
import { exportTools } from '../../internal/export/tools'
import { draftOf } from '../../internal/fields'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { errorText } from '../../internal/words'
import { ZxElement } from '../../internal/zx-element'
import { search } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { exportStyles } from '../../styles/export'
import { fieldStyles } from '../../styles/fields'
import { tableStyles } from '../../styles/table'
import { askAgainAct, confirmAct, giveUpAct, orderAct, orderDraft } from './acts'
import { queryProgressStyles } from './query-progress.styles'
import { notAsked, orders, sourceTable, tally } from './table'
import type { LineAct, SearchKey, SearchView } from './view'

const COMMANDS = {
  'ask-again': 'query.ask-again',
  confirm: 'query.confirm-by-hand',
  'give-up': 'query.give-up',
} as const

/**
 * `<zx-query-progress case-id>`: where every source of a search stands, how old its answer is, and which sources nobody has
 * asked. What failed or is not known never looks like an answer.
 *
 * @fires zx-done - {@link DoneDetail}: a query was ordered, asked again, settled by hand or given up
 * @csspart not-asked, empty, error, loading, dialog, refusal
 */
export class QueryProgressView extends ZxElement<SearchKey> {
  static override styles = [
    ...base,
    ...[stateStyles, dialogStyles, fieldStyles, tableStyles, exportStyles],
    queryProgressStyles,
  ]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    readonly: { type: Boolean },
  }
  protected static override readonly inputs = ['caseId']

  declare caseId: string | undefined
  /** Shows no acts. */
  declare readonly: boolean

  protected readonly ui = search
  readonly #dialog = new CommandDialog(this)
  readonly #progress = new Loader<QueryProgress>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? activeClient.query('query.progress', { caseId }) : undefined
  })
  #said = ''
  #problem = ''

  constructor() {
    super()
    this.readonly = false
  }

  override async refresh(): Promise<void> {
    await this.#progress.load({ keep: true })
  }

  protected override reload(): void {
    this.#problem = ''
    void this.#progress.load()
  }

  protected override concerns({ caseId, type }: LiveChange): boolean {
    return type.startsWith('query.') && (caseId === this.caseId || caseId === null)
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#progress
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    const view = this.#view
    const failed = () => this.#say(this.t('export.failed'))
    const sheets = async () => [(await import('./paper')).paper(view, value)]
    const order = () => view.order(value.notAsked.map(({ sourceId }) => sourceId))
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></div>
        <slot name="tools"></slot>
        ${this.readonly ? nothing : html`<button class="btn primary noprint" type="button" data-act="order" @click=${order}>${this.t('act.order')}</button>`}
        ${value.asked === 0 ? nothing : exportTools({ t, name: this.t('title'), sheets, failed })}
      </div>
      ${staleNote(t, error, () => void this.refresh())}
      ${this.#problem ? html`<p class="caution" role="alert">${this.#problem}</p>` : nothing}
      ${
        value.asked === 0
          ? empty(this.t('empty'), this.t('empty.hint'))
          : html`${tally(view, value)} ${sourceTable(view, value)} ${notAsked(view, value)} ${orders(view, value)}`
      }
      <span class="sr" role="status">${this.#said}</span>
      ${this.#dialog.render()}`
  }

  get #view(): SearchView {
    return {
      locale: this.activeLocale,
      readonly: this.readonly,
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
      act: (act, line) => this.#act(act, line),
      order: (sourceIds) => void this.#order(sourceIds),
    }
  }

  #act(act: LineAct, line: QueryLine): void {
    const done = () => this.#done(COMMANDS[act], line.id)
    const view = this.#view
    const texts = { outcome: 'nothing', asOf: this.activeToday, type: 'deposit' }
    const draft = draftOf(() => this.requestUpdate(), { texts })
    const acts = {
      'ask-again': () => askAgainAct(view, line, done),
      confirm: () => confirmAct(view, line, draft, done),
      'give-up': () => giveUpAct(view, line, done),
    }
    this.#dialog.ask(acts[act]())
  }

  /** Reads whom and where one may ask, then asks for the rest. */
  async #order(sourceIds: readonly string[]): Promise<void> {
    const { activeClient: client, caseId } = this
    if (!client || !caseId) return
    this.#problem = ''
    try {
      const [detail, sources] = await Promise.all([
        client.query('case.get', { caseId }),
        client.query('query.sources', {}),
      ])
      if (!detail) return
      const initial = orderDraft(detail, sourceIds, this.t('order.name.usual'))
      const draft = draftOf(() => this.requestUpdate(), initial)
      const done = () => this.#done('query.order', detail.id)
      this.#dialog.ask(orderAct(this.#view, { detail, sources }, draft, done))
    } catch (error) {
      const words = errorText(this.words, error)
      this.#problem = words ? `${words.what} ${words.todo}` : this.t('error.todo')
      this.requestUpdate()
    }
  }

  #done(command: string, id: string): void {
    this.#say(this.t('done'))
    this.tell<DoneDetail>(DONE, { command, caseId: this.caseId ?? '', id })
    void this.refresh()
  }

  #say(words: string): void {
    this.#said = words
    this.requestUpdate()
  }
}
