import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { CaseView } from '../../internal/case-element'
import type { CaseDetail, ClueItem, CourseNode, ZhixingClient } from '../../internal/core'
import { longDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { clocksOf, left, type Part, wordsIn } from '../../internal/part'
import { empty } from '../../internal/states'
import { clueWords } from '../../locales/clues'
import { tellAct, verifyAct } from './acts'

const MOST = 200
const SHAPES = { overdue: icons.overdue, soon: icons.soon, calm: icons.calm }
const TONES = { true: 'success', untrue: '', 'cannot-be-verified': 'warning' } as const

interface Read {
  readonly clues: readonly ClueItem[]
  readonly clocks: ReadonlyMap<string, CourseNode>
  readonly detail: CaseDetail | null
}

/** The clues of a case with the clocks that run for them. */
export async function readClues(client: ZhixingClient, caseId: string): Promise<Part> {
  const [{ items: clues }, clocks, detail] = await Promise.all([
    client.query('clue.list', { caseId, limit: MOST }),
    clocksOf(client, caseId, ['clue-verification', 'urgent-clue-verification']),
    client.query('case.get', { caseId }),
  ])
  const read = { clues, clocks, detail }
  return { count: clues.length, draw: (view) => table(view, read), sheet: (view) => sheet(view, read) }
}

const nameOf = ({ detail }: Read, partyId: string | null) =>
  detail?.parties.find(({ id }) => id === partyId)?.name

function table(view: CaseView, read: Read): TemplateResult {
  const t = wordsIn(clueWords, view.locale)
  if (read.clues.length === 0) return empty(t('empty'), t('empty.hint'))
  const heads = ['clue', 'giver', 'clock', 'state', 'acts'] as const
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${view.label('module', 'clue')}><table>
    <thead><tr>${heads.map((name) => html`<th scope="col" class=${name === 'acts' ? 'noprint' : ''}>${t(`col.${name}`)}</th>`)}</tr></thead>
    <tbody>${read.clues.map((clue) => row(view, clue, read))}</tbody></table></div>`
}

function row(view: CaseView, clue: ClueItem, read: Read): TemplateResult {
  const t = wordsIn(clueWords, view.locale)
  const { label, locale } = view
  const about = nameOf(read, clue.partyId)
  return html`<tr data-clue=${clue.id}>
    <td data-label=${t('col.clue')}><div>${clue.urgent ? html`<span class="badge danger">${icons.alert}${t('urgent')}</span> ` : nothing}${clue.content}
      <small>${[clue.type && label('asset', clue.type), about && t('about', { name: about })].filter(Boolean).join(' · ')}</small></div></td>
    <td data-label=${t('col.giver')}><div>${label('clue-origin', clue.origin)}<small>${giver(view, clue)}</small></div></td>
    <td data-label=${t('col.clock')}><div>${clock(view, clue, read.clocks.get(clue.id))}<small>${t('received', { day: longDate(clue.receivedOn, locale) })}</small></div></td>
    <td data-label=${t('col.state')}><div>${state(view, clue)}</div></td>
    <td class="noprint" data-label=${t('col.acts')}><div class="rowacts">${acts(view, clue)}</div></td>
  </tr>`
}

function giver({ locale }: CaseView, { giver: who, giverPartyName }: ClueItem): string {
  const t = wordsIn(clueWords, locale)
  return who === 'party' ? (giverPartyName ?? '') : t(`giver.${who}`)
}

/** 七日、紧急三日: how much of it is left. */
function clock(view: CaseView, { urgent, verifiedOn }: ClueItem, running: CourseNode | undefined) {
  const t = wordsIn(clueWords, view.locale)
  if (verifiedOn !== null) return t('verified', { day: longDate(verifiedOn, view.locale) })
  if (!running) return '—'
  const { days, tone, day } = left(running.dueOn, view)
  const words = days < 0 ? t('late', { n: -days }) : days === 0 ? t('last-day') : t('left', { n: days })
  return html`<span class="urgency ${tone}" data-clock>${SHAPES[tone]}<span>${words}</span></span>
    <small>${t('due', { day, n: urgent ? 3 : 7 })}</small>`
}

function state({ label, locale }: CaseView, clue: ClueItem): TemplateResult {
  const t = wordsIn(clueWords, locale)
  const { result, finding, evidence, toldOn, toldHow } = clue
  return html`<span class="badge ${clue.state === 'received' ? 'primary' : ''}">${label('state.clue', clue.state)}</span>
    ${result ? html`<span class="badge ${TONES[result]}">${label('clue-result', result)}</span>` : nothing}
    ${finding ? html`<small>${finding} · ${evidence}</small>` : nothing}
    ${toldOn ? html`<small>${t('told', { day: longDate(toldOn, locale), how: toldHow })}</small>` : nothing}`
}

function acts(view: CaseView, clue: ClueItem) {
  if (clue.state === 'received') return actButton(view, 'clue.verify', () => verifyAct(view, clue))
  const waits = clue.state === 'verified' && clue.giver !== 'none'
  return waits ? actButton(view, 'clue.tell', () => tellAct(view, clue)) : nothing
}

function sheet(view: CaseView, read: Read) {
  const { label, locale } = view
  const t = wordsIn(clueWords, locale)
  const columns = (['clue', 'giver', 'clock', 'state'] as const).map((name) => ({
    ...{ title: t(`col.${name}`), kind: 'text' as const },
  }))
  const rows = read.clues.map((clue) => [
    clue.content,
    `${label('clue-origin', clue.origin)} ${giver(view, clue)}`,
    read.clocks.get(clue.id)?.dueOn ?? clue.verifiedOn,
    [
      label('state.clue', clue.state),
      clue.result && label('clue-result', clue.result),
      clue.finding,
      clue.toldHow,
    ]
      .filter(Boolean)
      .join(' '),
  ])
  const name = label('module', 'clue')
  return { name, head: [name, read.detail?.caseNumber ?? ''], columns, rows }
}
