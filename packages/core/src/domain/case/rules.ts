import { type Rule, rule } from '../../kernel/rule'

/** Rules that decisions about a case refuse by. */
export const caseRules: readonly Rule[] = [
  rule('case.number-valid', 'law 法〔2015〕137号 2, 3'),
  rule('case.number-once', 'law 法〔2015〕137号 9; requirement count-and-identity: one number, one case'),
  rule(
    'case.kind-fits-number',
    'law 法〔2015〕137号 5: the type code says the kind; only 执 and 执他 leave it open',
  ),
  rule('case.has-applicant-and-debtor', 'law 民诉法解释（2022）461; law 执行工作规定（2020）16'),
  rule('case.not-filed-in-future', 'law 法〔2015〕137号 3: the year of the number is the year of receipt'),
  rule('case.undertaker-is-judge', 'seed 000:12 员额法官(执行员)主导; seed 000:16'),
  rule('case.team-has-lead', 'seed 000:12 员额法官(执行员)主导下的团队化运作模式; seed 002:5'),
  rule('case.is-open', 'seed 003:7 扎口结案: a closed case takes no further acts'),
  rule(
    'case.undertaker-or-clerk-enters',
    'seed 000:15 承办人员负责该案件的办理; design: the clerk who files enters parties, too',
  ),
  rule('case.party-once', 'requirement parties; design: nobody stands twice in one role'),
  rule(
    'case.agent-acts-for-party',
    'requirement parties; design: an agent is entered with whom he acts for, nobody else is',
  ),
  rule('case.cooperating-unit-is-unit', 'requirement parties; design: 协助执行单位 is a unit, not a person'),
  rule('case.party-of-case', 'design: a party is reached through its own case'),
  rule(
    'case.identity-not-replaced',
    'law 变更追加规定（2020）: from memory, who is a party is changed by a ruling; design: another number is another person',
  ),
  rule('case.identity-right', 'requirement parties; design: a number with a wrong check digit is misread'),
  rule('case.flag-changes', 'requirement flags; design: a flag is set once and taken away once'),
  rule('case.flag-known', 'requirement flags; design: the catalogue of flags is that of the profile'),
  rule('case.state', 'requirement pipeline: suspended from assigned, resumed from suspended'),
  rule('case.only-undertaker-suspends', 'seed 000:15 承办人员负责该案件的办理'),
]
