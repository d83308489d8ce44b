import type { CommandInput, CommandName, QueryResult } from '@zhixing/core/client'
import type { ActForm, Field } from './act-form'
import { type Desk, may } from './console-element'
import type { Making } from './register'
import { say, type WordKey } from './words'

export type GoodsItem = QueryResult<'goods.list'>['items'][number]
type People = QueryResult<'organisation.chart'>['people']
type Papers = NonNullable<QueryResult<'dossier.catalogue'>>['materials']
type Detail = NonNullable<QueryResult<'case.get'>>

interface Offer {
  readonly name: WordKey
  readonly command: CommandName
  readonly states: readonly GoodsItem['state'][]
  readonly make: (view: Making, item: GoodsItem) => Promise<Pick<ActForm, 'fields' | 'send' | 'note'>>
}

const KINDS = ['movable', 'vehicle', 'certificate', 'valuable', 'cash-equivalent', 'other'] as const
const PURPOSES = ['return', 'delivery', 'sale', 'treasury', 'destruction'] as const
const CONDITIONS = ['present', 'damaged', 'missing'] as const

const OFFERS: readonly Offer[] = [
  { name: 'goods.act.sign', command: 'goods.sign-hand-out', states: ['leaving'], make: sign },
  { name: 'goods.act.request', command: 'goods.request-hand-out', states: ['held'], make: request },
  { name: 'goods.act.check', command: 'goods.check', states: ['held', 'leaving'], make: look },
  { name: 'goods.act.move', command: 'goods.move', states: ['held', 'leaving'], make: move },
  { name: 'goods.act.cancel', command: 'goods.cancel-hand-out', states: ['leaving'], make: cancel },
]

/** Acts on a thing that this person's post permits; the form asks the court for what it needs when it is opened. */
export function actsOfGoods(
  view: Making,
  item: GoodsItem,
): readonly { readonly name: WordKey; readonly form: () => Promise<ActForm> }[] {
  return OFFERS.filter(({ command, states }) => states.includes(item.state) && may(view.desk, command)).map(
    ({ name, make }) => ({
      name,
      form: async () => ({
        title: name,
        subject: `${item.name} · ${item.caseNumber}`,
        ...(await make(view, item)),
      }),
    }),
  )
}

/** 入库. */
export async function takeInForm(view: Making, caseId: string): Promise<ActForm> {
  const { desk, locale, label } = view
  const [people, detail, papers] = await Promise.all([
    peopleOf(desk),
    detailOf(desk, caseId),
    papersOf(desk, caseId),
  ])
  const no = say(locale, 'goods.no')
  const yes = say(locale, 'goods.yes')
  return {
    title: 'goods.act.take-in',
    subject: detail ? `${detail.caseNumber} · ${detail.debtorLabel}` : '',
    fields: [
      { name: 'name', label: 'goods.field.name', type: 'text', max: 200 },
      { name: 'kind', label: 'goods.field.kind', type: 'choice', options: named(label, 'goods', KINDS) },
      { name: 'quantity', label: 'goods.field.quantity', type: 'count', max: 1_000_000, value: '1' },
      {
        name: 'measure',
        label: 'goods.field.measure',
        type: 'text',
        max: 20,
        value: locale === 'en' ? '' : '件',
      },
      { name: 'basis', label: 'field.basis', type: 'text', max: 200 },
      {
        name: 'from',
        label: 'goods.field.from',
        type: 'choice',
        optional: true,
        // Things are taken from debtors and others, seldom from an applicant.
        value: detail?.parties.find(({ role }) => role !== 'applicant')?.id ?? '',
        options: [...partiesOf(detail, label), { value: '', text: say(locale, 'goods.unknown') }],
      },
      { name: 'place', label: 'goods.field.place', type: 'text', max: 120 },
      keeperField(view, people, desk.session.personId),
      {
        name: 'inherited',
        label: 'goods.field.inherited',
        type: 'choice',
        options: [
          { value: 'no', text: no },
          { value: 'yes', text: yes },
        ],
      },
      { name: 'since', label: 'goods.field.since', type: 'date', optional: true },
      photoField(papers),
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'goods.take-in',
        {
          caseId,
          name: texts.name ?? '',
          kind: texts.kind as CommandInput<'goods.take-in'>['kind'],
          quantity: Math.max(1, Number(texts.quantity) || 1),
          measure: texts.measure ?? '',
          basis: texts.basis ?? '',
          fromPartyId: texts.from || null,
          place: texts.place ?? '',
          keeperId: texts.keeper ?? '',
          inherited: texts.inherited === 'yes',
          ...(texts.since ? { heldSince: texts.since } : {}),
          photos: texts.photo ? [texts.photo] : [],
        },
        { key },
      ),
  }
}

async function move(view: Making, item: GoodsItem) {
  const { desk } = view
  const people = await peopleOf(desk)
  const fields: Field[] = [
    { name: 'place', label: 'goods.field.place', type: 'text', max: 120, value: item.place },
    keeperField(view, people, '', item.keeperId),
    { name: 'reason', label: 'field.reason', type: 'long', max: 300 },
  ]
  const send: ActForm['send'] = (client, { texts }, key) =>
    client.execute(
      'goods.move',
      { ...of(item), place: texts.place ?? '', keeperId: texts.keeper ?? '', reason: texts.reason ?? '' },
      { key },
    )
  return { fields, send }
}

