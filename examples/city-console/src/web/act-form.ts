import type { Outcome, ZhixingClient } from '@zhixing/core/client'
import { html, nothing, type TemplateResult } from 'lit'
import { fenOf } from './format'
import type { WordKey } from './words'

type T = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string

/** One thing that a form asks for. */
export interface Field {
  readonly name: string
  readonly label: WordKey
  /** Said instead of the label: a name out of the case. */
  readonly caption?: string
  readonly type: 'text' | 'long' | 'choice' | 'amount' | 'count' | 'date' | 'file'
  readonly options?: readonly { readonly value: string; readonly text: string }[]
  readonly hint?: string
  readonly max?: number
  readonly value?: string
  readonly optional?: boolean
}

/** What was written, by field; files apart. */
export interface Written {
  readonly texts: Readonly<Record<string, string>>
  readonly file: File | undefined
}

/** One act: what it asks for and how it is sent. */
export interface ActForm {
  readonly title: WordKey
  readonly subject: string
  readonly fields: readonly Field[]
  /** What is to be known before it is done. */
  readonly note?: string
  /** Controls with names beside the fields, drawn anew with what is written; `again` asks for that. */
  readonly body?: (written: Written, again: () => void) => TemplateResult
  send(client: ZhixingClient, written: Written, key: string): Promise<Outcome<unknown>>
}

/** Names of fields that lack something, with the words for it. */
export function missingIn(form: ActForm, written: Written): ReadonlyMap<string, WordKey> {
  const missing = new Map<string, WordKey>()
  for (const field of form.fields) {
    const text = written.texts[field.name] ?? ''
    const empty = field.type === 'file' ? written.file === undefined : text === ''
    if (empty && !field.optional) missing.set(field.name, 'form.required')
    else if (!empty && field.type === 'amount' && fenOf(text) === undefined)
      missing.set(field.name, 'form.amount')
  }
  return missing
}

/** What a form element holds. */
export function writtenIn(element: HTMLFormElement): Written {
  const texts: Record<string, string> = {}
  let file: File | undefined
  for (const [name, value] of new FormData(element)) {
    if (typeof value === 'string') texts[name] = value.trim()
    else if (value.size > 0) file = value
  }
  return { texts, file }
}

/** A field with its label, hint and what is missing. */
export function fieldRow(t: T, field: Field, missing: WordKey | undefined): TemplateResult {
  const note = missing ? t(missing) : field.hint
  return html`<label class="field">
    <span>${field.caption ?? t(field.label)}${blankable(field) ? html` <small class="muted">${t('form.optional')}</small>` : nothing}</span>
    ${control(field, missing !== undefined)}
    ${note ? html`<span class="hint ${missing ? 'bad' : ''}" id="hint-${field.name}" aria-live="polite">${note}</span>` : nothing}
  </label>`
}

/** A choice always has a value that means nothing; what is written may be left out where it says so. */
const blankable = ({ optional, type }: Field) => optional === true && type !== 'choice'

function control(field: Field, bad: boolean): TemplateResult {
  const { name, max = 300, value = '' } = field
  const described = field.hint || bad ? `hint-${name}` : nothing
  const invalid = String(bad)
  switch (field.type) {
    case 'long':
      return html`<textarea name=${name} rows="4" maxlength=${max} aria-invalid=${invalid} aria-describedby=${described}></textarea>`
    case 'choice':
      return html`<select name=${name} aria-invalid=${invalid} aria-describedby=${described}>
        ${field.options?.map((one) => html`<option value=${one.value} ?selected=${one.value === value}>${one.text}</option>`)}
      </select>`
    case 'file':
      return html`<input name=${name} type="file" accept=".pdf,.ofd,.png,.jpg,.jpeg" aria-invalid=${invalid} aria-describedby=${described} />`
    case 'count':
      return html`<input name=${name} type="number" min="1" max=${max} value=${value} aria-invalid=${invalid} aria-describedby=${described} />`
    case 'date':
      return html`<input name=${name} type="date" value=${value} aria-invalid=${invalid} aria-describedby=${described} />`
    case 'amount':
      return html`<input name=${name} inputmode="decimal" autocomplete="off" value=${value} aria-invalid=${invalid} aria-describedby=${described} />`
    case 'text':
      return html`<input name=${name} maxlength=${max} autocomplete="off" value=${value} aria-invalid=${invalid} aria-describedby=${described} />`
  }
}
