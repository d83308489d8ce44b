import type { CaseView } from '../../internal/case-element'
import type { CaseDetail } from '../../internal/core'
import type { Ask, Written } from '../../internal/form-act'
import { wordsIn } from '../../internal/part'
import { caseStep } from '../../internal/step-form'
import { measureWords } from '../../locales/measures'
import { proofIn } from './steps'

const APPLIED = ['consumption-limit', 'dishonesty-list', 'exit-ban'] as const
const KINDS = [...APPLIED, 'fine', 'detention', 'summons', 'eviction', 'refusal-transfer'] as const
const SELF = 'self'
const TARGETS = [SELF, 'legal-representative', 'manager', 'responsible-person', 'actual-controller'] as const
const CONDUCTS = ['obstructs', 'evades', 'consumption-violation', 'settlement-refused'] as const
/** The six grounds of an entry on the list, and what else measures are taken for. */
const LISTING = ['able-refuses', 'report-violation', ...CONDUCTS] as const
const GROUNDS = ['not-performed', 'not-appearing', ...LISTING, 'other'] as const
const EXTRA = ['violence', 'several-acts'] as const

type Texts = Readonly<Record<string, string>>
type Parties = CaseDetail['parties']
const listing = ({ kind }: Texts) => kind === 'dishonesty-list'
const one = <T extends string>(all: readonly T[], value: string, usual: T): T =>
  all.find((each) => each === value) ?? usual

const choice = (name: string, label: string, options: Ask['options'] = [], when?: Ask['when']): Ask => ({
  ...{ name, label, kind: 'choice', options },
  ...(when ? { when } : {}),
})

/** 采取对象: debtors first, for most measures are theirs. */
function people({ parties }: CaseDetail, view: CaseView, only?: 'debtor') {
  const wanted = parties.filter(({ role }) => only === undefined || role === only)
  const first = [...wanted].sort((a, b) => Number(b.role === 'debtor') - Number(a.role === 'debtor'))
  return first.map(({ id, name, role }) => ({
    value: id,
    text: `${name}（${view.label('party', role)}）`,
  }))
}

/** The debtor it is about, and who of them is named before anybody is chosen. */
function debtorIn(detail: CaseDetail, view: CaseView) {
  const debtors = people(detail, view, 'debtor')
  const ask = choice('party', wordsIn(measureWords, view.locale)('party'), debtors)
  return { ask, first: debtors[0]?.value ?? '' }
}

const isOrganisation = (parties: Parties, id: string | undefined) =>
  parties.some((party) => party.id === id && party.kind === 'organisation')

export const proposeAct = caseStep('measure.propose', (view, detail) => {
  const t = wordsIn(measureWords, view.locale)
  const parties = people(detail, view)
  const act = ({ kind }: Texts) => kind === 'fine' || kind === 'detention'
  const other = (texts: Texts) => !listing(texts) && isOrganisation(detail.parties, texts.party)
  const asks: readonly Ask[] = [
    choice('kind', t('kind'), labelled(view, 'measure', KINDS)),
    choice('party', t('party'), parties),
    choice('target', t('target'), labelled(view, 'measure-target', TARGETS), other),
    { name: 'person', label: t('person'), max: 100, when: (texts) => other(texts) && texts.target !== SELF },
    ...groundAsks(view),
    { name: 'on', label: t('act-on'), kind: 'date', when: act },
    { name: 'sum', label: t('sum'), kind: 'sum', when: ({ kind }) => kind === 'fine' },
    { name: 'days', label: t('days'), when: ({ kind }) => kind === 'detention' },
    ...extraAsks(view),
    { name: 'basis', label: t('basis'), max: 200 },
    { name: 'reason', label: t('reason'), kind: 'long', max: 1000 },
    { name: 'evidence', label: t('evidence'), max: 500 },
  ]
  return {
    asks,
    texts: {
      ...{ kind: 'consumption-limit', party: parties[0]?.value ?? '', target: SELF, on: view.today },
      ...{
        ground: 'not-performed',
        'listing-ground': 'able-refuses',
        'extra-ground': '',
        'extra-years': '1',
      },
    },
    lacks: ({ kind, days = '' }) =>
      kind === 'detention' && !/^([1-9]|1[0-5])$/.test(days.trim()) ? t('no-number') : undefined,
    send: (c, written, options) => {
      const kind = one(KINDS, written.text('kind'), 'consumption-limit')
      const texts = { kind, party: written.text('party') }
      const target = other(texts) ? one(TARGETS, written.text('target'), SELF) : SELF
      const extraGround =
        listing(texts) && written.text('listing-ground') !== 'able-refuses'
          ? (EXTRA.find((each) => each === written.text('extra-ground')) ?? null)
          : null
      const proposal = {
        ...{ caseId: detail.id, kind, partyId: written.text('party'), ground: groundIn(written, kind) },
        ...{ target, targetName: target === SELF ? null : written.some('person') },
        ...{
          basis: written.text('basis'),
          reason: written.text('reason'),
          ...proofIn(written),
        },
        actOn: act(texts) ? written.some('on') : null,
        amountFen: kind === 'fine' ? written.fen('sum') : null,
        days: kind === 'detention' ? Number(written.text('days')) : null,
        ...{ extraGround, extraYears: extraGround ? Number(written.text('extra-years')) : 0 },
      }
      return c.execute('measure.propose', proposal, options)
    },
  }
})

