import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Locale, QueryResult, ZhixingClient } from '../internal/core'
import { resultForm } from '../locales/result-form'
import type { Act } from './command-dialog'

type Drawn = NonNullable<QueryResult<'task.form'>>
type Field = NonNullable<Drawn['form']>['fields'][number]
type Value = string | boolean
type Item = Record<string, Value>
type Named = { readonly id: string; readonly label: string }

const YUAN = /^(\d{1,13})(?:\.(\d{1,2}))?$/

interface FormHost extends ReactiveControllerHost {
  readonly activeLocale: Locale
  readonly activeClient: ZhixingClient | undefined
}

/** The form of this work, ready to be shown. */
export async function drawn(
  host: FormHost,
  { caseId, code, kind }: { readonly caseId: string; readonly code: string; readonly kind: string },
): Promise<ResultForm | undefined> {
  // A prompt of supervision has no form: it is answered in words.
  if (kind !== 'task') return undefined
  const form = new ResultForm(host)
  if (host.activeClient) await form.start(host.activeClient, caseId, code)
  return form
}

/** The form of an affair, drawn from what the court's way of working says of it: no field is known here. */
export class ResultForm {
  readonly #host: FormHost
  #drawn: Drawn | undefined
  #parties: readonly Named[] = []
  #materials: readonly Named[] = []
  #values: Item = {}
  #items: Record<string, Item[]> = {}

  /** What the dialog shows above the text, asks for, and takes as its content. */
  readonly asks: Pick<Act, 'choice' | 'missing' | 'chosen'> = {
    choice: () => html`${this.render()}`,
    missing: () => this.missing(),
    chosen: () => JSON.stringify(this.results()),
  }

  constructor(host: FormHost) {
    this.#host = host
  }

