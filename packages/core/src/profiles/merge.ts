import { ZhixingError } from '../kernel/errors'
import type { AffairDefinition, NodeDefinition, Profile } from '../kernel/profile'
import type { PayoutApproval } from '../kernel/profile-approval'
import type { DutyDefinition, ServiceDefinition, ServiceItemDefinition } from '../kernel/profile-catalogue'
import type { DenialDefinition } from '../kernel/profile-denial'
import type { DocumentTemplate } from '../kernel/profile-document'
import type { ExtractorDefinition } from '../kernel/profile-extractor'
import type { FlagDefinition } from '../kernel/profile-flag'
import type { GuidelineEntry } from '../kernel/profile-guideline'
import type { IndicatorDefinition } from '../kernel/profile-indicator'
import type {
  CataloguingRule,
  DossierAccess,
  DossierContribution,
  ExpectedPaper,
  ReviewItem,
} from '../kernel/profile-paper'
import type { PushDefinition } from '../kernel/profile-push'
import type { PipelineDefinition } from '../kernel/profile-stage'
import type { TeamKindDefinition } from '../kernel/profile-team'
import { codesOf } from './labels'

/** Parts of a profile whose entries have ids. */
export const LISTS = [
  'nodes',
  'affairs',
  'duties',
  'services',
  'serviceItems',
  'pipelines',
  'documents',
  'extractors',
  'flags',
  'teamKinds',
  'cataloguing',
  'contributions',
  'papers',
  'dossierAccess',
  'reviewItems',
  'payoutApprovals',
  'controlGuideline',
  'denials',
  'pushes',
  'indicators',
] as const
/** Parts that are replaced as a whole. */
const SECTIONS = ['triage', 'stages', 'supervision', 'recognition'] as const
type ListName = (typeof LISTS)[number]
type Identified = { readonly id: string }

/** What a profile changes of the one it builds on: entries by id, sections as a whole. */
export interface ProfilePatch
  extends Partial<
    Pick<Profile, 'triage' | 'stages' | 'supervision' | 'recognition' | 'parameters' | 'unitKinds' | 'labels'>
  > {
  readonly nodes?: readonly NodeDefinition[]
  readonly affairs?: readonly AffairDefinition[]
  readonly duties?: readonly DutyDefinition[]
  readonly services?: readonly ServiceDefinition[]
  readonly serviceItems?: readonly ServiceItemDefinition[]
  readonly pipelines?: readonly PipelineDefinition[]
  readonly documents?: readonly DocumentTemplate[]
  readonly extractors?: readonly ExtractorDefinition[]
  readonly flags?: readonly FlagDefinition[]
  readonly teamKinds?: readonly TeamKindDefinition[]
  readonly cataloguing?: readonly CataloguingRule[]
  readonly contributions?: readonly DossierContribution[]
  readonly papers?: readonly ExpectedPaper[]
  readonly dossierAccess?: readonly DossierAccess[]
  readonly reviewItems?: readonly ReviewItem[]
  readonly payoutApprovals?: readonly PayoutApproval[]
  readonly controlGuideline?: readonly GuidelineEntry[]
  readonly denials?: readonly DenialDefinition[]
  readonly pushes?: readonly PushDefinition[]
  readonly indicators?: readonly IndicatorDefinition[]
  /** Entries of the base that fall away: `nodes.closing-review`, `affairs.hotline`, `unitKinds.fund-team`, `triage`. */
  readonly disable?: readonly string[]
}

/** A profile that builds on another one. */
export interface ProfileDefinition extends ProfilePatch {
  readonly id: string
  readonly version: string
  readonly effectiveFrom: string
  readonly source: string
  readonly extends: Profile
}

/**
 * The base with the patch: an entry with a known id replaces the entry of that id where it stands, another one is added
 * at the end, and what is disabled falls away. Parameters and unit kinds are joined; triage, stages, supervision and
 * recognition are replaced as a whole. No entry is ever meant by its position.
 *
 * @throws ZhixingError `profile-invalid` when something is disabled that the base does not have, or an id stands twice
 */
export function mergeProfile(base: Profile, patch: ProfilePatch): Profile {
  const gone = new Set(patch.disable ?? [])
  for (const what of gone) assertThere(base, what)
  const merged: Record<string, unknown> = { ...base }
  for (const name of LISTS) {
    const entries = mergeList(name, entriesOf(base, name), entriesOf(patch, name), gone)
    if (entries.length > 0 || base[name] !== undefined) merged[name] = entries
  }
  merged.unitKinds = [...new Set([...base.unitKinds, ...(patch.unitKinds ?? [])])].filter(
    (kind) => !gone.has(`unitKinds.${kind}`),
  )
  for (const name of SECTIONS) {
    if (gone.has(name)) delete merged[name]
    if (patch[name]) merged[name] = patch[name]
  }
  const pipelines = pipelinesWith(merged as unknown as Profile, patch)
  if (pipelines) merged.pipelines = pipelines
  const teams = teamsWith(merged as unknown as Profile, patch)
  if (teams) merged.teamKinds = teams
  if (base.labels || patch.labels) {
    merged.labels = joinedLabels(base.labels, patch.labels, codesOf(merged as unknown as Profile))
  }
  merged.parameters = withoutGone({ ...base.parameters, ...patch.parameters }, patch, gone)
  return merged as unknown as Profile
}

