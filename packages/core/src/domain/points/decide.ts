import { accept, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { type PointsPolicy, pipelineOf } from '../../kernel/profile-stage'
import type { StageRows, StayRow } from '../stage/model'
import type { pointsCommands } from './contract'
import type { EntryRow, PointsEvents, PointsRows } from './model'

type Transfer = Decide<
  (typeof pointsCommands)['points.transfer'],
  PointsRows & Pick<StageRows, 'stage_stay'>,
  EventsOf<PointsEvents>
>

/** Points of the n-th transfer: never less than those of the one before (流转提级的次数越多…, seed 003:35). */
export function amountOf(policy: PointsPolicy, transfer: number): number {
  return policy.growth === 'linear' ? policy.base * transfer : policy.base
}

/** Takes from the stage that ran out exactly what it gives to the next one; an expiry counts once. */
export const transferPoints: Transfer = (input, view, context) => {
  const before = view.get('stage_stay', input.stayId)
  const after = view.get('stage_stay', input.toStayId)
  if (before?.exit !== 'expired' || after?.fromStayId !== before.id) {
    return refuse('points.stay-has-expired', { exit: before?.exit ?? null })
  }
  const policy = pipelineOf(context.profile, before.stage)?.points
  if (!policy || view.get('points_entry', entryId(before, 'before'))) return accept([])
  const amount = amountOf(policy, after.transfers)
  const row = (side: EntryRow['side'], stay: StayRow, points: number): EntryRow => ({
    id: entryId(before, side),
    caseId: stay.caseId,
    caseNumber: stay.caseNumber,
    side,
    stage: stay.stage,
    unitId: stay.unitId ?? '',
    holderId: stay.holderId,
    points,
    transfer: after.transfers,
    stayId: before.id,
    enteredOn: context.today,
  })
  const entries = [row('before', before, -amount), row('after', after, amount)]
  return accept([event('points.Transferred', { caseId: input.caseId, stayId: before.id, entries })])
}

function entryId(stay: StayRow, side: EntryRow['side']): string {
  return `${stay.id}:${side}`
}
