import type { CellValue, WriteSheet } from 'hucre/xlsx'
import { plainYuan, type Sheet, type SheetCell, type SheetColumn } from './sheet'

/** Beyond so many fen a spreadsheet's number is no longer exact; the amount is then written as a text. */
const EXACT_FEN = 10n ** 15n

/**
 * Sheets as one xlsx file. The library comes with the first export. Texts are written as texts, never as formulas;
 * amounts are numbers with two decimals, so that a finance office can add them up.
 */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({ sheets: sheets.map(written) })
  return new Uint8Array(bytes)
}

function written(sheet: Sheet): WriteSheet {
  const { columns, head, rows, foot = [] } = sheet
  const titles = columns.map(({ title }) => title)
  const all: CellValue[][] = [
    ...head.map((line) => [line]),
    titles,
    ...rows.map((row) => columns.map((column, index) => cell(column, row[index] ?? null))),
    ...foot.map((line) => [line]),
  ]
  const table = all.slice(head.length, head.length + 1 + rows.length)
  const bold = { font: { bold: true } }
  const cells = new Map(titles.map((value, at) => [`${head.length},${at}`, { value, style: bold }] as const))
  const title = head[0]
  if (title !== undefined) cells.set('0,0', { value: title, style: bold })
  return {
    name: sheet.name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: columns.map((column, index) => ({
      width: widthOf(table.map((row) => row[index])),
      ...(column.kind === 'money' ? { numFmt: '#,##0.00' } : {}),
    })),
    rows: all,
    cells,
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

function cell(column: SheetColumn, value: SheetCell): CellValue {
  if (typeof value !== 'bigint') return value
  if (column.kind !== 'money') return value.toString()
  const isExact = value < EXACT_FEN && value > -EXACT_FEN
  return isExact ? Number(plainYuan(value)) : plainYuan(value)
}

/** Chinese characters are twice as wide. */
function widthOf(values: readonly (CellValue | undefined)[]): number {
  const wide = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0)
  return Math.min(60, Math.max(8, ...values.map((value) => wide(String(value ?? '')) + 2)))
}
