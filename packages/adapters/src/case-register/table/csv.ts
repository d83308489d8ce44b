import { default as Papa } from 'papaparse'

/** A row of a table file: its line number (1 = first line of the file) and its cells as text. */
export interface RawRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Why a CSV text cannot be cut into rows without guessing. */
export interface CsvFault {
  readonly line: number
  readonly reason: 'quote-open' | 'quote-misplaced' | 'too-many-rows'
}

/** Most rows read from a table file. */
export const MAX_TABLE_ROWS = 200_000

/**
 * Cuts CSV text (comma, tab, semicolon or bar) into rows with line numbers. An open or misplaced quote is a fault
 * of the whole text, because it swallows the lines behind it.
 */
export function readCsv(text: string): { rows: RawRow[] } | { fault: CsvFault } {
  const source = text.replace(/\r\n?/g, '\n')
  const rows: RawRow[] = []
  let fault: CsvFault | undefined
  let line = 1
  let cursor = 0
  Papa.parse<string[]>(source, {
    newline: '\n',
    delimiter: guessDelimiter(source),
    step: ({ data, errors, meta }, parser) => {
      const [error] = errors.filter((one) => one.type === 'Quotes')
      if (error) fault = { line, reason: error.code === 'MissingQuotes' ? 'quote-open' : 'quote-misplaced' }
      else if (rows.length >= MAX_TABLE_ROWS) fault = { line, reason: 'too-many-rows' }
      if (fault) {
        parser.abort()
        return
      }
      rows.push({ line, cells: data })
      for (; cursor < meta.cursor; cursor++) if (source[cursor] === '\n') line += 1
    },
  })
  if (fault) return { fault }
  while (rows.length > 0 && isBlank(rows.at(-1))) rows.pop()
  return { rows }
}

/** True when no cell of the row holds anything. */
export function isBlank(row: RawRow | undefined): boolean {
  return !row?.cells.some((cell) => cell.trim() !== '')
}

/** The separator that occurs most in the first lines, outside quotes. */
function guessDelimiter(source: string): string {
  const head = source.slice(0, 8192).replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => head.split(delimiter).length
  return [',', '\t', ';', '|'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

/**
 * Most cells a row of the table may have. A row with more was cut at a comma inside an amount (`1,234.50` without
 * quotes), so it is refused; only an empty column that every row carries behind the last header is harmless.
 */
export function tableWidth(header: RawRow, body: readonly RawRow[]): number {
  const width = body[0]?.cells.length ?? 0
  const harmless = body.every(
    ({ cells }) =>
      cells.length === width && cells.slice(header.cells.length).every((cell) => cell.trim() === ''),
  )
  return Math.max(header.cells.length, harmless ? width : 0)
}
