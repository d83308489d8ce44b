import { type Rule, rule } from '../../kernel/rule'

const CHANNELS = 'seed 001:90 探索、推行委托审计调查、委托律师调查、悬赏举报等制度'
const REWARD = 'law 财产调查规定（2020） 21-24'

/** Rules of investigations that others carry out. */
export const investigationRules: readonly Rule[] = [
  rule('investigation.case-goes-on', CHANNELS),
  rule('investigation.by-applicant', `${CHANNELS}; law 财产调查规定（2020） 17, 21: on application`),
  rule('investigation.about-debtor', CHANNELS),
  rule('investigation.one-open', `${CHANNELS}; design: one of a kind about one debtor at a time`),
  rule('investigation.known', CHANNELS),
  rule('investigation.state', CHANNELS),
  rule('investigation.terms-complete', 'requirement query-lawyer-investigation; seed 000:17 律师调查令'),
  rule(
    'investigation.validity',
    "design parameter: no national text gives the validity of a lawyer's order, local rules 15 to 30 days",
  ),
  rule('investigation.only-reward', REWARD),
  rule('investigation.reward-published', REWARD),
  rule('investigation.paper-of-case', 'requirement query-lawyer-investigation'),
  rule('investigation.accepted-by-another', 'design: nobody accepts what he has brought himself'),
  rule('investigation.first-true-clue', REWARD),
  rule('investigation.reward-once', REWARD),
  rule('investigation.reward-as-promised', REWARD),
  rule('investigation.paid-not-later', REWARD),
]
