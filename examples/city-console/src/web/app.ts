import type { Locale } from '@zhixing/core'
import { createClient, type ZhixingClient } from '@zhixing/core/client'
import { chineseCalendar } from '@zhixing/core/law'
import { html, LitElement, type TemplateResult } from 'lit'
import { type Abilities, type ConsoleState, readAbilities, readState, type Session, signOut } from './api'
import { appStyles } from './app.styles'
import type { Desk } from './console-element'
import { OwnPages } from './own-pages'
import { hashOf, type Route, routeOf, tabOf } from './route'
import { applySettings, onSettings, settings } from './settings'
import { failurePanel, pageFor, shell } from './shell'
import { base, stateStyles } from './tokens'
import { waiting } from './waiting'
import { say, type WordKey } from './words'

/** How often an unfinished server is asked again, in milliseconds. */
const POLL = 1000

/** A party is told nothing of what the court can do. */
const NO_ABILITIES: Abilities = { commands: [], queries: [], profile: { id: '', affairs: [] } }
const isParty = ({ roles }: Session) => roles.includes('party')

/** `<city-console>`: the whole page. Waits for the server, signs somebody in, shows the page of the address. */
export class CityConsole extends LitElement {
  static override styles = [...base, stateStyles, appStyles]

  #state: ConsoleState | undefined
  #desk: Desk | undefined
  #route: Route = routeOf(location.hash)
  #error: unknown
  #unreachable = false
  #offline = !navigator.onLine
  #timer: ReturnType<typeof setTimeout> | undefined
  #leave: (() => void) | undefined
  #locale: Locale = settings().locale

  override connectedCallback(): void {
    super.connectedCallback()
    applySettings()
    this.#leave = onSettings(() => this.#settingsChanged())
    window.addEventListener('hashchange', this.#moved)
    for (const type of ['online', 'offline']) window.addEventListener(type, this.#lineChanged)
    void this.#poll()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
    this.#ownPages.leave()
    this.#leave?.()
    window.removeEventListener('hashchange', this.#moved)
    for (const type of ['online', 'offline']) window.removeEventListener(type, this.#lineChanged)
  }

  get #t() {
    return (key: WordKey, params?: Readonly<Record<string, string | number>>) =>
      say(settings().locale, key, params)
  }

  protected override willUpdate(): void {
    const { theme, large } = settings()
    if (theme === 'auto') this.removeAttribute('data-theme')
    else this.setAttribute('data-theme', theme)
    if (large) this.setAttribute('data-type', 'large')
    else this.removeAttribute('data-type')
  }

  override render(): TemplateResult {
    const state = this.#state
    if (!state?.ready) return waiting(this.#t, state?.progress ?? null, this.#unreachable)
    if (!state.session) return this.#signIn(state)
    const again = () => void this.#enter(state.session as Session)
    if (this.#error !== undefined) return failurePanel(this.#t, this.#error, again)
    if (!this.#desk) return html`<div class="wait" role="status">${this.#t('loading')}</div>`
    const desk = this.#desk
    if (isParty(state.session)) {
      return html`<city-party-home .desk=${desk} @city-leave=${() => void this.#switch()}></city-party-home>`
    }
    return shell({
      t: this.#t,
      desk,
      route: this.#route,
      offline: this.#offline,
      onSwitch: () => void this.#switch(),
      onOpen: this.#opened,
      page: pageFor(desk, this.#route),
    })
  }

  #signIn(state: ConsoleState): TemplateResult {
    return html`<city-sign-in
      .courts=${state.courts}
      .today=${state.today}
      @city-signed-in=${(event: CustomEvent<Session>) => void this.#signedIn(event.detail)}
    ></city-sign-in>`
  }

  async #poll(): Promise<void> {
    try {
      this.#state = await readState()
      this.#unreachable = false
    } catch {
      this.#unreachable = true
    }
    this.requestUpdate()
    if (!this.isConnected) return
    if (this.#state?.ready) {
      if (this.#state.session) await this.#enter(this.#state.session)
      return
    }
    this.#timer = setTimeout(() => void this.#poll(), POLL)
  }

  /** Asks what this person may do and shows the pages. */
  async #enter(session: Session): Promise<void> {
    const { locale } = settings()
    this.#error = undefined
    const client = this.#client(locale, session)
    try {
      const party = isParty(session)
      const [abilities, words, own] = await Promise.all([
        party ? NO_ABILITIES : readAbilities(locale),
        client.words(locale),
        party ? undefined : client.query('console.current', {}),
      ])
      const today = this.#state?.today ?? ''
      const soon = chineseCalendar.addWorkdays(today, 2)
      this.#desk = { session, client, today, soon, abilities, words, own }
      if (!party) this.#ownPages.follow(client)
    } catch (error) {
      this.#error = error
    }
    this.requestUpdate()
  }

  /** The court's own pages and way of working change while somebody works: the side bar with them. */
  readonly #ownPages = new OwnPages((own) => {
    if (!this.#desk) return
    this.#desk = { ...this.#desk, own }
    this.requestUpdate()
  })

  /** A client that notices when the session has ended. */
  #client(locale: Locale, session: Session): ZhixingClient {
    const client = createClient({
      baseUrl: '/api',
      locale,
      fetch: async (input, init) => {
        const response = await fetch(input, init)
        if (response.status === 401 && this.#state?.session) this.#ended()
        return response
      },
    })
    // Parties are told nothing live.
    return isParty(session) ? { ...client, subscribe: () => () => undefined } : client
  }

  async #signedIn(session: Session): Promise<void> {
    // The day may have changed while the page was open.
    const state = await readState().catch(() => this.#state)
    if (state) this.#state = { ...state, session }
    await this.#enter(session)
  }

  async #switch(): Promise<void> {
    await signOut().catch(() => undefined)
    // Another person, perhaps of another court, begins with their own work.
    location.hash = hashOf({ page: 'queue' })
    this.#ended()
  }

  #ended(): void {
    if (this.#state) this.#state = { ...this.#state, session: null }
    this.#desk = undefined
    this.#ownPages.leave()
    this.#error = undefined
    this.requestUpdate()
  }

  #settingsChanged(): void {
    const { locale } = settings()
    const session = this.#state?.session
    if (locale !== this.#locale && session) void this.#enter(session)
    this.#locale = locale
    this.requestUpdate()
  }

  readonly #moved = () => {
    this.#route = routeOf(location.hash)
    this.requestUpdate()
    void this.updateComplete.then(() => this.renderRoot.querySelector('main')?.scrollTo({ top: 0 }))
  }

  readonly #lineChanged = () => {
    this.#offline = !navigator.onLine
    this.requestUpdate()
  }

  readonly #opened = (event: HTMLElementEventMap['zx-open-case']) => {
    const { caseId, item } = event.detail
    location.hash = hashOf({ page: 'case', caseId, tab: tabOf(item) })
  }
}
