import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CalculatorView, InterestKey } from './view'

type Put = (text: string) => void

/** A field for a number, with what is wrong below it. */
export function amountField(
  view: CalculatorView,
  path: string,
  label: InterestKey,
  value: string,
  put: Put,
): TemplateResult {
  return field(view, path, label, (described) => {
    const input = (event: Event) => put((event.target as HTMLInputElement).value)
    const wrong = String(view.wrong.has(path))
    return html`<input name=${path} inputmode="decimal" autocomplete="off" maxlength="24" .value=${live(value)} aria-invalid=${wrong} aria-describedby=${described} @input=${input} />`
  })
}

/** A field for a day. */
export function dateField(
  view: CalculatorView,
  path: string,
  label: InterestKey,
  value: string,
  put: Put,
): TemplateResult {
  return field(view, path, label, (described) => {
    const input = (event: Event) => put((event.target as HTMLInputElement).value)
    const wrong = String(view.wrong.has(path))
    return html`<input name=${path} type="date" min="1990-01-01" max="2100-12-31" .value=${live(value)} aria-invalid=${wrong} aria-describedby=${described} @input=${input} />`
  })
}

/** One of a few. */
export function choiceField<V extends string>(
  label: string,
  choices: readonly { readonly value: V; readonly words: string }[],
  current: V,
  put: (value: V) => void,
): TemplateResult {
  const change = (event: Event) => put((event.target as HTMLSelectElement).value as V)
  return html`<label class="field">
    <span>${label}</span>
    <select @change=${change}>
      ${choices.map(({ value, words }) => html`<option value=${value} ?selected=${value === current}>${words}</option>`)}
    </select>
  </label>`
}

function field(
  view: CalculatorView,
  path: string,
  label: InterestKey,
  control: (described: string | typeof nothing) => TemplateResult,
): TemplateResult {
  const problem = view.wrong.get(path)
  const id = `hint-${path.replaceAll('.', '-')}`
  return html`<label class="field">
    <span>${view.t(label)}</span>
    ${control(problem ? id : nothing)}
    ${problem ? html`<span class="hint bad" id=${id}>${view.t(`wrong.${problem}`)}</span>` : nothing}
  </label>`
}
