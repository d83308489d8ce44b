import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { OPEN_CASE, type OpenCaseDetail } from '../../events'
import type { BoardLine, QueryInput, SmallestUnit, SupervisionBoardPage } from '../../internal/core'
import { grouped, shortDate, yuan } from '../../internal/format'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { supervisionBoard } from '../../locales/openness'
import { base, stateStyles } from '../../styles/base'
import { tableStyles } from '../../styles/table'
import { totalsStyles } from '../../styles/totals'
import { type AskCourts, askCourt, type CourtLine, courtsOf, OWN } from './courts'
import { boardStyles } from './styles'
import { type UnitKind, unitsOf } from './units'

type Key = keyof (typeof supervisionBoard)['zh-CN']
type Input = QueryInput<'supervision.board'>

/** One step of the way down: a court below, a team, a person, a case. */
interface Step {
  readonly level: 'court' | 'unit' | 'person' | 'case'
  readonly code: string
  readonly name: string
}

const PAGE = 30

/**
 * `<zx-supervision-board>`: 可视化监管: the courts (with `across`), the court as it stands, team by team, person by person, case by case, and in a case each
 * node, object, sum, recording and datum with owner, state, warnings and history. It follows the court live.
 *
 * @fires zx-open-case - {@link OpenCaseDetail}
 * @csspart empty, error, loading
 */
export class SupervisionBoard extends ZxElement<Key> {
  static override styles = [...base, stateStyles, tableStyles, boardStyles, totalsStyles]

  static override properties: PropertyDeclarations = { ...ZxElement.properties, across: { attribute: false } }
  protected static override readonly inputs: readonly string[] = ['across']

  /** Asks the courts below; without it the board begins with the own court. */
  declare across: AskCourts | undefined

  protected readonly ui = supervisionBoard
  #way: readonly Step[] = []
  #unit: UnitKind = 'node'
  #shown = PAGE
  readonly #board = new Loader<SupervisionBoardPage & { readonly ofCourts?: true }>(this, () => this.#read())
  readonly #units = new Loader<readonly SmallestUnit[]>(this, () => this.#readUnits())

