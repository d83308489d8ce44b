import { unreadable } from '../asset-source/read-body'
import { isBlank, readCsv } from '../case-register/table/csv'
import { cleanText, decodeText, headerKey } from '../case-register/table/text'
import { type CellNote, readWorkbook } from '../case-register/table/xlsx'
import { ANSWER_COLUMNS, type Column, REQUEST_COLUMNS } from './columns'

/** A row of an answer file: where it stands, its cells by column, and cells that cannot be trusted. */
export interface AnswerRow {
  readonly line: number
  readonly cell: (column: Column) => string
  readonly bad: readonly { readonly column: Column; readonly reason: CellNote }[]
}

type Raw = {
  readonly line: number
  readonly cells: readonly string[]
  readonly notes?: ReadonlyMap<number, CellNote>
}

/**
 * The rows of an answer file, CSV in UTF-8 or GBK or XLSX, with the columns in any order.
 *
 * @throws ZhixingError `source-answer-unreadable` { at, reason } when it is no such table
 */
export async function readTable(bytes: Uint8Array): Promise<readonly AnswerRow[]> {
  const rows = await rawRows(bytes)
  const at = rows.findIndex(({ cells }) => has(cells, '请求编号') && has(cells, '结果'))
  const header = rows[at]
  if (!header) throw unreadable('header-missing', '请求编号、结果')
  const places = new Map<Column, number>()
  for (const column of [...REQUEST_COLUMNS, ...ANSWER_COLUMNS]) {
    const found = header.cells.flatMap((cell, index) =>
      headerKey(cell) === headerKey(column) ? [index] : [],
    )
    if (found.length > 1) throw unreadable('header-duplicate', column)
    if (found[0] !== undefined) places.set(column, found[0])
  }
  return rows
    .slice(at + 1)
    .filter((row) => !isBlank(row))
    .map(({ line, cells, notes }) => ({
      line,
      cell: (column) => cleanText(cells[places.get(column) ?? -1] ?? ''),
      bad: [...places].flatMap(([column, index]) => {
        const reason = notes?.get(index)
        return reason === undefined ? [] : [{ column, reason }]
      }),
    }))
}

const has = (cells: readonly string[], column: Column) =>
  cells.some((cell) => headerKey(cell) === headerKey(column))

async function rawRows(bytes: Uint8Array): Promise<readonly Raw[]> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const book = await readWorkbook(bytes)
    if ('fault' in book) throw unreadable(book.fault, 'file')
    return book.sheets.find(({ hidden }) => !hidden)?.rows ?? []
  }
  const decoded = decodeText(bytes)
  if (!decoded) throw unreadable('encoding', 'file')
  const table = readCsv(decoded.text)
  if ('fault' in table) throw unreadable(table.fault.reason, `line ${table.fault.line}`)
  return table.rows
}
