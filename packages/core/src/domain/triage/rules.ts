import { type Rule, rule } from '../../kernel/rule'

/** Rules that decisions about sorting and assigning refuse by. */
export const triageRules: readonly Rule[] = [
  rule('triage.no-policy', 'design a court whose profile does not sort cases assigns them by hand'),
  rule('triage.case-open', 'seed 003:7 扎口结案: a closed case takes no further acts'),
  rule('triage.first-enforcement-only', 'seed 000:15 首次执行案件; seed 002:5; seed 003:21'),
  rule(
    'triage.criterion-known',
    'seed 000:15; requirement triage-criteria: criteria are data of the profile',
  ),
  rule('triage.after-query', 'seed 002:5; seed 000:15 完成集中查控后'),
  rule(
    'triage.table-covers-answers',
    'seed 000:15; requirement triage-criteria: the table covers all answers',
  ),
  rule(
    'triage.facts-changed',
    'requirement triage-record-reason: every sorting has its inputs and its reason',
  ),
  rule(
    'triage.override-stands',
    'requirement triage-record-reason: an authorised override is not undone by a rule',
  ),
  rule('triage.class-known', 'seed 000:15; requirement triage-three-types: classes are data of the profile'),
  rule('triage.decided-first', 'seed 000:11 承担繁简分流; seed 000:15'),
  rule('triage.override-changes-class', 'requirement triage-record-reason: every override has its reason'),
  rule('triage.assigned-once', 'seed 000:15: who receives the case is its undertaker and stays responsible'),
  rule('triage.drawn-once', 'seed 000:15 随机分配; requirement triage-assign-random: a draw is not repeated'),
  rule('triage.team-for-class', 'seed 000:15 按团队分工分案'),
  rule('triage.load-given', 'seed 002:1 收案不均衡; requirement triage-load-balance'),
]
