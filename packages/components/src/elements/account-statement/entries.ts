import { html, type TemplateResult } from 'lit'
import type { StatementEntry } from '../../internal/core'
import { shortDate, yuan } from '../../internal/format'
import type { StatementView } from './view'

const COLUMNS = ['date', 'kind', 'in', 'out', 'moved', 'balance'] as const

/** The entries with what came in, what went out, and what was held after each. */
export function entriesTable(view: StatementView, items: readonly StatementEntry[]): TemplateResult {
  const { t } = view
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${t('entries')}>
    <table>
      <thead>
        <tr>
          ${COLUMNS.map((name, index) => html`<th scope="col" class=${index > 1 ? 'amount' : ''}>${t(`col.${name}`)}</th>`)}
        </tr>
      </thead>
      <tbody>${items.map((entry) => row(view, entry))}</tbody>
    </table>
  </div>`
}

function row({ t, locale }: StatementView, entry: StatementEntry): TemplateResult {
  const sides = sidesOf(entry)
  return html`<tr>
    <td class="num" data-label=${t('col.date')}>${shortDate(entry.bookedOn, locale, '')}</td>
    <td data-label=${t('col.kind')}><span>${t(`entry.${entry.kind}`)} <span class="hash">#${entry.seq}</span></span></td>
    ${SIDES.map(
      (name) =>
        html`<td class="amount num ${name}" data-label=${t(`col.${name}`)}>${words(name, sides[name])}</td>`,
    )}
    <td class="amount num balance" data-label=${t('col.balance')}>${yuan(entry.balanceFen)}</td>
  </tr>`
}

const SIDES = ['in', 'out', 'moved'] as const
type Side = (typeof SIDES)[number]

/** What is not in the custody of the court. */
const OUTSIDE: readonly string[] = ['bank', 'paid', 'other-account']

/** What an entry brought in, what it took out, and by how much it changed what is reserved. */
export function sidesOf({
  fromLedger,
  toLedger,
  amountFen,
}: StatementEntry): Readonly<Record<Side, bigint | null>> {
  return {
    in: OUTSIDE.includes(fromLedger) ? amountFen : null,
    out: OUTSIDE.includes(toLedger) ? amountFen : null,
    moved: toLedger === 'reserved' ? amountFen : fromLedger === 'reserved' ? -amountFen : null,
  }
}

function words(side: Side, fen: bigint | null): string {
  if (fen === null) return ''
  return side === 'moved' && fen > 0n ? `+${yuan(fen)}` : yuan(fen)
}
