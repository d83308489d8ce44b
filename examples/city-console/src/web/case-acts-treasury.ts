import { explainRuleSteps } from '@zhixing/core/law'
import type { CaseFacts, Made, Offer, View } from './case-acts'
import { choice, type Payout, payoutsIn } from './case-acts-money'
import { fenOf, yuan } from './format'
import { say } from './words'

/** 执行申请费 and 上缴国库: what goes to the treasury's account and no other. */
export const treasuryOffers: readonly Offer[] = [
  {
    name: 'act.request-fee',
    command: 'fund.request-fee',
    tabs: ['account'],
    when: (facts) => facts.detail.state !== 'closed' && feeToTake(facts) > 0n,
    make: requestFee,
  },
  {
    name: 'act.hand-to-state',
    command: 'fund.hand-to-state',
    tabs: ['account'],
    when: (facts) => forTheState(facts).length > 0,
    make: handToState,
  },
]

/** What is left of the fee, as far as the account has it. */
function feeToTake({ fee, statement }: CaseFacts): bigint {
  const leftFen = fee?.leftFen ?? 0n
  const availableFen = statement?.account.availableFen ?? 0n
  return leftFen < availableFen ? leftFen : availableFen
}

/** The fee with the way it is computed: base, brackets, what was taken, what is left. */
function requestFee({ facts, locale }: View): Made {
  const { fee, detail } = facts
  if (!fee) return { fields: [], send: () => Promise.reject(new Error('no fee')) }
  const steps = explainRuleSteps(fee.explanation, locale).map(({ text, source }) => `${text}（${source}）`)
  const figures = say(locale, 'fee.figures', {
    ...{ base: yuan(fee.baseFen), fee: yuan(fee.feeFen), taken: yuan(fee.takenFen), left: yuan(fee.leftFen) },
  })
  return {
    note: [figures, ...steps].join('\n'),
    fields: [
      {
        name: 'amount',
        label: 'field.amount',
        type: 'amount',
        value: yuan(feeToTake(facts)),
        hint: say(locale, 'fee.hint'),
      },
      { name: 'basis', label: 'field.basis', type: 'text', max: 200, value: say(locale, 'fee.basis') },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.request-fee',
        { caseId: detail.id, amountFen: fenOf(texts.amount ?? '') ?? 0n, basis: texts.basis ?? '' },
        { key },
      ),
  }
}

/** Deposits whose five years are over; the rule itself is the court's to say. */
function forTheState(facts: CaseFacts): readonly Payout[] {
  const before = `${Number(facts.today.slice(0, 4)) - 5}${facts.today.slice(4)}`
  return payoutsIn(facts, 'deposited').filter(
    ({ depositedOn }) => depositedOn !== null && depositedOn < before,
  )
}

function handToState({ facts, locale }: View): Made {
  return {
    fields: [
      { ...choice(forTheState(facts)), hint: say(locale, 'field.state.hint') },
      { name: 'basis', label: 'field.basis', type: 'text', max: 200 },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.hand-to-state',
        { caseId: facts.detail.id, payoutId: texts.payout ?? '', basis: texts.basis ?? '' },
        { key },
      ),
  }
}
