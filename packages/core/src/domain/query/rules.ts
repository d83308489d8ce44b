import { NO_PROPERTY_COMMANDS, type SaysNoProperty, saysNoProperty } from '../../kernel/no-property'
import { check, deny, type Rule, rule } from '../../kernel/rule'
import type { ClosingRows } from '../closing/model'
import type { QueryRows } from './model'
import { ANSWERED } from './model'

const NETWORK = 'seed 001:86 网络化、自动化执行查控体系'
const L2 = 'design promise L2: a failed query is never "no property"'

/** Rules of finding property. */
export const queryRules: readonly Rule[] = [
  rule('query.case-goes-on', `${NETWORK}; design: a closed case asks nothing`),
  rule('query.own-cases-only', 'seed 001:86 所承办案件的被执行人及其财产; seed 002:5 先期完成集中查控'),
  rule('query.subject-is-debtor', 'seed 001:86 所承办案件的被执行人及其财产'),
  rule('query.subject-has-number', 'design: a query by name alone finds other people of the same name'),
  rule('query.source-known', NETWORK),
  rule('query.source-covers', 'design: nothing is sent to a source that it was not declared for'),
  rule('query.document-travels', 'law 查扣冻规定 1; requirement query-adapter'),
  rule(
    'query.not-twice-at-once',
    'design: what is open is asked again under its number, never sent as a new one',
  ),
  rule('query.line-known', NETWORK),
  rule('query.line-state', NETWORK),
  rule(
    'query.control-settled-there',
    'design: what was served by hand is recorded with the control, on evidence',
  ),
  rule('query.answer-of-its-line', NETWORK),
  rule('query.may-be-asked-again', 'design: what a source has refused for good is settled by a person'),
  rule('query.attempts-used-up', 'design: a machine asks so often and then leaves it to a person'),
  rule('query.hits-fit-outcome', L2),
  rule('query.as-of-not-later', 'design: no answer is of a day to come'),
  // 无财产可供执行 may only be said when every line that was asked has an answer that could be read to its end.
  check<SaysNoProperty, QueryRows & ClosingRows>('query.no-open-line-behind-no-property', L2, {
    on: NO_PROPERTY_COMMANDS,
    reads: ['query_line', 'closing_proposal'],
    check: (input, view) => {
      if (!saysNoProperty(input, view)) return undefined
      const unanswered = view
        .all('query_line')
        .filter((line) => line.caseId === input.caseId && line.act === 'query')
        .filter((line) => !ANSWERED.includes(line.state) || line.unread > 0)
      const [first] = unanswered
      return first
        ? deny({ count: unanswered.length, source: first.sourceName, state: first.state })
        : undefined
    },
  }),
]
