import type { Directory } from '../../kernel/directory'
import type { ErrorParams } from '../../kernel/errors'
import { rungOf } from '../../kernel/ladder'
import type { ProfileFinding } from '../../kernel/profile-shelf'
import type { StageDefinition, StagePolicy } from '../../kernel/profile-stage'
import type { WorkingCalendar } from '../../kernel/time'
import { addMonths, chineseCalendar, escalation, type Rung } from '../../law/index'
import { stageOf, unitsOf } from './decide-place'
import type { StageEntry } from './model'

/** What is wrong with a policy, or worth knowing; with the refusal of a case that would begin under it. */
export interface StageFinding extends ProfileFinding {
  readonly refusal?: { readonly rule: string; readonly params: ErrorParams }
}

/** Months from filing in which a case with property is to be enforced (law 法释〔2000〕29号 5). */
export const STATUTORY_MONTHS = 6

/** The limit of a stage for the way a case comes in. */
export function limitOf(stage: StageDefinition, entry: string) {
  return stage.limits[entry] ?? stage.limits['*']
}

/** What keeps cases from going by a policy at this court: the policy itself, then its owners. */
export function checkStagePolicy(policy: StagePolicy, directory: Directory): readonly StageFinding[] {
  return [...policyFindings(policy), ...ownerFindings(policy, directory)]
}

/**
 * Looks a policy through by itself: every stage that is named exists, has a limit for each way into it, and a case goes
 * sideways only within one kind of unit. What goes round in a circle or takes longer than the statute is told.
 */
export function policyFindings(policy: StagePolicy, path = 'stages'): readonly StageFinding[] {
  const begins = (['first', 'resumed'] as const).flatMap((at) => exists(policy, policy[at], `${path}.${at}`))
  const triggers = (policy.triggers ?? []).flatMap(({ to }) => exists(policy, to, `${path}.triggers`))
  const broken = [...begins, ...triggers, ...policy.stages.flatMap((stage) => ofStage(policy, stage, path))]
  return broken.length > 0 ? broken : runs(policy, path)
}

/** A case that goes sideways has another team to go to (seed 003:25), and somebody receives what begins. */
export function ownerFindings(
  policy: StagePolicy,
  directory: Directory,
  path = 'stages',
): readonly StageFinding[] {
  return policy.stages.flatMap((stage) => [
    ...owned(policy, stage, directory, `${path}.stages[${stage.id}]`),
    ...sideways(policy, stage, directory, `${path}.stages[${stage.id}]`),
  ])
}

/** The day on which a case filed then would leave the last stage, if every stage ran out (三提, seed 003:27). */
export function ladderEnd(policy: StagePolicy, filedOn: string, calendar: WorkingCalendar): string {
  return escalation({ startedOn: filedOn, rungs: rungsOf(policy), calendar }).date
}

/** The stages in the order in which a case goes through them when each runs out. */
export function rungsOf(policy: StagePolicy): readonly Rung[] {
  return climb(policy).rungs
}

/** How a case comes into the stage to which an expiry sends it. */
export function entryBy(kind: 'next' | 'lateral' | 'escalate'): StageEntry {
  return kind === 'next' ? 'unfinished' : kind === 'lateral' ? 'lateral' : 'escalated'
}

function ofStage(policy: StagePolicy, stage: StageDefinition, path: string): StageFinding[] {
  const at = `${path}.stages[${stage.id}]`
  const { onExpiry } = stage
  const next = onExpiry.kind === 'stay' ? undefined : stageOf(policy, onExpiry.stage)
  const hours = Object.entries(stage.limits).filter(([, { unit }]) => unit === 'hour')
  return [
    ...(onExpiry.kind === 'stay' ? [] : exists(policy, onExpiry.stage, `${at}.onExpiry.stage`)),
    ...(onExpiry.kind === 'lateral' && next && !sameKind(stage, next)
      ? [wrong(`${at}.onExpiry`, 'lateral-to-another-kind', next.id)]
      : []),
    ...(onExpiry.kind === 'escalate' && next && !isHigher(stage, next)
      ? [wrong(`${at}.onExpiry`, 'escalation-not-upwards', next.id)]
      : []),
    ...hours.map(([entry]) => wrong(`${at}.limits.${entry}`, 'limit-unit-unsupported', 'hour')),
    ...entriesOf(policy, stage)
      .filter((entry) => !limitOf(stage, entry))
      .map((entry) =>
        wrong(`${at}.limits`, 'stage-without-limit', entry, 'stage.has-limit', { stage: stage.id, entry }),
      ),
  ]
}

