import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { CommandDialog } from '../../controllers/command-dialog'
import { Pager } from '../../controllers/pager'
import { DONE, type DoneDetail, OPEN_CASE, type OpenCaseDetail } from '../../events'
import type { ControlFormView } from '../../internal/control-form'
import type { CommandName, ControlCalendar, ControlItem, LiveChange } from '../../internal/core'
import { totalOf } from '../../internal/counts'
import { exportTools } from '../../internal/export/tools'
import { draftOf } from '../../internal/fields'
import { footer, moreOf } from '../../internal/filters'
import { dateOfDay, dayNumber, grouped } from '../../internal/format'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { errorText } from '../../internal/words'
import { ZxElement } from '../../internal/zx-element'
import { calendar } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { exportStyles } from '../../styles/export'
import { fieldStyles } from '../../styles/fields'
import { segmentStyles } from '../../styles/segments'
import { tableStyles } from '../../styles/table'
import { urgencyStyles } from '../../styles/urgency'
import { controlCalendarStyles } from './control-calendar.styles'
import { table } from './table'
import type { CalendarKey, CalendarView } from './view'

/** Windows of days that the court warns by; `0` is everything that runs. */
const WINDOWS = [1, 7, 15, 30, 0] as const

/**
 * `<zx-control-calendar>`: 查控到期, which controls lapse when, the next first, by the days on which the court warns; each is
 * renewed or released from its row.
 *
 * @fires zx-done - {@link DoneDetail}: a renewal or a release was ordered
 * @fires zx-open-case - {@link OpenCaseDetail}: the case of a control was chosen
 * @csspart footer, empty, error, loading, dialog, refusal
 */
export class ControlCalendarView extends ZxElement<CalendarKey> {
  static override styles = [
    ...base,
    ...[stateStyles, tableStyles, segmentStyles, urgencyStyles, exportStyles, dialogStyles, fieldStyles],
    controlCalendarStyles,
  ]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    handlerId: { attribute: 'handler-id' },
    unitId: { attribute: 'unit-id' },
    days: { type: Number },
    pageSize: { type: Number, attribute: 'page-size' },
    readonly: { type: Boolean },
    permitted: { attribute: false },
  }
  protected static override readonly inputs = ['handlerId', 'unitId', 'days', 'pageSize', 'today']

  /** Only what this person has to look after. */
  declare handlerId: string | undefined
  declare unitId: string | undefined
  /** What lapses within so many days; everything when it is 0. */
  declare days: number
  declare pageSize: number
  /** Shows no acts. */
  declare readonly: boolean
  /** Commands that are offered, when the host knows what this person's post permits; the court decides in any case. */
  declare permitted: readonly string[] | undefined

  protected readonly ui = calendar
  readonly #pager = new Pager<ControlItem, ControlCalendar>(this, (cursor, limit) =>
    this.activeClient?.query('control.calendar', {
      limit,
      ...(this.days > 0 ? { until: dateOfDay(dayNumber(this.activeToday) + this.days) } : {}),
      ...(this.handlerId ? { handlerId: this.handlerId } : {}),
      ...(this.unitId ? { unitId: this.unitId } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    }),
  )
  readonly #dialog = new CommandDialog(this)
  #said = ''
  #problem = ''

  constructor() {
    super()
    this.days = 30
    this.pageSize = 50
    this.readonly = false
  }

  override async refresh(): Promise<void> {
    await this.#pager.load({ keep: true })
  }

  protected override reload(): void {
    this.#pager.pageSize = Math.min(500, Math.max(1, this.pageSize || 50))
    void this.#pager.load()
  }

  protected override concerns({ type }: LiveChange): boolean {
    return type.startsWith('control.')
  }

  override render(): TemplateResult {
    const { state, items, page, error } = this.#pager
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    const sheets = async () => [(await import('./paper')).paper(this.#view, items)]
    const failed = () => this.#say(this.t('export.failed'))
    return html`<div class="titlebar">
        <div class="title"><slot name="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></slot></div>
        <slot name="tools"></slot>
        ${items.length > 0 ? exportTools({ t, name: this.t('title'), sheets, failed }) : nothing}
      </div>
      ${this.#windows(page)}
      ${this.#problem ? html`<p class="problem" role="alert">${this.#problem}</p>` : nothing}
      ${state === 'ready' ? staleNote(t, error, () => void this.refresh()) : nothing}
      ${state === 'error' ? failure(t, this.words, error, () => this.reload()) : nothing}
      ${state === 'loading' || state === 'idle' ? skeleton(t) : nothing}
      ${state === 'ready' && items.length === 0 ? empty(this.t('empty'), this.t('empty.hint')) : nothing}
      ${items.length > 0 ? table(this.#view, items) : nothing}
      ${page ? footer(this.t('shown', { shown: grouped(items.length), total: totalOf(page) }), '', moreOf(this.#pager, t)) : nothing}
      <span class="sr" role="status">${this.#said}</span>
      ${this.#dialog.render()}`
  }

  /** How many lapse within each window; each holds the ones before. */
  #windows(page: ControlCalendar | undefined): TemplateResult {
    const counts: Readonly<Record<number, number | undefined>> = {
      1: page?.within.days1,
      7: page?.within.days7,
      15: page?.within.days15,
      30: page?.within.days30,
    }
    return html`<div class="windows noprint"><div class="segments" role="group" aria-label=${this.t('windows')}>
      ${WINDOWS.map((days) => {
        const count = counts[days]
        const choose = () => {
          this.days = days
        }
        return html`<button type="button" data-days=${days} aria-pressed=${String(this.days === days)} @click=${choose}>
          ${days === 0 ? this.t('all') : this.t('within', { n: days })}${count === undefined ? nothing : html` <b class="num">${grouped(count)}</b>`}
        </button>`
      })}
    </div></div>`
  }

  get #view(): CalendarView {
    return {
      locale: this.activeLocale,
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
      offers: (command) => this.#offers(command),
      renew: (item) => void this.#act('renew', item),
      release: (item) => void this.#act('release', item),
      openCase: ({ caseId, caseNumber }) => this.tell<OpenCaseDetail>(OPEN_CASE, { caseId, caseNumber }),
    }
  }

  #offers(command: CommandName): boolean {
    return !this.readonly && (this.permitted?.includes(command) ?? true)
  }

  /** The form comes when it is asked for: who only looks does not wait for it. */
  async #act(act: 'renew' | 'release', item: ControlItem): Promise<void> {
    this.#problem = ''
    try {
      const forms = await import('../../internal/control-form')
      forms[act](this.#formView(item), item)
    } catch (error) {
      const words = errorText(this.words, error)
      this.#problem = words ? `${words.what} ${words.todo}` : this.t('error.todo')
      this.requestUpdate()
    }
  }

  #formView({ caseId }: ControlItem): ControlFormView {
    return {
      ...{ locale: this.activeLocale, today: this.activeToday },
      label: (kind, code) => this.label(kind, code),
      ask: (make) => this.#dialog.ask(make()),
      draft: (initial) => draftOf(() => this.requestUpdate(), initial),
      done: (command, id) => {
        this.#say(this.t('done'))
        this.tell<DoneDetail>(DONE, { command, caseId, id })
        void this.refresh()
      },
    }
  }

  /** For those who do not see what changed. */
  #say(words: string): void {
    this.#said = words
    this.requestUpdate()
  }
}
