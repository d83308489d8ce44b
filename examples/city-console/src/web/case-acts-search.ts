import type { QueryResult } from '@zhixing/core/client'
import type { Field } from './act-form'
import type { CaseFacts, Made, Offer, View } from './case-acts'
import { fenOf } from './format'
import { say } from './words'

type Declaration = QueryResult<'declaration.of-case'>[number]['order']
type Item = 'deposit' | 'financial' | 'vehicle' | 'security' | 'equity' | 'real-estate' | 'other'

const TYPES: readonly Item[] = [
  'deposit',
  'financial',
  'vehicle',
  'security',
  'equity',
  'real-estate',
  'other',
]
const reason: Field = { name: 'reason', label: 'field.reason', type: 'long', max: 300 }

const ordersIn = ({ declarations }: CaseFacts, ...states: Declaration['state'][]) =>
  declarations.map(({ order }) => order).filter(({ state }) => states.includes(state))

/** 签发报告财产令. */
function orderReport({ facts, locale }: View): Made {
  const { id: caseId, parties, caseNumber } = facts.detail
  const number = say(locale, 'search.order.number', { case: caseNumber })
  const debtors = parties.filter(({ role }) => role === 'debtor')
  const options = debtors.map(({ id, name }) => ({ value: id, text: name }))
  return {
    fields: [
      { name: 'party', label: 'search.field.debtor', type: 'choice', options },
      { name: 'number', label: 'search.field.number', type: 'text', max: 120, value: number },
      { name: 'due', label: 'search.field.due', type: 'date', hint: say(locale, 'search.order.due.hint') },
    ],
    send: (client, { texts }, key) => {
      const order = {
        partyId: texts.party ?? '',
        documentNumber: texts.number ?? '',
        reportDueOn: texts.due ?? '',
      }
      return client.execute('declaration.order', { caseId, ...order }, { key })
    },
  }
}

function orderField(orders: readonly Declaration[]): Field {
  const options = orders.map(({ id, partyName, documentNumber }) => ({
    value: id,
    text: `${partyName} · ${documentNumber}`,
  }))
  return { name: 'order', label: 'search.field.order', type: 'choice', options }
}

function serveReport({ facts }: View): Made {
  const caseId = facts.detail.id
  return {
    fields: [
      orderField(ordersIn(facts, 'ordered')),
      { name: 'on', label: 'search.field.served', type: 'date', value: facts.today },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'declaration.serve',
        { caseId, orderId: texts.order ?? '', servedOn: texts.on ?? facts.today },
        { key },
      ),
  }
}

/** 延长申报期限: asked for by the debtor, given by the judge. */
function extendReport({ facts }: View): Made {
  const caseId = facts.detail.id
  return {
    fields: [
      orderField(ordersIn(facts, 'served', 'overdue')),
      { name: 'due', label: 'search.field.due', type: 'date' },
      reason,
    ],
    send: (client, { texts }, key) => {
      const { order: orderId = '', due: reportDueOn = '', reason: why = '' } = texts
      return client.execute('declaration.extend', { caseId, orderId, reportDueOn, reason: why }, { key })
    },
  }
}

/** 登记财产申报: one thing, or that there is none; further things are supplements. */
function submitReport({ facts, label, locale }: View): Made {
  const caseId = facts.detail.id
  const orders = ordersIn(facts, 'served', 'overdue', 'declared')
  const supplements = orders.every(({ state }) => state === 'declared')
  // Nobody declares "nothing" by leaving the form as it opens, and nothing can be supplemented by nothing.
  const options = [
    { value: '', text: say(locale, 'search.choose') },
    ...(supplements ? [] : [{ value: 'none', text: say(locale, 'search.none') }]),
    ...TYPES.map((value) => ({ value, text: label('asset', value) })),
  ]
  return {
    ...(supplements ? { note: say(locale, 'search.supplement.hint') } : {}),
    fields: [
      orderField(orders),
      { name: 'type', label: 'search.field.type', type: 'choice', options },
      { name: 'title', label: 'search.field.title', type: 'text', max: 300, optional: true },
      { name: 'ref', label: 'search.field.ref', type: 'text', max: 120, optional: true },
      { name: 'value', label: 'search.field.value', type: 'amount', optional: true },
    ],
    send: (client, { texts }, key) => {
      const { order: orderId = '', type = 'none', title, ref, value } = texts
      const thing = {
        title: title || label('asset', type),
        ref: ref || null,
        valueFen: fenOf(value ?? '') ?? null,
      }
      const item = { type: type as Item, ...thing, change: null, changedOn: null, note: '' }
      const input = { caseId, orderId, items: type === 'none' ? [] : [item] }
      const said = facts.declarations.find(({ order }) => order.id === orderId)?.order.state === 'declared'
      return client.execute(said ? 'declaration.supplement' : 'declaration.submit', input, { key })
    },
  }
}

/** Reports of property on the tab of property; queries and controls are acted on in the elements themselves. */
export const searchOffers: readonly Offer[] = [
  {
    name: 'act.report-order',
    command: 'declaration.order',
    tabs: ['search'],
    when: ({ detail }) => detail.state !== 'closed',
    make: orderReport,
  },
  {
    name: 'act.report-serve',
    command: 'declaration.serve',
    tabs: ['search'],
    when: (facts) => ordersIn(facts, 'ordered').length > 0,
    make: serveReport,
  },
  {
    name: 'act.report-extend',
    command: 'declaration.extend',
    tabs: ['search'],
    when: (facts) => ordersIn(facts, 'served', 'overdue').length > 0,
    make: extendReport,
  },
  {
    name: 'act.report-submit',
    command: 'declaration.submit',
    tabs: ['search'],
    when: (facts) => ordersIn(facts, 'served', 'overdue', 'declared').length > 0,
    make: submitReport,
  },
]
