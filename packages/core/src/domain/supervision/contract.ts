import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { followCommands, followQueries, PEOPLE, WATCHERS } from './contract-follow'
import { ABUSES, type BlockedActRow, type FindingRow } from './model'
import type { OverrideRow } from './model-follow'
import type { PromptRow } from './model-prompt'
import type { WatchRule } from './rules-watch'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneFinding = z.object({ caseId: field.id(), findingId: field.id() })
const BLOCKED_READERS: readonly Role[] = [
  'special-supervisor',
  'execution-director',
  'vice-president-in-charge',
  'team-head',
  'system-administrator',
]

export const supervisionCommands = {
  /** By the machine for a watch rule, or by a supervisor himself; nothing when it is followed already. */
  'supervision.raise-finding': command<{ findingId: string | null }>()({
    input: z.object({
      caseId: field.id(),
      rule: field.id().default('by-hand'),
      /** For a finding by hand; a watch rule has its own. */
      domain: field.id().optional(),
      objectId: field.id(),
      code: field.id(),
      holderId: field.id().nullable().default(null),
      /** Kind of irregularity; a watch rule has its own. */
      abuse: z.enum(ABUSES).nullable().default(null),
      note: z.string().max(500).default(''),
    }),
    streams: ofCase,
    reads: ['case_case', 'supervision_finding'],
    emits: ['supervision.FindingRaised'],
    allow: [...WATCHERS, 'system'],
  }),
  /** Nobody has answered in time: the finding grows by a level. Does nothing when its day has not come. */
  'supervision.check-finding': command()({
    input: oneFinding,
    streams: ofCase,
    reads: ['supervision_finding'],
    emits: ['supervision.FindingGrew', 'supervision.AccountabilityDue'],
    allow: ['system'],
  }),
  'supervision.answer-finding': command()({
    input: oneFinding.extend({ answer: field.text(1000) }),
    streams: ofCase,
    reads: ['supervision_finding'],
    emits: ['supervision.FindingAnswered'],
    allow: PEOPLE,
  }),
  /** The supervisor has checked the correction and it is not enough: it is asked for again. */
  'supervision.return-finding': command()({
    input: oneFinding.extend({ reason: field.text(500) }),
    streams: ofCase,
    reads: ['supervision_finding'],
    emits: ['supervision.FindingReturned'],
    allow: PEOPLE,
  }),
  'supervision.close-finding': command()({
    input: oneFinding.extend({ outcome: field.text(1000) }),
    streams: ofCase,
    reads: ['supervision_finding'],
    emits: ['supervision.FindingClosed'],
    allow: PEOPLE,
  }),
  ...followCommands,
}

/** A blocked act with the names of the people. */
export interface BlockedAct extends BlockedActRow {
  readonly actorName: string
  readonly caseNumber: string | null
  /** The source spelled out. */
  readonly sourceText: Readonly<Record<'zh-CN' | 'en', string>>
}

/** The receipt of a blocked act: rule, source, facts, and whose own act it could be instead; nobody's when empty. */
export interface BlockedReceipt extends BlockedAct {
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly overrideBy: readonly string[]
  /** Whether the approver may allow this very act to who tried it, and what he has allowed. */
  readonly mayOverride: boolean
  readonly override: OverrideRow | null
}

/** A finding with the names of the people. */
export interface Finding extends FindingRow {
  readonly holderName: string | null
  readonly supervisorName: string | null
  readonly headName: string | null
  readonly overdue: boolean
}

/** A supervised domain: who watches it, by which rules, what lies on his desk, what is done. */
export interface DomainReport {
  readonly domain: string
  readonly unit: string
  /** The centre that it and its watch rules belong to. */
  readonly centre: string | null
  readonly specialists: readonly { readonly id: string; readonly name: string }[]
  readonly rules: readonly WatchRule[]
  /** Commands on its data, which its specialists do not give. */
  readonly kept: readonly string[]
  readonly open: number
  readonly answered: number
  readonly closed: number
  readonly source: string
}

