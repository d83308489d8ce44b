import { patchDecide, patchEvolve, seenBy } from './patching'
import type { Defect } from './server'

const theme = 'deposits'

/** What can go wrong with money that is kept for its payee, or waits. */
export const depositDefects: readonly Defect[] = [
  {
    id: 'deposit-still-reserved',
    breaks: 'M2: what was deposited stays reserved, and the case never closes',
    theme,
    modules: patchEvolve(
      'fund',
      'fund.SumDeposited',
      (real) => (view, recorded) => real(view, recorded).filter((change) => change.table === 'fund_payout'),
    ),
  },
  {
    id: 'deposit-paid-from-others',
    breaks: 'M1: a collected deposit stays deposited, and other money of the case pays for it',
    theme,
    modules: patchEvolve(
      'fund',
      'fund.DepositReleased',
      (real) => (view, recorded) => real(view, recorded).filter((change) => change.table === 'fund_payout'),
    ),
  },
  {
    id: 'deposit-collected-twice',
    breaks: 'M1: a deposit that is being collected is collected once more',
    theme,
    modules: patchDecide(
      'fund',
      'fund.collect-deposit',
      seenBy('fund_payout', (row) => (row.state === 'collecting' ? { ...row, state: 'deposited' } : row)),
    ),
  },
  {
    id: 'postponed-part-paid',
    breaks: 'M10: the part that a leader has postponed is paid out like the rest',
    near: ['fund.decide-postponement|accepted|none', 'fund.request-payout|refused|none'],
    theme,
    modules: patchDecide(
      'fund',
      'fund.request-payout',
      seenBy('fund_postponement', (row) => ({ ...row, state: 'ended' })),
    ),
  },
  {
    id: 'postponed-by-one',
    breaks: 'M10: a payout waits without any leader: asked for is granted',
    theme,
    modules: patchEvolve(
      'fund',
      'fund.PostponementRequested',
      (real) => (view, recorded) =>
        real(view, recorded).map((change) =>
          change.op === 'put' ? { ...change, row: { ...change.row, state: 'approved' } as never } : change,
        ),
    ),
  },
]
