import { type Rule, rule } from '../../kernel/rule'

/** Every refusal of this room, each with the sentence it comes from. */
export const serviceRules: readonly Rule[] = [
  rule('service.item-unknown', 'seed 004:55'),
  rule('service.five-fixings', 'seed 004:55'),
  rule('service.item-activated-once', 'design: an item is offered from one day on'),
  rule('service.person-in-service', 'seed 004:55'),
  rule('service.item-active', 'seed 004:55'),
  rule('service.case-open', 'design: a closed case takes no new work, its way back is a resumed case'),
  rule('service.visitor-of-case', 'seed 004:55'),
  rule('service.matter-of-visit', 'design: an answer names the matter it is about'),
  rule('service.affair-answers', 'seed 004:55; seed 004:52'),
  rule('service.answered-once', 'design: a recorded answer is not replaced unseen'),
]
