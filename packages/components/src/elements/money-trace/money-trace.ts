import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import type { LiveChange, MoneyTrace, StatementPayout, ZhixingClient } from '../../internal/core'
import { exportTools } from '../../internal/export/tools'
import { type Law, loadLaw } from '../../internal/law'
import { empty, failure, skeleton, staleNote } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { trace } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { exportStyles } from '../../styles/export'
import { tableStyles } from '../../styles/table'
import { head } from './head'
import { moneyTraceStyles } from './money-trace.styles'
import { steps } from './steps'
import type { TraceKey, TraceView } from './view'

interface Way {
  readonly payouts: readonly StatementPayout[]
  readonly payoutId: string | undefined
  readonly trace: MoneyTrace | null
  readonly law: Law
}

/**
 * `<zx-money-trace case-id payout-id>`: the way of a payout from the line of the bank's statement to the payee: every step
 * with who did it, when, and why it was allowed. Without `payout-id` the newest payout of the case.
 *
 * @csspart receipts, steps, empty, error, loading
 */
export class MoneyTraceView extends ZxElement<TraceKey> {
  static override styles = [...base, stateStyles, tableStyles, exportStyles, moneyTraceStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    caseId: { attribute: 'case-id' },
    payoutId: { attribute: 'payout-id' },
  }
  protected static override readonly inputs = ['caseId', 'payoutId']

  declare caseId: string | undefined
  declare payoutId: string | undefined

  protected readonly ui = trace
  readonly #way = new Loader<Way>(this, () => {
    const { activeClient, caseId, payoutId } = this
    return activeClient && caseId ? readWay(activeClient, caseId, payoutId) : undefined
  })
  #said = ''

  override async refresh(): Promise<void> {
    await this.#way.load({ keep: true })
  }

  protected override reload(): void {
    void this.#way.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return change.caseId === this.caseId && change.type.startsWith('fund.')
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#way
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    const { trace: way, law } = value
    const payout = way?.payouts[0]
    if (!way || !payout) return empty(this.t('empty'), this.t('empty.hint'))
    const view = this.#view(law)
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${way.caseNumber}</p></div>
        ${this.#chooser(value)}
        <slot name="tools"></slot>
        ${exportTools({
          t,
          name: `${this.t('title')} ${way.caseNumber}`,
          sheets: async () => [(await import('./paper')).paper(view, way, payout)],
          failed: () => {
            this.#said = this.t('export.failed')
            this.requestUpdate()
          },
        })}
      </div>
      ${staleNote(t, error, () => void this.refresh())} ${head(view, way, payout)} ${steps(view, way.steps)}
      <span class="sr" role="status">${this.#said}</span>`
  }

  #view(law: Law): TraceView {
    return {
      locale: this.activeLocale,
      t: (key, params) => this.t(key, params),
      label: (kind, code) => this.label(kind, code),
      source: (source) => law.sourceWords(source, this.activeLocale),
    }
  }

  #chooser({ payouts, payoutId }: Way): TemplateResult | typeof nothing {
    if (payouts.length < 2) return nothing
    const choose = (event: Event) => {
      this.payoutId = (event.target as HTMLSelectElement).value
    }
    return html`<label class="chooser noprint">
      <span class="sr">${this.t('choose')}</span>
      <select @change=${choose}>
        ${payouts.map(
          (one) => html`<option value=${one.id} ?selected=${one.id === payoutId}>
            ${this.t('choose.one', { payee: one.payeeName, amountFen: one.amountFen, day: one.requestedOn })}
          </option>`,
        )}
      </select>
    </label>`
  }
}

async function readWay(client: ZhixingClient, caseId: string, asked: string | undefined): Promise<Way> {
  const [statement, law] = await Promise.all([
    client.query('fund.statement', { caseId, limit: 1 }),
    loadLaw(),
  ])
  const payouts = statement?.payouts ?? []
  const payoutId = asked || payouts[0]?.id
  const way = payoutId === undefined ? null : await client.query('fund.trace', { caseId, payoutId })
  return { payouts, payoutId, trace: way, law }
}
