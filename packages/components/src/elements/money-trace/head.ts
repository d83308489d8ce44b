import { html, nothing, type TemplateResult } from 'lit'
import type { MoneyTrace, TracePayout } from '../../internal/core'
import { shortDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import type { TraceView } from './view'

/** Both ends of the way: the lines of the bank on the left, the payee on the right, with the same sum on both sides. */
export function head(view: TraceView, way: MoneyTrace, payout: TracePayout): TemplateResult {
  const { t, label } = view
  const failed = way.steps.flatMap(({ checks }) => checks).filter(({ holds }) => !holds).length
  const asked = way.steps.flatMap(({ checks }) => checks).length
  return html`<div class="ends">
      <section part="receipts">
        <h3>${t('from')}</h3>
        <ul class="lines">
          ${way.receipts.map((receipt) => line(view, receipt))}
          ${
            way.otherFen > 0n
              ? html`<li><strong class="num">${yuan(way.otherFen)} <span class="unit">${t('yuan')}</span></strong><span class="muted">${t('from.other')}</span></li>`
              : nothing
          }
        </ul>
      </section>
      <span class="arrow" aria-hidden="true">${icons.open}</span>
      <section>
        <h3>${t('to')}</h3>
        <strong class="num">${yuan(payout.amountFen)} <span class="unit">${t('yuan')}</span></strong>
        <p><b>${payout.payeeName}</b> <span class="badge">${label('party', payout.payeeRole)}</span></p>
        <p class="muted num">${payout.payeeAccount} · ${payout.payeeBank}</p>
        <p><span class="badge ${tone(payout.state)}">${label('state.payout', payout.state)}</span></p>
      </section>
    </div>
    <p class="verdict ${failed === 0 ? 'ok' : 'bad'}" role=${failed === 0 ? 'note' : 'alert'}>
      ${failed === 0 ? icons.shield : icons.alert}
      <span>${failed === 0 ? t('checks.hold', { n: asked }) : t('checks.broken', { n: failed })}</span>
    </p>`
}

function line({ t, locale }: TraceView, receipt: MoneyTrace['receipts'][number]): TemplateResult {
  const part =
    receipt.usedFen === receipt.amountMinor ? nothing : html` ${t('of', { amountFen: receipt.amountMinor })}`
  return html`<li>
    <strong class="num">${yuan(receipt.usedFen)} <span class="unit">${t('yuan')}</span></strong>
    <span class="muted">${part}</span>
    <p><b>${receipt.payerName || '—'}</b> <span class="muted num">${receipt.payerAccount ?? ''}</span></p>
    <p class="muted">${shortDate(receipt.bookedOn, locale, '')} · ${t('serial', { serial: receipt.serial })}</p>
    ${receipt.viaCaseNumber === null ? nothing : html`<p class="muted" data-via>${t('via', { caseNumber: receipt.viaCaseNumber })}</p>`}
  </li>`
}

function tone(state: string): string {
  if (state === 'paid') return 'success'
  return state === 'voided' || state === 'refused' || state === 'returned' ? 'danger' : 'primary'
}
