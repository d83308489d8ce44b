import { accept, type Refused, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { pipelineOf } from '../../kernel/profile-stage'
import type { View } from '../../kernel/view'
import type { DecideStage } from './decide'
import { stageOf } from './decide-place'
import { openStay, statutoryLimit, step } from './decide-step'
import type { HandoverRow, StageRows, StayRow } from './model'

/** The receiver takes the case as it was handed over. */
export const acceptHandover: DecideStage<'stage.accept-handover'> = (input, view, context) => {
  const offered = offer(input.handoverId, view, context.actor.id)
  if ('kind' in offered) return offered
  return accept([event('stage.HandoverAccepted', { caseId: input.caseId, handoverId: input.handoverId })])
}

/**
 * The receiver points out what is unfinished or flawed; the stage before has the case again until the date he sets
 * (应当及时指出,并要求其按期完成, seed 000:8). The case does not silently move on.
 */
export const rejectHandover: DecideStage<'stage.reject-handover'> = (input, view, context) => {
  const offered = offer(input.handoverId, view, context.actor.id)
  if ('kind' in offered) return offered
  const { handover, stay } = offered
  if (stay.suspendedOn !== null) return refuse('stage.not-while-suspended')
  if (input.dueBackOn <= context.today) return refuse('stage.due-back-ahead', { dueOn: input.dueBackOn })
  const policy = pipelineOf(context.profile, handover.fromStage)
  const found = view.get('case_case', input.caseId)
  const before = view.get('stage_stay', handover.fromStayId)
  const stage = policy && stageOf(policy, handover.fromStage)
  if (!policy || !found || !before || !stage) return refuse('stage.is-defined', { stage: handover.fromStage })
  const { unitId, holderId } = before
  const place = { unitId, holderId: before.leaderId === null ? holderId : handover.fromHolderId }
  const stepped = step(
    {
      ...{ policy, found, from: stay, stage, place, entry: 'returned', exit: 'rejected', takesOver: true },
      dueOn: input.dueBackOn,
      statutoryOn: statutoryLimit(view),
      back: { handoverId: handover.id, stay: before },
    },
    context,
  )
  if ('kind' in stepped) return stepped
  const { caseId, handoverId, reason, dueBackOn } = input
  return accept([
    event('stage.HandoverRejected', { caseId, handoverId, reason, dueBackOn }),
    ...stepped.events,
  ])
}

function offer(
  handoverId: string,
  view: View<StageRows>,
  actorId: string,
): Refused | { readonly handover: HandoverRow; readonly stay: StayRow } {
  const handover = view.get('stage_handover', handoverId)
  const stay = openStay(view)
  if (handover?.state !== 'offered' || stay?.id !== handover.toStayId) {
    return refuse('stage.handover-open', { handover: handover?.state ?? null })
  }
  if (stay.holderId !== actorId) return refuse('stage.receiver-decides', { holderId: stay.holderId })
  return { handover, stay }
}
