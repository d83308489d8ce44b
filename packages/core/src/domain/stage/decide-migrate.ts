import type { DecideContext } from '../../kernel/context'
import { accept, refuse } from '../../kernel/decision'
import { event } from '../../kernel/event'
import type { Profile } from '../../kernel/profile'
import type { MigrationChoices, OpenStage } from '../../kernel/profile-migration'
import { pipelineFor, pipelineOf, type StageDefinition } from '../../kernel/profile-stage'
import type { Limit } from '../../kernel/time'
import {
  addDays,
  type DueDate,
  type DueDateExplanation,
  dueDate,
  type WorkingCalendar,
} from '../../law/index'
import type { DecideStage } from './decide'
import { placeFor, stageOf } from './decide-place'
import { limitOf } from './decide-policy'
import { openStay, type StageEvent, statutoryLimit, step } from './decide-step'
import type { StageDue, StageEntry, StayRow } from './model'

/** What another profile makes of the stage of a case. */
export type Restaged =
  | { readonly change: 'moved'; readonly due: DueDate; readonly stage: StageDefinition }
  | {
      readonly change: 'mapped'
      readonly due: DueDate | undefined
      readonly stage: StageDefinition
      readonly entry: StageEntry
    }
  | { readonly change: 'gone' | 'target-needed' }

/** A case that is in no stage. */
const NO_STAGE = '-'

/**
 * What another profile makes of the stage of a case: another date, a stage that the court names, an end because the new
 * profile has no stages; or the question for a stage. Nothing when it stays. The preview and the migration both ask here.
 */
export function restage(
  open: OpenStage | undefined,
  [from, to]: readonly [Profile, Profile],
  about: { readonly kind: string; readonly class?: string | undefined },
  calendar: WorkingCalendar,
  { stageTargets = {}, today }: MigrationChoices,
): Restaged | undefined {
  const named = stageTargets[open?.id ?? NO_STAGE]
  const policy = named === undefined ? pipelineFor(to, about) : pipelineOf(to, named)
  const kept = open && pipelineOf(to, open.id)
  if (open && kept && named === undefined) {
    const stage = stageOf(kept, open.id)
    return stage && another(open, stage, from, calendar)
  }
  if (!policy) return named !== undefined ? { change: 'target-needed' } : open && { change: 'gone' }
  const stage = named === undefined ? undefined : stageOf(policy, named)
  const way = stage && wayInto(stage, open?.entry)
  if (!stage || !way) return { change: 'target-needed' }
  const due = today === undefined ? undefined : dueDate({ trigger: today, ...way, roll: false, calendar })
  return { change: 'mapped', due, stage, entry: way.entry }
}

/** 办案模式迁移: the stage of a case goes over to another profile, exactly as the preview says. */
export const migrateStage: DecideStage<'stage.migrate'> = (input, view, context) => {
  const found = view.get('case_case', input.caseId)
  const from = context.shelf.find(input.from.profileId, input.from.version)
  const to = context.shelf.find(input.to.profileId, input.to.version)
  if (!found || !from || !to) return accept([])
  const stay = openStay(view)
  const open = stay && { ...stay, id: stay.stage }
  const kind = { kind: found.kind, class: view.get('triage_result', input.caseId)?.class ?? undefined }
  const { stageTargets } = input
  const change = restage(open, [from, to], kind, context.calendar, { stageTargets, today: context.today })
  if (change?.change === 'target-needed') {
    return refuse('stage.migration-needs-target', { stage: stay?.stage ?? NO_STAGE, profile: to.id })
  }
  if (change?.change === 'gone' && stay) {
    return accept([event('stage.Left', { ...onStay(stay), exit: 'migrated' as const })])
  }
  if (change?.change === 'moved' && stay) return accept([redated(stay, change, context)])
  if (change?.change !== 'mapped') return accept([])
  const policy = pipelineOf(to, change.stage.id)
  const place = placeFor(change.stage, stay ?? { caseId: found.id, unitId: found.unitId }, 'next', {
    directory: context.directory,
    profile: to,
  })
  if (!policy || !place) return refuse('stage.holder-exists', { stage: change.stage.id })
  const { stage, entry } = change
  const usual = { policy, found, from: stay, stage, place, entry, exit: 'migrated', takesOver: true } as const
  const stepped = step({ ...usual, statutoryOn: statutoryLimit(view) }, context)
  if ('kind' in stepped) return stepped
  const still = { caseId: found.id, stayId: stepped.stay.id, stage: stage.id }
  return accept([...stepped.events, ...(found.state === 'suspended' ? [event('stage.Paused', still)] : [])])
}

/** The same stage by its new limit; what was given back to be put right keeps the date that was set. */
function another(
  open: OpenStage,
  stage: StageDefinition,
  from: Profile,
  calendar: WorkingCalendar,
): Restaged | undefined {
  if (open.entry === 'returned') return undefined
  const limit = limitOf(stage, open.entry)
  if (!limit) return { change: 'target-needed' }
  const old = pipelineOf(from, open.id)
  const before = old && stageOf(old, open.id)
  const was = before && limitOf(before, open.entry)
  if (was && was.unit === limit.unit && was.count === limit.count) return undefined
  const explanation = open.explanation as DueDateExplanation | undefined
  const terms = { ...(explanation?.terms ?? { trigger: open.enteredOn }), limit, roll: false }
  const due = dueDate({ ...terms, calendar })
  return due.date === open.dueOn ? undefined : { change: 'moved', due, stage }
}

/** The limit for the way the case came into its stage; else for the way in that the new stage names first. */
function wayInto(stage: StageDefinition, entry = 'first'): { limit: Limit; entry: StageEntry } | undefined {
  const own = entry === 'returned' ? undefined : limitOf(stage, entry)
  if (own) return { limit: own, entry: entry as StageEntry }
  const [first] = Object.entries(stage.limits)
  return first && { limit: first[1], entry: first[0] as StageEntry }
}

function redated(
  stay: StayRow,
  { due, stage }: Extract<Restaged, { change: 'moved' }>,
  context: DecideContext,
): StageEvent {
  const waits = stay.suspendedOn !== null || stay.leaderId !== null
  return event('stage.Redated', {
    ...onStay(stay),
    from: stay.dueOn,
    dueOn: due.date,
    provisional: due.provisional,
    nextCheckOn: waits ? null : laterOf(addDays(due.date, 1), context.today),
    explanation: due.explanation as unknown as StageDue,
    source: stage.source,
  })
}

/** What is over already is looked at today. */
function laterOf(date: string, today: string): string {
  return date > today ? date : today
}

function onStay(stay: StayRow) {
  return { caseId: stay.caseId, stayId: stay.id, stage: stay.stage }
}
