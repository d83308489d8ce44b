import type { EvolveTable } from '../../kernel/module'
import {
  boolean,
  date,
  fen,
  inFileStore,
  instant,
  integer,
  json,
  nullable,
  personal,
  type RowOf,
  table,
  text,
} from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { SealedAsset } from '../../law/seal'
import type { AssetType } from '../../ports/asset-hit'

/** From discovery to disposal. Whether it is controlled is never stored: the controls on it say so. */
export const ASSET_STATES = ['found', 'disposing', 'disposed', 'excluded'] as const
export type AssetState = (typeof ASSET_STATES)[number]

/** How the court came to know of it: a source's answer, a visit (线下调查), the debtor, somebody else, or by hand. */
export const ORIGINS = ['finding', 'visit', 'declaration', 'clue', 'other'] as const
export type AssetOrigin = (typeof ORIGINS)[number]

export const VALUE_BASES = ['source', 'estimate', 'enquiry', 'appraisal', 'agreed', 'market'] as const
export type ValueBasis = (typeof VALUE_BASES)[number]

export const DISPOSAL_WAYS = ['auction', 'sale', 'set-off', 'deduction', 'handed-over', 'other'] as const
export type DisposalWay = (typeof DISPOSAL_WAYS)[number]

/** A device that watches over a controlled thing (物联网). */
export type Sensor = { readonly id: string; readonly name: string }

/** 标的物: one thing in one case, from discovery to disposal (每宗标的物, seed 004:58). */
export const assets = table('asset_asset', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    /** The debtor whose it is. */
    partyId: text(),
    type: text<AssetType>(),
    /** What its kind of term goes by. */
    sealedAs: text<SealedAsset>(),
    /** Equal for the same thing in every case and answer of the court. */
    refKey: text(),
    /** The thing as its source names it: account number, 不动产单元号, plate. */
    assetRef: personal(text()),
    assetTitle: personal(text()),
    /** What was found, whole: the hit as JSON text. */
    hitText: personal(text()),
    origin: text<AssetOrigin>(),
    /** The finding, visit or clue it comes out of. */
    originId: nullable(text()),
    evidence: nullable(text()),
    holders: integer(),
    /** Somebody else has a right in it. */
    shared: boolean(),
    sealsBefore: integer(),
    mortgages: integer(),
    valueFen: nullable(fen()),
    valueBasis: nullable(text<ValueBasis>()),
    valuedOn: nullable(date()),
    balanceFen: nullable(fen()),
    availableFen: nullable(fen()),
    state: text<AssetState>(),
    sensors: json<readonly Sensor[]>(),
    foundOn: date(),
    recordedBy: text(),
    disposalSince: nullable(date()),
    endedOn: nullable(date()),
    endedBy: nullable(text<DisposalWay>()),
    proceedsFen: nullable(fen()),
    /** Why it was excluded, or how it was disposed of. */
    endReason: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'foundOn'] }, { columns: ['refKey'] }, { columns: ['state', 'foundOn'] }],
})

/** 线下财产调查: who went where, after whom, and what was found there. */
export const visits = table('asset_visit', {
  stream: 'case',
  columns: {
    caseId: text(),
    partyId: text(),
    /** The office, registry or place that was visited. */
    unitVisited: text(),
    visitedOn: date(),
    visitedBy: json<readonly string[]>(),
    purpose: text(),
    outcome: text<'found' | 'nothing' | 'not-answered'>(),
    found: integer(),
    /** What shows it: the receipt, the record, photographs. */
    proof: text(),
    proofHash: nullable(inFileStore(text())),
    recordedBy: text(),
  },
  indexes: [{ columns: ['caseId', 'visitedOn'] }],
})

export type SignalKind = 'alarm' | 'status' | 'video'

/** What a sensor has told of a thing; one signal has one number at its sensor. */
export const signals = table('asset_signal', {
  stream: 'case',
  columns: {
    caseId: text(),
    assetId: text(),
    sensorId: text(),
    kind: text<SignalKind>(),
    code: text(),
    told: text(),
    at: instant(),
    fileHash: nullable(inFileStore(text())),
    /** Of an alarm: who has looked into it, and what he found. */
    checkedBy: nullable(text()),
    checkedOn: nullable(date()),
    result: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'assetId', 'at'] }],
})

export type AssetRow = RowOf<typeof assets>
export type VisitRow = RowOf<typeof visits>
export type SignalRow = RowOf<typeof signals>
export type AssetRows = { asset_asset: AssetRow; asset_visit: VisitRow; asset_signal: SignalRow }

type OfAsset = { caseId: string; assetId: string }

export type AssetEvents = {
  /** `byControl`: it was taken up by the act that controls it. */
  'asset.Discovered': OfAsset & { findingId: string | null; byControl: boolean; row: AssetRow }
  'asset.Visited': VisitRow
  'asset.Valued': OfAsset & { valueFen: bigint; valueBasis: ValueBasis; reason: string }
  'asset.DisposalBegun': OfAsset & { way: DisposalWay; reason: string }
  'asset.Disposed': OfAsset & { way: DisposalWay; proceedsFen: bigint; evidence: string }
  'asset.Excluded': OfAsset & { reason: string; evidence: string }
  'asset.SensorAttached': OfAsset & { sensor: Sensor }
  'asset.SignalRecorded': OfAsset & { signal: SignalRow }
  'asset.AlarmRaised': OfAsset & { alarmId: string; signal: SignalRow }
  'asset.AlarmChecked': OfAsset & { alarmId: string; result: string }
}

export const evolveAsset: EvolveTable<AssetEvents, AssetRows> = {
  'asset.Discovered': (_view, { data }) => [put('asset_asset', data.row)],
  'asset.Visited': (_view, { data }) => [put('asset_visit', data)],
  'asset.Valued': (view, { data, occurredOn }) => [
    patch(view, 'asset_asset', data.assetId, {
      valueFen: data.valueFen,
      valueBasis: data.valueBasis,
      valuedOn: occurredOn,
    }),
  ],
  'asset.DisposalBegun': (view, { data, occurredOn }) => [
    patch(view, 'asset_asset', data.assetId, { state: 'disposing', disposalSince: occurredOn }),
  ],
  'asset.Disposed': (view, { data, occurredOn }) => [
    patch(view, 'asset_asset', data.assetId, {
      state: 'disposed',
      endedOn: occurredOn,
      endedBy: data.way,
      proceedsFen: data.proceedsFen,
      endReason: data.evidence,
    }),
  ],
  'asset.Excluded': (view, { data, occurredOn }) => [
    patch(view, 'asset_asset', data.assetId, {
      state: 'excluded',
      endedOn: occurredOn,
      endReason: data.reason,
    }),
  ],
  'asset.SensorAttached': (view, { data }) => [
    patch(view, 'asset_asset', data.assetId, {
      sensors: [...(view.get('asset_asset', data.assetId)?.sensors ?? []), data.sensor],
    }),
  ],
  'asset.SignalRecorded': (_view, { data }) => [put('asset_signal', data.signal)],
  'asset.AlarmRaised': (_view, { data }) => [put('asset_signal', data.signal)],
  'asset.AlarmChecked': (view, { data, actor, occurredOn }) => [
    patch(view, 'asset_signal', data.alarmId, {
      checkedBy: actor.id,
      checkedOn: occurredOn,
      result: data.result,
    }),
  ],
}
