import { type Rule, rule } from '../../kernel/rule'

/** Rules that decisions about nodes refuse by. */
export const nodeRules: readonly Rule[] = [
  rule(
    'node.holder-exists',
    'seed 000:3 责任到人; seed 000:16: every node has exactly one person who answers for it',
  ),
  rule('node.is-open', 'requirement node: a node that has ended takes no further acts'),
  rule('node.extension-moves-forward', 'law 法释〔2000〕29号 5: an extension gives more time, never less'),
  rule('node.receiver-is-active', 'seed 000:3 责任到人'),
]
