import { html, nothing, type TemplateResult } from 'lit'
import type { StatementPayout } from '../../internal/core'
import { hashPrefix, shortDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import type { StatementView } from './view'

const STEPS = ['requested', 'approved', 'sent', 'paid'] as const
type Step = (typeof STEPS)[number]

/** Payouts with how far they are: requested, approved by a second, sent by a third person, paid. */
export function payouts(view: StatementView, list: readonly StatementPayout[]): TemplateResult {
  const { t } = view
  return html`<section class="payouts" part="payouts" aria-labelledby="payouts-title">
    <h3 id="payouts-title">${t('payouts')}</h3>
    ${list.length === 0 ? html`<p class="muted">${t('payouts.empty')}</p>` : nothing}
    <ul>${list.map((payout) => card(view, payout))}</ul>
  </section>`
}

function card(view: StatementView, payout: StatementPayout): TemplateResult {
  const { t } = view
  const voided = payout.state === 'voided'
  return html`<li class="payout ${voided ? 'voided' : ''}">
    <div class="payee">
      <b>${payout.payeeName}</b>
      <strong class="num">${yuan(payout.amountFen)} <span class="unit">${t('yuan')}</span></strong>
      <span class="muted num">${payout.payeeAccount} · ${payout.payeeBank}</span>
      <span class="badge">${t(`purpose.${payout.purpose}`)}</span>
    </div>
    ${
      voided
        ? html`<p class="badge danger">${icons.blocked}${t('voided')}${payout.voidReason ? html` · ${t('void.reason', { reason: payout.voidReason })}` : nothing}</p>`
        : stepper(view, payout)
    }
    <p class="small muted">
      ${t('basis', { basis: payout.basis })}
      <span class="hash" title=${t('content.hint')}>${t('content', { hash: hashPrefix(payout.contentHash) })}</span>
      ${payout.bankReference === null ? nothing : html`<span>${t('bank-reference', { reference: payout.bankReference })}</span>`}
      <button class="link noprint" type="button" data-follow=${payout.id} @click=${() => view.follow(payout.id)}>${icons.chain} ${t('follow')}</button>
    </p>
  </li>`
}

function stepper(view: StatementView, payout: StatementPayout): TemplateResult {
  const reached = STEPS.indexOf(payout.state as Step)
  return html`<ol class="steps">
    ${STEPS.map((step, index) => {
      const state = index < reached || payout.state === 'paid' ? 'done' : index === reached ? 'here' : 'ahead'
      return html`<li class=${state} aria-current=${index === reached ? 'step' : nothing}>
        <i aria-hidden="true">${state === 'ahead' ? nothing : icons.check}</i>
        <b>${view.t(`step.${step}`)}</b>
        <span class="small">${who(payout, step)}</span>
        <span class="small muted num">${day(view, payout, step)}</span>
      </li>`
    })}
  </ol>`
}

function who(payout: StatementPayout, step: Step): string {
  const names = {
    ...{ requested: payout.requestedByName, approved: payout.approvedByName },
    ...{ sent: payout.sentByName, paid: null },
  }
  return names[step] ?? ''
}

function day(view: StatementView, payout: StatementPayout, step: Step): string {
  const days = {
    requested: payout.requestedOn,
    approved: payout.approvedOn,
    sent: payout.sentOn,
    paid: payout.paidOn,
  }
  const date = days[step]
  return date === null ? '' : shortDate(date, view.locale)
}
