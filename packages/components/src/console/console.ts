import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { Loader } from '../controllers/loader'
import type { ConsoleAction, ConsoleInUse, LiveChange } from '../internal/core'
import * as icons from '../internal/icons'
import { empty, failure, skeleton, staleNote } from '../internal/states'
import { ZxElement } from '../internal/zx-element'
import { consoleWords } from '../locales/console'
import { base, stateStyles } from '../styles/base'
import { dialogStyles } from '../styles/dialog'
import { BlockElements } from './block-element'
import { columnStyles } from './columns.styles'
import { consoleStyles } from './console.styles'
import { type ConsoleEntry, consoleEntries } from './navigation'
import { actValues, type PageView, pageOf, reason } from './page'
import { createConsoleRegistry } from './registry'
import type { ConsoleContext, ConsoleRegistry, ConsoleRow } from './registry-types'
import { hashOf, type Place, placeOf } from './route'
import { standardConsoleParts } from './standard'
import { hiddenBecause, permitted, textOf } from './values'

type Key = keyof (typeof consoleWords)['zh-CN']

const standard = createConsoleRegistry([standardConsoleParts])

/**
 * `<zx-console>`: pages that a court has put together itself, out of what its engine answers to. A definition is data; nothing in it
 * is evaluated, and what it names and nobody has is a box that says so.
 *
 * @fires zx-open-case - {@link OpenCaseDetail}: a case was chosen in one of its lists
 * @fires zx-done - {@link DoneDetail}: an act was done
 * @csspart dialog, empty, error, loading
 */
export class ConsoleElement extends ZxElement<Key> {
  static override styles = [...base, stateStyles, dialogStyles, consoleStyles, columnStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    inUse: { attribute: false },
    registry: { attribute: false },
    roles: { attribute: false },
    address: { type: String },
    page: { type: String },
    bare: { type: Boolean },
  }
  protected static override readonly inputs: readonly string[] = ['inUse']

  /** What is shown; the console that the court has in use when absent. */
  declare inUse: ConsoleInUse | undefined
  /** What blocks are drawn with; the elements of this package when absent. */
  declare registry: ConsoleRegistry | undefined
  /** Shows what people of these roles see: a preview, no permission. */
  declare roles: readonly string[] | undefined
  /** How its addresses begin; `#/` when nothing is said. */
  declare address: string | undefined
  /** Shows this page, whatever the address says. */
  declare page: string | undefined
  /** Without its own navigation. */
  declare bare: boolean

