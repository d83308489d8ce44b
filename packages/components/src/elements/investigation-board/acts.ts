import type { Act } from '../../controllers/command-dialog'
import type { CaseView } from '../../internal/case-element'
import type { CommandName, InvestigationItem } from '../../internal/core'
import type { Ask } from '../../internal/form-act'
import { dateOfDay, dayNumber, yuan } from '../../internal/format'
import { wordsIn } from '../../internal/part'
import { caseStep, type StepForm, stepForm } from '../../internal/step-form'
import { investigationWords } from '../../locales/investigations'

const KINDS = ['lawyer-order', 'audit', 'reward'] as const
/** What a court usually gives a lawyer; the court's own longest validity is kept by the court. */
const USUAL_DAYS = 15

/** 申请: of the applicant, about a debtor, with the grounds. */
export const applyAct = caseStep('investigation.apply', (view, detail) => {
  const { locale, label } = view
  const t = wordsIn(investigationWords, locale)
  const named = (role: 'applicant' | 'debtor') =>
    detail.parties.filter((party) => party.role === role).map(({ id, name }) => ({ value: id, text: name }))
  const [applicants, debtors] = [named('applicant'), named('debtor')]
  const kinds = KINDS.map((value) => ({ value, text: label('investigation', value) }))
  return {
    texts: {
      kind: 'lawyer-order',
      applicant: applicants[0]?.value ?? '',
      debtor: debtors[0]?.value ?? '',
    },
    asks: [
      { name: 'kind', label: t('kind'), kind: 'choice', options: kinds },
      { name: 'applicant', label: t('applicant'), kind: 'choice', options: applicants },
      { name: 'debtor', label: t('debtor'), kind: 'choice', options: debtors },
      { name: 'ground', label: t('ground'), kind: 'long', max: 1000 },
    ],
    send: (client, written, options) => {
      const kind = KINDS.find((each) => each === written.text('kind')) ?? 'audit'
      const asked = { applicantPartyId: written.text('applicant'), partyId: written.text('debtor') }
      const said = { caseId: detail.id, kind, ...asked, ground: written.text('ground') }
      return client.execute('investigation.apply', said, options)
    },
  }
})

const one = ({ caseId, id: investigationId }: InvestigationItem) => ({ caseId, investigationId })

/** The form of a step of one investigation. */
function stepAct(view: CaseView, item: InvestigationItem, command: CommandName, form: StepForm): Act {
  const { id, kind, caseNumber } = item
  return stepForm(
    view,
    command,
    { id, subject: `${view.label('investigation', kind)} · ${caseNumber}` },
    form,
  )
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
      send: (client, written, options) => {
        const isGranted = written.text('granted') === 'yes'
        const some = (name: string) => (isGranted ? written.some(name) : null)
        const terms = {
          ...{ number: some('number'), agent: some('agent') },
          validUntil: kind === 'lawyer-order' ? some('until') : null,
          rewardFen: isGranted ? written.fen('sum') : null,
        }
        const decided = { ...one(item), granted: isGranted, reason: written.text('reason'), ...terms }
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
      send: (client, written, options) =>
        client.execute('investigation.publish', { ...one(item), channel: written.text('channel') }, options),
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
      send: (c, written, options) => {
        const clues = written.lines('clues').map((content) => ({ content, type: null }))
        const paper = { taskId: null, materialId: written.some('material') }
        const said = { ...one(item), result: written.text('result'), clues, ...paper }
        return c.execute('investigation.return-result', said, options)
      },
    })
  })
}

export function acceptAct(view: CaseView, item: InvestigationItem): void {
  const t = wordsIn(investigationWords, view.locale)
  view.ask(() =>
    stepAct(view, item, 'investigation.accept-result', {
      note: item.result ?? undefined,
      asks: [{ name: 'note', label: t('note'), kind: 'long' }],
      send: (client, written, options) =>
        client.execute('investigation.accept-result', { ...one(item), note: written.text('note') }, options),
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
      note: options.length === 0 ? t('no-true-clue') : undefined,
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
      send: (c, written, key) => {
        const paid = {
          clueId: written.text('clue'),
          amountFen: written.fen('sum') ?? 0n,
          paidOn: written.text('on'),
        }
        const reward = { ...one(item), ...paid, reference: written.text('reference') }
        return c.execute('investigation.record-reward', reward, key)
      },
    })
  })
}
