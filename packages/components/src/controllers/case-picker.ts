import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { CaseSummary, ZhixingClient } from '../internal/core'

/** What can be picked. */
export type PickedCase = Pick<CaseSummary, 'id' | 'caseNumber' | 'debtorLabel'> &
  Partial<Pick<CaseSummary, 'undertakerId' | 'undertakerName'>>

/** What it asks, and how its element is drawn again. */
export interface PickerHost extends Pick<ReactiveControllerHost, 'requestUpdate'> {
  readonly activeClient: Pick<ZhixingClient, 'query'> | undefined
}

interface PickerWords {
  readonly search: string
  readonly hits: string
  readonly none: string
}

const DEBOUNCE = 250

/** A field to look for a case in and a list to choose it from. */
export class CasePicker {
  chosen: PickedCase | undefined
  readonly #host: PickerHost
  #text = ''
  #hits: readonly PickedCase[] | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #run = 0
  #known = ''

  constructor(host: PickerHost) {
    this.#host = host
  }

  /** Starts over, with cases that are likely. */
  start(likely: readonly PickedCase[], chosen?: PickedCase): void {
    clearTimeout(this.#timer)
    this.#run++
    this.#text = ''
    this.#hits = likely.length > 0 ? likely : undefined
    this.chosen = chosen
  }

  /** Takes a case that is given by its id as chosen, and asks once how it is called. */
  know(caseId: string): void {
    if (caseId === '' || caseId === this.#known || caseId === this.chosen?.id) return
    this.#known = caseId
    void this.#ask(caseId)
  }

  async #ask(caseId: string): Promise<void> {
    // Of a case that cannot be read, the id stands there.
    const found = await this.#host.activeClient?.query('case.get', { caseId }).catch(() => null)
    if (!found || this.#known !== caseId) return
    const { id, caseNumber, debtorLabel } = found
    this.chosen = { id, caseNumber, debtorLabel }
    this.#host.requestUpdate()
  }

  render(words: PickerWords): TemplateResult {
    const input = (event: Event) => this.#type((event.target as HTMLInputElement).value)
    return html`<div class="picker">
      <label class="field">
        <span>${words.search}</span>
        <input type="search" autofocus maxlength="100" .value=${this.#text} @input=${input} />
      </label>
      ${this.#hits === undefined ? nothing : this.#list(this.#hits, words)}
    </div>`
  }

  #list(hits: readonly PickedCase[], words: PickerWords): TemplateResult {
    if (hits.length === 0) return html`<p class="muted" role="status">${words.none}</p>`
    return html`<fieldset>
      <legend class="sr">${words.hits}</legend>
      ${hits.map(
        (hit) => html`<label class="hit">
          <input
            type="radio"
            name="case"
            .checked=${this.chosen?.id === hit.id}
            @change=${() => this.#choose(hit)}
          />
          <span><b class="num">${hit.caseNumber}</b><small>${hit.debtorLabel}</small></span>
        </label>`,
      )}
    </fieldset>`
  }

  #choose(hit: PickedCase): void {
    this.#known = hit.id
    this.chosen = hit
    this.#host.requestUpdate()
  }

  #type(text: string): void {
    this.#text = text
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#search(text.trim()), DEBOUNCE)
  }

  async #search(search: string): Promise<void> {
    const run = ++this.#run
    if (search === '') return
    try {
      const page = await this.#host.activeClient?.query('case.list', { search, limit: 8 })
      if (run === this.#run) this.#hits = page?.items ?? []
    } catch {
      if (run === this.#run) this.#hits = []
    }
    this.#host.requestUpdate()
  }
}
