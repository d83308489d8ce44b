import type { DecideContext } from '../../kernel/context'
import { accept, type Decision, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import { ladderAbove } from '../../kernel/ladder'
import type { Decide } from '../../kernel/module'
import { pipelineFor, pipelineOf, type StageDefinition, type StagePolicy } from '../../kernel/profile-stage'
import type { View } from '../../kernel/view'
import { addDays } from '../../law/index'
import type { CaseRows } from '../case/model'
import type { NodeRows } from '../node/model'
import type { TaskRows } from '../task/model'
import type { TriageRows } from '../triage/model'
import type { stageCommands } from './contract'
import { type Place, placeFor, stageOf } from './decide-place'
import { checkStagePolicy, entryBy } from './decide-policy'
import { missingActions, openStay, type StageEvent, type Step, statutoryLimit, step } from './decide-step'
import type { StageRows, StayRow } from './model'

/** What the room reads. */
export type StageView = StageRows & CaseRows & TaskRows & NodeRows & Pick<TriageRows, 'triage_result'>
export type DecideStage<N extends keyof typeof stageCommands> = Decide<
  (typeof stageCommands)[N],
  StageView,
  StageEvent
>

/** While nobody can receive a case, the clock looks again after this many days. */
const RETRY_DAYS = 7

/** A filed case enters the first stage, a resumed one the stage for those; without stages nothing happens. */
export const enterStage: DecideStage<'stage.enter'> = (input, view, context) => {
  const found = view.get('case_case', input.caseId)
  const policy = found && pipelineFor(context.profile, found)
  if (!policy || found.state === 'closed' || openStay(view)) return accept([])
  return begin({ policy, found, from: undefined, takesOver: input.takesOver }, view, context)
}

/** Into the first stage of a pipeline, or the one for resumed cases; refused where the court cannot go by it. */
function begin(
  todo: Pick<Step, 'policy' | 'found' | 'from' | 'takesOver'>,
  view: View<StageView>,
  context: DecideContext,
): Decision<StageEvent> {
  const { policy, found } = todo
  const [problem] = checkStagePolicy(policy, context.directory).filter(({ severity }) => severity === 'error')
  if (problem)
    return refuse(
      problem.refusal?.rule ?? 'stage.is-defined',
      problem.refusal?.params ?? { stage: problem.id },
    )
  const resumed = found.kind === 'resumed'
  const stage = stageOf(policy, resumed ? policy.resumed : policy.first)
  if (!stage) return refuse('stage.is-defined', { stage: policy.first })
  const coming = { caseId: found.id, unitId: found.unitId }
  const place = placeFor(stage, coming, 'first', context)
  if (!place) return refuse('stage.holder-exists', { stage: stage.id })
  const entry = resumed ? ('resumed' as const) : ('first' as const)
  const exit = todo.from ? ('passed-on' as const) : ('expired' as const)
  return taken({ ...todo, stage, place, entry, exit, statutoryOn: statutoryLimit(view) }, context)
}

/**
 * When the time of a stage is over the case moves without a click: to the next stage, sideways, or up the ladder
 * (动态流转, seed 003:27). What was given back and not put right goes to the leader in charge (seed 000:8).
 */
export const checkStay: DecideStage<'stage.check'> = (input, view, context) => {
  const stay = view.get('stage_stay', input.stayId)
  const found = view.get('case_case', input.caseId)
  const policy = stay && pipelineOf(context.profile, stay.stage)
  if (!stay || !found || !policy || stay.state !== 'open' || stay.suspendedOn !== null) return accept([])
  if (context.today <= stay.dueOn) return accept([])
  if (stay.entry === 'returned') return report(stay, context)
  const stage = stageOf(policy, stay.stage)
  const exit = stage && exitOf(policy, stage, stay, context)
  if (!exit) {
    const isLast = stage === undefined || stage.onExpiry.kind === 'stay'
    const nextCheckOn = isLast ? null : addDays(context.today, RETRY_DAYS)
    const reason = isLast ? ('last-stage' as const) : ('no-receiver' as const)
    return accept([event('stage.Overstayed', { ...on(stay), reason, nextCheckOn })])
  }
  const usual = { policy, found, from: stay, exit: 'expired', takesOver: true } as const
  const stepped = step({ ...usual, ...exit, statutoryOn: statutoryLimit(view) }, context)
  if ('kind' in stepped) return stepped
  const expired = event('stage.Expired', {
    ...on(stay),
    unitId: stay.unitId,
    toStayId: stepped.stay.id,
    toStage: stepped.stay.stage,
    toUnitId: stepped.stay.unitId,
    transfer: stepped.stay.transfers,
    completed: stay.prescribed.length > 0 && missingActions(stay).length === 0,
  })
  return accept([...stepped.events, expired])
}

/** Screens a case out to the next stage; what was given back goes again to the stage that objected. */
export const moveOn: DecideStage<'stage.move'> = (input, view, context) => {
  const stay = openStay(view)
  const found = view.get('case_case', input.caseId)
  const policy = stay && pipelineOf(context.profile, stay.stage)
  if (!stay || !found || !policy) return refuse('stage.case-in-stage')
  if (stay.suspendedOn !== null) return refuse('stage.not-while-suspended')
  const mine = [stay.holderId, stay.leaderId, found.undertakerId].includes(context.actor.id)
  if (!mine) return refuse('stage.holder-passes-on', { holderId: stay.holderId })
  const statutoryOn = statutoryLimit(view)
  const usual = { policy, found, from: stay, exit: 'passed-on', takesOver: true, statutoryOn } as const
  const objection = stay.handoverId === null ? undefined : view.get('stage_handover', stay.handoverId)
  if (objection) {
    const back = pipelineOf(context.profile, objection.toStage)
    const stage = back && stageOf(back, objection.toStage)
    if (!stage) return refuse('stage.is-defined', { stage: objection.toStage })
    const place = { unitId: objection.toUnitId, holderId: objection.toHolderId }
    return taken({ ...usual, policy: back, stage, place, entry: objection.entry }, context)
  }
  const expiry = stageOf(policy, stay.stage)?.onExpiry
  if (expiry?.kind !== 'next') return refuse('stage.screens-to-next', { stage: stay.stage })
  const stage = stageOf(policy, expiry.stage)
  if (!stage) return refuse('stage.is-defined', { stage: expiry.stage })
  const place = placeFor(stage, stay, 'next', context)
  if (!place) return refuse('stage.holder-exists', { stage: stage.id })
  return taken({ ...usual, stage, place, entry: 'screened-out' }, context)
}

/**
 * Triage says whose case it is: a class with a pipeline of its own begins that one, and a case for a stage ahead does not
 * wait until this one has run out (seed 003:21, 002:5).
 */
export const screenCase: DecideStage<'stage.screen'> = (input, view, context) => {
  const stay = openStay(view)
  const found = view.get('case_case', input.caseId)
  if (!found || found.state === 'closed' || stay?.entry === 'returned') return accept([])
  if (found.state === 'suspended' || stay?.suspendedOn) return accept([])
  const policy = pipelineFor(context.profile, { kind: found.kind, class: input.class })
  if (!policy) return accept([])
  if (!stay || pipelineOf(context.profile, stay.stage) !== policy) {
    return begin({ policy, found, from: stay, takesOver: true }, view, context)
  }
  const stage = aheadFor(policy, stay.stage, context.profile.triage?.teams[input.class])
  const place = stage && placeFor(stage, stay, 'next', context)
  if (!stage || !place) return accept([])
  const statutoryOn = statutoryLimit(view)
  const usual = { policy, found, from: stay, exit: 'passed-on', takesOver: true, statutoryOn } as const
  return taken({ ...usual, stage, place, entry: 'screened-out' }, context)
}

/** Gives a step its decision. */
export function taken(todo: Step, context: DecideContext): Decision<StageEvent> {
  const stepped = step(todo, context)
  return 'kind' in stepped ? stepped : accept(stepped.events)
}

/** The stage of this team further on; nothing when the case is there already, or past it. */
function aheadFor(policy: StagePolicy, from: string, team: string | undefined): StageDefinition | undefined {
  const isOf = ({ owner }: StageDefinition) => owner.kind === 'unit' && owner.unitKind === team
  const seen = new Set<string>()
  for (let stage = stageOf(policy, from); stage && !seen.has(stage.id); ) {
    if (isOf(stage)) return seen.size > 0 ? stage : undefined
    seen.add(stage.id)
    stage = stage.onExpiry.kind === 'next' ? stageOf(policy, stage.onExpiry.stage) : undefined
  }
  return undefined
}

function exitOf(
  policy: StagePolicy,
  stage: StageDefinition,
  stay: StayRow,
  context: DecideContext,
): { stage: StageDefinition; place: Place; entry: Step['entry'] } | undefined {
  const expiry = stage.onExpiry
  if (expiry.kind === 'stay') return undefined
  const target = stageOf(policy, expiry.stage)
  const place = target && placeFor(target, stay, expiry.kind, context)
  return target && place && { stage: target, place, entry: entryBy(expiry.kind) }
}

/** 主管领导 above the holder: the vice-president in charge, or the director, or the president, as the court has them. */
function report(stay: StayRow, { directory, today }: DecideContext): Decision<StageEvent> {
  const above = ladderAbove({ id: stay.holderId, unitId: stay.unitId }, directory)
  const at = (rung: string) => above.find((each) => each.rung === rung)?.person
  const leader = at('vice-president-in-charge') ?? at('execution-director') ?? at('president')
  if (leader) {
    const { handoverId } = stay
    return accept([event('stage.ReportedToLeader', { ...on(stay), leaderId: leader.id, handoverId })])
  }
  const nextCheckOn = addDays(today, RETRY_DAYS)
  const reason = 'no-receiver' as const
  return accept([event('stage.Overstayed', { ...on(stay), reason, nextCheckOn })])
}

function on(stay: StayRow) {
  return { caseId: stay.caseId, stayId: stay.id, stage: stay.stage }
}