  get #locale(): Locale {
    return this.#host.activeLocale
  }

  get #words() {
    return resultForm[this.#locale]
  }

  /** Reads the form of this affair, and what its fields may point to. */
  async start(client: ZhixingClient, caseId: string, affair: string): Promise<void> {
    this.#values = {}
    this.#items = {}
    this.#drawn = (await client.query('task.form', { caseId, affair })) ?? undefined
    const fields = (this.#drawn?.form?.fields ?? []).flatMap((field) => [field, ...(field.parts ?? [])])
    const needs = (kind: string) => fields.some((field) => field.kind === kind)
    const [found, dossier] = await Promise.all([
      needs('party') ? client.query('case.get', { caseId }) : null,
      needs('document') ? client.query('dossier.catalogue', { caseId }) : null,
    ])
    this.#parties = (found?.parties ?? []).map(({ id, name }) => ({ id, label: name }))
    this.#materials = (dossier?.materials ?? []).map(({ id, title }) => ({ id, label: title }))
  }

  /** What was filled in, as the command takes it: money in fen, nothing for what is empty. */
  results(): Record<string, Value | Item[]> {
    const fields = this.#drawn?.form?.fields ?? []
    return Object.fromEntries(
      fields.flatMap((field): [string, Value | Item[]][] => {
        if (field.kind !== 'list') return entryOf(field, this.#values)
        const items = (this.#items[field.id] ?? []).map((item) =>
          Object.fromEntries((field.parts ?? []).flatMap((part) => entryOf(part, item))),
        )
        return items.length > 0 ? [[field.id, items]] : []
      }),
    )
  }

  /** The first field that is still to be filled in; conditions of the form are the court's to check. */
  missing(): string | undefined {
    const locale = this.#locale
    const ask = (field: string) => this.#words.missing.replace('{field}', field)
    const results = this.results()
    for (const field of this.#drawn?.form?.fields ?? []) {
      const given = results[field.id]
      if (field.required && given === undefined) return ask(field.label[locale])
      const parts = (field.parts ?? []).filter(({ required }) => required)
      const lacks = parts.find(({ id }) => Array.isArray(given) && given.some((item) => !(id in item)))
      if (lacks) return ask(`${field.label[locale]} · ${lacks.label[locale]}`)
    }
    return undefined
  }

  render(): TemplateResult | typeof nothing {
    const drawn = this.#drawn
    const locale = this.#locale
    const words = this.#words
    if (!drawn) return nothing
    const { standard, material, form } = drawn
    const needed = material.map(({ label }) => label[locale]).join('、')
    return html`${
      standard ? html`<p class="note">${words.standard}${standard.text[locale]}</p>` : nothing
    }${needed ? html`<p class="note">${words.material}${needed}</p>` : nothing}${(form?.fields ?? []).map(
      (field) => (field.kind === 'list' ? this.#list(field) : this.#field(field, this.#values, field.id)),
    )}`
  }

  #list(field: Field): TemplateResult {
    const locale = this.#locale
    const words = this.#words
    const items = this.#items[field.id] ?? []
    const change = (next: Item[]) => {
      this.#items = { ...this.#items, [field.id]: next }
      this.#host.requestUpdate()
    }
    return html`<fieldset class="list" data-field=${field.id}>
      <legend>${field.label[locale]}${mark(field)}</legend>
      ${items.map(
        (item, at) => html`${(field.parts ?? []).map((part) =>
          this.#field(part, item, `${field.id}.${part.id}.${at}`),
        )}
        <button class="btn small" type="button" @click=${() => change(items.filter((one) => one !== item))}>
          ${words.remove}
        </button>`,
      )}
      <button class="btn small" type="button" data-add=${field.id} @click=${() => change([...items, {}])}>
        ${words.add}
      </button>
    </fieldset>`
  }

  #field(
    field: Pick<Field, 'id' | 'kind' | 'label' | 'required' | 'choices'>,
    into: Item,
    name: string,
  ): TemplateResult {
    const locale = this.#locale
    const words = this.#words
    const set = (event: Event) => {
      into[field.id] = (event.target as HTMLInputElement | HTMLSelectElement).value
      this.#host.requestUpdate()
    }
    const value = String(into[field.id] ?? '')
    const options = this.#options(field)
    const hint = field.kind === 'fen' ? words.yuan : ''
    return html`<label class="field">
      <span>${field.label[locale]}${hint}${mark(field)}</span>
      ${
        options
          ? html`<select name=${name} @change=${set}>
              <option value="" ?selected=${value === ''}>${words.choose}</option>
              ${options.map(
                ({ id, label }) => html`<option value=${id} ?selected=${id === value}>${label}</option>`,
              )}
            </select>`
          : html`<input
              name=${name}
              type=${field.kind === 'date' ? 'date' : 'text'}
              inputmode=${field.kind === 'fen' ? 'decimal' : 'text'}
              maxlength="2000"
              .value=${value}
              @input=${set}
            />`
      }
    </label>`
  }

  #options({ kind, choices }: Pick<Field, 'kind' | 'choices'>): readonly Named[] | undefined {
    const words = this.#words
    if (kind === 'choice') {
      return (choices ?? []).map(({ id, label }) => ({ id, label: label[this.#locale] }))
    }
    if (kind === 'party') return this.#parties
    if (kind === 'document') return this.#materials
    if (kind !== 'yes-no') return undefined
    return [
      { id: 'yes', label: words.yes },
      { id: 'no', label: words.no },
    ]
  }
}

function entryOf({ id, kind }: Pick<Field, 'id' | 'kind'>, from: Item): [string, Value][] {
  const text = String(from[id] ?? '').trim()
  if (text === '') return []
  if (kind === 'yes-no') return [[id, text === 'yes']]
  return [[id, kind === 'fen' ? fenOf(text) : text]]
}

/** Yuan as people write it, in fen; what is none goes as it is, and the court says so. */
function fenOf(text: string): string {
  const [, yuan, cents = ''] = YUAN.exec(text.replaceAll(',', '')) ?? []
  return yuan === undefined ? text : BigInt(yuan + cents.padEnd(2, '0')).toString()
}

function mark({ required }: { readonly required?: boolean | undefined }): string {
  return required ? ' *' : ''
}
