import type { JsonObject } from '../../kernel/json'
import type { EvolveTable } from '../../kernel/module'
import { date, instant, integer, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

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

/** open (待答复) → answered (已答复) → closed (已销号). */
export type FindingState = 'open' | 'answered' | 'closed'

/** Something that supervision found and follows until it is closed (发现—督促—整改—销号). */
export const findings = table('supervision_finding', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    /** The supervised domain, and the watch rule that found it. */
    domain: text(),
    rule: text(),
    /** The smallest unit concerned: a node, an affair, the case … (seed 004:58). */
    unit: text(),
    objectId: text(),
    /** Id of the node or affair. */
    code: text(),
    note: text(),
    state: text<FindingState>(),
    /** 1 to the levels of the profile: grows while nobody answers. */
    level: integer(),
    /** Who has the object in hand, and who watches him. */
    holderId: nullable(text()),
    supervisorId: nullable(text()),
    raisedOn: date(),
    /** The answer is due. */
    dueOn: date(),
    /** The clock looks at it again on this day; never once it is answered. */
    nextCheckOn: nullable(date()),
    answer: nullable(text()),
    answeredBy: nullable(text()),
    answeredOn: nullable(date()),
    outcome: nullable(text()),
    closedBy: nullable(text()),
    closedOn: nullable(date()),
    source: text(),
  },
  indexes: [
    { columns: ['supervisorId', 'state', 'dueOn'], whereNotNull: 'supervisorId' },
    { columns: ['state', 'dueOn'] },
    { columns: ['domain', 'state', 'dueOn'] },
    { columns: ['caseId', 'dueOn'] },
    { columns: ['nextCheckOn'], whereNotNull: 'nextCheckOn' },
  ],
})

export type BlockedActRow = RowOf<typeof blockedActs>
export type FindingRow = RowOf<typeof findings>
export type SupervisionRows = {
  supervision_blocked_act: BlockedActRow
  supervision_finding: FindingRow
}

type On = { caseId: string; findingId: string }

export type SupervisionEvents = {
  'supervision.ActBlocked': BlockedActRow
  'supervision.FindingRaised': FindingRow
  'supervision.FindingGrew': On & { level: number; dueOn: string; nextCheckOn: string | null }
  'supervision.FindingAnswered': On & { answer: string }
  'supervision.FindingClosed': On & { outcome: string }
}

export const evolveSupervision: EvolveTable<SupervisionEvents, SupervisionRows> = {
  'supervision.ActBlocked': (_view, { data }) => [put('supervision_blocked_act', data)],
  'supervision.FindingRaised': (_view, { data }) => [put('supervision_finding', data)],
  'supervision.FindingGrew': (view, { data }) => [
    patch(view, 'supervision_finding', data.findingId, {
      level: data.level,
      dueOn: data.dueOn,
      nextCheckOn: data.nextCheckOn,
    }),
  ],
  'supervision.FindingAnswered': (view, { data, actor, occurredOn }) => [
    patch(view, 'supervision_finding', data.findingId, {
      state: 'answered',
      answer: data.answer,
      answeredBy: actor.id,
      answeredOn: occurredOn,
      nextCheckOn: null,
    }),
  ],
  'supervision.FindingClosed': (view, { data, actor, occurredOn }) => [
    patch(view, 'supervision_finding', data.findingId, {
      state: 'closed',
      outcome: data.outcome,
      closedBy: actor.id,
      closedOn: occurredOn,
      nextCheckOn: null,
    }),
  ],
}
