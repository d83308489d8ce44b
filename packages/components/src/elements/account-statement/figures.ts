import { html, nothing, type TemplateResult } from 'lit'
import type { FundStatement } from '../../internal/core'
import { css } from '../../internal/css'
import { shortDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import type { StatementView } from './view'

type Account = FundStatement['account']
const PARTS = ['paid', 'reserved', 'deposited', 'available'] as const

/** Received, paid, held; how the money is spread; and that received = paid + held. */
export function figures(view: StatementView, account: Account): TemplateResult {
  const { t } = view
  const held = account.availableFen + account.reservedFen + account.depositedFen
  const holds = account.receivedFen === account.paidFen + held
  return html`<div class="figures" part="figures">
    ${figure(t('received'), account.receivedFen, t('yuan'), '')} ${figure(t('paid'), account.paidFen, t('yuan'), 'paid')}
    ${figure(t('reserved'), account.reservedFen, t('yuan'), 'reserved')}
    ${figure(t('available'), account.availableFen, t('yuan'), 'available')}
    ${account.depositedFen === 0n ? nothing : figure(t('deposited'), account.depositedFen, t('yuan'), 'deposited')}
    </div>
    <div class="spread" aria-hidden="true">
      ${PARTS.filter((part) => account[`${part}Fen`] > 0n).map(
        (part) =>
          html`<i class=${part} ${css({ width: `${share(account[`${part}Fen`], account.receivedFen)}%` })}></i>`,
      )}
    </div>
    <p class="invariant ${holds ? 'ok' : 'bad'}" role=${holds ? 'note' : 'alert'}>
      ${holds ? icons.check : icons.alert}
      <span class="num">
        <b>${t('invariant')}</b> ${yuan(account.receivedFen)} ${holds ? '=' : '≠'} ${yuan(account.paidFen)} + ${yuan(held)}
      </span>
      <span>${t(holds ? 'invariant.ok' : 'invariant.bad')}</span>
      ${account.holdingSince === null ? '' : html`<span class="since">${t('holding', { date: shortDate(account.holdingSince, view.locale, '') })}</span>`}
    </p>`
}

function figure(term: string, fen: bigint, unit: string, part: string): TemplateResult {
  return html`<div class="figure ${part}">
    <span class="term">${term}</span>
    <strong class="num">${yuan(fen)}</strong> <span class="unit">${unit}</span>
  </div>`
}

/** Percent with two decimals, reckoned in whole fen. */
function share(part: bigint, whole: bigint): number {
  if (whole <= 0n || part <= 0n) return 0
  return Number((part * 10_000n) / whole) / 100
}
