import { html, nothing } from 'lit'
import type { Act } from '../../controllers/command-dialog'
import type { CaseView } from '../../internal/case-element'
import type { CaseDetail, ZhixingClient } from '../../internal/core'
import { type Ask, formAct, type Written } from '../../internal/form-act'
import { ASSET_TYPES, hitOf } from '../../internal/hit'
import { searchActs } from '../../locales/search-acts'

const OUTCOMES = ['found', 'nothing', 'not-answered'] as const

/** So many things of one visit are taken down at once. */
const MOST = 5

/** 线下财产调查: who went where, what was found there, and what shows it; also when nothing was found. */
export async function visitAct(
  view: CaseView,
  client: ZhixingClient,
  caseId: string,
): Promise<Act | undefined> {
  const [detail, { people }] = await Promise.all([
    client.query('case.get', { caseId }),
    client.query('organisation.chart', {}),
  ])
  if (!detail) return undefined
  const { today, locale, label } = view
  const t = searchActs(locale)
  const debtors = detail.parties.filter(({ role }) => role === 'debtor')
  const staff = people.map(({ id, name }) => ({ value: id, text: name }))
  const draft = view.draft({
    texts: {
      ...{ party: debtors[0]?.id ?? '', on: today, who: detail.undertakerId ?? staff[0]?.value ?? '' },
      ...{ outcome: 'found', things: '1', type1: 'real-estate' },
    },
  })
  const add = () => {
    const n = Number(draft.texts.things) + 1
    Object.assign(draft.texts, { things: String(n), [`type${n}`]: 'other' })
    draft.again()
  }
  return formAct({
    ...{ title: label('command', 'asset.record-visit'), locale, draft },
    subject: `${detail.caseNumber} · ${detail.debtorLabel}`,
    asks: visitAsks(view, debtors, staff),
    below: () => {
      const full = draft.texts.outcome !== 'found' || Number(draft.texts.things) >= MOST
      return html`${full ? nothing : html`<button class="btn small" type="button" data-act="more" @click=${add}>${t('visit.more')}</button>`}`
    },
    send: (c, key, _text, written) =>
      c.execute('asset.record-visit', visitOf(written, caseId, debtors), { key }),
    done: () => view.done('asset.record-visit', caseId),
  })
}

type Party = CaseDetail['parties'][number]
type Option = { readonly value: string; readonly text: string }

function visitAsks(view: CaseView, debtors: readonly Party[], staff: readonly Option[]): readonly Ask[] {
  const { label, locale } = view
  const t = searchActs(locale)
  const said = (outcome: (typeof OUTCOMES)[number]) => ({
    value: outcome,
    text: label('visit-outcome', outcome),
  })
  return [
    {
      name: 'party',
      label: t('visit.debtor'),
      kind: 'choice',
      options: debtors.map(({ id, name }) => ({ value: id, text: name })),
    },
    { name: 'unit', label: t('visit.unit'), max: 200 },
    { name: 'who', label: t('visit.who'), kind: 'choice', options: staff },
    {
      name: 'with',
      label: t('visit.with'),
      kind: 'choice',
      optional: true,
      options: [{ value: '', text: t('visit.alone') }, ...staff],
    },
    { name: 'on', label: t('visit.on'), kind: 'date' },
    { name: 'purpose', label: t('visit.purpose'), max: 300 },
    { name: 'proof', label: t('visit.proof'), kind: 'long' },
    {
      name: 'outcome',
      label: t('visit.outcome'),
      kind: 'choice',
      options: OUTCOMES.map(said),
    },
    ...Array.from({ length: MOST }, (_, at) => thingAsks(view, at + 1)).flat(),
  ]
}

function visitOf(written: Written, caseId: string, debtors: readonly Party[]) {
  const holder = debtors.find(({ id }) => id === written.text('party'))?.name ?? ''
  const outcome = OUTCOMES.find((one) => one === written.text('outcome')) ?? 'not-answered'
  return {
    ...{ caseId, partyId: written.text('party'), unitVisited: written.text('unit'), outcome },
    ...{ visitedOn: written.text('on'), purpose: written.text('purpose'), proof: written.text('proof') },
    proofHash: null,
    visitedBy: [...new Set([written.text('who'), written.text('with')])].filter((id) => id !== ''),
    hits: outcome === 'found' ? thingsIn(written).map((thing) => hitOf(thing, holder)) : [],
  }
}

function thingAsks({ locale, label }: CaseView, n: number): readonly Ask[] {
  const t = searchActs(locale)
  const when = (texts: Readonly<Record<string, string>>) =>
    texts.outcome === 'found' && Number(texts.things) >= n
  const types = ASSET_TYPES.map((value) => ({ value, text: label('asset', value) }))
  return [
    { name: `type${n}`, label: t('thing.type', { n }), kind: 'choice', options: types, when },
    { name: `title${n}`, label: t('thing.title', { n }), max: 500, when },
    { name: `ref${n}`, label: t('thing.ref', { n }), max: 200, when },
    { name: `value${n}`, label: t('thing.value', { n }), kind: 'sum', optional: true, when },
  ]
}

const thingsIn = (written: Written) =>
  Array.from({ length: Number(written.text('things')) }, (_, at) => ({
    type: written.text(`type${at + 1}`),
    title: written.text(`title${at + 1}`),
    ref: written.text(`ref${at + 1}`),
    valueFen: written.fen(`value${at + 1}`),
  }))
