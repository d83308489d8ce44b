import type { Locale } from '@zhixing/core'
import type { CommandInput, CommandName, QueryResult } from '@zhixing/core/client'
import type { ActForm, Field } from './act-form'
import { bankOffers } from './case-acts-bank'
import { depositOffers } from './case-acts-deposit'
import { payoutOffers } from './case-acts-money'
import { payeeOffers } from './case-acts-payee'
import { postponementOffers } from './case-acts-postponement'
import { referralOffers } from './case-acts-referral'
import { searchOffers } from './case-acts-search'
import { treasuryOffers } from './case-acts-treasury'
import { type Desk, may } from './console-element'
import type { CaseTab } from './route'
import { say, type WordKey } from './words'

type CaseDetail = NonNullable<QueryResult<'case.get'>>
type Proposal = QueryResult<'closing.proposals'>['items'][number]

/** What the case page knows. */
export interface CaseFacts {
  readonly detail: CaseDetail
  readonly proposal: Proposal | undefined
  readonly statement: QueryResult<'fund.statement'>
  /** 执行申请费 by law, and what is left of it to take. */
  readonly fee: QueryResult<'fund.fee'>
  readonly today: string
  readonly payeeAccounts: QueryResult<'fund.payee-accounts'>
  readonly people: QueryResult<'organisation.chart'>['people']
  /** Clocks of the case that run now. */
  readonly clocks: QueryResult<'node.course'>
  /** Postponements, and what was performed outside the account. */
  readonly waiting: QueryResult<'fund.waiting'>
  /** Sums that somebody asked this case about. */
  readonly referrals: QueryResult<'fund.referrals'>
  /** Claims that brought money to this case and may be undone, or wait to be. */
  readonly claims: QueryResult<'fund.claims'>['items']
  /** Orders to report property, with what was declared. */
  readonly declarations: QueryResult<'declaration.of-case'>
  /** What is held or waits to be. */
  readonly controls: QueryResult<'control.list'>
  /** Lines of the bank that belong to nobody yet, for whom they are shown to. */
  readonly openLines: QueryResult<'fund.unidentified'>['items']
}

/** An act that is offered on the page. */
export interface OfferedAct {
  readonly name: WordKey
  readonly form: ActForm
}

/** What a form is made from. */
export interface View {
  readonly desk: Desk
  readonly locale: Locale
  readonly facts: CaseFacts
  readonly label: (kind: string, code: string) => string
}

/** What an act asks for and how it is sent. */
export type Made = Pick<ActForm, 'fields' | 'send' | 'note'>

/** An act: which command, on which tabs, and when it makes sense. */
export interface Offer {
  readonly name: WordKey
  readonly command: CommandName
  readonly tabs: readonly CaseTab[]
  readonly when: (facts: CaseFacts) => boolean
  readonly make: (view: View) => Made
}

const open = ({ detail }: CaseFacts) => detail.state !== 'closed'
const reason: Field = { name: 'reason', label: 'field.reason', type: 'long', max: 200 }
const ALL = ['timeline', 'account', 'dossier', 'tasks'] as const

/** Acts of a case: which command, on which tabs, when they make sense. Whether they may be done is the court's to say. */
const OFFERS: readonly Offer[] = [
  { name: 'act.dispatch', command: 'task.dispatch', tabs: ['timeline', 'tasks'], when: open, make: dispatch },
  ...referralOffers,
  ...payeeOffers,
  ...payoutOffers,
  ...treasuryOffers,
  ...postponementOffers,
  ...depositOffers,
  ...bankOffers,
  ...searchOffers,
  { name: 'act.material', command: 'dossier.form-material', tabs: ['dossier'], when: open, make: material },
  {
    name: 'act.assign',
    command: 'case.assign',
    tabs: ['timeline'],
    when: ({ detail }) => detail.state === 'filed',
    make: assign,
  },
  {
    name: 'act.confirm-closing',
    command: 'closing.confirm',
    tabs: ALL,
    when: ({ proposal }) => proposal !== undefined,
    make: confirmClosing,
  },
  {
    name: 'act.reject-closing',
    command: 'closing.reject',
    tabs: ALL,
    when: ({ proposal }) => proposal !== undefined,
    make: rejectClosing,
  },
  {
    name: 'act.propose',
    command: 'closing.propose',
    tabs: ['timeline'],
    when: ({ detail, proposal }) => detail.state === 'assigned' && proposal === undefined,
    make: propose,
  },
  {
    name: 'act.suspend',
    command: 'case.suspend',
    tabs: ['timeline'],
    when: ({ detail }) => detail.state === 'assigned',
    make: ({ facts }) => ({
      fields: [reason],
      send: (client, { texts }, key) =>
        client.execute('case.suspend', { caseId: facts.detail.id, reason: texts.reason ?? '' }, { key }),
    }),
  },
  {
    name: 'act.resume',
    command: 'case.resume',
    tabs: ['timeline'],
    when: ({ detail }) => detail.state === 'suspended',
    make: ({ facts }) => ({
      fields: [reason],
      send: (client, { texts }, key) =>
        client.execute('case.resume', { caseId: facts.detail.id, reason: texts.reason ?? '' }, { key }),
    }),
  },
]

