import { type Rule, rule } from '../../kernel/rule'

const CLEAN_UP = 'seed 001:106 执行案款专项清理活动; requirement fund-historic-cleanup'

/** Rules of a clean-up. */
export const clearanceRules: readonly Rule[] = [
  rule('clearance.campaign-once', `${CLEAN_UP}; design: a campaign is known by its name`),
  rule('clearance.day-has-come', `${CLEAN_UP}; design: what is inherited is known`),
  rule('clearance.campaign-open', `${CLEAN_UP}; design: closed once`),
  rule('clearance.item-of-case', `${CLEAN_UP}; requirement fund-sum-unit`),
]
