import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { DONE, type DoneDetail } from '../../events'
import type {
  CommandName,
  ConsoleAction,
  ConsoleOffers,
  LiveChange,
  Outcome,
  ZhixingClient,
} from '../../internal/core'
import { failureNote, refusalPanel, warningPanel } from '../../internal/refusal'
import { skeleton } from '../../internal/states'
import { ZxElement } from '../../internal/zx-element'
import type { command } from '../../locales'
import { consoleForm } from '../../locales/console'
import { base, stateStyles } from '../../styles/base'
import { dialogStyles } from '../../styles/dialog'
import { fieldStyles } from '../../styles/fields'
import { catalogOf } from '../catalog'
import { permitted, type Scope, valuesOf } from '../values'
import { commandFormStyles } from './command-form.styles'
import { fieldsOf } from './fields'
import { FormState } from './form-state'
import { modelOf } from './model'

type Key = keyof (typeof consoleForm)['zh-CN'] | keyof (typeof command)['zh-CN']
type Field = NonNullable<ConsoleAction['fields']>[number]

/** How long nothing is typed before what is written is tried. */
const PAUSE = 500

/**
 * `<zx-command-form>`: a form made from the contract of a command. What is written is tried without writing anything, so that
 * what rules forbid is known before it is submitted.
 *
 * @fires zx-done - {@link DoneDetail}: the court has accepted it
 * @csspart refusal, failure, warning, loading
 */
export class CommandForm extends ZxElement<Key> {
  static override styles = [...base, stateStyles, dialogStyles, fieldStyles, commandFormStyles]
  static override properties: PropertyDeclarations = {
    ...ZxElement.properties,
    command: { type: String },
    fields: { attribute: false },
    values: { attribute: false },
    offers: { attribute: false },
    roles: { attribute: false },
  }
  protected static override readonly inputs = ['command']

  /** The command that is given. */
  declare command: string | undefined
  /** Labels, hints, values and what is hidden, as a console says. */
  declare fields: readonly Field[] | undefined
  /** What stands in it from the start, by name. */
  declare values: Readonly<Record<string, unknown>> | undefined
  /** Contracts; asked for when absent. */
  declare offers: ConsoleOffers | undefined
  /** Roles of who looks, in a preview. */
  declare roles: readonly string[] | undefined

  protected readonly ui = consoleForm
  readonly #state = new FormState(this, () => this.#changed())
  #catalog: ConsoleOffers | undefined
  #begun: string | undefined
  #outcome: Outcome<unknown> | undefined
  #tried: Outcome<unknown> | 'waits' | 'asked' = 'waits'
  #error: unknown
  #busy = false
  #key = ''
  #sent = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #run = 0

  override async refresh(): Promise<void> {
    this.requestUpdate()
  }

  protected override concerns(_change: LiveChange): boolean {
    return false
  }

  protected override reload(): void {
    const { activeClient: client, offers } = this
    this.#catalog = offers
    if (offers) this.#begin(offers)
    else if (client) {
      void catalogOf(client).then(
        (catalog) => this.#begin(catalog),
        (error: unknown) => {
          this.#error = error
          this.requestUpdate()
        },
      )
    }
  }

