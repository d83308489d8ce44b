import type { Role } from '../../kernel/role'
import { type Rule, rule } from '../../kernel/rule'
import type { StaffClass } from './contract'
import { integratedRules } from './rules-integrated'

/**
 * 人员分类管理 as data: which staff classes a role may be given to (seed 000:12 员额法官（执行员）专心办案、辅助人员专司办事、
 * 执行局长专管统筹). A role that is not listed is a post that every class may hold.
 */
export const CLASSES_OF_ROLE: Partial<Readonly<Record<Role, readonly StaffClass[]>>> = {
  'quota-judge': ['quota-judge'],
  'execution-officer': ['execution-officer'],
  'judge-assistant': ['judge-assistant'],
  clerk: ['clerk'],
  // A small court lets clerks stand in for police who are not there.
  'judicial-police': ['judicial-police', 'clerk'],
  'division-head': ['quota-judge', 'execution-officer'],
  'execution-director': ['quota-judge', 'execution-officer'],
  'vice-president-in-charge': ['quota-judge'],
  president: ['quota-judge'],
  'closing-reviewer': ['quota-judge', 'execution-officer', 'judge-assistant'],
  'system-administrator': ['administrator'],
}

/** The first of these roles that the staff class does not permit. */
export function roleBeyondClass(staffClass: string, roles: readonly Role[]): Role | undefined {
  return roles.find((role) => {
    const classes: readonly string[] | undefined = CLASSES_OF_ROLE[role]
    return classes !== undefined && !classes.includes(staffClass)
  })
}

/** Every refusal of this room, each with the sentence it comes from. */
export const organisationRules: readonly Rule[] = [
  ...integratedRules,
  rule(
    'organisation.bank-account-by-two',
    'requirement fund-separation; law 法发〔2017〕6号; design nobody says alone where the money goes',
  ),
  rule(
    'organisation.bank-account-typed-twice',
    'requirement fund-separation; design: who confirms has seen the paper himself, not the screen of the first',
  ),
  rule('organisation.bank-account-proposed', 'design one change at a time'),
  rule('organisation.bank-account-in-force', 'design: an act changes something'),
  rule('organisation.bank-account-unknown', 'law 法发〔2017〕6号; requirement fund-case-account'),
  rule('organisation.bank-account-state', 'requirement fund-trace; seed 001:106'),
  rule('organisation.equipment-exists', 'design: an id names one piece of equipment for ever'),
  rule('organisation.equipment-unknown', 'seed 004:75 装备统一管理'),
  rule(
    'organisation.custody-in-tree',
    'seed 004:75; design custody in another court is given by the court above it',
  ),
  rule('organisation.sub-centre-under-command-centre', 'seed 004:52; requirement three-centers'),
  rule('organisation.hub-domain', 'seed 000:5; seed 001:98; requirement city-hub'),
  rule('organisation.court-exists', 'seed 001:86'),
  rule('organisation.court-is-another', 'design: a court is established only in its own data'),
  rule(
    'organisation.profile-in-force',
    'requirement center-team-profile: a court works by a profile that is there',
  ),
  rule('organisation.unit-exists', 'design: an id names one unit for ever'),
  rule('organisation.unit-unknown', 'seed 000:12'),
  rule('organisation.person-exists', 'design: an id names one person for ever'),
  rule('organisation.person-unknown', 'seed 000:12'),
  rule(
    'organisation.role-not-for-people',
    "design: what the system or an import did never carries an officer's name",
  ),
  rule('organisation.head-belongs-to-unit', 'seed 000:12'),
  rule('organisation.team-led-by-judge', 'seed 000:12'),
  rule('organisation.role-fits-class', 'seed 000:12 人员分类管理; requirement staff-classes'),
  rule(
    'organisation.head-replaced-first',
    'seed 000:11 责任到人; design a unit never loses its head unnoticed',
  ),
  rule('organisation.dates-in-order', 'design: a period ends on or after its first day'),
  rule('organisation.deputy-fits', 'seed 000:16; requirement judge-reserved: a judge is replaced by a judge'),
  rule('organisation.receiver-present', 'seed 000:11; requirement nothing-unowned'),
  rule('organisation.work-to-hand-over', 'design: an act changes something'),
]
