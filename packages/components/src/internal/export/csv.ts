import { bodyOf, plainYuan, type Sheet, type SheetCell, type SheetColumn } from './sheet'

/**
 * A sheet as CSV (RFC 4180, UTF-8 with the mark that spreadsheets need). A text that a spreadsheet would take for a
 * formula gets an apostrophe before it: what a payer wrote into a remittance is never executed.
 */
export function toCsv(sheet: Sheet): string {
  const lines = [
    ...sheet.head.map((line) => [textCell(line)]),
    sheet.columns.map(({ title }) => textCell(title)),
    ...bodyOf(sheet).map((row) => sheet.columns.map((column, index) => cell(column, row[index] ?? null))),
    ...(sheet.foot ?? []).map((line) => [textCell(line)]),
  ]
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}

function cell(column: SheetColumn, value: SheetCell): string {
  if (value === null) return ''
  if (typeof value === 'bigint') return column.kind === 'money' ? plainYuan(value) : value.toString()
  return typeof value === 'number' ? String(value) : textCell(value)
}

function textCell(text: string): string {
  // A spreadsheet would round a long number, and drop the zeros before a short one; the tab makes it a text.
  if (/^(\d{12,}|0\d+)$/.test(text)) return `${text}\t`
  const inert = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
