import type { EvolveTable } from '../../kernel/module'
import { date, integer, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** What accountability comes to (追责问责, seed 001:144, 001:208, 003:37): 通知、约谈、通报、扣分、移送. */
export const OUTCOMES = ['notice', 'interview', 'circular', 'points', 'referral'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Who may be responsible: 直接责任人、执行局负责人、分管院长 (seed 001:208). */
export const RESPONSIBLE = ['direct', 'director', 'vice-president'] as const
export type Responsible = (typeof RESPONSIBLE)[number]

/** Who is to answer for a finding that was never answered, and what it came to. */
export const accountabilities = table('supervision_accountability', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    findingId: text(),
    rule: text(),
    /** The level that nobody answered. */
    level: integer(),
    state: text<'due' | 'decided'>(),
    directId: nullable(text()),
    directorId: nullable(text()),
    vicePresidentId: nullable(text()),
    /** Who decides it. */
    supervisorId: nullable(text()),
    openedOn: date(),
    dueOn: date(),
    outcome: nullable(text<Outcome>()),
    /** Which of the three were held responsible. */
    responsible: json<readonly Responsible[]>(),
    ground: nullable(text()),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    source: text(),
  },
  indexes: [
    { columns: ['state', 'dueOn'] },
    { columns: ['supervisorId', 'state', 'dueOn'], whereNotNull: 'supervisorId' },
    { columns: ['caseId', 'dueOn'] },
  ],
})

/** One act that an approver allows once although a rule forbids it (违规操作自动拦截, seed 000:14). */
export const overrides = table('supervision_override', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    blockedActId: text(),
    command: text(),
    rule: text(),
    /** Of the content that was approved: another content is another act. */
    inputHash: text(),
    /** Who tried, and may do it now. */
    personId: text(),
    grantedBy: text(),
    grantedOn: date(),
    reason: text(),
    /** The last day on which it may be used. */
    validUntil: date(),
    state: text<'granted' | 'used'>(),
    usedOn: nullable(date()),
  },
  indexes: [{ columns: ['grantedOn'] }, { columns: ['caseId', 'grantedOn'] }, { columns: ['blockedActId'] }],
})

export type AccountabilityRow = RowOf<typeof accountabilities>
export type OverrideRow = RowOf<typeof overrides>
export type FollowRows = {
  supervision_accountability: AccountabilityRow
  supervision_override: OverrideRow
}

export type FollowEvents = {
  'supervision.AccountabilityDue': AccountabilityRow
  'supervision.AccountabilityDecided': {
    caseId: string
    accountabilityId: string
    outcome: Outcome
    responsible: readonly Responsible[]
    ground: string
  }
  'supervision.OverrideGranted': OverrideRow
  /** The act that the rule forbids was done under a grant. */
  'supervision.OverrideUsed': { caseId: string; overrideId: string; command: string; rule: string }
}

export const evolveFollow: EvolveTable<FollowEvents, FollowRows> = {
  'supervision.AccountabilityDue': (_view, { data }) => [put('supervision_accountability', data)],
  'supervision.AccountabilityDecided': (view, { data, actor, occurredOn }) => [
    patch(view, 'supervision_accountability', data.accountabilityId, {
      state: 'decided',
      outcome: data.outcome,
      responsible: data.responsible,
      ground: data.ground,
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'supervision.OverrideGranted': (_view, { data }) => [put('supervision_override', data)],
  'supervision.OverrideUsed': (view, { data, occurredOn }) => [
    patch(view, 'supervision_override', data.overrideId, { state: 'used', usedOn: occurredOn }),
  ],
}
