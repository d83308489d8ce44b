import { html, nothing, type TemplateResult } from 'lit'
import type { CaseFacts } from './case-acts'
import type { WaitingView } from './case-waiting'
import { shortDate, yuan } from './format'

/** Clocks of case money, in the order of the steps they belong to. */
const CLOCKS: readonly string[] = [
  'payout',
  'payout-after-postponement',
  'payout-approval',
  'payout-sending',
  'deposit-collection',
]

const TONES: Readonly<Record<string, string>> = { soon: 'warning', due: 'warning', overdue: 'danger' }

/** How long is left for the money of the case and for each payout, with the reason of each date; nothing when no clock runs. */
export function clocksSection(view: WaitingView, facts: CaseFacts): TemplateResult | typeof nothing {
  const running = facts.clocks
    .filter(({ node, term }) => CLOCKS.includes(node) && term !== 'ended')
    .sort((a, b) => CLOCKS.indexOf(a.node) - CLOCKS.indexOf(b.node))
  if (running.length === 0) return nothing
  return html`<section class="waiting card" aria-labelledby="clocks-title" data-part="clocks">
    <h3 id="clocks-title">${view.t('clocks.title')}</h3>
    <ul>
      ${running.map((clock) => {
        const payout = facts.statement?.payouts.find(({ id }) => id === clock.subjectId)
        const about = payout
          ? `${payout.payeeName} ${view.t('yuan', { amount: yuan(payout.amountFen) })}`
          : ''
        const left = clock.daysLeft ?? 0
        const words = clock.term === 'stopped' ? 'clocks.stopped' : left < 0 ? 'clocks.late' : 'clocks.left'
        return html`<li>
          <p>
            <span class="badge ${TONES[clock.term] ?? ''}">${view.t(words, { n: Math.abs(left) })}</span>
            <b>${view.label('node', clock.node)}</b> ${about}
            <span class="muted num">${view.t('clocks.due', { day: shortDate(clock.dueOn, view.locale) })}${clock.holderName ? ` · ${clock.holderName}` : ''}</span>
          </p>
          <p class="muted">${clock.reason[view.locale]}</p>
        </li>`
      })}
    </ul>
  </section>`
}
