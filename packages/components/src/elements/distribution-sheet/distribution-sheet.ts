import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { type Act, CommandDialog } from '../../controllers/command-dialog'
import { Loader } from '../../controllers/loader'
import { DONE, type DoneDetail, SELECT, type SelectDetail } from '../../events'
import type { DistributionSheet, LiveChange } from '../../internal/core'
import { exportTools } from '../../internal/export/tools'
import { yuan } from '../../internal/format'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { distribution } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { exportStyles } from '../../styles/export'
import { tableStyles } from '../../styles/table'
import { distributionSheetStyles } from './distribution-sheet.styles'
import { type Figures, figuresOf, lawOf } from './figures'
import { balance, linesTable } from './lines'
import { type Plans, readPlans } from './read'
import type { SheetKey, SheetView } from './view'

/**
 * `<zx-distribution-sheet case-id plan-id>`: a distribution plan (财产分配方案) as a table that adds up while it is edited;
 * every figure says how the law comes to it, and the law is asked once more in the page.
 *
 * @fires zx-select - {@link SelectDetail}: another plan of the case is looked at
 * @fires zx-done - {@link DoneDetail}: amounts were changed, the plan was approved or executed
 * @csspart lines, balance, empty, error, loading, dialog, refusal
 */
export class DistributionSheetView extends ZxElement<SheetKey> {
  static override styles = [
    ...base,
    stateStyles,
    dialogStyles,
    tableStyles,
    exportStyles,
    distributionSheetStyles,
  ]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    planId: { attribute: 'plan-id' },
    readonly: { type: Boolean },
    acts: {},
  }
  protected static override readonly inputs = ['caseId', 'planId']

  declare caseId: string | undefined
  /** The newest plan of the case when absent. */
  declare planId: string | undefined
  /** Shows no acts. */
  declare readonly: boolean
  /** Which of `change approve execute` are offered here; all of them when absent, none when empty. */
  declare acts: string | undefined

  protected readonly ui = distribution
  readonly #dialog = new CommandDialog(this)
  readonly #plans = new Loader<Plans>(this, () => {
    const { activeClient, caseId, planId } = this
    return activeClient && caseId ? readPlans(activeClient, caseId, planId) : undefined
  })
  #written: Readonly<Record<string, string>> = {}
  #open: ReadonlySet<string> = new Set()
  #said = ''

  constructor() {
    super()
    this.readonly = false
  }

  override async refresh(): Promise<void> {
    await this.#plans.load({ keep: true })
  }

  protected override reload(): void {
    this.#written = {}
    this.#open = new Set()
    void this.#plans.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return change.type.startsWith('distribution.')
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#plans
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    const { sheet } = value
    if (!sheet) return empty(this.t('empty'), this.t('empty.hint'))
    const view = this.#view(value, sheet)
    const figures = figuresOf(sheet, view.edits ? this.#written : {})
    return html`<div class="titlebar">
        <div class="title">
          <h2>${this.t('title')} <span class="badge primary">${this.label('state.plan', sheet.state)}</span></h2>
          <p>${sheet.caseNumber} · ${this.label('order', sheet.order)} · ${sheet.basis}</p>
        </div>
        ${this.#chooser(value, sheet)}
        <slot name="tools"></slot>
        ${exportTools({
          t,
          name: `${this.t('title')} ${sheet.caseNumber}`,
          sheets: async () => [(await import('./paper')).paper(view, sheet, figures)],
          failed: () => this.#say(this.t('export.failed')),
        })}
      </div>
      ${staleNote(t, error, () => void this.refresh())} ${linesTable(view, sheet, figures)}
      ${balance(view, sheet, figures)} ${this.readonly ? nothing : this.#acts(view, sheet, figures)}
      <span class="sr" role="status">${this.#said}</span>
      ${this.#dialog.render()}`
  }

  #view({ law }: Plans, sheet: DistributionSheet): SheetView {
    return {
      locale: this.activeLocale,
      law,
      lawful: lawOf(law, sheet),
      edits: this.#offers('change') && sheet.state === 'draft',
      written: this.#written,
      open: this.#open,
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
      write: (lineId, text) => {
        this.#written = { ...this.#written, [lineId]: text }
        this.requestUpdate()
      },
      toggle: (lineId) => {
        const next = new Set(this.#open)
        if (!next.delete(lineId)) next.add(lineId)
        this.#open = next
        this.requestUpdate()
      },
    }
  }

  #offers(act: string): boolean {
    return !this.readonly && (this.acts?.split(' ').includes(act) ?? true)
  }

  #chooser({ plans }: Plans, sheet: DistributionSheet): TemplateResult | typeof nothing {
    if (plans.length < 2) return nothing
    const choose = (event: Event) => {
      const { value: id } = event.target as HTMLSelectElement
      this.planId = id
      this.tell<SelectDetail>(SELECT, { caseId: sheet.caseId, kind: 'plan', id })
    }
    return html`<label class="chooser noprint">
      <span class="sr">${this.t('choose')}</span>
      <select @change=${choose}>
        ${plans.map(
          ({ id, draftedOn, proceedsFen }) => html`<option value=${id} ?selected=${id === sheet.id}>
            ${draftedOn} ${yuan(proceedsFen)} ${this.t('yuan')}
          </option>`,
        )}
      </select>
    </label>`
  }

  #acts(view: SheetView, sheet: DistributionSheet, figures: Figures): TemplateResult | typeof nothing {
    const button = (name: 'change' | 'approve' | 'execute', act: () => Promise<Act>, disabled = false) =>
      html`<button class="btn primary" type="button" data-act=${name} ?disabled=${disabled} @click=${async () => this.#dialog.ask(await act())}>
        ${this.t(name)}
      </button>`
    const done = (command: string) => {
      this.#written = {}
      this.#say(this.t('done'))
      this.tell<DoneDetail>(DONE, { command, caseId: sheet.caseId, id: sheet.id })
      void this.refresh()
    }
    const acts = () => import('./acts')
    const isReady = this.#offers('approve') && sheet.state === 'served'
    const moves = this.#offers('execute') && (sheet.state === 'approved' || sheet.state === 'partly')
    const drop = () => {
      this.#written = {}
      this.requestUpdate()
    }
    if (!figures.changed && !isReady && !moves) return nothing
    return html`<div class="acts noprint">
      ${
        figures.changed
          ? html`${button('change', async () => (await acts()).changeAct(view, sheet, figures, done), !figures.isSound)}
              <button class="btn" type="button" data-act="drop" @click=${drop}>${this.t('drop')}</button>`
          : nothing
      }
      ${isReady ? button('approve', async () => (await acts()).approveAct(view, sheet, done)) : nothing}
      ${moves ? button('execute', async () => (await acts()).executeAct(view, sheet, done)) : nothing}
    </div>`
  }

  #say(words: string): void {
    this.#said = words
    this.requestUpdate()
  }
}
