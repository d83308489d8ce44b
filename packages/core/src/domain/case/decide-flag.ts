import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { caseCommands } from './contract'
import type { CaseEvents, CaseRows } from './model'

type Flag = Decide<(typeof caseCommands)['case.flag'], CaseRows, EventsOf<CaseEvents>>

/** Marks an open case, or takes the mark away: by its undertaker, a filing clerk or the director. */
export const flagCase: Flag = ({ caseId, flag, set, reason }, view, { actor }) => {
  const found = view.get('case_case', caseId)
  if (!found || found.state === 'closed') return refuse('case.is-open', { state: found?.state ?? 'unknown' })
  const may = actor.roles.includes('case-filing-clerk') || actor.roles.includes('execution-director')
  if (!may && found.undertakerId !== actor.id) return refuse('case.undertaker-or-clerk-enters')
  if (found.flags.includes(flag) === set) return refuse('case.flag-changes', { flag })
  const flags = set ? [...found.flags, flag] : found.flags.filter((each) => each !== flag)
  return accept([event('case.Flagged', { caseId, flag, set, priority: priorityOf(flags), reason })])
}

/** 涉民生 comes before others of the same date (seed 001:158). */
export function priorityOf(flags: readonly string[]): number {
  return flags.includes('livelihood') ? 0 : 1
}
