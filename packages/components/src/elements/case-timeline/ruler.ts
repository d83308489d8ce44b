import { html, nothing, type TemplateResult } from 'lit'
import type { CourseNode } from '../../internal/core'
import { css } from '../../internal/css'
import { shortDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { urgencyChip } from '../../internal/urgency'
import { type Bar, keyOf, type Lane, layOut } from './ruler-layout'
import type { TimelineView } from './view'

/** The nodes of a case on a line of time: past, running, expected; today; who holds them. */
export function ruler(
  view: TimelineView,
  course: readonly CourseNode[],
  selected: string | undefined,
  choose: (node: CourseNode) => void,
): TemplateResult {
  const { lanes, ticks, todayAt } = layOut(course, view.today)
  const bars = lanes.flatMap((lane) => lane.bars)
  const current = bars.find((bar) => keyOf(bar.node) === selected) ?? bars[0]
  return html`<div class="ruler" part="ruler" role="group" aria-label=${view.t('course')} @keydown=${moveBetweenBars}>
    <div class="axis" aria-hidden="true">
      <span></span>
      <div class="scale">
        ${ticks.filter(({ at }) => Math.abs(at - todayAt) > 5.5).map(({ date, at }) => html`<span class="tick" ${css({ left: `${at}%` })}>${tickWords(date, view)}</span>`)}
        <span class="now" ${css({ left: `${todayAt}%` })}>${view.t('today')}</span>
      </div>
      <span></span>
    </div>
    ${lanes.map((lane) => laneRow(view, lane, ticks, todayAt, current, choose))}
  </div>`
}

function laneRow(
  view: TimelineView,
  lane: Lane,
  ticks: readonly { readonly at: number }[],
  todayAt: number,
  current: Bar | undefined,
  choose: (node: CourseNode) => void,
): TemplateResult {
  const { main } = lane
  const holder = main.node.holderName
  const chosen = current !== undefined && lane.bars.includes(current)
  return html`<div class="lane ${main.tone} ${chosen ? 'chosen' : ''}" @click=${() => choose(chosen && current ? current.node : main.node)}>
    <div class="name">
      <b>${view.label('node', lane.code)}</b>${lane.bars.length > 1 ? html`<small>× ${lane.bars.length}</small>` : nothing}
      <span class="holder">${holder === null ? '' : html`${icons.person}${holder}`}</span>
    </div>
    <div class="track">
      ${ticks.map(({ at }) => html`<i class="line" ${css({ left: `${at}%` })}></i>`)}
      <i class="line now" ${css({ left: `${todayAt}%` })}></i>
      ${lane.bars.map((bar) => barButton(view, bar, bar === current, choose))}
    </div>
    <div class="stand">${standing(view, main)}</div>
  </div>`
}

function barButton(
  view: TimelineView,
  bar: Bar,
  current: boolean,
  choose: (node: CourseNode) => void,
): TemplateResult {
  const name = view.label('node', bar.node.node)
  const holder = bar.node.holderName === null ? '' : `, ${bar.node.holderName}`
  const label = `${name}, ${view.t(`node.${bar.tone}`)}, ${dateWords(view, bar)}${holder}`
  const click = (event: Event) => {
    event.stopPropagation()
    choose(bar.node)
  }
  return html`<button
    type="button"
    class="bar ${bar.tone}"
    ${css({ left: `${bar.left}%`, width: `${bar.width}%` })}
    aria-label=${label}
    aria-pressed=${String(current)}
    tabindex=${current ? 0 : -1}
    @click=${click}
    @focus=${() => choose(bar.node)}
  >
    <i class="fill" ${css({ width: `${bar.gone}%` })}></i>
    ${bar.beyond > 0 ? html`<i class="beyond" ${css({ width: `${bar.beyond}%` })}></i>` : nothing}
    <i class="end" aria-hidden="true"></i>
  </button>`
}

/** Right of a lane: days left while it runs, else when it ended or is expected. */
function standing(view: TimelineView, { node, tone }: Bar): TemplateResult {
  const provisional = node.provisional
    ? html`<span class="badge warning" title=${view.t('provisional.hint')}>${view.t('provisional')}</span>`
    : nothing
  const plain = tone === 'predicted' || node.endedOn !== null
  const day = shortDate(node.endedOn ?? node.dueOn, view.locale)
  const date = html`<small class="num">${plain ? day : dateWords(view, { node, tone })}</small>`
  if ((tone === 'running' || tone === 'overdue') && node.daysLeft !== null) {
    return html`${urgencyChip({ overdue: node.overdue, daysLeft: node.daysLeft }, view.t)}<span>${date}${provisional}</span>`
  }
  const tones = { met: 'success', late: 'danger', suspended: 'warning' } as Readonly<Record<string, string>>
  return html`<span class="stood ${tones[tone] ?? ''}">${view.t(`node.${tone}`)}</span><span>${date}${provisional}</span>`
}

function dateWords(view: TimelineView, { node, tone }: Pick<Bar, 'node' | 'tone'>): string {
  const day = (date: string) => shortDate(date, view.locale)
  if (node.endedOn !== null) return view.t('node.ended', { date: day(node.endedOn) })
  return view.t(tone === 'predicted' ? 'node.expected' : 'node.due', { date: day(node.dueOn) })
}

function tickWords(date: string, view: TimelineView): string {
  const [year = '', month = '', day] = date.split('-')
  if (day !== '01') return shortDate(date, view.locale)
  if (month === '01') return view.locale === 'zh-CN' ? `${year}年` : year
  return view.locale === 'zh-CN' ? `${Number(month)}月` : (shortDate(date, 'en').split(' ')[1] ?? '')
}

/** Arrow keys go from node to node, Home and End to the first and last. */
function moveBetweenBars(event: KeyboardEvent): void {
  const target = (event.target as HTMLElement).closest<HTMLElement>('.bar')
  if (!target) return
  const bars = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.bar')]
  const at = bars.indexOf(target)
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: bars.length - 1,
  }
  const next = steps[event.key]
  if (next === undefined) return
  event.preventDefault()
  bars[next]?.focus()
}
