import type { DayReport } from '../../internal/core'
import type { Sheet } from '../../internal/export/sheet'
import type { BoardView } from './view'

/** The day as it is filed: the control total, and every divergence with its cause and explanation. */
export function paper({ t, label }: BoardView, report: DayReport): readonly Sheet[] {
  const { control: sums } = report
  const text = (title: string) => ({ title, kind: 'text' as const })
  const money = (title: string) => ({ title, kind: 'money' as const })
  const head = [
    `${t('title')} ${report.day}`,
    report.bankAccount,
    label('state.reconciliation', report.state),
  ]
  const signed =
    report.signedByName === null ? [] : [t('signed.by', { name: report.signedByName, day: report.signedOn })]
  const reason = report.signedReason === null ? [] : [t('balance.signed', { reason: report.signedReason })]
  const foot = [...signed, ...reason, t('digest', { hash: report.digest })]
  const { balance } = report
  const balanceRows = balance
    ? [
        [`${t('balance.title')} ${balance.asOf}`, balance.closingFen, balance.heldFen],
        ...balance.causes.map(({ kind, partFen }) => [label('balance-cause', kind), partFen, null]),
      ]
    : []
  const divergences: Sheet = {
    name: t('divergences.sheet'),
    head,
    columns: [
      text(t('col.what')),
      text(t('col.cause')),
      text(t('col.serial')),
      money(t('col.books')),
      money(t('col.bank')),
      text(t('explain.reason')),
    ],
    rows: report.divergences.map((one) => [
      label('divergence', one.kind),
      label('divergence-cause', one.kind),
      one.serial,
      one.booksFen,
      one.bankFen,
      report.explanations.find(({ divergenceId }) => divergenceId === one.id)?.reason ?? null,
    ]),
    foot,
  }
  const control: Sheet = {
    name: t('control'),
    head,
    columns: [text(t('col.what')), money(t('col.bank')), money(t('col.books'))],
    rows: [
      [t('sum.credit'), sums.creditFen, sums.bookedCreditFen],
      [t('sum.debit'), sums.debitFen, sums.bookedDebitFen],
      [t('sum.identified'), null, sums.identifiedFen],
      [t('sum.returned'), null, sums.returnedFen],
      [t('sum.open'), null, sums.openFen],
      [t('sum.payout'), null, sums.payoutFen],
      ...balanceRows,
    ],
    foot,
  }
  return [control, divergences]
}
