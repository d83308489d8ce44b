import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { exportTools } from '../../internal/export/tools'
import * as icons from '../../internal/icons'
import { type DelayInterest, type Law, loadLaw } from '../../internal/law'
import { empty, failure, skeleton } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { interest } from '../../locales'
import { base, stateStyles } from '../../styles/base'
import { exportStyles } from '../../styles/export'
import { tableStyles } from '../../styles/table'
import { blankDraft, type InterestDraft, type Problem, type ReadDraft, readDraft } from './draft'
import { form } from './form'
import { interestCalculatorStyles } from './interest-calculator.styles'
import { result } from './result'
import type { CalculatorView, InterestKey } from './view'

/**
 * `<zx-interest-calculator>`: the doubled part of interest for delay (加倍部分债务利息), on a page of its own: it needs no
 * client and no server. Every step can be checked by hand, printed and taken away as a table.
 *
 * @csspart form, result, empty, error, loading
 */
export class InterestCalculator extends ZxElement<InterestKey> {
  static override styles = [...base, stateStyles, tableStyles, exportStyles, interestCalculatorStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    draft: { attribute: false },
  }

  /** What stands in the form; a host may fill it in beforehand. */
  declare draft: InterestDraft

  protected readonly ui = interest
  readonly #law = new Loader<Law>(this, loadLaw)
  #said = ''

  constructor() {
    super()
    this.draft = blankDraft()
  }

  override async refresh(): Promise<void> {
    await this.#law.load({ keep: true })
  }

  protected override reload(): void {
    void this.refresh()
  }

  /** What happens at the court does not change a calculation. */
  protected override concerns(): boolean {
    return false
  }

  /** The answer to what stands in the form; nothing while something is missing or wrong. */
  get result(): DelayInterest | undefined {
    const law = this.#law.value
    const read = law && readDraft(this.draft, law)
    return read?.ok ? law?.delayInterest(read.debts, read.stops, read.options) : undefined
  }

  override render(): TemplateResult {
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    const law = this.#law.value
    if (this.#law.state === 'error') return failure(t, this.words, this.#law.error, () => this.reload())
    if (!law) return skeleton(t)
    const read = readDraft(this.draft, law)
    const view = this.#view(read)
    const found = read.ok ? law.delayInterest(read.debts, read.stops, read.options) : undefined
    return html`<div class="titlebar">
        <div class="title"><h2>${this.t('title')}</h2><p>${this.t('subtitle')}</p></div>
        <slot name="tools"></slot>
        ${
          found
            ? exportTools({
                t,
                name: this.t('title'),
                sheets: async () => [(await import('./paper')).paper(view, found, law)],
                failed: () => this.#say(this.t('export.failed')),
              })
            : nothing
        }
        <button class="btn small noprint" type="button" data-act="clear" @click=${() => this.#clear()}>${this.t('clear')}</button>
      </div>
      <div class="sheet">
        ${form(view)}
        <section class="result" part="result" aria-label=${this.t('result')}>
          ${found ? result(view, found, law) : this.#waiting(read)}
        </section>
      </div>
      <span class="sr" role="status">${found ? this.t('said', { sumFen: found.fen }) : this.#said}</span>`
  }

  #view(read: ReadDraft): CalculatorView {
    return {
      locale: this.activeLocale,
      draft: this.draft,
      wrong: read.ok ? new Map<string, Problem>() : read.wrong,
      t: (key, params) => this.t(key, params),
      change: (next) => {
        this.draft = next
      },
    }
  }

  #waiting(read: ReadDraft): TemplateResult {
    const wrong = !read.ok && read.wrong.size > 0
    return wrong
      ? empty(this.t('wrong'), this.t('wrong.hint'), icons.alert)
      : empty(this.t('waiting'), this.t('waiting.hint'))
  }

  #clear(): void {
    this.draft = blankDraft()
    this.#say('')
  }

  #say(words: string): void {
    this.#said = words
    this.requestUpdate()
  }
}
