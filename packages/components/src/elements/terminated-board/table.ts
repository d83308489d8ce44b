import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { QueryResult, ZhixingClient } from '../../internal/core'
import { asManyAs, type BoardPart, type BoardView } from '../../internal/court-board'
import { dateOfDay, dayNumber, longDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { wordsIn } from '../../internal/part'
import { empty } from '../../internal/states'
import { belowRow, stepsButton } from '../../internal/steps'
import { urgencyChip } from '../../internal/urgency'
import { common } from '../../locales'
import { type TerminatedWord, terminatedWords } from '../../locales/terminated-board'
import { applyAct, checkAct, exitAct } from './acts'
import { applicationsPart } from './applications'
import { happenedIn, stepOf } from './steps'

export type Maintained = QueryResult<'maintenance.list'>['items'][number]
export type Application = QueryResult<'maintenance.applications'>['items'][number]

interface Asked {
  readonly client: ZhixingClient
  readonly shown: string | undefined
  readonly most: number
  readonly today: string
}

export const SHOWN = ['maintained', 'due', 'applications', 'granted', 'resumed', 'exited'] as const
export type Shown = (typeof SHOWN)[number]
const COLUMNS = ['case', 'check', 'waits', 'keeper', 'acts'] as const
/** How far ahead checks are looked for. */
const AHEAD = 30

/** Rounds of one state, or applications, with the code that draws them. */
export async function readTerminated({ client, shown: wanted, most, today }: Asked): Promise<BoardPart> {
  const shown = SHOWN.find((one) => one === wanted) ?? 'maintained'
  const choices: BoardPart['choices'] = ({ locale }) =>
    SHOWN.map((value) => ({ value, words: terminatedWords[locale][`show.${value}`] }))
  if (shown === 'applications' || shown === 'granted') {
    const state = shown === 'granted' ? 'granted' : 'open'
    const { items, ...rest } = await asManyAs(most, (limit, cursor) =>
      client.query('maintenance.applications', { state, limit, ...(cursor === undefined ? {} : { cursor }) }),
    )
    return {
      ...rest,
      count: items.length,
      choices,
      remark: () => '',
      ...applicationsPart(client, shown, items),
    }
  }
  const filter =
    shown === 'due' ? { dueBy: dateOfDay(dayNumber(today) + AHEAD) } : ({ state: shown } as const)
  const { items, ...rest } = await asManyAs(most, (limit, cursor) =>
    client.query('maintenance.list', { ...filter, limit, ...(cursor === undefined ? {} : { cursor }) }),
  )
  const late = items.filter(({ state, daysLeft }) => state === 'maintained' && (daysLeft ?? 0) < 0).length
  return {
    ...{ ...rest, count: items.length, choices },
    remark: ({ locale }) => (late > 0 ? wordsIn(terminatedWords, locale)('late', { n: late }) : ''),
    draw: (view) => table(view, client, shown, items),
    sheet: (view) => sheet(view, shown, items),
  }
}

function table(
  view: BoardView,
  client: ZhixingClient,
  shown: Shown,
  items: readonly Maintained[],
): TemplateResult {
  const t = wordsIn(terminatedWords, view.locale)
  if (items.length === 0) return empty(t(`empty.${shown}`), t('empty.hint'), icons.empty)
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${t(`show.${shown}`)}><table>
    <thead><tr>${COLUMNS.map((name) => html`<th scope="col" class=${name === 'acts' ? 'noprint' : ''}>${t(`col.${name}`)}</th>`)}</tr></thead>
    <tbody>${items.map((entry) => row(view, client, entry))}</tbody></table></div>`
}

function row(view: BoardView, client: ZhixingClient, entry: Maintained): TemplateResult {
  const { locale, label } = view
  const t = wordsIn(terminatedWords, locale)
  const { caseId, state } = entry
  return html`<tr data-entry=${caseId}>
    <td data-label=${t('col.case')}><div>${caseLink(view, entry)}
      <small>${entry.debtorLabel} · ${t('ruled', { day: longDate(entry.ruledOn, locale) })}</small></div></td>
    <td data-label=${t('col.check')}><div>${state === 'maintained' ? nextCheck(view, entry) : html`<span class="badge">${label('state.maintenance', state)}</span>`}
      ${entry.endedOn ? html`<small>${t('ended', { day: longDate(entry.endedOn, locale) })}</small>` : nothing}</div></td>
    <td data-label=${t('col.waits')}><div class="who">${waits(view, entry)}</div></td>
    <td data-label=${t('col.keeper')}><div>${entry.holderName}<small>${entry.unitName}</small>
      <small>${entry.lastCheckOn ? t('last-check', { day: longDate(entry.lastCheckOn, locale) }) : t('never-checked')}</small>
      ${entry.emptyChecks > 0 ? html`<small>${t('empty-checks', { n: entry.emptyChecks })}</small>` : nothing}</div></td>
    <td class="noprint" data-label=${t('col.acts')}><div class="rowacts">${state === 'maintained' ? acts(view, entry) : nothing}
      ${stepsButton(view, { id: caseId, name: entry.caseNumber }, () => happenedIn(client, caseId), stepOf)}</div></td>
  </tr>${belowRow(view, caseId, COLUMNS.length)}`
}

export function caseLink(view: BoardView, { caseId, caseNumber }: Pick<Maintained, 'caseId' | 'caseNumber'>) {
  return html`<button class="link num" type="button" data-act="open" @click=${() => view.openCase({ caseId, caseNumber })}>${caseNumber}</button>`
}

function nextCheck(view: BoardView, { nextCheckOn, daysLeft, round }: Maintained) {
  const t = wordsIn(terminatedWords, view.locale)
  if (nextCheckOn === null || daysLeft === null) return html`<span>${t('checks-over')}</span>`
  const day = longDate(nextCheckOn, view.locale)
  return html`${urgencyChip({ overdue: daysLeft < 0, daysLeft }, wordsIn(common, view.locale))}
    <small>${t('check', { n: round, day })}</small>`
}

function waits({ locale }: BoardView, entry: Maintained) {
  const t = wordsIn(terminatedWords, locale)
  const { waitingClues, waitingApplications, exitProposedBy, exitGround, resumedCaseNumber } = entry
  const isQuiet = waitingClues + waitingApplications === 0 && exitProposedBy === null && !resumedCaseNumber
  return html`${waitingClues > 0 ? html`<span class="badge warning">${t('clues', { n: waitingClues })}</span>` : nothing}
    ${waitingApplications > 0 ? html`<span class="badge primary">${t('applications')}</span>` : nothing}
    ${exitProposedBy === null ? nothing : html`<small>${t('exit-proposed', { ground: exitGround })}</small>`}
    ${resumedCaseNumber ? html`<span>${t('resumed', { number: resumedCaseNumber })}</span>` : nothing}
    ${isQuiet ? html`<span class="muted">${t('nothing-waits')}</span>` : nothing}`
}

function acts(view: BoardView, entry: Maintained) {
  const exit = entry.exitProposedBy === null ? 'maintenance.propose-exit' : 'maintenance.decide-exit'
  return html`${actButton(view, 'maintenance.record-check', () => checkAct(view, entry))}
    ${entry.waitingApplications > 0 ? nothing : actButton(view, 'maintenance.apply-resumption', () => applyAct(view, entry))}
    ${entry.emptyChecks > 0 && entry.waitingApplications === 0 ? actButton(view, exit, () => exitAct(view, entry)) : nothing}`
}

const SHEET = ['case', 'ruled', 'next', 'last', 'clues', 'applications', 'keeper'] as const
const DAYS: readonly string[] = ['ruled', 'next', 'last']

function sheet({ locale, label }: BoardView, shown: Shown, items: readonly Maintained[]) {
  const t = wordsIn(terminatedWords, locale)
  const columns = SHEET.map((name) => ({
    title: t(`col.${name}` as TerminatedWord),
    kind: DAYS.includes(name) ? ('date' as const) : ('text' as const),
  }))
  const rows = items.map((entry) => [
    ...[`${entry.caseNumber} ${entry.debtorLabel}`, entry.ruledOn, entry.nextCheckOn, entry.lastCheckOn],
    ...[String(entry.waitingClues), String(entry.waitingApplications)],
    [entry.unitName, entry.holderName].filter(Boolean).join(' '),
  ])
  const name = label('query', 'maintenance.list')
  return { name, head: [name, t(`show.${shown}`)], columns, rows }
}
