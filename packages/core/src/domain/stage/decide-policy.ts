import type { Directory } from '../../kernel/directory'
import type { StageDefinition, StagePolicy } from '../../kernel/profile-stage'
import type { WorkingCalendar } from '../../kernel/time'
import { addMonths, escalation, type Rung } from '../../law/index'
import { stageOf, unitsOf } from './decide-place'
import type { StageEntry } from './model'

/** What is wrong with a policy, or worth knowing. */
export interface StagePolicyProblem {
  readonly rule: string
  /** `deny`: no case may start under it; `warn`: it works, but somebody should know. */
  readonly verdict: 'deny' | 'warn'
  readonly params: Readonly<Record<string, string | number>>
}

/** Months from filing in which a case with property is to be enforced (law 法释〔2000〕29号 5). */
export const STATUTORY_MONTHS = 6

/** The limit of a stage for the way a case comes in. */
export function limitOf(stage: StageDefinition, entry: StageEntry) {
  return stage.limits[entry] ?? stage.limits['*']
}

/**
 * Looks a policy through: every stage exists, has a limit for each way into it and an owner at this court, and a case
 * that goes sideways has another team to go to (seed 003:25).
 */
export function checkStagePolicy(
  policy: StagePolicy,
  directory: Directory,
  calendar?: WorkingCalendar,
): readonly StagePolicyProblem[] {
  const ends = [policy.first, policy.resumed].flatMap((id) => exists(policy, id))
  const each = policy.stages.flatMap((stage) => [
    ...entriesOf(policy, stage).flatMap((entry) =>
      limitOf(stage, entry) ? [] : [deny('stage.has-limit', { stage: stage.id, entry })],
    ),
    ...owned(policy, stage, directory),
    ...(stage.onExpiry.kind === 'stay' ? [] : exists(policy, stage.onExpiry.stage)),
    ...sideways(policy, stage, directory),
  ])
  return [...ends, ...each, ...(calendar ? tooLong(policy, calendar) : [])]
}

/** The day on which a case filed then would leave the last stage, if every stage ran out (三提, seed 003:27). */
export function ladderEnd(policy: StagePolicy, filedOn: string, calendar: WorkingCalendar): string {
  return escalation({ startedOn: filedOn, rungs: rungsOf(policy), calendar }).date
}

/** The stages in the order in which a case goes through them when each runs out. */
export function rungsOf(policy: StagePolicy): readonly Rung[] {
  const rungs: Rung[] = []
  let entry: StageEntry = 'first'
  for (let stage = stageOf(policy, policy.first); stage && !rungs.some(({ id }) => id === stage?.id); ) {
    const { id, source, onExpiry } = stage
    const limit = limitOf(stage, entry)
    if (!limit) return rungs
    rungs.push({ id, limit, source })
    if (onExpiry.kind === 'stay') return rungs
    entry = entryBy(onExpiry.kind)
    stage = stageOf(policy, onExpiry.stage)
  }
  return rungs
}

/** How a case comes into the stage to which an expiry sends it. */
export function entryBy(kind: 'next' | 'lateral' | 'escalate'): StageEntry {
  return kind === 'next' ? 'unfinished' : kind === 'lateral' ? 'lateral' : 'escalated'
}

function entriesOf(policy: StagePolicy, stage: StageDefinition): readonly StageEntry[] {
  const entries: StageEntry[] = []
  if (policy.first === stage.id) entries.push('first')
  if (policy.resumed === stage.id) entries.push('resumed')
  for (const { onExpiry } of policy.stages) {
    if (onExpiry.kind === 'stay' || onExpiry.stage !== stage.id) continue
    entries.push(entryBy(onExpiry.kind))
  }
  return [...new Set(entries)]
}

function exists(policy: StagePolicy, id: string): StagePolicyProblem[] {
  return stageOf(policy, id) ? [] : [deny('stage.is-defined', { stage: id })]
}

/** Where no case begins, a missing owner only stops the cases that get there: they stay where they are. */
function owned(policy: StagePolicy, stage: StageDefinition, directory: Directory): StagePolicyProblem[] {
  const { owner } = stage
  const there =
    owner.kind === 'unit'
      ? unitsOf(owner.unitKind, directory).length > 0
      : directory.people().some(({ active, roles }) => active && roles.some((role) => role === owner.role))
  if (there) return []
  const begins = stage.id === policy.first || stage.id === policy.resumed
  const problem = deny('stage.holder-exists', { stage: stage.id })
  return [begins ? problem : { ...problem, verdict: 'warn' }]
}

function sideways(policy: StagePolicy, stage: StageDefinition, directory: Directory): StagePolicyProblem[] {
  if (stage.onExpiry.kind !== 'lateral') return []
  const target = stageOf(policy, stage.onExpiry.stage)
  if (target?.owner.kind !== 'unit') return []
  const teams = unitsOf(target.owner.unitKind, directory).length
  return teams < 2 ? [deny('stage.lateral-needs-two-teams', { unit: target.owner.unitKind, teams })] : []
}

/** Any day of the year serves as an example: months are months. */
function tooLong(policy: StagePolicy, calendar: WorkingCalendar): StagePolicyProblem[] {
  const example = '2024-01-01'
  const end = ladderEnd(policy, example, calendar)
  const statutoryOn = addMonths(example, STATUTORY_MONTHS)
  return end > statutoryOn
    ? [{ rule: 'stage.within-statutory-limit', verdict: 'warn', params: { end, statutoryOn } }]
    : []
}

function deny(rule: string, params: StagePolicyProblem['params']): StagePolicyProblem {
  return { rule, verdict: 'deny', params }
}
