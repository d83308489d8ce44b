import type { Act } from '../../controllers/command-dialog'
import type { CaseView } from '../../internal/case-element'
import type { CommandName, InvestigationItem, ZhixingClient } from '../../internal/core'
import { type Ask, formAct, type Written } from '../../internal/form-act'
import { dateOfDay, dayNumber, yuan } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import { investigationWords } from '../../locales/investigations'

const KINDS = ['lawyer-order', 'audit', 'reward'] as const
/** What a court usually gives a lawyer; the court's own longest validity is kept by the court. */
const USUAL_DAYS = 15

/** 申请: of the applicant, about a debtor, with the grounds. */
export async function applyAct(
  view: CaseView,
  client: ZhixingClient,
  caseId: string,
): Promise<Act | undefined> {
  const detail = await client.query('case.get', { caseId })
  if (!detail) return undefined
  const { locale, label } = view
  const t = wordsIn(investigationWords, locale)
  const named = (role: 'applicant' | 'debtor') =>
    detail.parties.filter((party) => party.role === role).map(({ id, name }) => ({ value: id, text: name }))
  const [applicants, debtors] = [named('applicant'), named('debtor')]
  const texts = {
    kind: 'lawyer-order',
    applicant: applicants[0]?.value ?? '',
    debtor: debtors[0]?.value ?? '',
  }
  return formAct({
    ...{ title: label('command', 'investigation.apply'), locale, draft: view.draft({ texts }) },
    subject: `${detail.caseNumber} · ${detail.debtorLabel}`,
    asks: [
      {
        name: 'kind',
        label: t('kind'),
        kind: 'choice',
        options: KINDS.map((value) => ({ value, text: label('investigation', value) })),
      },
      { name: 'applicant', label: t('applicant'), kind: 'choice', options: applicants },
      { name: 'debtor', label: t('debtor'), kind: 'choice', options: debtors },
      { name: 'ground', label: t('ground'), kind: 'long', max: 1000 },
    ],
    send: (c, key, _text, written) => {
      const kind = KINDS.find((one) => one === written.text('kind')) ?? 'audit'
      const asked = { applicantPartyId: written.text('applicant'), partyId: written.text('debtor') }
      return c.execute(
        'investigation.apply',
        { caseId, kind, ...asked, ground: written.text('ground') },
        { key },
      )
    },
    done: () => view.done('investigation.apply', caseId),
  })
}

type One = { caseId: string; investigationId: string }
interface Form {
  readonly asks: readonly Ask[]
  readonly texts?: Readonly<Record<string, string>>
  readonly note?: string
  readonly send: (
    client: ZhixingClient,
    written: Written,
    one: One,
    options: { key: string },
  ) => ReturnType<Act['send']>
}

/** The form of a step of one investigation, called what the court calls its command. */
function stepAct(view: CaseView, item: InvestigationItem, command: CommandName, form: Form): Act {
  const { locale, label } = view
  const { caseId, id: investigationId, kind, caseNumber } = item
  return formAct({
    ...{ title: label('command', command), locale, draft: view.draft({ texts: { ...form.texts } }) },
    subject: `${label('investigation', kind)} · ${caseNumber}`,
    ...(form.note ? { note: form.note } : {}),
    asks: form.asks,
    send: (client, key, _text, written) => form.send(client, written, { caseId, investigationId }, { key }),
    done: () => view.done(command, investigationId),
  })
}

/** 审查决定: what is granted says its number and terms. */
export function decideAct(view: CaseView, item: InvestigationItem): void {
  const t = wordsIn(investigationWords, view.locale)
  const { kind } = item
  const granted = (texts: Readonly<Record<string, string>>) => texts.granted === 'yes'
  const agent: readonly Ask[] =
    kind === 'reward' ? [] : [{ name: 'agent', label: t(`agent.${kind}`), max: 200, when: granted }]
  const until: readonly Ask[] =
    kind === 'lawyer-order' ? [{ name: 'until', label: t('until'), kind: 'date', when: granted }] : []
  const sum: readonly Ask[] =
    kind === 'reward' ? [{ name: 'sum', label: t('sum'), kind: 'sum', when: granted }] : []
  const options = (['yes', 'no'] as const).map((value) => ({ value, text: t(`granted.${value}`) }))
  view.ask(() =>
    stepAct(view, item, 'investigation.decide', {
      note: item.ground,
      texts: { granted: 'yes', until: dateOfDay(dayNumber(view.today) + USUAL_DAYS) },
      asks: [
        { name: 'granted', label: t('granted'), kind: 'choice', options },
        { name: 'number', label: t('number'), max: 120, when: granted },
        ...[...agent, ...until, ...sum],
        { name: 'reason', label: t('reason'), kind: 'long' },
      ],
      send: (client, written, one, options) => {
        const isGranted = written.text('granted') === 'yes'
        const some = (name: string) => (isGranted ? written.some(name) : null)
        const terms = {
          ...{ number: some('number'), agent: some('agent') },
          validUntil: kind === 'lawyer-order' ? some('until') : null,
          rewardFen: isGranted ? written.fen('sum') : null,
        }
        const decided = { ...one, granted: isGranted, reason: written.text('reason'), ...terms }
        return client.execute('investigation.decide', decided, options)
      },
    }),
  )
}

