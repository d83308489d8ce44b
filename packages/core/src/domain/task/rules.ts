import { type Rule, rule } from '../../kernel/rule'
import { earlierRule } from './rules-earlier'

/** Every refusal of this room, each with the sentence it comes from. */
export const taskRules: readonly Rule[] = [
  rule('task.case-open', 'design: a closed case takes no new work, its way back is a resumed case'),
  rule('task.undertaker-dispatches', 'seed 000:15'),
  rule('task.needs-undertaker', 'seed 004:52'),
  rule('task.team-owns-affair', 'seed 000:12; requirement team-kinds: each kind of team has its affairs'),
  rule('task.affair-unknown', 'seed 000:11'),
  rule('task.worker-unknown', 'seed 000:11'),
  rule('task.unit-without-head', 'seed 000:11'),
  rule('task.reserved-to-judge', 'seed 000:16'),
  rule(
    'task.pooled-by-default',
    'seed 000:16 合理分流; requirement diversion: done elsewhere only by exception with a reason',
  ),
  rule('task.not-found', 'design: an act names the affair it is about'),
  rule('task.only-unit-receives', 'seed 000:14'),
  rule('task.holder-reports', 'seed 000:14'),
  rule('task.no-state-skipped', 'seed 000:14'),
  rule('task.issuer-confirms', 'seed 004:52'),
  rule('task.issuer-withdraws', 'seed 000:15'),
  rule('task.party-of-case', 'seed 000:17'),
  rule('task.undertaker-answers', 'seed 000:17; seed 000:15'),
  rule(
    'task.head-takes-back',
    'design: the head of a unit answers for its work until one of its people has it',
  ),
  rule('task.lies-with-head', 'design: work comes back to the head of the unit, where this already lies'),
  rule('task.duty-unknown', 'seed 000:11'),
  rule('task.service-unknown', 'seed 000:11'),
  rule('task.owner-performs', 'seed 000:11'),
  rule(
    'task.form-field-missing',
    'seed 000:11; seed 002:4; requirement affair-list: with its required output',
  ),
  rule('task.form-field-kind', 'seed 002:4; requirement affair-list'),
  rule('task.form-field-unknown', 'design: a result has the fields of its form and no others'),
  rule('task.form-contradiction', 'seed 001:54; design: what the profile says of the form'),
  rule('task.material-missing', 'design: work begins when what it needs is in the dossier'),
  earlierRule,
  rule('task.node-of-case', 'design: what belongs to a node belongs to the case of that node'),
  rule('task.asked-before', 'design: nothing is answered before it is asked'),
  rule('task.invited-known', 'seed 000:28; design: people of the court and parties of the case'),
  rule('task.meeting-booked', 'design: a meeting is held or called off once'),
]
