/** What a spreadsheet would take for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A table as CSV for spreadsheets: UTF-8 with its mark, CRLF, every cell in quotes. A text that a spreadsheet would
 * calculate is kept a text by an apostrophe; plain numbers stay as they are.
 *
 * @example csvText(['案号'], [['（2026）甘1202执1号']])
 */
export function csvText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows].map((cells) => cells.map(cell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function cell(value: string): string {
  const inert = FORMULA.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value
  return `"${inert.replaceAll('"', '""')}"`
}
