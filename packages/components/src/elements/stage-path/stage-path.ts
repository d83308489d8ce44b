import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { Handover, LiveChange, StagePath as Path, Stay } from '../../internal/core'
import { css } from '../../internal/css'
import { shortDate } from '../../internal/format'
import * as icons from '../../internal/icons'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { urgencyChip } from '../../internal/urgency'
import { ZxElement } from '../../internal/zx-element'
import { stagePath } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { tableStyles } from '../../styles/table'
import { urgencyStyles } from '../../styles/urgency'
import { type PlacedStay, placed, topOf } from './level'
import { stagePathStyles } from './stage-path.styles'

type Key = keyof (typeof stagePath)['zh-CN']

/** The arrow by which a case came in. */
const ARROW: Readonly<Record<string, TemplateResult>> = {
  escalated: icons.up,
  returned: icons.down,
  lateral: icons.open,
  unfinished: icons.open,
  'screened-out': icons.open,
}

/**
 * `<zx-stage-path case-id>`: the way of a case through teams and ranks (横向移交、依次上提): each stay with its holder,
 * its limit, how it was left, and what the next stage said to the hand-over.
 *
 * @csspart way, empty, error, loading
 */
export class StagePath extends ZxElement<Key> {
  static override styles = [...base, stateStyles, tableStyles, urgencyStyles, stagePathStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
  }
  protected static override readonly inputs = ['caseId']

  declare caseId: string | undefined

  protected readonly ui = stagePath
  readonly #path = new Loader<Path>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? activeClient.query('stage.path', { caseId }) : undefined
  })

  #shown: Path | undefined

  override async refresh(): Promise<void> {
    await this.#path.load({ keep: true })
  }

  protected override reload(): void {
    void this.#path.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return change.caseId === this.caseId && change.type.startsWith('stage.')
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#path
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    if (value.stays.length === 0) return empty(this.t('empty'), this.t('empty.hint'))
    const places = placed(value.stays)
    const top = topOf(places)
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.#summary(value.stays)}</p></div>
        <slot name="tools"></slot>
      </div>
      ${staleNote(t, error, () => void this.refresh())}
      <ol class="way" part="way" tabindex="0" aria-label=${this.t('title')}>
        ${places.map((place) => this.#stay(place, top, value.handovers))}
      </ol>`
  }

  /** Where the case is now is what most readers look for. */
  protected override updated(): void {
    const way = this.renderRoot.querySelector('.way')
    const { value } = this.#path
    if (!way || value === this.#shown) return
    this.#shown = value
    way.scrollLeft = way.scrollWidth
  }

  #summary(stays: readonly Stay[]): string {
    const expired = stays.filter(({ exit }) => exit === 'expired').length
    const days = stays.reduce((sum, stay) => sum + stay.days, 0)
    return this.t('summary', { stays: stays.length, expired, days })
  }

  #stay({ stay, level }: PlacedStay, top: number, handovers: readonly Handover[]): TemplateResult {
    const { activeLocale: locale } = this
    const isOpen = stay.state === 'open'
    const until = stay.leftOn === null ? stay.dueOn : stay.leftOn
    const offered = handovers.find(({ toStayId }) => toStayId === stay.id)
    return html`<li
      class="stay ${isOpen ? 'open' : (stay.exit ?? '')}"
      aria-current=${isOpen ? 'step' : nothing}
      ${css({ '--_steps-down': String(top - level) })}
    >
      <span class="entry ${stay.entry}">${ARROW[stay.entry] ?? nothing}${this.label('entry', stay.entry)}</span>
      <h3>${this.label('stage', stay.stage)}</h3>
      <span class="who">${[stay.unitName, stay.holderName].filter(Boolean).join(' · ')}</span>
      <span class="when">
        ${this.t(isOpen ? 'until-due' : 'until-left', {
          from: shortDate(stay.enteredOn, locale, this.activeToday.slice(0, 4)),
          to: shortDate(until, locale, this.activeToday.slice(0, 4)),
          days: stay.days,
        })}
      </span>
      <span class="marks">${this.#marks(stay)}</span>
      ${offered ? this.#handover(offered) : nothing}
    </li>`
  }

  #marks(stay: Stay): TemplateResult {
    const { daysLeft, overdue, exit, suspendedOn } = stay
    return html`${
      daysLeft === null ? nothing : urgencyChip({ overdue, daysLeft }, (key, params) => this.t(key, params))
    }
      ${suspendedOn === null ? nothing : html`<span class="badge warning">${icons.pause}${this.t('paused')}</span>`}
      ${exit === null ? nothing : html`<span class="badge ${exit === 'expired' ? 'danger' : exit === 'closed' ? 'success' : ''}">${this.label('exit', exit)}</span>`}
      ${stay.idle ? html`<span class="badge danger" title=${this.t('idle.hint')}>${this.t('idle')}</span>` : nothing}
      ${stay.provisional ? html`<span class="badge">${this.t('provisional')}</span>` : nothing}`
  }

  #handover({ state, contents, reason, dueBackOn }: Handover): TemplateResult {
    const missing = contents.missing
      .map((code) => this.label('affair', code))
      .join(this.activeLocale === 'en' ? ', ' : '、')
    return html`<p class="handover ${state}">
      ${this.t('handover', { state: this.label('handover', state) })}${missing ? html` · ${this.t('missing', { what: missing })}` : nothing}
      ${reason === null ? nothing : html`<br />${this.t('objection', { reason })}`}
      ${dueBackOn === null ? nothing : html` ${this.t('due-back', { date: shortDate(dueBackOn, this.activeLocale, '') })}`}
    </p>`
  }
}