/** The acts of a tab that this person's post permits. */
export function actsOf(view: View, tab: CaseTab): readonly OfferedAct[] {
  const { detail } = view.facts
  return OFFERS.filter(
    ({ command, tabs, when }) => tabs.includes(tab) && when(view.facts) && may(view.desk, command),
  ).map(({ name, make }) => ({
    name,
    form: { title: name, subject: `${detail.caseNumber} · ${detail.debtorLabel}`, ...make(view) },
  }))
}

function dispatch({ desk, facts, label, locale }: View): Made {
  const byUnit = { value: '', text: say(locale, 'field.worker.unit') }
  const people = facts.people.map((person) => ({ value: person.id, text: person.name }))
  return {
    fields: [
      {
        name: 'affair',
        label: 'field.affair',
        type: 'choice',
        options: desk.abilities.profile.affairs.map(({ id }) => ({ value: id, text: label('affair', id) })),
      },
      { name: 'worker', label: 'field.worker', type: 'choice', options: [byUnit, ...people], optional: true },
      { name: 'note', label: 'field.note', type: 'long', max: 500, optional: true },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'task.dispatch',
        {
          caseId: facts.detail.id,
          kind: 'affair',
          affair: texts.affair ?? '',
          ...(texts.note ? { note: texts.note } : {}),
          ...(texts.worker ? { workerId: texts.worker } : {}),
        },
        { key },
      ),
  }
}

const SECTIONS = ['general', 'filing', 'notices', 'query-control', 'measures', 'disposal', 'funds', 'closing']
const MATERIALS = [
  'inquiry-record',
  'execution-notice',
  'report-order',
  'query-result',
  'seal-ruling',
  'payout-approval',
  'closing-ruling',
  'application',
  'enforcement-basis',
  'identity-document',
]

function material({ facts, label }: View): Made {
  const named = (kind: string, ids: readonly string[]) =>
    ids.map((value) => ({ value, text: label(kind, value) }))
  return {
    fields: [
      { name: 'file', label: 'field.file', type: 'file' },
      { name: 'title', label: 'field.title', type: 'text', max: 200 },
      { name: 'kind', label: 'field.kind', type: 'choice', options: named('material', MATERIALS) },
      { name: 'section', label: 'field.section', type: 'choice', options: named('section', SECTIONS) },
      { name: 'pages', label: 'field.pages', type: 'count', max: 10_000, value: '1' },
    ],
    async send(client, { texts, file }, key) {
      const stored = await client.upload(file ?? new Blob())
      return client.execute(
        'dossier.form-material',
        {
          caseId: facts.detail.id,
          kind: texts.kind ?? '',
          title: texts.title ?? '',
          section: texts.section ?? 'general',
          paper: false,
          pages: Math.max(1, Number(texts.pages) || 1),
          file: { hash: stored.hash, mediaType: stored.mediaType, size: stored.size },
        },
        { key },
      )
    },
  }
}

function assign({ facts }: View): Made {
  const judges = facts.people.filter(({ roles }) =>
    roles.some((role) => role === 'quota-judge' || role === 'execution-officer'),
  )
  const options = judges.map(({ id, name }) => ({ value: id, text: name }))
  return {
    fields: [{ name: 'undertaker', label: 'field.undertaker', type: 'choice', options }, reason],
    send: (client, { texts }, key) =>
      client.execute(
        'case.assign',
        { caseId: facts.detail.id, undertakerId: texts.undertaker ?? '', reason: texts.reason ?? '' },
        { key },
      ),
  }
}

const CLOSINGS = [
  'performed',
  'round-terminated',
  'terminated',
  'case-cancelled',
  'not-enforced',
  'application-dismissed',
]

function propose({ facts, label }: View): Made {
  const options = CLOSINGS.map((value) => ({ value, text: label('closing', value) }))
  return {
    fields: [
      { name: 'kind', label: 'field.closingKind', type: 'choice', options },
      { name: 'ground', label: 'field.ground', type: 'long', max: 300 },
    ],
    send: (client, { texts }, key) =>
      client.execute(
        'closing.propose',
        {
          caseId: facts.detail.id,
          closingKind: texts.kind as CommandInput<'closing.propose'>['closingKind'],
          ground: texts.ground ?? '',
        },
        { key },
      ),
  }
}

function confirmClosing({ facts }: View): Made {
  const ids = { caseId: facts.detail.id, proposalId: facts.proposal?.id ?? '' }
  return { fields: [], send: (client, _written, key) => client.execute('closing.confirm', ids, { key }) }
}

function rejectClosing({ facts }: View): Made {
  const ids = { caseId: facts.detail.id, proposalId: facts.proposal?.id ?? '' }
  return {
    fields: [{ ...reason, max: 300 }],
    send: (client, { texts }, key) =>
      client.execute('closing.reject', { ...ids, reason: texts.reason ?? '' }, { key }),
  }
}
