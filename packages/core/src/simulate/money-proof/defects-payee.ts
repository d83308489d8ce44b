import { patchDecide, type Row, seenAs, seenBy } from './patching'
import type { Defect } from './server'

/** What can go wrong with where money goes: payees' accounts, the treasury. */
export const payeeDefects: readonly Defect[] = [
  {
    id: 'account-seen-by-one',
    breaks: 'M10: who has written down where a payee wants his money confirms it himself',
    modules: patchDecide(
      'fund',
      'fund.confirm-payee-account',
      seenBy('fund_payee_account', (row) => ({ ...row, registeredBy: 'somebody' })),
    ),
  },
  {
    id: 'account-unseen',
    breaks: 'M10: an account that waits for its second person, or was rejected or replaced, is paid to',
    near: ['fund.register-payee-account|accepted|none', 'fund.request-payout|refused|none'],
    modules: patchDecide(
      'fund',
      'fund.request-payout',
      seenBy('fund_payee_account', (row) => ({ ...row, state: 'confirmed' })),
    ),
  },
  {
    id: 'account-of-requester',
    breaks: 'M10: a judge asks for a payout to an account that he has written down himself',
    near: [
      'fund.register-payee-account|accepted|none',
      'fund.confirm-payee-account|accepted|none',
      'fund.request-payout|accepted|none',
    ],
    modules: patchDecide(
      'fund',
      'fund.request-payout',
      seenBy('fund_payee_account', (row) => ({ ...row, registeredBy: 'somebody' })),
    ),
  },
  {
    id: 'account-of-approver',
    breaks: 'M10: who has confirmed the account approves what is paid to it',
    near: [
      'fund.register-payee-account|accepted|none',
      'fund.confirm-payee-account|accepted|none',
      'fund.approve-payout|accepted|none',
    ],
    modules: patchDecide(
      'fund',
      'fund.approve-payout',
      seenBy('fund_payee_account', (row) => ({ ...row, registeredBy: 'somebody', decidedBy: 'somebody' })),
    ),
  },
  {
    id: 'replaced-account-paid',
    breaks: 'M10: the payee has another account by now, and the order goes to the old one',
    near: [
      'fund.register-payee-account|accepted|none',
      'fund.confirm-payee-account|accepted|none',
      'fund.send-payout|accepted|none',
    ],
    modules: patchDecide(
      'fund',
      'fund.send-payout',
      seenBy('fund_payee_account', (row) => ({ ...row, state: 'confirmed' })),
    ),
  },
  {
    id: 'fee-taken-twice',
    breaks: 'M10: what was taken as a fee is forgotten, and the law’s fee is taken again',
    near: ['fund.request-fee|accepted|none', 'fund.request-fee|refused|none'],
    modules: patchDecide(
      'fund',
      'fund.request-fee',
      seenBy('fund_payout', (row) => (row.purpose === 'fee' ? { ...row, state: 'voided' } : row)),
    ),
  },
  {
    id: 'fee-to-old-treasury',
    breaks: 'M10: the treasury has another account by now, and the fee goes to the old one',
    modules: patchDecide('fund', 'fund.send-payout', (real) => (input, view, context) => {
      const { payoutId } = input as { readonly payoutId: string }
      const courtAccountNumber = view.get('fund_payout', payoutId)?.payeeAccount
      const old = (row: Row) => ({ ...row, courtAccountNumber })
      return real(input, seenAs(view, 'org_bank_account', old), context)
    }),
  },
  {
    id: 'surplus-unasked',
    breaks: 'M10: money goes back to the debtor while the claim is open, and nobody has said why',
    near: ['surplus|refused|claim before surplus'],
    modules: patchDecide('fund', 'fund.request-payout', (real) => (input, view, context) => {
      const given = input as { readonly surplusReason?: string }
      return real({ ...given, surplusReason: given.surplusReason ?? '余款' } as never, view, context)
    }),
  },
  {
    id: 'asked-is-satisfied',
    breaks: 'M10: what was only asked for counts as paid on the claim, and the rest goes back to the debtor',
    near: ['surplus|accepted|satisfied', 'surplus|refused|claim before surplus'],
    modules: patchDecide(
      'fund',
      'fund.request-payout',
      seenBy('fund_payout', (row) => {
        const state = row.purpose === 'deposit' ? 'deposited' : 'paid'
        return row.state === 'requested' ? { ...row, state } : row
      }),
    ),
  },
  {
    id: 'state-too-early',
    breaks: 'M10: a deposit falls to the State though its payee may still come for it',
    near: ['fund.hand-to-state|refused|none'],
    theme: 'deposits',
    modules: patchDecide(
      'fund',
      'fund.hand-to-state',
      seenBy('fund_payout', (row) => ({ ...row, depositedOn: '2001-01-01' })),
    ),
  },
]
