import type { QueryResult } from '@zhixing/core/client'
import { html, type TemplateResult } from 'lit'
import type { Sheet } from '../../../../packages/components/src/internal/export/sheet'
import { grouped, yuan } from './format'
import { figure } from './queue-page'
import { Reading } from './reading'
import { RegisterElement } from './register'
import { registerStyles } from './register.styles'
import { hashOf } from './route'

type Watch = QueryResult<'clearance.watch'>
type Payouts = QueryResult<'clearance.payouts'>

/** `<city-clearance-watch>`: accounts with money that lies too long, and payouts that look wrong, each with its signs. */
export class ClearanceWatch extends RegisterElement {
  static override styles = registerStyles

  readonly #watch = new Reading<readonly [Watch, Payouts]>(this, {
    client: () => this.desk?.client,
    read: (client) =>
      Promise.all([
        client.query('clearance.watch', { limit: 100 }),
        client.query('clearance.payouts', { limit: 100 }),
      ]),
    concerns: ({ type }) => /^(fund|clearance)\./.test(type),
  })

  override render(): TemplateResult {
    const found = this.#watch.value
    if (!found) return this.unread(this.#watch)
    const [watch, payouts] = found
    const t = this.t.bind(this)
    const figures = [
      [this.label('clearance', 'unattributed'), watch.unattributed, 'warning'],
      [this.label('clearance', 'unclaimed'), watch.unclaimed, 'warning'],
      [this.label('clearance', 'overdue'), watch.overdue, 'warning'],
      [this.label('alarm', 'wrong-payee'), watch.wrongPayee, 'danger'],
      [this.label('alarm', 'no-basis'), watch.withoutBasis, 'danger'],
    ] as const
    return html`<div class="page">
      <div class="head noprint">
        <p class="note">${t('clear.watch.hint')}</p>
        <span class="grow"></span>${this.exports(t('clear.part.watch'), () => this.#sheets(watch, payouts))}
      </div>
      <dl class="strip two noprint">
        ${figures.map(([name, { items, sumFen }, tone]) =>
          figure(name, grouped(items), t('yuan', { amount: yuan(sumFen) }), items > 0 ? tone : ''),
        )}
      </dl>
      <h2>${t('clear.watch.payouts')}</h2>
      ${this.#payouts(payouts)}
      <h2>${t('clear.watch.accounts')}</h2>
      ${this.#accounts(watch.accounts)}
    </div>`
  }

  #payouts({ items }: Payouts): TemplateResult {
    if (items.length === 0) return this.empty('clear.payouts.none', 'clear.payouts.none.hint')
    const columns = ['payee', 'amount', 'signs', 'state'] as const
    return html`<div class="tablebox">
      <table>
        <caption class="sr">${this.t('clear.watch.payouts')}</caption>
        <thead>
          <tr>${columns.map((one) => html`<th scope="col" class=${one === 'amount' ? 'end' : ''}>${this.t(`clear.col.${one}`)}</th>`)}</tr>
        </thead>
        <tbody>
          ${items.map(
            (payout) => html`<tr>
              <td class="wide">
                <b>${payout.payeeName}</b> <span class="num muted">${payout.payeeAccount}</span>
                <small><a class="num" href=${hashOf({ page: 'case', caseId: payout.caseId, tab: 'account' })}>${payout.caseNumber}</a></small>
              </td>
              <td class="num end">${yuan(payout.amountFen)}<small>${payout.requestedOn}</small></td>
              <td>${payout.signs.map((sign) => html`<span class="badge danger">${this.label('sign', sign)}</span> `)}</td>
              <td><span class="badge">${this.label('state.payout', payout.state)}</span></td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`
  }

  #accounts({ items }: Watch['accounts']): TemplateResult {
    if (items.length === 0) return this.empty('clear.watch.none', 'clear.watch.none.hint')
    const columns = ['account', 'held', 'unclaimed', 'overdue', 'oldest', 'alarms'] as const
    return html`<div class="tablebox">
      <table>
        <caption class="sr">${this.t('clear.watch.accounts')}</caption>
        <thead>
          <tr>${columns.map((one, at) => html`<th scope="col" class=${at === 0 ? '' : 'end'}>${this.t(`clear.col.${one}`)}</th>`)}</tr>
        </thead>
        <tbody>
          ${items.map(
            (account) => html`<tr>
              <td class="wide">
                <b>${account.debtorLabel}</b>
                <small><a class="num" href=${hashOf({ page: 'case', caseId: account.caseId, tab: 'account' })}>${account.caseNumber}</a></small>
              </td>
              <td class="num end">${yuan(account.heldFen)}</td>
              <td class="num end">${yuan(account.unclaimedFen)}</td>
              <td class="num end">${yuan(account.overdueFen)}</td>
              <td class="num end">${this.t('register.days', { n: account.oldestDays })}</td>
              <td class="num end">${account.alarmingPayouts === 0 ? '—' : grouped(account.alarmingPayouts)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`
  }

  #sheets(watch: Watch, payouts: Payouts): readonly Sheet[] {
    const head = [this.t('register.printed', { date: this.desk.today, court: this.desk.session.courtName })]
    const text = (title: string) => ({ title, kind: 'text' as const })
    const money = (title: string) => ({ title, kind: 'money' as const })
    const t = this.t.bind(this)
    return [
      {
        ...{ name: t('clear.watch.payouts'), head },
        columns: [
          ...[text(t('clear.col.payee')), text(t('goods.col.case')), money(t('clear.col.amount'))],
          text(t('clear.col.signs')),
        ],
        rows: payouts.items.map(({ payeeName, caseNumber, amountFen, signs }) => [
          ...[payeeName, caseNumber, amountFen],
          signs.map((sign) => this.label('sign', sign)).join('；'),
        ]),
      },
      {
        ...{ name: t('clear.watch.accounts'), head },
        columns: [
          ...[text(t('clear.col.account')), text(t('goods.col.case')), money(t('clear.col.held'))],
          ...[money(t('clear.col.unclaimed')), money(t('clear.col.overdue'))],
        ],
        rows: watch.accounts.items.map(({ debtorLabel, caseNumber, heldFen, unclaimedFen, overdueFen }) => [
          ...[debtorLabel, caseNumber, heldFen, unclaimedFen, overdueFen],
        ]),
      },
    ]
  }
}
