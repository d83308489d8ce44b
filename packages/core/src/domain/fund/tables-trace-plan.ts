import type { RecordedEvent } from '../../kernel/event'
import type { TraceCheck } from './contract-trace'

const SEPARATION = 'requirement separation; seed 000:12; design promise M10'
/** What lets the steps of a plan pass, with the sources that the room distribution gives its rules. */
export const PLAN_RULES = {
  'distribution.maker-is-not-checker': SEPARATION,
  'distribution.period-over': 'law 民诉法解释（2022） 509',
  'distribution.executor-is-third': SEPARATION,
} as const

/** Why a plan was approved and executed, asked of the records of its case once more. */
export function planChecks(
  event: RecordedEvent,
  journal: readonly RecordedEvent[],
  name: (personId: string) => string,
): readonly TraceCheck[] {
  const before = journal.filter(({ seq, data }) => seq < event.seq && data.planId === event.data.planId)
  const acted = (...types: readonly string[]) =>
    before.filter(({ type }) => types.includes(type)).map(({ actor }) => actor.id)
  const names = (ids: readonly string[]) => [...new Set(ids)].map(name).join('、')
  const makers = acted('distribution.Drafted', 'distribution.LinesChanged')
  const by = event.actor.id
  const isOther = (ids: readonly string[]) => ids.length > 0 && !ids.includes(by)
  if (event.type === 'distribution.Approved') {
    const until = before.findLast(({ type }) => type === 'distribution.Served')?.data.objectUntil
    return [
      check('distribution.maker-is-not-checker', isOther(makers), {
        maker: names(makers),
        checker: name(by),
      }),
      check('distribution.period-over', typeof until === 'string' && event.occurredOn > until, {
        until: String(until ?? ''),
      }),
    ]
  }
  if (event.type !== 'distribution.Executed') return []
  const checkers = acted('distribution.Approved')
  const isThird = isOther(makers) && isOther(checkers)
  const facts = { maker: names(makers), checker: names(checkers), payer: name(by) }
  return [check('distribution.executor-is-third', isThird, facts)]
}

function check(
  rule: keyof typeof PLAN_RULES,
  holds: boolean,
  facts: Readonly<Record<string, string>>,
): TraceCheck {
  return { rule, source: PLAN_RULES[rule], holds, facts }
}
