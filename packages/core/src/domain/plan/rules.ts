import { type Rule, rule } from '../../kernel/rule'

/** Rules that decisions about the plan refuse by. */
export const planRules: readonly Rule[] = [
  rule('plan.case-open', 'seed 003:7 扎口结案: a closed case takes no further acts'),
  rule('plan.reserved-to-judge', 'seed 000:16'),
  rule('plan.undertaker-decides', 'seed 000:15 承办人员负责该案件的办理'),
  rule('plan.analysed-first', 'seed 000:16 研判案情、确定方案: in this order'),
  rule(
    'plan.changed-with-reason',
    'requirement plan; design: a plan that stands is changed, not replaced unseen',
  ),
  rule('plan.decided-first', 'requirement plan; design: what is to be changed has been decided'),
  rule('plan.change-changes', 'design: an act changes something'),
  rule('plan.item-stands', 'design: only an item of this plan that still stands can be dropped'),
]
