import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { ZhixingError } from '@zhixing/core'
import { isBlank, type RawRow, readCsv } from '../case-register/table/csv'
import { parseDateText } from '../case-register/table/dates'
import { cleanText, decodeText, headerKey, isTotalLabel, plainText } from '../case-register/table/text'
import { type AnswerRow, answerOf, collectAnswers } from './answer'
import type { PaymentAnswer, PaymentStatusFile } from './types'

type Column = 'key' | 'status' | 'reference' | 'on' | 'code' | 'text'

const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  key: ['业务编号', '业务流水号', '客户编号', '端到端编号', '指令编号'],
  status: ['状态', '交易状态', '处理状态', '付款状态', '处理结果'],
  reference: ['银行流水号', '交易流水号', '流水号', '银行参考号'],
  on: ['交易日期', '处理日期', '记账日期', '退回日期'],
  code: ['错误代码', '返回码', '失败代码'],
  text: ['失败原因', '返回信息', '说明', '备注', '原因'],
}

/** Words of banks for a status; whatever else they write is for a person. */
const KINDS: readonly (readonly [RegExp, PaymentAnswer['kind']])[] = [
  [/^(?:成功|付款成功|交易成功|处理成功|已支付|已付款|已入账)$/, 'paid'],
  [/^(?:失败|付款失败|交易失败|处理失败|拒绝|已拒绝)$/, 'refused'],
  [/^(?:退回|已退回|退汇|已退汇)$/, 'returned'],
  [/^(?:处理中|银行处理中|待处理|已受理|未知|状态未知)$/, 'pending'],
]

/**
 * Reads a bank's CSV of answers: Chinese headers in any order, UTF-8 or GBK. A row that says nothing known is a problem
 * with its column and line; its payout stays open.
 *
 * @throws ZhixingError `payment-status-invalid` { line, element, reason }
 */
export function parsePaymentStatusCsv(bytes: Uint8Array): PaymentStatusFile {
  const { rows, encoding } = rowsOf(bytes)
  const header = rows.find((row) => indexOf(row, 'key') >= 0 && indexOf(row, 'status') >= 0)
  if (!header) throw invalid(rows[0]?.line ?? 1, '业务编号', 'header-missing')
  const body = rows.filter(
    (row) =>
      row.line > header.line && !isBlank(row) && !isTotalLabel(row.cells.find((cell) => cell.trim() !== '')),
  )
  const { answers, problems } = collectAnswers(body.map((row) => readRow(row, header)))
  const messageId = `csv-${bytesToHex(sha256(bytes)).slice(0, 16)}`
  return { format: 'csv', version: encoding, messageId, answers, problems }
}

function readRow(row: RawRow, header: RawRow): AnswerRow {
  const cell = (column: Column) => row.cells[indexOf(header, column)] ?? ''
  const plain = (column: Column) => plainText(cell(column)) || undefined
  const status = plainText(cell('status'))
  const kind = KINDS.find(([words]) => words.test(status))?.[1]
  const nameOf = (column: Column) => header.cells[indexOf(header, column)] ?? ''
  return {
    key: plain('key'),
    answer: answerOf(kind, {
      reference: plain('reference'),
      on: parseDateText(plainText(cell('on'))) ?? '',
      code: plain('code'),
      text: cleanText(cell('text')),
    }),
    keyElement: nameOf('key'),
    position: { element: nameOf('status'), line: row.line },
  }
}

function indexOf(header: RawRow, column: Column): number {
  return header.cells.findIndex((name) => HEADERS[column].includes(headerKey(name)))
}

function rowsOf(bytes: Uint8Array): { rows: RawRow[]; encoding: string } {
  if (bytes.byteLength === 0) throw invalid(1, '', 'empty')
  const decoded = decodeText(bytes)
  if (!decoded) throw invalid(1, '', 'encoding')
  const table = readCsv(decoded.text)
  if ('fault' in table) throw invalid(table.fault.line, '', 'not-well-formed')
  return { rows: table.rows, encoding: decoded.encoding }
}

function invalid(line: number, element: string, reason: string): ZhixingError {
  return new ZhixingError('payment-status-invalid', { line, element, reason })
}
