import { html, nothing, type TemplateResult } from 'lit'
import type { RowPlace } from '../../controllers/virtual-rows'
import type { CaseSummary, Locale } from '../../internal/core'
import { css } from '../../internal/css'
import { shortDate, yuan } from '../../internal/format'
import type { CommonKey, caseList } from '../../locales'

type Key = keyof (typeof caseList)['zh-CN'] | CommonKey

/** What a row shows besides its case. */
export interface RowView {
  readonly locale: Locale
  t(key: Key): string
  label(kind: string, code: string): string
}

export const COLUMNS = ['case', 'parties', 'cause', 'claim', 'filed', 'undertaker', 'state'] as const

export function headRow(view: RowView): TemplateResult {
  return html`<div role="row" class="row head" aria-rowindex="1">
    ${COLUMNS.map((name) => html`<div role="columnheader" class="cell c-${name}">${view.t(`col.${name}`)}</div>`)}
  </div>`
}

/** One case: number and flags, parties, cause, claim, filing, undertaker, state. */
export function caseRow(view: RowView, item: CaseSummary, place: RowPlace): TemplateResult {
  const { t } = view
  const livelihood = item.flags.includes('livelihood')
    ? html`<span class="badge danger">${t('livelihood')}</span>`
    : nothing
  return html`<div
    role="row"
    part="row"
    class="row"
    ${css({ transform: `translateY(${place.top}px)` })}
    data-index=${place.index}
    aria-rowindex=${place.index + 2}
    tabindex=${place.active ? 0 : -1}
  >
    <div role="gridcell" class="cell c-case"><span title=${item.caseNumber}>${item.caseNumber}</span>${livelihood}</div>
    <div role="gridcell" class="cell c-parties">
      <span title=${item.applicantLabel}>${item.applicantLabel}</span>
      <small title=${item.debtorLabel}>${item.debtorLabel}</small>
    </div>
    <div role="gridcell" class="cell c-cause" title=${item.cause}>${item.cause}</div>
    <div role="gridcell" class="cell c-claim num">${yuan(item.claimFen)}</div>
    <div role="gridcell" class="cell c-filed num">${shortDate(item.filedOn, view.locale, '')}</div>
    <div role="gridcell" class="cell c-undertaker">
      ${item.undertakerName ?? html`<span class="muted">${t('unassigned')}</span>`}
    </div>
    <div role="gridcell" class="cell c-state">${stateBadge(view, item)}</div>
  </div>`
}

function stateBadge(view: RowView, item: CaseSummary): TemplateResult {
  const tones: Readonly<Record<string, string>> = {
    assigned: 'primary',
    suspended: 'warning',
    closed: 'success',
  }
  const words =
    item.state === 'closed' && item.closingKind !== null
      ? view.label('closing', item.closingKind)
      : view.label('state.case', item.state)
  return html`<span class="badge ${tones[item.state] ?? ''}">${words}</span>`
}
