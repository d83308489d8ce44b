import type { EvolveTable } from '../../kernel/module'
import { date, fen, json, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** applied → checked → granted or refused → paid; withdrawn before it is decided. */
export type ReliefState = 'applied' | 'checked' | 'granted' | 'refused' | 'paid' | 'withdrawn'

/** How it came to the court: by the applicant, found by who handles the case, or handed on by another office. */
export const CHANNELS = ['application', 'found-by-court', 'handed-on'] as const
export type Channel = (typeof CHANNELS)[number]

/** Where the money comes from (拓宽资金来源, seed 001:108). */
export const SOURCES = ['court-fund', 'political-legal-committee', 'insurance', 'donation', 'other'] as const
export type ReliefSource = (typeof SOURCES)[number]

/** What is looked at beside the inability of the case, which is read from the case itself. */
export const CONDITIONS = ['hardship', 'not-compensated', 'not-helped-before'] as const
export type ReliefCondition = (typeof CONDITIONS)[number]

/** How a condition was found, and by what. */
export type ConditionChecked = {
  readonly condition: ReliefCondition
  readonly met: boolean
  readonly evidence: string
}

export const applications = table('relief_application', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    partyId: text(),
    partyName: text(),
    channel: text<Channel>(),
    ground: text(),
    askedFen: fen(),
    state: text<ReliefState>(),
    appliedBy: text(),
    appliedOn: date(),
    conditions: json<readonly ConditionChecked[]>(),
    checkedBy: nullable(text()),
    checkedOn: nullable(date()),
    grantedFen: nullable(fen()),
    reason: nullable(text()),
    decidedBy: nullable(text()),
    decidedOn: nullable(date()),
    source: nullable(text<ReliefSource>()),
    reference: nullable(text()),
    paidBy: nullable(text()),
    paidOn: nullable(date()),
  },
  indexes: [
    { columns: ['caseId', 'appliedOn'] },
    { columns: ['state', 'appliedOn'] },
    { columns: ['appliedOn'] },
  ],
})

export type ReliefRow = RowOf<typeof applications>
export type ReliefRows = { relief_application: ReliefRow }

type Of = { caseId: string; applicationId: string }

export type ReliefEvents = {
  /** Carries `applicationId` beside the row, as all events of an application do. */
  'relief.Applied': ReliefRow & { applicationId: string }
  'relief.Checked': Of & { conditions: readonly ConditionChecked[] }
  'relief.Granted': Of & { grantedFen: bigint; reason: string }
  'relief.Refused': Of & { reason: string }
  /** Relief is the State's money: it never touches the account of the case. */
  'relief.Paid': Of & { grantedFen: bigint; source: ReliefSource; reference: string }
  'relief.Withdrawn': Of & { reason: string }
}

export const evolveRelief: EvolveTable<ReliefEvents, ReliefRows> = {
  'relief.Applied': (_view, { data: { applicationId: _id, ...row } }) => [put('relief_application', row)],
  'relief.Checked': (view, { data, actor, occurredOn }) => [
    patch(view, 'relief_application', data.applicationId, {
      state: 'checked',
      conditions: data.conditions,
      checkedBy: actor.id,
      checkedOn: occurredOn,
    }),
  ],
  'relief.Granted': (view, { data, actor, occurredOn }) => [
    patch(view, 'relief_application', data.applicationId, {
      state: 'granted',
      grantedFen: data.grantedFen,
      reason: data.reason,
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'relief.Refused': (view, { data, actor, occurredOn }) => [
    patch(view, 'relief_application', data.applicationId, {
      state: 'refused',
      reason: data.reason,
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'relief.Paid': (view, { data, actor, occurredOn }) => [
    patch(view, 'relief_application', data.applicationId, {
      state: 'paid',
      source: data.source,
      reference: data.reference,
      paidBy: actor.id,
      paidOn: occurredOn,
    }),
  ],
  'relief.Withdrawn': (view, { data }) => [
    patch(view, 'relief_application', data.applicationId, { state: 'withdrawn', reason: data.reason }),
  ],
}
