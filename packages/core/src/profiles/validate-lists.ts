import { centresOf } from '../kernel/centre'
import type { NodeDefinition, Profile } from '../kernel/profile'
import type { ServiceItemDefinition } from '../kernel/profile-catalogue'
import { pipelineOf } from '../kernel/profile-stage'
import { type ProfileFinding, problem, remark } from './finding'
import { LISTS } from './merge'
import { documentFindings } from './validate-documents'
import { paperFindings } from './validate-papers'

/** 定岗、定责、定人、定标准、定时限 (seed 004:55). */
export const FIVE_FIXINGS = ['post', 'duty', 'person', 'standard', 'limit'] as const

/** Which of the five fixings an item lacks: while any is missing it cannot be offered. */
export function missingFixings(item: ServiceItemDefinition): readonly (typeof FIVE_FIXINGS)[number][] {
  return FIVE_FIXINGS.filter((fixing) => item[fixing] === undefined || item[fixing] === '')
}

/** Every id once; every unit kind, affair, node and role that an entry names is there. */
export function listFindings(profile: Profile, queries: ReadonlySet<string>): ProfileFinding[] {
  return [
    ...LISTS.flatMap((list) => twice(list, profile[list] ?? [])),
    ...twice('supervision.domains', profile.supervision?.domains ?? []),
    ...twice('supervision.overrides', profile.supervision?.overrides ?? []),
    ...unitFindings(profile),
    ...nodeFindings(profile),
    ...itemFindings(profile),
    ...reportFindings(profile, queries),
    ...documentFindings(profile),
    ...paperFindings(profile),
    ...centreFindings(profile),
  ]
}

/** Ids that stand in a list more than once. */
export function twice(list: string, entries: readonly { readonly id: string }[]): ProfileFinding[] {
  const ids = entries.map(({ id }) => id)
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => problem(`${list}[${id}]`, 'id-twice', id))
}

function unitFindings(profile: Profile): ProfileFinding[] {
  const known = new Set(profile.unitKinds)
  const lists = ['affairs', 'duties', 'services'] as const
  const owners = lists.flatMap((list) =>
    (profile[list] ?? []).map(({ id, unitKind }) => ({ path: `${list}[${id}].unitKind`, unitKind })),
  )
  const holders = profile.nodes.flatMap(({ id, holder }) =>
    holder.kind === 'unit' ? [{ path: `nodes[${id}].holder.unitKind`, unitKind: holder.unitKind }] : [],
  )
  return [...owners, ...holders]
    .filter(({ unitKind }) => !known.has(unitKind))
    .map(({ path, unitKind }) => problem(path, 'unit-kind-unknown', unitKind))
}

function nodeFindings(profile: Profile): ProfileFinding[] {
  const nodes = new Set(profile.nodes.map(({ id }) => id))
  const affairs = new Set(profile.affairs.map(({ id }) => id))
  return profile.nodes.flatMap((node) => {
    const path = `nodes[${node.id}]`
    const hours = 'unit' in node.limit && node.limit.unit === 'hour'
    const named = [...node.startsOn, ...node.endsOn].flatMap(({ event, where }) =>
      event.startsWith('task.') && typeof where?.affair === 'string' ? [where.affair] : [],
    )
    return [
      ...(hours ? [problem(`${path}.limit.unit`, 'limit-unit-unsupported', 'hour')] : []),
      ...(node.follows && !nodes.has(node.follows)
        ? [problem(`${path}.follows`, 'node-unknown', node.follows)]
        : []),
      ...extensionFindings(node, path),
      ...requirementFindings(node, profile, path),
      ...named.filter((id) => !affairs.has(id)).map((id) => remark(path, 'affair-unknown', id)),
    ]
  })
}

/** An extension that nobody may give, or that is counted in hours, would be no rule at all. */
function extensionFindings({ id, extension }: NodeDefinition, path: string): ProfileFinding[] {
  if (!extension) return []
  const at = `${path}.extension`
  return [
    ...(extension.by.length === 0 ? [problem(`${at}.by`, 'approver-missing', id)] : []),
    ...(extension.source.trim() === '' ? [problem(`${at}.source`, 'source-missing', id)] : []),
    ...(extension.most?.unit === 'hour'
      ? [problem(`${at}.most.unit`, 'limit-unit-unsupported', 'hour')]
      : []),
    ...(extension.times === undefined && extension.furtherByFiling
      ? [remark(`${at}.furtherByFiling`, 'filing-without-count', id)]
      : []),
  ]
}

/** A node lies in a stage that is there, and what it requires stands once and has a source. */
function requirementFindings(node: NodeDefinition, profile: Profile, path: string): ProfileFinding[] {
  const { stage, requires = [] } = node
  return [
    ...(stage !== undefined && !pipelineOf(profile, stage)
      ? [problem(`${path}.stage`, 'stage-unknown', stage)]
      : []),
    ...twice(`${path}.requires`, requires),
    ...requires
      .filter(({ source }) => source.trim() === '')
      .map(({ id }) => problem(`${path}.requires[${id}].source`, 'source-missing', id)),
    ...requires
      .filter(({ field, on }) => (field === undefined) === (on === undefined))
      .map(({ id }) => problem(`${path}.requires[${id}]`, 'field-or-event', id)),
  ]
}

function itemFindings(profile: Profile): ProfileFinding[] {
  const affairs = new Set(profile.affairs.map(({ id }) => id))
  return (profile.serviceItems ?? []).flatMap((item) => {
    const path = `serviceItems[${item.id}]`
    const missing = item.active ? missingFixings(item) : []
    const unknown = item.affair !== undefined && !affairs.has(item.affair) ? [item.affair] : []
    return [
      ...missing.map((fixing) => problem(`${path}.${fixing}`, 'fixing-missing', item.id)),
      ...unknown.map((id) => problem(`${path}.affair`, 'affair-unknown', id)),
    ]
  })
}

/** The report of a duty is a question that can be asked (requirement duty list). */
function reportFindings({ duties }: Profile, queries: ReadonlySet<string>): ProfileFinding[] {
  return (duties ?? []).flatMap(({ id, report }) =>
    report === undefined || queries.has(report)
      ? []
      : [problem(`duties[${id}].report`, 'report-unknown', report)],
  )
}

/** A centre that work is attached to is one that the profile has (seed 004:52). */
function centreFindings(profile: Profile): ProfileFinding[] {
  const centres = centresOf(profile)
  const lists = ['affairs', 'duties', 'services', 'serviceItems'] as const
  const entries = [
    ...lists.flatMap((list) =>
      (profile[list] ?? []).map((entry) => ({ path: `${list}[${entry.id}]`, entry })),
    ),
    ...(profile.supervision?.domains ?? []).map((entry) => ({
      path: `supervision.domains[${entry.id}]`,
      entry,
    })),
  ]
  return entries.flatMap(({ path, entry: { centre } }) =>
    centre === undefined || centres.includes(centre)
      ? []
      : [problem(`${path}.centre`, 'centre-unknown', centre)],
  )
}