  /** The court that is looked at. */
  get #court() {
    const client = this.activeClient
    const courtId = this.#way.find(({ level }) => level === 'court')?.code ?? OWN
    return client && { client, across: this.across, courtId }
  }

  #read() {
    const at = this.#way.at(-1)
    const court = this.#court
    if (!court || at?.level === 'case') return undefined
    if (!at && this.across) return courtsOf(court.client, this.across)
    const input: Input = {
      limit: this.#shown,
      ...(at?.level === 'unit' ? { unitId: at.code } : {}),
      ...(at?.level === 'person' ? { personId: at.code } : {}),
    }
    return askCourt(court, 'supervision.board', input)
  }

  #readUnits() {
    const at = this.#way.at(-1)
    const court = this.#court
    if (!court || at?.level !== 'case') return undefined
    return askCourt(court, 'supervision.units', { caseId: at.code, unit: this.#unit })
  }

  override async refresh(): Promise<void> {
    await Promise.all([this.#board.load({ keep: true }), this.#units.load({ keep: true })])
  }

  protected override reload(): void {
    void this.#board.load()
    void this.#units.load()
  }

  #go(way: readonly Step[]): void {
    this.#way = way
    this.#shown = PAGE
    this.reload()
  }

  override render(): TemplateResult {
    const at = this.#way.at(-1)
    return html`<div class="titlebar"><div class="title"><h2>${this.t('title')}</h2></div><slot name="tools"></slot></div>
      <nav class="path" aria-label=${this.t('path')}>${this.#path()}</nav>
      ${at?.level === 'case' ? this.#case(at) : this.#level()}`
  }

  #path(): TemplateResult {
    const steps = this.#way.map((step, index) => {
      const isHere = index === this.#way.length - 1
      const name = step.name || this.t(step.level === 'court' ? 'court' : 'nobody')
      return isHere
        ? html`<span aria-hidden="true">›</span><strong aria-current="page">${name}</strong>`
        : html`<span aria-hidden="true">›</span><button class="link" type="button" @click=${() => this.#go(this.#way.slice(0, index + 1))}>${name}</button>`
    })
    const top = this.t(this.across ? 'courts' : 'court')
    const court =
      this.#way.length === 0
        ? html`<strong aria-current="page">${top}</strong>`
        : html`<button class="link" type="button" @click=${() => this.#go([])}>${top}</button>`
    return html`${court}${steps}`
  }

  #level(): TemplateResult {
    const { value, error, state } = this.#board
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    if (value.count === 0) return empty(this.t('empty'), this.t('empty.hint'))
    const { lines, count, total } = value
    const level: Step['level'] = value.ofCourts ? 'court' : value.level
    return html`${staleNote(t, error, () => void this.refresh())}
      <div class="tablebox" tabindex="0" role="group" aria-label=${this.t('title')}>
        <table>
          <thead><tr><th scope="col">${this.t(level === 'court' ? 'courts' : level)}</th>
            ${(['cases', 'nodes', 'findings', 'objects', 'held', 'recordings'] as const).map((key) => html`<th scope="col" class="amount">${this.t(key)}</th>`)}
            ${level === 'case' ? html`<th scope="col">${this.t('due')}</th>` : nothing}</tr></thead>
          <tbody>${lines.map((line) => this.#line(level, line))}</tbody>
          <tfoot><tr><th scope="row">${this.t('total')}</th>${this.#figures(total)}${level === 'case' ? html`<td></td>` : nothing}</tr></tfoot>
        </table>
      </div>
      <p class="foot"><span>${this.t('shown', { k: lines.length, n: count })}</span>
        ${value.next === undefined ? nothing : html`<button class="btn small more" type="button" @click=${this.#more}>${this.t('more')}</button>`}</p>`
  }

  readonly #more = () => {
    this.#shown += PAGE
    void this.#board.load({ keep: true })
  }

  #line(level: Step['level'], line: BoardLine): TemplateResult {
    const { code, name, nextDueOn } = line
    const due = nextDueOn === null ? '—' : shortDate(nextDueOn, this.activeLocale)
    const { depth = 0, courtLevel } = line as Partial<CourtLine>
    const isLate = nextDueOn !== null && nextDueOn < this.activeToday
    return html`<tr><th scope="row" class="depth-${Math.min(depth, 4)}">${courtLevel === undefined ? nothing : html`<small>${this.label('court-level', courtLevel)}</small>`}<button class="link down" type="button" @click=${() => this.#go([...this.#way, { level, code, name }])}>${name || this.t(level === 'court' ? 'court' : 'nobody')}</button></th>
      ${this.#figures(line)}
      ${level === 'case' ? html`<td class=${isLate ? 'late' : ''} data-label=${this.t('due')}>${due}</td>` : nothing}</tr>`
  }

  #figures(of: SupervisionBoardPage['total']): TemplateResult {
    const wrong = (n: number) => (n > 0 ? html`<span class="late">${grouped(n)}</span>` : grouped(n))
    const cell = (key: Key, what: unknown) => html`<td class="amount" data-label=${this.t(key)}>${what}</td>`
    return html`${cell('cases', grouped(of.cases))}
      ${cell('nodes', html`<span>${grouped(of.openNodes)} (${wrong(of.overdueNodes)})</span>`)}
      ${cell('findings', wrong(of.findings))}${cell('objects', grouped(of.objects))}
      ${cell('held', yuan(of.heldFen))}${cell('recordings', grouped(of.recordings))}`
  }

  #case({ code: caseId, name: caseNumber }: Step): TemplateResult {
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    const { value, error, state } = this.#units
    const pick = (unit: UnitKind) => {
      this.#unit = unit
      void this.#units.load()
      this.requestUpdate()
    }
    const open = () => this.tell<OpenCaseDetail>(OPEN_CASE, { caseId, caseNumber })
    const shown =
      state === 'error'
        ? failure(t, this.words, error, () => void this.#units.load())
        : value
          ? unitsOf(this, this.#unit, value, pick)
          : skeleton(t)
    return html`<div class="units"><p><button class="btn open" type="button" @click=${open}>${this.t('open')}</button></p>${shown}</div>`
  }
}
