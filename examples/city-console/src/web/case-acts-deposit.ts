import type { QueryResult } from '@zhixing/core/client'
import type { CaseFacts, Made, Offer, View } from './case-acts'
import { choice, payoutsIn } from './case-acts-money'
import { payeeField } from './case-acts-payee'
import { yuan } from './format'
import { say } from './words'

type Claim = QueryResult<'fund.claims'>['items'][number]

/** 提存 and 撤销认领: money that stays for its payee, and money that turned out to be another's. */
export const depositOffers: readonly Offer[] = [
  {
    name: 'act.deposit',
    command: 'fund.deposit',
    tabs: ['account'],
    when: (facts) => toDeposit(facts).length > 0,
    make: deposit,
  },
  {
    name: 'act.collect',
    command: 'fund.collect-deposit',
    tabs: ['account'],
    when: (facts) => payoutsIn(facts, 'deposited').length > 0,
    make: collect,
  },
  {
    name: 'act.undo-claim',
    command: 'fund.request-undo',
    tabs: ['account'],
    when: (facts) => claimsIn(facts, 'confirmed').length > 0,
    make: (view) => undo(view, 'confirmed'),
  },
  {
    name: 'act.confirm-undo',
    command: 'fund.confirm-undo',
    tabs: ['account'],
    when: (facts) => claimsIn(facts, 'undo-requested').length > 0,
    make: (view) => undo(view, 'undo-requested'),
  },
  {
    name: 'act.reject-undo',
    command: 'fund.reject-undo',
    tabs: ['account'],
    when: (facts) => claimsIn(facts, 'undo-requested').length > 0,
    make: rejectUndo,
  },
]

function toDeposit(facts: CaseFacts) {
  return payoutsIn(facts, 'approved').filter(({ purpose }) => purpose === 'deposit')
}

/** 提存: what was approved for it stays with the court, for its payee. */
function deposit({ facts, locale }: View): Made {
  return {
    fields: [{ ...choice(toDeposit(facts)), hint: say(locale, 'field.deposit.hint') }],
    send: (client, { texts }, key) =>
      client.execute('fund.deposit', { caseId: facts.detail.id, payoutId: texts.payout ?? '' }, { key }),
  }
}

/** 领取提存款: asked for anew, approved and paid like any payout. */
function collect({ facts, label, locale }: View): Made {
  return {
    fields: [
      { ...choice(payoutsIn(facts, 'deposited')), hint: say(locale, 'field.collect.hint') },
      payeeField(facts, label),
      { name: 'basis', label: 'field.basis', type: 'text', max: 200 },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.collect-deposit',
        {
          caseId: facts.detail.id,
          payoutId: texts.payout ?? '',
          payeeAccountId: texts.payee ?? '',
          basis: texts.basis ?? '',
        },
        { key },
      ),
  }
}

/** Claims that brought money of which something is left. */
function claimsIn({ claims }: CaseFacts, state: Claim['state']): readonly Claim[] {
  return claims.filter((claim) => claim.state === state)
}

function claimChoice(view: View, state: Claim['state']) {
  const found = claimsIn(view.facts, state)
  const options = found.map(({ id, payerName, amountMinor, bookedOn, undoReason }) => ({
    value: id,
    text: `${bookedOn} ${payerName || '—'} ¥${yuan(amountMinor)}${undoReason ? ` · ${undoReason}` : ''}`,
  }))
  const one = (claimId: string | undefined) => {
    const claim = found.find(({ id }) => id === claimId)
    const { receiptId = '', counterReceiptId = null, parts = [] } = claim ?? {}
    return { receiptId, counterReceiptId, claimId: claimId ?? '', parts }
  }
  return { field: { name: 'claim', label: 'field.claim', type: 'choice', options } as const, one }
}

const reason = { name: 'reason', label: 'field.reason', type: 'long', max: 300 } as const

/** One person says why, another takes the sum off the accounts: all cases of the claim at once. */
function undo(view: View, state: 'confirmed' | 'undo-requested'): Made {
  const { field, one } = claimChoice(view, state)
  if (state === 'confirmed') {
    return {
      fields: [field, reason],
      send(client, { texts }, key) {
        const { receiptId, claimId } = one(texts.claim)
        return client.execute(
          'fund.request-undo',
          { receiptId, claimId, reason: texts.reason ?? '' },
          { key },
        )
      },
    }
  }
  return {
    fields: [{ ...field, hint: say(view.locale, 'field.undo.hint') }],
    send(client, { texts }, key) {
      const { receiptId, claimId, counterReceiptId, parts } = one(texts.claim)
      const caseIds = [...new Set(parts.map(({ caseId }) => caseId))]
      return client.execute('fund.confirm-undo', { receiptId, claimId, caseIds, counterReceiptId }, { key })
    },
  }
}

function rejectUndo(view: View): Made {
  const { field, one } = claimChoice(view, 'undo-requested')
  return {
    fields: [field, reason],
    send(client, { texts }, key) {
      const { receiptId, claimId } = one(texts.claim)
      return client.execute('fund.reject-undo', { receiptId, claimId, reason: texts.reason ?? '' }, { key })
    },
  }
}
