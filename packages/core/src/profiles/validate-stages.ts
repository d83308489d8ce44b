import { policyFindings } from '../domain/stage/index'
import type { Profile } from '../kernel/profile'
import { type PipelineDefinition, policiesOf, type StagePolicy } from '../kernel/profile-stage'
import { ROLES } from '../kernel/role'
import { type ProfileFinding, problem } from './finding'
import { twice } from './validate-lists'

/**
 * Stages fit together, which the room of stages knows, and what they name is in the profile. A stage belongs to one
 * pipeline, and a class or kind of cases goes by one.
 */
export function stageFindings(profile: Profile): ProfileFinding[] {
  const policies = pipelinesByPath(profile)
  const every = policies.flatMap(({ policy }) => policy.stages)
  return [
    ...twice('stages.stages', every),
    ...policies.flatMap(({ policy, path }) => named(policy, path, profile)),
    ...pipelineFindings(profile),
    ...policies.flatMap(({ policy, path }) => policyFindings(policy, path)),
  ]
}

/** Every pipeline with the place where it stands. */
export function pipelinesByPath(
  profile: Profile,
): readonly { readonly path: string; readonly policy: StagePolicy }[] {
  return policiesOf(profile).map((policy) => {
    const own = profile.pipelines?.find((pipeline) => pipeline === policy)
    return { path: own ? `pipelines[${own.id}]` : 'stages', policy }
  })
}

function named(policy: StagePolicy, path: string, profile: Profile): ProfileFinding[] {
  const roles: readonly string[] = ROLES
  return policy.stages.flatMap(({ id, owner, prescribed }) => {
    const at = `${path}.stages[${id}]`
    const found: ProfileFinding[] = []
    if (owner.kind === 'unit' && !profile.unitKinds.includes(owner.unitKind))
      found.push(problem(`${at}.owner.unitKind`, 'unit-kind-unknown', owner.unitKind))
    if (owner.kind === 'role' && !roles.includes(owner.role))
      found.push(problem(`${at}.owner.role`, 'role-unknown', owner.role))
    for (const affair of prescribed)
      if (!profile.affairs.some((each) => each.id === affair))
        found.push(problem(`${at}.prescribed`, 'affair-unknown', affair))
    return found
  })
}

/** The parts of a pipeline that stages need. */
const OF_STAGES = ['ownership', 'first', 'resumed', 'stages'] as const

/** Stages come whole or not at all, and nodes that are named are there: of kinds, for nodes begin before a class is known. */
function contentFindings(pipeline: PipelineDefinition, profile: Profile): ProfileFinding[] {
  const { id, kinds, nodes, outsideStages } = pipeline
  const path = `pipelines[${id}]`
  const lacking = OF_STAGES.filter((part) => pipeline[part] === undefined)
  const staged = [...OF_STAGES, 'triggers', 'points'] as const
  const found: ProfileFinding[] = []
  const some = staged.some((part) => pipeline[part] !== undefined)
  if (some) for (const part of lacking) found.push(problem(`${path}.${part}`, 'stages-whole', part))
  if (some && outsideStages) found.push(problem(`${path}.outsideStages`, 'outside-or-staged', id))
  if (!some && !outsideStages && nodes === undefined) found.push(problem(path, 'pipeline-empty', id))
  if (!kinds && (nodes || outsideStages)) found.push(problem(path, 'nodes-of-kinds', id))
  for (const node of nodes ?? [])
    if (!profile.nodes.some((each) => each.id === node))
      found.push(problem(`${path}.nodes`, 'node-unknown', node))
  return found
}

function pipelineFindings(profile: Profile): ProfileFinding[] {
  const { pipelines = [], triage } = profile
  const taken = new Set<string>()
  return pipelines.flatMap((pipeline) => {
    const { id, classes = [], kinds = [] } = pipeline
    const path = `pipelines[${id}]`
    const found: ProfileFinding[] = contentFindings(pipeline, profile)
    if (classes.length + kinds.length === 0) found.push(problem(path, 'pipeline-for-nothing', id))
    for (const each of classes)
      if (!triage?.classes.some((known) => known.id === each))
        found.push(problem(`${path}.classes`, 'class-unknown', each))
    for (const each of [...classes.map((code) => `class ${code}`), ...kinds.map((code) => `kind ${code}`)]) {
      if (taken.has(each)) found.push(problem(path, 'pipeline-twice', each))
      taken.add(each)
    }
    return found
  })
}
