import { check, type Rule, rule, warn } from '../../kernel/rule'
import type { CaseRows } from '../case/model'

const PLAN = 'law 民诉法解释（2022） 509'
const SUIT = 'law 民诉法解释（2022） 510'

/** Rules of distribution plans (财产分配方案). */
export const distributionRules: readonly Rule[] = [
  rule(
    'distribution.undertaker-plans',
    'seed 000:15; law 民诉法解释（2022） 509: the court that enforces makes the plan',
  ),
  rule('distribution.case-known', 'design: a claim is that of a case of this court'),
  rule('distribution.case-open', 'seed 003:7: a closed case takes no money; design promise M2'),
  rule('distribution.account-named', 'seed 004:58; requirement person-account'),
  rule('distribution.case-of-series', 'seed 001:134; requirement series'),
  rule('distribution.creditor-is-applicant', 'law 民诉法解释（2022） 506-507'),
  rule('distribution.rank-of-order', 'law 民诉法解释（2022） 508, 514; law 法释〔2014〕13号 13'),
  rule('distribution.seizure-dated', 'law 民诉法解释（2022） 514'),
  rule('distribution.claim-once', 'design: one claim is paid once'),
  rule('distribution.money-is-there', 'requirement double-entry; design promise M3'),
  rule('distribution.plan-unknown', 'requirement trace'),
  rule('distribution.plan-state', `${PLAN}; requirement trace`),
  rule('distribution.line-of-plan', 'requirement trace'),
  rule('distribution.claim-covers-line', 'law 民诉法解释（2022） 508'),
  rule('distribution.within-proceeds', 'design promise M8: a distribution sums exactly'),
  rule('distribution.claims-before-surplus', 'law 执行工作规定（2020） 34'),
  rule('distribution.all-served', PLAN),
  rule(
    'distribution.served-after-draft',
    `${PLAN}; design promise M10: the time to object begins with the plan`,
  ),
  rule('distribution.not-ahead', 'design: what is recorded has happened, in its order'),
  rule('distribution.was-served', PLAN),
  rule('distribution.objection-in-time', PLAN),
  rule('distribution.disputed-in-line', 'design: nobody disputes more than a line gives'),
  rule('distribution.objection-disputes', SUIT),
  rule('distribution.undisputed-surplus-stays', `${SUIT}; law 执行工作规定（2020） 34`),
  rule('distribution.objection-unknown', 'requirement trace'),
  rule('distribution.objection-state', SUIT),
  rule('distribution.opposition-in-time', SUIT),
  rule('distribution.suit-in-time', SUIT),
  rule('distribution.settled-when-ripe', SUIT),
  rule('distribution.plan-stands', SUIT),
  rule('distribution.only-disputed-moves', SUIT),
  rule('distribution.maker-is-not-checker', 'requirement separation; seed 000:12; design promise M10'),
  rule('distribution.period-over', PLAN),
  rule('distribution.approval-bound-to-content', 'seed 001:106; design promise M10'),
  rule('distribution.executor-is-third', 'requirement separation; seed 000:12; design promise M10'),
  rule('distribution.cases-named', 'design: what is written together is named'),
  rule('distribution.nothing-moved', 'design: nothing is undone, a correction is an entry of its own'),
  // Only a warning: whether an organisation is an enterprise, and whether bankruptcy goes first, the judge knows.
  check<{ caseId: string; order: string }, CaseRows>(
    'distribution.order-fits-debtor',
    'law 民诉法解释（2022） 506, 514',
    {
      on: ['distribution.draft'],
      reads: ['case_party'],
      check: ({ caseId, order }, view) => {
        const debtors = view.all('case_party').filter((one) => one.caseId === caseId && one.role === 'debtor')
        const persons = debtors.filter(({ kind }) => kind === 'person')
        return order === 'seizure-order' && persons.length > 0 ? warn({ order }) : undefined
      },
    },
  ),
]
