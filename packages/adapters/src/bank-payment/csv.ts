import { sumFen, yuanText } from '@zhixing/core'
import { inertCell } from '../case-register/refused'
import { assertBatch, payerOf } from './check'
import type { PaymentBatch } from './types'

const HEADER = ['业务编号', '付款账号', '收款户名', '收款账号', '收款行', '金额', '币种', '附言', '付款日期']

/**
 * Writes payouts as a CSV for banks without pain.001: UTF-8 with byte-order mark, one row for each payout, a total row
 * at the end. No cell can start a formula.
 *
 * @throws ZhixingError `payment-file-invalid` { element, reason, key }
 */
export function writePaymentCsv(batch: PaymentBatch): Uint8Array {
  assertBatch(batch)
  const { account } = payerOf(batch)
  const rows = batch.payments.map(({ key, amountFen, payee, remittance }) => [
    key,
    account,
    payee.name,
    payee.account,
    payee.bank,
    yuanText(amountFen),
    'CNY',
    remittance,
    batch.executeOn,
  ])
  const total = [
    '合计',
    '',
    String(rows.length),
    '',
    '',
    yuanText(sumFen(batch.payments.map(({ amountFen }) => amountFen))),
    'CNY',
    '',
    '',
  ]
  const lines = [HEADER, ...rows, total].map((cells) => cells.map(inertCell).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}
