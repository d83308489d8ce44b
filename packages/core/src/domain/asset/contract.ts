import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { AssetHit } from '../../ports/asset-hit'
import { assetHit } from '../../ports/asset-hit-shape'
import type { Before, ControlRow, ControlState } from '../control/model'
import {
  ASSET_STATES,
  type AssetRow,
  type AssetState,
  DISPOSAL_WAYS,
  type SignalRow,
  VALUE_BASES,
  type VisitRow,
} from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneAsset = z.object({ caseId: field.id(), assetId: field.id() })

/** The people of a case who take property down. */
const HANDLERS: readonly Role[] = [
  'quota-judge',
  'execution-officer',
  'judge-assistant',
  'clerk',
  'affairs-clerk',
  'execution-director',
]
const JUDGES: readonly Role[] = ['quota-judge', 'execution-officer', 'execution-director']
const READS = ['case_case', 'case_party', 'asset_asset', 'asset_visit', 'query_finding']

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .default(null)

const signal = oneAsset.extend({
  sensorId: field.id(),
  /** The sensor's own number of the signal: the same one twice is one signal. */
  signalNo: field.id(),
  code: field.id(),
  told: field.text(500),
  at: z.string().min(20).max(40),
  fileHash: hash,
})

/** A thing with what lies on it; numbers of accounts, plates and persons by their ends. */
export interface AssetItem extends Omit<AssetRow, 'hitText'> {
  readonly partyName: string
  readonly hit: AssetHit
  /** Controls of this case on it that are open, the first in rank first. */
  readonly controls: readonly AssetControl[]
  /** A control of this case holds it now. */
  readonly controlled: boolean
  /** When the first of them ends; nothing while none holds. */
  readonly expiresOn: string | null
  readonly openAlarms: number
}

export interface AssetControl {
  readonly controlId: string
  readonly caseId: string
  readonly caseNumber: string
  readonly kind: ControlRow['kind']
  readonly state: ControlState
  readonly rank: number | null
  readonly effectiveOn: string | null
  readonly expiresOn: string | null
  readonly living: boolean
  /** Who stands first, while this one waits (轮候). */
  readonly first: Before | null
}

/** What happened to a thing, in order. */
export interface AssetStep {
  readonly seq: number
  readonly type: string
  readonly occurredOn: string
  /** Empty where it followed by itself. */
  readonly actorName: string
}

/** 标的物全生命周期: everything the court knows of a thing. */
export interface AssetLife {
  readonly asset: AssetItem
  /** Other cases of the court in which the same thing stands, with their controls in order. */
  readonly elsewhere: readonly {
    readonly caseId: string
    readonly caseNumber: string
    readonly assetId: string
    readonly state: AssetState
    readonly controls: readonly AssetControl[]
  }[]
  /** What sources said of it, the newest books last. */
  readonly findings: readonly {
    readonly findingId: string
    readonly sourceId: string
    readonly asOf: string
    readonly state: string
    readonly hit: AssetHit
  }[]
  readonly visit: VisitRow | null
  readonly signals: readonly SignalRow[]
  readonly steps: readonly AssetStep[]
}

/** A visit with the names of the debtor and of those who went. */
export interface VisitItem extends VisitRow {
  readonly partyName: string
  readonly visitorNames: readonly string[]
}

