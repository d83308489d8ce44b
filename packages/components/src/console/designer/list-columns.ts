import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { ConsoleListBlock } from '../../internal/core'
import { textOf } from '../values'
import type { Bench } from './bench'
import { dragItem } from './drag'
import { moved, without } from './edit'
import { named, pick, sign } from './inputs'

type Column = ConsoleListBlock['columns'][number]

/** A case number opens its case. */
export const columnOf = (field: string): Column =>
  field === 'caseNumber' ? { field, renderer: 'case-link' } : { field }

const nameOf = (column: Column) => ('field' in column ? column.field : column.column)

/** Columns of a list: which, in which order, what they are called and how they are drawn. */
export function columns(
  bench: Bench,
  block: ConsoleListBlock,
  set: (block: ConsoleListBlock) => void,
): TemplateResult {
  const { t, catalog } = bench
  const shown = block.columns.map(nameOf)
  const own = catalog.parts.columns.filter(({ queries }) => queries.includes(block.query))
  const offered: readonly Column[] = [
    ...Object.keys(catalog.queries[block.query]?.answer.rows ?? {}).map(columnOf),
    ...own.map(({ name }) => ({ column: name })),
  ]
  const rest = offered.filter((column) => !shown.includes(nameOf(column)))
  const put = (next: readonly Column[]) => set({ ...block, columns: [...next] })
  return html`<fieldset class="columns"><legend>${t('columns')}</legend><p class="hint">${t('columns.hint')}</p>
    <ol>${repeat(block.columns, nameOf, (column, at) => chosen(bench, block.columns, column, at, put))}</ol>
    <ul>${rest.map(
      (column) =>
        html`<li><label class="tick"><input type="checkbox" name="column" value=${nameOf(column)} .checked=${false}
          @change=${() => put([...block.columns, column])} /><span>${titleOf(bench, column)}</span></label></li>`,
    )}</ul>
  </fieldset>`
}

function titleOf(bench: Bench, column: Column): string {
  if ('field' in column) return bench.label('field', column.field)
  const part = bench.catalog.parts.columns.find(({ name }) => name === column.column)
  return part ? textOf(part.label, bench.locale) : column.column
}

function chosen(
  bench: Bench,
  all: readonly Column[],
  column: Column,
  at: number,
  put: (next: readonly Column[]) => void,
): TemplateResult {
  const { t } = bench
  const name = nameOf(column)
  const order = (by: number) => () => {
    put(moved(all, at, by))
    bench.focus(`[data-column="${name}"] [data-act=column-${by < 0 ? 'up' : 'down'}]`)
  }
  const change = (next: Column) => put(all.map((one, index) => (index === at ? next : one)))
  const drag = dragItem('column', at, (from) => put(moved(all, from, at - from)))
  return html`<li data-column=${name} draggable="true" @dragstart=${drag.start} @dragover=${drag.over} @drop=${drag.drop}>
    <label class="tick"><input type="checkbox" name="column" value=${name} checked .disabled=${all.length === 1}
      @change=${() => put(without(all, at))} /><span>${column.label ? textOf(column.label, bench.locale) : titleOf(bench, column)}</span></label>
    ${sign(t('up'), '↑', order(-1), 'column-up', at === 0)}${sign(t('down'), '↓', order(1), 'column-down', at === all.length - 1)}
    <details class="more"><summary aria-label=${t('column.more', { about: titleOf(bench, column) })}>⋯</summary>${more(bench, column, change)}</details></li>`
}

/** What a column is called, and how it is drawn. */
function more(bench: Bench, column: Column, set: (column: Column) => void): TemplateResult {
  const { t, catalog, locale } = bench
  const name = nameOf(column)
  const rename = (label: { 'zh-CN': string; en?: string }) => {
    const { label: _before, ...rest } = column
    set(label['zh-CN'].trim() === '' && !label.en ? rest : { ...rest, label })
  }
  const drawn = [
    { value: '', text: t('renderer.plain') },
    ...catalog.parts.renderers.map((one) => ({ value: one.name, text: textOf(one.label, locale) })),
  ]
  const draw = (renderer: string) => {
    if (!('field' in column)) return
    const { renderer: _before, ...rest } = column
    set(renderer === '' ? rest : { ...rest, renderer })
  }
  return html`<p class="hint">${t('column.name.hint', { about: titleOf(bench, { ...column, label: undefined }) })}</p>
    ${named(bench, `column.${name}`, column.label ?? { 'zh-CN': '' }, rename)}
    ${'field' in column ? pick(`renderer.${name}`, t('renderer'), column.renderer ?? '', drawn, draw) : nothing}`
}
