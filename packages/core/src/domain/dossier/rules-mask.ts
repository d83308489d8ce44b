import { type Rule, rule } from '../../kernel/rule'

const DESIGN = 'design: what leaves the court leaves as a flat copy in which the covered places are gone'

/** 遮盖副本: what is handed to a party, a lawyer or the public. */
export const maskRules: readonly Rule[] = [
  rule(
    'dossier.copy-of-original',
    `${DESIGN}; it is made of a paper of this dossier, of the very file that is registered, never of another copy`,
  ),
  rule('dossier.copier-reads-original', 'seed 000:14 根据相应权限调阅电子卷宗'),
  rule('dossier.copy-is-another-file', `${DESIGN}; nothing that lies in the dossier passes as its own copy`),
  rule('dossier.covers-on-pages', `${DESIGN}; every covered place is on a page of the copy`),
  rule('dossier.copy-known', 'design: an act names the copy it is about'),
  rule(
    'dossier.copy-decided-once',
    'design: a copy is approved or refused once; after a refusal another one is made',
  ),
  rule(
    'dossier.second-person-approves',
    'design: somebody else than who made it looks at what leaves; no seed says who, the posts are a parameter',
  ),
  rule('dossier.copy-approved-as-seen', `${DESIGN}; the approval is bound to the file that was looked at`),
  rule('dossier.copy-approved-first', `${DESIGN}; not before a second person has approved it`),
]
