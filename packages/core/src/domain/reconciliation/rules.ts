import { type Rule, rule } from '../../kernel/rule'

/** Rules of reconciliation. */
export const reconciliationRules: readonly Rule[] = [
  rule('reconciliation.statement-known', 'requirement fund-sum-unit; design promise M9'),
  rule('reconciliation.lines-in-order', 'design promise M6'),
  rule('reconciliation.day-was-run', 'design promise M9'),
  rule('reconciliation.divergence-known', 'design promise M9'),
  rule('reconciliation.signs-what-was-run', 'requirement fund-double-entry; design promise M9'),
  rule('reconciliation.divergences-explained', 'requirement fund-double-entry; design promise M9'),
  rule(
    'reconciliation.balance-explained',
    'requirement fund-double-entry; design promise M9: received = paid + held, at the bank too',
  ),
  rule('reconciliation.signer-is-another', 'requirement fund-separation; seed 000:12'),
  rule('reconciliation.signed-once', 'requirement fund-trace; design promise M9'),
]
