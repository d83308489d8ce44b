import { receiptIdOf } from '@zhixing/core'
import type { CommandInput, QueryResult } from '@zhixing/core/client'
import type { ActForm } from './act-form'
import { yuan } from './format'

type Line = QueryResult<'fund.unidentified'>['items'][number]
type Words = (key: 'set-aside.subject' | 'field.counterSerial.hint') => string

/** Foreign money that was sold is not on the list of what nobody has identified. */
const KINDS = ['court-interest', 'returned-to-payer'] as const

/** 提出不属案款: one person says so with the line of the bank that shows it; another confirms it among the claims. */
export function setAside(
  lines: readonly Line[],
  t: Words,
  label: (kind: string, code: string) => string,
): ActForm {
  const options = lines.map(({ id, bookedOn, payerName, amountMinor, remittance }) => ({
    value: id,
    text: `${bookedOn} ${payerName || '—'} ¥${yuan(amountMinor)} ${remittance}`.trim(),
  }))
  const kinds = KINDS.map((value) => ({ value, text: label('state.receipt', value) }))
  return {
    title: 'act.set-aside',
    subject: t('set-aside.subject'),
    fields: [
      { name: 'line', label: 'field.line', type: 'choice', options },
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