const labelled = (view: CaseView, kind: string, values: readonly string[]) =>
  values.map((value) => ({ value, text: view.label(kind, value) }))

/** Listing has six grounds of its own. */
function groundAsks(view: CaseView): readonly Ask[] {
  const t = wordsIn(measureWords, view.locale)
  return [
    choice('ground', t('ground'), labelled(view, 'measure-ground', GROUNDS), (texts) => !listing(texts)),
    choice('listing-ground', t('ground'), labelled(view, 'measure-ground', LISTING), listing),
  ]
}

const groundIn = (written: Written, kind: string) =>
  kind === 'dishonesty-list'
    ? one(LISTING, written.text('listing-ground'), 'able-refuses')
    : one(GROUNDS, written.text('ground'), 'other')

/** An entry for being able and refusing has no term that could be longer. */
function extraAsks(view: CaseView): readonly Ask[] {
  const t = wordsIn(measureWords, view.locale)
  const longer = (texts: Texts) => listing(texts) && texts['listing-ground'] !== 'able-refuses'
  const years = ['1', '2', '3'].map((value) => ({ value, text: value }))
  const why = EXTRA.map((value) => ({ value: value as string, text: t(`extra.${value}`) }))
  const options = [{ value: '', text: t('extra.none') }, ...why]
  return [
    { name: 'extra-ground', label: t('extra-ground'), kind: 'choice', optional: true, options, when: longer },
    choice('extra-years', t('extra-years'), years, (texts) => longer(texts) && texts['extra-ground'] !== ''),
  ]
}

/** 申请: taken down for the applicant, of what parties may ask for. */
export const applyAct = caseStep('measure.apply', (view, detail) => {
  const t = wordsIn(measureWords, view.locale)
  const debtor = debtorIn(detail, view)
  return {
    texts: {
      ...{ kind: 'dishonesty-list', party: debtor.first },
      ...{ ground: 'not-performed', 'listing-ground': 'able-refuses' },
    },
    asks: [
      choice('kind', t('kind'), labelled(view, 'measure', APPLIED)),
      debtor.ask,
      ...groundAsks(view),
      { name: 'reason', label: t('reason'), kind: 'long', max: 1000 },
      { name: 'evidence', label: t('evidence'), max: 500 },
    ],
    send: (c, written, options) => {
      const kind = one(APPLIED, written.text('kind'), 'dishonesty-list')
      const said = { reason: written.text('reason'), ...proofIn(written) }
      const asked = {
        caseId: detail.id,
        kind,
        partyId: written.text('party'),
        ground: groundIn(written, kind),
        ...said,
      }
      return c.execute('measure.apply', asked, options)
    },
  }
})

/** 届满未履行. */
export const defaultAct = caseStep('measure.note-default', (view, detail) => {
  const t = wordsIn(measureWords, view.locale)
  const debtor = debtorIn(detail, view)
  return {
    texts: { party: debtor.first },
    note: t('default-note'),
    asks: [
      debtor.ask,
      { name: 'served', label: t('served'), kind: 'date' },
      { name: 'due', label: t('due'), kind: 'date' },
      { name: 'evidence', label: t('evidence'), max: 500 },
    ],
    send: (c, written, options) => {
      const when = { noticeServedOn: written.text('served'), dueOn: written.text('due') }
      const noted = { caseId: detail.id, partyId: written.text('party'), ...when, ...proofIn(written) }
      return c.execute('measure.note-default', noted, options)
    },
  }
})

/** 记录行为: what is itself a ground for listing. */
export const conductAct = caseStep('measure.record-conduct', (view, detail) => {
  const t = wordsIn(measureWords, view.locale)
  const debtor = debtorIn(detail, view)
  return {
    texts: { party: debtor.first, ground: 'evades', on: view.today },
    note: t('conduct-note'),
    asks: [
      debtor.ask,
      choice('ground', t('conduct'), labelled(view, 'measure-ground', CONDUCTS)),
      { name: 'on', label: t('act-on'), kind: 'date' },
      { name: 'told', label: t('said'), kind: 'long', max: 1000 },
      { name: 'evidence', label: t('evidence'), max: 500 },
    ],
    send: (c, written, options) => {
      const ground = one(CONDUCTS, written.text('ground'), 'evades')
      const seen = { ground, on: written.text('on'), told: written.text('told') }
      const recorded = { caseId: detail.id, partyId: written.text('party'), ...seen, ...proofIn(written) }
      return c.execute('measure.record-conduct', recorded, options)
    },
  }
})
