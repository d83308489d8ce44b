import { answer, cameBack, confirm } from './bank'
import { askUndo, claim, confirmClaim, confirmUndo, rejectClaim } from './claims'
import { confirmClosing, propose } from './closing'
import { type Law, type Made, type Model, no, type Said, type Verdict } from './model'
import { approve, giveUp, request, send } from './payouts'
import { bookLine, identifyLine } from './receipts'

export { type Compared, differences, type Found } from './compare'
export * from './model'

const CLAIMANTS = ['fund-clerk', 'quota-judge', 'execution-officer', 'judge-assistant']
const CHECKERS = ['fund-clerk', 'execution-director', 'vice-president-in-charge']

/** Who may give a command at all, and what it does. */
const LAWS: Readonly<Record<string, { readonly roles: readonly string[]; readonly law: Law }>> = {
  'fund.book-receipt': { roles: ['import', 'fund-clerk'], law: bookLine },
  'fund.identify-receipt': { roles: ['fund-clerk'], law: identifyLine },
  'fund.claim-receipt': { roles: CLAIMANTS, law: claim },
  'fund.confirm-claim': { roles: CHECKERS, law: confirmClaim },
  'fund.reject-claim': { roles: [...CLAIMANTS, ...CHECKERS], law: rejectClaim },
  'fund.request-undo': { roles: CLAIMANTS, law: askUndo },
  'fund.confirm-undo': { roles: CHECKERS, law: confirmUndo },
  'fund.request-payout': { roles: ['quota-judge', 'execution-officer'], law: request },
  'fund.approve-payout': {
    roles: ['execution-director', 'vice-president-in-charge', 'team-head'],
    law: approve,
  },
  'fund.send-payout': { roles: ['cashier'], law: send },
  'fund.confirm-payment': { roles: ['system', 'cashier'], law: confirm },
  'fund.record-bank-answer': { roles: ['system', 'import', 'cashier', 'fund-clerk'], law: answer },
  'fund.record-return': { roles: ['system', 'cashier'], law: cameBack },
  'fund.void-payout': {
    roles: ['quota-judge', 'execution-officer', 'execution-director', 'vice-president-in-charge'],
    law: giveUp,
  },
  'closing.propose': { roles: ['quota-judge', 'execution-officer'], law: propose },
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