/**
 * A profile on the shoulders of another one.
 *
 * @example defineProfile({ id: 'ours', version: '1', effectiveFrom: '2027-01-01', source: '院发〔2026〕1号', extends: cityPlan,
 *   nodes: [{ ...dossierHandIn, limit: workingDays(1) }], disable: ['affairs.hotline'] })
 * @throws ZhixingError `profile-invalid`
 */
export function defineProfile(definition: ProfileDefinition): Profile {
  const { extends: base, id, version, effectiveFrom, source } = definition
  return { ...mergeProfile(base, definition), id, version, effectiveFrom, source }
}

/** The entries of a list, whatever they are beside their ids. */
function entriesOf(part: Partial<Pick<Profile, ListName>>, name: ListName): readonly Identified[] {
  return part[name] ?? []
}

function mergeList(
  list: ListName,
  base: readonly Identified[],
  patch: readonly Identified[],
  gone: ReadonlySet<string>,
): readonly Identified[] {
  const entries = new Map(base.map((entry) => [entry.id, entry]))
  const seen = new Set<string>()
  for (const entry of patch) {
    if (seen.has(entry.id)) fail(`${list}[${entry.id}]`, 'id-twice', entry.id)
    seen.add(entry.id)
    entries.set(entry.id, entry)
  }
  return [...entries.values()].filter(({ id }) => seen.has(id) || !gone.has(`${list}.${id}`))
}

/** A team has the affairs that the patch gives it, and none that have fallen away, unless the patch says what it has. */
function teamsWith({ teamKinds, affairs }: Profile, patch: ProfilePatch): Profile['teamKinds'] {
  const there = new Set(affairs.map(({ id }) => id))
  return teamKinds?.map((kind) => {
    if (patch.teamKinds?.includes(kind)) return kind
    const given = (patch.affairs ?? []).filter(({ unitKind }) => unitKind === kind.id).map(({ id }) => id)
    return { ...kind, affairs: [...new Set([...kind.affairs.filter((id) => there.has(id)), ...given])] }
  })
}

/** A pipeline of the base has no nodes that have fallen away. */
function pipelinesWith({ pipelines, nodes }: Profile, patch: ProfilePatch): Profile['pipelines'] {
  const there = new Set(nodes.map(({ id }) => id))
  return pipelines?.map((pipeline) =>
    pipeline.nodes === undefined || patch.pipelines?.includes(pipeline)
      ? pipeline
      : { ...pipeline, nodes: pipeline.nodes.filter((id) => there.has(id)) },
  )
}

/** Names of what has fallen away fall away with it. */
function joinedLabels(
  base: Profile['labels'],
  patch: Profile['labels'],
  codes: ReadonlyMap<string, string>,
): NonNullable<Profile['labels']> {
  const joined = (locale: 'zh-CN' | 'en') => {
    const kept = Object.entries(base?.[locale] ?? {}).filter(([key]) => codes.has(key))
    return { ...Object.fromEntries(kept), ...patch?.[locale] }
  }
  return { 'zh-CN': joined('zh-CN'), en: joined('en') }
}

function withoutGone(
  parameters: Profile['parameters'],
  patch: ProfilePatch,
  gone: ReadonlySet<string>,
): Profile['parameters'] {
  const own = patch.parameters ?? {}
  return Object.fromEntries(
    Object.entries(parameters).filter(([key]) => key in own || !gone.has(`parameters.${key}`)),
  )
}

function assertThere(base: Profile, what: string): void {
  const dot = what.indexOf('.')
  const part = dot < 0 ? what : what.slice(0, dot)
  const id = what.slice(dot + 1)
  if (dot < 0) {
    if (SECTIONS.some((section) => section === part && base[section])) return
  } else if (part === 'unitKinds' && base.unitKinds.includes(id)) return
  else if (part === 'parameters' && id in base.parameters) return
  else {
    const list = LISTS.find((name) => name === part)
    if (list && (base[list] ?? []).some((entry) => entry.id === id)) return
  }
  fail('disable', 'disabled-unknown', what)
}

function fail(path: string, reason: string, id: string): never {
  throw new ZhixingError('profile-invalid', { path, reason, id })
}
