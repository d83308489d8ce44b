import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Bench } from './bench'

export interface Option {
  readonly value: string
  readonly text: string
  /** Options of one group stand together under its name. */
  readonly group?: string
}

type Label = { readonly 'zh-CN': string; readonly en?: string | undefined }

/** A line to write. */
export function line(
  name: string,
  label: string,
  value: string,
  set: (value: string) => void,
  type: 'text' | 'date' = 'text',
): TemplateResult {
  const input = (event: Event) => set((event.target as HTMLInputElement).value)
  return html`<label class="field"><span>${label}</span>
    <input name=${name} type=${type} maxlength="200" autocomplete="off" .value=${live(value)} @change=${input} /></label>`
}

/** One of several. */
export function pick(
  name: string,
  label: string,
  value: string,
  options: readonly Option[],
  set: (value: string) => void,
): TemplateResult {
  const change = (event: Event) => set((event.target as HTMLSelectElement).value)
  const known = options.some((option) => option.value === value)
  return html`<label class="field"><span>${label}</span><select name=${name} @change=${change}>
    ${known ? nothing : html`<option value=${value} selected>${value}</option>`}
    ${grouped(options).map(({ group, own }) => (group === '' ? own.map((each) => choice(each, value)) : html`<optgroup label=${group}>${own.map((each) => choice(each, value))}</optgroup>`))}
  </select></label>`
}

const choice = ({ value, text }: Option, chosen: string) =>
  html`<option value=${value} ?selected=${value === chosen}>${text}</option>`

function grouped(options: readonly Option[]) {
  const names = [...new Set(options.map(({ group = '' }) => group))]
  return names.map((group) => ({ group, own: options.filter((one) => (one.group ?? '') === group) }))
}

/** Any of several. */
export function ticks(
  name: string,
  legend: string,
  chosen: readonly string[],
  options: readonly Option[],
  set: (chosen: readonly string[]) => void,
): TemplateResult {
  const toggle = (value: string) => () =>
    set(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return html`<fieldset class="checks"><legend>${legend}</legend>${options.map(
    ({
      value,
      text,
    }) => html`<label><input type="checkbox" name=${name} value=${value} .checked=${live(chosen.includes(value))}
      @change=${toggle(value)} /><span>${text}</span></label>`,
  )}</fieldset>`
}

/** Yes or no. */
export function tick(
  name: string,
  label: string,
  value: boolean,
  set: (value: boolean) => void,
): TemplateResult {
  const change = (event: Event) => set((event.target as HTMLInputElement).checked)
  return html`<label class="tick"><input type="checkbox" name=${name} .checked=${live(value)} @change=${change} /><span>${label}</span></label>`
}

/** What people read, in both languages. */
export function named(
  bench: Bench,
  name: string,
  label: Label,
  set: (label: { 'zh-CN': string; en?: string }) => void,
): TemplateResult {
  const english = label.en === undefined ? {} : { en: label.en }
  return html`<div class="pair">
    ${line(`${name}.zh`, bench.t('name.zh'), label['zh-CN'], (text) => set({ 'zh-CN': text, ...english }))}
    ${line(`${name}.en`, bench.t('name.en'), label.en ?? '', (text) => set({ 'zh-CN': label['zh-CN'], ...(text.trim() ? { en: text } : {}) }))}
  </div>`
}

/** A small button with a sign and a name for who does not see it. */
export function sign(
  label: string,
  text: string,
  click: () => void,
  act: string,
  disabled = false,
): TemplateResult {
  return html`<button class="btn small quiet" type="button" data-act=${act} aria-label=${label} title=${label} ?disabled=${disabled} @click=${click}>${text}</button>`
}
