import { html, nothing, type TemplateResult } from 'lit'
import type { QueryResult } from '../../internal/core'
import type { BoardPart, BoardView } from '../../internal/court-board'
import { daysBetween, longDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { wordsIn } from '../../internal/part'
import { empty } from '../../internal/states'
import { urgencyChip } from '../../internal/urgency'
import { common } from '../../locales'
import { accountabilityWords } from '../../locales/accountability'
import { levelWords } from './say'

type Finding = QueryResult<'supervision.findings'>['items'][number]

const COLUMNS = ['what', 'holder', 'level', 'next'] as const

/** What was urged and is not mended yet: the way to accountability. */
export function ladderTable(items: readonly Finding[]): Pick<BoardPart, 'draw' | 'sheet'> {
  return { draw: (view) => table(view, items), sheet: (view) => sheet(view, items) }
}

function table(view: BoardView, items: readonly Finding[]): TemplateResult {
  const t = wordsIn(accountabilityWords, view.locale)
  if (items.length === 0) return empty(t('empty.ladder'), t('empty.hint'), icons.empty)
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${t('show.ladder')}><table>
    <thead><tr>${COLUMNS.map((name) => html`<th scope="col">${t(`col.${name}`)}</th>`)}</tr></thead>
    <tbody>${items.map((finding) => row(view, finding))}</tbody></table></div>`
}

function row(view: BoardView, finding: Finding): TemplateResult {
  const { locale, label, today } = view
  const t = wordsIn(accountabilityWords, locale)
  const { id, caseId, caseNumber, holderName, supervisorName, level, raisedOn, dueOn, nextCheckOn } = finding
  const daysLeft = daysBetween(today, dueOn)
  return html`<tr data-finding=${id}>
    <td data-label=${t('col.what')}><div><b>${label('watch', finding.rule)}</b>
      <small><button class="link num" type="button" data-act="open" @click=${() => view.openCase({ caseId, caseNumber })}>${caseNumber}</button></small></div></td>
    <td data-label=${t('col.holder')}><div>${holderName ?? t('nobody')}<small>${t('watches', { name: supervisorName ?? t('nobody') })}</small></div></td>
    <td data-label=${t('col.level')}><div>${levelWords(view, level)}<small>${t('raised-on', { day: longDate(raisedOn, locale) })}</small></div></td>
    <td data-label=${t('col.next')}><div>${urgencyChip({ overdue: finding.overdue, daysLeft }, wordsIn(common, locale))}
      <small>${t('answer-by', { day: longDate(dueOn, locale) })}</small>
      ${nextCheckOn ? html`<small>${t('next-on', { day: longDate(nextCheckOn, locale) })}</small>` : nothing}</div></td>
  </tr>`
}

function sheet({ locale, label }: BoardView, items: readonly Finding[]) {
  const t = wordsIn(accountabilityWords, locale)
  const names = ['case', 'what', 'holder', 'level', 'due'] as const
  const columns = names.map((name) => ({
    title: t(name === 'due' ? 'col.next' : `col.${name}`),
    kind: name === 'due' ? ('date' as const) : ('text' as const),
  }))
  const rows = items.map(({ caseNumber, rule, holderName, level, dueOn }) => [
    ...[caseNumber, label('watch', rule), holderName ?? t('nobody')],
    ...[levelWords({ locale }, level), dueOn],
  ])
  const name = label('query', 'supervision.findings')
  return { name, head: [name, t('show.ladder')], columns, rows }
}
