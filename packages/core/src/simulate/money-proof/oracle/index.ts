import { setAside } from './asides'
import { answer, cameBack, confirm } from './bank'
import { askUndo, claim, confirmClaim, confirmUndo, rejectClaim, rejectUndo } from './claims'
import { confirmClosing, propose } from './closing'
import { collect, keep } from './deposits'
import { type Law, type Made, type Model, no, type Said, type Verdict } from './model'
import { assign, leave } from './offices'
import { confirmAccount, register, rejectAccount } from './payees'
import { approve, giveUp, request, send } from './payouts'
import { change, draft, serve, withdraw } from './plans'
import { approvePlan, execute, object, settleObjection } from './plans-paid'
import { bookLine, identifyLine } from './receipts'
import { decide, handToState, propose as proposeTreasury, requestFee } from './treasury'
import { askToWait, decideToWait, endWaiting } from './waiting'

export { type Compared, differences, type Found, unaccounted } from './compare'
export { yearsAfter } from './deposits'
export * from './model'
export type { PayeeAccountModel, TreasuryModel } from './model-payees'
export { hasHandIn } from './payees'
export { hasApproved, levelsOf } from './payouts'
export { contentOf } from './plans-paid'
export { owed } from './surplus'
export { feeLeft, TREASURY } from './treasury'
export { partOf } from './waiting'

const CLAIMANTS = ['fund-clerk', 'quota-judge', 'execution-officer', 'judge-assistant']
const LEADERS = ['execution-director', 'vice-president-in-charge']
const CHECKERS = ['fund-clerk', ...LEADERS]
const LADDER = [...LEADERS, 'team-head', 'division-head', 'president']
const JUDGES = ['quota-judge', 'execution-officer']
const REGISTRANTS = ['fund-clerk', 'case-filing-clerk', 'affairs-clerk', 'judge-assistant', ...JUDGES]
const LOOK_AGAIN = [...REGISTRANTS, 'cashier', ...LEADERS]
const HELPERS = [...JUDGES, 'judge-assistant', 'clerk']

/** Who may give a command at all, and what it does. */
const LAWS: Readonly<Record<string, { readonly roles: readonly string[]; readonly law: Law }>> = {
  'fund.book-receipt': { roles: ['import', 'fund-clerk'], law: bookLine },
  'fund.identify-receipt': { roles: ['fund-clerk'], law: identifyLine },
  'fund.claim-receipt': { roles: CLAIMANTS, law: claim },
  'fund.confirm-claim': { roles: CHECKERS, law: confirmClaim },
  'fund.reject-claim': { roles: [...CLAIMANTS, ...CHECKERS], law: rejectClaim },
  'fund.request-undo': { roles: CLAIMANTS, law: askUndo },
  'fund.confirm-undo': { roles: CHECKERS, law: confirmUndo },
  'fund.reject-undo': { roles: CHECKERS, law: rejectUndo },
  'fund.set-aside-receipt': { roles: ['fund-clerk'], law: setAside },
  'fund.request-payout': { roles: JUDGES, law: request },
  'fund.approve-payout': {
    roles: [...LEADERS, 'team-head'],
    law: approve,
  },
  'fund.send-payout': { roles: ['cashier'], law: send },
  'fund.confirm-payment': { roles: ['system', 'cashier'], law: confirm },
  'fund.record-bank-answer': { roles: ['system', 'import', 'cashier', 'fund-clerk'], law: answer },
  'fund.record-return': { roles: ['system', 'cashier'], law: cameBack },
  'fund.void-payout': {
    roles: [...JUDGES, ...LEADERS],
    law: giveUp,
  },
  'fund.deposit': { roles: ['cashier'], law: keep },
  'fund.collect-deposit': { roles: [...JUDGES, 'execution-director'], law: collect },
  'fund.request-postponement': { roles: JUDGES, law: askToWait },
  'fund.decide-postponement': { roles: LEADERS, law: decideToWait },
  'fund.end-postponement': { roles: [...JUDGES, ...LEADERS], law: endWaiting },
  'fund.register-payee-account': { roles: REGISTRANTS, law: register },
  'fund.confirm-payee-account': { roles: LOOK_AGAIN, law: confirmAccount },
  'fund.reject-payee-account': { roles: LOOK_AGAIN, law: rejectAccount },
  'fund.request-fee': { roles: JUDGES, law: requestFee },
  'fund.hand-to-state': { roles: [...JUDGES, 'execution-director'], law: handToState },
  'organisation.propose-bank-account': {
    roles: ['fund-clerk', 'system-administrator', 'execution-director'],
    law: proposeTreasury,
  },
  'organisation.decide-bank-account': { roles: [...LEADERS, 'president'], law: decide },
  'distribution.draft': { roles: JUDGES, law: draft },
  'distribution.change-lines': { roles: JUDGES, law: change },
  'distribution.serve': { roles: HELPERS, law: serve },
  'distribution.object': { roles: HELPERS, law: object },
  'distribution.settle': { roles: JUDGES, law: settleObjection },
  'distribution.approve': { roles: LEADERS, law: approvePlan },
  'distribution.execute': { roles: ['fund-clerk', 'cashier'], law: execute },
  'distribution.withdraw': { roles: JUDGES, law: withdraw },
  'case.assign': { roles: ['execution-director', 'case-filing-clerk', 'team-head', 'system'], law: assign },
  'organisation.record-absence': { roles: [...LADDER, 'system-administrator'], law: leave },
  'closing.propose': { roles: JUDGES, law: propose },
  'closing.confirm': { roles: ['closing-reviewer'], law: confirmClosing },
}

/** Every command that the oracle knows. */
export const knownCommands: readonly string[] = Object.keys(LAWS)

/** What this command should come to, now that it has been recorded; the model goes on accordingly. */
export function judge(model: Model, said: Said, made: Made): Verdict {
  const entry = LAWS[said.name]
  if (!entry) throw new Error(`the oracle knows no ${said.name}`)
  if (!said.who.roles.some((role) => entry.roles.includes(role))) return no('not his to do')
  return entry.law(model, said, made)
}
