import { fill } from '../format'
import { toCsv } from './csv'
import { filed, type Office } from './office'
import type { Sheet } from './sheet'
import { toXlsx } from './xlsx'

/** What a table can be taken away as. */
export type ExportKind = 'xlsx' | 'csv'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Gives a table to the reader as a file, as the office files it; of CSV the first sheet. */
export async function saveSheets(
  name: string,
  kind: ExportKind,
  tables: readonly Sheet[],
  office: Office,
): Promise<void> {
  const sheets = tables.map((table) => filed(table, office))
  const [first] = sheets
  if (!first) return
  const blob =
    kind === 'csv'
      ? new Blob([toCsv(first)], { type: 'text/csv;charset=utf-8' })
      : new Blob([await toXlsx(sheets, fill(office.words.page, { n: '&P', all: '&N' }))], { type: XLSX })
  saveBlob(blob, name, kind)
}

/** Gives the reader a file under this name. */
export function saveBlob(blob: Blob, name: string, end: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = `${name.replaceAll(/[\\/:*?"<>|\s]+/g, '-')}.${end}`
  link.click()
  // The browser has taken the file over once the click is done.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
