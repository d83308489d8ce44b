import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CasePicker } from '../../controllers/case-picker'
import type { Choice } from './choices'
import { countOf, type Draft, type Mistake, wayOf } from './draft'
import type { FieldModel } from './model'

/** What the fields of a form need of it. */
export interface FieldHost {
  readonly draft: Draft
  readonly hidden: ReadonlySet<string>
  t(key: string, params?: Readonly<Record<string, unknown>>): string
  labelOf(path: string, name: string): string
  hintOf(path: string): string
  mistakeAt(path: string): Mistake | undefined
  choicesOf(field: FieldModel, path: string): readonly Choice[]
  pickerOf(path: string): CasePicker
  set(path: string, value: unknown): void
  add(field: FieldModel, path: string): void
  remove(path: string, at: number): void
}

/** All of them in order; the path of a member is that of its group, a dot and its name. */
export function fieldsOf(host: FieldHost, fields: readonly FieldModel[], before = ''): TemplateResult[] {
  return fields.flatMap((field) => {
    const path = `${before}${field.name}`
    return host.hidden.has(path) || field.kind === 'constant' ? [] : [one(host, field, path)]
  })
}

function one(host: FieldHost, field: FieldModel, path: string): TemplateResult {
  switch (field.kind) {
    case 'group':
      return html`<fieldset class="group"><legend>${host.labelOf(path, field.name)}</legend>
        <div class="asks">${fieldsOf(host, field.children, `${path}.`)}</div></fieldset>`
    case 'list':
    case 'pairs':
      return entries(host, field, path)
    case 'variants':
      return ways(host, field, path)
    case 'boolean':
      return tick(host, field, path)
    case 'checks':
      return ticks(host, field, path)
    case 'case':
      return pickCase(host, field, path)
    case 'choice':
    case 'person':
    case 'unit':
    case 'party':
    case 'code':
      return choice(host, field, path)
    case 'unsupported':
      return html`<p class="hint">${host.t('unsupported', { about: host.labelOf(path, field.name) })}</p>`
    default:
      return written(host, field, path)
  }
}

const idOf = (path: string) => `f-${path.replaceAll(/[^\w-]/g, '-')}`

/** Label, field, hint and what is wrong: bound together for who does not see them. */
function framed(
  host: FieldHost,
  field: FieldModel,
  path: string,
  inner: (id: string, described: string) => TemplateResult,
) {
  const id = idOf(path)
  const mistake = host.mistakeAt(path)
  const hint =
    field.kind === 'lines'
      ? [host.hintOf(path), host.t('lines')].filter(Boolean).join(' · ')
      : host.hintOf(path)
  return html`<div class="field" data-field=${path}>
    <label for=${id}>${host.labelOf(path, field.name)}${field.required ? nothing : html`<small class="muted">${host.t('optional')}</small>`}</label>
    ${inner(id, `${id}-hint`)}
    <span id="${id}-hint" class=${mistake ? 'hint bad' : 'hint'}>${mistake ? host.t(mistake.code, mistake.params) : hint}</span>
  </div>`
}

function written(host: FieldHost, field: FieldModel, path: string): TemplateResult {
  const value = host.draft[path]
  const text = Array.isArray(value) ? value.join('\n') : String(value ?? '')
  const set = (event: Event) => host.set(path, (event.target as HTMLInputElement).value)
  const invalid = String(host.mistakeAt(path) !== undefined)
  const { kind, required, schema } = field
  return framed(host, field, path, (id, described) =>
    kind === 'long' || kind === 'lines'
      ? html`<textarea id=${id} name=${path} rows=${kind === 'lines' ? 3 : 2} aria-describedby=${described} aria-invalid=${invalid}
          aria-required=${String(required)} .value=${live(text)} @input=${set}></textarea>`
      : html`<input id=${id} name=${path} type=${kind === 'date' ? 'date' : 'text'} autocomplete="off" aria-describedby=${described}
          aria-invalid=${invalid} aria-required=${String(required)} maxlength=${schema.maxLength ?? nothing}
          inputmode=${kind === 'money' || kind === 'number' ? 'decimal' : kind === 'integer' ? 'numeric' : nothing}
          .value=${live(text)} @input=${set} />`,
  )
}

function choice(host: FieldHost, field: FieldModel, path: string): TemplateResult {
  const chosen = String(host.draft[path] ?? '')
  const options = host.choicesOf(field, path)
  const known = chosen === '' || options.some(({ value }) => value === chosen)
  const set = (event: Event) => host.set(path, (event.target as HTMLSelectElement).value)
  return framed(
    host,
    field,
    path,
    (
      id,
      described,
    ) => html`<select id=${id} name=${path} aria-describedby=${described} aria-required=${String(field.required)}
      aria-invalid=${String(host.mistakeAt(path) !== undefined)} @change=${set}>
      <option value="" ?selected=${chosen === ''}>${host.t(field.required ? 'choose' : 'none')}</option>
      ${known ? nothing : html`<option value=${chosen} selected>${chosen}</option>`}
      ${options.map(({ value, text }) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>`,
  )
}

