import { type Rule, rule } from '../../kernel/rule'

/** The patrol itself forbids nothing: it looks, and supervision follows what it finds. These are about samples. */
export const patrolRules: readonly Rule[] = [
  rule('patrol.sample-fits', 'seed 004:72; design a sample is not larger than what it is drawn from'),
  rule('patrol.drawn-once', 'seed 004:72; design nobody draws again until the sample suits him'),
  rule('patrol.days-in-order', 'design a period ends on or after its first day'),
  rule('patrol.case-in-sample', 'seed 004:72; design results are about the cases that were drawn'),
  rule('patrol.result-once', 'seed 004:72; design a case of the sample has one result'),
]
