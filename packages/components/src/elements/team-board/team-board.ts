import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { OPEN_PERSON, type OpenPersonDetail } from '../../events'
import type { LiveChange, PersonLoad, TeamLoad, UnitOfChart } from '../../internal/core'
import { css } from '../../internal/css'
import { shortDate } from '../../internal/format'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { teamBoard } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { fieldStyles } from '../../styles/fields'
import { tableStyles } from '../../styles/table'
import { teamBoardStyles } from './team-board.styles'

type Key = keyof (typeof teamBoard)['zh-CN']
interface Shown {
  readonly units: readonly UnitOfChart[]
  readonly team: TeamLoad | null
}

/**
 * `<zx-team-board>`: who of a team has how much in hand: nodes, affairs and prompts together, what is late, what is due soon,
 * who is away, and what lies in the unit. Whoever is late comes first, then the fullest hands.
 *
 * @fires zx-open-person - {@link OpenPersonDetail}: somebody's work is to be seen
 * @slot tools - beside the choice of the unit
 * @csspart empty, error, loading
 */
export class TeamBoard extends ZxElement<Key> {
  static override styles = [...base, stateStyles, fieldStyles, tableStyles, teamBoardStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    unitId: { attribute: 'unit-id' },
    dueBy: { attribute: 'due-by' },
    fixed: { type: Boolean },
  }
  protected static override readonly inputs = ['unitId', 'dueBy']

  /** Which unit; that of who asks when absent. */
  declare unitId: string | undefined
  /** Until this date something counts as due soon: the second working day, as the host's calendar knows it. */
  declare dueBy: string | undefined
  /** Offers no other unit. */
  declare fixed: boolean

  protected readonly ui = teamBoard
  readonly #board = new Loader<Shown>(this, () => this.#read())

  constructor() {
    super()
    this.fixed = false
  }

  override async refresh(): Promise<void> {
    await this.#board.load({ keep: true })
  }

  protected override reload(): void {
    void this.#board.load({ keep: true })
  }

  protected override concerns(change: LiveChange): boolean {
    return /^(task|node|organisation|supervision)\./.test(change.type)
  }

  async #read(): Promise<Shown> {
    const { activeClient: client, unitId, dueBy } = this
    if (!client) return { units: [], team: null }
    const chart = await client.query('organisation.chart', {})
    const read = (unit: string | undefined) =>
      client.query('task.loads', { ...(unit ? { unitId: unit } : {}), ...(dueBy ? { dueBy } : {}) })
    const own = await read(unitId)
    // Whoever belongs to no unit, as an administrator, sees the first.
    const first = chart.units[0]?.id
    return { units: chart.units, team: own ?? (unitId || !first ? null : await read(first)) }
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#board
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    const { team, units } = value
    if (!team) return empty(this.t('no-unit'), this.t('no-unit.hint'))
    return html`<div class="titlebar">
        <div class="title"><h2>${team.unitName}</h2><p>${team.functions.map((each) => this.label('unit', each)).join('、')}</p></div>
        ${this.fixed || units.length < 2 ? nothing : this.#choice(units, team.unitId)}
        <slot name="tools"></slot>
      </div>
      ${staleNote(t, error, () => void this.refresh())}
      <p class="waiting">
        <span>${this.t('people.count', { n: team.people.length })}</span>
        <span>${this.t('pool')} <b class="num">${team.pool.open}</b></span>
        <span class=${team.pool.overdue > 0 ? 'late' : ''}>${this.t('overdue.count', { n: team.pool.overdue })}</span>
      </p>
      ${team.people.length === 0 ? empty(this.t('nobody'), this.t('nobody.hint')) : this.#table(team)}`
  }

  #choice(units: readonly UnitOfChart[], chosen: string): TemplateResult {
    return html`<select
      class="field"
      aria-label=${this.t('choose')}
      @change=${(event: Event) => {
        this.unitId = (event.target as HTMLSelectElement).value
      }}
    >
      ${units.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
    </select>`
  }

  #table({ people, unitName }: TeamLoad): TemplateResult {
    const most = Math.max(...people.map(({ open }) => open), 1)
    return html`<div class="tablebox" tabindex="0" role="region" aria-label=${unitName}>
      <table>
        <thead>
          <tr>
            ${(['person', 'open', 'late', 'soon', 'first'] as const).map(
              (name) =>
                html`<th scope="col" class=${name === 'person' || name === 'first' ? '' : 'amount'}>${this.t(`col.${name}`)}</th>`,
            )}
            <th scope="col"><span class="sr">${this.t('col.bar')}</span></th>
          </tr>
        </thead>
        <tbody>${people.map((each) => this.#person(each, most))}</tbody>
      </table>
    </div>`
  }

  #person(load: PersonLoad, most: number): TemplateResult {
    const { name, open, overdue, soon, firstDueOn, isHead, isAway, roles } = load
    const width = (count: number) => css({ width: `${(count / most) * 100}%` })
    return html`<tr>
      <td class="person" data-label=${this.t('col.person')}>
        <button class="link" type="button" @click=${() => this.#open(load)}><b>${name}</b></button>
        ${isHead ? html`<span class="badge primary">${this.t('head')}</span>` : nothing}
        ${isAway ? html`<span class="badge warning">${this.t('away')}</span>` : nothing}
        <small>${roles.map((role) => this.label('role', role)).join('、')}</small>
      </td>
      <td class="amount num" data-label=${this.t('col.open')}>${open}</td>
      <td class="amount num ${overdue > 0 ? 'late' : ''}" data-label=${this.t('col.late')}>${overdue}</td>
      <td class="amount num ${soon > 0 ? 'soon' : ''}" data-label=${this.t('col.soon')}>${soon}</td>
      <td data-label=${this.t('col.first')}>
        ${firstDueOn === null ? this.t('none') : shortDate(firstDueOn, this.activeLocale, this.activeToday.slice(0, 4))}
      </td>
      <td aria-hidden="true"><span class="load"><i ${width(open)}></i></span></td>
    </tr>`
  }

  #open({ personId, name }: PersonLoad): void {
    this.tell<OpenPersonDetail>(OPEN_PERSON, { personId, name })
  }
}
