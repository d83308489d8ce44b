import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../../controllers/loader'
import { MATCHED, type MatchedDetail } from '../../events'
import type { LiveChange, QueryResult } from '../../internal/core'
import { draftOf, textField } from '../../internal/fields'
import { longDate } from '../../internal/format'
import { failure, skeleton } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import { type CreditCheckKey, creditCheck } from '../../locales/credit-check'
import { base, stateStyles } from '../../styles/base'
import { fieldStyles } from '../../styles/fields'
import { tableStyles } from '../../styles/table'
import { creditCheckStyles } from './styles'

type Match = QueryResult<'measure.match'>
const ASKED = ['name', 'id-number', 'why'] as const

/**
 * `<zx-credit-check>`: 失信嵌入式比对, for the page of a partner (a bank, a land registry): is this person listed or restricted?
 * With `name`, `id-number` and `why` given it compares by itself, once for each person, and `prompt-only` shows nothing
 * but the prompt for a person of whom a measure is in force. Without them it asks. The court records every comparison.
 *
 * @fires zx-matched - {@link MatchedDetail}: a comparison was answered
 * @csspart empty, error, loading, prompt
 */
export class CreditCheck extends ZxElement<CreditCheckKey> {
  static override styles = [...base, stateStyles, tableStyles, fieldStyles, creditCheckStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    name: { type: String },
    idNumber: { attribute: 'id-number' },
    why: { type: String },
    promptOnly: { type: Boolean, attribute: 'prompt-only', reflect: true },
  }
  protected static override readonly inputs = ['name', 'idNumber', 'why']

  declare name: string | undefined
  declare idNumber: string | undefined
  declare why: string | undefined
  /** Shows nothing where nobody has to be warned. */
  declare promptOnly: boolean

  protected readonly ui = creditCheck
  readonly #draft = draftOf(() => this.requestUpdate())
  #asked: { readonly name: string; readonly idNumber: string; readonly why: string } | undefined
  #missing: (typeof ASKED)[number] | undefined
  readonly #reading = new Loader<Match>(this, () => {
    const { activeClient: client } = this
    const asked = this.#asked
    return client && asked
      ? client.query('measure.match', asked).then((found) => this.#told(found))
      : undefined
  })

  constructor() {
    super()
    this.promptOnly = false
  }

  /** What happens at the court is not compared again: each comparison is recorded. */
  protected override concerns(_change: LiveChange): boolean {
    return false
  }

  override async refresh(): Promise<void> {}

  protected override reload(): void {
    const { name, idNumber, why } = this
    this.#asked = name && idNumber && why ? { name, idNumber, why } : undefined
    void this.#reading.load()
  }

  #told(found: Match): Match {
    this.tell<MatchedDetail>(MATCHED, { outcome: found.outcome })
    return found
  }

  readonly #check = (event: Event) => {
    event.preventDefault()
    const texts = this.#draft.texts
    this.#missing = ASKED.find((field) => !texts[field]?.trim())
    if (!this.#missing) {
      const { name = '', 'id-number': idNumber = '', why = '' } = texts
      this.#asked = { name: name.trim(), idNumber: idNumber.trim(), why: why.trim() }
      void this.#reading.load()
    }
    this.requestUpdate()
  }

  override render(): TemplateResult | typeof nothing {
    const { state, value, error } = this.#reading
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    const answer =
      state === 'error'
        ? failure(t, this.words, error, () => void this.#reading.load())
        : state === 'loading'
          ? this.promptOnly
            ? nothing
            : skeleton(t, 1)
          : value
            ? this.#answer(value)
            : nothing
    if (this.promptOnly) return answer
    return html`<div class="titlebar"><div class="title"><h2>${t('title')}</h2><p>${t('subtitle')}</p></div></div>
      ${this.name && this.idNumber && this.why ? nothing : this.#form()} ${answer}`
  }

  #form(): TemplateResult {
    return html`<form @submit=${this.#check}>
      ${ASKED.map((field) => textField(this.#draft, field, this.t(field), { max: field === 'why' ? 300 : 200 }))}
      <button class="btn primary" type="submit">${this.t('check')}</button>
      ${this.#missing ? html`<p class="problem" role="alert">${this.t('missing', { field: this.t(this.#missing) })}</p>` : nothing}
    </form>`
  }

  #answer({ outcome, measures }: Match): TemplateResult | typeof nothing {
    if (outcome !== 'listed') {
      return this.promptOnly && outcome === 'none'
        ? nothing
        : html`<p class="quiet" role="status">${this.t(outcome)}</p>`
    }
    const day = (on: string) => longDate(on, this.activeLocale)
    return html`<div class="prompt" role="alert" part="prompt">
      <strong>${this.t('listed', { name: this.#asked?.name })}</strong>
      <ul>${measures.map(
        ({ kind, from, until, caseNumber }) => html`<li><b>${this.label('measure', kind)}</b>
          ${from === null ? nothing : until === null ? this.t('since', { day: day(from) }) : this.t('until', { day: day(from), until: day(until) })}
          <span class="muted num">${caseNumber}</span></li>`,
      )}</ul>
      <p>${this.t('listed.todo')}</p>
    </div>`
  }
}
