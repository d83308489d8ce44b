import { exactYuan, percentOf } from '../../internal/amount'
import type { Sheet } from '../../internal/export/sheet'
import { shortDate, yuan } from '../../internal/format'
import type { DelayInterest, Law } from '../../internal/law'
import { linesOf, remarksOf } from './lines'
import type { CalculatorView } from './view'

/** The calculation as a table to file: every line can be checked by hand, the sources stand below. */
export function paper({ t, locale, draft }: CalculatorView, found: DelayInterest, law: Law): Sheet {
  const text = (title: string) => ({ title, kind: 'text' as const })
  const count = (title: string) => ({ title, kind: 'count' as const })
  const days = linesOf(found).reduce((sum, line) => sum + line.days, 0)
  const remarks = remarksOf(found)
  const explained = law.explainClock({ ...found.explanation, steps: remarks }, locale)
  return {
    name: t('title'),
    head: [t('title'), `${t('formula')} ${t('formula.words', { rate: percentOf(draft.rate) })}`],
    columns: [
      count(t('col.debt')),
      { title: t('col.from'), kind: 'date' },
      { title: t('col.to'), kind: 'date' },
      count(t('col.span')),
      count(t('col.left')),
      count(t('col.days')),
      { title: t('col.base'), kind: 'money' },
      text(t('col.interest')),
    ],
    rows: linesOf(found).map((line) => [
      line.debt,
      line.from,
      line.to,
      line.span,
      line.left,
      line.days,
      line.baseFen,
      line.interest,
    ]),
    total: [t('total'), null, null, null, null, days, null, exactYuan(found.exact)],
    foot: [
      `${t('total')} ${exactYuan(found.exact)} ${t('yuan')} · ${t('result')} ${yuan(found.fen)} ${t('yuan')}`,
      ...(remarks.length > 0 || found.explanation.provisional ? [explained] : []),
      `${t('source')} ${law.sourceWords('law 法释〔2014〕8号 1-4', locale)}`,
      ...draft.debts.map((debt, at) =>
        t('foot.debt', {
          n: at + 1,
          base: debt.base,
          due: shortDate(debt.dueOn, locale, ''),
          end: shortDate(debt.endOn, locale, ''),
          by: t(`end.${debt.by}`),
        }),
      ),
    ],
  }
}
