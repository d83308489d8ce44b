import type { QueryResult } from '@zhixing/core/client'
import { html, nothing, type TemplateResult } from 'lit'
import { grouped, yuan } from './format'
import { figure } from './queue-page'
import { Reading } from './reading'
import { RegisterElement } from './register'
import { registerStyles } from './register.styles'

/** `<city-relief>`: 司法救助: how far it reaches, how fast it is, and every application. */
export class ReliefPage extends RegisterElement {
  static override styles = registerStyles

  readonly #report = new Reading<QueryResult<'relief.report'>>(this, {
    client: () => this.desk?.client,
    read: (client) => client.query('relief.report', {}),
    concerns: ({ type }) => type.startsWith('relief.'),
  })

  override render(): TemplateResult {
    return html`<div class="page">
      <div class="head noprint"><h1>${this.t('relief.title')}</h1><p class="muted">${this.t('relief.hint')}</p></div>
      ${this.#figures()}
      <city-relief-table .desk=${this.desk}></city-relief-table>
    </div>`
  }

  #figures(): TemplateResult | typeof nothing {
    const report = this.#report.value
    if (!report) return this.#report.error === undefined ? nothing : this.unread(this.#report)
    const t = this.t.bind(this)
    const { waiting, longestWaitingDays, applied, refused, paid, paidFen, coverage, speed } = report
    const days = (n: number | null) => (n === null ? '—' : t('register.days', { n }))
    const { inabilities, asked } = coverage
    return html`<dl class="strip two noprint">
      ${figure(
        t('relief.waiting'),
        grouped(waiting),
        longestWaitingDays === null
          ? t('relief.waiting.none')
          : t('relief.waiting.hint', { n: longestWaitingDays }),
        waiting > 0 ? 'warning' : '',
      )}
      ${figure(t('relief.applied'), grouped(applied), t('relief.applied.hint', { n: refused }))}
      ${figure(t('relief.paid'), grouped(paid), t('relief.paid.hint', { amount: yuan(paidFen) }))}
      ${figure(t('relief.coverage'), grouped(coverage.paid), t('relief.coverage.hint', { n: inabilities, asked }))}
      ${figure(
        t('relief.speed'),
        days(speed.whole.medianDays),
        t('relief.speed.hint', {
          check: days(speed.check.medianDays),
          decision: days(speed.decision.medianDays),
          payment: days(speed.payment.medianDays),
        }),
      )}
    </dl>`
  }
}
