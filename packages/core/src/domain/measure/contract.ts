import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, PARTY, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import {
  CONDUCTS,
  END_GROUNDS,
  type EndGround,
  GROUNDS,
  MATCH_OUTCOMES,
  type MatchOutcome,
  type MatchRow,
  MEASURE_KINDS,
  MEASURE_STATES,
  type MeasureRow,
  TARGETS,
} from './model-tables'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const one = z.object({ caseId: field.id(), measureId: field.id() })
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .default(null)
const proof = { evidence: field.text(500), evidenceHash: hash }
const READS = ['case_case', 'case_party', 'measure_measure', 'measure_default'] as const

const JUDGES: readonly Role[] = ['quota-judge', 'execution-officer', 'execution-director']
const HELPERS: readonly Role[] = [...JUDGES, 'judge-assistant', 'judicial-police', 'clerk', 'affairs-clerk']
/** 院长签发、院长批准. */
const PRESIDENT: readonly Role[] = ['president']

const asked = {
  caseId: field.id(),
  kind: z.enum(MEASURE_KINDS),
  partyId: field.id(),
  ground: z.enum(GROUNDS),
  reason: field.text(1000),
  ...proof,
}

/** How many debtors who meet the conditions of listing are listed (纳入率). */
export interface InclusionReport {
  readonly from: string | null
  readonly to: string
  /** Debtors of whom the rule or a person said that they are to be listed. */
  readonly due: number
  readonly listed: number
  /** In the period that was granted before listing. */
  readonly inGrace: number
  readonly refused: number
  readonly waiting: number
  /** `listed` of `due` in percent with two places; nothing where nobody is due. */
  readonly percent: string | null
}

/** A measure of the register. */
export type MeasureItem = MeasureRow & {
  /** For what it may be ended before its term; nothing else is accepted. */
  readonly endsFor: readonly EndGround[]
}

/** What a partner's platform is told of a person: whether he is on the list, and what restricts him (自动比对、自动提示). */
export interface MatchAnswer {
  readonly outcome: MatchOutcome
  readonly measures: readonly Pick<MeasureRow, 'kind' | 'from' | 'until' | 'caseNumber'>[]
}

const identity = { name: field.text(200), idNumber: field.text(40), why: field.text(300) }
/** Partner platforms come as the host lets them in: other systems. */
const PARTNERS: readonly Role[] = [...COURT_STAFF, 'import']

