import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { OPEN_CASE, type OpenCaseDetail } from '../../events'
import { grouped, longDate, shortDate } from '../../internal/format'
import { failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { commandScreen } from '../../locales/command-screen'
import { base, stateStyles } from '../../styles/base'
import { tableStyles } from '../../styles/table'
import { listOf } from './details'
import {
  type Centre,
  type Count,
  type Entry,
  type Figure,
  type Page,
  readList,
  readScreen,
  type Screen,
} from './read'
import { screenStyles } from './styles'

type Key = keyof (typeof commandScreen)['zh-CN']
type Done = Centre['duties'][number]

/**
 * `<zx-command-screen>`: the command centre at a glance (最强大脑, seed 000:11): work of the centres, warnings by level, duties and
 * services, who is on duty. Every figure opens the very list that it counts. With `wall` for a large screen that nobody touches.
 *
 * @fires zx-open-case - {@link OpenCaseDetail}: work of a list was opened
 * @slot tools - beside the title
 * @csspart error, loading
 */
export class CommandScreen extends ZxElement<Key> {
  static override styles = [...base, stateStyles, tableStyles, screenStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    wall: { type: Boolean, reflect: true },
  }

  /** Larger figures, for a screen on a wall. */
  declare wall: boolean

  protected readonly ui = commandScreen
  #chosen: { readonly figure: Figure; readonly name: string } | undefined
  readonly #screen = new Loader<Screen>(this, () =>
    this.activeClient ? readScreen(this.activeClient, this.activeToday) : undefined,
  )
  readonly #list = new Loader<Page>(this, () => {
    const figure = this.#chosen?.figure
    if (!this.activeClient || !figure || figure.of === 'present' || figure.of === 'absent') return undefined
    return readList(this.activeClient, figure)
  })

  constructor() {
    super()
    this.wall = false
  }

  override async refresh(): Promise<void> {
    await Promise.all([this.#screen.load({ keep: true }), this.#list.load({ keep: true })])
  }

  protected override reload(): void {
    this.#chosen = undefined
    void this.#screen.load()
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#screen
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    const date = longDate(this.activeToday, this.activeLocale)
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle', { court: value.courtName, date })}</p></div>
        <slot name="tools"></slot>
      </div>
      ${staleNote(t, error, () => void this.refresh())}
      <p class="hint">${this.t('list.hint')}</p>
      <div class="cards">
        ${this.#details(value)} ${value.centres.map((centre) => this.#centre(centre))} ${this.#warnings(value)}
        ${this.#people(value)} ${this.#catalogue('duty', value)} ${this.#catalogue('service', value)}
      </div>`
  }

  #centre({ board, open, overdue }: Screen['centres'][number]): TemplateResult {
    const name = this.label('unit', board.centre)
    const { centre } = board
    const figure = (isLate: boolean, count: Count) =>
      this.#figure({ of: 'centre', centre, overdue: isLate }, count, {
        words: this.t(isLate ? 'overdue' : 'open'),
        name: this.t(isLate ? 'overdue.of' : 'open.of', { name, n: shown(count) }),
        isLate: isLate && count.n > 0,
      })
    const units = board.units.map((unit) => unit.name).join('、')
    return html`<section class="card" aria-label=${name}>
      <header><h3>${name}</h3><small>${units}</small></header>
      <div class="figures">${figure(false, open)}${figure(true, overdue)}</div>
    </section>`
  }

  #warnings({ levels }: Screen): TemplateResult {
    return html`<section class="card" aria-label=${this.t('warnings')}>
      <header><h3>${this.t('warnings')}</h3><small>${this.t('warnings.hint')}</small></header>
      ${levels.length === 0 ? html`<p class="muted">${this.t('none')}</p>` : nothing}
      <div class="figures">${levels.map(({ level, count }) =>
        this.#figure({ of: 'warnings', level }, count, {
          words: this.t('level', { n: level }),
          name: this.t('level.of', { n: level, k: shown(count) }),
          isLate: level > 1,
        }),
      )}</div>
    </section>`
  }

  #people({ present, absent }: Screen): TemplateResult {
    const figure = (of: 'present' | 'absent', n: number) =>
      this.#figure(
        { of },
        { n, isCapped: false },
        { words: this.t(of), name: this.t(`${of}.of`, { n }), isLate: false },
      )
    return html`<section class="card" aria-label=${this.t('people')}>
      <header><h3>${this.t('people')}</h3></header>
      <div class="figures">${figure('present', present.length)}${figure('absent', absent.length)}</div>
    </section>`
  }

  /** Duties and services of the whole centre: what was done today, and when last. */
  #catalogue(of: 'duty' | 'service', screen: Screen): TemplateResult {
    const hub = screen.centres.find(({ board }) => board.centre === 'command-centre')?.board
    const done = of === 'duty' ? screen.todayDuties : screen.todayServices
    const all = (of === 'duty' ? hub?.duties : hub?.services) ?? []
    const sum = [...done.values()].reduce((total, n) => total + n, 0)
    const n = of === 'duty' ? all.filter(({ code }) => done.has(code)).length : sum
    const title = this.t(of === 'duty' ? 'duties' : 'services')
    return html`<section class="card" aria-label=${title}>
      <header><h3>${title}</h3><small>${this.t(of === 'duty' ? 'duties.hint' : 'services.hint', { n, of: all.length })}</small></header>
      <ul class="lines">${all.map((each) => this.#line(of, each, done.get(each.code) ?? 0))}</ul>
    </section>`
  }

  #line(of: 'duty' | 'service', { code, performed, lastOn }: Done, today: number): TemplateResult {
    const name = this.label(of, code)
    const last =
      lastOn === null
        ? this.t(of === 'duty' ? 'never' : 'never.service')
        : this.t('last', { date: shortDate(lastOn, this.activeLocale, this.activeToday.slice(0, 4)) })
    const words = this.t('record.of', { name, n: performed })
    return html`<li><button type="button" data-name=${words} aria-pressed=${String(this.#isChosen({ of, code }))} @click=${() => this.#choose({ of, code }, words)}>
      <span>${name}</span><small>${today > 0 ? html`<span class="badge success">${this.t('today', { n: today })}</span> ` : nothing}${last}</small></button></li>`
  }

  #figure(
    figure: Figure,
    count: Count,
    { words, name, isLate }: { readonly words: string; readonly name: string; readonly isLate: boolean },
  ): TemplateResult {
    return html`<button type="button" class="figure ${isLate ? 'late' : ''}" data-name=${name} aria-pressed=${String(this.#isChosen(figure))} @click=${() => this.#choose(figure, name)}>
      <b class="num">${shown(count)}</b><span>${words}</span></button>`
  }

  #details({ present, absent }: Screen): TemplateResult | typeof nothing {
    const chosen = this.#chosen
    if (!chosen) return nothing
    const { of } = chosen.figure
    const people = of === 'present' ? present : of === 'absent' ? absent : undefined
    return listOf(
      this,
      chosen.name,
      { page: this.#list.value, people },
      {
        more: () => void this.#more(),
        close: () => this.#close(),
        open: (entry) => this.#open(entry),
      },
    )
  }

  #isChosen(figure: Figure): boolean {
    return this.#chosen !== undefined && JSON.stringify(this.#chosen.figure) === JSON.stringify(figure)
  }

  #choose(figure: Figure, name: string): void {
    if (this.#isChosen(figure)) {
      this.#close()
      return
    }
    this.#chosen = { figure, name }
    void this.#list.load()
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.details h3')?.focus())
  }

  #close(): void {
    this.#chosen = undefined
    this.requestUpdate()
  }

  async #more(): Promise<void> {
    const figure = this.#chosen?.figure
    const { value } = this.#list
    if (!this.activeClient || !value?.next || !figure || figure.of === 'present' || figure.of === 'absent')
      return
    const page = await readList(this.activeClient, figure, value.next)
    if (this.#list.value !== value) return
    this.#list.value = { ...page, entries: [...value.entries, ...page.entries] }
    this.requestUpdate()
  }

  #open(entry: Entry): void {
    if (!entry.case) return
    this.tell<OpenCaseDetail>(OPEN_CASE, { caseId: entry.case.id, caseNumber: entry.case.number })
  }
}

const shown = ({ n, isCapped }: Count) => `${grouped(n)}${isCapped ? '+' : ''}`
