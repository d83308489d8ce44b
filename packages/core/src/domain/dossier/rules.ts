import { type Rule, rule } from '../../kernel/rule'

/** Every refusal of this room, each with the sentence it comes from. */
export const dossierRules: readonly Rule[] = [
  rule('dossier.case-not-found', 'seed 000:14'),
  rule('dossier.electronic-needs-file', 'seed 000:14'),
  rule('dossier.material-not-found', 'design: an act names the material it is about'),
  rule('dossier.material-state', 'seed 000:13'),
  rule('dossier.person-unknown', 'seed 000:13'),
  rule('dossier.only-paper-in-custody', 'seed 000:13'),
  rule('dossier.paper-is-out', 'seed 000:13'),
  rule('dossier.already-requested', 'seed 000:13'),
  rule('dossier.loan-not-found', 'design: an act names the loan it is about'),
  rule('dossier.loan-state', 'seed 000:13'),
  rule('dossier.approver-is-another', 'seed 000:13'),
  rule('dossier.loan-needs-director', 'seed 000:13'),
  rule('dossier.due-back-not-past', 'design: a paper cannot be due back before it leaves'),
]
