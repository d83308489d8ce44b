import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { CaseView } from '../../internal/case-element'
import type { CourseNode, MeasureItem, ZhixingClient } from '../../internal/core'
import { longDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import { clocksOf, left, type Part, wordsIn } from '../../internal/part'
import { empty } from '../../internal/states'
import { measureWords } from '../../locales/measures'
import { carryOutAct, decideAct, groundAct, liftAct, tellFamilyAct } from './steps'

const MOST = 200
const SHAPES = { overdue: icons.overdue, soon: icons.soon, calm: icons.calm }
const TONES = {
  proposed: 'warning',
  grace: 'primary',
  approved: 'warning',
  effective: 'success',
  refused: '',
  ended: '',
} as const
/** Clocks of a measure, and how their day is told. */
const CLOCKS = {
  'dishonesty-decision': 'decide-by',
  'dishonesty-removal': 'remove-by',
  'detention-family': 'family-by',
} as const

export async function readMeasures(client: ZhixingClient, caseId: string): Promise<Part> {
  const nodes = Object.keys(CLOCKS) as (keyof typeof CLOCKS)[]
  const [{ items }, ...running] = await Promise.all([
    client.query('measure.list', { caseId, limit: MOST }),
    ...nodes.map(async (node) => [node, await clocksOf(client, caseId, [node])] as const),
  ])
  // What waits for somebody stands first.
  const order = ['proposed', 'approved', 'grace', 'effective', 'refused', 'ended']
  const sorted = [...items].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const read: Read = { items: sorted, running }
  return { count: items.length, draw: (view) => table(view, read), sheet: (view) => sheet(view, read) }
}

interface Read {
  readonly items: readonly MeasureItem[]
  readonly running: readonly (readonly [keyof typeof CLOCKS, ReadonlyMap<string, CourseNode>])[]
}

function table(view: CaseView, { items, running }: Read): TemplateResult {
  const t = wordsIn(measureWords, view.locale)
  if (items.length === 0) return empty(t('empty'), t('empty.hint'))
  const heads = ['measure', 'why', 'terms', 'state', 'acts'] as const
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${view.label('module', 'measure')}><table>
    <thead><tr>${heads.map((name) => html`<th scope="col" class=${name === 'acts' ? 'noprint' : ''}>${t(`col.${name}`)}</th>`)}</tr></thead>
    <tbody>${items.map((item) => row(view, item, running))}</tbody></table></div>`
}

function row(view: CaseView, item: MeasureItem, running: Read['running']): TemplateResult {
  const t = wordsIn(measureWords, view.locale)
  const { label, locale } = view
  return html`<tr data-measure=${item.id}>
    <td data-label=${t('col.measure')}><div><b>${label('measure', item.kind)}</b><small>${onWhom(view, item)}</small></div></td>
    <td data-label=${t('col.why')}><div>${label('measure-ground', item.ground)}<small>${item.reason}</small>
      <small>${item.basis} · ${t('proposed', { day: longDate(item.proposedOn, locale), who: t(`by.${item.origin}`) })}</small></div></td>
    <td data-label=${t('col.terms')}><div>${terms(view, item, running)}</div></td>
    <td data-label=${t('col.state')}><div>${state(view, item)}</div></td>
    <td class="noprint" data-label=${t('col.acts')}><div class="rowacts">${acts(view, item)}</div></td>
  </tr>`
}

function onWhom({ label, locale }: CaseView, { partyName, target, targetName }: MeasureItem): string {
  const t = wordsIn(measureWords, locale)
  if (target === 'self') return t('of', { name: partyName })
  return t('of.target', { name: partyName, target: label('measure-target', target), person: targetName })
}

/** How much, how long, and what has to happen by when. */
function terms(view: CaseView, item: MeasureItem, running: Read['running']): TemplateResult {
  const t = wordsIn(measureWords, view.locale)
  const day = (on: string) => longDate(on, view.locale)
  const due = running.flatMap(([node, clocks]) => {
    const clock = clocks.get(item.id)
    return clock
      ? [html`${chip(view, clock.dueOn)}<small>${t(CLOCKS[node], { day: day(clock.dueOn) })}</small>`]
      : []
  })
  const lasts = item.state === 'effective'
  return html`${item.amountFen === null ? nothing : html`<span class="num">${t('fine', { fen: yuan(item.amountFen) })}</span>`}
    ${item.days === null ? nothing : t('detention', { n: item.days })}
    ${due}
    ${item.state === 'grace' && item.graceUntil ? html`${chip(view, item.graceUntil)}<small>${t('grace', { day: day(item.graceUntil) })}</small>` : nothing}
    ${lasts && item.until ? html`${chip(view, item.until)}<small>${t('ends-on', { day: day(item.until) })}</small>` : nothing}
    ${lasts && !item.until ? html`<small>${t('no-end')}</small>` : nothing}
    ${item.from ? html`<small>${t('since', { day: day(item.from) })}</small>` : nothing}
    ${item.extraYears > 0 ? html`<small>${t('extra', { n: item.extraYears })}</small>` : nothing}`
}

function chip(view: CaseView, dueOn: string): TemplateResult {
  const t = wordsIn(measureWords, view.locale)
  const { days, tone } = left(dueOn, view)
  const words = days < 0 ? t('late', { n: -days }) : days === 0 ? t('last-day') : t('left', { n: days })
  return html`<span class="urgency ${tone}" data-clock>${SHAPES[tone]}<span>${words}</span></span>`
}

function state({ label, locale }: CaseView, item: MeasureItem): TemplateResult {
  const t = wordsIn(measureWords, locale)
  const day = (on: string) => longDate(on, locale)
  const decided = item.state === 'refused' ? 'decided.none' : 'decided'
  const how = item.endedHow ? label('measure-how', item.endedHow) : ''
  return html`<span class="badge ${TONES[item.state]}">${label('state.measure', item.state)}</span>
    ${item.decidedOn ? html`<small>${t(decided, { day: day(item.decidedOn), number: item.documentNumber })}</small>` : nothing}
    ${item.decisionReason ? html`<small>${item.decisionReason}</small>` : nothing}
    ${item.commitment ? html`<small>${item.commitment}</small>` : nothing}
    ${item.result ? html`<small>${item.result}</small>` : nothing}
    ${item.familyToldOn ? html`<small>${t('told', { day: day(item.familyToldOn) })}</small>` : nothing}
    ${item.endedOn ? html`<small>${t('ended', { day: day(item.endedOn), how })}${item.endGround ? html` · ${label('measure-end', item.endGround)}` : nothing}</small>` : nothing}
    ${item.barredUntil ? html`<small>${t('barred', { day: day(item.barredUntil) })}</small>` : nothing}`
}

function acts(view: CaseView, item: MeasureItem) {
  const on = (...states: MeasureItem['state'][]) => states.includes(item.state)
  const isDetention = item.kind === 'detention'
  return [
    on('proposed') ? actButton(view, 'measure.decide', () => decideAct(view, item)) : nothing,
    on('approved') ? actButton(view, 'measure.carry-out', () => carryOutAct(view, item)) : nothing,
    isDetention && on('effective', 'ended') && !item.familyToldOn
      ? actButton(view, 'measure.tell-family', () => tellFamilyAct(view, item))
      : nothing,
    on('grace', 'effective') ? actButton(view, 'measure.note-ground', () => groundAct(view, item)) : nothing,
    on('grace', 'approved', 'effective')
      ? actButton(view, 'measure.lift', () => liftAct(view, item))
      : nothing,
  ]
}

function sheet(view: CaseView, { items }: Read) {
  const { label, locale } = view
  const t = wordsIn(measureWords, locale)
  const day = (on: string | null) => (on === null ? '' : longDate(on, locale))
  const columns = (['measure', 'why', 'terms', 'state'] as const).map((name) => ({
    ...{ title: t(`col.${name}`), kind: 'text' as const },
  }))
  const rows = items.map((item) => [
    `${label('measure', item.kind)} ${onWhom(view, item)}`,
    `${label('measure-ground', item.ground)} ${item.reason} ${item.basis}`,
    [item.from, item.until].filter(Boolean).map(day).join(' – '),
    [label('state.measure', item.state), item.documentNumber, day(item.endedOn)].filter(Boolean).join(' '),
  ])
  const name = label('module', 'measure')
  return { name, head: [name, items[0]?.caseNumber ?? ''], columns, rows }
}
