import { check, type Rule, rule, warn } from '../../kernel/rule'
import type { FundRows } from './model'

/** Rules of deposits, postponements and what is performed outside the account. */
export const payoutRules: readonly Rule[] = [
  rule(
    'fund.payment-file-once',
    'design promise M7: a payout stands in one file, ever; requirement fund-trace',
  ),
  rule('fund.bank-told-one-way', 'design promise M7: by the line or by a file, never both'),
  rule('fund.claim-before-surplus', 'law 执行工作规定（2020）34'),
  rule('fund.deposit-stays', 'law 民法典 570-571; requirement fund-trace'),
  rule('fund.deposit-as-approved', 'law 民法典 570-571; design promise M10'),
  rule('fund.deposit-collected-in-time', 'law 民法典 574; law 法释〔2025〕10号 6'),
  rule('fund.deposit-still-collectable', 'law 民法典 574; law 法释〔2025〕10号 6'),
  rule(
    'fund.fee-within-law',
    'law 诉讼费用交纳办法（2006）14; law 诉讼费用交纳办法（2006）20; law 诉讼费用交纳办法（2006）38; parameter: its base',
  ),
  rule(
    'fund.treasury-account-in-force',
    'requirement fund-separation; design fees go nowhere but to the account that two people put into force',
  ),
  rule('fund.postponement-of-money', 'law 法发〔2017〕6号 10'),
  rule('fund.postponed-once-at-a-time', 'law 法发〔2017〕6号 10; design: one clock, one reason'),
  rule('fund.postponed-part-is-there', 'law 法发〔2017〕6号 10; requirement fund-double-entry'),
  rule('fund.postponed-part-stays', 'law 法〔2021〕322号; law 法发〔2017〕6号 10'),
  rule('fund.postponement-unknown', 'law 法发〔2017〕6号 10'),
  rule('fund.postponement-state', 'law 法发〔2017〕6号 10'),
  rule(
    'fund.performance-confirmed-by-applicant',
    'requirement fund-arrival-rate; design: who got the money says so',
  ),
  check<{ ground: string; amountFen?: bigint }, FundRows>(
    'fund.undisputed-part-first',
    'law 法〔2021〕322号',
    {
      on: ['fund.request-postponement'],
      reads: [],
      check: ({ ground, amountFen }) =>
        ground === 'distribution-pending' && amountFen === undefined ? warn() : undefined,
    },
  ),
  rule('fund.performance-has-happened', 'requirement fund-arrival-rate; design'),
]