/** 发布悬赏公告. */
export function publishAct(view: CaseView, item: InvestigationItem): void {
  const t = wordsIn(investigationWords, view.locale)
  view.ask(() =>
    stepAct(view, item, 'investigation.publish', {
      asks: [{ name: 'channel', label: t('channel'), max: 200 }],
      send: (client, written, one, options) =>
        client.execute('investigation.publish', { ...one, channel: written.text('channel') }, options),
    }),
  )
}

/** 反馈成果: with its paper in the dossier; each line of property becomes a clue. */
export function returnAct(view: CaseView, item: InvestigationItem): void {
  const t = wordsIn(investigationWords, view.locale)
  view.ask(async (client, caseId) => {
    const dossier = await client.query('dossier.catalogue', { caseId })
    const papers = (dossier?.materials ?? []).map(({ id, title }) => ({ value: id, text: title }))
    return stepAct(view, item, 'investigation.return-result', {
      asks: [
        { name: 'result', label: t('result'), kind: 'long', max: 3000 },
        { name: 'clues', label: t('clues'), kind: 'lines', max: 2000, optional: true },
        {
          name: 'material',
          label: t('material'),
          kind: 'choice',
          optional: true,
          options: [{ value: '', text: t('material.none') }, ...papers],
        },
      ],
      send: (c, written, one, options) => {
        const clues = written.lines('clues').map((content) => ({ content, type: null }))
        const paper = { taskId: null, materialId: written.some('material') }
        const said = { ...one, result: written.text('result'), clues, ...paper }
        return c.execute('investigation.return-result', said, options)
      },
    })
  })
}

export function acceptAct(view: CaseView, item: InvestigationItem): void {
  const t = wordsIn(investigationWords, view.locale)
  view.ask(() =>
    stepAct(view, item, 'investigation.accept-result', {
      ...(item.result ? { note: item.result } : {}),
      asks: [{ name: 'note', label: t('note'), kind: 'long' }],
      send: (client, written, one, options) =>
        client.execute('investigation.accept-result', { ...one, note: written.text('note') }, options),
    }),
  )
}

/** 支付悬赏金: to the first clue of the notice that turned out to be true. */
export function rewardAct(view: CaseView, item: InvestigationItem): void {
  const t = wordsIn(investigationWords, view.locale)
  view.ask(async (client, caseId) => {
    const { items } = await client.query('clue.list', { caseId, investigationId: item.id, limit: 200 })
    const options = items
      .filter(({ result }) => result === 'true')
      .map(({ id, content }) => ({ value: id, text: content }))
    return stepAct(view, item, 'investigation.record-reward', {
      ...(options.length === 0 ? { note: t('no-true-clue') } : {}),
      texts: {
        clue: options[0]?.value ?? '',
        sum: yuan(item.rewardFen ?? 0).replaceAll(',', ''),
        on: view.today,
      },
      asks: [
        { name: 'clue', label: t('clue'), kind: 'choice', options },
        { name: 'sum', label: t('sum'), kind: 'sum' },
        { name: 'on', label: t('on'), kind: 'date' },
        { name: 'reference', label: t('reference'), max: 100 },
      ],
      send: (c, written, one, key) => {
        const paid = {
          clueId: written.text('clue'),
          amountFen: written.fen('sum') ?? 0n,
          paidOn: written.text('on'),
        }
        const reward = { ...one, ...paid, reference: written.text('reference') }
        return c.execute('investigation.record-reward', reward, key)
      },
    })
  })
}