  /** Other contracts change nothing of what was written; other values, or another act, begin it anew. */
  override updated(changed: PropertyValues): void {
    if (!changed.has('values') && !changed.has('offers')) return
    if (this.offers) this.#catalog = this.offers
    const begun = JSON.stringify(this.values ?? {}, digits)
    if (this.#catalog && begun !== this.#begun) this.#begin(this.#catalog)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  #begin(catalog: ConsoleOffers): void {
    this.#catalog = catalog
    this.#begun = JSON.stringify(this.values ?? {}, digits)
    const contract = this.#contract
    const fields = this.fields ?? []
    const scope: Scope = { offers: catalog, roles: this.roles ?? catalog.viewer.roles, params: {} }
    const said = Object.fromEntries(
      fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
    )
    const model = contract ? modelOf(contract.input) : []
    this.#state.begin(catalog, {
      command: this.command ?? '',
      model,
      fields,
      values: { ...valuesOf(scope, said), ...this.values },
    })
    this.#outcome = undefined
    this.#tried = 'waits'
    this.requestUpdate()
  }

  get #contract() {
    const known = this.#catalog?.commands
    return known && this.command && Object.hasOwn(known, this.command) ? known[this.command] : undefined
  }

  /** What was written changed: it is tried once nothing is typed for a while. */
  #changed(): void {
    this.#outcome = undefined
    this.#tried = 'waits'
    clearTimeout(this.#timer)
    if (this.#state.mistakes.length === 0) this.#timer = setTimeout(() => void this.#try(), PAUSE)
    this.requestUpdate()
  }

  /** Asks what would come of it; nothing is written. */
  async #try(): Promise<void> {
    const { activeClient: client } = this
    if (!client || this.#state.mistakes.length > 0) return
    const run = ++this.#run
    this.#tried = 'asked'
    this.requestUpdate()
    try {
      const outcome = await give(client, this.command, this.#state.read(), { dryRun: true })
      if (run === this.#run) this.#tried = outcome
    } catch (error) {
      if (run === this.#run) [this.#tried, this.#error] = ['waits', error]
    }
    this.requestUpdate()
  }

  #check = () => {
    this.#error = undefined
    this.#state.shown = true
    this.#state.read()
    if (this.#state.mistakes.length > 0) this.#toMistake()
    else void this.#try()
    this.requestUpdate()
  }

  #submit = async (event: Event) => {
    event.preventDefault()
    const { activeClient: client } = this
    if (!client || this.#busy) return
    this.#state.shown = true
    const input = this.#state.read()
    if (this.#state.mistakes.length > 0) return this.#toMistake()
    this.#busy = true
    this.#error = undefined
    this.requestUpdate()
    const content = JSON.stringify(input, (_key, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    // The same content sent again after a broken line is the same act.
    if (this.#sent !== content) this.#key = crypto.randomUUID()
    this.#sent = content
    try {
      this.#outcome = await give(client, this.command, input, { key: this.#key })
      if (this.#outcome.kind === 'accepted') this.#accepted(input)
    } catch (error) {
      this.#error = error
    }
    this.#busy = false
    this.requestUpdate()
  }

  #accepted(input: Record<string, unknown>): void {
    this.#sent = ''
    const name = this.command as CommandName
    this.tell<DoneDetail>(DONE, { command: name, caseId: String(input.caseId ?? ''), id: '' })
  }

  /** What is wrong is said at the field, and the first of them is where one goes on writing. */
  #toMistake(): void {
    this.requestUpdate()
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true], .hint.bad')?.focus()
    })
  }

  override render(): TemplateResult {
    if (!this.command) return html`<p class="problem" role="status">${this.t('command.none')}</p>`
    if (!this.#catalog)
      return this.#error === undefined ? skeleton((key) => this.t(key), 4) : failureNote(this, this.#error)
    const contract = this.#contract
    const about = this.label('command', this.command ?? '')
    if (!contract)
      return html`<p class="problem" role="alert">${this.t('command.unknown', { about: this.command })}</p>`
    const roles = this.roles ?? this.#catalog.viewer.roles
    if (!permitted({ offers: this.#catalog, roles, params: {} }, contract)) {
      return html`<p class="problem" role="alert">${this.t('command.forbidden', { about })}</p>`
    }
    if (this.#outcome?.kind === 'accepted') {
      return html`<p class="good" role="status">${this.t('done')}</p>${this.#outcome.warnings.length > 0 ? warningPanel(this, this.#outcome.warnings) : nothing}`
    }
    return html`<form novalidate @submit=${this.#submit}>
      <div class="asks">${fieldsOf(this.#state, this.#state.model)}</div>
      ${this.#answer()}
      <footer>
        <button class="btn" type="button" @click=${this.#check}>${this.t('check')}</button>
        <button class="btn primary" type="submit" aria-disabled=${String(this.#busy)}>${this.t(this.#busy ? 'working' : 'submit')}</button>
      </footer>
    </form>`
  }

  #answer(): TemplateResult {
    const tried = this.#tried
    if (this.#error !== undefined) return failureNote(this, this.#error)
    if (this.#outcome?.kind === 'refused') return refusalPanel(this, this.#outcome)
    if (this.#state.shown && this.#state.mistakes.length > 0) {
      return html`<p class="hint bad" role="alert">${this.t('mistakes', { n: this.#state.mistakes.length })}</p>`
    }
    if (tried === 'waits') return html`<p class="hint" role="status">${this.t('check.waits')}</p>`
    if (tried === 'asked') return html`<p class="hint" role="status">${this.t('checking')}</p>`
    if (tried.kind === 'refused') {
      return html`<p class="hint bad" data-check="refused">${this.t('check.bad')}</p>${refusalPanel(this, tried)}`
    }
    return html`<p class="good" role="status" data-check="good">${this.t('check.good')}</p>`
  }
}

function give(
  client: ZhixingClient,
  name: string | undefined,
  input: Record<string, unknown>,
  options: { readonly key?: string; readonly dryRun?: boolean },
): Promise<Outcome<unknown>> {
  return client.execute(name as CommandName, input as never, options) as Promise<Outcome<unknown>>
}

function digits(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
