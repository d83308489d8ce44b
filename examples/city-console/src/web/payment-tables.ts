import type { QueryResult } from '@zhixing/core/client'
import { html, nothing, type TemplateResult } from 'lit'
import { yuan } from './format'
import type { T } from './import-view'
import { hashOf } from './route'

type Files = QueryResult<'fund.payment-files'>

/** How a bank takes its payments. */
export type Format = 'pain.001' | 'csv'

const FORMATS = [
  ['pain.001', 'pain.001'],
  ['csv', 'CSV'],
] as const

interface Payable {
  readonly t: T
  readonly items: Files['payable']
  readonly chosen: ReadonlySet<string>
  /** Nothing for who only looks. */
  readonly choose: ((ids: readonly string[], on: boolean) => void) | undefined
}

/** What may go into a file, each with its box. */
export function payableTable({ t, items, chosen, choose }: Payable): TemplateResult {
  const ids = items.map(({ payoutId }) => payoutId)
  const box = (label: string, of: readonly string[]) => html`<input
    type="checkbox"
    data-payouts=${of.join(' ')}
    aria-label=${label}
    .checked=${of.every((id) => chosen.has(id))}
    @change=${(event: Event) => choose?.(of, (event.target as HTMLInputElement).checked)}
  />`
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="payable">
    <table>
      <thead>
        <tr>
          ${choose ? html`<th scope="col">${box(t('payments.all'), ids)}</th>` : nothing}
          <th scope="col">${t('payments.col.case')}</th>
          <th scope="col">${t('payments.col.payee')}</th>
          <th scope="col" class="amount">${t('payments.col.amount')}</th>
          <th scope="col">${t('payments.col.key')}</th>
        </tr>
      </thead>
      <tbody>
        ${items.map(
          ({ payoutId, caseId, caseNumber, payeeName, amountFen, bankKey }) => html`<tr>
            ${choose ? html`<td>${box(t('payments.one', { number: caseNumber, payee: payeeName }), [payoutId])}</td>` : nothing}
            <td><a class="num" href=${hashOf({ page: 'case', caseId, tab: 'account' })}>${caseNumber}</a></td>
            <td>${payeeName}</td>
            <td class="num amount">${yuan(amountFen)}</td>
            <td class="num key">${bankKey}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

interface Written {
  readonly t: T
  readonly files: Files['files']
  readonly get: ((fileId: string, format: Format) => void) | undefined
}

/** Files that were written, and how much of each the bank has answered. */
export function filesTable({ t, files, get }: Written): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="files">
    <table>
      <thead>
        <tr>
          <th scope="col">${t('payments.col.on')}</th>
          <th scope="col">${t('payments.col.file')}</th>
          <th scope="col">${t('payments.col.by')}</th>
          <th scope="col" class="amount">${t('payments.col.count')}</th>
          <th scope="col" class="amount">${t('payments.col.amount')}</th>
          <th scope="col">${t('payments.col.answered')}</th>
          ${get ? html`<th scope="col">${t('payments.col.get')}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${files.map(
          ({ fileId, on, byName, count, sumFen, paid, refused, open }) => html`<tr>
            <td class="num">${on}</td>
            <td class="num key">${fileId}</td>
            <td>${byName}</td>
            <td class="num amount">${count}</td>
            <td class="num amount">${yuan(sumFen)}</td>
            <td class="num">${t('payments.counts', { paid, refused, open })}</td>
            ${
              get
                ? html`<td class="gets">${FORMATS.map(
                    ([format, name]) => html`<button
                      class="btn small"
                      type="button"
                      data-format=${format}
                      aria-label=${t('payments.download.of', { file: fileId, format: name })}
                      @click=${() => get(fileId, format)}
                    >
                      ${t('payments.download', { format: name })}
                    </button>`,
                  )}</td>`
                : nothing
            }
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
