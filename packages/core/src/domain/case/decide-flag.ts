import type { DecideContext } from '../../kernel/context'
import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { effectsOf } from '../../kernel/profile-flag'
import type { caseCommands } from './contract'
import { type CaseEvents, type CaseRow, type CaseRows, FLAGS } from './model'

type Flag = Decide<(typeof caseCommands)['case.flag'], CaseRows, EventsOf<CaseEvents>>
type Flagged = CaseEvents['case.Flagged']
type Profile = DecideContext['profile']

/** Marks an open case, or takes the mark away: by its undertaker, a filing clerk or the director. */
export const flagCase: Flag = ({ caseId, flag, set, reason }, view, { actor, profile }) => {
  const found = view.get('case_case', caseId)
  if (!found || found.state === 'closed') return refuse('case.is-open', { state: found?.state ?? 'unknown' })
  const may = actor.roles.includes('case-filing-clerk') || actor.roles.includes('execution-director')
  if (!may && found.undertakerId !== actor.id) return refuse('case.undertaker-or-clerk-enters')
  // What a case has can be taken away also where the catalogue no longer knows it.
  if (set && !isKnown(flag, profile)) return refuse('case.flag-known', { flag, profile: profile.id })
  if (found.flags.includes(flag) === set) return refuse('case.flag-changes', { flag })
  const flags = set ? [...found.flags, flag] : found.flags.filter((each) => each !== flag)
  return accept([event('case.Flagged', flagged({ caseId, flag, set, reason }, found.flags, flags, profile))])
}

/** What follows from the flags that a case is filed with, beside its place in the queues. */
export function flagsAtFiling(row: CaseRow, profile: Profile): EventsOf<CaseEvents>[] {
  const occurred = { occurredOn: row.filedOn }
  return row.flags.flatMap((flag, at) => {
    const [before, after] = [row.flags.slice(0, at), row.flags.slice(0, at + 1)]
    const one = { caseId: row.id, flag, set: true, reason: 'filing' }
    const data = flagged(one, before, after, profile)
    if (!data.procuratorate && !data.delegation) return []
    return [event('case.Flagged', { ...data, priority: row.priority }, occurred)]
  })
}

/** The first flag that asks for something begins it, the last one that goes takes it back. */
function flagged(
  one: Pick<Flagged, 'caseId' | 'flag' | 'set' | 'reason'>,
  before: readonly string[],
  after: readonly string[],
  { flags }: Profile,
): Flagged {
  const [was, is] = [effectsOf(flags, before), effectsOf(flags, after)]
  const data: Flagged = { ...one, priority: is.priority }
  if (was.invites !== is.invites) data.procuratorate = is.invites ? 'invite' : 'withdraw'
  if (was.delegates !== is.delegates) data.delegation = is.delegates ? 'suggest' : 'withdraw'
  return data
}

function isKnown(flag: string, { flags }: Profile): boolean {
  return flags ? flags.some(({ id }) => id === flag) : FLAGS.some((id) => id === flag)
}
