import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'

/** What a dialog asks for beside its text: kept by name while the dialog is open. */
export interface Draft {
  readonly texts: Record<string, string>
  readonly picked: Record<string, readonly string[]>
  again(): void
}

/** A draft with what is filled in from the start; `again` draws the dialog anew. */
export function draftOf(again: () => void, initial: Partial<Pick<Draft, 'texts' | 'picked'>> = {}): Draft {
  return { texts: { ...initial.texts }, picked: { ...initial.picked }, again }
}

type Choice = { readonly value: string; readonly text: string; readonly hint?: string | undefined }

/** A line of text, a date or a sum. */
export function textField(
  draft: Draft,
  name: string,
  label: string,
  more: { readonly type?: 'text' | 'date'; readonly max?: number; readonly decimal?: boolean } = {},
): TemplateResult {
  const set = (event: Event) => {
    draft.texts[name] = (event.target as HTMLInputElement).value
    draft.again()
  }
  return html`<label class="field"><span>${label}</span>
    <input name=${name} type=${more.type ?? 'text'} maxlength=${more.max ?? 200} autocomplete="off"
      inputmode=${more.decimal ? 'decimal' : nothing} .value=${live(draft.texts[name] ?? '')} @input=${set} /></label>`
}

/** Several lines of text. */
export function longField(
  draft: Draft,
  name: string,
  label: string,
  max = 500,
  hint?: string,
): TemplateResult {
  const set = (event: Event) => {
    draft.texts[name] = (event.target as HTMLTextAreaElement).value
    draft.again()
  }
  return html`<label class="field"><span>${label}${hint ? html` <small class="muted">${hint}</small>` : nothing}</span>
    <textarea name=${name} rows="3" maxlength=${max} .value=${live(draft.texts[name] ?? '')} @input=${set}></textarea></label>`
}

/** One of several. */
export function choiceField(
  draft: Draft,
  name: string,
  label: string,
  options: readonly Choice[],
): TemplateResult {
  const set = (event: Event) => {
    draft.texts[name] = (event.target as HTMLSelectElement).value
    draft.again()
  }
  return html`<label class="field"><span>${label}</span>
    <select name=${name} @change=${set}>
      ${options.map(({ value, text }) => html`<option value=${value} ?selected=${value === draft.texts[name]}>${text}</option>`)}
    </select></label>`
}

/** Any number of several. */
export function checkField(
  draft: Draft,
  name: string,
  legend: string,
  options: readonly Choice[],
): TemplateResult {
  const picked = draft.picked[name] ?? []
  const toggle = (value: string) => () => {
    const picked = draft.picked[name] ?? []
    draft.picked[name] = picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value]
    draft.again()
  }
  return html`<fieldset class="checks"><legend>${legend}</legend>
    ${options.map(
      ({ value, text, hint }) => html`<label><input type="checkbox" name=${name} value=${value}
        .checked=${live(picked.includes(value))} @change=${toggle(value)} /><span>${text}${hint ? html` <small class="muted">${hint}</small>` : nothing}</span></label>`,
    )}
  </fieldset>`
}
