import { type Rule, rule } from '../../kernel/rule'

/** Every refusal of this room, each with the sentence it comes from. */
export const organisationRules: readonly Rule[] = [
  rule('organisation.court-exists', 'seed 001:86'),
  rule('organisation.court-is-another', 'design: a court is established only in its own data'),
  rule('organisation.unit-exists', 'design: an id names one unit for ever'),
  rule('organisation.unit-unknown', 'seed 000:12'),
  rule('organisation.person-exists', 'design: an id names one person for ever'),
  rule('organisation.person-unknown', 'seed 000:12'),
  rule(
    'organisation.role-not-for-people',
    'design: what the system or an import did never carries an officer’s name',
  ),
  rule('organisation.head-belongs-to-unit', 'seed 000:12'),
  rule('organisation.team-led-by-judge', 'seed 000:12'),
]
