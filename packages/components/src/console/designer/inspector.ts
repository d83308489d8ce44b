import { html, nothing, type TemplateResult } from 'lit'
import type {
  ConsoleBlock,
  ConsoleIndicatorBlock,
  ConsoleListBlock,
  ConsoleOffers,
  ConsolePage,
} from '../../internal/core'
import { type InputSchema, modelOf } from '../form/model'
import { textOf } from '../values'
import type { Bench } from './bench'
import { blockAt, changePage, setBlock } from './edit'
import { fitting, type Given, given, listOf } from './given'
import { line, named, type Option, pick, tick, ticks } from './inputs'
import { columns } from './list-columns'
import { firstColumns } from './new-block'
import { problemsHere } from './problems'
import { knownOn, shown } from './shown'

type Part = Extract<ConsoleBlock, { readonly kind: 'element' | 'panel' }>
type Input = NonNullable<ConsoleListBlock['input']>
type Set<B> = (block: B) => void

/** Settings of the block that is chosen, else of the page. */
export function inspector(bench: Bench): TemplateResult {
  const { selected, definition, t } = bench
  const block = selected && blockAt(definition, selected)
  const set = (next: ConsoleBlock) => selected && bench.change(setBlock(definition, selected, next))
  const path =
    selected &&
    `$.pages[${selected.page}].rows[${selected.row}].columns[${selected.column}].blocks[${selected.block}]`
  return html`<section class="inspector" aria-label=${t('inspector')}><h3>${t('inspector')}</h3>
    <fieldset class="plain" ?disabled=${bench.locked}>${
      block && path
        ? html`${problemsHere(bench, path)}${ofBlock(bench, block, set)}${shown(bench, block, knownOn(bench), set)}`
        : ofPage(bench)
    }</fieldset></section>`
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
  const put = (next: ConsolePage) => change(changePage(bench.definition, bench.page, () => next))
  const params = (text: string) => {
    const { params: _before, ...rest } = page
    const said = listOf(text).filter((one) => /^[a-z][a-z0-9-]{0,59}$/.test(one))
    put(said.length === 0 ? rest : { ...rest, params: said })
  }
  return html`<p class="hint">${bench.t('nothing.selected')}</p>${problemsHere(bench, `$.pages[${bench.page}]`, ['rows'])}
    ${named(bench, 'page', page.title, set)}
    ${shown(bench, page, knownOn(bench), put)}
    <details ?open=${page.params !== undefined}><summary>${bench.t('page.params')}</summary>
      ${line('params', bench.t('page.params'), (page.params ?? []).join('、'), params)}<p class="hint">${bench.t('page.params.hint')}</p></details>`
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
        <p class="adding"><button class="btn small" type="button" data-act="open-act" @click=${() => bench.openAct(block.action)}>${t('act.open')}</button></p>
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
    .map(({ name }) => ({
      ...{ value: name, text: label('query', name) },
      group: label('module', name.split('.')[0] ?? ''),
    }))
}

/** A title that nobody has written goes with the query. */
function retitled({ both }: Bench, { query, title }: ConsoleListBlock | ConsoleIndicatorBlock, next: string) {
  return title['zh-CN'] === both('query', query)['zh-CN'] ? both('query', next) : title
}

function ofList(bench: Bench, block: ConsoleListBlock, set: Set<ConsoleListBlock>): TemplateResult {
  const { t, catalog, definition, locale } = bench
  const choose = (query: string) => {
    const { input: _input, ...rest } = block
    set({
      ...{ ...rest, query, columns: firstColumns(catalog.queries[query]) },
      title: retitled(bench, block, query),
    })
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
    ${columns(bench, block, set)}
    ${filter(bench, block.query, block.input ?? {}, (input) => set({ ...block, input }))}
    ${acts.length > 0 ? ticks('actions', t('row.acts'), block.actions ?? [], acts, (actions) => set({ ...block, actions: [...actions] })) : nothing}
    ${line('pageSize', t('page.size'), String(block.pageSize ?? ''), (text) => {
      const { pageSize: _before, ...rest } = block
      const size = Number(text)
      set(Number.isInteger(size) && size >= 5 && size <= 200 ? { ...rest, pageSize: size } : rest)
    })}`
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
    const [figure = ''] = Object.keys(catalog.queries[query]?.answer.figures ?? {})
    set({ ...rest, query, figure, title: retitled(bench, block, query) })
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
function filter(bench: Bench, query: string, input: Input, set: (input: Input) => void): TemplateResult {
  const schema = bench.catalog.queries[query]?.input as InputSchema | undefined
  const fields = modelOf(schema ?? {}).filter(
    ({ name, kind }) => name !== 'limit' && name !== 'cursor' && !NOT_FIXED.has(kind),
  )
  const put = (name: string, value: Given | undefined) => {
    const { [name]: _before, ...rest } = input
    set(value === undefined ? rest : { ...rest, [name]: value })
  }
  const params = paramsOf(bench)
  return html`<fieldset class="columns"><legend>${bench.t('filter')}</legend>${fields.map(
    ({ name, kind, options }) =>
      given(
        bench,
        {
          ...{ name, kind, words: bench.label('field', name), names: fitting(kind, params) },
          options: options.map((value) => ({ value, text: bench.option(query, name, value) })),
        },
        input[name],
        (value) => put(name, value),
      ),
  )}</fieldset>`
}

/** What is no single value can not be fixed. */
const NOT_FIXED: ReadonlySet<string> = new Set([
  'unsupported',
  'group',
  'list',
  'variants',
  'constant',
  'pairs',
])

const paramsOf = ({ definition, page }: Bench) =>
  (definition.pages[page]?.params ?? []).map((name) => `page.${name}`)

function ofPart(bench: Bench, block: Part, set: Set<Part>): TemplateResult {
  const { elements, panels } = bench.catalog.parts
  const [parts, name] = block.kind === 'element' ? [elements, block.element] : [panels, block.panel]
  const part = parts.find((each) => each.name === name)
  const values = block.properties ?? {}
  const put = (property: string, value: Given | undefined) => {
    const { [property]: _before, ...rest } = values
    set({ ...block, properties: value === undefined ? rest : { ...rest, [property]: value } })
  }
  const params = paramsOf(bench)
  return html`<p><b>${part ? textOf(part.label, bench.locale) : name}</b> <span class="hint">${textOf(part?.about, bench.locale)}</span></p>
    <fieldset class="columns"><legend>${bench.t('properties')}</legend>${(part?.properties ?? []).map(
      ({ name: property, kind, label, options = [] }) =>
        given(
          bench,
          {
            ...{ name: property, kind, words: textOf(label, bench.locale), names: fitting(kind, params) },
            options: options.map(({ value, label: words }) => ({ value, text: textOf(words, bench.locale) })),
          },
          values[property],
          (value) => put(property, value),
        ),
    )}</fieldset>`
}
