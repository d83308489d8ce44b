import { type Rule, rule } from '../../kernel/rule'

const RELIEF = 'seed 001:54 通过破产或司法救助等相关制度予以解决; seed 001:108; requirement close-relief'
const HANDS = 'seed 000:12; design: who takes in, who checks, who decides and who pays are different people'

/** Rules of judicial relief. */
export const reliefRules: readonly Rule[] = [
  rule('relief.applicant-of-case', RELIEF),
  rule('relief.one-open', 'design: one application of a person at a time'),
  rule('relief.application-known', RELIEF),
  rule('relief.application-state', RELIEF),
  rule('relief.hands-are-others', HANDS),
  rule('relief.every-condition', `${RELIEF}; design: no condition is passed over`),
  rule('relief.true-inability', 'seed 001:54 执行不能; requirement close-relief'),
  rule('relief.conditions-met', 'seed 001:108 对于符合执行救助条件的; requirement close-relief'),
  rule('relief.within-what-is-asked', 'design: nobody gets more than he asked for'),
]