function tick(host: FieldHost, field: FieldModel, path: string): TemplateResult {
  const set = (event: Event) => host.set(path, (event.target as HTMLInputElement).checked)
  return html`<div class="field tick" data-field=${path}><label><input id=${idOf(path)} type="checkbox" name=${path}
    .checked=${live(host.draft[path] === true)} @change=${set} /><span>${host.labelOf(path, field.name)}</span></label>
    <span class="hint">${host.hintOf(path)}</span></div>`
}

function ticks(host: FieldHost, field: FieldModel, path: string): TemplateResult {
  const value = host.draft[path]
  const picked: readonly string[] = Array.isArray(value) ? value.map(String) : []
  const toggle = (option: string) => () =>
    host.set(path, picked.includes(option) ? picked.filter((each) => each !== option) : [...picked, option])
  const mistake = host.mistakeAt(path)
  return html`<fieldset class="checks" data-field=${path}><legend>${host.labelOf(path, field.name)}</legend>
    ${host.choicesOf(field, path).map(
      ({ value: option, text }) => html`<label><input type="checkbox" name=${path} value=${option}
        .checked=${live(picked.includes(option))} @change=${toggle(option)} /><span>${text}</span></label>`,
    )}
    ${mistake ? html`<span class="hint bad">${host.t(mistake.code, mistake.params)}</span>` : nothing}
  </fieldset>`
}

function pickCase(host: FieldHost, field: FieldModel, path: string): TemplateResult {
  const picker = host.pickerOf(path)
  const mistake = host.mistakeAt(path)
  const words = { search: host.t('case.search'), hits: host.t('case.hits'), none: host.t('case.none') }
  const given = String(host.draft[path] ?? '')
  picker.know(given)
  const { chosen } = picker
  const take = () => {
    if (picker.chosen && picker.chosen.id !== host.draft[path]) host.set(path, picker.chosen.id)
  }
  return html`<fieldset class="group pick" data-field=${path} @change=${take}>
    <legend>${host.labelOf(path, field.name)}</legend>${picker.render(words)}
    <span class=${mistake ? 'hint bad' : 'hint'}>${
      mistake
        ? host.t(mistake.code, mistake.params)
        : chosen
          ? host.t('case.chosen', { about: chosen.caseNumber })
          : given
    }</span>
  </fieldset>`
}

function ways(host: FieldHost, field: FieldModel, path: string): TemplateResult {
  const way = wayOf(host.draft, field, path)
  const set = (event: Event) => host.set(`${path}~`, Number((event.target as HTMLSelectElement).value))
  const at = field.variants.indexOf(way ?? field)
  return html`<fieldset class="group"><legend>${host.labelOf(path, field.name)}</legend>
    <label class="field"><span>${host.t('variant')}</span><select name="${path}~" @change=${set}>
      ${field.variants.map((variant, index) => html`<option value=${index} ?selected=${index === at}>${nameOfWay(host, variant, index)}</option>`)}
    </select></label>
    ${way ? fieldsOf(host, [way], path.slice(0, path.length - field.name.length)) : nothing}
  </fieldset>`
}

/** `{ kind: 'receipt', … }` is called by its kind. */
function nameOfWay(host: FieldHost, { children }: FieldModel, index: number): string {
  const constant = children.find(({ kind }) => kind === 'constant')?.schema.const
  return typeof constant === 'string' ? constant : host.t('variant.n', { n: index + 1 })
}

function entries(host: FieldHost, field: FieldModel, path: string): TemplateResult {
  const count = countOf(host.draft, path)
  const mistake = host.mistakeAt(path)
  const most = field.schema.maxItems ?? Number.POSITIVE_INFINITY
  return html`<fieldset class="group" data-field=${path}><legend>${host.labelOf(path, field.name)}</legend>
    ${Array.from(
      { length: count },
      (_, at) => html`<fieldset class="entry"><legend>${host.t('item', { n: at + 1 })}</legend>
        <div class="asks">${fieldsOf(host, field.children, `${path}.${at}.`)}</div>
        <button class="btn small quiet" type="button" @click=${() => host.remove(path, at)}>${host.t('remove', { n: at + 1 })}</button>
      </fieldset>`,
    )}
    ${mistake ? html`<span class="hint bad">${host.t(mistake.code, mistake.params)}</span>` : nothing}
    ${count < most ? html`<button class="btn small" type="button" @click=${() => host.add(field, path)}>${host.t('add')}</button>` : nothing}
  </fieldset>`
}