  protected readonly ui = consoleWords
  readonly #reading = new Loader<ConsoleInUse>(this, () =>
    this.inUse ? Promise.resolve(this.inUse) : this.activeClient?.query('console.current', {}),
  )
  readonly #elements = new BlockElements()
  readonly #loaded = new Map<string, 'asked' | 'there' | 'failed'>()
  #again = 0
  #params: Readonly<Record<string, string>> = {}
  #act: { readonly action: ConsoleAction; readonly row: ConsoleRow | undefined } | undefined

  constructor() {
    super()
    this.bare = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('hashchange', this.#moved)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('hashchange', this.#moved)
  }

  #moved = () => {
    this.#act = undefined
    this.requestUpdate()
  }

  override async refresh(): Promise<void> {
    this.#again++
    await this.#reading.load({ keep: true })
  }

  protected override reload(): void {
    void this.#reading.load()
  }

  protected override concerns(change: LiveChange): boolean {
    return /^(?:console|profile)\./.test(change.type)
  }

  override render(): TemplateResult {
    const { value, error, state } = this.#reading
    const t = (key: Parameters<typeof this.t>[0]) => this.t(key)
    if (state === 'error') return failure(t, this.words, error, () => this.reload())
    if (!value) return skeleton(t)
    if (value.definition.navigation.length === 0 && value.definition.pages.length === 0) {
      return empty(t('empty'), t('empty.hint'))
    }
    const place = this.#place(value)
    this.#params = place.params
    const view = this.#view(value)
    return html`<div class="frame">
      ${staleNote(t, error, () => void this.refresh())}
      ${this.bare ? nothing : this.#navigation(value, view, place)}
      ${this.bare ? html`<div>${this.#page(value, view, place)}</div>` : html`<section aria-label=${this.#titleOf(value, place)}>${this.#page(value, view, place)}</section>`}
      ${this.#dialog(view)}
    </div>`
  }

  #place({ definition }: ConsoleInUse): Place {
    const found =
      this.page === undefined ? placeOf(location.hash, this.#prefix) : { page: this.page, params: {} }
    const first = definition.home ?? definition.navigation[0]?.page ?? definition.pages[0]?.id ?? ''
    return { page: found?.page || first, params: found?.params ?? {} }
  }

  get #prefix(): string {
    return this.address ?? '#/'
  }

  #titleOf({ definition }: ConsoleInUse, { page }: Place): string {
    return textOf(definition.pages.find(({ id }) => id === page)?.title, this.activeLocale) || page
  }

  #navigation(value: ConsoleInUse, { scope }: PageView, place: Place): TemplateResult {
    const items = (entries: readonly ConsoleEntry[]): TemplateResult =>
      html`<ul>${entries.map((entry) => html`<li>${this.#link(entry, place)}${entry.children.length > 0 ? items(entry.children) : nothing}</li>`)}</ul>`
    const { roles } = scope
    const entries = consoleEntries(value, { address: this.#prefix, locale: this.activeLocale, roles })
    return html`<nav aria-label=${this.t('navigation')}>${items(entries)}</nav>`
  }

  #link({ text, page, href }: ConsoleEntry, place: Place): TemplateResult {
    if (page === undefined) return html`<span class="muted">${text}</span>`
    return html`<a href=${href ?? nothing} aria-current=${page === place.page ? 'page' : nothing}
      @click=${this.page === undefined ? nothing : (event: Event) => this.#stay(event, page)}>${text}</a>`
  }

  /** A console that is told its page by property moves by itself, not by the address. */
  #stay(event: Event, page: string): void {
    event.preventDefault()
    this.page = page
  }

  #page({ definition }: ConsoleInUse, view: PageView, { page: id, params }: Place): unknown {
    if (id.startsWith('part:')) {
      const part = view.registry.pages.get(id.slice('part:'.length))
      return part ? part.render(params, view.context) : this.#nothing('page.unknown', id)
    }
    const page = definition.pages.find((one) => one.id === id)
    if (!page) return this.#nothing('page.unknown', id)
    const why = hiddenBecause(view.scope, page)
    return why ? this.#nothing('page.hidden', '', reason(view, why)) : pageOf(page, view)
  }

  #nothing(key: 'page.unknown' | 'page.hidden', about: string, why = ''): TemplateResult {
    return empty(this.t(key, { about, why }), this.t('block.hint'))
  }

  #view(value: ConsoleInUse): PageView {
    const roles = this.roles ?? value.viewer.roles
    const scope = { offers: value, roles, params: this.#params }
    const registry = this.registry ?? standard
    return {
      ...{ definition: value.definition, registry, scope, elements: this.#elements, again: this.#again },
      context: this.#context(value, roles),
      offersAct: (action) => this.#offers(action, scope),
      act: (action, row) => this.#begin(action, row, registry, this.#context(value, roles)),
      ready: (name) => this.#ready(name, registry),
    }
  }

  #context(value: ConsoleInUse, roles: readonly string[]): ConsoleContext {
    const { activeClient: client } = this
    if (!client) throw new Error('zx-console has no client')
    return {
      client,
      ...{ locale: this.activeLocale, today: this.today || value.today, words: this.words },
      viewer: { ...value.viewer, roles },
      label: (kind, code) => this.label(kind, code),
      may: (name) => permitted({ offers: value, roles, params: {} }, value.commands[name]),
      go: (page, params) => this.#go(page, params),
      refresh: () => void this.refresh(),
    }
  }

  #go(page: string, params?: Readonly<Record<string, string>>): void {
    if (this.page === undefined) location.hash = hashOf(this.#prefix, page, params)
    else this.page = page
  }

  #offers(action: ConsoleAction, scope: PageView['scope']): boolean {
    if (action.roles && !action.roles.some((role) => scope.roles.includes(role))) return false
    const { offers } = scope
    const part = offers.parts.actions.find(({ name }) => name === action.part)
    const command = action.command ?? part?.command
    return command === undefined
      ? part !== undefined
      : permitted(scope, Object.hasOwn(offers.commands, command) ? offers.commands[command] : undefined)
  }

  #begin(
    action: ConsoleAction,
    row: ConsoleRow | undefined,
    registry: ConsoleRegistry,
    context: ConsoleContext,
  ): void {
    if (action.part !== undefined) {
      void registry.actions.get(action.part)?.run(row, context)
      return
    }
    this.#act = { action, row }
    this.requestUpdate()
    void this.updateComplete.then(() => this.renderRoot.querySelector('dialog')?.showModal())
  }

  #ready(name: string, registry: ConsoleRegistry): boolean {
    const entry = registry.elements.get(name)
    if (!entry?.load || this.#loaded.get(name) === 'there') return true
    if (!this.#loaded.has(name)) {
      this.#loaded.set(name, 'asked')
      const then = (state: 'there' | 'failed') => () => {
        this.#loaded.set(name, state)
        this.requestUpdate()
      }
      void entry.load().then(then('there'), then('failed'))
    }
    return false
  }

  #dialog(view: PageView): TemplateResult | typeof nothing {
    const act = this.#act
    if (!act) return nothing
    const { action, row } = act
    const close = () => {
      this.renderRoot.querySelector('dialog')?.close()
      this.#act = undefined
      this.requestUpdate()
    }
    const done = () => void this.refresh()
    return html`<dialog part="dialog" aria-labelledby="act-title" @close=${close} @zx-done=${done}>
      <header><div><h2 id="act-title">${textOf(action.label, this.activeLocale)}</h2>
        <p class="muted">${row?.caseNumber ? String(row.caseNumber) : this.label('command', action.command ?? '')}</p></div>
        <button class="btn quiet small" type="button" aria-label=${this.t('close')} @click=${close}>${icons.close}</button></header>
      <zx-command-form .client=${view.context.client} .locale=${view.context.locale} .today=${view.context.today}
        .command=${action.command} .fields=${action.fields} .offers=${view.scope.offers} .roles=${view.scope.roles}
        .values=${actValues(action, { ...view.scope, row })}></zx-command-form>
    </dialog>`
  }
}
