import type { JsonObject } from '../../kernel/json'
import type { EvolveTable } from '../../kernel/module'
import { instant, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { put } from '../../kernel/view'

/** An act that a rule stopped (自动拦截, seed 000:14): a recorded fact, never silently dropped. */
export const blockedActs = table('supervision_blocked_act', {
  stream: '*',
  columns: {
    command: text(),
    /** The rule that forbids it, and where the rule comes from. */
    rule: text(),
    source: text(),
    params: json<JsonObject>(),
    actorKind: text(),
    actorId: text(),
    caseId: nullable(text()),
    blockedAt: instant(),
  },
  indexes: [{ columns: ['blockedAt'] }, { columns: ['caseId', 'blockedAt'] }],
})

export type BlockedActRow = RowOf<typeof blockedActs>
export type SupervisionRows = { supervision_blocked_act: BlockedActRow }
export type SupervisionEvents = { 'supervision.ActBlocked': BlockedActRow }

export const evolveSupervision: EvolveTable<SupervisionEvents, SupervisionRows> = {
  'supervision.ActBlocked': (_view, { data }) => [put('supervision_blocked_act', data)],
}
