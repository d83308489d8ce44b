import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { CaseRows } from '../case/model'
import type { profileCommands } from './contract'
import { unfit } from './decide'
import type { ProfileEvents } from './model'

/** 迁移: one case, with its reason on record; clocks and stage follow in the same act or nothing of it happens. */
export const migrateCase: Decide<
  (typeof profileCommands)['profile.migrate-case'],
  CaseRows,
  EventsOf<ProfileEvents>
> = (input, view, context) => {
  const { caseId, profileId, version, stageTargets, dates, reason } = input
  const found = view.get('case_case', caseId)
  if (!found || found.state === 'closed')
    return refuse('profile.migrates-open-case', { state: found?.state ?? null })
  const to = context.shelf.find(profileId, version)
  if (!to || to.effectiveFrom > context.today) {
    return refuse('profile.is-known', { profile: profileId, version, on: context.today })
  }
  const from = { profileId: found.profileId, version: found.profileVersion }
  if (from.profileId === profileId && from.version === version) {
    return refuse('profile.migration-changes', { profile: profileId, version })
  }
  const lacking = unfit(to, context)
  if (lacking) return lacking
  const about = { caseId, from, to: { profileId, version }, reason, stageTargets, dates }
  return accept([event('profile.CaseMigrated', about)])
}
