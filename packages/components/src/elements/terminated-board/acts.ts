import type { BoardView } from '../../internal/court-board'
import { wordsIn } from '../../internal/part'
import { stepForm } from '../../internal/step-form'
import { terminatedWords } from '../../locales/terminated-board'
import type { Application, Maintained } from './table'

const subjectOf = ({ caseNumber, debtorLabel }: Pick<Maintained, 'caseNumber' | 'debtorLabel'>) =>
  `${caseNumber} · ${debtorLabel}`

/** 登记核查: what was found opens the way back by itself. */
export function checkAct(view: BoardView, entry: Maintained): void {
  const { locale, label } = view
  const t = wordsIn(terminatedWords, locale)
  const { caseId } = entry
  view.ask(() =>
    stepForm(
      view,
      'maintenance.record-check',
      { id: caseId, subject: subjectOf(entry) },
      {
        asks: [
          {
            ...{ name: 'channel', label: t('ask.channel'), kind: 'choice' },
            options: (['online', 'offline'] as const).map((value) => ({
              value,
              text: label('channel', value),
            })),
          },
          yesNo('found', t('ask.found'), t('found.yes'), t('found.no')),
          { name: 'result', label: t('ask.result'), kind: 'long', max: 1000 },
          { name: 'told', label: t('ask.told'), kind: 'date', optional: true },
        ],
        texts: { channel: 'online', found: 'no' },
        send: (client, written, options) => {
          const channel = written.text('channel') === 'offline' ? 'offline' : 'online'
          const said = {
            channel,
            found: written.text('found') === 'yes',
            result: written.text('result'),
          } as const
          const check = { caseId, ...said, toldOn: written.some('told') }
          return client.execute('maintenance.record-check', check, options)
        },
      },
    ),
  )
}

/** 恢复执行申请: on the court's own motion, or for a party. */
export function applyAct(view: BoardView, entry: Maintained): void {
  const { locale, label } = view
  const t = wordsIn(terminatedWords, locale)
  const { caseId } = entry
  view.ask(async (client) => {
    const detail = await client.query('case.get', { caseId })
    const parties = (detail?.parties ?? []).map(({ id, role, name }) => ({
      value: id,
      text: `${label('party', role)} ${name}`,
    }))
    const applicant = detail?.parties.find(({ role }) => role === 'applicant')?.id
    return stepForm(
      view,
      'maintenance.apply-resumption',
      { id: caseId, subject: subjectOf(entry) },
      {
        asks: [
          {
            ...{ name: 'entrance', label: t('ask.entrance'), kind: 'choice' },
            options: (['application', 'ex-officio'] as const).map((value) => ({
              value,
              text: label('entrance', value),
            })),
          },
          {
            ...{ name: 'party', label: t('ask.party'), kind: 'choice', options: parties },
            when: ({ entrance }) => entrance === 'application',
          },
          { name: 'ground', label: t('ask.ground'), kind: 'long', max: 500 },
        ],
        texts: { entrance: 'application', party: applicant ?? parties[0]?.value ?? '' },
        send: (c, written, options) => {
          const isAsked = written.text('entrance') === 'application'
          const said = { partyId: isAsked ? written.some('party') : null, ground: written.text('ground') }
          const entrance = isAsked ? 'application' : 'ex-officio'
          return c.execute('maintenance.apply-resumption', { caseId, entrance, ...said }, options)
        },
      },
    )
  })
}

/** 审查恢复申请. */
export function decideAct(view: BoardView, application: Application): void {
  const t = wordsIn(terminatedWords, view.locale)
  const { id: applicationId, caseId, ground } = application
  view.ask(() =>
    stepForm(
      view,
      'maintenance.decide-resumption',
      { id: caseId, subject: subjectOf(application) },
      {
        note: ground,
        asks: [
          yesNo('granted', t('ask.granted'), t('granted.yes'), t('granted.no')),
          { name: 'reason', label: t('ask.reason'), kind: 'long', max: 500 },
        ],
        texts: { granted: 'yes' },
        send: (client, written, options) => {
          const decided = { granted: written.text('granted') === 'yes', reason: written.text('reason') }
          return client.execute(
            'maintenance.decide-resumption',
            { caseId, applicationId, ...decided },
            options,
          )
        },
      },
    ),
  )
}

/** 恢复执行立案: under a number of its own. */
export function fileAct(view: BoardView, application: Application): void {
  const t = wordsIn(terminatedWords, view.locale)
  const { id: applicationId, caseId } = application
  view.ask(() =>
    stepForm(
      view,
      'maintenance.file-resumed',
      { id: caseId, subject: subjectOf(application) },
      {
        asks: [
          { name: 'number', label: t('ask.number'), max: 60 },
          { name: 'filed', label: t('ask.filed'), kind: 'date' },
          { name: 'claim', label: t('ask.claim'), kind: 'sum' },
        ],
        texts: { filed: view.today },
        send: (client, written, options) => {
          const said = { caseNumber: written.text('number'), filedOn: written.text('filed') }
          const claimFen = written.fen('claim') ?? 0n
          return client.execute(
            'maintenance.file-resumed',
            { caseId, applicationId, ...said, claimFen },
            options,
          )
        },
      },
    ),
  )
}

/** 提出退出, and what another person says to it. */
export function exitAct(view: BoardView, entry: Maintained): void {
  const t = wordsIn(terminatedWords, view.locale)
  const { caseId } = entry
  const thing = { id: caseId, subject: subjectOf(entry) }
  view.ask(() =>
    entry.exitProposedBy === null
      ? stepForm(view, 'maintenance.propose-exit', thing, {
          note: t('note.exit'),
          asks: [{ name: 'ground', label: t('ask.exit'), kind: 'long', max: 500 }],
          send: (client, written, options) =>
            client.execute('maintenance.propose-exit', { caseId, ground: written.text('ground') }, options),
        })
      : stepForm(view, 'maintenance.decide-exit', thing, {
          note: t('exit-proposed', { ground: entry.exitGround }),
          asks: [
            yesNo('agreed', t('ask.agreed'), t('agreed.yes'), t('agreed.no')),
            { name: 'reason', label: t('ask.reason'), kind: 'long', max: 500 },
          ],
          texts: { agreed: 'yes' },
          send: (client, written, options) => {
            const said = { agreed: written.text('agreed') === 'yes', reason: written.text('reason') }
            return client.execute('maintenance.decide-exit', { caseId, ...said }, options)
          },
        }),
  )
}

function yesNo(name: string, label: string, yes: string, no: string) {
  const options = [
    { value: 'yes', text: yes },
    { value: 'no', text: no },
  ]
  return { name, label, kind: 'choice', options } as const
}