export const measureCommands = {
  /** Given by the engine before the answer of `measure.match` goes out, in the name of who asked. */
  'measure.log-match': command()({
    input: z.object({ ...identity, outcome: z.enum(MATCH_OUTCOMES) }),
    streams: () => 'match/log',
    reads: [],
    emits: ['measure.Matched'],
    allow: PARTNERS,
    creates: true,
  }),
  /** 届满未履行: the period of the execution notice has passed; what follows is proposed by itself. */
  'measure.note-default': command()({
    input: z.object({
      ...{ caseId: field.id(), partyId: field.id(), noticeServedOn: field.date(), dueOn: field.date() },
      evidence: field.text(500),
    }),
    streams: ofCase,
    reads: READS,
    emits: ['measure.NoticePeriodEnded'],
    allow: HELPERS,
  }),
  /** The applicant asks for listing, restriction of consumption or a ban on leaving. */
  'measure.apply': command<{ measureId: string }>()({
    input: z.object(asked),
    streams: ofCase,
    reads: READS,
    emits: ['measure.Proposed'],
    allow: [...HELPERS, PARTY],
    right: 'request',
  }),
  /** 提出措施, with everything that the decision needs. */
  'measure.propose': command<{ measureId: string }>()({
    input: z.object({
      ...asked,
      target: z.enum(TARGETS).default('self'),
      targetName: field.text(100).nullable().default(null),
      basis: field.text(200),
      actOn: field.date().nullable().default(null),
      amountFen: field.positiveFen().nullable().default(null),
      days: z.number().int().min(1).max(365).nullable().default(null),
      extraYears: z.number().int().min(0).max(3).default(0),
      extraGround: z.enum(['violence', 'several-acts']).nullable().default(null),
    }),
    streams: ofCase,
    reads: READS,
    emits: ['measure.Proposed'],
    allow: [...JUDGES, 'system'],
  }),
  /** 决定: by the president; not to take it needs a reason as well. A listing may be put off for a period (宽限期). */
  'measure.decide': command()({
    input: one.extend({
      approve: z.boolean(),
      reason: field.text(1000),
      documentNumber: field.text(120).nullable().default(null),
      graceUntil: field.date().nullable().default(null),
      commitment: field.text(500).nullable().default(null),
    }),
    streams: ofCase,
    reads: READS,
    emits: ['measure.Decided', 'measure.TookEffect'],
    allow: PRESIDENT,
  }),
  /** What was decided is carried out: a detention begins, a fine is paid, somebody is brought, a home is cleared. */
  'measure.carry-out': command()({
    input: one.extend({ on: field.date(), result: field.text(1000), ...proof }),
    streams: ofCase,
    reads: READS,
    emits: ['measure.CarriedOut', 'measure.TookEffect', 'measure.Ended'],
    allow: HELPERS,
  }),
  'measure.tell-family': command()({
    input: one.extend({ on: field.date(), how: field.text(300) }),
    streams: ofCase,
    reads: READS,
    emits: ['measure.FamilyTold'],
    allow: HELPERS,
  }),
  /** What a debtor has done that is a ground of listing: resistance, evasion, a restriction broken, a settlement refused. */
  'measure.record-conduct': command()({
    input: z.object({
      ...{ caseId: field.id(), partyId: field.id(), ground: z.enum(CONDUCTS) },
      ...{ on: field.date(), told: field.text(1000), ...proof },
    }),
    streams: ofCase,
    reads: READS,
    emits: ['measure.ConductRecorded'],
    allow: HELPERS,
  }),
  /** Why a measure has to end has arisen: three working days for an entry on the list. */
  'measure.note-ground': command()({
    input: one.extend({ ground: z.enum(END_GROUNDS), on: field.date(), evidence: field.text(500) }),
    streams: ofCase,
    reads: READS,
    emits: ['measure.GroundEnded'],
    allow: [...HELPERS, 'system'],
  }),
  /** 解除、删除、撤销. */
  'measure.lift': command()({
    input: one.extend({ ground: z.enum(END_GROUNDS), reason: field.text(1000) }),
    streams: ofCase,
    reads: READS,
    emits: ['measure.Ended'],
    allow: ['president', 'vice-president-in-charge', 'execution-director'],
  }),
  'measure.check': command()({
    input: one,
    streams: ofCase,
    reads: READS,
    emits: ['measure.TookEffect', 'measure.Ended'],
    allow: ['system'],
  }),
}

export const measureQueries = {
  /** The register: of a case, or of the court by kind and state. */
  'measure.list': query<CountedPage<MeasureItem>>()({
    input: z.object({
      caseId: field.id().optional(),
      kind: z.enum(MEASURE_KINDS).optional(),
      state: z.enum(MEASURE_STATES).optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  /** 嵌入式比对: is this person listed or restricted; recorded before it is answered. */
  'measure.match': query<MatchAnswer>()({
    input: z.object(identity),
    allow: PARTNERS,
    records: (input, { outcome }) => ({ name: 'measure.log-match', input: { ...input, outcome } }),
  }),
  'measure.matches': query<CountedPage<MatchRow>>()({
    input: z.object({ askedBy: field.id().optional(), limit: field.limit(), cursor: field.cursor() }),
    allow: ['special-supervisor', 'execution-director', 'vice-president-in-charge'],
  }),
  'measure.inclusion': query<InclusionReport>()({
    input: z.object({ from: field.date().optional(), to: field.date().optional() }),
    allow: COURT_STAFF,
  }),
}