async function look({ desk, label }: Making, item: GoodsItem) {
  const papers = await papersOf(desk, item.caseId)
  const fields: Field[] = [
    {
      name: 'condition',
      label: 'goods.field.condition',
      type: 'choice',
      options: named(label, 'condition', CONDITIONS),
    },
    { name: 'note', label: 'goods.field.remark', type: 'long', max: 300, optional: true },
    photoField(papers),
  ]
  const send: ActForm['send'] = (client, { texts }, key) =>
    client.execute(
      'goods.check',
      {
        ...of(item),
        condition: texts.condition as CommandInput<'goods.check'>['condition'],
        note: texts.note ?? '',
        photos: texts.photo ? [texts.photo] : [],
      },
      { key },
    )
  return { fields, send }
}

async function request({ desk, label }: Making, item: GoodsItem) {
  const detail = await detailOf(desk, item.caseId)
  const fields: Field[] = [
    {
      name: 'purpose',
      label: 'goods.field.purpose',
      type: 'choice',
      options: named(label, 'purpose', PURPOSES),
    },
    {
      name: 'recipient',
      label: 'goods.field.recipient',
      type: 'choice',
      optional: true,
      value: item.fromPartyId ?? '',
      options: [...partiesOf(detail, label), { value: '', text: '—' }],
    },
    { name: 'recipientName', label: 'goods.field.recipientName', type: 'text', max: 200, optional: true },
    { name: 'basis', label: 'field.basis', type: 'text', max: 200 },
  ]
  const send: ActForm['send'] = (client, { texts }, key) =>
    client.execute(
      'goods.request-hand-out',
      {
        ...of(item),
        purpose: texts.purpose as CommandInput<'goods.request-hand-out'>['purpose'],
        recipientPartyId: texts.recipientName ? null : texts.recipient || null,
        recipientName: texts.recipientName || null,
        basis: texts.basis ?? '',
      },
      { key },
    )
  return { fields, send }
}

/** What is about to leave, for whom and why: what a signature stands under. */
function leaving({ locale, label }: Making, item: GoodsItem): string {
  const { purpose, recipientName, handOutBasis, signedBy } = item
  return say(locale, 'goods.leaving.note', {
    ...{ purpose: label('purpose', purpose ?? ''), name: recipientName ?? '—' },
    ...{ basis: handOutBasis ?? '—', n: signedBy.length },
  })
}

async function sign(view: Making, item: GoodsItem) {
  const send: ActForm['send'] = (client, _written, key) =>
    client.execute('goods.sign-hand-out', of(item), { key })
  return { fields: [], note: leaving(view, item), send }
}

async function cancel(view: Making, item: GoodsItem) {
  const fields: Field[] = [{ name: 'reason', label: 'field.reason', type: 'long', max: 300 }]
  const send: ActForm['send'] = (client, { texts }, key) =>
    client.execute('goods.cancel-hand-out', { ...of(item), reason: texts.reason ?? '' }, { key })
  return { fields, note: leaving(view, item), send }
}

const of = ({ caseId, id: itemId }: GoodsItem) => ({ caseId, itemId })

/** Those who look after things come first; each is named with the post. */
function keeperField({ label }: Making, people: People, notMe: string, value = ''): Field {
  const keeps = (one: People[number]) => (one.roles.includes('affairs-clerk') ? 0 : 1)
  const options = people
    .filter(({ active, id }) => active && id !== notMe)
    .sort((a, b) => keeps(a) - keeps(b))
    .map(({ id, name, roles }) => ({ value: id, text: `${name}（${label('role', roles[0] ?? '')}）` }))
  return { name: 'keeper', label: 'goods.field.keeper', type: 'choice', options, value }
}

/** A photograph is a paper of the dossier: it is uploaded there first. */
function photoField(papers: Papers): Field {
  const options = papers.map(({ id, title }) => ({ value: id, text: title }))
  return {
    ...{ name: 'photo', label: 'goods.field.photo', type: 'choice', optional: true },
    options: [{ value: '', text: '—' }, ...options],
  }
}

function named(label: Making['label'], kind: string, codes: readonly string[]) {
  return codes.map((value) => ({ value, text: label(kind, value) }))
}

function partiesOf(detail: Detail | null, label: Making['label']) {
  return (detail?.parties ?? []).map(({ id, name, role }) => ({
    value: id,
    text: `${name}（${label('party', role)}）`,
  }))
}

async function papersOf({ client }: Desk, caseId: string): Promise<Papers> {
  return (await client.query('dossier.catalogue', { caseId }))?.materials ?? []
}

async function peopleOf({ client }: Desk): Promise<People> {
  return (await client.query('organisation.chart', {})).people
}

function detailOf({ client }: Desk, caseId: string): Promise<Detail | null> {
  return client.query('case.get', { caseId })
}
