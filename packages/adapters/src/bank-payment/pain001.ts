import { sumFen, yuanText } from '@zhixing/core'
import { assertBatch, MAX, payerOf } from './check'
import type { PaymentBatch, PaymentInstruction } from './types'

/** Version of the message that is written. */
export const PAIN_001 = 'pain.001.001.09'

/**
 * Writes payouts as a credit transfer initiation (pain.001.001.09, UTF-8): one file for one batch, one booking for each
 * payout (`BtchBookg` false), so that every line of the statement can be found again by its end-to-end id.
 *
 * The same batch gives the same bytes.
 *
 * @throws ZhixingError `payment-file-invalid` { element, reason, key }
 * @example writePain001({ id, createdAt, executeOn, payer, payments: orders })
 */
export function writePain001(batch: PaymentBatch): Uint8Array {
  assertBatch(batch)
  const { payments } = batch
  const payer = payerOf(batch)
  const count = String(payments.length)
  const sum = yuanText(sumFen(payments.map(({ amountFen }) => amountFen)))
  const document = element('CstmrCdtTrfInitn', [
    element('GrpHdr', [
      leaf('MsgId', batch.id),
      leaf('CreDtTm', batch.createdAt),
      leaf('NbOfTxs', count),
      leaf('CtrlSum', sum),
      element('InitgPty', [leaf('Nm', payer.name)]),
    ]),
    element('PmtInf', [
      leaf('PmtInfId', batch.id),
      leaf('PmtMtd', 'TRF'),
      leaf('BtchBookg', 'false'),
      leaf('NbOfTxs', count),
      leaf('CtrlSum', sum),
      element('ReqdExctnDt', [leaf('Dt', batch.executeOn)]),
      element('Dbtr', [leaf('Nm', payer.name)]),
      element('DbtrAcct', [accountId(payer.account), leaf('Ccy', 'CNY')]),
      element('DbtrAgt', [institution(payer.bank)]),
      ...payments.map(transaction),
    ]),
  ])
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${PAIN_001}">`
  return new TextEncoder().encode(`${head}\n${document}\n</Document>\n`)
}

function transaction({ key, amountFen, payee, remittance }: PaymentInstruction): string {
  return element('CdtTrfTxInf', [
    element('PmtId', [leaf('InstrId', key), leaf('EndToEndId', key)]),
    element('Amt', [`<InstdAmt Ccy="CNY">${yuanText(amountFen)}</InstdAmt>`]),
    element('CdtrAgt', [institution(payee.bank)]),
    element('Cdtr', [leaf('Nm', payee.name)]),
    element('CdtrAcct', [accountId(payee.account)]),
    ...remittanceOf(remittance),
  ])
}

/** Chinese accounts have no IBAN. */
function accountId(account: string): string {
  return element('Id', [element('Othr', [leaf('Id', account)])])
}

function institution(name: string): string {
  return element('FinInstnId', [leaf('Nm', name)])
}

/** One line of remittance: many banks read no more, so that a longer text is cut. */
function remittanceOf(text: string): string[] {
  const line = [...text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ').trim()].slice(0, MAX.text).join('')
  return line === '' ? [] : [element('RmtInf', [leaf('Ustrd', line)])]
}

function element(name: string, children: readonly string[]): string {
  return `<${name}>${children.join('')}</${name}>`
}

function leaf(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
