import { type Rule, rule } from '../../kernel/rule'

/** Rules that decisions about nodes refuse by. */
export const nodeRules: readonly Rule[] = [
  rule(
    'node.holder-exists',
    'seed 000:3 责任到人; seed 000:16: every node has exactly one person who answers for it',
  ),
  rule('node.required-data', 'requirement node: what a node requires is recorded before it is met'),
  rule('node.is-open', 'requirement node: a node that has ended takes no further acts'),
  rule('node.extension-moves-forward', 'law 法释〔2000〕29号 5: an extension gives more time, never less'),
  rule(
    'node.extension-before-expiry',
    'law 法释〔2000〕29号 5: a period that is over is not extended; design: the same for every clock',
  ),
  rule(
    'node.extension-in-window',
    'law 法发〔2006〕35号 1: asked for within five days before the end; law 法释〔2018〕15号 19: five days before it at the latest',
  ),
  rule('node.extension-by-approver', 'law 法释〔2000〕29号 5: the president allows it'),
  rule(
    'node.extension-within-most',
    'law 法释〔2000〕29号 5: three months; law 法释〔2018〕15号 19: fifteen days',
  ),
  rule(
    'node.extension-count',
    'law 法释〔2000〕29号 5: a further extension is filed with the high court; law 法释〔2018〕15号 19: twice at most',
  ),
  rule(
    'node.migration-needs-date',
    'design: a clock whose new profile takes the date from a paper is given that date',
  ),
  rule('node.receiver-is-active', 'seed 000:3 责任到人'),
]
