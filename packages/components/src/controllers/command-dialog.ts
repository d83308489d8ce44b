import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Outcome, Words, ZhixingClient } from '../internal/core'
import * as icons from '../internal/icons'
import { failureNote, refusalPanel, warningPanel } from '../internal/refusal'
import type { command } from '../locales'

type Key =
  | keyof (typeof command)['zh-CN']
  | 'cancel'
  | 'close'
  | 'code'
  | 'source'
  | 'error.title'
  | 'error.todo'

/** What a dialog needs of its element. */
export interface CommandHost extends ReactiveControllerHost {
  readonly activeClient: ZhixingClient | undefined
  readonly words: Words
  readonly renderRoot: ParentNode
  t(key: Key, params?: Readonly<Record<string, unknown>>): string
}

/** One act: what it is called, what it asks for, how it is sent. */
export interface Act {
  readonly title: string
  readonly subject: string
  /** A text to be written; without one the act is only confirmed. */
  readonly field?: { readonly label: string; readonly max: number; readonly initial?: string }
  /** Something to choose, above the text. */
  readonly choice?: () => TemplateResult
  /** What is still missing, in words; undefined when the act may be sent. */
  readonly missing?: () => string | undefined
  /** Words for an act that asks for nothing. */
  readonly note?: string
  readonly submit: string
  /** What was chosen beside the text: part of the content of the act. */
  readonly chosen?: () => string | undefined
  readonly send: (client: ZhixingClient, key: string, text: string) => Promise<Outcome<unknown>>
  readonly done: () => void
}

/** A small modal dialog for one command: asks, sends once, shows refusals with rule, reason and way out. */
export class CommandDialog {
  #act: Act | undefined
  #key = ''
  #text = ''
  #sent: string | undefined
  #busy = false
  #missing = false
  #outcome: Outcome<unknown> | undefined
  #error: unknown

  readonly host: CommandHost

  constructor(host: CommandHost) {
    this.host = host
  }

