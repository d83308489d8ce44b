import type { BoardView } from '../../internal/court-board'
import { wordsIn } from '../../internal/part'
import { stepForm } from '../../internal/step-form'
import { accountabilityWords } from '../../locales/accountability'
import { type AccountabilityRecord, personsOf } from './say'

const OUTCOMES = ['notice', 'interview', 'circular', 'points', 'referral'] as const
const RESPONSIBLE = ['direct', 'director', 'vice-president'] as const

/** 视情节轻重追究: what it comes to, whom it meets, and why. */
export function decideAct(view: BoardView, record: AccountabilityRecord): void {
  const { locale, label } = view
  const t = wordsIn(accountabilityWords, locale)
  const { id, caseId, caseNumber, rule } = record
  const thing = { id, subject: `${caseNumber} · ${label('watch', rule)}` }
  const persons = personsOf(view, record).filter(({ isKnown }) => isKnown)
  view.ask(() =>
    stepForm(view, 'supervision.decide-accountability', thing, {
      note: t('note'),
      asks: [
        {
          ...{ name: 'outcome', label: t('ask.outcome'), kind: 'choice' },
          options: OUTCOMES.map((value) => ({ value, text: label('outcome', value) })),
        },
        {
          ...{ name: 'responsible', label: t('ask.responsible'), kind: 'checks' },
          options: persons.map(({ who, words }) => ({ value: who, text: words })),
        },
        { name: 'ground', label: t('ask.ground'), kind: 'long', max: 1000 },
      ],
      texts: { outcome: 'notice' },
      send: (client, written, options) => {
        const picked = written.picked('responsible')
        const said = {
          outcome: OUTCOMES.find((one) => one === written.text('outcome')) ?? 'notice',
          responsible: RESPONSIBLE.filter((one) => picked.includes(one)),
          ground: written.text('ground'),
        }
        const decided = { caseId, accountabilityId: id, ...said }
        return client.execute('supervision.decide-accountability', decided, options)
      },
    }),
  )
}
