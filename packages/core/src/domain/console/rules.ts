import { type Rule, rule } from '../../kernel/rule'

/** Rules that decisions about consoles refuse by. */
export const consoleRules: readonly Rule[] = [
  rule('console.has-form', 'design: a definition is data of a fixed form; what is no data of it is not kept'),
  rule(
    'console.no-errors',
    'requirement low-code: what is published leads nowhere wrong and names nothing unknown',
  ),
  rule('console.one-draft', 'design: one proposal at a time, so that nobody publishes over another'),
  rule('console.draft-is-newest', 'design: what another has saved since is not overwritten unseen'),
  rule('console.is-draft', 'design: only what is being worked on is saved, submitted or discarded'),
  rule('console.is-submitted', 'design: only what waits is decided on'),
  rule('console.maker-is-not-checker', 'design: another person looks at it before the court works with it'),
  rule('console.version-is-known', 'design: what was in use can be brought back, and nothing else'),
  rule('console.changes-something', 'design: an act changes something'),
  rule('console.file-is-whole', 'design: a file says by its hash that nothing was changed on the way'),
  rule(
    'console.names-are-known',
    'requirement low-code: a console of another court uses only what this court has',
  ),
]
