import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { isBlank, type RawRow, readCsv, tableWidth } from '../case-register/table/csv'
import { decodeText, isTotalLabel, plainText } from '../case-register/table/text'
import { type ColumnMap, mapBankColumns, missingBankColumn } from './csv-columns'
import { readBankRow } from './csv-row'
import { createSerialDeriver, type ReadOptions, SerialIndex } from './serial'
import type { Problem, Statement, StatementEntry, StatementFile } from './types'
import { invalidStatement, MAX_STATEMENT_BYTES } from './xml'

/** What a bank's CSV may leave out. */
export interface BankCsvOptions extends ReadOptions {
  /** Number of the account when neither a column nor a line above the table names it. */
  readonly account?: string
  /** Currency when there is no such column; CNY by default. */
  readonly currency?: string
}

const HEADER_WITHIN = 40

/**
 * Reads a bank's plain CSV: Chinese headers in any order, UTF-8 or GBK, lines above the header allowed.
 * Every row becomes an entry, a counted duplicate or a problem with its line; total lines are named as skipped.
 *
 * @throws ZhixingError `bank-statement-invalid` { line, element, reason } when there is no usable table.
 * @example parseBankCsv(bytes, { account: '6222000000000000000' })
 */
export function parseBankCsv(bytes: Uint8Array, options: BankCsvOptions = {}): StatementFile {
  const { rows, encoding } = readRows(bytes)
  const { header, columns } = findHeader(rows)
  const preamble = rows.filter((row) => row.line < header.line)
  const fallbackAccount = plainText(options.account ?? accountAbove(preamble) ?? '')
  const problems: Problem[] = []
  const body = rows.filter((row) => row.line > header.line && !isBlank(row))
  const width = tableWidth(header, body)
  const groups = new Map<string, { found: number; entries: StatementEntry[] }>()
  const derivers = new Map<string, ReturnType<typeof createSerialDeriver>>()
  for (const row of body) {
    if (isTotalLabel(row.cells.find((cell) => cell.trim() !== ''))) {
      const position = { element: header.cells[0] ?? '', line: row.line }
      problems.push({ code: 'total-line', params: {}, effect: 'skipped', position })
      continue
    }
    const account = cell(row, columns, 'ownAccount') || fallbackAccount
    const group = groups.get(account) ?? { found: 0, entries: [] }
    groups.set(account, group)
    const derive = derivers.get(account) ?? createSerialDeriver()
    derivers.set(account, derive)
    group.found += 1
    const result = readBankRow(row, {
      headers: header.cells,
      columns,
      width,
      currency: options.currency ?? 'CNY',
      ...(options.serials === 'content' && { derive }),
    })
    problems.push(...result.problems)
    if (result.entry) group.entries.push(result.entry)
  }
  const id = `csv-${bytesToHex(sha256(bytes)).slice(0, 16)}`
  if (groups.size === 0) groups.set(fallbackAccount, { found: 0, entries: [] })
  if (groups.has('')) {
    const position = { element: '账号', line: header.line }
    problems.push({ code: 'account-unknown', params: {}, effect: 'warning', position })
  }
  const serials = new SerialIndex()
  const statements = [...groups].map(([account, group], index): Statement => {
    const { entries, problems: more, counts } = serials.collect(account, group.entries, group.found)
    problems.push(...more)
    const days = entries.flatMap((entry) => entry.bookedOn ?? []).sort()
    const range = days[0] !== undefined ? { from: days[0], to: days.at(-1) ?? days[0] } : {}
    return {
      id: groups.size > 1 ? `${id}-${index + 1}` : id,
      account: { number: account },
      ...range,
      balances: [],
      entries,
      counts,
    }
  })
  return { format: 'csv', version: encoding, messageId: id, statements, problems }
}

function readRows(bytes: Uint8Array): { rows: RawRow[]; encoding: string } {
  if (bytes.byteLength === 0) throw invalidStatement(1, '', 'empty')
  if (bytes.byteLength > MAX_STATEMENT_BYTES) throw invalidStatement(1, '', 'too-large')
  const decoded = decodeText(bytes)
  if (!decoded) throw invalidStatement(1, '', 'encoding')
  const table = readCsv(decoded.text)
  if ('rows' in table) return { rows: table.rows, encoding: decoded.encoding }
  throw invalidStatement(
    table.fault.line,
    '',
    table.fault.reason === 'too-many-rows' ? 'too-large' : 'not-well-formed',
  )
}

function findHeader(rows: readonly RawRow[]): { header: RawRow; columns: ColumnMap } {
  let best: { header: RawRow; columns: ColumnMap } | undefined
  for (const header of rows.slice(0, HEADER_WITHIN)) {
    const columns = mapBankColumns(header.cells)
    if (columns.size > (best?.columns.size ?? 1)) best = { header, columns }
  }
  const missing = best ? missingBankColumn(best.columns) : '交易日期'
  if (!best || missing !== undefined)
    throw invalidStatement(best?.header.line ?? 1, missing ?? '', 'header-missing')
  for (const [column, indexes] of best.columns) {
    if (indexes.length < 2 || column === 'remittance') continue
    throw invalidStatement(best.header.line, best.header.cells[indexes[1] ?? 0] ?? '', 'header-duplicate')
  }
  return best
}

/** `账号：6222…` in the lines above the table, in one cell or in two. */
function accountAbove(preamble: readonly RawRow[]): string | undefined {
  for (const row of preamble) {
    const line = row.cells.map(plainText).join(' ')
    const number = /(?:账|帐|卡)(?:号|户)\s*:?\s*([0-9][0-9 -]{5,40}[0-9])/.exec(line)?.[1]
    if (number !== undefined) return number.replace(/[ -]/g, '')
  }
  return undefined
}

function cell(row: RawRow, columns: ColumnMap, column: 'ownAccount'): string {
  return plainText(row.cells[columns.get(column)?.[0] ?? -1] ?? '').replace(/\s/g, '')
}
