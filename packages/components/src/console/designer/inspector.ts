import { html, nothing, type TemplateResult } from 'lit'
import type {
  ConsoleBlock,
  ConsoleIndicatorBlock,
  ConsoleListBlock,
  ConsoleOffers,
} from '../../internal/core'
import { type InputSchema, modelOf } from '../form/model'
import { textOf } from '../values'
import type { Bench } from './bench'
import { blockAt, changePage, moved, setBlock } from './edit'
import { line, named, type Option, pick, sign, tick, ticks } from './inputs'

type Part = Extract<ConsoleBlock, { readonly kind: 'element' | 'panel' }>
type Given = NonNullable<ConsoleListBlock['input']>
type Set<B> = (block: B) => void

/** Settings of the block that is chosen, else of the page. */
export function inspector(bench: Bench): TemplateResult {
  const { selected, definition, t } = bench
  const block = selected && blockAt(definition, selected)
  const set = (next: ConsoleBlock) => selected && bench.change(setBlock(definition, selected, next))
  return html`<section class="inspector" aria-label=${t('inspector')}><h3>${t('inspector')}</h3>
    <fieldset class="plain" ?disabled=${bench.locked}>${block ? html`${ofBlock(bench, block, set)}${roles(bench, block.roles, (chosen) => set(withRoles(block, chosen)))}` : ofPage(bench)}</fieldset></section>`
}

function ofPage(bench: Bench): TemplateResult {
  const page = bench.definition.pages[bench.page]
  if (!page) return html`<p class="hint">${bench.t('nothing.selected')}</p>`
  const change = bench.change.bind(bench)
  const set = (title: { 'zh-CN': string; en?: string }) => {
    const changed = changePage(bench.definition, bench.page, (one) => ({ ...one, title }))
    // The entry that leads to it is called the same, as long as it was.
    const old = JSON.stringify(page.title)
    const navigation = changed.navigation.map((entry) =>
      entry.page === page.id && JSON.stringify(entry.label) === old ? { ...entry, label: title } : entry,
    )
    change({ ...changed, navigation })
  }
  return html`<p class="hint">${bench.t('nothing.selected')}</p>${named(bench, 'page', page.title, set)}
    ${roles(bench, page.roles, (chosen) => change(changePage(bench.definition, bench.page, (one) => withRoles(one, chosen))))}`
}

type Roles = NonNullable<ConsoleBlock['roles']>

function withRoles<T extends { roles?: Roles | undefined }>(thing: T, chosen: readonly string[]): T {
  const { roles: _before, ...rest } = thing
  return (chosen.length === 0 ? rest : { ...rest, roles: chosen as Roles }) as T
}

/** Who sees it; who may do it the court decides in any case. */
export function roles(
  bench: Bench,
  chosen: readonly string[] | undefined,
  set: (chosen: readonly string[]) => void,
): TemplateResult {
  const all = [...new Set(Object.values(bench.catalog.queries).flatMap((query) => [...query.roles]))].filter(
    (role) => role !== 'system' && role !== 'party',
  )
  const options = all.map((role) => ({ value: role, text: bench.label('role', role) }))
  return html`<details ?open=${(chosen ?? []).length > 0}><summary>${bench.t('roles')}</summary>${ticks('roles', '', chosen ?? [], options, set)}</details>`
}

function ofBlock(bench: Bench, block: ConsoleBlock, set: Set<ConsoleBlock>): TemplateResult {
  const { t, definition, locale } = bench
  switch (block.kind) {
    case 'text': {
      const tones = (['plain', 'note', 'warning'] as const).map((tone) => ({
        value: tone,
        text: t(`tone.${tone}`),
      }))
      return html`${named(bench, 'text', block.text, (text) => set({ ...block, text }))}
        ${pick('tone', t('tone'), block.tone ?? 'plain', tones, (tone) => set({ ...block, tone: tone as 'plain' }))}`
    }
    case 'list':
      return ofList(bench, block, set)
    case 'indicator':
      return ofIndicator(bench, block, set)
    case 'action': {
      const acts = definition.actions.map(({ id, label }) => ({ value: id, text: textOf(label, locale) }))
      return html`${pick('action', t('action'), block.action, acts, (action) => set({ ...block, action }))}
        ${tick('form', t('as.form'), block.form === true, (form) => set({ ...block, form }))}`
    }
    default:
      return ofPart(bench, block, set)
  }
}

