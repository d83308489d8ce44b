import { accept, type Refused, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { ControlRows } from '../control/model'
import type { assetCommands } from './contract'
import type { AssetEvent, AssetView, DecideAsset } from './decide'
import type { AssetRow, AssetRows, AssetState, SignalKind, SignalRow } from './model'

type DecideControlled<N extends keyof typeof assetCommands> = Decide<
  (typeof assetCommands)[N],
  AssetView & ControlRows,
  AssetEvent
>

const LIVE: readonly AssetState[] = ['found', 'disposing']

/** The thing, in one of these states. */
function assetIn(
  view: View<AssetRows>,
  input: { readonly caseId: string; readonly assetId: string },
  states: readonly AssetState[] = LIVE,
): AssetRow | Refused {
  const row = view.get('asset_asset', input.assetId)
  if (row?.caseId !== input.caseId) return refuse('asset.asset-known')
  return states.includes(row.state) ? row : refuse('asset.asset-state', { state: row.state })
}

export const setValue: DecideAsset<'asset.set-value'> = (input, view) => {
  const row = assetIn(view, input)
  return 'rule' in row ? row : accept([event('asset.Valued', input)])
}

/** What is to be disposed of is held first: by an effective control of this case. */
export const beginDisposal: DecideControlled<'asset.begin-disposal'> = (input, view, { today }) => {
  const row = assetIn(view, input, ['found'])
  if ('rule' in row) return row
  const isHeld = view
    .all('control_order')
    .some(
      ({ assetId, state, expiresOn }) =>
        assetId === row.id && state === 'effective' && (expiresOn ?? '') >= today,
    )
  return isHeld ? accept([event('asset.DisposalBegun', input)]) : refuse('asset.held-before-disposal')
}

export const recordDisposal: DecideAsset<'asset.record-disposal'> = (input, view, { today }) => {
  const row = assetIn(view, input)
  if ('rule' in row) return row
  const { disposedOn, ...said } = input
  if (disposedOn > today) return refuse('asset.not-later-than-today', { on: disposedOn })
  return accept([event('asset.Disposed', said, { occurredOn: disposedOn })])
}

/** What is not the debtor's is released first. */
export const excludeAsset: DecideControlled<'asset.exclude'> = (input, view) => {
  const row = assetIn(view, input)
  if ('rule' in row) return row
  const open = view.all('control_order').filter((one) => one.assetId === row.id && one.open === true)
  if (open.length > 0) return refuse('asset.released-before-excluded', { count: open.length })
  return accept([event('asset.Excluded', input)])
}

export const attachSensor: DecideAsset<'asset.attach-sensor'> = (input, view) => {
  const row = assetIn(view, input)
  if ('rule' in row) return row
  const { caseId, assetId, sensorId, name } = input
  if (row.sensors.some(({ id }) => id === sensorId)) return accept([])
  return accept([event('asset.SensorAttached', { caseId, assetId, sensor: { id: sensorId, name } })])
}

type Told = {
  readonly caseId: string
  readonly assetId: string
  readonly sensorId: string
  readonly signalNo: string
  readonly code: string
  readonly told: string
  readonly at: string
  readonly fileHash: string | null
}

/** A signal of a sensor that watches over this thing; the same number again is the same signal. */
function signalOf(view: View<AssetRows>, input: Told, kind: SignalKind): SignalRow | 'known' | Refused {
  const row = assetIn(view, input)
  if ('rule' in row) return row
  if (!row.sensors.some(({ id }) => id === input.sensorId))
    return refuse('asset.sensor-known', { sensor: input.sensorId })
  const id = `${input.assetId}:${input.sensorId}:${input.signalNo}`
  if (view.get('asset_signal', id)) return 'known'
  const { caseId, assetId, sensorId, code, told, at, fileHash } = input
  const open = { checkedBy: null, checkedOn: null, result: null }
  return { id, caseId, assetId, sensorId, kind, code, told, at, fileHash, ...open }
}

export const recordAlarm: DecideAsset<'asset.record-alarm'> = (input, view) => {
  const signal = signalOf(view, input, 'alarm')
  const alarmId = `${input.assetId}:${input.sensorId}:${input.signalNo}`
  if (signal === 'known') return accept([], { alarmId })
  if ('rule' in signal) return signal
  const { caseId, assetId } = input
  return accept([event('asset.AlarmRaised', { caseId, assetId, alarmId, signal })], { alarmId })
}

export const recordStatus: DecideAsset<'asset.record-status'> = (input, view) => {
  const signal = signalOf(view, input, input.kind)
  if (signal === 'known') return accept([])
  if ('rule' in signal) return signal
  return accept([event('asset.SignalRecorded', { caseId: input.caseId, assetId: input.assetId, signal })])
}

export const checkAlarm: DecideAsset<'asset.check-alarm'> = (input, view) => {
  const signal = view.get('asset_signal', input.alarmId)
  if (signal?.assetId !== input.assetId || signal.kind !== 'alarm') return refuse('asset.alarm-known')
  if (signal.checkedOn !== null) return refuse('asset.alarm-open')
  return accept([event('asset.AlarmChecked', input)])
}
