import { html, nothing, type TemplateResult } from 'lit'
import type { ConsoleBlock, ConsoleOffers } from '../../internal/core'
import { textOf } from '../values'
import type { Bench } from './bench'
import {
  addColumn,
  addRow,
  insertBlock,
  moveBlock,
  moveRow,
  neighbour,
  removeBlock,
  removeColumn,
  removeRow,
  type Spot,
  setWidth,
} from './edit'
import { sign } from './inputs'
import { newBlock } from './new-block'
import { problemsHere } from './problems'

/** What is dragged: a block of the page, or something new out of the palette. */
type Dragged = { readonly from: Spot } | { readonly kind: string; readonly name: string }
let dragged: Dragged | undefined

/** What can be added: blocks of all kinds, elements, panels of plugins. */
export function palette(bench: Bench): TemplateResult {
  const { elements, panels } = bench.catalog.parts
  const plain = (['list', 'indicator', 'action', 'text'] as const).map((kind) => ({
    kind,
    name: '',
    text: bench.t(`kind.${kind}`),
  }))
  const parts = (kind: string, list: ConsoleOffers['parts']['elements']) =>
    list.map(({ name, label }) => ({ kind, name, text: textOf(label, bench.locale) }))
  const all = [...plain, ...parts('element', elements), ...parts('panel', panels)]
  return html`<section class="palette"><h3>${bench.t('palette')}</h3><p class="hint">${bench.t('palette.hint')}</p>
    <ul>${all.map(
      ({
        kind,
        name,
        text,
      }) => html`<li><button class="btn small" type="button" draggable="true" data-add=${name || kind} ?disabled=${bench.locked || !bench.definition.pages[bench.page]}
        @dragstart=${() => {
          dragged = { kind, name }
        }} @click=${() => add(bench, kind, name, endOf(bench))}>${text}</button></li>`,
    )}</ul></section>`
}

function endOf({ definition, page }: Bench): Spot {
  const rows = definition.pages[page]?.rows ?? []
  const row = Math.max(0, rows.length - 1)
  const column = Math.max(0, (rows[row]?.columns.length ?? 1) - 1)
  return { page, row, column, block: rows[row]?.columns[column]?.blocks.length ?? 0 }
}

function add(bench: Bench, kind: string, name: string, spot: Spot): void {
  const { catalog, t } = bench
  const words = { page: t('new.page'), text: t('new.text') }
  const definition =
    bench.definition.pages[bench.page]?.rows.length === 0
      ? addRow(bench.definition, bench.page, [12])
      : bench.definition
  bench.change(insertBlock(definition, spot, newBlock(kind, name, words, catalog, definition)))
  bench.select(spot)
}

/** The page as it is being put together: every block shows live data in its place. */
export function canvas(bench: Bench): TemplateResult {
  const page = bench.definition.pages[bench.page]
  if (!page) return html`<p class="muted">${bench.t('palette.hint')}</p>`
  const rows = (widths: readonly number[]) => () => bench.change(addRow(bench.definition, bench.page, widths))
  return html`<div class="canvas">
    ${page.rows.map(
      (row, r) => html`<section class="bench-row" aria-label=${bench.t('row', { n: r + 1 })}>
      <div class="grid">${row.columns.map((column, c) => columnOf(bench, { page: bench.page, row: r, column: c }, column.width, column.blocks))}</div>
      ${bench.locked ? nothing : rowTools(bench, r, page.rows.length)}
    </section>`,
    )}
    ${
      bench.locked
        ? nothing
        : html`<p class="adding"><button class="btn small" type="button" data-act="add-row" @click=${rows([12])}>${bench.t('add.row')}</button>
      <button class="btn small" type="button" data-act="add-row-two" @click=${rows([8, 4])}>${bench.t('add.row.two')}</button></p>`
    }
  </div>`
}

