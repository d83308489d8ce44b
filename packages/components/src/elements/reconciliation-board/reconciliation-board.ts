import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { CommandDialog } from '../../controllers/command-dialog'
import { Loader } from '../../controllers/loader'
import { DONE, type DoneDetail, OPEN_CASE, type OpenCaseDetail } from '../../events'
import type { DayReport, Divergence, LiveChange } from '../../internal/core'
import { exportTools } from '../../internal/export/tools'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { errorText } from '../../internal/words'
import { ZxElement } from '../../internal/zx-element'
import { reconciliation } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { exportStyles } from '../../styles/export'
import { tableStyles } from '../../styles/table'
import { explainAct, signAct } from './acts'
import { bar, dayList } from './days'
import { type Board, readBoard } from './read'
import { reconciliationBoardStyles } from './reconciliation-board.styles'
import { balance, control, divergences } from './report'
import type { BoardKey, BoardView } from './view'

/**
 * `<zx-reconciliation-board>`: every day of a bank account: statement, books, payouts and ledger side by side, every
 * divergence with its cause, and the control total that the cashier signs.
 *
 * @fires zx-done - {@link DoneDetail}: a divergence was explained or a day was signed
 * @fires zx-open-case - {@link OpenCaseDetail}: the case of a divergence was chosen
 * @csspart days, control, balance, divergences, empty, error, loading, dialog, refusal
 */
export class ReconciliationBoard extends ZxElement<BoardKey> {
  static override styles = [
    ...base,
    stateStyles,
    dialogStyles,
    tableStyles,
    exportStyles,
    reconciliationBoardStyles,
  ]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    bankAccount: { attribute: 'bank-account' },
    day: { type: String },
    readonly: { type: Boolean },
  }
  protected static override readonly inputs = ['bankAccount', 'day']

  /** The first account of the court when absent. */
  declare bankAccount: string | undefined
  /** The newest day with a line when absent. */
  declare day: string | undefined
  /** Shows no acts. */
  declare readonly: boolean

  protected readonly ui = reconciliation
  readonly #dialog = new CommandDialog(this)
  readonly #board = new Loader<Board>(this, () => {
    const { activeClient, bankAccount, day } = this
    return activeClient ? readBoard(activeClient, bankAccount, day) : undefined
  })
  #said = ''
  #problem = ''

  constructor() {
    super()
    this.readonly = false
  }

  override async refresh(): Promise<void> {
    await this.#board.load({ keep: true })
  }

  protected override reload(): void {
    this.#problem = ''
    void this.#board.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return /^(reconciliation|fund)\./.test(change.type)
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#board
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    const { report } = value
    if (!report) return empty(this.t('empty'), this.t('empty.hint'))
    const view = this.#view(report)
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></div>
        ${bar(view, value, report)}
        <slot name="tools"></slot>
        ${exportTools({
          t,
          name: `${this.t('title')} ${report.day}`,
          sheets: async () => (await import('./paper')).paper(view, report),
          failed: () => this.#say(this.t('export.failed')),
        })}
      </div>
      ${staleNote(t, error, () => void this.refresh())}
      <div class="board">
        ${dayList(view, value, report)}
        <div class="report">
          ${this.#problem ? html`<p class="note bad" role="alert">${this.#problem}</p>` : nothing}
          ${control(view, report)} ${balance(view, report)} ${divergences(view, report)}
          ${this.readonly ? nothing : this.#acts(view, report)}
        </div>
      </div>
      <span class="sr" role="status">${this.#said}</span>
      ${this.#dialog.render()}`
  }

  #view(report: DayReport): BoardView {
    return {
      locale: this.activeLocale,
      readonly: this.readonly,
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
      choose: (change) => Object.assign(this, change),
      openCase: (caseId) => this.tell<OpenCaseDetail>(OPEN_CASE, { caseId, caseNumber: '' }),
      explain: (one) => this.#explain(report, one),
    }
  }

  #acts(view: BoardView, report: DayReport): TemplateResult {
    const sign = () => this.#dialog.ask(signAct(view, report, () => this.#done('reconciliation.sign')))
    return html`<div class="acts noprint">
      <button class="btn" type="button" data-act="run" @click=${() => void this.#run(report)}>${this.t('run')}</button>
      <button class="btn primary" type="button" data-act="sign" ?disabled=${report.state === 'signed'} @click=${sign}>
        ${this.t('sign')}
      </button>
    </div>`
  }

  /** Compares the day and records what it came to. */
  async #run({ bankAccount, day }: DayReport): Promise<void> {
    this.#problem = ''
    try {
      await this.activeClient?.query('reconciliation.run', { bankAccount, day })
      this.#say(this.t('ran'))
    } catch (error) {
      const words = errorText(this.words, error)
      this.#problem = words ? `${words.what} ${words.todo}` : this.t('error.todo')
    }
    await this.refresh()
  }

  #explain(report: DayReport, one: Divergence): void {
    const view = this.#view(report)
    this.#dialog.ask(explainAct(view, report, one, () => this.#done('reconciliation.explain')))
  }

  #done(command: string): void {
    this.#say(this.t('done'))
    this.tell<DoneDetail>(DONE, { command, caseId: '', id: command })
    void this.refresh()
  }

  #say(words: string): void {
    this.#said = words
    this.requestUpdate()
  }
}
