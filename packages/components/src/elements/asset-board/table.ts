import { html, nothing, type TemplateResult } from 'lit'
import type { AssetHit, AssetItem } from '../../internal/core'
import { daysBetween, longDate, shortDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import type { AssetView, Thing } from './view'

/** Everything that is known of the debtor's property, a row for each thing. */
export function table(view: AssetView, things: readonly Thing[]): TemplateResult {
  const { t } = view
  const heads = ['thing', 'holders', 'burdens', 'value', 'source', 'control'] as const
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${t('title')}>
    <table>
      <thead><tr>${heads.map((name) => html`<th scope="col" class=${name === 'value' ? 'amount' : ''}>${t(`col.${name}`)}</th>`)}</tr></thead>
      <tbody>${things.map((thing) => row(view, thing))}</tbody>
    </table>
  </div>`
}

function row(view: AssetView, thing: Thing): TemplateResult {
  const { t, label } = view
  const { hit, finding, asset } = thing
  const doubtful = finding?.state === 'doubtful'
  const below = asset && view.below(asset.id)
  return html`<tr data-thing=${asset?.id ?? finding?.id ?? ''} class=${doubtful ? 'doubtful' : ''}>
    <td data-label=${t('col.thing')}><div><b>${hit.title}</b>
      <small>${label('asset', hit.type)} · <span class="num">${hit.ref}</span></small>
      ${doubtful ? html`<small class="bad">${icons.question}${t('doubtful')}</small>` : nothing}
      ${asset && asset.state !== 'found' ? html`<small>${label('state.asset', asset.state)}</small>` : nothing}
      ${asset && asset.openAlarms > 0 ? html`<small class="bad">${icons.alert}${t('alarms', { n: asset.openAlarms })}</small>` : nothing}
      ${asset ? html`<button class="link more noprint" type="button" data-act="more" aria-expanded=${String(below !== undefined)} @click=${() => view.open(asset.id)}>${below ? icons.up : icons.down}${t('more')}</button>` : nothing}</div></td>
    <td data-label=${t('col.holders')}><div>${holders(view, hit)}</div></td>
    <td data-label=${t('col.burdens')}><div>${burdens(view, hit)}</div></td>
    <td class="amount num" data-label=${t('col.value')}><div>${value(view, thing)}</div></td>
    <td data-label=${t('col.source')}><div>${source(view, thing)}</div></td>
    <td data-label=${t('col.control')}><div class="control">${control(view, thing)}</div></td>
  </tr>
  ${below ? html`<tr class="below"><td colspan="6">${below}</td></tr>` : nothing}`
}

function holders({ t }: AssetView, { holders: all, match }: AssetHit): TemplateResult {
  const others = all.filter(({ isSubject }) => !isSubject)
  return html`${all.length === 0 ? '—' : nothing}${all.map(
    ({ name, share, ownership, isSubject }) =>
      html`<span class="line">${isSubject ? icons.person : nothing}${name} ${share ? html`<b class="num">${share}</b>` : ownership === 'unknown' ? nothing : html`<span class="muted">${t(`ownership.${ownership}`)}</span>`}</span>`,
  )}
  ${others.length > 0 ? html`<small class="warn">${t('shared', { n: others.length })}</small>` : nothing}
  ${match.number === 'different' || match.name === 'different' ? html`<small class="bad">${icons.alert}${t('mismatch')}</small>` : nothing}`
}

const SEALS: readonly string[] = ['seal', 'freeze']

/** Earlier seals in order, then what else lies on it: they decide what a further control is worth. */
function burdens({ t, locale }: AssetView, { encumbrances }: AssetHit): TemplateResult {
  if (encumbrances.length === 0) return html`<span class="muted">${t('free')}</span>`
  const rank = (one: AssetHit['encumbrances'][number]) => (SEALS.includes(one.kind) ? (one.rank ?? 0) : 1000)
  return html`${[...encumbrances]
    .sort((a, b) => rank(a) - rank(b))
    .map(
      ({
        kind,
        holder,
        amountFen,
        until,
      }) => html`<span class="line"><span class="badge ${SEALS.includes(kind) ? 'warning' : ''}">${t(`burden.${kind}`)}</span> ${holder}
        ${amountFen === undefined ? nothing : html`<span class="num">${yuan(amountFen)} ${t('yuan')}</span>`}
        ${until ? html`<small>${t('until', { day: longDate(until, locale) })}</small>` : nothing}</span>`,
    )}`
}

function value({ t, label }: AssetView, { hit, asset }: Thing): TemplateResult {
  const { balanceFen, availableFen } = hit
  const worth = asset?.valueFen ?? hit.valueFen ?? null
  // What a bank says of an account is said once.
  const own = worth !== null && worth !== balanceFen
  return html`${own ? html`<b>${yuan(worth)}</b>` : nothing}
  ${own && asset?.valueBasis ? html`<small>${label('value-basis', asset.valueBasis)}</small>` : nothing}
  ${balanceFen === undefined ? nothing : html`<b>${yuan(balanceFen)}</b><small>${t('balance')}</small>`}
  ${availableFen === undefined || availableFen === balanceFen ? nothing : html`<small>${t('available', { availableFen })}</small>`}
  ${balanceFen === undefined && !own ? '—' : nothing}`
}

function source({ t, label, locale, today }: AssetView, { finding, asset }: Thing): TemplateResult {
  const on = finding?.asOf ?? asset?.foundOn ?? today
  const days = daysBetween(on, today)
  return html`${finding?.sourceName ?? label('origin', asset?.origin ?? 'other')}
    <small>${days <= 0 ? t('age.today') : t('age', { n: days })} · ${shortDate(on, locale, '')}</small>`
}

/** What holds it, or the one act that would. */
function control(view: AssetView, thing: Thing): TemplateResult {
  const { t } = view
  const { asset, finding } = thing
  const open = asset?.controls ?? []
  if (open.length > 0) {
    return html`${open.map((one) => held(view, one))}`
  }
  const over = asset !== undefined && (asset.state === 'disposed' || asset.state === 'excluded')
  if (over) return html`<span class="muted">—</span>`
  if (finding?.state === 'doubtful') return html`<span class="muted">${t('settle-first')}</span>`
  return html`<span class="badge danger">${icons.alert}${t('uncontrolled')}</span>
    ${!view.offers('control.order') ? nothing : html`<button class="btn small primary noprint" type="button" data-act="control" @click=${() => view.control(thing)}>${t(thing.hit.type === 'real-estate' || thing.hit.type === 'vehicle' ? 'act.seal' : 'act.freeze')}</button>`}`
}

/** One control: its state; of a waiting one its place in line and who is first. */
function held({ t, label, locale }: AssetView, one: AssetItem['controls'][number]): TemplateResult {
  const { kind, state, rank, expiresOn, living, first } = one
  const tone = state === 'effective' ? 'success' : state === 'waiting' ? 'warning' : 'primary'
  return html`<span class="badge ${tone}">${state === 'effective' ? icons.shield : icons.calm}${label('control', kind)} · ${label('state.control', state)}</span>
    ${living ? html`<span class="badge">${t(`living.${kind}`)}</span>` : nothing}
    ${rank !== null && rank > 1 ? html`<small>${t('rank', { n: rank })}</small>` : nothing}
    ${first ? html`<small><b>${t('first', { authority: first.authority })}</b>${first.until ? html` ${t('until', { day: longDate(first.until, locale) })}` : nothing}</small>` : nothing}
    ${expiresOn === null ? nothing : html`<small>${t('until', { day: longDate(expiresOn, locale) })}</small>`}`
}
