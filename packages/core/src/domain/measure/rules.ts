import { type Rule, rule } from '../../kernel/rule'

const REGISTER = 'requirement register; seed 003:23; seed 003:11'
const LIST = 'law 法释〔2017〕7号'
const CPL = 'law 民诉法（2023）'

/** Rules of measures against persons. */
export const measureRules: readonly Rule[] = [
  rule('measure.person-of-case', REGISTER),
  rule(
    'measure.case-goes-on',
    'seed 001:60; seed 001:114: kept where a round was terminated; design: else nothing new',
  ),
  rule('measure.own-cases-only', 'seed 001:86; design: who handles the case proposes'),
  rule('measure.period-over', 'law 法释〔2015〕17号 1: restricted when the period of the notice has passed'),
  rule('measure.default-noted', 'design: the period ends once'),
  rule(
    'measure.not-on-application',
    `${LIST} 5; law 法释〔2015〕17号 4: from memory; law 执行程序解释（2020） 23`,
  ),
  rule('measure.not-again-on-application', `${LIST} 10 IV`),
  rule('measure.target-fits', `law 法释〔2015〕17号 3; ${CPL} 118; law 执行程序解释（2020） 24; ${LIST} 6`),
  rule('measure.ground-fits', `${LIST} 1`),
  rule('measure.no-minor-listed', `${LIST} 4`),
  rule('measure.term-fits', `${LIST} 2`),
  rule(
    'measure.act-named',
    `law 民诉法解释（2022） 184; design: the day of the conduct tells one act from another`,
  ),
  rule('measure.states-extent', `${CPL} 118, 119`),
  rule('measure.within-law', `${CPL} 118`),
  rule('measure.once-at-a-time', 'design: what is in force is not decided a second time'),
  rule('measure.once-for-one-act', 'law 民诉法解释（2022） 184'),
  rule('measure.measure-known', REGISTER),
  rule('measure.measure-state', REGISTER),
  rule('measure.decided-by-another', `${LIST} 5; ${CPL} 119; design: nobody decides what he has proposed`),
  rule('measure.has-document', `${LIST} 5; ${CPL} 119; law 法释〔2015〕17号 5`),
  rule(
    'measure.grace-in-limits',
    'seed 004:128; law 法发〔2019〕35号: one to three months, from memory; parameter',
  ),
  rule('measure.not-later', 'design: nothing is recorded before it was decided, or of a day to come'),
  rule('measure.breach-of-consumption', `${LIST} 1; law 法释〔2015〕17号 11: from memory`),
  rule('measure.end-ground-fits', `${LIST} 2, 10; law 法释〔2015〕17号 9; law 执行程序解释（2020） 25`),
]
