import type { CommandInput, CommandName, QueryResult } from '@zhixing/core/client'
import type { ActForm, Field } from './act-form'
import { may } from './console-element'
import { fenOf, yuan } from './format'
import type { Making } from './register'
import { say, type WordKey } from './words'

export type ReliefItem = QueryResult<'relief.list'>['items'][number]

type Made = Pick<ActForm, 'fields' | 'send'>

interface Offer {
  readonly name: WordKey
  readonly command: CommandName
  readonly states: readonly ReliefItem['state'][]
  readonly make: (view: Making, item: ReliefItem) => Made
}

const CHANNELS = ['application', 'found-by-court', 'handed-on'] as const
const SOURCES = ['court-fund', 'political-legal-committee', 'insurance', 'donation', 'other'] as const
const CONDITIONS = ['hardship', 'not-compensated', 'not-helped-before'] as const
const because: Field = { name: 'reason', label: 'field.reason', type: 'long', max: 500 }

const OFFERS: readonly Offer[] = [
  { name: 'relief.act.check', command: 'relief.check', states: ['applied'], make: check },
  { name: 'relief.act.grant', command: 'relief.grant', states: ['checked'], make: grant },
  { name: 'relief.act.refuse', command: 'relief.refuse', states: ['checked'], make: refuse },
  { name: 'relief.act.pay', command: 'relief.record-payment', states: ['granted'], make: pay },
  { name: 'relief.act.withdraw', command: 'relief.withdraw', states: ['applied', 'checked'], make: withdraw },
]

/** Acts on an application that this person's post permits. */
export function actsOfRelief(view: Making, item: ReliefItem): readonly ActForm[] {
  return OFFERS.filter(({ command, states }) => states.includes(item.state) && may(view.desk, command)).map(
    ({ name, make }) => ({
      title: name,
      subject: `${item.partyName} · ${item.caseNumber}`,
      ...make(view, item),
    }),
  )
}

/** 申请救助: for an applicant of the case. */
export async function applyForm({ desk, label }: Making, caseId: string): Promise<ActForm> {
  const detail = await desk.client.query('case.get', { caseId })
  const applicants = (detail?.parties ?? []).filter(({ role }) => role === 'applicant')
  return {
    title: 'relief.act.apply',
    subject: detail ? `${detail.caseNumber} · ${detail.debtorLabel}` : '',
    fields: [
      {
        name: 'party',
        label: 'relief.field.party',
        type: 'choice',
        options: applicants.map(({ id, name }) => ({ value: id, text: name })),
      },
      {
        name: 'channel',
        label: 'relief.field.channel',
        type: 'choice',
        options: CHANNELS.map((value) => ({ value, text: label('channel', value) })),
      },
      { name: 'ground', label: 'relief.field.ground', type: 'long', max: 1000 },
      { name: 'asked', label: 'relief.field.asked', type: 'amount' },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'relief.apply',
        {
          caseId,
          partyId: texts.party ?? '',
          channel: texts.channel as CommandInput<'relief.apply'>['channel'],
          ground: texts.ground ?? '',
          askedFen: fenOf(texts.asked ?? '') ?? 0n,
        },
        { key },
      ),
  }
}

/** Every condition with what shows it. */
function check({ locale }: Making, item: ReliefItem): Made {
  const answers = [
    { value: 'yes', text: say(locale, 'relief.met') },
    { value: 'no', text: say(locale, 'relief.unmet') },
  ]
  return {
    fields: CONDITIONS.flatMap((condition): Field[] => [
      { name: condition, label: `relief.field.${condition}`, type: 'choice', options: answers },
      { name: `${condition}-evidence`, label: 'relief.field.evidence', type: 'text', max: 500 },
    ]),
    send: (client, { texts }, key) =>
      client.execute(
        'relief.check',
        {
          ...of(item),
          conditions: CONDITIONS.map((condition) => ({
            condition,
            met: texts[condition] === 'yes',
            evidence: texts[`${condition}-evidence`] ?? '',
          })),
        },
        { key },
      ),
  }
}

function grant({ locale }: Making, item: ReliefItem): Made {
  const amount = yuan(item.askedFen)
  return {
    fields: [
      {
        name: 'granted',
        label: 'relief.field.granted',
        type: 'amount',
        hint: say(locale, 'relief.field.granted.hint', { amount }),
      },
      because,
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'relief.grant',
        { ...of(item), grantedFen: fenOf(texts.granted ?? '') ?? 0n, reason: texts.reason ?? '' },
        { key },
      ),
  }
}

function refuse(_view: Making, item: ReliefItem): Made {
  return {
    fields: [because],
    send: (client, { texts }, key) =>
      client.execute('relief.refuse', { ...of(item), reason: texts.reason ?? '' }, { key }),
  }
}

function pay({ label }: Making, item: ReliefItem): Made {
  const sources = SOURCES.map((value) => ({ value, text: label('source', value) }))
  return {
    fields: [
      { name: 'source', label: 'relief.field.source', type: 'choice', options: sources },
      { name: 'reference', label: 'relief.field.reference', type: 'text', max: 100 },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'relief.record-payment',
        {
          ...of(item),
          source: texts.source as CommandInput<'relief.record-payment'>['source'],
          reference: texts.reference ?? '',
        },
        { key },
      ),
  }
}

function withdraw(_view: Making, item: ReliefItem): Made {
  return {
    fields: [because],
    send: (client, { texts }, key) =>
      client.execute('relief.withdraw', { ...of(item), reason: texts.reason ?? '' }, { key }),
  }
}

const of = ({ caseId, id: applicationId }: ReliefItem) => ({ caseId, applicationId })
