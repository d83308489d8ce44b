import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { OPEN_CASE, type OpenCaseDetail } from '../../events'
import type { IndicatorCases, IndicatorFigure, IndicatorReport } from '../../internal/core'
import { css } from '../../internal/css'
import { grouped, shortDate, yuan } from '../../internal/format'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { indicatorPanel } from '../../locales/openness'
import { base, stateStyles } from '../../styles/base'
import { fieldStyles } from '../../styles/fields'
import { tableStyles } from '../../styles/table'
import { totalsStyles } from '../../styles/totals'
import { type Behind, behindOf } from './behind'
import { panelStyles } from './styles'

type Key = keyof (typeof indicatorPanel)['zh-CN']
type Cut = NonNullable<IndicatorReport['by']>

const CUTS: readonly Cut[] = ['unit', 'person', 'class', 'kind']
/** What stands beside a figure, where the court has set it or an earlier year is known. */
const COLUMNS = ['band', 'target', 'before'] as const
type Shown = Readonly<Record<(typeof COLUMNS)[number], boolean>>

/**
 * `<zx-indicator-panel from to by>`: the indicators of the profile with bands, targets and the same days a year before; a chart
 * for whoever compares, with its table; and behind every figure exactly its cases.
 *
 * @fires zx-open-case - {@link OpenCaseDetail}
 * @csspart empty, error, loading
 */
export class IndicatorPanel extends ZxElement<Key> {
  static override styles = [...base, stateStyles, tableStyles, fieldStyles, panelStyles, totalsStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    from: { type: String },
    to: { type: String },
    by: { type: String, reflect: true },
  }
  protected static override readonly inputs: readonly string[] = ['from', 'to', 'by']

  /** First and last day; from the beginning and until today when they are left out. */
  declare from: string | undefined
  declare to: string | undefined
  /** `unit`, `person`, `class` or `kind`: laid side by side. */
  declare by: string | undefined

  protected readonly ui = indicatorPanel
  readonly #report = new Loader<IndicatorReport>(this, () => this.#read())
  readonly #cases = new Loader<IndicatorCases>(this, () => this.#readCases())
  #behind: Behind | undefined
  /** The indicator that is drawn: the first one until another is chosen. */
  #drawn: string | undefined
  #erase: (() => void) | undefined
  #drawing = ''

