import type { CommandInput, QueryResult } from '@zhixing/core/client'
import type { Field } from './act-form'
import type { CaseFacts, Made, View } from './case-acts'
import { fenOf, yuan } from './format'
import { say } from './words'

type Payout = NonNullable<QueryResult<'fund.statement'>>['payouts'][number]

/** Payouts of the case in one of these states. */
export function payoutsIn(
  { statement }: CaseFacts,
  ...states: readonly Payout['state'][]
): readonly Payout[] {
  return statement?.payouts.filter(({ state }) => states.includes(state)) ?? []
}

/** 申请发放. */
export function payout({ facts, label, locale }: View): Made {
  const { detail, statement } = facts
  const payees = detail.parties.map(({ id, name, role }) => ({
    value: id,
    text: `${name}（${label('party', role)}）`,
  }))
  const purposes = (['claim', 'refund', 'fee'] as const).map((value) => ({
    value,
    text: label('purpose', value),
  }))
  const amount = yuan(statement?.account.availableFen ?? 0n)
  return {
    fields: [
      { name: 'payee', label: 'field.payee', type: 'choice', options: payees },
      {
        name: 'amount',
        label: 'field.amount',
        type: 'amount',
        hint: say(locale, 'field.amount.hint', { amount }),
      },
      { name: 'account', label: 'field.payeeAccount', type: 'text', max: 60 },
      { name: 'bank', label: 'field.payeeBank', type: 'text', max: 120 },
      { name: 'purpose', label: 'field.purpose', type: 'choice', options: purposes },
      { name: 'basis', label: 'field.basis', type: 'text', max: 200, value: detail.basisNumber },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.request-payout',
        {
          caseId: detail.id,
          payeePartyId: texts.payee ?? '',
          payeeAccount: texts.account ?? '',
          payeeBank: texts.bank ?? '',
          amountFen: fenOf(texts.amount ?? '') ?? 0n,
          purpose: texts.purpose as CommandInput<'fund.request-payout'>['purpose'],
          basis: texts.basis ?? '',
        },
        { key },
      ),
  }
}

/** 审批: bound to exactly what was shown, by its hash. */
export function approvePayout({ facts }: View): Made {
  const found = payoutsIn(facts, 'requested')
  return {
    fields: [choice(found)],
    send(client, { texts }, key) {
      const { id: payoutId = '', contentHash = '' } = found.find(({ id }) => id === texts.payout) ?? {}
      return client.execute(
        'fund.approve-payout',
        { caseId: facts.detail.id, payoutId, contentHash },
        { key },
      )
    },
  }
}

/** 发送银行. */
export function sendPayout({ facts }: View): Made {
  return {
    fields: [choice(payoutsIn(facts, 'approved'))],
    send: (client, { texts }, key) =>
      client.execute('fund.send-payout', { caseId: facts.detail.id, payoutId: texts.payout ?? '' }, { key }),
  }
}

/** 作废. */
export function voidPayout({ facts }: View): Made {
  return {
    fields: [
      choice(payoutsIn(facts, 'requested', 'approved')),
      { name: 'reason', label: 'field.reason', type: 'long', max: 300 },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.void-payout',
        { caseId: facts.detail.id, payoutId: texts.payout ?? '', reason: texts.reason ?? '' },
        { key },
      ),
  }
}

function choice(payouts: readonly Payout[]): Field {
  const options = payouts.map(({ id, payeeName, payeeAccount, amountFen }) => ({
    value: id,
    text: `${payeeName} ${payeeAccount} ¥${yuan(amountFen)}`,
  }))
  return { name: 'payout', label: 'field.payout', type: 'choice', options }
}
