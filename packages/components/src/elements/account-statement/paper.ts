import type { FundStatement, StatementEntry } from '../../internal/core'
import type { Sheet, SheetCell } from '../../internal/export/sheet'
import { paperWords } from '../../locales/paper'
import { sidesOf } from './entries'
import type { StatementView } from './view'

/** The statement as a finance office files it: entries on one sheet, payouts on another. */
export function paper(
  view: StatementView,
  { account, payouts }: FundStatement,
  entries: readonly StatementEntry[],
  today: string,
): readonly Sheet[] {
  const { t } = view
  const heldFen = account.availableFen + account.reservedFen + account.depositedFen
  const { receivedFen, paidFen } = account
  const head = [
    `${t('title')} ${account.caseNumber}`,
    `${account.debtorLabel} · ${t('account')} ${account.accountNumber}`,
    t('paper.period', { from: account.openedOn, to: today }),
  ]
  const { total } = paperWords[view.locale]
  const foot = [t('paper.invariant', { receivedFen, paidFen, heldFen })]
  const text = (title: string) => ({ title, kind: 'text' as const })
  const date = (title: string) => ({ title, kind: 'date' as const })
  const money = (title: string) => ({ title, kind: 'money' as const })
  return [
    {
      name: t('entries'),
      head,
      columns: [
        date(t('col.date')),
        text(t('col.kind')),
        money(t('col.in')),
        money(t('col.out')),
        money(t('col.moved')),
        money(t('col.balance')),
      ],
      rows: entries.map((entry) => entryRow(view, entry)),
      total: [total, null, sumOf(entries, 'in'), sumOf(entries, 'out'), null, heldFen],
      foot,
    },
    {
      name: t('payouts'),
      head,
      columns: [
        text(t('step.requested')),
        text(t('col.payee')),
        text(t('col.payee-account')),
        text(t('col.purpose')),
        money(t('col.amount')),
        text(t('step.approved')),
        date(t('step.sent')),
        date(t('step.paid')),
        text(t('col.basis')),
        text(t('col.content')),
      ],
      rows: payouts.map((payout) => [
        `${payout.requestedByName} ${payout.requestedOn}`,
        payout.payeeName,
        `${payout.payeeAccount} ${payout.payeeBank}`,
        t(`purpose.${payout.purpose}` as 'purpose.claim'),
        payout.amountFen,
        payout.approvedByName === null ? null : `${payout.approvedByName} ${payout.approvedOn ?? ''}`,
        payout.sentOn,
        payout.paidOn,
        payout.basis,
        payout.contentHash,
      ]),
    },
  ]
}

/** What a column of the entries adds up to. */
function sumOf(entries: readonly StatementEntry[], side: 'in' | 'out'): bigint {
  return entries.reduce((sum, entry) => sum + (sidesOf(entry)[side] ?? 0n), 0n)
}

function entryRow({ t }: StatementView, entry: StatementEntry): readonly SheetCell[] {
  const sides = sidesOf(entry)
  return [entry.bookedOn, t(`entry.${entry.kind}`), sides.in, sides.out, sides.moved, entry.balanceFen]
}