function queries(
  { catalog, label }: Bench,
  fits: (query: ConsoleOffers['queries'][string]) => boolean,
): readonly Option[] {
  return Object.values(catalog.queries)
    .filter(fits)
    .map(({ name }) => ({ value: name, text: label('query', name) }))
}

function ofList(bench: Bench, block: ConsoleListBlock, set: Set<ConsoleListBlock>): TemplateResult {
  const { t, catalog, definition, locale } = bench
  const rows = Object.keys(catalog.queries[block.query]?.answer.rows ?? {})
  const choose = (query: string) => {
    const { input: _input, ...rest } = block
    const first = Object.keys(catalog.queries[query]?.answer.rows ?? {}).filter(
      (field) => !/^(?:id|caseId)$/.test(field),
    )
    set({ ...rest, query, columns: first.slice(0, 3).map(columnOf) })
  }
  const acts = definition.actions.map(({ id, label }) => ({ value: id, text: textOf(label, locale) }))
  return html`${named(bench, 'title', block.title, (title) => set({ ...block, title }))}
    ${pick(
      'query',
      t('query'),
      block.query,
      queries(bench, ({ answer }) => answer.rows !== undefined),
      choose,
    )}
    ${columns(bench, block, rows, set)}
    ${filter(bench, block.query, block.input ?? {}, (input) => set({ ...block, input }))}
    ${acts.length > 0 ? ticks('actions', t('row.acts'), block.actions ?? [], acts, (actions) => set({ ...block, actions: [...actions] })) : nothing}`
}

/** A case number opens its case. */
export const columnOf = (field: string) =>
  field === 'caseNumber' ? { field, renderer: 'case-link' } : { field }

function columns(
  bench: Bench,
  block: ConsoleListBlock,
  rows: readonly string[],
  set: Set<ConsoleListBlock>,
): TemplateResult {
  const { t, label } = bench
  const shown = block.columns.map((column) => ('field' in column ? column.field : column.column))
  const rest = rows.filter((field) => !shown.includes(field))
  const drop = (at: number) => set({ ...block, columns: block.columns.filter((_, index) => index !== at) })
  const order = (at: number, by: number) => () => set({ ...block, columns: moved(block.columns, at, by) })
  const take = (field: string) =>
    set({
      ...block,
      columns: [...block.columns, columnOf(field)],
    })
  return html`<fieldset class="columns"><legend>${t('columns')}</legend><p class="hint">${t('columns.hint')}</p>
    <ol>${shown.map(
      (
        field,
        at,
      ) => html`<li><label class="tick"><input type="checkbox" name="column" value=${field} checked .disabled=${shown.length === 1}
        @change=${() => drop(at)} /><span>${label('field', field)}</span></label>
        ${sign(t('up'), '↑', order(at, -1), 'column-up', at === 0)}${sign(t('down'), '↓', order(at, 1), 'column-down', at === shown.length - 1)}</li>`,
    )}</ol>
    <ul>${rest.map((field) => html`<li><label class="tick"><input type="checkbox" name="column" value=${field} .checked=${false} @change=${() => take(field)} /><span>${label('field', field)}</span></label></li>`)}</ul>
  </fieldset>`
}

function ofIndicator(
  bench: Bench,
  block: ConsoleIndicatorBlock,
  set: Set<ConsoleIndicatorBlock>,
): TemplateResult {
  const { t, catalog, definition, label, locale } = bench
  const figures = Object.keys(catalog.queries[block.query]?.answer.figures ?? {})
  const choose = (query: string) => {
    const { input: _input, ...rest } = block
    set({ ...rest, query, figure: Object.keys(catalog.queries[query]?.answer.figures ?? {})[0] ?? '' })
  }
  const pages = definition.pages.map(({ id, title }) => ({ value: id, text: textOf(title, locale) }))
  const open = (page: string) => {
    const { page: _before, ...rest } = block
    set(page === '' ? rest : { ...rest, page })
  }
  return html`${named(bench, 'title', block.title, (title) => set({ ...block, title }))}
    ${pick(
      'query',
      t('query'),
      block.query,
      queries(bench, ({ answer }) => answer.figures !== undefined),
      choose,
    )}
    ${pick(
      'figure',
      t('figure'),
      block.figure,
      figures.map((one) => ({ value: one, text: label('field', one) })),
      (figure) => set({ ...block, figure }),
    )}
    ${filter(bench, block.query, block.input ?? {}, (input) => set({ ...block, input }))}
    ${pick('page', t('link.page'), block.page ?? '', [{ value: '', text: t('none') }, ...pages], open)}`
}

