import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { ZhixingClient } from '../../internal/core'
import type { BoardPart, BoardView } from '../../internal/court-board'
import { longDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { wordsIn } from '../../internal/part'
import { empty } from '../../internal/states'
import { belowRow, stepsButton } from '../../internal/steps'
import { terminatedWords } from '../../locales/terminated-board'
import { decideAct, fileAct } from './acts'
import { happenedIn, stepOf } from './steps'
import { type Application, caseLink } from './table'

type Shown = 'applications' | 'granted'
const COLUMNS = ['case', 'asks', 'state', 'acts'] as const

/** Applications to resume: who asks why, what was decided, and whether the case is filed again. */
export function applicationsPart(
  client: ZhixingClient,
  shown: Shown,
  items: readonly Application[],
): Pick<BoardPart, 'draw' | 'sheet'> {
  return { draw: (view) => table(view, client, shown, items), sheet: (view) => sheet(view, shown, items) }
}

function table(
  view: BoardView,
  client: ZhixingClient,
  shown: Shown,
  items: readonly Application[],
): TemplateResult {
  const t = wordsIn(terminatedWords, view.locale)
  if (items.length === 0) return empty(t(`empty.${shown}`), t('empty.hint'), icons.empty)
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${t(`show.${shown}`)}><table>
    <thead><tr>${COLUMNS.map((name) => html`<th scope="col" class=${name === 'acts' ? 'noprint' : ''}>${t(`col.${name}`)}</th>`)}</tr></thead>
    <tbody>${items.map((one) => row(view, client, one))}</tbody></table></div>`
}

function row(view: BoardView, client: ZhixingClient, application: Application): TemplateResult {
  const { locale, label } = view
  const t = wordsIn(terminatedWords, locale)
  const { id, caseId, caseNumber, entrance, partyName, ground, appliedOn, state } = application
  const applied = { day: longDate(appliedOn, locale), entrance: label('entrance', entrance) }
  return html`<tr data-application=${id}>
    <td data-label=${t('col.case')}><div>${caseLink(view, application)}<small>${application.debtorLabel}</small></div></td>
    <td data-label=${t('col.asks')}><div>${ground}<small>${t('applied', applied)}</small>
      ${partyName ? html`<small>${t('asks', { name: partyName })}</small>` : nothing}</div></td>
    <td data-label=${t('col.state')}><div><span class="badge ${state === 'granted' ? 'success' : 'warning'}">${label('state.maintenance', state)}</span>
      ${decision(view, application)}</div></td>
    <td class="noprint" data-label=${t('col.acts')}><div class="rowacts">
      ${state === 'open' ? actButton(view, 'maintenance.decide-resumption', () => decideAct(view, application)) : nothing}
      ${state === 'granted' ? actButton(view, 'maintenance.file-resumed', () => fileAct(view, application)) : nothing}
      ${stepsButton(view, { id, name: caseNumber }, () => happenedIn(client, caseId), stepOf)}</div></td>
  </tr>${belowRow(view, id, COLUMNS.length)}`
}

function decision({ locale }: BoardView, { decidedOn, decidedByName: name, reason }: Application) {
  if (decidedOn === null) return nothing
  const t = wordsIn(terminatedWords, locale)
  return html`<small>${t('decided', { day: longDate(decidedOn, locale), name, reason })}</small>`
}

function sheet({ locale, label }: BoardView, shown: Shown, items: readonly Application[]) {
  const t = wordsIn(terminatedWords, locale)
  const columns = (['case', 'applied', 'asks', 'ground', 'state'] as const).map((name) => ({
    title: t(`col.${name}`),
    kind: name === 'applied' ? ('date' as const) : ('text' as const),
  }))
  const rows = items.map((one) => [
    ...[`${one.caseNumber} ${one.debtorLabel}`, one.appliedOn],
    ...[one.partyName ?? label('entrance', one.entrance), one.ground],
    [label('state.maintenance', one.state), one.reason].filter(Boolean).join(' '),
  ])
  const name = label('query', 'maintenance.applications')
  return { name, head: [name, t(`show.${shown}`)], columns, rows }
}
