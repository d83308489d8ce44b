import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { CommandDialog } from '../../controllers/command-dialog'
import { Loader } from '../../controllers/loader'
import { DONE, type DoneDetail } from '../../events'
import type { DeclarationFlag, DeclarationOrder, DeclarationView, LiveChange } from '../../internal/core'
import { exportTools } from '../../internal/export/tools'
import { draftOf } from '../../internal/fields'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { declaration } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { exportStyles } from '../../styles/export'
import { fieldStyles } from '../../styles/fields'
import { tableStyles } from '../../styles/table'
import { confirmAct, dismissAct } from './acts'
import { declarationComparisonStyles } from './declaration-comparison.styles'
import { sheet } from './sheet'
import type { DeclarationKey, DeclarationUi } from './view'

/**
 * `<zx-declaration-comparison case-id>`: what a debtor declared beside what sources found, line by line, and the flags that
 * follow with the decision of a judge.
 *
 * @fires zx-done - {@link DoneDetail}: a flag was decided or a comparison made
 * @csspart order, empty, error, loading, dialog, refusal
 */
export class DeclarationComparison extends ZxElement<DeclarationKey> {
  static override styles = [
    ...base,
    ...[stateStyles, dialogStyles, fieldStyles, tableStyles, exportStyles],
    declarationComparisonStyles,
  ]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    readonly: { type: Boolean },
  }
  protected static override readonly inputs = ['caseId']

  declare caseId: string | undefined
  /** Shows no acts. */
  declare readonly: boolean

  protected readonly ui = declaration
  readonly #dialog = new CommandDialog(this)
  readonly #declarations = new Loader<readonly DeclarationView[]>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? activeClient.query('declaration.of-case', { caseId }) : undefined
  })
  #said = ''

  constructor() {
    super()
    this.readonly = false
  }

  override async refresh(): Promise<void> {
    await this.#declarations.load({ keep: true })
  }

  protected override reload(): void {
    void this.#declarations.load()
  }

  protected override concerns({ caseId, type }: LiveChange): boolean {
    return caseId === this.caseId && /^(declaration|query)\./.test(type)
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#declarations
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    const view = this.#view
    const failed = () => this.#say(this.t('export.failed'))
    const sheets = async () => {
      const { paper } = await import('./paper')
      return value.map((one) => paper(view, one))
    }
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></div>
        <slot name="tools"></slot>
        ${value.length === 0 ? nothing : exportTools({ t, name: this.t('title'), sheets, failed })}
      </div>
      ${staleNote(t, error, () => void this.refresh())}
      ${value.length === 0 ? empty(this.t('empty'), this.t('empty.hint')) : value.map((one) => sheet(view, one))}
      <span class="sr" role="status">${this.#said}</span>
      ${this.#dialog.render()}`
  }

  get #view(): DeclarationUi {
    return {
      locale: this.activeLocale,
      readonly: this.readonly,
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
      confirm: (flag) => this.#confirm(flag),
      dismiss: (flag) =>
        this.#dialog.ask(dismissAct(this.#view, flag, () => this.#done('declaration.dismiss-flag', flag.id))),
      compare: (order) => void this.#compare(order),
    }
  }

  #confirm(flag: DeclarationFlag): void {
    const draft = draftOf(() => this.requestUpdate(), { picked: { sanctions: flag.proposed } })
    const done = () => this.#done('declaration.confirm-flag', flag.id)
    this.#dialog.ask(confirmAct(this.#view, flag, draft, done))
  }

  /** Nothing is asked for: the dialog opens only when something is to be said. */
  async #compare({ caseId, id: orderId, partyName }: DeclarationOrder): Promise<void> {
    await this.#dialog.send({
      title: this.t('act.compare'),
      subject: partyName,
      submit: this.t('act.compare'),
      send: (client, key) => client.execute('declaration.compare', { caseId, orderId }, { key }),
      done: () => this.#done('declaration.compare', orderId),
    })
  }

  #done(command: string, id: string): void {
    this.#say(this.t('done'))
    this.tell<DoneDetail>(DONE, { command, caseId: this.caseId ?? '', id })
    void this.refresh()
  }

  #say(words: string): void {
    this.#said = words
    this.requestUpdate()
  }
}
