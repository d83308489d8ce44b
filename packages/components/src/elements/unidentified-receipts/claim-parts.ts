import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { PickedCase } from '../../controllers/case-picker'
import { fenOf } from '../../internal/amount'
import { yuan } from '../../internal/format'
import * as icons from '../../internal/icons'

/** A part of a sum for one case. */
export interface ClaimPart {
  readonly picked: PickedCase
  readonly amountFen: bigint
}

interface PartsWords {
  readonly amount: string
  readonly add: string
  readonly left: (leftFen: bigint) => string
  readonly remove: (caseNumber: string) => string
}

/** Splits a sum over several cases: what is left is always in view. */
export class ClaimParts {
  parts: readonly ClaimPart[] = []
  readonly #host: ReactiveControllerHost
  #openFen = 0n
  #text = ''

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  start(openFen: bigint): void {
    this.parts = []
    this.#openFen = openFen
    this.#text = yuan(openFen)
  }

  get leftFen(): bigint {
    return this.parts.reduce((left, { amountFen }) => left - amountFen, this.#openFen)
  }

  /** Takes the chosen case with the written amount; false when there is none, or more than is left. */
  #add(event: Event, picked: PickedCase | undefined): void {
    const amountFen = fenOf(this.#text)
    if (!picked || amountFen === undefined || amountFen > this.leftFen) return
    this.parts = [...this.parts.filter((part) => part.picked.id !== picked.id), { picked, amountFen }]
    this.#text = this.leftFen > 0n ? yuan(this.leftFen) : ''
    this.#host.requestUpdate()
    this.#focus(event, this.leftFen > 0n ? '[type=search]' : 'textarea')
  }

  /** Where one goes on after a button is gone: the next case, then the reason. */
  #focus(event: Event, next: string): void {
    const form = (event.currentTarget as HTMLElement).closest('form')
    void this.#host.updateComplete.then(() => form?.querySelector<HTMLElement>(next)?.focus())
  }

  render(words: PartsWords, chosen: PickedCase | undefined): TemplateResult {
    const fen = fenOf(this.#text)
    const isReady = chosen !== undefined && fen !== undefined && fen <= this.leftFen
    const input = (event: Event) => {
      this.#text = (event.target as HTMLInputElement).value
      this.#host.requestUpdate()
    }
    // Enter takes the part: what was just written is never left out of what is sent.
    const enter = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return
      event.preventDefault()
      this.#add(event, chosen)
    }
    return html`<div class="split">
      <label class="field">
        <span>${words.amount}</span>
        <input name="part" inputmode="decimal" autocomplete="off" maxlength="24" .value=${this.#text} @input=${input} @keydown=${enter} />
      </label>
      <button class="btn" type="button" data-act="add-part" ?disabled=${!isReady} @click=${(event: Event) => this.#add(event, chosen)}>${icons.plus}${words.add}</button>
    </div>
    <ul class="claimed">
      ${this.parts.map(
        ({ picked, amountFen }) => html`<li>
          <b class="num">${picked.caseNumber}</b> <span class="num">${yuan(amountFen)}</span>
          <button class="btn quiet small" type="button" aria-label=${words.remove(picked.caseNumber)} @click=${(
            event: Event,
          ) => {
            this.parts = this.parts.filter((part) => part.picked.id !== picked.id)
            this.#host.requestUpdate()
            this.#focus(event, '[name=part]')
          }}>${icons.close}</button>
        </li>`,
      )}
    </ul>
    ${this.parts.length > 0 ? html`<p class="muted" role="status">${words.left(this.leftFen)}</p>` : nothing}`
  }
}
