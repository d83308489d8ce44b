import { type Rule, rule } from '../../kernel/rule'
import { gateRules } from './rules-gate'
import { maskRules } from './rules-mask'
import { paperlessRules } from './rules-paperless'
import { readerRule } from './rules-readers'

/** Every refusal of this room, each with the sentence it comes from. */
export const dossierRules: readonly Rule[] = [
  ...paperlessRules,
  ...maskRules,
  rule('dossier.case-not-found', 'seed 000:14'),
  rule('dossier.electronic-needs-file', 'seed 000:14'),
  rule('dossier.material-not-found', 'design: an act names the material it is about'),
  rule('dossier.material-state', 'seed 000:13'),
  rule('dossier.all-catalogued', 'seed 000:13 集中扫描、智能编目'),
  rule('dossier.papers-are-there', 'seed 000:13 所有执行措施、执行事务办理完毕后,均应在规定时间内移送'),
  rule('dossier.paper-not-owed', 'design: only a paper that is expected and not there can be noted as none'),
  rule('dossier.proposal-not-found', 'design: an act names the proposal it is about'),
  rule('dossier.proposal-open', 'design: a proposal is decided once, by a person'),
  rule('dossier.proposal-of-a-scan', 'seed 000:13 集中扫描、智能编目'),
  rule('dossier.proposal-fits-paper', 'design: no page that the paper does not have, no day to come'),
  rule('dossier.proposal-has-place', 'seed 000:13 智能编目; requirement cataloguing'),
  rule('dossier.task-not-found', 'design: a paper comes out of an affair of its own case'),
  rule('dossier.person-unknown', 'seed 000:13'),
  rule('dossier.only-paper-in-custody', 'seed 000:13'),
  rule('dossier.paper-is-out', 'seed 000:13'),
  rule('dossier.already-requested', 'seed 000:13'),
  rule('dossier.loan-not-found', 'design: an act names the loan it is about'),
  rule('dossier.loan-state', 'seed 000:13'),
  rule('dossier.approver-is-another', 'seed 000:13'),
  rule('dossier.loan-needs-director', 'seed 000:13'),
  rule('dossier.archive-state', 'seed 000:13 结案后，经办案人员审核，由卷宗整理中心集中装订归档'),
  rule('dossier.handler-reviews', 'seed 000:13 经办案人员审核'),
  rule('dossier.archive-is-complete', 'seed 000:13 所有材料均应移送; seed 000:13 集中扫描、智能编目'),
  rule(
    'dossier.archive-sealed',
    'design: what the handler has reviewed is complete; a later paper needs it opened again, with the reason',
  ),
  rule(
    'dossier.text-of-the-file',
    'design: what is found is what stands in the file that lies in this dossier',
  ),
  rule('dossier.text-begins-first', 'design: parts of a paper are read by one reader, from its beginning'),
  rule('dossier.due-back-not-past', 'design: a paper cannot be due back before it leaves'),
  ...gateRules,
  readerRule,
]
