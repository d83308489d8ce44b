import { html, nothing, type TemplateResult } from 'lit'
import type { ConsoleListBlock } from '../../internal/core'
import type { Bench } from './bench'
import { caseField } from './case-field'
import { line, type Option, pick, ticks } from './inputs'

export type Given = NonNullable<ConsoleListBlock['input']>[string]

/** A thing that is given a value: of a query's conditions, of an element's properties, of an act's form. */
export interface Wanted {
  readonly name: string
  readonly kind: string
  readonly words: string
  readonly options: readonly Option[]
  /** Names of values that the console knows at this place and that may stand in it. */
  readonly names: readonly string[]
}

const isNamed = (value: unknown): value is { readonly named: string } =>
  typeof value === 'object' && value !== null && 'named' in value

/** A value that is chosen, written, or one that the console knows by itself. */
export function given(
  bench: Bench,
  wanted: Wanted,
  value: Given | undefined,
  set: (value: Given | undefined) => void,
): TemplateResult {
  const { t } = bench
  const { name, kind, words, options, names } = wanted
  const from = isNamed(value) ? value.named : ''
  const known = names.includes(from) || from === '' ? names : [from, ...names]
  if (kind === 'person') {
    const said = known.map((one) => ({ value: one, text: nameText(bench, one) }))
    return pick(
      name,
      words,
      isNamed(value) ? from : String(value ?? ''),
      [{ value: '', text: t('any') }, ...said],
      (text) => set(text === '' ? undefined : known.includes(text) ? { named: text } : text),
    )
  }
  const fixed = isNamed(value)
    ? nothing
    : kind === 'case'
      ? caseField(bench, wanted, String(value ?? ''), set)
      : written(bench, wanted, value, set)
  if (known.length === 0) return html`${fixed}`
  const said = known.map((one) => ({ value: one, text: nameText(bench, one) }))
  const source = pick(
    `${name}.from`,
    isNamed(value) ? words : t('value.from'),
    from,
    [{ value: '', text: t('value.fixed') }, ...said],
    (one) => set(one === '' ? undefined : { named: one }),
  )
  return html`<div class=${isNamed(value) || options.length > 0 ? '' : 'pair'}>${fixed}${source}</div>`
}

/** What always stands there. */
export function written(
  { t }: Pick<Bench, 't'>,
  { name, kind, words, options }: Omit<Wanted, 'names'>,
  value: Given | undefined,
  set: (value: Given | undefined) => void,
): TemplateResult {
  const any = { value: '', text: t('any') }
  if (kind === 'boolean' || kind === 'flag') {
    const said = [any, { value: 'true', text: t('yes') }, { value: 'false', text: t('no') }]
    return pick(name, words, value === undefined ? '' : String(value), said, (text) =>
      set(text === '' ? undefined : text === 'true'),
    )
  }
  const many = Array.isArray(value) ? value.map(String) : []
  if (kind === 'checks')
    return ticks(name, words, many, options, (chosen) => set(chosen.length === 0 ? undefined : [...chosen]))
  if (kind === 'lines')
    return line(name, `${words} ${t('several')}`, many.join('、'), (text) => {
      const parts = listOf(text)
      set(parts.length === 0 ? undefined : parts)
    })
  if (options.length > 0)
    return pick(name, words, String(value ?? ''), [any, ...options], (text) => set(text || undefined))
  if (kind === 'number' || kind === 'integer' || kind === 'count') {
    return line(name, words, String(value ?? ''), (text) =>
      set(text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text)),
    )
  }
  return line(
    name,
    words,
    String(value ?? ''),
    (text) => set(text.trim() || undefined),
    kind === 'date' ? 'date' : 'text',
  )
}

/** What was written one after the other. */
export const listOf = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** What the console knows by itself, in words. */
export function nameText({ t, label }: Pick<Bench, 't' | 'label'>, name: string): string {
  const [, place, key = ''] = /^(row|page)\.(.+)$/.exec(name) ?? []
  if (place === 'row') return t('field.row', { about: label('field', key) })
  if (place === 'page') return t('value.page', { about: label('field', key) })
  switch (name) {
    case 'person':
    case 'roles':
    case 'units':
    case 'court':
    case 'today':
    case 'profile':
      return t(`value.${name}`)
    default:
      return name
  }
}

/** Names that fit a kind of value, out of those that are known. */
export function fitting(kind: string, params: readonly string[]): readonly string[] {
  switch (kind) {
    case 'person':
      return ['person', ...params]
    case 'date':
      return ['today', ...params]
    case 'boolean':
    case 'number':
    case 'integer':
    case 'checks':
    case 'choice':
      return []
    default:
      return params
  }
}
