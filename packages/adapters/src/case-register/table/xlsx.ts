import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx'
import { MAX_TABLE_ROWS } from './csv'

/** What is odd about a cell; the text read is still given. */
export type CellNote = 'number-rounded' | 'formula-empty' | 'cell-error' | 'cell-merged'

/** One sheet of a workbook as text. */
export interface SheetText {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
}

/** A row of a sheet: its number in the sheet, its texts, and notes by column. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly notes: ReadonlyMap<number, CellNote>
}

/** Why a workbook cannot be read at all. */
export type WorkbookFault = 'too-large' | 'too-many-rows' | 'encrypted' | 'not-xlsx'

const MAX_UNPACKED_BYTES = 200 * 1024 * 1024
const MAX_PARTS = 2000

/**
 * Reads every sheet of an .xlsx workbook as text. Formulas are never computed: their stored value is read. Dates
 * become `YYYY-MM-DD` from the calendar fields of the serial number, without any time zone.
 */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<{ sheets: SheetText[]; dateSystem: '1900' | '1904' } | { fault: WorkbookFault }> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { fault: 'encrypted' }
  const size = unpackedSize(bytes)
  if (size === undefined) return { fault: 'not-xlsx' }
  if (size > MAX_UNPACKED_BYTES) return { fault: 'too-large' }
  try {
    const workbook = await readXlsx(bytes, { maxRows: MAX_TABLE_ROWS + 1 })
    if (workbook.sheets.some((sheet) => sheet.rows.length > MAX_TABLE_ROWS)) return { fault: 'too-many-rows' }
    return { sheets: workbook.sheets.map(sheetText), dateSystem: workbook.dateSystem ?? '1900' }
  } catch {
    return { fault: 'not-xlsx' }
  }
}

function sheetText(sheet: Sheet): SheetText {
  const covered = new Set<string>()
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    for (let row = startRow + 1; row <= Math.min(endRow, sheet.rows.length - 1); row++) {
      for (let column = startCol; column <= Math.min(endCol, startCol + 200); column++)
        covered.add(`${row},${column}`)
    }
  }
  const rows = sheet.rows.map((values, row): SheetRow => {
    const notes = new Map<number, CellNote>()
    const cells = values.map((value, column) => {
      const key = `${row},${column}`
      const cell = sheet.cells?.get(key)
      const text = valueText(value)
      if (covered.has(key)) notes.set(column, 'cell-merged')
      else if (cell?.type === 'error' || /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text)) {
        notes.set(column, 'cell-error')
      } else if (cell?.formula !== undefined && text === '') notes.set(column, 'formula-empty')
      else if (typeof value === 'number' && Math.abs(value) >= 1e15) notes.set(column, 'number-rounded')
      return text
    })
    return { line: row + 1, cells, notes }
  })
  while (rows.at(-1)?.cells.every((cell) => cell.trim() === '')) rows.pop()
  return { name: sheet.name, hidden: sheet.hidden === true || sheet.veryHidden === true, rows }
}

function valueText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'number') return numberText(value)
  return String(value)
}

/** A number as Excel shows it: 15 significant digits (0.1 + 0.2 is 0.3), never in scientific form. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isInteger(value)) return BigInt(value).toString()
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  return text.includes('e') ? rounded.toFixed(20).replace(/0+$/, '') : text
}

/** Sum of the unpacked sizes the archive declares (the reader holds it to them); `undefined` when it is no plain zip. */
function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.byteLength - 22
  while (end >= 0 && end > bytes.byteLength - 65_558 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return undefined
  const parts = view.getUint16(end + 10, true)
  if (parts > MAX_PARTS) return Number.POSITIVE_INFINITY
  let at = view.getUint32(end + 16, true)
  let total = 0
  for (let part = 0; part < parts; part++) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== 0x02014b50) return undefined
    const packed = view.getUint32(at + 20, true)
    const unpacked = view.getUint32(at + 24, true)
    // No size stated (or hidden in a 64-bit field) means no limit: not a file Excel or WPS writes.
    if (unpacked === 0xffffffff || (unpacked === 0 && packed > 8) || packed === 0xffffffff) return undefined
    total += unpacked
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return total
}
