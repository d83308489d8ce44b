import { html, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { DoneDetail } from '../../events'
import { CaseElement } from '../../internal/case-element'
import type { DeclarationFlag, DeclarationOrder, DeclarationView, LiveChange } from '../../internal/core'
import { draftOf } from '../../internal/fields'
import { empty } from '../../internal/states'
import { declaration } from '../../locales'
import { declarationComparisonStyles } from './declaration-comparison.styles'
import { sheet } from './sheet'
import type { DeclarationKey, DeclarationUi } from './view'

type Declarations = readonly DeclarationView[]

/**
 * `<zx-declaration-comparison case-id>`: what a debtor declared beside what sources found, line by line, and the flags that
 * follow with the decision of a judge.
 *
 * @fires zx-done - {@link DoneDetail}: a flag was decided or a comparison made
 * @csspart order, empty, error, loading, dialog, refusal
 */
export class DeclarationComparison extends CaseElement<DeclarationKey, Declarations> {
  static override styles = [...CaseElement.styles, declarationComparisonStyles]

  protected readonly ui = declaration
  protected readonly reading: Loader<Declarations> = new Loader<Declarations>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? activeClient.query('declaration.of-case', { caseId }) : undefined
  })

  protected override concerns({ caseId, type }: LiveChange): boolean {
    return caseId === this.caseId && /^(declaration|query)\./.test(type)
  }

  protected override sheets(value: Declarations) {
    if (value.length === 0) return undefined
    return async () => {
      const { paper } = await import('./paper')
      return value.map((one) => paper(this.#view, one))
    }
  }

  protected override body(value: Declarations): TemplateResult {
    if (value.length === 0) return empty(this.t('empty'), this.t('empty.hint'))
    return html`${value.map((one) => sheet(this.#view, one))}`
  }

  get #view(): DeclarationUi {
    return {
      locale: this.activeLocale,
      readonly: !this.offers('declaration.confirm-flag'),
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
      confirm: (flag) => this.#confirm(flag),
      dismiss: (flag) => this.#dismiss(flag),
      compare: (order) => void this.#compare(order),
    }
  }

  #confirm(flag: DeclarationFlag): void {
    void this.ask(async () => {
      const { confirmAct } = await import('./acts')
      const draft = draftOf(() => this.requestUpdate(), { picked: { sanctions: flag.proposed } })
      return confirmAct(this.#view, flag, draft, () => this.done('declaration.confirm-flag', flag.id))
    })
  }

  #dismiss(flag: DeclarationFlag): void {
    void this.ask(async () => {
      const { dismissAct } = await import('./acts')
      return dismissAct(this.#view, flag, () => this.done('declaration.dismiss-flag', flag.id))
    })
  }

  /** Nothing is asked for: the dialog opens only when something is to be said. */
  async #compare({ caseId, id: orderId, partyName }: DeclarationOrder): Promise<void> {
    await this.dialog.send({
      title: this.t('act.compare'),
      subject: partyName,
      submit: this.t('act.compare'),
      send: (client, key) => client.execute('declaration.compare', { caseId, orderId }, { key }),
      done: () => this.done('declaration.compare', orderId),
    })
  }
}