/** Smallest units that the rooms keep today (seed 004:58): 流程节点、案款、执法音视频、数据. */
const UNIT_KINDS = ['node', 'object', 'sum', 'recording', 'datum'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** A smallest unit with its owner, state, rules, warnings and history. */
export interface SmallestUnit {
  readonly id: string
  readonly unit: UnitKind
  /** What it is in its room. */
  readonly kept:
    | 'node'
    | 'asset'
    | 'payout'
    | 'receipt'
    | 'recording'
    | 'case'
    | 'material'
    | 'party'
    | 'proposal'
  readonly caseId: string
  readonly code: string
  readonly state: string
  readonly ownerId: string | null
  readonly ownerName: string | null
  /** Watch rules that look at it. */
  readonly rules: readonly string[]
  readonly warnings: readonly Pick<FindingRow, 'id' | 'rule' | 'state' | 'level' | 'dueOn'>[]
  readonly history: readonly {
    readonly seq: number
    readonly type: string
    readonly occurredOn: string
    readonly recordedAt: string
    readonly actorId: string
  }[]
}

/** One of the three checks of the day of who asks: what waits for him, and what is late (日常核查, seed 002:3). */
export interface DailyCheckReport {
  readonly check: string
  readonly rules: readonly string[]
  readonly waiting: number
  readonly overdue: number
  readonly day: string
}

/** A prompt with everybody who receives it: who has to act, the head of his team, who supervises. */
export interface Prompt extends PromptRow {
  readonly holderName: string | null
  readonly headName: string | null
  readonly supervisorName: string | null
  readonly overdue: boolean
}

/** Something that nobody who is at work answers for. */
export interface Unowned {
  readonly kind: 'case' | 'node' | 'task' | 'finding' | 'order' | 'accountability'
  readonly id: string
  readonly caseId: string
  readonly holderId: string | null
  readonly reason: 'nobody' | 'not-active' | 'away-without-deputy'
}

/** Who did what in a case, out of its journal. */
export interface ShareOfPeople {
  readonly onePerson: boolean
  readonly people: readonly {
    readonly personId: string
    readonly name: string
    readonly unitId: string | null
    readonly acts: number
    /** Rooms of the acts: what he had a part in. */
    readonly parts: readonly string[]
  }[]
}

/** Figures of a court for comparing courts (seed 000:5). */
export interface CourtFigures {
  readonly openCases: number
  readonly closedCases: number
  readonly overdueNodes: number
  readonly openFindings: number
  readonly heldFen: bigint
}

const page = { limit: field.limit(), cursor: field.cursor() }

/** 实时状态: what is open under a team, a person or a case, and what of it is wrong. */
export interface BoardFigures {
  readonly cases: number
  readonly openNodes: number
  readonly overdueNodes: number
  readonly findings: number
  /** Things found and not yet at their end. */
  readonly objects: number
  readonly heldFen: bigint
  /** Recordings that nobody has reviewed. */
  readonly recordings: number
}

/** A line of the board; `code` leads one level down. */
export interface BoardLine extends BoardFigures {
  readonly code: string
  readonly name: string
  /** Of a case: what is due next. */
  readonly nextDueOn: string | null
}

/** One level of the board; of lines there may be more than are shown. */
export interface SupervisionBoard {
  readonly level: 'unit' | 'person' | 'case'
  readonly total: BoardFigures
  readonly lines: readonly BoardLine[]
  readonly count: number
  readonly next?: string
}

export const supervisionQueries = {
  'supervision.blocked-acts': query<CountedPage<BlockedAct>>()({
    input: z.object({ caseId: field.id().optional(), ...page }),
    allow: BLOCKED_READERS,
  }),
  'supervision.blocked-act': query<BlockedReceipt | null>()({
    input: z.object({ blockedActId: field.id() }),
    allow: BLOCKED_READERS,
  }),
  /** What a supervisor has to look at today: his findings that are not closed, by the date of the answer. */
  'supervision.day-list': query<CountedPage<Finding>>()({
    input: z.object({
      /** Of another person: for leaders only; everybody else reads his own. */
      supervisorId: field.id().optional(),
      /** Only what belongs to one of the three named checks of the day. */
      check: z.enum(['property-in-time', 'money-paid', 'termination-compliant']).optional(),
      ...page,
    }),
    allow: PEOPLE,
  }),
  'supervision.daily-checks': query<readonly DailyCheckReport[]>()({ input: z.object({}), allow: PEOPLE }),
  'supervision.findings': query<CountedPage<Finding>>()({
    input: z.object({
      caseId: field.id().optional(),
      domain: field.id().optional(),
      state: z.enum(['open', 'answered', 'closed']).optional(),
      rule: field.id().optional(),
      abuse: z.enum(ABUSES).optional(),
      /** How far it has grown while nobody answered. */
      level: z.number().int().min(1).max(9).optional(),
      /** Only what still grows while nobody answers: not what is to be answered for already. */
      growing: z.boolean().optional(),
      ...page,
    }),
    allow: COURT_STAFF,
  }),
  /** 风险提示: what was put before somebody: to act, as the head of a team, or as the supervision centre. */
  'supervision.prompts': query<CountedPage<Prompt>>()({
    input: z.object({ as: z.enum(['holder', 'head', 'supervisor']).default('holder'), ...page }),
    allow: COURT_STAFF,
  }),
  /** 最小单元: all of a kind in a case, or the one that is named. */
  'supervision.units': query<readonly SmallestUnit[]>()({
    input: z.object({ unit: z.enum(UNIT_KINDS), caseId: field.id(), id: field.id().optional() }),
    allow: COURT_STAFF,
  }),
  /** 可视化监管: teams, the people of a team, or the cases of a person, each as it stands now. */
  'supervision.board': query<SupervisionBoard>()({
    input: z.object({
      unitId: z.string().max(120).optional(),
      personId: z.string().max(120).optional(),
      ...page,
    }),
    allow: WATCHERS,
  }),
  'supervision.domains': query<readonly DomainReport[]>()({ input: z.object({}), allow: COURT_STAFF }),
  'supervision.unowned': query<readonly Unowned[]>()({ input: z.object({}), allow: [...WATCHERS, 'system'] }),
  'supervision.people-of-case': query<ShareOfPeople>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
  'supervision.court-figures': query<CourtFigures>()({ input: z.object({}), allow: WATCHERS }),
  ...followQueries,
}
