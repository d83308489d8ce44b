import type { QueryName, QueryResult } from '@zhixing/core/client'
import { html, nothing, type TemplateResult } from 'lit'
import type { ActDialog } from './act-dialog'
import type { ActForm } from './act-form'
import { ConsoleElement, may, mayAsk } from './console-element'
import { yuan } from './format'
import { refer, setAside } from './funds-acts'
import { equationStyles } from './funds-page.styles'
import { icons } from './icons'
import { figure } from './queue-page'
import { Reading } from './reading'
import { hashOf } from './route'
import { failurePanel } from './shell'
import { base, pageStyles, stateStyles } from './tokens'

const PARTS = ['receipts', 'claims', 'unsettled', 'payments', 'day', 'reconciliation'] as const
type Part = (typeof PARTS)[number]

/** Parts that not everybody sees, and the query that says who does. */
const ASKED: Partial<Record<Part, QueryName>> = {
  payments: 'fund.payment-files',
  day: 'fund.day',
  reconciliation: 'reconciliation.day',
}

/** `<city-funds>`: the court's money: received = paid + held, and what nobody has identified, and every day beside the bank's. */
export class FundsPage extends ConsoleElement {
  static override styles = [...base, stateStyles, pageStyles, equationStyles]
  #part: Part = 'receipts'

  readonly #totals = new Reading<QueryResult<'fund.totals'>>(this, {
    client: () => this.desk?.client,
    read: (client) => client.query('fund.totals', {}),
    concerns: ({ type }) => type.startsWith('fund.'),
  })

  override render(): TemplateResult {
    return html`<div class="page" @zx-open-case=${this.#toAccount}>
      <div class="head"><h1>${this.t('funds.title')}</h1></div>
      ${this.#sums()} <city-court-accounts .desk=${this.desk}></city-court-accounts> ${this.#tabs()} ${this.#shown()}
      <city-act-dialog .desk=${this.desk}></city-act-dialog>
    </div>`
  }

  /** One person says that a line is no case money; another confirms it among the claims. */
  readonly #setAside = () => this.#about((lines) => setAside(lines, this.t.bind(this), this.label.bind(this)))

  readonly #refer = () => this.#about((lines) => refer(lines, this.t.bind(this)))

  async #about(form: (lines: QueryResult<'fund.unidentified'>['items']) => ActForm): Promise<void> {
    const page = await this.desk.client.query('fund.unidentified', { limit: 100 })
    this.renderRoot.querySelector<ActDialog>('city-act-dialog')?.open(form(page.items))
  }

  /** From money one comes to the money of the case. */
  readonly #toAccount = (event: HTMLElementEventMap['zx-open-case']) => {
    event.stopPropagation()
    location.hash = hashOf({ page: 'case', caseId: event.detail.caseId, tab: 'account' })
  }

  #tabs(): TemplateResult {
    const choose = (event: Event, part: Part) => {
      event.preventDefault()
      this.#part = part
      this.requestUpdate()
    }
    return html`<nav class="tabs" aria-label=${this.t('funds.tabs')}>
      ${PARTS.filter((part) => {
        const query = ASKED[part]
        return query === undefined || mayAsk(this.desk, query)
      }).map(
        (part) => html`<a
          href="#/funds"
          data-part=${part}
          aria-current=${this.#part === part ? 'true' : 'false'}
          @click=${(event: Event) => choose(event, part)}
        >
          ${this.t(`funds.${part}`)}
        </a>`,
      )}
    </nav>`
  }

  #shown(): TemplateResult {
    const { client, today } = this.desk
    if (this.#part === 'claims') {
      return html`<zx-receipt-claims .client=${client} .today=${today} ?readonly=${!may(this.desk, 'fund.confirm-claim')}></zx-receipt-claims>`
    }
    if (this.#part === 'unsettled') return html`<city-unsettled .desk=${this.desk}></city-unsettled>`
    if (this.#part === 'payments') return html`<city-payment-files .desk=${this.desk}></city-payment-files>`
    if (this.#part === 'day') return html`<city-day-ledger .desk=${this.desk}></city-day-ledger>`
    if (this.#part === 'reconciliation') {
      const looks = !may(this.desk, 'reconciliation.explain') && !may(this.desk, 'reconciliation.sign')
      return html`<zx-reconciliation-board .client=${client} .today=${today} ?readonly=${looks}></zx-reconciliation-board>`
    }
    return html`<zx-unidentified-receipts class="fill" .client=${client} ?readonly=${!may(this.desk, 'fund.identify-receipt')}>
      ${may(this.desk, 'fund.refer-receipt') ? html`<button slot="tools" class="btn small" type="button" data-act="refer-receipt" @click=${this.#refer}>${this.t('act.refer-receipt')}</button>` : nothing}
      ${may(this.desk, 'fund.set-aside-receipt') ? html`<button slot="tools" class="btn small" type="button" data-act="set-aside" @click=${this.#setAside}>${this.t('act.set-aside')}</button>` : nothing}
    </zx-unidentified-receipts>`
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
