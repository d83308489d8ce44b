import type { JsonObject } from '../../kernel/json'
import type { EvolveTable } from '../../kernel/module'
import { date, instant, integer, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import { evolveFollow, type FollowEvents, type FollowRows } from './model-follow'
import { evolveOrder, type OrderEvents, type OrderRows } from './model-order'
import type { PromptRow } from './model-prompt'

/** An act that a rule stopped (自动拦截, seed 000:14): a recorded fact, never silently dropped. */
export const blockedActs = table('supervision_blocked_act', {
  stream: '*',
  appendOnly: true,
  columns: {
    command: text(),
    /** The rule that forbids it, and where the rule comes from. */
    rule: text(),
    source: text(),
    params: json<JsonObject>(),
    actorKind: text(),
    actorId: text(),
    caseId: nullable(text()),
    /** Of the content that was tried, where an approver may allow it; nothing where nobody may. */
    inputHash: nullable(text()),
    blockedAt: instant(),
  },
  indexes: [{ columns: ['blockedAt'] }, { columns: ['caseId', 'blockedAt'] }],
})

/** Kinds of irregularity (seed 001:54): 消极执行、拖延执行、选择性执行、乱执行、干预执行. */
export const ABUSES = ['passive', 'delaying', 'selective', 'wrongful', 'interference'] as const
export type Abuse = (typeof ABUSES)[number]

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
    abuse: nullable(text<Abuse>()),
    state: text<FindingState>(),
    /** 1 to the levels of the profile: grows while nobody answers. */
    level: integer(),
    /** Who has the object in hand, and who watches him. */
    holderId: nullable(text()),
    supervisorId: nullable(text()),
    /** The head of the team of who has it in hand: he is told too (requirement risk). */
    headId: nullable(text()),
    raisedOn: date(),
    /** The answer is due. */
    dueOn: date(),
    /** The clock looks at it again on this day; never once it is answered. */
    nextCheckOn: nullable(date()),
    answer: nullable(text()),
    answeredBy: nullable(text()),
    answeredOn: nullable(date()),
    /** Why an answer was not enough: the correction is asked for again. */
    returnReason: nullable(text()),
    outcome: nullable(text()),
    closedBy: nullable(text()),
    closedOn: nullable(date()),
    source: text(),
  },
  indexes: [
    { columns: ['supervisorId', 'state', 'dueOn'], whereNotNull: 'supervisorId' },
    { columns: ['state', 'dueOn'] },
    { columns: ['domain', 'state', 'dueOn'] },
    { columns: ['rule', 'state', 'dueOn'] },
    { columns: ['abuse', 'state', 'dueOn'], whereNotNull: 'abuse' },
    { columns: ['caseId', 'dueOn'] },
    { columns: ['nextCheckOn'], whereNotNull: 'nextCheckOn' },
  ],
})

export type { PromptRow }
export type BlockedActRow = RowOf<typeof blockedActs>
export type FindingRow = RowOf<typeof findings>
export type SupervisionRows = {
  supervision_blocked_act: BlockedActRow
  supervision_finding: FindingRow
} & OrderRows &
  FollowRows

type On = { caseId: string; findingId: string }

export type SupervisionEvents = {
  'supervision.ActBlocked': BlockedActRow
  /** With what is put on the desk of who has the object in hand. */
  'supervision.FindingRaised': FindingRow & { prompt: PromptRow }
  'supervision.FindingGrew': On & { level: number; dueOn: string; nextCheckOn: string | null }
  'supervision.FindingAnswered': On & { answer: string }
  /** Not enough: to be corrected again, by a new date. */
  'supervision.FindingReturned': On & { reason: string; dueOn: string; nextCheckOn: string | null }
  'supervision.FindingClosed': On & { outcome: string }
} & OrderEvents &
  FollowEvents

export const evolveSupervision: EvolveTable<SupervisionEvents, SupervisionRows> = {
  'supervision.ActBlocked': (_view, { data }) => [put('supervision_blocked_act', data)],
  'supervision.FindingRaised': (_view, { data: { prompt, ...row } }) => [
    put('supervision_finding', row),
    put('supervision_prompt', prompt),
  ],
  'supervision.FindingGrew': (view, { data }) => [
    patch(view, 'supervision_finding', data.findingId, {
      level: data.level,
      dueOn: data.dueOn,
      nextCheckOn: data.nextCheckOn,
    }),
    patch(view, 'supervision_prompt', data.findingId, { dueOn: data.dueOn }),
  ],
  'supervision.FindingAnswered': (view, { data, actor, occurredOn }) => [
    patch(view, 'supervision_finding', data.findingId, {
      state: 'answered',
      answer: data.answer,
      answeredBy: actor.id,
      answeredOn: occurredOn,
      nextCheckOn: null,
    }),
    patch(view, 'supervision_prompt', data.findingId, { state: 'answered', holderId: null }),
  ],
  'supervision.FindingReturned': (view, { data }) => [
    patch(view, 'supervision_finding', data.findingId, {
      state: 'open',
      returnReason: data.reason,
      dueOn: data.dueOn,
      nextCheckOn: data.nextCheckOn,
    }),
    patch(view, 'supervision_prompt', data.findingId, {
      state: 'open',
      note: data.reason,
      dueOn: data.dueOn,
      holderId: view.get('supervision_finding', data.findingId)?.holderId ?? null,
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
    patch(view, 'supervision_prompt', data.findingId, { state: 'closed', holderId: null }),
  ],
  ...evolveOrder,
  ...evolveFollow,
}
