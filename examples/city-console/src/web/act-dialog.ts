import type { Outcome } from '@zhixing/core/client'
import { css, html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { type ActForm, fieldRow, missingIn, type Written, writtenIn } from './act-form'
import { ConsoleElement } from './console-element'
import { claimsStyles } from './distribution-panel.styles'
import { yuan } from './format'
import { icons } from './icons'
import { focusedElement, keepPlace } from './keep-place'
import { codeOf } from './shell'
import { base, dialogStyles } from './tokens'
import type { WordKey } from './words'

type Refused = Extract<Outcome<unknown>, { kind: 'refused' }>

/**
 * `<city-act-dialog>`: asks for what a command needs, sends it once, shows what stopped it: what, why, source and the
 * way out. Says that something was done, and tells it as `city-acted`.
 */
export class ActDialog extends ConsoleElement {
  static override styles = [
    ...base,
    dialogStyles,
    claimsStyles,
    css`
      :host {
        background: none;
        container-type: normal;
      }
      dialog.wide {
        width: min(1080px, calc(100vw - 32px));
      }
      .wide form {
        grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
        align-items: start;
      }
      .wide form > :not(.field) {
        grid-column: 1 / -1;
      }
      .acting {
        color: var(--_ink-2);
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .told {
        position: fixed;
        inset: auto 16px 32px;
        z-index: 10;
        display: flex;
        justify-content: center;
        pointer-events: none;
      }
      .told p {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 10px 18px;
        border: 1px solid currentColor;
        border-radius: 8px;
        color: var(--_success);
        background: var(--_success-soft);
        box-shadow: var(--_shadow);
        font-weight: 500;
        animation: told 6s forwards;
      }
      @keyframes told {
        99% {
          visibility: visible;
        }
        to {
          visibility: hidden;
        }
      }
      @media (max-width: 720px) {
        .told {
          bottom: 88px;
        }
      }
    `,
  ]

  #form: ActForm | undefined
  #missing: ReadonlyMap<string, WordKey> = new Map()
  #outcome: Outcome<unknown> | undefined
  #error: unknown
  #busy = false
  #key = ''
  #sent = ''
  #done: WordKey | undefined
  /** So many were done: the same act again is said again. */
  #count = 0
  #leave: (() => void) | undefined

  /** Shows the form; nothing that was written into another one is left in it. */
  open(form: ActForm): void {
    this.#leave?.()
    const opener = focusedElement()
    this.#leave = opener && keepPlace(opener)
    this.#form = undefined
    this.requestUpdate()
    void this.updateComplete.then(() => this.#show(form))
  }

  #show(form: ActForm): void {
    this.#form = form
    this.#missing = new Map()
    this.#outcome = undefined
    this.#error = undefined
    this.#sent = ''
    this.requestUpdate()
    void this.updateComplete.then(() => {
      this.#dialog?.showModal()
      this.renderRoot.querySelector<HTMLElement>('.field :is(input, select, textarea)')?.focus()
    })
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#leave?.()
  }

  override render(): TemplateResult {
    return html`<div class="told" role="status">${
      this.#done === undefined
        ? nothing
        : keyed(
            this.#count,
            html`<p>${icons.check}<span>${this.t('form.accepted', { act: this.t(this.#done) })}</span></p>`,
          )
    }</div>
    ${this.#asked()}`
  }

  #asked(): TemplateResult | typeof nothing {
    const form = this.#form
    if (!form) return nothing
    const finished = this.#outcome?.kind === 'accepted'
    return html`<dialog class=${form.body ? 'wide' : ''} aria-labelledby="title" @close=${this.#closed}>
      <form novalidate @submit=${this.#submit} @input=${form.body ? this.#again : nothing}>
        <header>
          <div><h2 id="title">${this.t(form.title)}</h2><p class="muted">${form.subject}</p></div>
          <button class="btn quiet small" type="button" aria-label=${this.t('form.close')} @click=${() => this.#dialog?.close()}>
            ${icons.close}
          </button>
        </header>
        ${this.#answer()} ${finished ? nothing : this.#question(form)}
        <footer>
          <button class="btn ${finished ? 'primary' : ''}" type="button" @click=${() => this.#dialog?.close()}>
            ${this.t(finished ? 'form.done' : 'form.cancel')}
          </button>
          ${
            finished
              ? nothing
              : html`<button class="btn primary" type="submit" aria-disabled=${String(this.#busy)}>
                  ${this.t(this.#busy ? 'form.working' : form.title)}
                </button>`
          }
        </footer>
      </form>
    </dialog>`
  }

  #question(form: ActForm): TemplateResult {
    const t = (key: WordKey, params?: Readonly<Record<string, string | number>>) => this.t(key, params)
    return html`${form.note ? html`<p class="acting">${form.note}</p>` : nothing}
      ${form.fields.map((field) => fieldRow(t, field, this.#missing.get(field.name)))}
      ${form.body?.(this.#written, this.#again) ?? nothing}`
  }

  /** What stands in the form now. */
  get #written(): Written {
    const form = this.renderRoot.querySelector('form')
    return form ? writtenIn(form) : { texts: {}, file: undefined }
  }

  readonly #again = () => this.requestUpdate()

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = this.#form
    if (!form || this.#busy) return
    const written = writtenIn(event.target as HTMLFormElement)
    this.#missing = missingIn(form, written)
    this.requestUpdate()
    if (this.#missing.size > 0) {
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
      )
      return
    }
    void this.#send(form, written)
  }

  async #send(form: ActForm, written: Written): Promise<void> {
    this.#busy = true
    this.#error = undefined
    this.#outcome = undefined
    // The same content after a broken line is the same act.
    const content = JSON.stringify([written.texts, written.file?.name, written.file?.size])
    if (content !== this.#sent) this.#key = crypto.randomUUID()
    this.#sent = content
    try {
      const outcome = await form.send(this.desk.client, written, this.#key)
      this.#sent = ''
      this.#outcome = outcome
      if (outcome.kind === 'accepted') this.#accept(form, outcome.warnings.length > 0)
    } catch (error) {
      this.#error = error
    }
    this.#busy = false
    this.requestUpdate()
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('.verdict')?.scrollIntoView({ block: 'nearest' }),
    )
  }

  #accept(form: ActForm, warned: boolean): void {
    this.#done = form.title
    this.#count += 1
    this.dispatchEvent(
      new CustomEvent<WordKey>('city-acted', { detail: form.title, bubbles: true, composed: true }),
    )
    if (!warned) this.#dialog?.close()
  }

  readonly #closed = ({ target }: Event) => {
    if (target !== this.#dialog) return
    this.#form = undefined
    this.requestUpdate()
  }

  #answer(): TemplateResult | typeof nothing {
    if (this.#error !== undefined) return this.#failure(this.#error)
    if (this.#outcome?.kind === 'refused') return this.#refusal(this.#outcome)
    if (this.#outcome?.kind !== 'accepted') return nothing
    return html`<section class="verdict warned" role="alert">
      <h3>${icons.alert}${this.t('warning.title')}</h3>
      ${this.#outcome.warnings.map(
        ({ text }) => html`<p class="what">${text.what}</p>
          <p>${text.todo}</p>
          <p class="muted">${this.t('refused.source')} ${text.source}</p>`,
      )}
    </section>`
  }

  #refusal({ rule, text, blockedActId }: Refused): TemplateResult {
    return html`<section class="verdict refused" role="alert">
      <h3>${icons.blocked}${this.t('refused.title')}</h3>
      <p class="what">${text.what}</p>
      <dl>
        <dt>${this.t('refused.why')}</dt>
        <dd>${text.why}</dd>
        <dt>${this.t('refused.todo')}</dt>
        <dd>${text.todo}</dd>
        <dt>${this.t('refused.source')}</dt>
        <dd>${text.source} <code class="hash">${rule}</code></dd>
      </dl>
      ${blockedActId ? html`<p class="muted">${this.t('refused.recorded')}</p>` : nothing}
    </section>`
  }

  #failure(error: unknown): TemplateResult {
    const params = (error as { params?: Record<string, unknown> }).params ?? {}
    const words = this.desk.words.errors?.[codeOf(error)]
    return html`<section class="verdict failed" role="alert">
      <h3>${icons.alert}${this.t('error.title')}</h3>
      <p class="what">${words ? filled(words.what, params) : (params.text ?? '')}</p>
      <p>${words ? filled(words.todo, params) : this.t('error.todo')}</p>
      <p class="muted">${this.t('error.code', { code: codeOf(error) })}</p>
    </section>`
  }
}

/** Fills parameters in; amounts are printed as yuan. */
export function filled(text: string, params: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = params[name]
    if (value === undefined) return all
    if (/Fen$/.test(name) && /^-?\d+$/.test(String(value))) return yuan(String(value))
    return value === null ? '—' : String(value)
  })
}
