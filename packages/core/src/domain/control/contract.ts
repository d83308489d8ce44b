import { z } from 'zod'
import { command, field } from '../../kernel/contract'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { BREACH_DECISIONS, CONTROL_KINDS } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const one = z.object({ caseId: field.id(), controlId: field.id() })

/** 查封、扣押、冻结 are decided by judges and enforcement officers (seed 000:16). */
const JUDGES: readonly Role[] = ['quota-judge', 'execution-officer']
const HANDLERS: readonly Role[] = [...JUDGES, 'judge-assistant', 'clerk', 'affairs-clerk']
const READS = [
  'case_case',
  'case_party',
  'asset_asset',
  'query_finding',
  'query_source',
  'control_order',
  'control_act',
  'control_report',
]

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .default(null)
const document = z.object({ number: field.text(120), name: field.text(120), hash })

const living = z.object({
  /** What the debtor may go on doing: at least one operation. */
  permitted: z.array(field.text(200)).min(1).max(50),
  conditions: field.text(500).optional(),
  supervisor: field.text(100).optional(),
  reportDates: z.array(field.date()).max(60).default([]),
})

/** Whatever the other side can say to an act. */
const ANSWERS = [
  'control.TookEffect',
  'control.Waits',
  'control.Refused',
  'control.ActRefused',
  'control.Renewed',
  'control.Released',
  'control.Deducted',
  'control.ReportAwaited',
]

const before = z
  .array(
    z.object({
      authority: field.text(200),
      limitFen: field.fen().optional(),
      until: field.date().optional(),
    }),
  )
  .max(100)

export const controlOrder = z.object({
  caseId: field.id(),
  findingId: field.id().optional(),
  assetId: field.id().optional(),
  kind: z.enum(CONTROL_KINDS),
  phase: z.enum(['preservation', 'enforcement']).default('enforcement'),
  from: field.date(),
  until: field.date(),
  limitFen: field.positiveFen().optional(),
  mode: z.enum(['up-to-limit', 'receive-only', 'whole']).optional(),
  /** The source that is told of it; without one it is served by hand. */
  sourceId: field.id().optional(),
  document,
  impact: field.text(500),
  milder: field.text(500),
  reason: field.text(300),
  indivisible: field.text(300).optional(),
  living: living.optional(),
  urgent: z.boolean().default(false),
  concentrated: z.boolean().default(false),
})

export const controlCommands = {
  /** 查封、扣押、冻结: of a finding in one step (QUERY-6), or of a thing. Without a last day there is none. */
  'control.order': command<{ controlId: string; assetId: string }>()({
    input: controlOrder,
    streams: ofCase,
    reads: READS,
    emits: ['control.Ordered'],
    allow: JUDGES,
  }),
  /** Served by hand: what came of it, on evidence. */
  'control.record-service': command()({
    input: one.extend({
      actId: field.id().optional(),
      outcome: z.enum(['effective', 'partial', 'waiting', 'refused']),
      servedOn: field.date(),
      heldFen: field.fen().optional(),
      bookedUntil: field.date().optional(),
      before: before.default([]),
      serial: field.text(100).optional(),
      told: field.text(300).optional(),
      evidence: field.text(500),
      evidenceHash: hash,
    }),
    streams: ofCase,
    reads: READS,
    emits: ANSWERS,
    allow: [...HANDLERS, 'judicial-police'],
  }),
  /** What a source says; the system passes it on from the line. */
  'control.record-result': command()({
    input: one.extend({ lineId: field.id(), controlText: z.string().min(2).max(50_000) }),
    streams: ofCase,
    reads: [...READS, 'query_line'],
    emits: ANSWERS,
    allow: ['system'],
  }),
  'control.renew': command<{ actId: string }>()({
    input: one.extend({ from: field.date(), until: field.date(), document, reason: field.text(300) }),
    streams: ofCase,
    reads: READS,
    emits: ['control.ActOrdered'],
    allow: JUDGES,
  }),
  'control.release': command<{ actId: string }>()({
    input: one.extend({ document, reason: field.text(300) }),
    streams: ofCase,
    reads: READS,
    emits: ['control.ActOrdered'],
    allow: JUDGES,
  }),
  /** 扣划: not more than is held, into the account of case money; its arrival is a receipt like any other. */
  'control.deduct': command<{ actId: string }>()({
    input: one.extend({ amountFen: field.positiveFen(), document, reason: field.text(300) }),
    streams: ofCase,
    reads: [...READS, 'org_bank_account'],
    emits: ['control.ActOrdered'],
    allow: JUDGES,
  }),
  /** An order that holds nothing yet is taken back. */
  'control.withdraw': command()({
    input: one.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: [...READS, 'query_line'],
    emits: ['control.Withdrawn'],
    allow: JUDGES,
  }),
  /** 轮候转正: what stood before has ended; the waiting one holds since that day, and its own term begins. */
  'control.move-up': command()({
    input: one.extend({ effectiveOn: field.date(), evidence: field.text(500) }),
    streams: ofCase,
    reads: READS,
    emits: ['control.TookEffect', 'control.ReportAwaited'],
    allow: [...HANDLERS, 'system'],
  }),
  'control.convert': command()({
    input: one.extend({ documentNumber: field.text(120) }),
    streams: ofCase,
    reads: READS,
    emits: ['control.Converted'],
    allow: JUDGES,
  }),
  'control.warn': command()({
    input: one,
    streams: ofCase,
    reads: READS,
    emits: ['control.Warned'],
    allow: ['system'],
  }),
  'control.check': command()({
    input: one,
    streams: ofCase,
    reads: READS,
    emits: ['control.Warned', 'control.Lapsed'],
    allow: ['system'],
  }),
  'control.record-report': command()({
    input: one.extend({ on: field.date(), told: field.text(2000), evidence: field.text(500).optional() }),
    streams: ofCase,
    reads: READS,
    emits: ['control.ReportReceived', 'control.ReportAwaited'],
    allow: [...HANDLERS, 'judicial-police'],
  }),
  /** The debtor did what he was not permitted: a judge has to decide. */
  'control.report-breach': command<{ breachId: string }>()({
    input: one.extend({ on: field.date(), told: field.text(2000), evidence: field.text(500) }),
    streams: ofCase,
    reads: READS,
    emits: ['control.BreachReported'],
    allow: COURT_STAFF.filter((role) => role !== 'system-administrator'),
  }),
  'control.decide-breach': command()({
    input: one.extend({
      breachId: field.id(),
      decision: z.enum(BREACH_DECISIONS),
      reason: field.text(500),
    }),
    streams: ofCase,
    reads: READS,
    emits: ['control.BreachDecided', 'control.ReportAwaited'],
    allow: JUDGES,
  }),
}
