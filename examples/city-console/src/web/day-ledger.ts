import type { QueryResult } from '@zhixing/core/client'
import { css, html, nothing, type TemplateResult } from 'lit'
import { ConsoleElement } from './console-element'
import { yuan } from './format'
import { figure } from './queue-page'
import { Reading } from './reading'
import { hashOf } from './route'
import { failurePanel } from './shell'
import { taskTableStyles } from './task-table.styles'
import { base, pageStyles, stateStyles } from './tokens'
import { unsettledStyles } from './unsettled-table.styles'

type Day = QueryResult<'fund.day'>

/** So many entries of a day are read at first; the rest on asking. */
const STEP = 100

const dayStyles = css`
  .strip {
    margin: 12px 0 0;
  }
  h2 input {
    font-weight: 400;
  }
`

/** `<city-day-ledger>`: 日报, the court's money of one day: held before + in − out = held after, and every entry with its case. */
export class DayLedger extends ConsoleElement {
  static override styles = [...base, stateStyles, pageStyles, taskTableStyles, unsettledStyles, dayStyles]
  #day: string | undefined
  #limit = STEP

  readonly #ledger = new Reading<Day>(this, {
    client: () => this.desk?.client,
    key: () => this.#day ?? this.desk?.today ?? '',
    read: (client) => client.query('fund.day', { day: this.#day ?? this.desk.today, limit: this.#limit }),
    concerns: ({ type }) => type.startsWith('fund.'),
  })

  override render(): TemplateResult {
    const { value, error } = this.#ledger
    return html`<div class="kind">
      <h2>${this.t('day.title')}
        <input name="day" type="date" aria-label=${this.t('day.day')} max=${this.desk.today}
          .value=${this.#day ?? this.desk.today} @change=${this.#chosen} />
      </h2>
      ${!value && error !== undefined ? failurePanel(this.t.bind(this), error, () => void this.#ledger.load()) : nothing}
      ${!value && error === undefined ? html`<p class="state" role="status">${this.t('loading')}</p>` : nothing}
      ${value ? this.#sums(value) : nothing}
    </div>
    ${value && value.entries.items.length > 0 ? this.#entries(value) : nothing}`
  }

  readonly #chosen = (event: Event) => {
    const { value } = event.target as HTMLInputElement
    if (value === '') return
    this.#day = value
    this.#limit = STEP
    this.requestUpdate()
  }

  #sums({ openingHeldFen, inFen, outFen, closingHeldFen, entries }: Day): TemplateResult {
    return html`<dl class="strip">
        ${figure(this.t('day.opening'), yuan(openingHeldFen), '')} ${figure(this.t('day.in'), yuan(inFen), '')}
        ${figure(this.t('day.out'), yuan(outFen), '')} ${figure(this.t('day.closing'), yuan(closingHeldFen), '')}
      </dl>
      ${entries.items.length === 0 ? html`<p class="none muted">${this.t('day.none')}</p>` : nothing}`
  }

  #entries({ entries: { items, total } }: Day): TemplateResult {
    return html`<div class="kind">
      <div class="scroll" tabindex="0" role="region" aria-label=${this.t('day.entries')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.t('unsettled.col.case')}</th><th scope="col">${this.t('day.kind')}</th>
              <th scope="col" class="amount">${this.t('unsettled.col.amount')}</th>
            </tr>
          </thead>
          <tbody>
            ${items.map(
              ({ caseId, caseNumber, kind, amountFen }) => html`<tr>
                <td><a class="num" href=${hashOf({ page: 'case', caseId, tab: 'account' })}>${caseNumber}</a></td>
                <td>${this.label('entry', kind)}</td>
                <td class="num amount">${yuan(amountFen)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${total > items.length ? this.#more(items.length, total) : nothing}
    </div>`
  }

  #more(shown: number, total: number): TemplateResult {
    const more = () => {
      this.#limit += STEP
      void this.#ledger.load()
    }
    return html`<p class="foot muted">
      ${this.t('unsettled.shown', { shown, total })}
      <button class="btn small" type="button" @click=${more}>${this.t('unsettled.more')}</button>
    </p>`
  }
}