  get #cut(): Cut | undefined {
    return CUTS.find((cut) => cut === this.by)
  }

  get #period() {
    return { ...(this.from ? { from: this.from } : {}), ...(this.to ? { to: this.to } : {}) }
  }

  #read() {
    const cut = this.#cut
    const input = { ...this.#period, compare: Boolean(this.from), ...(cut ? { by: cut } : {}) }
    return this.activeClient?.query('metrics.indicators', input)
  }

  #readCases(cursor?: string) {
    const { figure, side, only, line } = this.#behind ?? {}
    if (!figure || !side) return undefined
    const cut = this.#cut
    const of = line && cut ? { by: cut, code: line.code } : {}
    const input = { ...this.#period, indicator: figure.id, side, limit: 50, ...of, ...(only ? { only } : {}) }
    return this.activeClient?.query('metrics.indicator-cases', { ...input, ...(cursor ? { cursor } : {}) })
  }

  override async refresh(): Promise<void> {
    await this.#report.load({ keep: true })
  }

  protected override reload(): void {
    this.#behind = undefined
    void this.#report.load()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#erase?.()
    this.#drawing = ''
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#report
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    if (value.indicators.length === 0) return empty(this.t('empty'), this.t('empty.hint'))
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.#summary(value)}</p></div>
        <div class="tools">${this.#cuts()}<slot name="tools"></slot></div>
      </div>
      ${staleNote(t, error, () => void this.refresh())} ${this.#table(value)}
      ${value.by === null ? nothing : this.#compared(value)} ${this.#behind ? this.#list(this.#behind) : nothing}`
  }

  #summary({ from, to, accepted }: IndicatorReport): string {
    const day = (date: string) => shortDate(date, this.activeLocale)
    return this.t('summary', {
      from: from === null ? this.t('beginning') : day(from),
      to: day(to),
      ...accepted,
    })
  }

  #cuts(): TemplateResult {
    const set = (event: Event) => {
      this.by = (event.target as HTMLSelectElement).value || undefined
    }
    return html`<label class="field"><span>${this.t('by')}</span>
      <select @change=${set}>
        <option value="" ?selected=${this.#cut === undefined}>${this.t('by.none')}</option>
        ${CUTS.map((cut) => html`<option value=${cut} ?selected=${cut === this.#cut}>${this.t(`by.${cut}`)}</option>`)}
      </select></label>`
  }

  #table({ indicators, before }: IndicatorReport): TemplateResult {
    // A column in which a court has nothing to say is left out.
    const shown: Shown = {
      band: indicators.some(({ bands }) => bands.length > 0),
      target: indicators.some(({ target }) => target !== null),
      before: before !== null && indicators.some((one) => one.before && one.before.value !== null),
    }
    return html`<div class="tablebox" tabindex="0" role="group" aria-label=${this.t('title')}>
      <table>
        <thead><tr>
          <th scope="col">${this.t('indicator')}</th><th scope="col" class="amount">${this.t('value')}</th>
          <th scope="col" class="amount">${this.t('part')}</th>
          ${COLUMNS.filter((name) => shown[name]).map((name) => html`<th scope="col">${this.t(name)}</th>`)}
          <th scope="col">${this.t('cases')}</th>
        </tr></thead>
        <tbody>${indicators.map((one) => this.#row(one, shown))}</tbody>
      </table>
    </div>`
  }

  #row(one: IndicatorFigure, shown: Shown): TemplateResult {
    const { band, bands, target, reached } = one
    const state = band ?? (bands.length > 0 ? 'outside' : 'none')
    return html`<tr class=${this.#behind?.figure.id === one.id ? 'picked' : ''}>
      <th scope="row">${one.label[this.activeLocale]}</th>
      <td class="amount value" data-label=${this.t('value')}>${this.#value(one, one.value)}</td>
      <td class="amount part" data-label=${this.t('part')}>${this.#parts(one)}</td>
      ${shown.band ? html`<td data-label=${this.t('band')}>${band ? html`<span class="badge ${band === 'excellent' ? 'success' : ''}">${this.label('band', band)}</span>` : this.t(state === 'outside' ? 'band.outside' : 'band.none')}</td>` : nothing}
      ${shown.target ? html`<td data-label=${this.t('target')}>${target === null ? '—' : html`${target} ${reached === null ? nothing : html`<span class="badge ${reached ? 'success' : 'warning'}">${this.t(reached ? 'reached' : 'missed')}</span>`}`}</td>` : nothing}
      ${shown.before ? html`<td data-label=${this.t('before')}>${this.#before(one)}</td>` : nothing}
      <td data-label=${this.t('cases')}><button class="link show" type="button" @click=${() => this.#open({ figure: one, side: 'bottom' })}>
        ${this.t('show')}<span class="sr"> ${one.label[this.activeLocale]}</span></button></td>
    </tr>`
  }

  #before(one: IndicatorFigure): TemplateResult {
    const { before } = one
    if (!before || before.value === null) return html`—`
    const { points } = before
    if (points === null) return html`${this.#value(one, before.value)}`
    const up = !points.startsWith('-')
    const same = /^[+-]0(\.0+)?$/.test(points)
    const better = same ? '' : up === (one.better === 'higher') ? 'better' : 'worse'
    return html`${this.#value(one, before.value)} <span class=${better}>${this.t('before.points', { points })}</span>`
  }

  #value({ as }: Pick<IndicatorFigure, 'as'>, value: string | null): string {
    if (value === null) return '—'
    return as === 'percent' ? `${value}%` : this.t('days', { n: value })
  }

  /** Cases and days as they are, money in yuan. */
  #parts({ id, top, bottom }: Pick<IndicatorFigure, 'id' | 'top' | 'bottom'>): string {
    const isMoney = id === 'money-in-place'
    const part = (text: string) => (isMoney ? yuan(BigInt(text)) : grouped(Number(text)))
    return `${part(top)} / ${part(bottom)}`
  }

  /** One indicator, line by line: drawn, and as a table that says the same. */
  #compared({ indicators }: IndicatorReport): TemplateResult {
    const figure = indicators.find(({ id }) => id === this.#drawn) ?? indicators[0]
    if (!figure) return html``
    const name = figure.label[this.activeLocale]
    const choose = (event: Event) => {
      this.#drawn = (event.target as HTMLSelectElement).value
      this.requestUpdate()
    }
    return html`<section class="side">
      <label class="field"><span>${this.t('indicator')}</span>
        <select @change=${choose}>${indicators.map(({ id, label }) => html`<option value=${id} ?selected=${id === figure.id}>${label[this.activeLocale]}</option>`)}</select></label>
      <div class="chart" ${css({ height: `${60 + 30 * figure.lines.length}px` })}><canvas role="img" aria-label=${this.t('chart', { name })}></canvas></div>
      <div class="tablebox" tabindex="0" role="group" aria-label=${name}>
        <table>
          <thead><tr><th scope="col">${this.t(`by.${this.#cut ?? 'unit'}`)}</th>
            <th scope="col" class="amount">${this.t('value')}</th><th scope="col" class="amount">${this.t('part')}</th>
            <th scope="col">${this.t('cases')}</th></tr></thead>
          <tbody>${figure.lines.map(
            (line) => html`<tr><th scope="row">${this.#nameOf(line)}</th>
              <td class="amount" data-label=${this.t('value')}>${this.#value(figure, line.value)}</td>
              <td class="amount part" data-label=${this.t('part')}>${this.#parts({ ...line, id: figure.id })}</td>
              <td data-label=${this.t('cases')}><button class="link" type="button" @click=${() => this.#open({ figure, side: 'bottom', line })}>${this.t('show')}<span class="sr"> ${this.#nameOf(line)}</span></button></td></tr>`,
          )}</tbody>
        </table>
      </div>
    </section>`
  }

  #nameOf({ code, name }: { readonly code: string; readonly name: string }): string {
    if (code === '') return this.t('nobody')
    if (this.#cut === 'class') return this.label('class', code)
    return this.#cut === 'kind' ? this.label('kind.case', code) : name
  }

  #open(behind: Behind): void {
    this.#behind = behind
    void this.#cases.load()
    this.requestUpdate()
  }

  #list(behind: Behind): TemplateResult {
    const { figure, line } = behind
    const name = [figure.label[this.activeLocale], line ? this.#nameOf(line) : ''].filter(Boolean).join(' · ')
    return behindOf(this, behind, {
      name,
      cases: this.#cases,
      open: (next) => this.#open(next),
      more: (cursor) => void this.#more(cursor),
      close: this.#close,
      openCase: (detail) => this.tell<OpenCaseDetail>(OPEN_CASE, detail),
    })
  }

  async #more(cursor: string): Promise<void> {
    const before = this.#cases.value
    const page = await this.#readCases(cursor)
    if (!page || before !== this.#cases.value || !before) return
    this.#cases.value = { ...page, items: [...before.items, ...page.items] }
    this.requestUpdate()
  }

  readonly #close = () => {
    this.#behind = undefined
    this.requestUpdate()
  }

  protected override updated(): void {
    const canvas = this.renderRoot.querySelector('canvas')
    const { value } = this.#report
    const figure = value?.indicators.find(({ id }) => id === this.#drawn) ?? value?.indicators[0]
    if (!canvas || !figure) {
      this.#erase?.()
      this.#erase = undefined
      this.#drawing = ''
      return
    }
    void this.#draw(canvas, figure)
  }

  async #draw(canvas: HTMLCanvasElement, figure: IndicatorFigure): Promise<void> {
    const style = getComputedStyle(this)
    const token = (name: string) => style.getPropertyValue(name).trim()
    const colours = { bar: token('--_primary'), ink: token('--_ink-2'), line: token('--_line') }
    const labels = figure.lines.map((line) => this.#nameOf(line))
    const what = JSON.stringify([figure.id, figure.lines, labels, colours])
    if (what === this.#drawing) return
    this.#drawing = what
    const { drawBars } = await import('./chart')
    if (what !== this.#drawing || !canvas.isConnected) return
    this.#erase?.()
    this.#erase = drawBars(canvas, {
      labels,
      values: figure.lines.map(({ value }) => (value === null ? null : Number(value))),
      unit: figure.as === 'percent' ? '%' : '',
      colours,
      font: style.fontFamily,
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
      pick: (index) => {
        const line = figure.lines[index]
        if (line) this.#open({ figure, side: 'bottom', line })
      },
    })
  }
}