function sameKind({ owner }: StageDefinition, next: StageDefinition): boolean {
  return owner.kind === 'unit' && next.owner.kind === 'unit' && owner.unitKind === next.owner.unitKind
}

/** 依次上提: from rung to rung of the ladder, never down or to the same one (seed 003:27). */
function isHigher(from: StageDefinition, to: StageDefinition): boolean {
  const height = ({ owner }: StageDefinition) => (owner.kind === 'role' ? rungOf(owner.role) : 0)
  return height(to) > height(from)
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

function exists(policy: StagePolicy, id: string, path: string): StageFinding[] {
  return stageOf(policy, id) ? [] : [wrong(path, 'stage-unknown', id, 'stage.is-defined', { stage: id })]
}

/** Where no case begins, a missing owner only stops the cases that get there: they stay where they are. */
function owned(
  policy: StagePolicy,
  { id, owner }: StageDefinition,
  directory: Directory,
  path: string,
): StageFinding[] {
  const there =
    owner.kind === 'unit'
      ? unitsOf(owner.unitKind, directory).length > 0
      : directory.people().some(({ active, roles }) => active && roles.some((role) => role === owner.role))
  if (there) return []
  const begins = id === policy.first || id === policy.resumed
  const found =
    owner.kind === 'unit'
      ? wrong(`${path}.owner.unitKind`, 'unit-missing', owner.unitKind, 'stage.holder-exists', { stage: id })
      : wrong(`${path}.owner.role`, 'post-vacant', owner.role, 'stage.holder-exists', { stage: id })
  return [begins ? found : { ...found, severity: 'warning' }]
}

function sideways(
  policy: StagePolicy,
  { onExpiry }: StageDefinition,
  directory: Directory,
  path: string,
): StageFinding[] {
  const target = onExpiry.kind === 'lateral' ? stageOf(policy, onExpiry.stage) : undefined
  if (target?.owner.kind !== 'unit') return []
  const { unitKind } = target.owner
  const teams = unitsOf(unitKind, directory).length
  if (teams >= 2) return []
  const params = { unit: unitKind, teams }
  return [
    wrong(`${path}.onExpiry`, 'lateral-needs-two-units', unitKind, 'stage.lateral-needs-two-teams', params),
  ]
}

/** Follows every expiry from the first stage. Any day of the year serves as an example: months are months. */
function runs(policy: StagePolicy, path: string): StageFinding[] {
  const example = '2024-01-01'
  const { circle } = climb(policy)
  if (circle !== undefined) return [told(`${path}.stages`, 'circle', circle)]
  const late = ladderEnd(policy, example, chineseCalendar) > addMonths(example, STATUTORY_MONTHS)
  return late ? [told(`${path}.stages`, 'beyond-statutory-limit', policy.first)] : []
}

function climb(policy: StagePolicy): { readonly rungs: readonly Rung[]; readonly circle?: string } {
  const rungs: Rung[] = []
  let entry: StageEntry = 'first'
  for (let stage = stageOf(policy, policy.first); stage; ) {
    const { id, source, onExpiry } = stage
    if (rungs.some((rung) => rung.id === id)) return { rungs, circle: id }
    const limit = limitOf(stage, entry)
    if (!limit) return { rungs }
    rungs.push({ id, limit, source })
    if (onExpiry.kind === 'stay') return { rungs }
    entry = entryBy(onExpiry.kind)
    stage = stageOf(policy, onExpiry.stage)
  }
  return { rungs }
}

function wrong(
  path: string,
  reason: string,
  id: string,
  rule?: string,
  params: ErrorParams = {},
): StageFinding {
  return { severity: 'error', path, reason, id, ...(rule ? { refusal: { rule, params } } : {}) }
}

function told(path: string, reason: string, id: string): StageFinding {
  return { severity: 'warning', path, reason, id }
}