function rowTools(bench: Bench, row: number, rows: number): TemplateResult {
  const { definition, page, t } = bench
  const go = (by: number) => () => {
    bench.change(moveRow(definition, page, row, by))
    bench.focus(`.bench-row:nth-child(${row + by + 1}) [data-act=row-${by < 0 ? 'up' : 'down'}]`)
  }
  const count = definition.pages[page]?.rows[row]?.columns.length ?? 0
  return html`<div class="row-tools">${sign(t('row.up'), '↑', go(-1), 'row-up', row === 0)}${sign(t('row.down'), '↓', go(1), 'row-down', row === rows - 1)}
    ${sign(t('add.column'), '＋', () => bench.change(addColumn(definition, page, row)), 'add-column', count >= 12)}
    ${sign(t('remove.row'), '✕', () => bench.change(removeRow(definition, page, row)), 'remove-row')}</div>`
}

function columnOf(
  bench: Bench,
  at: Omit<Spot, 'block'>,
  width: number,
  blocks: readonly ConsoleBlock[],
): TemplateResult {
  const over = (event: DragEvent) => {
    if (dragged && !bench.locked) event.preventDefault()
  }
  const drop = (block: number) => (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const taken = dragged
    dragged = undefined
    if (!taken || bench.locked) return
    if ('from' in taken) bench.change(moveBlock(bench.definition, taken.from, { ...at, block }))
    else add(bench, taken.kind, taken.name, { ...at, block })
  }
  const resize = (event: Event) =>
    bench.change(setWidth(bench.definition, at, Number((event.target as HTMLInputElement).value)))
  return html`<div class="slot w${width}" data-slot="${at.row}.${at.column}" @dragover=${over} @drop=${drop(blocks.length)}>
    ${
      bench.locked
        ? nothing
        : html`<label class="width"><span>${bench.t('width')}</span>
      <input type="number" min="1" max="12" .value=${String(width)} @change=${resize} /></label>
      ${blocks.length === 0 ? sign(bench.t('remove.column'), '✕', () => bench.change(removeColumn(bench.definition, at)), 'remove-column') : nothing}`
    }
    ${blocks.length === 0 ? html`<p class="hint">${bench.t('column.empty')}</p>` : nothing}
    ${blocks.map((block, index) => card(bench, { ...at, block: index }, block, over, drop(index)))}
  </div>`
}

function card(
  bench: Bench,
  spot: Spot,
  block: ConsoleBlock,
  over: (event: DragEvent) => void,
  drop: (event: DragEvent) => void,
): TemplateResult {
  const { selected, t, locked } = bench
  const isChosen = selected !== undefined && same(selected, spot)
  const move = (way: 'up' | 'down' | 'left' | 'right') => () => {
    const to = neighbour(bench.definition, spot, way)
    if (!to) return
    const sameColumn = to.row === spot.row && to.column === spot.column
    bench.change(moveBlock(bench.definition, spot, to))
    bench.select(sameColumn && to.block > spot.block ? { ...to, block: to.block - 1 } : to)
    bench.focus(`[data-card="${block.id}"] [data-act=${way}]`)
  }
  const drop_ = () => {
    bench.change(removeBlock(bench.definition, spot))
    bench.select(undefined)
  }
  const start = (event: DragEvent) => {
    event.stopPropagation()
    dragged = { from: spot }
  }
  return html`<article class=${isChosen ? 'card chosen' : 'card'} data-card=${block.id} draggable=${String(!locked)} @dragstart=${start} @dragover=${over} @drop=${drop}>
    <header><button class="link" type="button" data-act="select" aria-pressed=${String(isChosen)} @click=${() => bench.select(spot)}>${t(`kind.${block.kind}`)} · ${block.id}</button>
      ${locked ? nothing : html`<span>${sign(t('up'), '↑', move('up'), 'up')}${sign(t('down'), '↓', move('down'), 'down')}${sign(t('left'), '←', move('left'), 'left')}${sign(t('right'), '→', move('right'), 'right')}${sign(t('remove'), '✕', drop_, 'remove')}</span>`}
    </header>
    ${problemsHere(bench, `$.pages[${spot.page}].rows[${spot.row}].columns[${spot.column}].blocks[${spot.block}]`)}
    <div class="alive"><zx-console bare page="alone" .client=${bench.client} .locale=${bench.locale} .today=${bench.today} .registry=${bench.registry} .inUse=${bench.alone(spot)}></zx-console></div>
  </article>`
}

const same = (a: Spot, b: Spot) =>
  a.page === b.page && a.row === b.row && a.column === b.column && a.block === b.block
