import type { MoneyTrace, TracePayout } from '../../internal/core'
import type { Sheet } from '../../internal/export/sheet'
import { yuan } from '../../internal/format'
import { amountOf, checkWords, whoOf } from './steps'
import type { TraceView } from './view'

/** The way as a table to file: one line for each step, with what let it pass. */
export function paper(view: TraceView, way: MoneyTrace, payout: TracePayout): Sheet {
  const { t, label } = view
  const text = (title: string) => ({ title, kind: 'text' as const })
  return {
    name: t('title'),
    head: [
      `${t('title')} ${way.caseNumber}`,
      `${t('to')} ${payout.payeeName} ${payout.payeeAccount} ${payout.payeeBank} ${yuan(payout.amountFen)}`,
      ...way.receipts.map(
        ({ serial, payerName, usedFen, bookedOn }) =>
          `${t('from')} ${bookedOn} ${payerName} ${t('serial', { serial })} ${yuan(usedFen)}`,
      ),
    ],
    columns: [
      text(t('col.when')),
      text(t('col.what')),
      text(t('col.who')),
      { title: t('col.amount'), kind: 'money' },
      text(t('why')),
      text(t('col.hash')),
    ],
    rows: way.steps.map((step) => [
      step.recordedAt,
      label('event', step.type),
      whoOf(view, step),
      amountOf(step) ?? null,
      step.checks
        .map(
          (check) => `${check.holds ? '✓' : '✗'} ${checkWords(view, check)}（${view.source(check.source)}）`,
        )
        .join('\n'),
      step.hash,
    ]),
  }
}
