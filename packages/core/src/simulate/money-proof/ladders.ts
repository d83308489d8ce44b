import { SUBMIT_FAULTS, type SubmitFault } from './bank'

/** Something that brings things on: a command that fits, or a move of the world. */
export type Rung =
  | { readonly command: string }
  /** What was sent goes to the bank, which does this with it. */
  | { readonly drain: SubmitFault | undefined }
  | { readonly wait: 'a-day' | 'objections' | 'years' }

const c = (...names: readonly string[]): readonly Rung[] => names.map((command) => ({ command }))

const MONEY = c('fund.identify-receipt', 'fund.book-receipt')
const REQUESTED = [...c('fund.request-payout'), ...MONEY]
const APPROVED = [...c('fund.approve-payout'), ...REQUESTED]
const SENT = [...c('fund.send-payout'), ...APPROVED]
const AT_BANK: readonly Rung[] = [{ drain: undefined }, ...SENT]
export const DEPOSITED = [...c('fund.deposit'), ...APPROVED]
const SERVED = [...c('distribution.serve', 'distribution.draft'), ...MONEY]
const PLAN_APPROVED: readonly Rung[] = [...c('distribution.approve'), { wait: 'objections' }, ...SERVED]
/** All that a case holds is paid out or kept: asked for more than once before other money comes. */
const EMPTY: readonly Rung[] = [
  { drain: undefined },
  ...c('fund.send-payout', 'fund.deposit', 'fund.approve-payout', 'fund.request-payout'),
  ...c('fund.request-payout', 'fund.request-payout'),
  ...MONEY,
]
const WAITS = [...c('fund.request-postponement'), ...MONEY]
const CLAIMED = c('fund.claim-receipt', 'fund.book-receipt')
const CONFIRMED = [...c('fund.confirm-claim'), ...CLAIMED]

/** What a command needs, the last thing first: whatever can be done highest up is done. */
const BEFORE: Readonly<Record<string, readonly Rung[]>> = {
  'fund.identify-receipt': c('fund.book-receipt'),
  'fund.claim-receipt': c('fund.book-receipt'),
  'fund.set-aside-receipt': c('fund.book-receipt'),
  'fund.confirm-claim': CLAIMED,
  'fund.reject-claim': CLAIMED,
  'fund.request-undo': CONFIRMED,
  'fund.confirm-undo': [...c('fund.request-undo'), ...CONFIRMED],
  'fund.reject-undo': [...c('fund.request-undo'), ...CONFIRMED],
  'fund.request-payout': MONEY,
  'fund.request-fee': MONEY,
  'fund.approve-payout': REQUESTED,
  'fund.void-payout': REQUESTED,
  'fund.send-payout': APPROVED,
  'fund.confirm-payment': AT_BANK,
  'fund.record-bank-answer': AT_BANK,
  'fund.record-return': [{ wait: 'a-day' }, { drain: 'sends-back' }, ...SENT],
  'fund.deposit': APPROVED,
  'fund.collect-deposit': DEPOSITED,
  'fund.hand-to-state': [{ wait: 'years' }, ...DEPOSITED],
  'fund.request-postponement': MONEY,
  'fund.decide-postponement': WAITS,
  'fund.end-postponement': [...c('fund.decide-postponement'), ...WAITS],
  'fund.confirm-payee-account': c('fund.register-payee-account'),
  'fund.reject-payee-account': c('fund.register-payee-account'),
  'organisation.decide-bank-account': c('organisation.propose-bank-account'),
  'distribution.draft': MONEY,
  'distribution.change-lines': [...c('distribution.draft'), ...MONEY],
  'distribution.serve': [...c('distribution.draft'), ...MONEY],
  'distribution.object': SERVED,
  'distribution.settle': [...c('distribution.object'), ...SERVED],
  'distribution.approve': [{ wait: 'objections' }, ...SERVED],
  'distribution.execute': PLAN_APPROVED,
  'distribution.withdraw': SERVED,
  'closing.propose': EMPTY,
  'closing.confirm': [...c('closing.propose'), ...EMPTY],
}

export function before(command: string): readonly Rung[] {
  return BEFORE[command] ?? []
}

/** To have the bank say this, it has to be given an order with which it does that. */
const LEADS_TO: Readonly<Record<string, SubmitFault | undefined>> = {
  pending: 'pays-later',
  refused: 'refuses-later',
  returned: 'sends-back',
  'not-known': 'silent-not-taken',
}

export function beforeSubmit(fault: string): readonly Rung[] {
  return [{ drain: SUBMIT_FAULTS.find((each) => each === fault) }, ...SENT]
}

export function beforeStatus(kind: string): readonly Rung[] {
  const days: readonly Rung[] = kind === 'pending' ? [] : [{ wait: 'a-day' }]
  return [...days, { drain: LEADS_TO[kind] }, ...SENT]
}

/** What has to be there for somebody to change it. */
export function beforeStage(stage: string): readonly Rung[] {
  return stage === 'approved' ? APPROVED : REQUESTED
}
