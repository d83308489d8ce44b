import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { type Act, CommandDialog } from '../../controllers/command-dialog'
import { Loader } from '../../controllers/loader'
import { DONE, type DoneDetail, SELECT, type SelectDetail } from '../../events'
import type { LiveChange } from '../../internal/core'
import { exportTools } from '../../internal/export/tools'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { approval } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { exportStyles } from '../../styles/export'
import { tableStyles } from '../../styles/table'
import { approveAct, sendAct, voidAct } from './acts'
import { payoutApprovalStyles } from './payout-approval.styles'
import { type OpenPayout, readOpen } from './read'
import { sheet } from './sheet'
import type { ApprovalKey, ApprovalView } from './view'

/**
 * `<zx-payout-approval case-id>`: payouts that wait for an approval or for being sent. The content that the approval is bound
 * to stands in plain view with its hash, where payee and account come from, who asked, and what the rules say to this person.
 *
 * @fires zx-done - {@link DoneDetail}: a payout was approved, sent or voided
 * @fires zx-select - {@link SelectDetail}: the way of a payout is to be followed
 * @csspart payout, empty, error, loading, dialog, refusal
 */
export class PayoutApproval extends ZxElement<ApprovalKey> {
  static override styles = [
    ...base,
    stateStyles,
    dialogStyles,
    tableStyles,
    exportStyles,
    payoutApprovalStyles,
  ]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    payoutId: { attribute: 'payout-id' },
    readonly: { type: Boolean },
  }
  protected static override readonly inputs = ['caseId', 'payoutId', 'readonly']

  declare caseId: string | undefined
  /** Only this one; all that wait when absent. */
  declare payoutId: string | undefined
  /** Shows no acts. */
  declare readonly: boolean

  protected readonly ui = approval
  readonly #dialog = new CommandDialog(this)
  readonly #open = new Loader<readonly OpenPayout[]>(this, () => {
    const { activeClient, caseId, payoutId, readonly } = this
    return activeClient && caseId ? readOpen(activeClient, { caseId, payoutId, readonly }) : undefined
  })
  #said = ''

  constructor() {
    super()
    this.readonly = false
  }

  override async refresh(): Promise<void> {
    await this.#open.load({ keep: true })
  }

  protected override reload(): void {
    void this.#open.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return change.caseId === this.caseId && change.type.startsWith('fund.')
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#open
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></div>
        <slot name="tools"></slot>
        ${value.length === 0 ? nothing : exportTools({ t, name: '', failed: () => window.print() })}
      </div>
      ${staleNote(t, error, () => void this.refresh())}
      ${value.length === 0 ? empty(this.t('empty'), this.t('empty.hint')) : nothing}
      <ul class="payouts">${value.map((payout) => sheet(this.#view, payout))}</ul>
      <span class="sr" role="status">${this.#said}</span>
      ${this.#dialog.render()}`
  }

  get #view(): ApprovalView {
    return {
      locale: this.activeLocale,
      words: this.words,
      readonly: this.readonly,
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
      follow: (payoutId) =>
        this.tell<SelectDetail>(SELECT, { caseId: this.caseId ?? '', kind: 'payout', id: payoutId }),
      approve: (payout) => this.#ask(approveAct, payout),
      send: (payout) => this.#ask(sendAct, payout),
      void: (payout) => this.#ask(voidAct, payout),
    }
  }

  #ask(
    make: (view: ApprovalView, payout: OpenPayout, done: (command: string) => void) => Act,
    payout: OpenPayout,
  ) {
    const done = (command: string) => {
      this.#said = this.t('done')
      this.tell<DoneDetail>(DONE, { command, caseId: payout.row.caseId, id: payout.row.id })
      void this.refresh()
    }
    this.#dialog.ask(make(this.#view, payout, done))
  }
}
