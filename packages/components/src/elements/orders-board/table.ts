import { html, nothing, type TemplateResult } from 'lit'
import { actButton } from '../../internal/act-button'
import type { BoardPart, BoardView } from '../../internal/court-board'
import { daysBetween, longDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { wordsIn } from '../../internal/part'
import { empty } from '../../internal/states'
import { belowRow, type Step, stepsButton } from '../../internal/steps'
import { urgencyChip } from '../../internal/urgency'
import { common } from '../../locales'
import { type OrdersWord, ordersWords } from '../../locales/orders-board'
import { confirmAct, issueAct, replyAct, returnAct } from './acts'
import { type Asked, type Order, type OrderStep, ordersOf, SHOWN, shownOf, stepsOf } from './read'

const TONES = { issued: 'warning', returned: 'danger', replied: 'primary', confirmed: 'success' } as const
const COLUMNS = ['order', 'who', 'when', 'state', 'acts'] as const

/** Orders of one kind, with the code that draws them. */
export async function readOrders(asked: Asked): Promise<BoardPart> {
  const { items, ...rest } = await ordersOf(asked)
  const late = items.filter(({ overdue }) => overdue).length
  return {
    ...rest,
    count: items.length,
    choices: ({ locale }) =>
      [...SHOWN, ...(asked.across ? (['below'] as const) : [])].map((value) => ({
        value,
        words: ordersWords[locale][`show.${value}`],
      })),
    remark: ({ locale }) => (late > 0 ? wordsIn(ordersWords, locale)('late', { n: late }) : ''),
    tools: (view) =>
      actButton(view, 'supervision.issue-order', () => issueAct(view, asked), { tone: 'primary' }),
    draw: (view) => table(view, asked, items),
    sheet: (view) => sheet(view, asked, items),
  }
}

function table(view: BoardView, asked: Asked, items: readonly Order[]): TemplateResult {
  const t = wordsIn(ordersWords, view.locale)
  const shown = shownOf(asked)
  if (items.length === 0) return empty(t(`empty.${shown}`), t('empty.hint'), icons.empty)
  return html`<div class="tablebox" tabindex="0" role="region" aria-label=${t(`show.${shown}`)}><table>
    <thead><tr>${COLUMNS.map((name) => html`<th scope="col" class=${name === 'acts' ? 'noprint' : ''}>${t(`col.${name}`)}</th>`)}</tr></thead>
    <tbody>${items.map((order) => row(view, asked, order))}</tbody></table></div>`
}

function row(view: BoardView, asked: Asked, order: Order): TemplateResult {
  const t = wordsIn(ordersWords, view.locale)
  const { caseId, caseNumber, id } = order
  const number = order.court
    ? html`<span class="num">${caseNumber}</span> · ${order.court.name}`
    : html`<button class="link num" type="button" data-act="open" @click=${() => view.openCase({ caseId, caseNumber })}>${caseNumber}</button>`
  return html`<tr data-order=${id}>
    <td data-label=${t('col.order')}><div>${order.opinion}<small>${number}</small></div></td>
    <td data-label=${t('col.who')}><div>${fromWords(view, asked, order)}
      <small>${t('to', { name: order.addresseeName })}</small>
      <small>${t('issued-on', { day: longDate(order.issuedOn, view.locale) })}</small></div></td>
    <td data-label=${t('col.when')}><div>${when(view, order)}</div></td>
    <td data-label=${t('col.state')}><div>${state(view, order)}</div></td>
    <td class="noprint" data-label=${t('col.acts')}><div class="rowacts">${acts(view, asked, order)}
      ${stepsButton(
        view,
        { id, name: order.opinion },
        () => stepsOf(asked, order),
        (now, step) => stepWords(now, asked, step),
      )}</div></td>
  </tr>${belowRow(view, id, COLUMNS.length)}`
}

/** Who issued it: of the court above its court, which it is an order of. */
function from({ locale }: Pick<BoardView, 'locale'>, { courtNames }: Asked, order: Order): string {
  const t = wordsIn(ordersWords, locale)
  const { issuedByCourt: above, issuedByName: name } = order
  return above === null ? t('from', { name }) : t('from-above', { court: courtNames[above] ?? t('above') })
}

function fromWords(view: BoardView, asked: Asked, order: Order): TemplateResult {
  const t = wordsIn(ordersWords, view.locale)
  const isAbove = order.issuedByCourt !== null && !order.court
  return html`${isAbove ? html`<span class="badge primary">${t('badge.above')}</span> ` : nothing}${from(view, asked, order)}`
}

function when(view: BoardView, { state: now, replyBy, repliedOn, overdue, late }: Order): TemplateResult {
  const { locale, today } = view
  const t = wordsIn(ordersWords, locale)
  const waits = now === 'issued' || now === 'returned'
  const due = t('due', { day: longDate(replyBy, locale) })
  if (!waits)
    return html`${repliedOn ? t('replied-on', { day: longDate(repliedOn, locale) }) : nothing}<small>${due}</small>
      ${late ? html`<small class="warn">${t('was-late')}</small>` : nothing}`
  const daysLeft = daysBetween(today, replyBy)
  return html`${urgencyChip({ overdue, daysLeft }, wordsIn(common, locale))}<small>${due}</small>`
}

function state(view: BoardView, order: Order): TemplateResult {
  const { locale, label } = view
  const t = wordsIn(ordersWords, locale)
  const { reply, returnReason, confirmedOn, mayReply } = order
  return html`<span class="badge ${TONES[order.state]}">${label('state.order', order.state)}</span>
    ${mayReply ? html`<span class="badge warning">${t('yours')}</span>` : nothing}
    ${reply ? html`<small>${reply}</small>` : nothing}
    ${order.state === 'returned' && returnReason ? html`<small class="warn">${t('returned-for', { reason: returnReason })}</small>` : nothing}
    ${confirmedOn ? html`<small>${t('confirmed-on', { day: longDate(confirmedOn, locale) })}</small>` : nothing}`
}

function acts(view: BoardView, asked: Asked, order: Order) {
  if (order.mayReply)
    return actButton(view, 'supervision.reply-order', () => replyAct(view, order), { tone: 'small primary' })
  if (!order.mayDecide || (order.court && !asked.supervise)) return nothing
  return html`${actButton(view, 'supervision.confirm-order', () => confirmAct(view, asked, order))}
    ${actButton(view, 'supervision.return-order', () => returnAct(view, asked, order))}`
}

const STEP_TONES: Readonly<Record<string, Step['tone']>> = {
  OrderUnanswered: 'danger',
  OrderReturned: 'warning',
  OrderConfirmed: 'success',
}

function stepWords({ locale }: BoardView, { courtNames }: Asked, step: OrderStep): Step {
  const t = wordsIn(ordersWords, locale)
  const kind = step.type.replace('supervision.', '')
  const court = step.ofCourt === null ? undefined : (courtNames[step.ofCourt] ?? t('above'))
  const asks = kind === 'OrderIssued' || kind === 'OrderReturned'
  const known = ordersWords[locale] as Readonly<Record<string, string>>
  return {
    ...{ id: String(step.seq), on: step.occurredOn, words: step.words, tone: STEP_TONES[kind] },
    title: `step.${kind}` in known ? t(`step.${kind}` as OrdersWord) : kind,
    who: court ?? (step.actorName || t('system')),
    ...(asks && step.dueOn ? { more: t('due', { day: longDate(step.dueOn, locale) }) } : {}),
    ...(kind === 'OrderIssued' || kind === 'OrderUnanswered' ? { source: step.sourceText[locale] } : {}),
  }
}

const SHEET = ['case', 'order', 'from', 'to', 'issued', 'reply-by', 'state'] as const

function sheet(view: BoardView, asked: Asked, items: readonly Order[]) {
  const { locale, label } = view
  const t = wordsIn(ordersWords, locale)
  const isDay = (name: (typeof SHEET)[number]) => name === 'issued' || name === 'reply-by'
  const columns = [
    ...SHEET.map((name) => ({
      title: t(`col.${name}`),
      kind: isDay(name) ? ('date' as const) : ('text' as const),
    })),
    ...(asked.across ? [{ title: t('col.court'), kind: 'text' as const }] : []),
  ]
  const rows = items.map((order) => [
    ...[order.caseNumber, order.opinion, from(view, asked, order), order.addresseeName],
    ...[order.issuedOn, order.replyBy],
    [label('state.order', order.state), order.reply].filter(Boolean).join(' '),
    ...(asked.across ? [order.court?.name ?? t('own')] : []),
  ])
  const name = label('query', 'supervision.orders')
  return { name, head: [name, t(`show.${shownOf(asked)}`)], columns, rows }
}
