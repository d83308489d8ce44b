import { accept } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { pipelineOf, type StagePolicy } from '../../kernel/profile-stage'
import type { DecideStage } from './decide'
import { placeFor, stageOf } from './decide-place'
import { openStay, statutoryLimit, step } from './decide-step'

/**
 * 繁案精办: what makes a case complex moves it to the stage for such cases at once, from whatever stage it is in before
 * (seed 002:5). Once: what has been there and was given back is between the two stages.
 */
export const triggerStage: DecideStage<'stage.trigger'> = (input, view, context) => {
  const found = view.get('case_case', input.caseId)
  const stay = openStay(view)
  const policy = stay && pipelineOf(context.profile, stay.stage)
  if (!policy || !found || !stay || stay.suspendedOn !== null) return accept([])
  const stage = stageOf(policy, input.to)
  const hasBeen = view.all('stage_stay').some((one) => one.stage === input.to)
  if (!stage || hasBeen || !isAhead(policy, stay.stage, stage.id)) return accept([])
  const place = placeFor(stage, stay, 'next', context)
  if (!place) return accept([])
  const statutoryOn = statutoryLimit(view)
  const usual = { policy, found, from: stay, exit: 'passed-on', takesOver: true, statutoryOn } as const
  const stepped = step({ ...usual, stage, place, entry: 'screened-out' }, context)
  if ('kind' in stepped) return stepped
  const triggered = event('stage.Triggered', {
    caseId: found.id,
    stayId: stay.id,
    stage: stay.stage,
    toStayId: stepped.stay.id,
    toStage: stage.id,
    trigger: input.trigger,
    source: input.source,
  })
  return accept([triggered, ...stepped.events])
}

/** Whether expiries lead from one stage to the other. */
function isAhead(policy: StagePolicy, from: string, to: string): boolean {
  const seen = new Set<string>()
  for (let stage = stageOf(policy, from); stage && !seen.has(stage.id); ) {
    seen.add(stage.id)
    if (stage.onExpiry.kind === 'stay') return false
    if (stage.onExpiry.stage === to) return true
    stage = stageOf(policy, stage.onExpiry.stage)
  }
  return false
}
