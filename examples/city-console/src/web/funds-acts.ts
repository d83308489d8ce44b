import { caseIdOf, receiptIdOf } from '@zhixing/core'
import type { CommandInput, QueryResult } from '@zhixing/core/client'
import type { ActForm, Field } from './act-form'
import { yuan } from './format'

type Line = QueryResult<'fund.unidentified'>['items'][number]
type Words = (
  key: 'set-aside.subject' | 'field.counterSerial.hint' | 'refer.subject' | 'field.caseNumber.hint',
) => string

/** Foreign money that was sold is not on the list of what nobody has identified. */
const KINDS = ['court-interest', 'returned-to-payer'] as const

function lineField(lines: readonly Line[]): Field {
  const options = lines.map(({ id, bookedOn, payerName, amountMinor, remittance }) => ({
    value: id,
    text: `${bookedOn} ${payerName || '—'} ¥${yuan(amountMinor)} ${remittance}`.trim(),
  }))
  return { name: 'line', label: 'field.line', type: 'choice', options }
}

/** 请承办人核对: whether a line of the bank is money of this case; who handles it answers on the page of the case. */
export function refer(lines: readonly Line[], t: Words): ActForm {
  return {
    title: 'act.refer-receipt',
    subject: t('refer.subject'),
    fields: [
      lineField(lines),
      {
        ...{ name: 'caseNumber', label: 'field.caseNumber', type: 'text', max: 100 },
        hint: t('field.caseNumber.hint'),
      },
      { name: 'note', label: 'field.question', type: 'long', max: 300 },
    ],
    send(client, { texts }, key) {
      const { line: receiptId = '', caseNumber = '', note = '' } = texts
      return client.execute('fund.refer-receipt', { receiptId, caseId: caseIdOf(caseNumber), note }, { key })
    },
  }
}

/** 提出不属案款: one person says so with the line of the bank that shows it; another confirms it among the claims. */
export function setAside(
  lines: readonly Line[],
  t: Words,
  label: (kind: string, code: string) => string,
): ActForm {
  const kinds = KINDS.map((value) => ({ value, text: label('state.receipt', value) }))
  return {
    title: 'act.set-aside',
    subject: t('set-aside.subject'),
    fields: [
      lineField(lines),
      { name: 'as', label: 'field.as', type: 'choice', options: kinds },
      {
        name: 'counter',
        label: 'field.counterSerial',
        type: 'text',
        max: 200,
        optional: true,
        hint: t('field.counterSerial.hint'),
      },
      { name: 'reason', label: 'field.reason', type: 'long', max: 300 },
    ],
    send(client, { texts }, key) {
      const account = lines.find(({ id }) => id === texts.line)?.bankAccount ?? ''
      return client.execute(
        'fund.set-aside-receipt',
        {
          receiptId: texts.line ?? '',
          as: texts.as as CommandInput<'fund.set-aside-receipt'>['as'],
          reason: texts.reason ?? '',
          evidence: null,
          counterReceiptId: texts.counter ? receiptIdOf(account, texts.counter) : null,
        },
        { key },
      )
    },
  }
}
