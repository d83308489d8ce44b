import { ZhixingError } from '@zhixing/core'
import { countKnown } from './headers'
import { isBlank, type RawRow, readCsv, tableWidth } from './table/csv'
import { decodeText } from './table/text'
import { readWorkbook, type SheetText } from './table/xlsx'
import type { RegisterTable, RegisterTableRow } from './types'

/** Largest register file read, in bytes. */
export const MAX_REGISTER_BYTES = 32 * 1024 * 1024
const HEADER_WITHIN = 20
const NO_NOTES: RegisterTableRow['notes'] = new Map()

/** Which sheet of a workbook to read, when it is not the first visible one with a register in it. */
export interface ReadRegisterOptions {
  readonly sheet?: string
}

/**
 * Reads a register file into a table of texts: .xlsx by its signature, anything else as CSV in UTF-8, UTF-16 or GBK.
 * The header may stand below title lines. Every line below it that holds anything is a row.
 *
 * @throws ZhixingError `register-file-invalid` { reason, line }: `empty`, `too-large`, `too-many-rows`, `encoding`,
 * `encrypted`, `old-xls`, `not-xlsx`, `quote-open`, `quote-misplaced`, `header-unknown`, `sheet-unknown`
 * @example const table = await readRegister(new Uint8Array(await file.arrayBuffer()), file.name)
 */
export async function readRegister(
  bytes: Uint8Array,
  fileName: string,
  options: ReadRegisterOptions = {},
): Promise<RegisterTable> {
  if (bytes.byteLength === 0) throw invalid('empty')
  if (bytes.byteLength > MAX_REGISTER_BYTES) throw invalid('too-large')
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const compound = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (compound && /\.(?:xls|et)$/i.test(fileName)) throw invalid('old-xls')
  if (zip || compound || /\.xlsx$/i.test(fileName)) return readXlsxTable(bytes, options)
  return readCsvTable(bytes)
}

function readCsvTable(bytes: Uint8Array): RegisterTable {
  const decoded = decodeText(bytes)
  if (!decoded) throw invalid('encoding')
  const result = readCsv(decoded.text)
  if ('fault' in result) throw invalid(result.fault.reason, result.fault.line)
  const rows = result.rows.map((row): RegisterTableRow => ({ ...row, notes: NO_NOTES }))
  return { ...tableOf(rows), format: 'csv', encoding: decoded.encoding, otherSheets: [], dateSystem: '1900' }
}

async function readXlsxTable(bytes: Uint8Array, options: ReadRegisterOptions): Promise<RegisterTable> {
  const workbook = await readWorkbook(bytes)
  if ('fault' in workbook) throw invalid(workbook.fault)
  const { sheets, dateSystem } = workbook
  const chosen =
    options.sheet === undefined ? bestSheet(sheets) : sheets.find(({ name }) => name === options.sheet)
  if (!chosen) throw invalid(options.sheet === undefined ? 'header-unknown' : 'sheet-unknown')
  const otherSheets = sheets
    .filter((sheet) => sheet !== chosen)
    .map(({ name, rows, hidden }) => ({ name, rows: rows.length, hidden }))
  return {
    ...tableOf(chosen.rows),
    format: 'xlsx',
    encoding: 'utf-8',
    sheet: chosen.name,
    otherSheets,
    dateSystem,
  }
}

function bestSheet(sheets: readonly SheetText[]): SheetText | undefined {
  return sheets.find((sheet) => !sheet.hidden && headerIndex(sheet.rows) >= 0)
}

type TableBody = Pick<RegisterTable, 'headerLine' | 'headers' | 'rows' | 'linesAbove' | 'width'>

function tableOf(rows: readonly RegisterTableRow[]): TableBody {
  const index = headerIndex(rows)
  const header = rows[index]
  if (!header) throw invalid('header-unknown')
  const body = rows.slice(index + 1).filter((row) => !isBlank(row))
  const linesAbove = rows.slice(0, index).filter((row) => !isBlank(row))
  return {
    headerLine: header.line,
    headers: header.cells,
    rows: body,
    linesAbove: linesAbove.map(({ line }) => line),
    width: tableWidth(header, body),
  }
}

/** The line among the first with most known headers, two at least. */
function headerIndex(rows: readonly RawRow[]): number {
  let best = -1
  let most = 1
  rows.slice(0, HEADER_WITHIN).forEach((row, index) => {
    const known = countKnown(row.cells)
    if (known > most) [best, most] = [index, known]
  })
  return best
}

function invalid(reason: string, line = 1): ZhixingError {
  return new ZhixingError('register-file-invalid', { reason, line })
}
