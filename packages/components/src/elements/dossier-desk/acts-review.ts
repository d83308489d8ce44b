import type { CaseView } from '../../internal/case-element'
import { type Ask, formAct } from '../../internal/form-act'
import { wordsIn } from '../../internal/part'
import { dossierDeskWords } from '../../locales/dossier-desk'
import type { ReviewDefect, ReviewRound, SampledDossier } from './read-review'

const wordsOf = ({ locale }: CaseView) => wordsIn(dossierDeskWords, locale)
const MOST = 500
const isCount = (text = '') => /^[1-9]\d{0,2}$/.test(text.trim()) && Number(text) <= MOST

/** 抽取: the scope is said, the court draws. */
export function drawAct(view: CaseView): void {
  const t = wordsOf(view)
  const year = view.today.slice(0, 4)
  const texts = { scope: 'closed', from: `${year}-01-01`, to: view.today, count: '10' }
  const draft = view.draft({ texts })
  const scopes = (['closed', 'filed'] as const).map((value) => ({
    value,
    text: view.label('review-scope', value),
  }))
  const title = view.label('command', 'review.draw')
  view.ask(() =>
    formAct({
      ...{ title, subject: t('draw.subject'), locale: view.locale, draft, note: t('draw.note') },
      asks: [
        { name: 'scope', label: t('ask.scope'), kind: 'choice', options: scopes },
        { name: 'from', label: t('ask.from'), kind: 'date' },
        { name: 'to', label: t('ask.to'), kind: 'date' },
        { name: 'count', label: t('ask.count'), max: 3 },
      ],
      lacks: () => (isCount(draft.texts.count) ? undefined : t('count.bad')),
      send: async (client, key, _text, written) => {
        const scope = written.text('scope') === 'filed' ? 'filed' : 'closed'
        const about = { scope, from: written.text('from'), to: written.text('to'), ofUnitId: null } as const
        const count = Number(written.text('count'))
        const candidates = await client.query('review.candidates', about)
        return client.execute('review.draw', { ...about, candidates: [...candidates], count }, { key })
      },
      done: () => view.done('review.draw', ''),
    }),
  )
}

/** 逐项评查: what is wrong is said, and which paper it is about. */
export function recordAct(view: CaseView, round: ReviewRound, dossier: SampledDossier): void {
  const t = wordsOf(view)
  const { caseId, caseNumber } = dossier
  view.ask(async (client) => {
    const papers = (await client.query('dossier.catalogue', { caseId }))?.materials ?? []
    const outcomes = (['met', 'defect', 'not-applicable'] as const).map((value) => ({
      value,
      text: view.label('review-mark', value),
    }))
    const options = [
      { value: '', text: t('paper.none') },
      ...papers.map(({ id, title }) => ({ value: id, text: title })),
    ]
    const asks = round.items.flatMap(({ id, zh, en, points }): Ask[] => {
      const label = `${view.locale === 'en' ? en : zh}（${t('points', { n: points })}）`
      const when = (texts: Readonly<Record<string, string>>) => texts[`mark.${id}`] === 'defect'
      return [
        { name: `mark.${id}`, label, kind: 'choice', options: outcomes },
        { name: `paper.${id}`, label: t('ask.paper'), kind: 'choice', options, optional: true, when },
        { name: `note.${id}`, label: t('ask.defect'), kind: 'long', max: 500, when },
      ]
    })
    const texts = Object.fromEntries(round.items.map(({ id }) => [`mark.${id}`, 'met']))
    return formAct({
      title: view.label('command', 'review.record'),
      ...{ subject: `${caseNumber} · ${dossier.undertakerName ?? ''}`, locale: view.locale, asks },
      draft: view.draft({ texts }),
      send: (c, key, _text, written) => {
        const marks = round.items.map(({ id: item }) => {
          const said = written.text(`mark.${item}`)
          const isDefect = said === 'defect'
          const outcome = isDefect || said === 'met' ? said : 'not-applicable'
          const note = isDefect ? written.text(`note.${item}`) : ''
          return { item, outcome, note, materialId: isDefect ? written.some(`paper.${item}`) : null } as const
        })
        return c.execute('review.record', { reviewId: round.id, caseId, marks }, { key })
      },
      done: () => view.done('review.record', caseId),
    })
  })
}

export function mendAct(view: CaseView, defect: ReviewDefect): void {
  const { caseId, id: defectId } = defect
  view.ask(() =>
    formAct({
      ...about(view, defect),
      title: view.label('command', 'review.mend'),
      draft: view.draft(),
      asks: [{ name: 'how', label: wordsOf(view)('ask.how'), kind: 'long', max: 500 }],
      send: (client, key, _text, written) =>
        client.execute('review.mend', { caseId, defectId, how: written.text('how') }, { key }),
      done: () => view.done('review.mend', defectId),
    }),
  )
}

export function recheckAct(view: CaseView, defect: ReviewDefect): void {
  const t = wordsOf(view)
  const { caseId, id: defectId } = defect
  const options = [
    { value: 'yes', text: t('settled.yes') },
    { value: 'no', text: t('settled.no') },
  ]
  view.ask(() =>
    formAct({
      ...about(view, defect),
      title: view.label('command', 'review.recheck'),
      note: t('note.recheck', { name: defect.mendedByName ?? '', how: defect.how ?? '' }),
      draft: view.draft({ texts: { settled: 'yes' } }),
      asks: [
        { name: 'settled', label: t('ask.settled'), kind: 'choice', options },
        {
          name: 'note',
          label: t('ask.defect'),
          kind: 'long',
          max: 500,
          when: ({ settled }) => settled === 'no',
        },
      ],
      send: (client, key, _text, written) => {
        const settled = written.text('settled') === 'yes'
        const note = settled ? '' : written.text('note')
        return client.execute('review.recheck', { caseId, defectId, settled, note }, { key })
      },
      done: () => view.done('review.recheck', defectId),
    }),
  )
}

function about({ locale }: CaseView, { itemZh, itemEn, caseNumber }: ReviewDefect) {
  return { subject: `${locale === 'en' ? itemEn : itemZh} · ${caseNumber}`, locale }
}
