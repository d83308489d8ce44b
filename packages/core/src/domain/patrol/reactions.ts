import type { Reaction } from '../../kernel/module'
import { streamKey } from '../../kernel/stream'

/** Every case comes under the patrol when it is filed: no samples (seed 003:37). */
const planOnFiling: Reaction = {
  id: 'patrol.plan-on-filing',
  on: ['case.Filed'],
  reads: [],
  calls: ['patrol.plan-case'],
  react: (event, _view, { profile }) =>
    profile.supervision?.patrol
      ? [{ name: 'patrol.plan-case', input: { caseId: streamKey(event.stream) } }]
      : [],
}

/** A case that goes over to another profile comes under its patrol, or under none. */
const planOnMigration: Reaction = {
  id: 'patrol.plan-on-migration',
  on: ['profile.CaseMigrated'],
  reads: [],
  calls: ['patrol.plan-case'],
  react: (event) => [{ name: 'patrol.plan-case', input: { caseId: streamKey(event.stream) } }],
}

export const patrolReactions: readonly Reaction[] = [planOnFiling, planOnMigration]
