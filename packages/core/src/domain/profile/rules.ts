import { type Rule, rule } from '../../kernel/rule'
import { denialsRule } from './rules-denial'

/** Rules that decisions about ways of working refuse by. */
export const profileRules: readonly Rule[] = [
  denialsRule,
  rule(
    'profile.is-valid',
    'design: a way of working contradicts itself nowhere; the entry that is wrong is named',
  ),
  rule('profile.fits-court', 'seed 000:12, 000:16; seed 003:25: the units that have work to do are there'),
  rule('profile.version-is-fixed', 'design: what a case has begun under is still what it was'),
  rule('profile.decided-first', 'design: one proposal of a version at a time'),
  rule('profile.not-in-the-past', 'design: what was done yesterday was done under the rules of yesterday'),
  rule('profile.is-proposed', 'design: only what waits is decided on'),
  rule('profile.maker-is-not-checker', 'design: another person looks at it before the court works by it'),
  rule(
    'profile.is-known',
    'requirement policy-inherit: a court works by a version that is there and in force',
  ),
  rule('profile.migrates-open-case', 'seed 003:7 扎口结案: a closed case takes no further acts'),
  rule('profile.migration-changes', 'design: an act changes something'),
]
