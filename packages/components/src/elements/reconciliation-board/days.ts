import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { DayReport } from '../../internal/core'
import { grouped, shortDate, yuan } from '../../internal/format'
import type { Board } from './read'
import type { BoardView } from './view'

/** Which account, which day. */
export function bar({ t, choose }: BoardView, { accounts }: Board, report: DayReport): TemplateResult {
  const account = (event: Event) =>
    choose({ bankAccount: (event.target as HTMLSelectElement).value, day: undefined })
  const day = (event: Event) => {
    const { value } = event.target as HTMLInputElement
    if (value) choose({ day: value })
  }
  return html`<div class="bar noprint">
    ${
      accounts.length < 2
        ? nothing
        : html`<label><span class="sr">${t('account')}</span>
            <select @change=${account}>
              ${accounts.map(({ bankAccount }) => html`<option value=${bankAccount} ?selected=${bankAccount === report.bankAccount}>${bankAccount}</option>`)}
            </select></label>`
    }
    <label><span class="sr">${t('day')}</span><input type="date" .value=${live(report.day)} @change=${day} /></label>
  </div>`
}

/** Days on which something moved, newest first; what is open stands out. */
export function dayList(view: BoardView, { days }: Board, report: DayReport): TemplateResult {
  const { t, label, locale, choose } = view
  return html`<nav class="days noprint" part="days" aria-label=${t('days')}>
    <ul>
      ${days.map(
        ({ day, state, creditFen, debitFen, divergences, unexplained }) => html`<li>
          <button type="button" data-day=${day} aria-current=${day === report.day ? 'date' : nothing} @click=${() => choose({ day })}>
            <b class="num">${shortDate(day, locale, '')}</b>
            <span class="badge ${toneOf(state)}">${label('state.reconciliation', state)}</span>
            <small class="num">+${yuan(creditFen)} −${yuan(debitFen)}</small>
            ${divergences === 0 ? nothing : html`<small class=${unexplained > 0 ? 'bad' : ''}>${t('day.divergences', { n: grouped(divergences), open: grouped(unexplained) })}</small>`}
          </button>
        </li>`,
      )}
    </ul>
  </nav>`
}

export function toneOf(state: string): string {
  if (state === 'signed') return 'success'
  return state === 'reopened' ? 'danger' : state === 'open' ? 'primary' : ''
}
