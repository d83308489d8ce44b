import type { CommandInput, QueryResult } from '@zhixing/core/client'
import type { Field } from './act-form'
import type { CaseFacts, Made, Offer, View } from './case-acts'
import { payeeAccountsIn, payeeField } from './case-acts-payee'
import { fenOf, yuan } from './format'
import { say } from './words'

export type Payout = NonNullable<QueryResult<'fund.statement'>>['payouts'][number]

/** Payouts of the case in one of these states. */
export function payoutsIn(
  { statement }: CaseFacts,
  ...states: readonly Payout['state'][]
): readonly Payout[] {
  return statement?.payouts.filter(({ state }) => states.includes(state)) ?? []
}

/** 申请、审批、发送、作废: the way of a payout inside the court. */
export const payoutOffers: readonly Offer[] = [
  {
    name: 'act.payout',
    command: 'fund.request-payout',
    tabs: ['account'],
    when: (facts) => facts.detail.state !== 'closed' && payeeAccountsIn(facts, 'confirmed').length > 0,
    make: payout,
  },
  {
    name: 'act.approve-payout',
    command: 'fund.approve-payout',
    tabs: ['account'],
    when: (facts) => payoutsIn(facts, 'requested').length > 0,
    make: approvePayout,
  },
  {
    name: 'act.send-payout',
    command: 'fund.send-payout',
    tabs: ['account'],
    when: (facts) => toSend(facts).length > 0,
    make: sendPayout,
  },
  {
    name: 'act.void-payout',
    command: 'fund.void-payout',
    tabs: ['account'],
    when: (facts) => payoutsIn(facts, 'requested', 'approved').length > 0,
    make: voidPayout,
  },
]

/** What was approved for a deposit never goes to the bank. */
function toSend(facts: CaseFacts): readonly Payout[] {
  return payoutsIn(facts, 'approved').filter(({ purpose }) => purpose !== 'deposit')
}

/** 申请发放. */
function payout({ facts, label, locale }: View): Made {
  const { detail, statement } = facts
  const accounts = payeeAccountsIn(facts, 'confirmed')
  const purposes = (['claim', 'refund', 'costs', 'deposit'] as const).map((value) => ({
    value,
    text: label('purpose', value),
  }))
  const amount = yuan(statement?.account.availableFen ?? 0n)
  return {
    fields: [
      payeeField(facts, label),
      {
        name: 'amount',
        label: 'field.amount',
        type: 'amount',
        hint: say(locale, 'field.amount.hint', { amount }),
      },
      { name: 'purpose', label: 'field.purpose', type: 'choice', options: purposes },
      { name: 'basis', label: 'field.basis', type: 'text', max: 200, value: detail.basisNumber },
      {
        name: 'surplusReason',
        label: 'field.surplusReason',
        type: 'text',
        max: 300,
        optional: true,
        hint: say(locale, 'field.surplusReason.hint'),
      },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.request-payout',
        {
          caseId: detail.id,
          payeePartyId: accounts.find(({ id }) => id === texts.payee)?.partyId ?? '',
          payeeAccountId: texts.payee ?? '',
          amountFen: fenOf(texts.amount ?? '') ?? 0n,
          purpose: texts.purpose as CommandInput<'fund.request-payout'>['purpose'],
          basis: texts.basis ?? '',
          ...(texts.purpose === 'refund' && texts.surplusReason
            ? { surplusReason: texts.surplusReason }
            : {}),
        },
        { key },
      ),
  }
}

/** 审批: bound to exactly what was shown, by its hash. */
function approvePayout({ facts }: View): Made {
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
function sendPayout({ facts }: View): Made {
  return {
    fields: [choice(toSend(facts))],
    send: (client, { texts }, key) =>
      client.execute('fund.send-payout', { caseId: facts.detail.id, payoutId: texts.payout ?? '' }, { key }),
  }
}

/** 作废. */
function voidPayout({ facts }: View): Made {
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

/** One of these payouts, with what else is known of each. */
export function choice(payouts: readonly Payout[], more: (payout: Payout) => string = () => ''): Field {
  const options = payouts.map((payout) => ({
    value: payout.id,
    text: `${payout.payeeName} ${payout.payeeAccount} ¥${yuan(payout.amountFen)} ${more(payout)}`.trim(),
  }))
  return { name: 'payout', label: 'field.payout', type: 'choice', options }
}
