import { standardModules } from '../domain/index'
import { ZhixingError } from '../kernel/errors'
import type { AffairDefinition, Profile } from '../kernel/profile'
import { clockFindings } from './control-nodes'
import { type ProfileFinding, problem, remark } from './finding'
import { labelFindings } from './labels'
import { LISTS } from './merge'
import { parameterFindings } from './parameters'
import { teamFindings } from './team-kinds'
import { affairFindings } from './validate-affairs'
import { approvalFindings } from './validate-approvals'
import { denialFindings } from './validate-denials'
import { flagFindings } from './validate-flags'
import { guidelineFindings } from './validate-guideline'
import { indicatorFindings } from './validate-indicators'
import { listFindings } from './validate-lists'
import { pushFindings } from './validate-pushes'
import { recognitionFindings } from './validate-recognition'
import { pipelinesByPath, stageFindings } from './validate-stages'
import { supervisionFindings } from './validate-supervision'
import { triageFindings } from './validate-triage'

const standardQueries = standardModules.flatMap(({ queries }) => Object.keys(queries))

/**
 * What the entries of a profile say of each other: units, affairs, classes and stages that are named exist, the decision
 * table answers every combination, every entry has a source. The first error is the one to correct first. `queries` are
 * those that a plugin adds: the report of a duty may be one of them.
 */
export function validateProfile(
  profile: Profile,
  queries: readonly string[] = [],
): readonly ProfileFinding[] {
  return [
    ...sourceFindings(profile),
    ...listFindings(profile, new Set([...standardQueries, ...queries])),
    ...affairFindings(profile),
    ...triageFindings(profile),
    ...stageFindings(profile),
    ...flagFindings(profile),
    ...approvalFindings(profile),
    ...guidelineFindings(profile),
    ...denialFindings(profile),
    ...pushFindings(profile),
    ...indicatorFindings(profile),
    ...clockFindings(profile),
    ...teamFindings(profile),
    ...supervisionFindings(profile),
    ...recognitionFindings(profile),
    ...parameterFindings(profile.parameters),
    ...labelFindings(profile),
  ]
}

/**
 * The profile itself when nothing is wrong with it; warnings do not stop it.
 *
 * @throws ZhixingError `profile-invalid`
 */
export function assertProfile(profile: Profile, queries: readonly string[] = []): Profile {
  for (const { severity, path, reason, id } of validateProfile(profile, queries)) {
    if (severity === 'error') throw new ZhixingError('profile-invalid', { path, reason, id })
  }
  return profile
}

interface Sourced {
  readonly path: string
  readonly id: string
  readonly source: string
  /** The seeds leave its numbers open: a source that is only a seed claims too much. */
  readonly open?: boolean
}

function sourceFindings(profile: Profile): ProfileFinding[] {
  return sourced(profile).flatMap(({ path, id, source, open }) => {
    if (source.trim() === '') return [problem(`${path}source`, 'source-missing', id)]
    return open && onlySeed(source) ? [remark(`${path}source`, 'mark-missing', id)] : []
  })
}

/** Standard, material, form, its conditions and what follows have sources of their own. */
function affairSources({ id, standard, material, form, follows }: AffairDefinition): Sourced[] {
  const path = `affairs[${id}].`
  const at = (part: string, entry?: { readonly source: string }, open = false) =>
    entry ? [{ path: `${path}${part}.`, id, source: entry.source, open }] : []
  return [
    ...at('standard', standard, true),
    ...(material ?? []).flatMap((entry) => at(`material[${entry.id}]`, entry)),
    ...at('form', form, true),
    ...(form?.conditions ?? []).flatMap((entry) => at(`form.conditions[${entry.id}]`, entry)),
    ...(follows ?? []).flatMap((entry) => at(`follows[${entry.affair}]`, entry)),
  ]
}

function onlySeed(source: string): boolean {
  return source.split('; ').every((part) => part.startsWith('seed '))
}

function sourced(profile: Profile): Sourced[] {
  const { triage, stages, supervision, recognition } = profile
  const entries = LISTS.flatMap((list) =>
    (profile[list] ?? []).map(({ id, source }) => ({
      path: `${list}[${id}].`,
      id,
      source,
      open: list === 'affairs' || list === 'serviceItems',
    })),
  )
  const inside = (part: string, list: readonly { readonly id: string; readonly source: string }[]) =>
    list.map(({ id, source }) => ({ path: `${part}[${id}].`, id, source }))
  const section = (path: string, open: boolean, part?: { readonly source: string }) =>
    part ? [{ path: `${path}.`, id: path, source: part.source, open }] : []
  return [
    { path: '', id: profile.id, source: profile.source },
    ...entries,
    ...profile.affairs.flatMap(affairSources),
    ...section('triage', true, triage),
    ...inside('triage.criteria', triage?.criteria ?? []),
    ...section('stages', false, stages),
    ...pipelinesByPath(profile).flatMap(({ path, policy }) => [
      ...inside(`${path}.stages`, policy.stages),
      ...(policy.triggers ?? []).flatMap((trigger) => section(`${path}.triggers`, false, trigger)),
      ...section(`${path}.points`, true, policy.points),
    ]),
    ...section('recognition', true, recognition),
    ...inside('recognition.inability', recognition?.inability ?? []),
    ...inside('recognition.executableProperty', recognition?.executableProperty ?? []),
    ...section('supervision', true, supervision),
    ...inside('supervision.domains', supervision?.domains ?? []),
    ...inside('supervision.overrides', supervision?.overrides ?? []),
    ...section('supervision.patrol', true, supervision?.patrol),
  ]
}
