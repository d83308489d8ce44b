import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { OPEN_CASE, type OpenCaseDetail } from '../../events'
import type { LiveChange, QueryResult, QueueItem } from '../../internal/core'
import { segments } from '../../internal/filters'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { urgencyChip, urgencyOf } from '../../internal/urgency'
import { ZxElement } from '../../internal/zx-element'
import { workLanes } from '../../locales/work-lanes'
import { base, stateStyles } from '../../styles/base'
import { segmentStyles } from '../../styles/segments'
import { tableStyles } from '../../styles/table'
import { urgencyStyles } from '../../styles/urgency'
import { laneStyles } from './styles'

type Key = keyof (typeof workLanes)['zh-CN']
type Lanes = QueryResult<'task.lanes'>
type Lane = Lanes['lanes'][number]

const WORK = { node: 'node', task: 'affair', prompt: 'watch' } as const
const STEP = 8
const AT_MOST = 200

/**
 * `<zx-work-lanes>`: the same work as the queue, side by side in lanes: fast and slow, by stage, or by what is to be done.
 * In each lane what a flag puts first (livelihood), then what is due first.
 *
 * @fires zx-open-case - {@link OpenCaseDetail}: an item was opened
 * @slot tools - beside the choice of lanes
 * @csspart empty, error, loading
 */
export class WorkLanes extends ZxElement<Key> {
  static override styles = [...base, stateStyles, tableStyles, segmentStyles, urgencyStyles, laneStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    holderId: { attribute: 'holder-id' },
    by: { type: String },
    overdue: { type: Boolean },
  }
  protected static override readonly inputs = ['holderId', 'by', 'overdue']

  /** Whose work; that of who asks when absent. */
  declare holderId: string | undefined
  /** `lane`, `stage` or `work`; what the court sorts by when absent. */
  declare by: Lanes['by'] | undefined
  /** Only what is late. */
  declare overdue: boolean

  protected readonly ui = workLanes
  #perLane = STEP
  readonly #reading = new Loader<Lanes>(this, () => {
    const { holderId, by, overdue } = this
    const input = {
      overdue,
      perLane: this.#perLane,
      ...(holderId ? { holderId } : {}),
      ...(by ? { by } : {}),
    }
    return this.activeClient?.query('task.lanes', input)
  })

  constructor() {
    super()
    this.overdue = false
  }

  override async refresh(): Promise<void> {
    await this.#reading.load({ keep: true })
  }

  protected override reload(): void {
    this.#perLane = STEP
    void this.#reading.load({ keep: true })
  }

  protected override concerns(change: LiveChange): boolean {
    return /^(task|node|case|closing|triage|stage|supervision)\./.test(change.type)
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#reading
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.t('all', { n: value.total })} · ${this.t('subtitle')}</p></div>
        ${this.#tools(value)}
        <slot name="tools"></slot>
      </div>
      ${staleNote(t, error, () => void this.refresh())}
      ${value.isCapped ? html`<p class="note" role="status">${this.t('capped')}</p>` : nothing}
      ${value.lanes.length === 0 ? this.#nothing() : this.#lanes(value)}`
  }

  #nothing(): TemplateResult {
    return this.overdue
      ? empty(this.t('empty.late'), this.t('empty.late.hint'))
      : empty(this.t('empty'), this.t('empty.hint'))
  }

  #tools({ by, groupings }: Lanes): TemplateResult {
    const choices = groupings.map((value) => ({ value, words: this.t(`by.${value}`) }))
    return html`<div class="tools">
      ${
        choices.length < 2
          ? nothing
          : segments(this.t('by'), choices, by, (chosen) => {
              this.by = chosen
            })
      }
      <label><input type="checkbox" .checked=${this.overdue} @change=${(event: Event) => {
        this.overdue = (event.target as HTMLInputElement).checked
      }} />${this.t('late.only')}</label>
    </div>`
  }

  #lanes({ lanes, by }: Lanes): TemplateResult {
    return html`<div class="lanes" role="group" aria-label=${this.t('title')} @keydown=${this.#onKey}>
        ${lanes.map((lane, index) => this.#lane(lane, by, index))}
      </div>
      <p class="keys">${this.t('keys')}</p>`
  }

  #lane(lane: Lane, by: Lanes['by'], index: number): TemplateResult {
    const name =
      lane.of === null ? this.t(by === 'work' ? 'none' : `none.${by}`) : this.label(lane.of, lane.code)
    const rest = lane.total - lane.items.length
    const more =
      rest > 0 && this.#perLane < AT_MOST
        ? html`<button class="btn small" type="button" @click=${this.#more}>${this.t('more')}</button>`
        : nothing
    return html`<section class="lane" aria-label=${name}>
      <header><h3>${name}</h3>
        <span class="badge">${lane.total}</span>
        ${lane.overdue > 0 ? html`<span class="badge danger">${this.t('late', { n: lane.overdue })}</span>` : nothing}
        ${lane.first > 0 ? html`<span class="badge warning">${this.t('first', { n: lane.first })}</span>` : nothing}
      </header>
      <ul>${lane.items.map((item, place) => this.#item(item, index === 0 && place === 0))}</ul>
      <footer><span>${this.t('shown', { k: lane.items.length, n: lane.total })}</span>${more}</footer>
    </section>`
  }

  #item(item: QueueItem, isFirst: boolean): TemplateResult {
    const flags = item.flags.map((flag) => this.label('flag', flag)).join('、')
    const { caseId, caseNumber } = item
    return html`<li><button
      type="button"
      class="item ${urgencyOf(item)}"
      tabindex=${isFirst ? 0 : -1}
      @focus=${this.#onFocus}
      @click=${() => this.tell<OpenCaseDetail>(OPEN_CASE, { caseId, caseNumber, item })}
    >
      <span class="top">${urgencyChip(item, (key, params) => this.t(key, params))}
        ${flags ? html`<span class="badge ${item.priority === 0 ? 'warning' : 'danger'}">${flags}</span>` : nothing}</span>
      <b>${this.label(WORK[item.kind], item.code)}</b>
      <span class="case">${caseNumber}</span>
      <small>${item.debtorLabel}${item.note ? ` · ${item.note}` : ''}</small>
    </button></li>`
  }

  readonly #more = () => {
    this.#perLane = Math.min(AT_MOST, this.#perLane * 3)
    void this.#reading.load({ keep: true })
  }

  /** One item is reached by Tab, the others from it by arrows. */
  readonly #onFocus = (event: Event) => {
    for (const item of this.renderRoot.querySelectorAll<HTMLElement>('.item'))
      item.tabIndex = item === event.currentTarget ? 0 : -1
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const item = (event.target as Element).closest<HTMLElement>('.item')
    const lane = item?.closest('.lane')
    if (!item || !lane || event.ctrlKey || event.metaKey || event.altKey) return
    const lanes = [...this.renderRoot.querySelectorAll('.lane')]
    const itemsOf = (of: Element | undefined) => [...(of?.querySelectorAll<HTMLElement>('.item') ?? [])]
    const own = itemsOf(lane)
    const at = own.indexOf(item)
    const beside = (step: number) => {
      const others = itemsOf(lanes[lanes.indexOf(lane) + step])
      return others[Math.min(at, others.length - 1)]
    }
    const to: Readonly<Record<string, HTMLElement | undefined>> = {
      ArrowDown: own[at + 1],
      ArrowUp: own[at - 1],
      ArrowRight: beside(1),
      ArrowLeft: beside(-1),
      Home: own[0],
      End: own.at(-1),
    }
    const next = to[event.key]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
}
