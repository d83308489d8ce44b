import { type Rule, rule } from '../../kernel/rule'

const OPEN = 'seed 000:17 除依法不应当公开或者不利于案件执行的事项外，均应当自动推送'
const TALK = 'seed 000:17 畅通当事人与执行人员沟通渠道'
const RIGHTS = 'seed 000:17 充分保障当事人的知情权、参与权、监督权和请求权'

/** Rules of openness. */
export const opennessRules: readonly Rule[] = [
  rule('openness.own-case', `${RIGHTS}; design: of another case a party does not even hear that it is there`),
  rule('openness.held-once', `${OPEN}; design: one hold has one ground`),
  rule('openness.hold-stands', OPEN),
  rule('openness.still-to-tell', `${OPEN}; design`),
  rule('openness.answered-before-more', `${TALK}; parameter: ten letters of one party may wait`),
  rule('openness.somebody-to-answer', TALK),
  rule('openness.letter-waits', TALK),
  rule('openness.complaint-by-who-watches', `${RIGHTS}; design: nobody answers a complaint about himself`),
]
