import { type Rule, rule } from '../../kernel/rule'

/** Rules that decisions about points refuse by. */
export const pointsRules: readonly Rule[] = [
  rule('points.stay-has-expired', 'seed 003:35 期满流转下一流程的,…扣减该流程节点的分数'),
]
