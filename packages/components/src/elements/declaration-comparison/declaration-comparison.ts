import { html, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { DoneDetail } from '../../events'
import { CaseElement } from '../../internal/case-element'
import type {
  CourseNode,
  DeclarationFlag,
  DeclarationOrder,
  DeclarationView,
  LiveChange,
  ZhixingClient,
} from '../../internal/core'
import { draftOf } from '../../internal/fields'
import { clocksOf } from '../../internal/part'
import { empty } from '../../internal/states'
import { declaration } from '../../locales'
import { declarationComparisonStyles } from './declaration-comparison.styles'
import { sheet } from './sheet'
import type { DeclarationKey, DeclarationUi } from './view'

interface Declarations {
  readonly all: readonly DeclarationView[]
  /** Ten days to supplement run, by debtor. */
  readonly changed: ReadonlyMap<string, CourseNode>
}

async function readDeclarations(client: ZhixingClient, caseId: string): Promise<Declarations> {
  const [all, changed] = await Promise.all([
    client.query('declaration.of-case', { caseId }),
    clocksOf(client, caseId, ['supplementary-report']),
  ])
  return { all, changed }
}

/**
 * `<zx-declaration-comparison case-id>`: what a debtor declared beside what sources found, line by line, and the flags that
 * follow with the decision of a judge.
 *
 * @fires zx-done - {@link DoneDetail}: a flag was decided, a comparison made, or a change of property noted
 * @csspart order, empty, error, loading, dialog, refusal
 */
export class DeclarationComparison extends CaseElement<DeclarationKey, Declarations> {
  static override styles = [...CaseElement.styles, declarationComparisonStyles]

  protected readonly ui = declaration
  protected readonly reading: Loader<Declarations> = new Loader<Declarations>(this, () => {
    const { activeClient, caseId } = this
    return activeClient && caseId ? readDeclarations(activeClient, caseId) : undefined
  })

  protected override concerns({ caseId, type }: LiveChange): boolean {
    return caseId === this.caseId && /^(declaration|query)\./.test(type)
  }

  protected override sheets({ all }: Declarations) {
    if (all.length === 0) return undefined
    return async () => {
      const { paper } = await import('./paper')
      return all.map((one) => paper(this.#view, one))
    }
  }

  protected override body({ all, changed }: Declarations): TemplateResult {
    if (all.length === 0) return empty(this.t('empty'), this.t('empty.hint'))
    return html`${all.map((one) => sheet(this.#view, one, changed.get(one.order.partyId)))}`
  }

  get #view(): DeclarationUi {
    return {
      locale: this.activeLocale,
      offers: (command) => this.offers(command),
      note: (order) => this.#note(order),
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

  #note(order: DeclarationOrder): void {
    void this.ask(async () => (await import('./acts')).changeAct(this.#view, this.caseView, order))
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
