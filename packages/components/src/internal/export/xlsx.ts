import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { dayNumber } from '../format'
import { bodyOf, type ColumnKind, plainYuan, type Sheet, type SheetCell, type SheetColumn } from './sheet'

/** Beyond so many fen a spreadsheet's number is no longer exact; the amount is then written as a text. */
const EXACT_FEN = 10n ** 15n
/** Day 0 of a spreadsheet, as days since 1970. */
const DAY_ZERO = -25_569

const FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = {
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
  count: '0',
}
const side = { style: 'thin' } as const
const border = { top: side, right: side, bottom: side, left: side }

/**
 * Sheets as one xlsx file. The library comes with the first export. Texts are written as texts, never as formulas;
 * amounts are numbers with two decimals and days are days, so that a finance office can add up and sort. The head of the
 * table stays in view, and stands again on every printed page.
 */
export async function toXlsx(sheets: readonly Sheet[], page = '&P / &N'): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({ sheets: sheets.map((sheet) => written(sheet, page)) })
  return new Uint8Array(bytes)
}

function written(sheet: Sheet, page: string): WriteSheet {
  const { columns, head, foot = [] } = sheet
  const body = bodyOf(sheet).map((row) => columns.map((column, at) => cell(column, row[at] ?? null)))
  const table: CellValue[][] = [columns.map(({ title }) => title), ...body]
  const heading = head.length + 1
  const last = columns.length - 1
  return {
    name: sheet.name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: columns.map((_, at) => ({ width: widthOf(table.map((row) => row[at])) })),
    rows: [...head.map((line) => [line]), ...table, ...foot.map((line) => [line])],
    cells: cellsOf(sheet, table),
    ...(last > 0 ? { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }] } : {}),
    freezePane: { rows: heading },
    headerFooter: { oddFooter: `&C${page}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$1:$${heading}`,
    },
  }
}

/** The looks: title in the middle, the head of the table and the total bold, lines around every cell. */
function cellsOf({ head, columns, total }: Sheet, table: readonly CellValue[][]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  const [title] = head
  if (title !== undefined) {
    const style: CellStyle = { font: { bold: true, size: 16 }, alignment: { horizontal: 'center' } }
    cells.set('0,0', { value: title, style })
  }
  for (const [row, values] of table.entries()) {
    const isBold = row === 0 || (total !== undefined && row === table.length - 1)
    for (const [at, value] of values.entries()) {
      const kind = columns[at]?.kind ?? 'text'
      const numFmt = row === 0 ? undefined : FORMATS[kind]
      const style: CellStyle = {
        border,
        alignment: { vertical: 'top', wrapText: true, horizontal: kind === 'money' ? 'right' : 'left' },
        ...(isBold ? { font: { bold: true } } : {}),
        ...(numFmt ? { numFmt } : {}),
      }
      cells.set(`${head.length + row},${at}`, { value, style })
    }
  }
  return cells
}

function cell({ kind }: SheetColumn, value: SheetCell): CellValue {
  if (typeof value === 'string' && kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return dayNumber(value) - DAY_ZERO
  }
  if (typeof value !== 'bigint') return value
  if (kind !== 'money') return value.toString()
  const isExact = value < EXACT_FEN && value > -EXACT_FEN
  return isExact ? Number(plainYuan(value)) : plainYuan(value)
}

/** Chinese characters are twice as wide; an amount also has its commas, a day is ten digits. */
function widthOf(values: readonly (CellValue | undefined)[]): number {
  const wide = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0)
  const width = (value: CellValue | undefined) =>
    typeof value === 'number' ? Math.max(12, value.toFixed(2).length * 1.34) : wide(String(value ?? ''))
  return Math.min(60, Math.max(8, ...values.map((value) => Math.ceil(width(value)) + 2)))
}
