import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { ControlItem } from '../../internal/core'
import { longDate, yuan } from '../../internal/format'
import * as icons from '../../internal/icons'
import type { CalendarView } from './view'

/** The next end first: how long it holds, what it holds, whose it is. */
export function table(view: CalendarView, items: readonly ControlItem[]): TemplateResult {
  const { t } = view
  const heads = ['ends', 'thing', 'case', 'handler', 'pending'] as const
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${t('title')}>
    <table>
      <thead><tr>${heads.map((name) => html`<th scope="col">${t(`col.${name}`)}</th>`)}</tr></thead>
      <tbody>${items.map((item) => row(view, item))}</tbody>
    </table>
  </div>`
}

function row(view: CalendarView, item: ControlItem): TemplateResult {
  const { t, label, locale } = view
  const { expiresOn, renewBy, pending } = item
  const sum = item.heldFen ?? item.limitFen
  return html`<tr data-control=${item.id} class=${tone(item)}>
    <td data-label=${t('col.ends')}><div>${left(view, item)}
      <small class="num">${expiresOn === null ? '—' : longDate(expiresOn, locale)}</small>
      ${renewBy !== null && renewBy !== expiresOn ? html`<small class="warn">${t('renew-by', { day: longDate(renewBy, locale) })}</small>` : nothing}</div></td>
    <td data-label=${t('col.thing')}><div><b>${item.assetTitle}</b>
      <small>${label('control', item.kind)} · ${label('asset', item.assetType)}${sum === null ? nothing : html` · <span class="num">${yuan(sum)} ${t('yuan')}</span>`}${item.living ? html` · ${t(`living.${item.kind}`)}` : nothing}</small></div></td>
    <td data-label=${t('col.case')}><div><button class="link num" type="button" @click=${() => view.openCase(item)}>${item.caseNumber}</button><small>${item.partyName}</small></div></td>
    <td data-label=${t('col.handler')}>${item.handlerName ?? '—'}</td>
    <td data-label=${t('col.pending')}>${pending ? html`<span class="badge primary">${icons.calm}${label('act', pending.act)} · ${label('act-state', pending.state)}</span>` : acts(view, item)}</td>
  </tr>`
}

/** What lapses is renewed, or let go, where it is seen to lapse. */
function acts(view: CalendarView, item: ControlItem): TemplateResult {
  const { t } = view
  const renewable = (item.daysLeft ?? -1) >= 0
  if (!view.offers('control.renew') && !view.offers('control.release')) return html`—`
  return html`<div class="rowacts">
    ${renewable ? actButton(view, 'control.renew', () => view.renew(item), { text: t('act.renew') }) : nothing}
    ${actButton(view, 'control.release', () => view.release(item), { text: t('act.release') })}</div>`
}

/** Colour of the row: by the days that are left, as the court warns. */
function tone({ daysLeft }: ControlItem): 'overdue' | 'soon' | 'calm' {
  if (daysLeft === null || daysLeft > 15) return 'calm'
  return daysLeft <= 1 ? 'overdue' : 'soon'
}

const SHAPES = { overdue: icons.overdue, soon: icons.soon, calm: icons.calm }

function left({ t }: CalendarView, item: ControlItem): TemplateResult {
  const { daysLeft } = item
  const words =
    daysLeft === null
      ? '—'
      : daysLeft < 0
        ? t('lapsed', { n: -daysLeft })
        : daysLeft === 0
          ? t('last-day')
          : t('left', { n: daysLeft })
  return html`<span class="urgency ${tone(item)}">${SHAPES[tone(item)]}<span>${words}</span></span>`
}
