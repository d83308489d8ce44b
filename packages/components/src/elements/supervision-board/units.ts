import { html, nothing, type TemplateResult } from 'lit'
import type { Locale, SmallestUnit } from '../../internal/core'
import { shortDate } from '../../internal/format'
import type { supervisionBoard } from '../../locales/openness'

type Key = keyof (typeof supervisionBoard)['zh-CN']

/** 执行管理的最小单元 (seed 004:58). */
export const UNIT_KINDS = ['node', 'object', 'sum', 'recording', 'datum'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

interface Board {
  readonly activeLocale: Locale
  t(key: Key, params?: Readonly<Record<string, unknown>>): string
  label(kind: string, code: string): string
}

/** By which label a unit, and its state, is called. */
const CALLED: Readonly<Record<SmallestUnit['kept'], readonly [code: string, state: string]>> = {
  node: ['node', 'state.node'],
  asset: ['asset', 'state.asset'],
  payout: ['purpose', 'state.payout'],
  receipt: ['kept', 'state.receipt'],
  recording: ['smallest-unit', 'state.recording'],
  case: ['kept', 'state.case'],
  material: ['material', 'state.dossier'],
  party: ['party', 'state.party'],
  proposal: ['closing', 'state.proposal'],
}

/** The units of one kind in a case, one kind at a time, the warned ones first. */
export function unitsOf(
  board: Board,
  kind: UnitKind,
  units: readonly SmallestUnit[],
  pick: (kind: UnitKind) => void,
): TemplateResult {
  const tabs = UNIT_KINDS.map(
    (each) =>
      html`<button class="btn small tab" type="button" aria-pressed=${String(each === kind)} @click=${() => pick(each)}>${board.label('smallest-unit', each)}</button>`,
  )
  const sorted = [...units].sort((a, b) => b.warnings.length - a.warnings.length)
  return html`<div class="tabs" role="group" aria-label=${board.t('units')}>${tabs}</div>
    ${units.length === 0 ? html`<p class="muted">${board.t('units.none', { unit: board.label('smallest-unit', kind) })}</p>` : nothing}
    ${sorted.map((unit) => unitOf(board, unit))}`
}

function unitOf(board: Board, unit: SmallestUnit): TemplateResult {
  const { code, state, kept, ownerName, warnings, history } = unit
  const [codes, states] = CALLED[kept]
  const name = board.label(codes, codes === 'kept' || codes === 'smallest-unit' ? kept : code)
  const said = board.label(states, state)
  return html`<article class="unit ${warnings.length > 0 ? 'warned' : ''}">
    <p class="about"><strong>${name}</strong><span>${board.t('state')} ${said === `${states}.${state}` ? state : said}</span>
      <span>${board.t('owner')} ${ownerName ?? board.t('nobody')}</span>
      ${warnings.length > 0 ? html`<span class="badge danger">${board.t('warnings', { n: warnings.length })}</span>` : nothing}</p>
    ${warnings.map(({ rule, dueOn }) => html`<p>${board.label('watch', rule)}${dueOn ? html` · ${shortDate(dueOn, board.activeLocale)}` : nothing}</p>`)}
    <details><summary>${board.t('history')} ${history.length}</summary>
      <ol>${history.map(({ type, occurredOn }) => html`<li>${shortDate(occurredOn, board.activeLocale)} ${board.label('event', type)}</li>`)}</ol></details>
  </article>`
}