/** The fixed conditions of a query, made from its contract. */
function filter(bench: Bench, query: string, input: Given, set: (input: Given) => void): TemplateResult {
  const schema = bench.catalog.queries[query]?.input as InputSchema | undefined
  const fields = modelOf(schema ?? {}).filter(
    ({ name, kind }) => name !== 'limit' && name !== 'cursor' && kind !== 'unsupported',
  )
  const put = (name: string, value: Given[string] | undefined) => {
    const { [name]: _before, ...rest } = input
    set(value === undefined ? rest : { ...rest, [name]: value })
  }
  return html`<fieldset class="columns"><legend>${bench.t('filter')}</legend>${fields.map(
    ({ name, kind, options }) =>
      one(
        bench,
        name,
        kind,
        options.map((value) => ({ value, text: optionText(bench, query, name, value) })),
        input[name],
        (value) => put(name, value),
      ),
  )}</fieldset>`
}

function optionText({ label }: Bench, query: string, name: string, value: string): string {
  const room = query.split('.')[0] ?? ''
  const found = [`option.${name}`, `state.${room}`, name, room, 'work']
    .map((kind) => label(kind, value))
    .find((text) => text !== value)
  return found ?? value
}

/** A value of a fixed condition or a property: chosen, written, or one that the console knows by itself. */
function one(
  bench: Bench,
  name: string,
  kind: string,
  options: readonly Option[],
  value: unknown,
  set: (value: Given[string] | undefined) => void,
  words = bench.label('field', name),
): TemplateResult {
  const { t } = bench
  const any = { value: '', text: t('any') }
  if (kind === 'boolean') {
    const chosen = value === undefined ? '' : String(value)
    const said = [any, { value: 'true', text: t('yes') }, { value: 'false', text: t('no') }]
    return pick(name, words, chosen, said, (text) => set(text === '' ? undefined : text === 'true'))
  }
  if (options.length > 0)
    return pick(name, words, String(value ?? ''), [any, ...options], (text) => set(text || undefined))
  const known = kind === 'person' ? 'person' : kind === 'date' ? 'today' : undefined
  if (known) {
    const said = [any, { value: known, text: t(`value.${known}`) }]
    const chosen =
      typeof value === 'object' && value !== null && 'named' in value ? known : String(value ?? '')
    return pick(name, words, chosen, said, (text) =>
      set(text === known ? { named: known } : text || undefined),
    )
  }
  if (kind === 'number' || kind === 'integer') {
    return line(name, words, String(value ?? ''), (text) =>
      set(text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text)),
    )
  }
  const shown =
    typeof value === 'object' && value !== null && 'named' in value
      ? `{${String(value.named)}}`
      : String(value ?? '')
  return line(name, words, shown, (text) => {
    // What stands in braces is a name that the page knows: {page.case}.
    const [, name_] = /^\{([\w.]+)\}$/.exec(text.trim()) ?? []
    set(name_ ? { named: name_ } : text.trim() || undefined)
  })
}

function ofPart(bench: Bench, block: Part, set: Set<Part>): TemplateResult {
  const { elements, panels } = bench.catalog.parts
  const [parts, name] = block.kind === 'element' ? [elements, block.element] : [panels, block.panel]
  const part = parts.find((each) => each.name === name)
  const given = block.properties ?? {}
  const put = (property: string, value: Given[string] | undefined) => {
    const { [property]: _before, ...rest } = given
    set({ ...block, properties: value === undefined ? rest : { ...rest, [property]: value } })
  }
  return html`<p><b>${part ? textOf(part.label, bench.locale) : name}</b> <code>${name}</code></p>
    <fieldset class="columns"><legend>${bench.t('properties')}</legend>${(part?.properties ?? []).map(
      ({ name: property, kind, label, options = [] }) =>
        one(
          bench,
          property,
          kind,
          options.map(({ value, label: words }) => ({ value, text: textOf(words, bench.locale) })),
          given[property],
          (value) => put(property, value),
          textOf(label, bench.locale),
        ),
    )}</fieldset>`
}
