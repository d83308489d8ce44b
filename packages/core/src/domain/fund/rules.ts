import { check, deny, type Rule, rule, warn } from '../../kernel/rule'
import type { CaseRows } from '../case/model'
import { payeeRules } from './rules-payee'
import { payoutRules } from './rules-payout'

/** What case.import says about the money of a case. */
interface ImportedMoney {
  readonly state: string
  readonly receivedFen: bigint
  readonly paidFen: bigint
}

/** Rules of case money. */
export const fundRules: readonly Rule[] = [
  rule('fund.case-has-account', 'seed 002:4'),
  rule('fund.account-is-named', 'seed 004:58; requirement fund-person-account'),
  rule('fund.serial-conflict', 'seed 004:58; requirement fund-sum-unit; design promise M6'),
  rule('fund.receipt-unknown', 'seed 004:58; requirement fund-sum-unit'),
  rule(
    'fund.receipt-not-open',
    'seed 004:58; requirement fund-sum-unit; design promise M1: a sum belongs to one case',
  ),
  rule('fund.closed-case-takes-no-money', 'seed 003:7; design promise M2'),
  rule('fund.closed-case-pays-nothing', 'seed 003:7; design promise M2'),
  rule(
    'fund.claim-by-two',
    'requirement fund-separation; seed 000:12; design: who books money is not checked by himself',
  ),
  rule('fund.claim-unknown', 'requirement fund-sum-unit; seed 004:58'),
  rule('fund.claim-state', 'requirement fund-trace; seed 001:106'),
  rule('fund.claim-fits-receipt', 'requirement fund-double-entry; design promise M1'),
  rule('fund.claim-confirmed-by-another', 'requirement fund-separation; seed 000:12'),
  rule('fund.claim-rejected-by-checker', 'requirement fund-separation; seed 000:12'),
  rule('fund.claim-names-its-cases', 'design what is confirmed is what was claimed'),
  rule('fund.claim-names-its-line', 'design what is free again for another claim is said by name'),
  rule('fund.claimant-has-the-case', 'seed 000:15; requirement fund-separation'),
  rule(
    'fund.undo-needs-the-sum',
    'requirement fund-double-entry; design promise M1: nobody pays for the mistake of another case',
  ),
  rule('fund.counter-line-fits', 'requirement fund-trace; seed 001:106'),
  rule(
    'fund.interest-goes-to-the-court',
    'design no text says whose the interest of the pooled account is, so a parameter does',
  ),
  rule(
    'fund.interest-goes-to-accounts',
    'design no text says whose the interest of the pooled account is, so a parameter does',
  ),
  rule('fund.referred-once', 'design one question, one answer'),
  rule('fund.referral-open', 'design only what was asked is answered'),
  rule('fund.undertaker-requests', 'seed 000:15; requirement fund-separation'),
  rule('fund.payee-is-party', 'seed 001:106; design promise M10'),
  rule('fund.payee-entered-by-another', 'seed 000:12; design promise M10'),
  rule('fund.payee-fits-purpose', 'law 执行工作规定（2020）34'),
  rule('fund.balance-covers-payout', 'seed 002:4; requirement fund-double-entry; design promise M3'),
  rule('fund.payout-unknown', 'seed 001:106; requirement fund-trace'),
  rule('fund.payout-state', 'requirement fund-trace; seed 001:106'),
  rule('fund.maker-is-not-checker', 'requirement fund-separation; seed 000:12; design promise M10'),
  rule('fund.approvers-are-different', 'requirement fund-separation; design promise M10'),
  rule(
    'fund.approver-for-sum',
    'requirement fund-separation; parameter: which leader approves which sum is data of the profile',
  ),
  rule('fund.approval-bound-to-content', 'seed 001:106; design promise M10'),
  rule('fund.payer-is-third', 'requirement fund-separation; seed 000:12; design promise M10'),
  rule('fund.answer-by-another', 'requirement fund-separation; design promises M7, M10'),
  rule('fund.bank-day-fits', 'design promise M7'),
  rule(
    'fund.return-is-whole',
    'requirement fund-trace; design: a return of another amount is for a person to settle',
  ),
  rule('fund.sent-payout-not-voided', 'design promise M7'),
  rule('fund.requester-or-leader-voids', 'seed 000:12; requirement fund-separation'),
  ...payeeRules,
  ...payoutRules,
  check<{ payeePartyId: string }, CaseRows>('fund.agent-needs-authority', 'law 执行工作规定（2020）20', {
    on: ['fund.request-payout'],
    reads: ['case_party'],
    check: (input, view) =>
      view.get('case_party', input.payeePartyId)?.role === 'agent' ? warn() : undefined,
  }),
  // An older system may call a case closed that still holds money; taken over as closed it could never be paid out.
  check<ImportedMoney, CaseRows>('fund.closed-import-holds-no-money', 'design promise M2; seed 001:106', {
    on: ['case.import'],
    reads: [],
    check: ({ state, receivedFen, paidFen }) =>
      state === 'closed' && receivedFen > paidFen ? deny({ heldFen: receivedFen - paidFen }) : undefined,
  }),
]
