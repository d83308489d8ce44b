import type { QueryResult } from '@zhixing/core/client'
import { html, nothing, type TemplateResult } from 'lit'
import { ConsoleElement } from './console-element'
import { shortDate, yuan } from './format'
import { icons } from './icons'
import { Reading } from './reading'
import { hashOf } from './route'
import { failurePanel } from './shell'
import { taskTableStyles } from './task-table.styles'
import { base, pageStyles, stateStyles } from './tokens'
import { unsettledStyles } from './unsettled-table.styles'

const KINDS = ['postponed', 'deposited', 'unclear', 'returned'] as const
type Kind = (typeof KINDS)[number]
type Page = QueryResult<'fund.unsettled'>
type Sum = Page['items'][number]

/** So many of each are read at first; the rest on asking. */
const STEP = 50

const COLUMNS = ['case', 'payee', 'amount', 'why', 'since'] as const

/** `<city-unsettled>`: sums of the court that have not gone their usual way, by kind, each with the way to its case. */
export class UnsettledTable extends ConsoleElement {
  static override styles = [...base, stateStyles, pageStyles, taskTableStyles, unsettledStyles]
  #limit = STEP

  readonly #pages = new Reading<Readonly<Record<Kind, Page>>>(this, {
    client: () => this.desk?.client,
    read: async (client) => {
      const pages = await Promise.all(
        KINDS.map((kind) => client.query('fund.unsettled', { kind, limit: this.#limit })),
      )
      return Object.fromEntries(KINDS.map((kind, at) => [kind, pages[at]])) as Record<Kind, Page>
    },
    concerns: ({ type }) => type.startsWith('fund.'),
  })

  override render(): TemplateResult {
    const { value, error } = this.#pages
    if (!value && error !== undefined) {
      return failurePanel(this.t.bind(this), error, () => void this.#pages.load())
    }
    if (!value) return html`<p class="state" role="status">${this.t('loading')}</p>`
    const isEmpty = KINDS.every((kind) => value[kind].total === 0)
    if (isEmpty) {
      return html`<div class="state" role="status">
        ${icons.check}<strong>${this.t('unsettled.empty')}</strong><span>${this.t('unsettled.empty.hint')}</span>
      </div>`
    }
    return html`${KINDS.map((kind) => this.#section(kind, value[kind]))}`
  }

  #section(kind: Kind, { items, total }: Page): TemplateResult {
    const id = `unsettled-${kind}`
    return html`<div class="kind" data-kind=${kind}>
      <h2 id=${id}>${this.t(`unsettled.${kind}`)} <span class="num badge ${total > 0 ? 'warning' : ''}">${total}</span></h2>
      <p class="muted">${this.t(`unsettled.${kind}.hint`)}</p>
      ${items.length === 0 ? html`<p class="none muted">${this.t('unsettled.none')}</p>` : this.#table(id, items)}
      ${total > items.length ? this.#more(items.length, total) : nothing}
    </div>`
  }

  #table(id: string, items: readonly Sum[]): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby=${id}>
      <table>
        <thead>
          <tr>${COLUMNS.map((column) => html`<th scope="col" class=${column}>${this.t(`unsettled.col.${column}`)}</th>`)}</tr>
        </thead>
        <tbody>${items.map((sum) => this.#row(sum))}</tbody>
      </table>
    </div>`
  }

  #row(sum: Sum): TemplateResult {
    const { caseId, kind } = sum
    const isPostponed = kind === 'postponed'
    const state = this.label(isPostponed ? 'state.postponement' : 'state.payout', sum.state)
    const reason =
      sum.reason === null ? '' : this.label(isPostponed ? 'postponement' : 'bank-state', sum.reason)
    return html`<tr>
      <td>
        <a class="num" href=${hashOf({ page: 'case', caseId, tab: 'account' })}>${sum.caseNumber}</a>
        <small>${sum.debtorLabel}</small>
      </td>
      <td>${sum.payeeName ?? '—'}</td>
      <td class="num amount">${yuan(sum.amountFen)}</td>
      <td>
        <span class="badge ${sum.waits ? 'warning' : ''}">${state}</span> ${reason}
        ${sum.note ? html`<small>${sum.note}</small>` : nothing}
        ${kind === 'returned' ? html`<small>${this.t(sum.waits ? 'unsettled.waits' : 'unsettled.gone')}</small>` : nothing}
      </td>
      <td class="num">
        ${shortDate(sum.since, this.locale)}<small>${this.t('unsettled.days', { n: sum.days })}</small>
        ${sum.until === null ? nothing : html`<small>${this.t('unsettled.until', { date: sum.until })}</small>`}
      </td>
    </tr>`
  }

  #more(shown: number, total: number): TemplateResult {
    const more = () => {
      this.#limit += STEP
      void this.#pages.load()
    }
    return html`<p class="foot muted">
      ${this.t('unsettled.shown', { shown, total })}
      <button class="btn small" type="button" @click=${more}>${this.t('unsettled.more')}</button>
    </p>`
  }
}