export const assetCommands = {
  /** 纳入标的物: a finding becomes a thing of its own; the control that holds it does so in the same act. */
  'asset.adopt': command<{ assetId: string }>()({
    input: z.object({
      caseId: field.id(),
      findingId: field.id(),
      byControl: z.boolean().default(false),
    }),
    streams: ofCase,
    reads: READS,
    emits: ['asset.Discovered'],
    allow: [...HANDLERS, 'system'],
  }),
  /** A thing that no source told of: from the debtor's declaration, a clue, or otherwise. */
  'asset.record': command<{ assetId: string }>()({
    input: z.object({
      caseId: field.id(),
      partyId: field.id(),
      hit: assetHit,
      origin: z.enum(['declaration', 'clue', 'other']).default('other'),
      originId: field.id().nullable().default(null),
      evidence: field.text(500),
    }),
    streams: ofCase,
    reads: READS,
    emits: ['asset.Discovered'],
    allow: [...HANDLERS, 'system'],
  }),
  /** 线下财产调查: visit, unit, findings, proof; a visit that found nothing is recorded as one. */
  'asset.record-visit': command<{ visitId: string; assetIds: readonly string[] }>()({
    input: z.object({
      caseId: field.id(),
      partyId: field.id(),
      unitVisited: field.text(200),
      visitedOn: field.date(),
      visitedBy: z.array(field.id()).min(1).max(20),
      purpose: field.text(300),
      outcome: z.enum(['found', 'nothing', 'not-answered']),
      hits: z.array(assetHit).max(200).default([]),
      proof: field.text(500),
      proofHash: hash,
    }),
    streams: ofCase,
    reads: READS,
    emits: ['asset.Visited', 'asset.Discovered'],
    allow: HANDLERS,
  }),
  'asset.set-value': command()({
    input: oneAsset.extend({
      valueFen: field.positiveFen(),
      valueBasis: z.enum(VALUE_BASES),
      reason: field.text(300),
    }),
    streams: ofCase,
    reads: READS,
    emits: ['asset.Valued'],
    allow: HANDLERS,
  }),
  'asset.begin-disposal': command()({
    input: oneAsset.extend({ way: z.enum(DISPOSAL_WAYS), reason: field.text(300) }),
    streams: ofCase,
    reads: [...READS, 'control_order'],
    emits: ['asset.DisposalBegun'],
    allow: JUDGES,
  }),
  'asset.record-disposal': command()({
    input: oneAsset.extend({
      way: z.enum(DISPOSAL_WAYS),
      proceedsFen: field.fen(),
      disposedOn: field.date(),
      evidence: field.text(500),
    }),
    streams: ofCase,
    reads: READS,
    emits: ['asset.Disposed'],
    allow: JUDGES,
  }),
  /** It is not the debtor's, or may not be taken. */
  'asset.exclude': command()({
    input: oneAsset.extend({ reason: field.text(300), evidence: field.text(500) }),
    streams: ofCase,
    reads: [...READS, 'control_order'],
    emits: ['asset.Excluded'],
    allow: JUDGES,
  }),
  /** 物联网: a sensor watches over the thing from now on. */
  'asset.attach-sensor': command()({
    input: oneAsset.extend({ sensorId: field.id(), name: field.text(100) }),
    streams: ofCase,
    reads: READS,
    emits: ['asset.SensorAttached'],
    allow: HANDLERS,
  }),
  'asset.record-alarm': command<{ alarmId: string }>()({
    input: signal,
    streams: ofCase,
    reads: ['asset_asset', 'asset_signal'],
    emits: ['asset.AlarmRaised'],
    allow: ['system'],
  }),
  /** State or picture of the thing: kept beside it, nobody is called. */
  'asset.record-status': command()({
    input: signal.extend({ kind: z.enum(['status', 'video']).default('status') }),
    streams: ofCase,
    reads: ['asset_asset', 'asset_signal'],
    emits: ['asset.SignalRecorded'],
    allow: ['system'],
  }),
  'asset.check-alarm': command()({
    input: oneAsset.extend({ alarmId: field.id(), result: field.text(500) }),
    streams: ofCase,
    reads: ['asset_asset', 'asset_signal'],
    emits: ['asset.AlarmChecked'],
    allow: [...HANDLERS, 'judicial-police'],
  }),
}

export const assetQueries = {
  /** 标的物: of one case, or of the court in one state; the newest first. */
  'asset.list': query<CountedPage<AssetItem>>()({
    input: z.object({
      caseId: field.id().optional(),
      state: z.enum(ASSET_STATES).optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  'asset.get': query<AssetLife | null>()({ input: oneAsset, allow: COURT_STAFF }),
  'asset.visits': query<readonly VisitItem[]>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
}
