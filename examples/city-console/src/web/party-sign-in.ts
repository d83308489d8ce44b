import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { type DemoCourt, type DemoParty, readParties, signInAsParty } from './api'
import { ConsoleElement } from './console-element'
import { icons } from './icons'
import { base, stateStyles } from './tokens'

/**
 * `<city-party-sign-in>`: how a party comes in here: number of the case and a code. The codes stand beside it, for this is a
 * demonstration. Tells `city-signed-in` with the session.
 */
export class PartySignIn extends ConsoleElement {
  static override styles = [
    ...base,
    stateStyles,
    css`
      form {
        display: grid;
        gap: 12px;
        max-width: 440px;
      }
      label {
        display: grid;
        gap: 4px;
      }
      input,
      select,
      .btn {
        min-height: calc(44px * var(--_scale));
      }
      .samples {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(260px, 1fr));
        gap: 10px;
        margin-block-start: 8px;
      }
      .samples button {
        display: grid;
        gap: 2px;
        width: 100%;
        padding: 10px 14px;
        text-align: start;
        border: 1px solid var(--_line);
        border-radius: 8px;
      }
      .samples button:hover {
        border-color: var(--_primary);
        background: var(--_hover);
      }
      .samples small {
        color: var(--_ink-2);
        font-size: calc(13px * var(--_scale));
      }
      h2 {
        margin-block-start: 24px;
      }
      .wrong {
        display: flex;
        gap: 8px;
        color: var(--_danger);
      }
    `,
  ]
  static override properties: PropertyDeclarations = { courts: { attribute: false } }
  declare courts: readonly DemoCourt[]

  #courtId = ''
  #caseNumber = ''
  #code = ''
  #parties: readonly DemoParty[] = []
  #askedFor = ''
  #busy = false
  #wrong = false

  get #court(): string {
    return this.#courtId || (this.courts.find(({ level }) => level === 'basic')?.courtId ?? '')
  }

  protected override willUpdate(): void {
    super.willUpdate()
    const courtId = this.#court
    if (courtId === this.#askedFor) return
    this.#askedFor = courtId
    void readParties(courtId)
      .catch(() => [])
      .then((parties) => {
        if (this.#askedFor !== courtId) return
        this.#parties = parties
        this.requestUpdate()
      })
  }

  override render(): TemplateResult {
    const t = this.t.bind(this)
    return html`<form @submit=${(event: Event) => void this.#enter(event)}>
        <label><span>${t('sign.court')}</span>
          <select name="court" @change=${(event: Event) => this.#set({ courtId: typed(event) })}>
            ${this.courts.map(
              ({ courtId, name }) =>
                html`<option value=${courtId} ?selected=${courtId === this.#court}>${name}</option>`,
            )}
          </select></label>
        <label><span>${t('party.number')}</span>
          <input name="number" required autocomplete="off" .value=${this.#caseNumber} @input=${(event: Event) => this.#set({ caseNumber: typed(event) })} /></label>
        <label><span>${t('party.code')}</span>
          <input name="code" required inputmode="numeric" autocomplete="one-time-code" maxlength="6" .value=${this.#code} @input=${(event: Event) => this.#set({ code: typed(event) })} /></label>
        ${this.#wrong ? html`<p class="wrong" role="alert">${icons.alert}<span>${t('party.wrong')}</span></p>` : nothing}
        <button class="btn primary" type="submit" ?disabled=${this.#busy}>${t('party.enter')}</button>
      </form>
      ${this.#samples()}`
  }

  #samples(): TemplateResult | typeof nothing {
    if (this.#parties.length === 0) return nothing
    return html`<h2>${this.t('party.samples')}</h2>
      <p class="muted">${this.t('party.samples.hint')}</p>
      <ul class="samples">${this.#parties.map(
        ({ caseNumber, cause, role, name, code }) => html`<li>
          <button type="button" data-code=${code} @click=${() => this.#set({ caseNumber, code })}>
            <b>${this.t(role === 'debtor' ? 'party.debtor' : 'party.applicant')} ${name}</b>
            <span>${caseNumber}</span><small>${cause}</small>
            <small>${this.t('party.code.is', { code })}</small>
          </button></li>`,
      )}</ul>`
  }

  #set(change: { courtId?: string; caseNumber?: string; code?: string }): void {
    this.#courtId = change.courtId ?? this.#courtId
    this.#caseNumber = change.caseNumber ?? this.#caseNumber
    this.#code = change.code ?? this.#code
    this.#wrong = false
    this.requestUpdate()
  }

  async #enter(event: Event): Promise<void> {
    event.preventDefault()
    this.#busy = true
    this.#wrong = false
    this.requestUpdate()
    try {
      const given = { courtId: this.#court, caseNumber: this.#caseNumber, code: this.#code }
      const session = await signInAsParty(given)
      this.dispatchEvent(
        new CustomEvent('city-signed-in', { detail: session, bubbles: true, composed: true }),
      )
    } catch {
      this.#wrong = true
    }
    this.#busy = false
    this.requestUpdate()
  }
}

const typed = (event: Event) => (event.target as HTMLInputElement).value
