import { dropCheck, patchDecide, patchEvolve, type Row, seenAs } from './patching'
import type { Defect } from './server'

const stillOpen = (row: Row) => ({ ...row, state: 'unidentified' })

/** What can go wrong with money that comes in, and with the end of a case. */
export const receiptDefects: readonly Defect[] = [
  {
    id: 'identified-twice',
    breaks: 'M1: a sum that belongs to a case already is given to another as well',
    modules: patchDecide(
      'fund',
      'fund.identify-receipt',
      (real) => (input, view, context) => real(input, seenAs(view, 'fund_receipt', stillOpen), context),
    ),
  },
  {
    id: 'line-overwritten',
    breaks: 'M6: a line of the same serial with another amount passes for the same line',
    modules: patchDecide('fund', 'fund.book-receipt', (real) => (input, view, context) => {
      const given = input as unknown as Row
      const { amountMinor, bookedOn, currency, direction } = given
      const same = (row: Row) => ({ ...row, amountMinor, bookedOn, currency, direction })
      return real(input, seenAs(view, 'fund_receipt', same), context)
    }),
  },
  {
    id: 'receipt-one-legged',
    breaks: 'M2: a sum is counted as received and lies on no ledger',
    modules: patchEvolve(
      'fund',
      'fund.MoneyReceived',
      (real) => (view, recorded) =>
        real(view, recorded).map((change) => {
          if (change.op !== 'put' || change.table !== 'fund_account') return change
          const before = view.get('fund_account', change.row.id)
          return { ...change, row: { ...change.row, availableFen: before?.availableFen } as never }
        }),
    ),
  },
  {
    id: 'money-into-closed-case',
    breaks: 'M2: a sum is given to a case that is closed',
    modules: patchDecide(
      'fund',
      'fund.identify-receipt',
      (real) => (input, view, context) =>
        real(
          input,
          seenAs(view, 'case_case', (row) => ({ ...row, state: 'assigned' })),
          context,
        ),
    ),
  },
  {
    id: 'closed-with-money',
    breaks: 'M2: a case is closed while money lies on its account',
    modules: dropCheck('closing', 'closing.no-money-inside'),
  },
]
