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
  readonly columns: readonly QueueColumn[]
  t(key: Key, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
}

/** Kinds of words for what lies in a queue. */
const WORK = { node: 'node', task: 'affair', prompt: 'watch' } as const

/** Words of a queue item: the label of its node, affair or watch rule. */
export function workLabel(view: Pick<RowView, 'label'>, item: QueueItem): string {
  return view.label(WORK[item.kind], item.code)
}

/** Everything a queue can show, in the order of its columns. */
export const POSSIBLE = [
  'urgency',
  'case',
  'debtor',
  'kind',
  'work',
  'note',
  'flags',
  'state',
  'holder',
  'due',
  'days',
  'actions',
] as const
export type QueueColumn = (typeof POSSIBLE)[number]

/** What is shown when nothing else is said: kind and note stand below the work, flags beside the case, days in the time left. */
export const COLUMNS: readonly QueueColumn[] = [
  'urgency',
  'case',
  'debtor',
  'work',
  'state',
  'holder',
  'due',
  'actions',
]

/** How wide each is where columns were chosen. */
const WIDTHS: Readonly<Record<QueueColumn, string>> = {
  urgency: '116px',
  case: 'minmax(190px, 1.2fr)',
  debtor: 'minmax(110px, 1fr)',
  kind: '64px',
  work: 'minmax(130px, 1.2fr)',
  note: 'minmax(110px, 1fr)',
  flags: '84px',
  state: '84px',
  holder: '72px',
  due: '110px',
  days: '56px',
  actions: '124px',
}

/** `case work due`, in the order in which they are written; nothing for the usual ones. */
export function chosenColumns(text: string | undefined): readonly QueueColumn[] | undefined {
  const chosen = (text ?? '').split(/[\s,]+/).flatMap((name) => POSSIBLE.find((one) => one === name) ?? [])
  return chosen.length > 0 ? [...new Set(chosen)] : undefined
}

export function widthsOf(columns: readonly QueueColumn[]): string {
  return columns.map((column) => WIDTHS[column]).join(' ')
}

export function headRow(view: RowView): TemplateResult {
  return html`<div role="row" class="row head" aria-rowindex="1">
      ${view.columns.map((column) => html`<div role="columnheader" class="cell c-${column}">${view.t(`col.${column}`)}</div>`)}
  </div>`
}

/** One item, in the columns of the view. */
export function itemRow(view: RowView, item: QueueItem, place: RowPlace): TemplateResult {
  return html`<div
    role="row"
    part="row"
    class="row ${urgencyOf(item)}"
    ${css({ transform: `translateY(${place.top}px)` })}
    data-index=${place.index}
    aria-rowindex=${place.index + 2}
    tabindex=${place.active ? 0 : -1}
  >${view.columns.map((column) => CELLS[column](view, item, place))}</div>`
}

type Cell = (view: RowView, item: QueueItem, place: RowPlace) => TemplateResult

const CELLS: Readonly<Record<QueueColumn, Cell>> = {
  urgency: ({ t }, item) => html`<div role="gridcell" class="cell c-urgency">${urgencyChip(item, t)}</div>`,
  case: (view, item) =>
    html`<div role="gridcell" class="cell c-case"><span title=${item.caseNumber}>${item.caseNumber}</span>${view.columns.includes('flags') ? nothing : flagBadge(view, item)}</div>`,
  debtor: (_view, { debtorLabel }) =>
    html`<div role="gridcell" class="cell c-debtor" title=${debtorLabel}>${debtorLabel}</div>`,
  kind: ({ t }, { kind }) => html`<div role="gridcell" class="cell c-kind">${t(`is.${kind}`)}</div>`,
  work: (view, item) =>
    html`<div role="gridcell" class="cell c-work"><b>${workLabel(view, item)}</b>${below(view, item)}</div>`,
  note: (_view, { note }) => html`<div role="gridcell" class="cell c-note" title=${note}>${note}</div>`,
  flags: (view, item) => html`<div role="gridcell" class="cell c-flags">${flagBadge(view, item)}</div>`,
  state: (view, { kind, state }) =>
    html`<div role="gridcell" class="cell c-state"><span class="badge ${stateTone(state)}">${view.label(`state.${kind}`, state)}</span></div>`,
  holder: (_view, { holderName }) => html`<div role="gridcell" class="cell c-holder">${holderName}</div>`,
  due: ({ t, locale, year }, { dueOn, provisional }) =>
    html`<div role="gridcell" class="cell c-due num"><span>${shortDate(dueOn, locale, year)}</span>${provisional ? html`<span class="badge warning" title=${t('provisional.hint')}>${t('provisional')}</span>` : nothing}</div>`,
  days: (_view, { daysLeft }) => html`<div role="gridcell" class="cell c-days num">${daysLeft}</div>`,
  actions: (view, item, { active }) => {
    const acts = view.withActs ? actsOf(item) : []
    return html`<div role="gridcell" class="cell c-actions">${acts.length > 0 ? acts.map((act) => actButton(view, act, active)) : nothing}</div>`
  },
}

/** Kind and note below the work, as far as they have no column of their own. */
function below({ columns, t }: RowView, { kind, note }: QueueItem): TemplateResult | typeof nothing {
  const parts = [columns.includes('kind') ? '' : t(`is.${kind}`), columns.includes('note') ? '' : note]
  const text = parts.filter((part) => part !== '').join(' · ')
  return text === '' ? nothing : html`<small title=${note}>${text}</small>`
}

function flagBadge(view: RowView, { flags, priority }: QueueItem): TemplateResult | typeof nothing {
  const names = flags.map((flag) => view.label('flag', flag)).join('、')
  return names
    ? html`<span class="badge ${priority ? 'warning' : 'danger'}" title=${names}>${names}</span>`
    : nothing
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