  get #dialog(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector('dialog')
  }

  /** Asks first, then sends. */
  ask(act: Act): void {
    this.#start(act)
    this.host.requestUpdate()
    void this.host.updateComplete.then(() => {
      const dialog = this.#dialog
      if (!dialog || dialog.open) return
      dialog.showModal()
      // Who opened a form begins to fill it in, not to close it.
      if (act.choice)
        dialog.querySelector<HTMLElement>('form > :not(header) :is(input, select, textarea)')?.focus()
    })
  }

  /** Sends at once; the dialog opens only when something is to be said. */
  async send(act: Act): Promise<void> {
    if (this.#busy) return
    this.#start(act)
    await this.#submit()
    if (this.#act) this.ask(this.#act)
  }

  #start(act: Act): void {
    if (this.#act !== act) {
      this.#sent = undefined
      this.#text = act.field?.initial ?? ''
      this.#outcome = undefined
      this.#error = undefined
      this.#missing = false
    }
    this.#act = act
  }

  async #submit(): Promise<void> {
    const act = this.#act
    const client = this.host.activeClient
    if (!act || !client || this.#busy) return
    const text = this.#text.trim()
    this.#missing = (act.field !== undefined && text === '') || act.missing?.() !== undefined
    if (!this.#missing) await this.#run(act, client, text)
    this.host.requestUpdate()
  }

  async #run(act: Act, client: ZhixingClient, text: string): Promise<void> {
    this.#busy = true
    this.#error = undefined
    this.#outcome = undefined
    this.host.requestUpdate()
    // Sent again after a broken line with the same content it is the same act; with other content it is another one.
    const content = `${text}\n${act.chosen?.() ?? ''}`
    if (this.#sent !== content) this.#key = crypto.randomUUID()
    this.#sent = content
    try {
      const outcome = await act.send(client, this.#key, text)
      this.#sent = undefined
      this.#outcome = outcome
      if (outcome.kind === 'accepted') act.done()
      if (outcome.kind === 'accepted' && outcome.warnings.length === 0) this.close()
    } catch (error) {
      this.#error = error
    }
    this.#busy = false
  }

  /** Closes and forgets. */
  close(): void {
    this.#act = undefined
    this.#dialog?.close()
    this.host.requestUpdate()
  }

  render(): TemplateResult | typeof nothing {
    const act = this.#act
    if (!act) return nothing
    const { host } = this
    // A refused act that asks for nothing has nothing to change: it is only to be known.
    const asks = act.field !== undefined || act.choice !== undefined
    const finished = this.#outcome !== undefined && !(asks && this.#outcome.kind === 'refused')
    // The dialog tells of its end a moment later, when another act may have begun.
    const closed = () => {
      if (this.#act === act) this.close()
    }
    const submit = (event: Event) => {
      event.preventDefault()
      void this.#submit()
    }
    return html`<dialog part="dialog" aria-labelledby="dialog-title" @close=${closed} @keydown=${stop}>
      <form @submit=${submit} novalidate>
        <header>
          <div><h2 id="dialog-title">${act.title}</h2><p class="muted">${act.subject}</p></div>
          <button class="btn quiet small" type="button" aria-label=${host.t('close')} @click=${() => this.close()}>
            ${icons.close}
          </button>
        </header>
        ${this.#answer()} ${finished ? nothing : this.#question(act)}
        <footer>
          ${
            finished
              ? html`<button class="btn primary" type="button" autofocus @click=${() => this.close()}>
                  ${host.t('back')}
                </button>`
              : html`<button class="btn" type="button" @click=${() => this.close()}>${host.t('cancel')}</button>
                <button class="btn primary" type="submit" ?autofocus=${!asks} aria-disabled=${String(this.#busy)}>
                  ${this.#busy ? host.t('working') : act.submit}
                </button>`
          }
        </footer>
      </form>
    </dialog>`
  }

  #answer(): TemplateResult | typeof nothing {
    const { host } = this
    if (this.#error !== undefined) return failureNote(host, this.#error)
    if (this.#outcome?.kind === 'refused') return refusalPanel(host, this.#outcome)
    if (this.#outcome?.kind === 'accepted') return warningPanel(host, this.#outcome.warnings)
    return nothing
  }

  #question(act: Act): TemplateResult | typeof nothing {
    const { choice, field, note } = act
    return html`${note ? html`<p class="note">${note}</p>` : nothing}${choice?.() ?? nothing}
      ${field ? this.#area(act, field) : choice ? html`<p id="dialog-hint" class="hint bad" aria-live="polite">${this.#hint(act) ?? ''}</p>` : nothing}`
  }

  #hint({ field, missing }: Act): string | undefined {
    if (!this.#missing) return undefined
    return missing?.() ?? (field && this.#text.trim() === '' ? this.host.t('required') : undefined)
  }

  #area(act: Act, { label, max }: NonNullable<Act['field']>): TemplateResult {
    const { host } = this
    const input = (event: InputEvent) => {
      this.#text = (event.target as HTMLTextAreaElement).value
      this.#missing = false
      host.requestUpdate()
    }
    const hint = this.#hint(act)
    return html`<label class="field">
      <span>${label}</span>
      <textarea
        rows="5"
        maxlength=${max}
        ?autofocus=${!act.choice}
        required
        aria-invalid=${String(this.#missing && this.#text.trim() === '')}
        aria-describedby="dialog-hint"
        .value=${this.#text}
        @input=${input}
      ></textarea>
      <span id="dialog-hint" class=${hint ? 'hint bad' : 'hint'} aria-live="polite">
        ${hint ?? host.t('limit', { count: this.#text.length, max })}
      </span>
    </label>`
  }
}

/** Keys pressed in a dialog are nobody else's business. */
function stop(event: Event): void {
  event.stopPropagation()
}
