import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { ConsoleError, type DemoCourt, type DemoPerson, signIn } from './api'
import { ConsoleElement } from './console-element'
import { icons, mark } from './icons'
import { settings } from './settings'
import { codeOf, languageTool, themeTool } from './shell'
import { signInStyles } from './sign-in.styles'
import { base, stateStyles } from './tokens'
import { roleName } from './words'

/**
 * `<city-sign-in>`: whoever opens the demonstration chooses a person. Tells `city-signed-in` with the session.
 */
export class SignIn extends ConsoleElement {
  static override styles = [...base, stateStyles, signInStyles]
  static override properties: PropertyDeclarations = {
    courts: { attribute: false },
    today: { type: String },
  }
  declare courts: readonly DemoCourt[]
  declare today: string

  #asParty = location.hash === '#/party'
  #courtId = ''
  #search = ''
  #busy = ''
  #error: unknown

  get #court(): DemoCourt | undefined {
    return this.courts.find(({ courtId }) => courtId === this.#courtId) ?? this.courts[0]
  }

  override render(): TemplateResult {
    const t = this.t.bind(this)
    const claims = [1, 2, 3, 4] as const
    return html`<main class="sign">
      <section class="band">
        <p class="brand">${mark}<span>执行<small>Zhixing</small></span></p>
        <div>
          <p class="tagline">${t('app.tagline')}</p>
          <ul>
            ${claims.map((n) => html`<li>${icons.check}<span>${t(`sign.claim.${n}`)}</span></li>`)}
          </ul>
        </div>
        <p class="foot">${t('sign.production')}</p>
      </section>
      <section class="choice">
        <div class="tools">
          <span class="num">${t('sign.date', { date: this.today })}</span>
          ${languageTool(t, settings().locale)}${themeTool(t)}
        </div>
        ${this.#sides()}
        <h1>${t(this.#asParty ? 'party.title' : 'sign.title')}</h1>
        <p class="lead">${t(this.#asParty ? 'party.lead' : 'sign.demo')}</p>
        ${
          this.#asParty
            ? html`<city-party-sign-in .courts=${this.courts}></city-party-sign-in>`
            : html`${this.#filters()} ${this.#failure()} ${this.#people()}`
        }
      </section>
    </main>`
  }

  #sides(): TemplateResult {
    const side = (isParty: boolean) => html`<button
      type="button"
      data-side=${isParty ? 'party' : 'staff'}
      aria-pressed=${String(this.#asParty === isParty)}
      @click=${() => {
        this.#asParty = isParty
        this.requestUpdate()
      }}
    >
      ${this.t(isParty ? 'sign.party' : 'sign.staff')}
    </button>`
    return html`<div class="sides" role="group">${side(false)}${side(true)}</div>`
  }

  #filters(): TemplateResult {
    const choose = (event: Event) => {
      this.#courtId = (event.target as HTMLSelectElement).value
      this.requestUpdate()
    }
    const search = (event: Event) => {
      this.#search = (event.target as HTMLInputElement).value.trim()
      this.requestUpdate()
    }
    return html`<div class="filters">
      <label>
        <span>${this.t('sign.court')}</span>
        <select @change=${choose}>
          ${this.courts.map(
            ({ courtId, name }) =>
              html`<option value=${courtId} ?selected=${courtId === this.#court?.courtId}>${name}</option>`,
          )}
        </select>
      </label>
      <label class="search">
        <span class="sr">${this.t('sign.search')}</span>
        ${icons.search}
        <input type="search" placeholder=${this.t('sign.search')} @input=${search} />
      </label>
    </div>`
  }

  #failure(): TemplateResult | '' {
    if (this.#error === undefined) return ''
    const words = this.#error instanceof ConsoleError ? this.#error.words : {}
    return html`<p class="failed" role="alert">
      ${icons.alert}<span>${this.t('sign.failed')} ${words.what ?? ''} ${words.todo ?? ''}</span>
      <code class="hash">${codeOf(this.#error)}</code>
    </p>`
  }

  #people(): TemplateResult {
    const people = (this.#court?.people ?? []).filter((person) => this.#matches(person))
    const units = [...new Set(people.map(({ unitName }) => unitName))]
    if (people.length === 0) return html`<p class="state" role="status">${this.t('sign.none')}</p>`
    return html`<div class="units">
      ${repeat(
        units,
        (unit) => unit,
        (unit) => html`<section class="unit" aria-label=${unit}>
          <h2>${unit}</h2>
          <ul>
            ${people.filter(({ unitName }) => unitName === unit).map((person) => this.#person(person))}
          </ul>
        </section>`,
      )}
    </div>`
  }

  #person(person: DemoPerson): TemplateResult {
    const roles = person.roles.map((role) => roleName(this.locale, role)).join(' · ')
    return html`<li>
      <button
        type="button"
        class="person"
        data-person=${person.id}
        aria-busy=${String(this.#busy === person.id)}
        @click=${() => void this.#choose(person)}
      >
        <span class="face" aria-hidden="true">${person.name.slice(0, 1)}</span>
        <span class="name"><b>${person.name}</b><small title=${roles}>${roles}</small></span>
      </button>
    </li>`
  }

  #matches(person: DemoPerson): boolean {
    const text = [person.name, person.unitName, ...person.roles.map((role) => roleName(this.locale, role))]
    return text.join(' ').toLowerCase().includes(this.#search.toLowerCase())
  }

  async #choose(person: DemoPerson): Promise<void> {
    const court = this.#court
    if (!court || this.#busy) return
    this.#busy = person.id
    this.#error = undefined
    this.requestUpdate()
    try {
      const session = await signIn(court.courtId, person.id)
      this.dispatchEvent(new CustomEvent('city-signed-in', { detail: session }))
    } catch (error) {
      this.#error = error
    }
    this.#busy = ''
    this.requestUpdate()
  }
}
