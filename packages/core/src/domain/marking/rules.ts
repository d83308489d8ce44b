import type { Directory } from '../../kernel/directory'
import type { Actor } from '../../kernel/role'
import { type Rule, rule } from '../../kernel/rule'
import type { CaseRow } from '../case/model'

const DESIGN = 'design: marks are notes of the people at work on a case, beside the paper and never in it'

export const markingRules: readonly Rule[] = [
  rule('marking.material-known', `${DESIGN}; seed 000:13`),
  rule('marking.colleagues-only', `${DESIGN}; seed 000:14 根据相应权限调阅电子卷宗`),
  rule('marking.mark-known', DESIGN),
  rule('marking.own-mark', `${DESIGN}; what one person wrote another one answers, and does not take back`),
]

/** Who works on the case: undertaker, his unit, who holds work in it; and who leads and supervises. */
export function isColleague(
  subject: Pick<CaseRow, 'undertakerId' | 'unitId'>,
  holds: boolean,
  actor: Actor,
  directory: Directory,
): boolean {
  const unitId = directory.person(actor.id)?.unitId ?? null
  const leads = actor.roles.some((role) => LEADERS.has(role))
  const sameUnit = unitId !== null && unitId === subject.unitId
  return subject.undertakerId === actor.id || sameUnit || holds || leads
}

const LEADERS: ReadonlySet<string> = new Set([
  'execution-director',
  'vice-president-in-charge',
  'special-supervisor',
])
