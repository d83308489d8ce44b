import type { Made, Offer, View } from './case-acts'
import { choice, type Payout, payoutsIn } from './case-acts-money'
import { yuan } from './format'
import { say } from './words'

/** A payment that came back is asked for once more by a new request; what is recorded twice changes nothing. */
const mayComeBack = ['paid', 'returned', 'deposited'] as const

/** What the bank said, when it reaches the court on paper or not at all, and what it sent back. */
export const bankOffers: readonly Offer[] = [
  {
    name: 'act.bank-paid',
    command: 'fund.confirm-payment',
    tabs: ['account'],
    when: (facts) => payoutsIn(facts, 'sent').length > 0,
    make: confirmed,
  },
  {
    name: 'act.bank-refused',
    command: 'fund.record-bank-answer',
    tabs: ['account'],
    when: (facts) => payoutsIn(facts, 'sent').length > 0,
    make: refused,
  },
  {
    name: 'act.returned',
    command: 'fund.record-return',
    tabs: ['account'],
    when: (facts) => comeBack(facts).length > 0,
    make: returned,
  },
]

/** Paid, or known to have come back without the line of the statement. */
function comeBack(facts: View['facts']): readonly Payout[] {
  return payoutsIn(facts, ...mayComeBack).filter(
    ({ state, returnedOn, returnReceiptId }) =>
      state === 'paid' || (returnedOn !== null && returnReceiptId === null),
  )
}

/** With what is known of each at the bank: nothing, taken, unknown, or contradicted. */
function atBank({ facts, label, locale }: View) {
  const sent = payoutsIn(facts, 'sent')
  const known = sent.find(({ bankState }) => bankState !== null)?.bankState
  const field = choice(sent, ({ bankState }) => (bankState === null ? '' : label('bank-state', bankState)))
  const unclear = known === 'unknown' || known === 'contradicted'
  return unclear ? { ...field, hint: say(locale, 'field.bankUnknown.hint') } : field
}

function confirmed(view: View): Made {
  return {
    fields: [
      atBank(view),
      { name: 'reference', label: 'field.bankReference', type: 'text', max: 100 },
      { name: 'on', label: 'field.bankPaidOn', type: 'date', value: view.desk.today },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.confirm-payment',
        {
          caseId: view.facts.detail.id,
          payoutId: texts.payout ?? '',
          bankReference: texts.reference ?? '',
          paidOn: texts.on ?? '',
        },
        { key },
      ),
  }
}

function refused(view: View): Made {
  return {
    fields: [
      atBank(view),
      { name: 'code', label: 'field.bankCode', type: 'text', max: 40 },
      { name: 'text', label: 'field.bankText', type: 'long', max: 300 },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.record-bank-answer',
        {
          caseId: view.facts.detail.id,
          payoutId: texts.payout ?? '',
          answer: { kind: 'refused', code: texts.code ?? '', text: texts.text ?? '' },
        },
        { key },
      ),
  }
}

/** A return names the credit line of the statement where it is there already: that line is no new money. */
function returned({ facts, desk, locale, label }: View): Made {
  const found = comeBack(facts)
  const lines = facts.openLines.filter(({ amountMinor, openFen }) =>
    found.some(({ amountFen }) => amountFen === amountMinor && openFen === amountMinor),
  )
  const options = [
    { value: '', text: say(locale, 'field.creditLine.none') },
    ...lines.map(({ id, bookedOn, payerName, amountMinor, serial }) => ({
      value: id,
      text: `${bookedOn} ${payerName || '—'} ¥${yuan(amountMinor)} ${serial}`,
    })),
  ]
  return {
    fields: [
      choice(found, ({ state }) => label('state.payout', state)),
      { name: 'line', label: 'field.creditLine', type: 'choice', options, optional: true },
      { name: 'reference', label: 'field.bankReference', type: 'text', max: 100 },
      { name: 'on', label: 'field.returnedOn', type: 'date', value: desk.today },
      { name: 'code', label: 'field.bankCode', type: 'text', max: 40, optional: true },
      { name: 'text', label: 'field.bankText', type: 'long', max: 300, optional: true },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.record-return',
        {
          caseId: facts.detail.id,
          payoutId: texts.payout ?? '',
          bankReference: texts.reference ?? '',
          returnedOn: texts.on ?? '',
          code: texts.code ?? '',
          text: texts.text ?? '',
          ...(texts.line ? { receiptId: texts.line } : {}),
        },
        { key },
      ),
  }
}
