import { html, nothing, type TemplateResult } from 'lit'
import { Pager } from '../controllers/pager'
import type { ConsoleAction, ConsoleListBlock, QueryName } from '../internal/core'
import { footer, moreOf } from '../internal/filters'
import { grouped } from '../internal/format'
import { empty, failure, skeleton, staleNote } from '../internal/states'
import { base, stateStyles } from '../styles/base'
import { tableStyles } from '../styles/table'
import { cellOf, columnTitle, isAmount } from './cells'
import { consoleListStyles } from './console.styles'
import { QueryBlockElement } from './query-block'
import type { ConsoleRow } from './registry-types'
import { hiddenBecause, permitted, textOf, valuesOf } from './values'
import type { ConsoleView } from './view'

interface Page {
  readonly items: readonly ConsoleRow[]
  readonly next?: string
  readonly total: number
  readonly totalIsCapped?: boolean
}

/** A list over a query: chosen columns, a fixed filter, acts on each row. Used by `zx-console`. */
export class ConsoleList extends QueryBlockElement<ConsoleListBlock> {
  static override styles = [...base, stateStyles, tableStyles, consoleListStyles]

  readonly #pager = new Pager<ConsoleRow, Page>(this, (cursor, limit) => this.#ask(cursor, limit))

  #ask(cursor: string | undefined, limit: number): Promise<Page> | undefined {
    const { activeClient: client, block, view, contract } = this
    if (!client || !block || !view || !permitted(view.scope, contract)) return undefined
    const pages = contract?.input.properties !== undefined && 'limit' in (contract.input.properties as object)
    const paging = pages
      ? { limit: Math.min(limit, block.pageSize ?? 20), ...(cursor === undefined ? {} : { cursor }) }
      : {}
    const input = { ...valuesOf(view.scope, block.input), ...paging }
    return client.query(block.query as QueryName, input as never).then(pageOf)
  }

  override async refresh(): Promise<void> {
    await this.#pager.load({ keep: true })
  }

  protected override reload(): void {
    void this.#pager.load()
  }

  override render(): TemplateResult {
    const { block, view } = this
    if (!block || !view) return empty(this.t('alone'), this.t('alone.hint'))
    const { state, items, page, error } = this.#pager
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    const title = textOf(block.title, this.activeLocale)
    const forbidden = !permitted(view.scope, this.contract)
    return html`<div class="titlebar"><div class="title"><h3>${title}</h3></div></div>
      ${staleNote(t, state === 'ready' ? error : undefined, () => void this.refresh())}
      ${
        forbidden
          ? empty(
              this.t('query.forbidden', { about: this.label('query', block.query) }),
              this.t('query.forbidden.hint'),
            )
          : state === 'error'
            ? failure(t, this.words, error, () => this.reload())
            : !page
              ? skeleton(t, 4)
              : items.length === 0
                ? empty(this.t('list.empty'), this.t('list.empty.hint'))
                : html`${this.#table(block, view, items, title)}
                  ${footer(this.t('shown', { shown: grouped(items.length), total: `${grouped(page.total)}${page.totalIsCapped ? '+' : ''}` }), '', moreOf(this.#pager, t))}`
      }`
  }

  #table(
    block: ConsoleListBlock,
    view: ConsoleView,
    items: readonly ConsoleRow[],
    title: string,
  ): TemplateResult {
    const acts = actsOf(block, view)
    const answer = this.contract?.answer
    return html`<div class="tablebox" tabindex="0" role="region" aria-label=${title}>
      <table>
        <thead><tr>
          ${block.columns.map((column) => html`<th scope="col" class=${isAmount(column, answer) ? 'amount' : ''}>${columnTitle(column, view)}</th>`)}
          ${acts.length > 0 ? html`<th scope="col">${this.t('acts')}</th>` : nothing}
        </tr></thead>
        <tbody>
          ${items.map(
            (row) => html`<tr>
              ${block.columns.map(
                (column) =>
                  html`<td class=${isAmount(column, answer) ? 'amount num' : ''} data-label=${columnTitle(column, view)}>${cellOf(column, row, answer, view)}</td>`,
              )}
              ${acts.length > 0 ? html`<td class="acts" data-label=${this.t('acts')}>${acts.map((act) => this.#act(act, row, view))}</td>` : nothing}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`
  }

  #act(action: ConsoleAction, row: ConsoleRow, view: ConsoleView): TemplateResult | typeof nothing {
    if (hiddenBecause({ ...view.scope, row }, action)) return nothing
    return html`<button class="btn small noprint" type="button" data-act=${action.id} @click=${() => view.act(action, row)}>
      ${textOf(action.label, this.activeLocale)}</button>`
  }
}

/** Acts that this person may do; those that a row’s own values rule out are left out row by row. */
function actsOf(block: ConsoleListBlock, view: ConsoleView): readonly ConsoleAction[] {
  return (block.actions ?? []).flatMap((id) => {
    const action = view.definition.actions.find((one) => one.id === id)
    return action && view.offersAct(action) ? [action] : []
  })
}

/** A page of rows, or a list that comes at once. */
function pageOf(answer: unknown): Page {
  if (Array.isArray(answer)) return { items: answer as readonly ConsoleRow[], total: answer.length }
  return answer as Page
}
