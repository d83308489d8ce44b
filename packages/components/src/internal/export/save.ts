import { toCsv } from './csv'
import type { Sheet } from './sheet'
import { toXlsx } from './xlsx'

/** What a table can be taken away as. */
export type ExportKind = 'xlsx' | 'csv'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Gives a table to the reader as a file; of CSV the first sheet. */
export async function saveSheets(name: string, kind: ExportKind, sheets: readonly Sheet[]): Promise<void> {
  const [first] = sheets
  if (!first) return
  const blob =
    kind === 'csv'
      ? new Blob([toCsv(first)], { type: 'text/csv;charset=utf-8' })
      : new Blob([await toXlsx(sheets)], { type: XLSX })
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = `${name.replaceAll(/[\\/:*?"<>|\s]+/g, '-')}.${kind}`
  link.click()
  // The browser has taken the file over once the click is done.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
