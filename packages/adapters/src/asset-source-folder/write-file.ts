import type { SourceRequest } from '@zhixing/core/ports'
import { writeXlsx } from 'hucre/xlsx'
import { inertCell } from '../case-register/refused'
import { ANSWER_COLUMNS, REQUEST_COLUMNS } from './columns'

/** Form of a file for people. */
export type FolderFormat = 'csv' | 'xlsx'

const HEADER = [...REQUEST_COLUMNS, ...ANSWER_COLUMNS]

/** Requests as a table with empty columns for the answers: a clerk fills it in and puts it back. No cell is a formula. */
export async function writeRequestFile(
  requests: readonly SourceRequest[],
  format: FolderFormat,
): Promise<Uint8Array> {
  const rows = requests.map(rowOf)
  if (format === 'csv') return csvOf(rows)
  return writeXlsx({ sheets: [{ name: '协助查询', rows: [HEADER, ...rows] }] })
}

/** The same as CSV: UTF-8 with byte-order mark. */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = [HEADER, ...rows].map((cells) => cells.map(inertCell).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

/** One request as the cells of its row. */
export function rowOf({ requestNo, caseNumber, subject, documents, handler }: SourceRequest): string[] {
  return [
    requestNo,
    caseNumber,
    subject.name,
    subject.idNumber,
    subject.formerIdNumber ?? '',
    documents[0]?.number ?? '',
    handler.name,
    ...ANSWER_COLUMNS.map(() => ''),
  ]
}
