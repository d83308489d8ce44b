import { ZhixingError } from '@zhixing/core'
import type { Account, PaymentBatch, PaymentInstruction } from './types'

/** Longest texts of ISO 20022, in characters. */
export const MAX = { id: 35, account: 34, text: 140 } as const

/** Why a batch is not written; the `reason` parameter of `payment-file-invalid`. */
export type PaymentFault =
  | 'nothing'
  | 'missing'
  | 'too-long'
  | 'characters'
  | 'amount'
  | 'duplicate'
  | 'date'
  | 'other-account'

/**
 * Who pays: as the batch says, else the one account that all of its orders name. A file has one payer.
 *
 * @throws ZhixingError `payment-file-invalid` { element, reason, key }
 */
export function payerOf({ payer, payments }: PaymentBatch): Account {
  if (payer) return payer
  const [first, ...others] = payments
  if (!first?.payer) throw fault('DbtrAcct', 'missing', first?.key)
  const other = others.find((order) => order.payer?.account !== first.payer?.account)
  if (other) throw fault('DbtrAcct', 'other-account', other.key)
  return first.payer
}

/**
 * Checks a batch before any byte of it is written: a bank that cuts or guesses pays the wrong person. Nothing is shortened
 * but the remittance, which only informs.
 *
 * @throws ZhixingError `payment-file-invalid` { element, reason, key }
 */
export function assertBatch(batch: PaymentBatch): void {
  checkText(batch.id, 'MsgId', MAX.id)
  checkKey(batch.id, 'MsgId', '')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(batch.executeOn)) throw fault('ReqdExctnDt', 'date')
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(batch.createdAt))
    throw fault('CreDtTm', 'date')
  if (batch.payments.length === 0) throw fault('CdtTrfTxInf', 'nothing')
  const payer = payerOf(batch)
  checkText(payer.name, 'Dbtr/Nm', MAX.text)
  checkAccount(payer.account, 'DbtrAcct', '')
  checkText(payer.bank, 'DbtrAgt', MAX.text)
  const keys = new Set<string>()
  for (const payment of batch.payments) {
    checkPayment(payment)
    if (keys.has(payment.key)) throw fault('EndToEndId', 'duplicate', payment.key)
    keys.add(payment.key)
  }
}

function checkPayment({ key, amountFen, payee }: PaymentInstruction): void {
  checkText(key, 'EndToEndId', MAX.id, key)
  checkKey(key, 'EndToEndId', key)
  if (amountFen <= 0n || amountFen.toString().length > 18) throw fault('InstdAmt', 'amount', key)
  checkText(payee.name, 'Cdtr/Nm', MAX.text, key)
  checkAccount(payee.account, 'CdtrAcct', key)
  checkText(payee.bank, 'CdtrAgt', MAX.text, key)
}

/** Keys are what banks give back unchanged: letters, digits and hyphens. */
function checkKey(text: string, element: string, key: string): void {
  if (!/^[A-Za-z0-9-]+$/.test(text)) throw fault(element, 'characters', key)
}

function checkAccount(text: string, element: string, key: string): void {
  checkText(text, element, MAX.account, key)
  if (!/^[0-9A-Za-z]+$/.test(text)) throw fault(element, 'characters', key)
}

function checkText(text: string, element: string, max: number, key = ''): void {
  if (text.trim() === '') throw fault(element, 'missing', key)
  if ([...text].length > max) throw fault(element, 'too-long', key)
  if (/[\u0000-\u001f\u007f\ud800-\udfff\ufffe\uffff]/u.test(text)) throw fault(element, 'characters', key)
}

// The key is the payout's and says nothing of the payee: it may stand in an error.
function fault(element: string, reason: PaymentFault, key = ''): ZhixingError {
  return new ZhixingError('payment-file-invalid', { element, reason, key })
}
