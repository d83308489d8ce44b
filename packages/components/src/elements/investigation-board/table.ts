import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { CaseView } from '../../internal/case-element'
import type { CaseDetail, CourseNode, InvestigationItem, ZhixingClient } from '../../internal/core'
import { longDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import { clocksOf, left, type Part, wordsIn } from '../../internal/part'
import { empty } from '../../internal/states'
import { investigationWords } from '../../locales/investigations'
import { acceptAct, decideAct, publishAct, returnAct, rewardAct } from './acts'

const MOST = 200
const SHAPES = { overdue: icons.overdue, soon: icons.soon, calm: icons.calm }
const TONES = {
  applied: 'primary',
  granted: 'primary',
  returned: 'warning',
  accepted: 'success',
  refused: '',
  expired: 'danger',
} as const

/** What is known of the investigations of a case. */
interface Read {
  readonly items: readonly InvestigationItem[]
  readonly clocks: ReadonlyMap<string, CourseNode>
  readonly detail: CaseDetail | null
}

export async function readBoard(client: ZhixingClient, caseId: string): Promise<Part> {
  const [{ items }, clocks, detail] = await Promise.all([
    client.query('investigation.list', { caseId, limit: MOST }),
    clocksOf(client, caseId, ['investigation-on-request']),
    client.query('case.get', { caseId }),
  ])
  const read = { items, clocks, detail }
  return { count: items.length, draw: (view) => table(view, read), sheet: (view) => sheet(view, read) }
}

const debtorOf = ({ detail }: Read, { partyId }: InvestigationItem) =>
  detail?.parties.find(({ id }) => id === partyId)?.name ?? ''

function table(view: CaseView, read: Read): TemplateResult {
  const t = wordsIn(investigationWords, view.locale)
  if (read.items.length === 0) return empty(t('empty'), t('empty.hint'))
  const heads = ['kind', 'asked', 'terms', 'state', 'acts'] as const
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${view.label('module', 'investigation')}><table>
    <thead><tr>${heads.map((name) => html`<th scope="col" class=${name === 'acts' ? 'noprint' : ''}>${t(`col.${name}`)}</th>`)}</tr></thead>
    <tbody>${read.items.map((item) => row(view, item, read))}</tbody></table></div>`
}

function row(view: CaseView, item: InvestigationItem, read: Read): TemplateResult {
  const t = wordsIn(investigationWords, view.locale)
  const { label, locale } = view
  return html`<tr data-investigation=${item.id}>
    <td data-label=${t('col.kind')}><div><b>${label('investigation', item.kind)}</b>${item.number ? html`<small>${item.number}</small>` : nothing}</div></td>
    <td data-label=${t('col.asked')}><div>${item.ground}<small>${item.applicantName} · ${t('about', { name: debtorOf(read, item) })} · ${t('applied', { day: longDate(item.appliedOn, locale) })}</small></div></td>
    <td data-label=${t('col.terms')}><div>${terms(view, item, read.clocks.get(item.id))}</div></td>
    <td data-label=${t('col.state')}><div>${state(view, item)}</div></td>
    <td class="noprint" data-label=${t('col.acts')}><div class="rowacts">${acts(view, item, debtorOf(read, item))}</div></td>
  </tr>`
}

/** Whom, until when, for how much; while it is asked for, by when it is decided. */
function terms(view: CaseView, item: InvestigationItem, running: CourseNode | undefined): TemplateResult {
  const t = wordsIn(investigationWords, view.locale)
  const { locale } = view
  const day = (on: string) => longDate(on, locale)
  const until = item.state === 'granted' ? item.validUntil : null
  return html`${running ? html`${chip(view, running.dueOn)}<small>${t('decide', { day: day(running.dueOn) })}</small>` : nothing}
    ${item.agent ?? nothing}
    ${item.validUntil ? html`<small>${t('valid-until', { day: day(item.validUntil) })}</small>` : nothing}
    ${until ? chip(view, until) : nothing}
    ${item.rewardFen === null ? nothing : html`<span class="num">${t('reward', { fen: yuan(item.rewardFen) })}</span>`}
    ${item.kind !== 'reward' || item.state !== 'granted' ? nothing : item.publishedOn ? html`<small>${t('published', { day: day(item.publishedOn), channel: item.channel })}</small>` : html`<small class="warn">${t('not-published')}</small>`}`
}

function chip(view: CaseView, dueOn: string): TemplateResult {
  const t = wordsIn(investigationWords, view.locale)
  const { days, tone } = left(dueOn, view)
  const words = days < 0 ? t('late', { n: -days }) : days === 0 ? t('last-day') : t('left', { n: days })
  return html`<span class="urgency ${tone}" data-clock>${SHAPES[tone]}<span>${words}</span></span>`
}

function state({ label, locale }: CaseView, item: InvestigationItem): TemplateResult {
  const t = wordsIn(investigationWords, locale)
  const day = (on: string) => longDate(on, locale)
  return html`<span class="badge ${TONES[item.state]}">${label('state.investigation', item.state)}</span>
    ${item.reason ? html`<small>${item.reason}</small>` : nothing}
    ${item.result ? html`<small>${item.result}</small>` : nothing}
    ${item.returnedOn ? html`<small>${t('returned', { day: day(item.returnedOn) })}</small>` : nothing}
    ${item.acceptedOn ? html`<small>${t('accepted', { day: day(item.acceptedOn) })}</small>` : nothing}
    ${item.rewards.map(({ amountFen, paidOn, reference }) => html`<small>${t('paid', { day: day(paidOn), fen: yuan(amountFen), reference })}</small>`)}`
}

function acts(view: CaseView, item: InvestigationItem, debtor: string) {
  const t = wordsIn(investigationWords, view.locale)
  const { kind, publishedOn, rewards } = item
  const on = (...states: InvestigationItem['state'][]) => states.includes(item.state)
  const notice = kind === 'reward'
  const print = async (event: Event) => {
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot
    const { printOrder } = await import('./order-paper')
    await printOrder(root, view, { item, debtor })
  }
  return [
    on('applied') ? actButton(view, 'investigation.decide', () => decideAct(view, item)) : nothing,
    on('granted') && notice && !publishedOn
      ? actButton(view, 'investigation.publish', () => publishAct(view, item))
      : nothing,
    on('granted') && kind === 'lawyer-order'
      ? html`<button class="btn small noprint" type="button" data-act="print-order" @click=${print}>${t('print')}</button>`
      : nothing,
    on('granted') && (!notice || publishedOn)
      ? actButton(view, 'investigation.return-result', () => returnAct(view, item))
      : nothing,
    on('returned') ? actButton(view, 'investigation.accept-result', () => acceptAct(view, item)) : nothing,
    notice && rewards.length === 0 && on('granted', 'returned', 'accepted')
      ? actButton(view, 'investigation.record-reward', () => rewardAct(view, item))
      : nothing,
  ]
}

function sheet(view: CaseView, read: Read) {
  const { label, locale } = view
  const t = wordsIn(investigationWords, locale)
  const columns = (['kind', 'asked', 'terms', 'state'] as const).map((name) => ({
    ...{ title: t(`col.${name}`), kind: 'text' as const },
  }))
  const rows = read.items.map((item) => [
    `${label('investigation', item.kind)} ${item.number ?? ''}`,
    `${item.applicantName} ${t('about', { name: debtorOf(read, item) })} ${item.ground}`,
    [item.agent, item.validUntil, item.rewardFen === null ? null : t('reward', { fen: yuan(item.rewardFen) })]
      .filter(Boolean)
      .join(' '),
    `${label('state.investigation', item.state)} ${item.result ?? ''}`,
  ])
  const name = label('module', 'investigation')
  return { name, head: [name, read.detail?.caseNumber ?? ''], columns, rows }
}
