import { html, nothing, type TemplateResult } from 'lit'
import type { ConsoleBlock } from '../../internal/core'
import type { Bench } from './bench'
import { card } from './card'
import { dropPlace } from './carried'
import { addColumn, addRow, moveBlock, moveRow, removeColumn, removeRow, type Spot, setWidth } from './edit'
import { pick, sign } from './inputs'
import { add } from './palette'

/** The page as it is being put together: every block shows live data in its place. */
export function canvas(bench: Bench): TemplateResult {
  const { t, locked } = bench
  const page = bench.definition.pages[bench.page]
  if (!page)
    return html`<div class="canvas nothing"><p><b>${t('pages.none')}</b></p><p class="hint">${t('pages.none.hint')}</p></div>`
  const rows = (widths: readonly number[]) => () => bench.change(addRow(bench.definition, bench.page, widths))
  return html`<div class="canvas">
    ${page.rows.map(
      (row, r) => html`<section class="bench-row" aria-label=${t('row', { n: r + 1 })}>
      ${locked ? nothing : rowTools(bench, r, page.rows.length)}
      <div class="grid">${row.columns.map((column, c) => columnOf(bench, { page: bench.page, row: r, column: c }, column.width, column.blocks, row.columns.length))}</div>
    </section>`,
    )}
    ${
      locked
        ? nothing
        : html`<p class="adding"><button class="btn small" type="button" data-act="add-row" @click=${rows([12])}>${t('add.row')}</button>
      <button class="btn small" type="button" data-act="add-row-two" @click=${rows([8, 4])}>${t('add.row.two')}</button></p>`
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
  return html`<div class="row-tools"><span class="muted">${t('row', { n: row + 1 })}</span>
    ${sign(t('row.up'), '↑', go(-1), 'row-up', row === 0)}${sign(t('row.down'), '↓', go(1), 'row-down', row === rows - 1)}
    ${sign(t('add.column'), t('add.column.short'), () => bench.change(addColumn(definition, page, row)), 'add-column', count >= 12)}
    ${sign(t('remove.row'), t('remove'), () => bench.change(removeRow(definition, page, row)), 'remove-row')}</div>`
}

/** Widths that people say in words; all others in twelfths. */
const WIDTHS = [12, 9, 8, 6, 4, 3]

function widthText({ t }: Pick<Bench, 't'>, width: number): string {
  return WIDTHS.includes(width) ? t(`width.${width}` as 'width.12') : t('width.other', { n: width })
}

function columnOf(
  bench: Bench,
  at: Omit<Spot, 'block'>,
  width: number,
  blocks: readonly ConsoleBlock[],
  columns: number,
): TemplateResult {
  const { t, locked } = bench
  const place = (block: number) =>
    dropPlace(locked, (thing) => {
      if ('from' in thing) bench.change(moveBlock(bench.definition, thing.from, { ...at, block }))
      else add(bench, thing.kind, thing.name, { ...at, block })
    })
  const end = place(blocks.length)
  const widths = [...new Set([...WIDTHS, width])].map((one) => ({
    value: String(one),
    text: widthText(bench, one),
  }))
  const resize = (next: string) => bench.change(setWidth(bench.definition, at, Number(next)))
  const tools =
    locked || (columns === 1 && width === 12)
      ? nothing
      : html`<div class="width">${pick('width', t('width'), String(width), widths, resize)}
      ${blocks.length === 0 && columns > 1 ? sign(t('remove.column'), '✕', () => bench.change(removeColumn(bench.definition, at)), 'remove-column') : nothing}</div>`
  return html`<div class="slot w${width}" data-slot="${at.row}.${at.column}" @dragover=${end.over} @dragleave=${end.leave} @drop=${end.drop}>
    ${tools}
    ${blocks.length === 0 ? html`<p class="hint vacant">${t('column.empty')}</p>` : nothing}
    ${blocks.map((block, index) => card(bench, { ...at, block: index }, block, place(index)))}
  </div>`
}
