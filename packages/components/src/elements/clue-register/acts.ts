import type { Act } from '../../controllers/command-dialog'
import type { CaseView } from '../../internal/case-element'
import type { ClueItem, InvestigationItem, ZhixingClient } from '../../internal/core'
import { type Ask, formAct, type Written } from '../../internal/form-act'
import { ASSET_TYPES } from '../../internal/hit'
import { wordsIn } from '../../internal/part'
import { clueWords } from '../../locales/clues'

const ORIGINS = ['applicant', 'tip-call', 'lawyer', 'audit', 'reward', 'patrol', 'other'] as const
const RESULTS = ['true', 'untrue', 'cannot-be-verified'] as const

/** 登记线索: from whom, about whom, what; the clock begins with it. */
export async function registerAct(
  view: CaseView,
  client: ZhixingClient,
  caseId: string,
): Promise<Act | undefined> {
  const [detail, { items: notices }] = await Promise.all([
    client.query('case.get', { caseId }),
    client.query('investigation.list', { caseId, kind: 'reward', limit: 50 }),
  ])
  if (!detail) return undefined
  const { locale, label, today } = view
  const named = (role: 'applicant' | 'debtor') =>
    detail.parties.filter((party) => party.role === role).map(({ id, name }) => ({ value: id, text: name }))
  const [applicants, debtors] = [named('applicant'), named('debtor')]
  const texts = {
    ...{ origin: 'applicant', giver: applicants[0]?.value ?? '', debtor: debtors[0]?.value ?? '', on: today },
    ...{ type: '', investigation: notices[0]?.id ?? '' },
  }
  return formAct({
    ...{ title: label('command', 'clue.register'), locale, draft: view.draft({ texts }) },
    subject: `${detail.caseNumber} · ${detail.debtorLabel}`,
    asks: clueAsks(view, { applicants, debtors, notices }),
    send: (c, key, _text, written) => c.execute('clue.register', clueOf(written, caseId), { key }),
    done: () => view.done('clue.register', caseId),
  })
}

type Option = { readonly value: string; readonly text: string }
type Known = {
  readonly applicants: readonly Option[]
  readonly debtors: readonly Option[]
  /** Notices of rewards that a clue may answer. */
  readonly notices: readonly InvestigationItem[]
}

function clueAsks({ locale, label }: CaseView, { applicants, debtors, notices }: Known): readonly Ask[] {
  const t = wordsIn(clueWords, locale)
  const byOther = ({ giver }: Readonly<Record<string, string>>) => !giver
  const forReward = ({ origin }: Readonly<Record<string, string>>) =>
    origin === 'reward' && notices.length > 0
  return [
    {
      name: 'origin',
      label: t('origin'),
      kind: 'choice',
      options: ORIGINS.map((value) => ({ value, text: label('clue-origin', value) })),
    },
    {
      name: 'giver',
      label: t('giver'),
      kind: 'choice',
      optional: true,
      options: [...applicants, { value: '', text: t('giver.other') }],
    },
    {
      name: 'investigation',
      label: t('investigation'),
      kind: 'choice',
      when: forReward,
      options: notices.map(({ id, number }) => ({ value: id, text: number ?? id })),
    },
    { name: 'name', label: t('giver.name'), max: 100, optional: true, when: byOther },
    { name: 'contact', label: t('giver.contact'), max: 100, optional: true, when: byOther },
    { name: 'content', label: t('content'), kind: 'long', max: 2000 },
    { name: 'debtor', label: t('debtor'), kind: 'choice', options: debtors },
    {
      name: 'type',
      label: t('type'),
      kind: 'choice',
      optional: true,
      options: [
        { value: '', text: t('unknown') },
        ...ASSET_TYPES.map((value) => ({ value, text: label('asset', value) })),
      ],
    },
    { name: 'on', label: t('on'), kind: 'date' },
    {
      name: 'more',
      label: t('more'),
      kind: 'checks',
      optional: true,
      options: [{ value: 'urgent', text: t('pressing') }],
    },
  ]
}

function clueOf(written: Written, caseId: string) {
  const giverPartyId = written.some('giver')
  const origin = ORIGINS.find((one) => one === written.text('origin')) ?? 'other'
  return {
    ...{ caseId, origin, giverPartyId, content: written.text('content'), receivedOn: written.text('on') },
    giverName: giverPartyId ? null : written.some('name'),
    giverContact: giverPartyId ? null : written.some('contact'),
    partyId: written.some('debtor'),
    type: ASSET_TYPES.find((one) => one === written.text('type')) ?? null,
    urgent: written.picked('more').includes('urgent'),
    investigationId: origin === 'reward' ? written.some('investigation') : null,
  }
}

/** 核查: what looking came to, on which evidence. */
export function verifyAct(view: CaseView, { id: clueId, caseId, caseNumber, content }: ClueItem): void {
  const { locale, label } = view
  const t = wordsIn(clueWords, locale)
  view.ask(() =>
    formAct({
      ...{ title: label('command', 'clue.verify'), subject: caseNumber, note: content, locale },
      draft: view.draft({ texts: { result: 'true' } }),
      asks: [
        {
          name: 'result',
          label: t('result'),
          kind: 'choice',
          options: RESULTS.map((value) => ({ value, text: label('clue-result', value) })),
        },
        { name: 'finding', label: t('finding'), kind: 'long', max: 1000 },
        { name: 'evidence', label: t('evidence'), max: 500 },
      ],
      send: (client, key, _text, written) => {
        const result = RESULTS.find((one) => one === written.text('result')) ?? 'cannot-be-verified'
        const said = { result, finding: written.text('finding'), evidence: written.text('evidence') }
        return client.execute('clue.verify', { caseId, clueId, ...said }, { key })
      },
      done: () => view.done('clue.verify', clueId),
    }),
  )
}

/** 反馈: whoever gave it is told. */
export function tellAct(view: CaseView, { id: clueId, caseId, caseNumber, content }: ClueItem): void {
  const { locale, label } = view
  const t = wordsIn(clueWords, locale)
  view.ask(() =>
    formAct({
      ...{
        title: label('command', 'clue.tell'),
        subject: caseNumber,
        note: content,
        locale,
        draft: view.draft(),
      },
      asks: [{ name: 'how', label: t('how'), kind: 'long', max: 300 }],
      send: (client, key, _text, written) =>
        client.execute('clue.tell', { caseId, clueId, how: written.text('how') }, { key }),
      done: () => view.done('clue.tell', clueId),
    }),
  )
}
