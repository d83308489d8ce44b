import type { QueryResult } from '@zhixing/core/client'
import { html, nothing, type TemplateResult } from 'lit'
import { ConsoleElement, may } from './console-element'
import { yuan } from './format'
import { equationStyles } from './funds-page.styles'
import { icons } from './icons'
import { figure } from './queue-page'
import { Reading } from './reading'
import { failurePanel } from './shell'
import { base, pageStyles, stateStyles } from './tokens'

/** `<city-funds>`: the court's money: received = paid + held, and what nobody has identified. */
export class FundsPage extends ConsoleElement {
  static override styles = [...base, stateStyles, pageStyles, equationStyles]

  readonly #totals = new Reading<QueryResult<'fund.totals'>>(this, {
    client: () => this.desk?.client,
    read: (client) => client.query('fund.totals', {}),
    concerns: ({ type }) => type.startsWith('fund.'),
  })

  override render(): TemplateResult {
    return html`<div class="page">
      <div class="head"><h1>${this.t('funds.title')}</h1></div>
      ${this.#sums()}
      <zx-unidentified-receipts class="fill" .client=${this.desk.client} ?readonly=${!may(this.desk, 'fund.identify-receipt')}></zx-unidentified-receipts>
    </div>`
  }

  #sums(): TemplateResult {
    const totals = this.#totals.value
    if (!totals && this.#totals.error !== undefined) {
      return failurePanel(this.t.bind(this), this.#totals.error, () => void this.#totals.load())
    }
    const money = (fen: bigint | undefined) => (fen === undefined ? undefined : yuan(fen))
    return html`<div class="sums card">
      <dl class="equation">
        ${figure(this.t('funds.received'), money(totals?.receivedFen), '')}
        <span class="sign" aria-hidden="true">=</span>
        ${figure(this.t('funds.paid'), money(totals?.paidFen), '')}
        <span class="sign" aria-hidden="true">+</span>
        ${figure(this.t('funds.held'), money(totals?.heldFen), '')}
      </dl>
      ${totals ? this.#verdict(totals) : nothing}
    </div>`
  }

  #verdict({ receivedFen, paidFen, heldFen }: QueryResult<'fund.totals'>): TemplateResult {
    const apart = receivedFen - paidFen - heldFen
    if (apart === 0n)
      return html`<p class="verdict good" role="status">${icons.check}${this.t('funds.equal')}</p>`
    const amount = yuan(apart < 0n ? -apart : apart)
    return html`<p class="verdict bad" role="alert">${icons.alert}${this.t('funds.unequal', { amount })}</p>`
  }
}
