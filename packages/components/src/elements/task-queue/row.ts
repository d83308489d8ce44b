import { html, nothing, type TemplateResult } from 'lit'
import type { RowPlace } from '../../controllers/virtual-rows'
import type { Locale, QueueItem } from '../../internal/core'
import { css } from '../../internal/css'
import { shortDate } from '../../internal/format'
import { urgencyChip, urgencyOf } from '../../internal/urgency'
import type { CommonKey, queue } from '../../locales'
import { type ActName, actsOf } from './acts'

type Key = keyof (typeof queue)['zh-CN'] | CommonKey

/** What a row shows besides its item. */
export interface RowView {
  readonly locale: Locale
  readonly year: string
  readonly withActs: boolean
  t(key: Key, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
}

/** Kinds of words for what lies in a queue. */
const WORK = { node: 'node', task: 'affair', prompt: 'watch' } as const

/** Words of a queue item: the label of its node, affair or watch rule. */
export function workLabel(view: Pick<RowView, 'label'>, item: QueueItem): string {
  return view.label(WORK[item.kind], item.code)
}

export const COLUMNS = ['urgency', 'case', 'debtor', 'work', 'state', 'holder', 'due', 'actions'] as const

export function headRow(view: RowView): TemplateResult {
  return html`<div role="row" class="row head" aria-rowindex="1">
      ${COLUMNS.map((column) => html`<div role="columnheader" class="cell c-${column}">${view.t(`col.${column}`)}</div>`)}
  </div>`
}

/** One item: time left, case, debtor, work, state, holder, due date, acts. */
export function itemRow(view: RowView, item: QueueItem, place: RowPlace): TemplateResult {
  const { t } = view
  const provisional = item.provisional
    ? html`<span class="badge warning" title=${t('provisional.hint')}>${t('provisional')}</span>`
    : nothing
  const names = item.flags.map((flag) => view.label('flag', flag)).join('、')
  const flags = names
    ? html`<span class="badge ${item.priority ? 'warning' : 'danger'}" title=${names}>${names}</span>`
    : nothing
  const acts = view.withActs ? actsOf(item) : []
  return html`<div
    role="row"
    part="row"
    class="row ${urgencyOf(item)}"
    ${css({ transform: `translateY(${place.top}px)` })}
    data-index=${place.index}
    aria-rowindex=${place.index + 2}
    tabindex=${place.active ? 0 : -1}
  >
    <div role="gridcell" class="cell c-urgency">${urgencyChip(item, t)}</div>
    <div role="gridcell" class="cell c-case"><span title=${item.caseNumber}>${item.caseNumber}</span>${flags}</div>
    <div role="gridcell" class="cell c-debtor" title=${item.debtorLabel}>${item.debtorLabel}</div>
    <div role="gridcell" class="cell c-work">
      <b>${workLabel(view, item)}</b>
      <small title=${item.note}>${t(`is.${item.kind}`)}${item.note ? ` · ${item.note}` : ''}</small>
    </div>
    <div role="gridcell" class="cell c-state">
      <span class="badge ${stateTone(item.state)}">${view.label(`state.${item.kind}`, item.state)}</span>
    </div>
    <div role="gridcell" class="cell c-holder">${item.holderName}</div>
    <div role="gridcell" class="cell c-due num">
      <span>${shortDate(item.dueOn, view.locale, view.year)}</span>${provisional}
    </div>
    <div role="gridcell" class="cell c-actions">${acts.map((act) => actButton(view, act, place.active))}</div>
  </div>`
}

function actButton(view: RowView, act: ActName, active: boolean): TemplateResult {
  return html`<button class="btn small" type="button" data-act=${act} tabindex=${active ? 0 : -1}>
    ${view.t(`act.${act}`)}
  </button>`
}

function stateTone(state: string): string {
  if (state === 'returned' || state === 'suspended') return 'warning'
  return state === 'issued' || state === 'reported' ? 'primary' : ''
}
