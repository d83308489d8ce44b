import type { Profile } from '../kernel/profile'
import type { StageDefinition, StagePolicy } from '../kernel/profile-stage'
import { ROLES } from '../kernel/role'
import type { Limit } from '../kernel/time'
import { addDays, addMonths, addYears } from '../law/index'
import { type ProfileFinding, problem, remark } from './finding'
import { twice } from './validate-lists'

/** Months from filing in which a case with property is to be enforced (law 法释〔2000〕29号 5). */
const STATUTORY_MONTHS = 6

/** Stages, owners, prescribed affairs and limits fit together; what may take longer than the statute is told. */
export function stageFindings(profile: Profile): ProfileFinding[] {
  const policy = profile.stages
  if (!policy) return []
  const begins = (['first', 'resumed'] as const)
    .filter((at) => !stageOf(policy, policy[at]))
    .map((at) => problem(`stages.${at}`, 'stage-unknown', policy[at]))
  const broken = [
    ...twice('stages.stages', policy.stages),
    ...begins,
    ...policy.stages.flatMap((stage) => ofStage(stage, policy, profile)),
    ...(policy.triggers ?? [])
      .filter(({ to }) => !stageOf(policy, to))
      .map(({ to }) => problem('stages.triggers', 'stage-unknown', to)),
  ]
  return broken.length > 0 ? broken : runs(policy)
}

function ofStage(stage: StageDefinition, policy: StagePolicy, profile: Profile): ProfileFinding[] {
  const path = `stages.stages[${stage.id}]`
  const { owner, onExpiry } = stage
  const roles: readonly string[] = ROLES
  const next = onExpiry.kind === 'stay' ? undefined : stageOf(policy, onExpiry.stage)
  const found: ProfileFinding[] = []
  if (owner.kind === 'unit' && !profile.unitKinds.includes(owner.unitKind))
    found.push(problem(`${path}.owner.unitKind`, 'unit-kind-unknown', owner.unitKind))
  if (owner.kind === 'role' && !roles.includes(owner.role))
    found.push(problem(`${path}.owner.role`, 'role-unknown', owner.role))
  for (const affair of stage.prescribed)
    if (!profile.affairs.some(({ id }) => id === affair))
      found.push(problem(`${path}.prescribed`, 'affair-unknown', affair))
  if (onExpiry.kind !== 'stay' && !next)
    found.push(problem(`${path}.onExpiry.stage`, 'stage-unknown', onExpiry.stage))
  if (onExpiry.kind === 'lateral' && next && !sameKind(stage, next))
    found.push(problem(`${path}.onExpiry`, 'lateral-to-another-kind', next.id))
  for (const entry of entriesOf(policy, stage))
    if (!limitOf(stage, entry)) found.push(problem(`${path}.limits`, 'stage-without-limit', entry))
  return found
}

function sameKind(from: StageDefinition, to: StageDefinition): boolean {
  return from.owner.kind === 'unit' && to.owner.kind === 'unit' && from.owner.unitKind === to.owner.unitKind
}

const ENTRY_BY = { next: 'unfinished', lateral: 'lateral', escalate: 'escalated' } as const

function limitOf(stage: StageDefinition, entry: string): Limit | undefined {
  return stage.limits[entry] ?? stage.limits['*']
}

function stageOf(policy: StagePolicy, id: string): StageDefinition | undefined {
  return policy.stages.find((stage) => stage.id === id)
}

function entriesOf(policy: StagePolicy, stage: StageDefinition): string[] {
  const by = policy.stages.flatMap(({ onExpiry }) =>
    onExpiry.kind !== 'stay' && onExpiry.stage === stage.id ? [ENTRY_BY[onExpiry.kind]] : [],
  )
  return [
    ...new Set([
      ...(policy.first === stage.id ? ['first'] : []),
      ...(policy.resumed === stage.id ? ['resumed'] : []),
      ...by,
    ]),
  ]
}

/** Follows every expiry from the first stage: a circle, or more than the statutory months, is told. */
function runs(policy: StagePolicy): ProfileFinding[] {
  const start = '2024-01-01'
  const seen = new Set<string>()
  let on = start
  let entry = 'first'
  for (let stage = stageOf(policy, policy.first); stage; ) {
    if (seen.has(stage.id)) return [remark('stages.stages', 'circle', stage.id)]
    seen.add(stage.id)
    const limit = limitOf(stage, entry)
    if (limit) on = after(on, limit)
    if (stage.onExpiry.kind === 'stay') break
    entry = ENTRY_BY[stage.onExpiry.kind]
    stage = stageOf(policy, stage.onExpiry.stage)
  }
  const late = on > addMonths(start, STATUTORY_MONTHS)
  return late ? [remark('stages.stages', 'beyond-statutory-limit', policy.first)] : []
}

/** Working days are taken as five in seven: this is a comparison of lengths, not a due date. */
function after(date: string, { unit, count }: Limit): string {
  if (unit === 'month') return addMonths(date, count)
  if (unit === 'year') return addYears(date, count)
  if (unit === 'hour') return addDays(date, Math.ceil(count / 24))
  return addDays(date, unit === 'day' ? count : Math.ceil((count * 7) / 5))
}
