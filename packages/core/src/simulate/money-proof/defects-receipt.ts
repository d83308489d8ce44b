import { dropCheck, patchDecide, patchEvolve, type Row, seenAs, seenBy } from './patching'
import type { Defect } from './server'

const stillOpen = (row: Row) => ({ ...row, state: 'unidentified' })

/** What can go wrong with money that comes in, and with the end of a case. */
export const receiptDefects: readonly Defect[] = [
  {
    id: 'claim-confirmed-by-same',
    breaks: 'M10: who has claimed a sum for a case confirms it himself',
    near: ['fund.confirm-claim|refused|none'],
    modules: patchDecide(
      'fund',
      'fund.confirm-claim',
      (real) => (input, view, context) =>
        real(
          input,
          seenAs(view, 'fund_claim', (row) => ({ ...row, claimedBy: 'somebody' })),
          context,
        ),
    ),
  },
  {
    id: 'claim-beyond-line',
    breaks: 'M1: several claims wait for the same sum, and more is confirmed than has come',
    modules: patchDecide(
      'fund',
      'fund.claim-receipt',
      (real) => (input, view, context) =>
        real(
          input,
          seenAs(view, 'fund_claim', (row) => ({ ...row, state: 'rejected' })),
          context,
        ),
    ),
  },
  {
    id: 'undo-keeps-money',
    breaks: 'M1: an identification is undone, the line is open again, and its money stays on the account',
    modules: patchEvolve('fund', 'fund.IdentificationUndone', () => () => []),
  },
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
    near: ['closing.confirm|accepted|none', 'fund.identify-receipt|refused|none'],
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
    near: ['closing.propose|refused|none'],
    modules: dropCheck('closing', 'closing.no-money-inside'),
  },
  {
    id: 'debit-shows-two-returns',
    breaks: 'M1: one payment back to a payer covers two sums, and one of them is gone',
    near: ['fund.set-aside-receipt|refused|none'],
    theme: 'receipts',
    modules: patchDecide(
      'fund',
      'fund.set-aside-receipt',
      seenBy('fund_counter_line', (row) => ({ ...row, claimId: null })),
    ),
  },
  {
    id: 'undone-by-one',
    breaks: 'M10: who asks to undo an identification confirms it himself',
    near: ['fund.confirm-undo|refused|none'],
    theme: 'receipts',
    modules: patchDecide(
      'fund',
      'fund.confirm-undo',
      seenBy('fund_claim', (row) => ({ ...row, undoAskedBy: 'somebody' })),
    ),
  },
  {
    id: 'set-aside-still-open',
    breaks: 'M1: a sum that was sent back to its payer is still there to be given to a case',
    theme: 'receipts',
    modules: patchEvolve(
      'fund',
      'fund.ClaimConfirmed',
      (real) => (view, recorded) =>
        real(view, recorded).filter(
          (change) => change.op !== 'put' || (change.row as Row).state !== 'returned-to-payer',
        ),
    ),
  },
]
