import type { GuardLevel, RecognitionStandard } from '../../kernel/profile-recognition'
import { check, deny, type Rule, rule, type Verdict, warn } from '../../kernel/rule'
import type { View } from '../../kernel/view'
import type { ClosingRows } from '../closing/model'
import { standing } from './decide'
import { isStale } from './decide-evidence'
import type { InabilityRows } from './model'

const STRICT = 'seed 001:54 严格的认定标准'
const CONVINCING = 'seed 001:54 令人信服的甄别手段'

type Ending = { readonly caseId: string; readonly closingKind?: string; readonly proposalId?: string }

/** 终本 takes the recognition where the profile says so; how long the case must have run, closing keeps itself. */
const beforeRoundEnds = check<Ending, InabilityRows & ClosingRows>(
  'inability.recognised-before-round-ends',
  'seed 001:60 终结本次执行程序的,采用新的判断标准、甄别标准; law 法〔2016〕373号 1',
  {
    on: ['closing.propose', 'closing.confirm'],
    reads: ['inability_recognition', 'closing_proposal'],
    check: (input, view, context) => {
      const kind = input.closingKind ?? view.get('closing_proposal', input.proposalId ?? '')?.closingKind
      const standard = context.profile.recognition
      if (kind !== 'round-terminated' || !standard) return undefined
      const stands = standing(input.caseId, view)
      const old = stands?.evidence.some(({ item, datedOn }) => {
        const asked = standard.inability.find(({ id }) => id === item)
        return asked !== undefined && isStale(datedOn, asked, context.today)
      })
      return old
        ? verdict(standard.roundTermination, 'out-of-date')
        : guarded(input.caseId, view, standard, 'roundTermination')
    },
  },
)

/** 将甄别为执行不能的案件通过退出机制终结: only those. */
const beforeExit = check<{ readonly caseId: string }, InabilityRows>(
  'inability.recognised-before-exit',
  'seed 003:29 将甄别为执行不能的案件通过退出机制终结',
  {
    on: ['maintenance.propose-exit', 'maintenance.decide-exit'],
    reads: ['inability_recognition'],
    check: ({ caseId }, view, context) => {
      const standard = context.profile.recognition
      return standard ? guarded(caseId, view, standard, 'exit') : undefined
    },
  },
)

function guarded(
  caseId: string,
  view: View<InabilityRows>,
  standard: RecognitionStandard,
  act: 'roundTermination' | 'exit',
): Verdict {
  const recognition = standing(caseId, view)?.recognition ?? 'none'
  return recognition === 'inability' ? undefined : verdict(standard[act], recognition)
}

function verdict(level: GuardLevel | undefined, recognition: string): Verdict {
  if (level === undefined) return undefined
  return level === 'deny' ? deny({ recognition }) : warn({ recognition })
}

/** Rules of recognition. */
export const inabilityRules: readonly Rule[] = [
  rule('inability.standard-of-profile', STRICT),
  rule('inability.case-goes-on', 'seed 001:54; requirement difficulty-vs-inability'),
  rule('inability.undertaker-proposes', 'design: who answers for the case says what it is; seed 003:29'),
  rule('inability.one-proposal', 'design: one open proposal at a time'),
  rule('inability.recognised-once', 'design: what stands is not recognised again'),
  rule('inability.item-of-standard', STRICT),
  rule('inability.evidence-on-file', `${CONVINCING}; design: confirmed affairs and papers of this case only`),
  rule('inability.evidence-complete', `${CONVINCING}; design: what failed or is partial proves nothing`),
  rule('inability.evidence-proves', STRICT),
  rule('inability.evidence-in-date', `${STRICT}; parameter: the months of an item`),
  rule('inability.debtor-of-case', STRICT),
  rule('inability.every-item', `${STRICT}; law 法〔2016〕373号 1: all conditions at once`),
  rule('inability.every-debtor', `${STRICT}; design: for each debtor by himself`),
  rule('inability.work-finished', 'law 法〔2016〕373号 3: from memory, clues are checked'),
  rule('inability.nothing-found-since', 'seed 000:5 有财产的坚决执行到位; seed 001:54'),
  rule('inability.proposal-open', 'requirement difficulty-vs-inability; design: decided once'),
  rule('inability.reviewer-is-another', `${CONVINCING}; requirement difficulty-vs-inability`),
  rule('inability.reviewer-once', 'design: each of the panel speaks once'),
  rule('inability.something-stands', 'design: what does not stand is not taken back'),
  rule('inability.revoked-with-reason', 'design: taking back by hand has its reason'),
  beforeRoundEnds,
  beforeExit,
]
