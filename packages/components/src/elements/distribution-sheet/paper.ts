import type { DistributionSheet, SheetLine } from '../../internal/core'
import type { Sheet } from '../../internal/export/sheet'
import { yuan } from '../../internal/format'
import { paperWords } from '../../locales/paper'
import type { Figures } from './figures'
import type { SheetView } from './view'

/** The plan as it is served: every claim, what it gets, and the sums. */
export function paper(view: SheetView, sheet: DistributionSheet, figures: Figures): Sheet {
  const { t, label, law, locale } = view
  const text = (title: string) => ({ title, kind: 'text' as const })
  const money = (title: string) => ({ title, kind: 'money' as const })
  const sum = (of: (line: SheetLine) => bigint) => sheet.lines.reduce((all, line) => all + of(line), 0n)
  const names = new Map(sheet.lines.map(({ id, creditorName }) => [id, creditorName]))
  const steps = sheet.explanation.steps.map((step) => {
    const name = names.get(String(step.values.claim))
    return name === undefined ? step : { ...step, values: { ...step.values, claim: name } }
  })
  const { disputedSurplusFen: disputedFen } = sheet
  const disputed = disputedFen > 0n ? `（${t('surplus.disputed', { disputedFen })}）` : ''
  return {
    name: t('title'),
    head: [`${t('title')} ${sheet.caseNumber}`, `${label('order', sheet.order)} · ${sheet.basis}`],
    columns: [
      text(t('col.creditor')),
      text(t('col.case')),
      text(t('col.rank')),
      money(t('col.claim')),
      money(t('col.law')),
      money(t('col.amount')),
      money(t('col.kept')),
      text(t('change.reason')),
    ],
    rows: sheet.lines.map((line) => [
      line.creditorName,
      line.caseNumber,
      label('rank', line.rank),
      line.claimFen,
      line.computedFen,
      figures.amounts.get(line.id) ?? 0n,
      line.disputedFen,
      line.changeReason,
    ]),
    total: [
      paperWords[locale].total,
      null,
      null,
      sum(({ claimFen }) => claimFen),
      sum(({ computedFen }) => computedFen),
      figures.linesFen,
      sum(({ disputedFen }) => disputedFen),
      null,
    ],
    foot: [
      `${t('sum.costs')} ${yuan(sheet.costsFen)} + ${t('sum.lines')} ${yuan(figures.linesFen)} + ${t('sum.surplus')} ${yuan(figures.surplusFen)}${disputed} = ${t('sum.proceeds')} ${yuan(sheet.proceedsFen)}`,
      ...law
        .explainRuleSteps({ rule: 'distribution', steps }, locale)
        .map(({ text: said, source }) => `${said}（${source}）`),
    ],
  }
}
