import type { QueryResult, ZhixingClient } from '@zhixing/core/client'
import { html, nothing, svg, type TemplateResult } from 'lit'
import { closeForm, openForm } from './clearance-acts'
import { progressStyles } from './clearance-progress.styles'
import { may } from './console-element'
import { grouped, longDate, yuan } from './format'
import { figure } from './queue-page'
import { Reading } from './reading'
import { RegisterElement } from './register'
import { registerStyles } from './register.styles'

type Progress = NonNullable<QueryResult<'clearance.progress'>>

/** Campaigns that are shown with their course. */
const SHOWN = 5

/** `<city-clearance-progress>`: clean-ups, each with the number that has to fall. */
export class ClearanceProgress extends RegisterElement {
  static override styles = [...registerStyles, progressStyles]

  readonly #campaigns = new Reading<readonly Progress[]>(this, {
    client: () => this.desk?.client,
    read: readCampaigns,
    concerns: ({ type }) => /^(fund|goods|clearance)\./.test(type),
  })

  override render(): TemplateResult {
    const found = this.#campaigns.value
    const opens = may(this.desk, 'clearance.open-campaign')
    return html`<div class="page">
      ${opens ? html`<div class="head noprint">${this.act('clear.act.open', () => openForm(this.making), 'primary')}</div>` : nothing}
      ${found ? (found.length === 0 ? this.empty('clear.none', 'clear.none.hint') : found.map((one) => this.#campaign(one))) : this.unread(this.#campaigns)}
      ${this.dialog(() => void this.#campaigns.load())}
    </div>`
  }

  #campaign(progress: Progress): TemplateResult {
    const { campaign, start, settled, open } = progress
    const t = this.t.bind(this)
    const money = (fen: bigint) => t('yuan', { amount: yuan(fen) })
    const isOpen = campaign.state === 'open'
    const about = t('clear.about', {
      basis: campaign.basis,
      date: longDate(campaign.inheritedUntil, this.locale),
    })
    return html`<section class="card campaign" data-campaign=${campaign.id}>
      <div class="head">
        <h2>${campaign.name}</h2>
        <span class="badge ${isOpen ? 'primary' : 'success'}">${this.label('state.campaign', campaign.state)}</span>
        ${campaign.jointWith === null ? nothing : html`<span class="badge">${t('clear.with', { name: campaign.jointWith })}</span>`}
        <span class="grow"></span>
        ${isOpen && may(this.desk, 'clearance.close-campaign') ? this.act('clear.act.close', () => closeForm(this.making, progress), 'small noprint') : nothing}
        <p class="muted">${about}</p>
      </div>
      <dl class="strip">
        ${figure(t('clear.start'), grouped(start.items), money(start.sumFen))}
        ${figure(t('clear.settled'), grouped(settled.items), money(settled.sumFen))}
        ${figure(t('clear.open'), grouped(open.items), money(open.sumFen), open.items > 0 ? 'warning' : '')}
      </dl>
      ${this.#course(progress)} ${campaign.summary === null ? nothing : html`<p class="note">${campaign.summary}</p>`}
    </section>`
  }

  /** The number after each day on which it changed, as steps; told in words for whoever does not see the chart. */
  #course({ course, start, campaign }: Progress): TemplateResult {
    const last = campaign.closedOn ?? this.desk.today
    const [from, to] = [dayNumber(campaign.inheritedUntil), dayNumber(last)]
    const x = (day: string) => 40 + (560 * (dayNumber(day) - from)) / Math.max(1, to - from)
    const y = (items: number) => 130 - (110 * items) / Math.max(1, start.items)
    const points = course.flatMap(({ on, items }, at) => {
      const before = course[at - 1]?.items ?? items
      return [`${x(on)},${y(before)}`, `${x(on)},${y(items)}`]
    })
    const end = course.at(-1)?.items ?? 0
    const line = [...points, `${x(last)},${y(end)}`].join(' ')
    const words = course.map(({ on, items, sumFen }) =>
      this.t('clear.course.one', {
        ...{ date: longDate(on, this.locale), n: grouped(items), amount: yuan(sumFen) },
      }),
    )
    return html`<figure>
      <figcaption>${this.t('clear.course')}</figcaption>
      <div class="chart">
        <svg viewBox="0 0 620 160" role="img" aria-label=${words.join('；')}>
          ${[start.items, end].map((n) => svg`<text class="tick" x="32" y=${y(n) + 4} text-anchor="end">${n}</text>`)}
          <line class="axis" x1="40" y1="130" x2="600" y2="130" />
          <polygon class="area" points="40,130 ${line} ${x(last)},130" />
          <polyline class="course" points=${line} />
          ${course.slice(1).map(({ on, items }) => svg`<circle cx=${x(on)} cy=${y(items)} r="4" />`)}
          <text class="tick" x="40" y="150">${longDate(campaign.inheritedUntil, this.locale)}</text>
          <text class="tick" x="600" y="150" text-anchor="end">${longDate(last, this.locale)}</text>
        </svg>
        <ol class="words">
          ${words.map((text) => html`<li class="note">${text}</li>`)}
        </ol>
      </div>
    </figure>`
  }
}

async function readCampaigns(client: ZhixingClient): Promise<readonly Progress[]> {
  const { items } = await client.query('clearance.campaigns', { limit: SHOWN })
  const found = await Promise.all(
    items.map(({ id }) => client.query('clearance.progress', { campaignId: id })),
  )
  return found.flatMap((one) => one ?? [])
}

/** Days since a fixed day, so that a day has its place on the axis. */
function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
}
