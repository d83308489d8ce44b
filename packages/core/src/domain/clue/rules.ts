import { NO_PROPERTY_COMMANDS, type SaysNoProperty, saysNoProperty } from '../../kernel/no-property'
import { check, deny, type Rule, rule } from '../../kernel/rule'
import type { ClosingRows } from '../closing/model'
import type { ClueRows } from './model'

const REGISTER = 'requirement clue-register; seed 000:11; seed 001:90 最大限度发现被执行人财产'

/** Rules of clues. */
export const clueRules: readonly Rule[] = [
  rule('clue.case-takes-clues', REGISTER),
  rule('clue.party-of-case', REGISTER),
  rule('clue.not-later', REGISTER),
  rule('clue.known', REGISTER),
  rule('clue.state', REGISTER),
  rule('clue.somebody-to-tell', REGISTER),
  // 无财产可供执行 is not said while somebody has told of property and nobody has looked.
  check<SaysNoProperty, ClueRows & ClosingRows>(
    'clue.none-open-behind-no-property',
    'law 财产调查规定（2020） 2: a clue is looked into; design: no round ends with an open one',
    {
      on: NO_PROPERTY_COMMANDS,
      reads: ['clue_clue', 'closing_proposal'],
      check: (input, view) => {
        if (!saysNoProperty(input, view)) return undefined
        const open = view
          .all('clue_clue')
          .filter((row) => row.caseId === input.caseId && row.state === 'received')
        return open.length === 0 ? undefined : deny({ count: open.length })
      },
    },
  ),
]
