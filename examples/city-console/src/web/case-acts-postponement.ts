import type { QueryResult } from '@zhixing/core/client'
import type { Field } from './act-form'
import type { CaseFacts, Made, Offer, View } from './case-acts'
import { fenOf, shortDate } from './format'
import { say } from './words'

type Postponement = QueryResult<'fund.waiting'>['postponements'][number]

/** Grounds of the law (法发〔2017〕6号 10); their words are the court's. */
const GROUNDS = [
  'distribution-pending',
  'frozen-in-other-case',
  'payee-does-not-collect',
  'suspended',
  'other',
] as const

const reason: Field = { name: 'reason', label: 'field.reason', type: 'long', max: 300 }

function postponedAs({ waiting }: CaseFacts, state: Postponement['state']): Postponement | undefined {
  return waiting.postponements.find((one) => one.state === state)
}

/** Money that is not paid out yet lies on the case's accounts. */
export function waits({ statement }: CaseFacts): boolean {
  return statement !== null && statement.account.holdingSince !== null
}

/** 暂缓发放 and 场外履行: the clock of the law stands still for a ground, or the debtor paid outside the account. */
export const postponementOffers: readonly Offer[] = [
  {
    name: 'act.postpone',
    command: 'fund.request-postponement',
    tabs: ['account'],
    when: (facts) => waits(facts) && !postponedAs(facts, 'requested') && !postponedAs(facts, 'approved'),
    make: postpone,
  },
  {
    name: 'act.decide-postponement',
    command: 'fund.decide-postponement',
    tabs: ['account'],
    when: (facts) => postponedAs(facts, 'requested') !== undefined,
    make: decide,
  },
  {
    name: 'act.end-postponement',
    command: 'fund.end-postponement',
    tabs: ['account'],
    when: (facts) => postponedAs(facts, 'approved') !== undefined,
    make: end,
  },
  {
    name: 'act.performance',
    command: 'fund.record-performance',
    tabs: ['account'],
    when: ({ detail }) => detail.state !== 'closed',
    make: performance,
  },
]

function postpone({ facts, label, locale }: View): Made {
  const options = GROUNDS.map((value) => ({ value, text: label('postponement', value) }))
  return {
    fields: [
      { name: 'ground', label: 'field.postponementGround', type: 'choice', options },
      {
        name: 'amount',
        label: 'field.disputed',
        type: 'amount',
        optional: true,
        hint: say(locale, 'field.disputed.hint'),
      },
      reason,
    ],
    send(client, { texts }, key) {
      const amountFen = fenOf(texts.amount ?? '')
      return client.execute(
        'fund.request-postponement',
        {
          caseId: facts.detail.id,
          ground: GROUNDS.find((one) => one === texts.ground) ?? 'other',
          reason: texts.reason ?? '',
          ...(amountFen === undefined ? {} : { amountFen }),
        },
        { key },
      )
    },
  }
}

/** What is decided on stands beside the decision: who asked, when, and why. */
function asked(
  { label, locale, facts }: View,
  { ground, reason: why, requestedBy, requestedOn }: Postponement,
) {
  return say(locale, 'postponement.asked', {
    name: facts.people.find(({ id }) => id === requestedBy)?.name ?? requestedBy,
    day: shortDate(requestedOn, locale),
    ground: label('postponement', ground),
    reason: why,
  })
}

function decide(view: View): Made {
  const { facts, locale } = view
  const found = postponedAs(facts, 'requested')
  const options = (['approve', 'decline'] as const).map((value) => ({
    value,
    text: say(locale, `field.decision.${value}`),
  }))
  const hint = found ? asked(view, found) : ''
  return {
    fields: [{ name: 'decision', label: 'field.decision', type: 'choice', options, hint }, reason],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.decide-postponement',
        {
          caseId: facts.detail.id,
          postponementId: found?.id ?? '',
          approve: texts.decision === 'approve',
          reason: texts.reason ?? '',
        },
        { key },
      ),
  }
}

function end(view: View): Made {
  const { facts } = view
  const found = postponedAs(facts, 'approved')
  return {
    fields: [{ ...reason, hint: found ? asked(view, found) : '' }],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.end-postponement',
        { caseId: facts.detail.id, postponementId: found?.id ?? '', reason: texts.reason ?? '' },
        { key },
      ),
  }
}

/** What the debtor gave the applicant himself: it counts as performed and is never in the ledger. */
function performance({ facts, desk, label }: View): Made {
  const options = facts.detail.parties
    .filter(({ role }) => role === 'applicant' || role === 'agent')
    .map(({ id, name, role }) => ({ value: id, text: `${name}（${label('party', role)}）` }))
  return {
    fields: [
      { name: 'amount', label: 'field.amount', type: 'amount' },
      { name: 'on', label: 'field.performedOn', type: 'date', value: desk.today },
      { name: 'by', label: 'field.confirmedBy', type: 'choice', options },
      { name: 'evidence', label: 'field.evidence', type: 'long', max: 300 },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'fund.record-performance',
        {
          caseId: facts.detail.id,
          amountFen: fenOf(texts.amount ?? '') ?? 0n,
          performedOn: texts.on ?? '',
          confirmedByPartyId: texts.by ?? '',
          evidence: texts.evidence ?? '',
        },
        { key },
      ),
  }
}
