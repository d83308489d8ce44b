import { type Rule, rule } from '../../kernel/rule'

/** Rules of payees' accounts: nothing is paid to a number that one person alone has written down. */
export const payeeRules: readonly Rule[] = [
  rule('fund.payee-account-registered', 'requirement fund-separation; seed 000:12; design promise M10'),
  rule('fund.payee-account-confirmed', 'requirement fund-separation; seed 000:12; design promise M10'),
  rule('fund.payee-account-by-two', 'requirement fund-separation; seed 000:12; design promise M10'),
  rule(
    'fund.payee-account-not-by-requester',
    'requirement fund-separation; seed 000:12; design: who asks has not written down where it goes',
  ),
  rule(
    'fund.payee-account-not-by-approver',
    'requirement fund-separation; seed 000:12; design: who approves looks at the work of others',
  ),
  rule('fund.payee-account-typed-twice', "design a number that two people have read is the payee's"),
  rule('fund.payee-account-holder', 'law 执行工作规定（2020）20; design promise M10'),
  rule('fund.payee-account-evidence', 'requirement fund-trace; design: a paper of this case is shown'),
  rule('fund.payee-account-by-person', 'seed 000:12; design promise M10'),
  rule('fund.payee-account-one-change', 'design one change at a time, looked at by a second person'),
  rule('fund.payee-account-known', 'design what holds already is not registered again'),
  rule('fund.payee-account-unknown', 'requirement fund-trace; seed 001:106'),
  rule('fund.payee-account-state', 'requirement fund-trace; seed 001:106'),
]
