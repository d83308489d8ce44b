import { html, nothing, type TemplateResult } from 'lit'
import type { QueryLine, QueryProgress } from '../../internal/core'
import { grouped, longDate, shortDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { actsOf, standing, standingOf } from './standing'
import type { SearchKey, SearchView } from './view'

type Source = QueryProgress['bySource'][number]

/** k of n, what nobody has answered, and what that means for the case. */
export function tally(view: SearchView, { asked, answered, bySource }: QueryProgress): TemplateResult {
  const { t } = view
  const lines = bySource.flatMap((source) => source.lines)
  const count = (which: string) => lines.filter(({ state }) => standingOf(state) === which).length
  const figure = (name: SearchKey, n: number, tone = '') =>
    html`<div class=${n > 0 ? tone : ''}><dt>${t(name)}</dt><dd class="num">${grouped(n)}</dd></div>`
  const hits = bySource.reduce((sum, source) => sum + source.hits, 0)
  return html`<div class="tally">
    <p class="kofn" data-answered=${answered}><b class="num">${t('k-of-n', { k: answered, n: asked })}</b><span>${t('usable')}</span></p>
    <dl>
      ${figure('sum.hits', hits)} ${figure('sum.waiting', count('waiting'))}
      ${figure('sum.unanswered', count('unanswered'), 'danger')}
      ${figure('sum.late', lines.filter(({ overdue }) => overdue).length, 'danger')}
    </dl>
  </div>
  ${answered < asked ? html`<p class="caution" role="note">${icons.alert}<span>${t('caution', { n: asked - answered })}</span></p>` : nothing}`
}

/** One row for every source; a source that was asked after several people has one for each of them. */
export function sourceTable(view: SearchView, { bySource }: QueryProgress): TemplateResult {
  const { t } = view
  const heads = ['source', 'subject', 'state', 'hits', 'age', 'attempts'] as const
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${t('title')}>
    <table>
      <thead><tr>
        ${heads.map((name) => html`<th scope="col" class=${name === 'hits' || name === 'attempts' ? 'amount' : ''}>${t(`col.${name}`)}</th>`)}
        ${view.readonly ? nothing : html`<th scope="col" class="noprint">${t('col.acts')}</th>`}
      </tr></thead>
      ${bySource.map((source) => html`<tbody>${source.lines.map((line, at) => row(view, source, line, at === 0))}</tbody>`)}
    </table>
  </div>`
}

function row(view: SearchView, source: Source, line: QueryLine, first: boolean): TemplateResult {
  const { t } = view
  const name = html`<th scope="rowgroup" class="source" rowspan=${source.lines.length}>${source.sourceName}</th>`
  return html`<tr data-line=${line.id} class=${standingOf(line.state)}>
    ${first ? name : nothing}
    <td data-label=${t('col.subject')}><div>${line.partyName}<small class="num" title=${line.requestNo}>${line.shownNo}</small></div></td>
    <td data-label=${t('col.state')}><div class="standing">${standing(view, line)}</div></td>
    <td class="amount num" data-label=${t('col.hits')}>${standingOf(line.state) === 'answered' ? grouped(line.hits) : '—'}</td>
    <td data-label=${t('col.age')}><div class="age">${age(view, line)}</div></td>
    <td class="amount num" data-label=${t('col.attempts')}>${line.attempts}</td>
    ${view.readonly ? nothing : html`<td class="noprint acts-cell">${acts(view, line)}</td>`}
  </tr>`
}

function age({ t, locale }: SearchView, { ageDays, asOf }: QueryLine): TemplateResult | string {
  if (ageDays === null || asOf === null) return '—'
  return html`${ageDays === 0 ? t('age.today') : t('age', { n: ageDays })}<small>${t('as-of', { day: shortDate(asOf, locale, '') })}</small>`
}

function acts(view: SearchView, line: QueryLine): TemplateResult | typeof nothing {
  const offered = actsOf(line)
  if (offered.length === 0) return nothing
  return html`<div class="rowacts">${offered.map(
    (act) =>
      html`<button class="btn small" type="button" data-act=${act} @click=${() => view.act(act, line)}>${view.t(`act.${act}`)}</button>`,
  )}</div>`
}

/** Sources that nobody has asked in this case. */
export function notAsked(view: SearchView, { notAsked: sources }: QueryProgress): TemplateResult {
  const { t } = view
  if (sources.length === 0) return html`<p class="rest">${icons.check}${t('all-asked')}</p>`
  return html`<section class="rest open" part="not-asked">
    ${icons.question}
    <div><h3>${t('not-asked', { n: sources.length })}</h3><p>${sources.map(({ sourceName }) => sourceName).join(view.locale === 'en' ? ', ' : '、')}</p></div>
    ${view.readonly ? nothing : html`<button class="btn noprint" type="button" data-act="ask-these" @click=${() => view.order(sources.map(({ sourceId }) => sourceId))}>${t('act.ask-these')}</button>`}
  </section>`
}

/** What was asked for, when, on which document and why. */
export function orders({ t, locale }: SearchView, progress: QueryProgress): TemplateResult {
  return html`<details class="orders"><summary>${t('orders', { n: progress.orders.length })}</summary>
    <ul>${progress.orders.map(
      (one) => html`<li><b class="num" title=${one.number}>${one.shownNo}</b> ${one.reason}
        <small class="muted">${longDate(one.orderedOn, locale)} · ${t('lines', { n: one.lines })} · ${one.documentNumber} ${one.documentName}</small></li>`,
    )}</ul></details>`
}
