import { html, nothing, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { DoneDetail } from '../../events'
import { CaseElement } from '../../internal/case-element'
import type { LiveChange, QueryLine, QueryProgress } from '../../internal/core'
import { draftOf } from '../../internal/fields'
import { empty } from '../../internal/states'
import { search } from '../../locales'
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
export class QueryProgressView extends CaseElement<SearchKey, QueryProgress> {
  static override styles = [...CaseElement.styles, queryProgressStyles]

  protected readonly ui = search
  // Named, for the declaration that is built could not name it by itself.
  protected readonly reading: Loader<QueryProgress> = new Loader(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? activeClient.query('query.progress', { caseId }) : undefined
  })

  protected override concerns({ caseId, type }: LiveChange): boolean {
    return type.startsWith('query.') && (caseId === this.caseId || caseId === null)
  }

  protected override tools({ notAsked }: QueryProgress): TemplateResult | typeof nothing {
    if (!this.offers('query.order')) return nothing
    const order = () => this.#order(notAsked.map(({ sourceId }) => sourceId))
    return html`<button class="btn primary noprint" type="button" data-act="order" @click=${order}>${this.t('act.order')}</button>`
  }

  protected override sheets(value: QueryProgress) {
    if (value.asked === 0) return undefined
    return async () => [(await import('./paper')).paper(this.#view, value)]
  }

  protected override body(value: QueryProgress): TemplateResult {
    const view = this.#view
    if (value.asked === 0) return empty(this.t('empty'), this.t('empty.hint'))
    return html`${tally(view, value)} ${sourceTable(view, value)} ${notAsked(view, value)} ${orders(view, value)}`
  }

  get #view(): SearchView {
    return {
      locale: this.activeLocale,
      readonly: !this.offers('query.order'),
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
      act: (act, line) => this.#act(act, line),
      order: (sourceIds) => this.#order(sourceIds),
    }
  }

  #act(act: LineAct, line: QueryLine): void {
    void this.ask(async () => {
      const { askAgainAct, confirmAct, giveUpAct } = await import('./acts')
      const done = () => this.done(COMMANDS[act], line.id)
      const view = this.#view
      if (act === 'ask-again') return askAgainAct(view, line, done)
      if (act === 'give-up') return giveUpAct(view, line, done)
      const texts = { outcome: 'nothing', asOf: this.activeToday, type: 'deposit' }
      return confirmAct(
        view,
        line,
        draftOf(() => this.requestUpdate(), { texts }),
        done,
      )
    })
  }

  /** Reads whom and where one may ask, then asks for the rest. */
  #order(sourceIds: readonly string[]): void {
    void this.ask(async (client, caseId) => {
      const [{ orderAct, orderDraft }, detail, sources] = await Promise.all([
        import('./acts'),
        client.query('case.get', { caseId }),
        client.query('query.sources', {}),
      ])
      if (!detail) return undefined
      const initial = orderDraft(detail, sourceIds, this.t('order.name.usual'))
      const draft = draftOf(() => this.requestUpdate(), initial)
      const done = () => this.done('query.order', detail.id)
      return orderAct(this.#view, { detail, sources }, draft, done)
    })
  }
}
