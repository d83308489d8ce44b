import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { patternMatches } from '../../kernel/pattern'
import type { Profile } from '../../kernel/profile'
import type { CataloguingRule } from '../../kernel/profile-paper'
import type { View } from '../../kernel/view'
import type { TaskRow, TaskRows } from '../task/model'
import type { catalogueCommands } from './contract-catalogue'
import { sealed } from './decide-archive'
import type { DossierEvents, DossierRows, MaterialRow } from './model'
import type { ArchiveRows } from './model-archive'
import type { PlaceEvents, PlaceRow, PlaceRows } from './model-place'

type Rows = PlaceRows & DossierRows & ArchiveRows

/** What comes last in a volume when nothing says where. */
export const LAST = 9999

/** Its kind is known now: what hangs on that kind happened on the day on which the paper came in. */
export function recognised(material: MaterialRow, kind: string, section: string) {
  if (material.kind === kind) return []
  const data = { ...material, kind, section, materialId: material.id, was: material.kind }
  return [event('dossier.MaterialRecognised', data, { occurredOn: material.formedOn })]
}

/**
 * 智能编目 (seed 000:13): the place of a paper by the rules of the profile, with the reason. What no rule knows and no form
 * names is uncatalogued. A profile without rules says nothing: there the section is named by who files.
 */
export function placeOf(
  material: MaterialRow,
  task: Pick<TaskRow, 'id' | 'affair'> | undefined,
  { profile, today }: Pick<DecideContext, 'profile' | 'today'>,
): PlaceRow | undefined {
  if (!profile.cataloguing?.length) return undefined
  const nodes = nodesEndedBy(material, profile)
  const found = ruleFor(profile.cataloguing, { kind: material.kind, nodes, affair: task?.affair })
  const form = profile.documents?.find(({ kind }) => kind === material.kind)
  const common = {
    id: material.id,
    caseId: material.caseId,
    caseNumber: material.caseNumber,
    title: material.title,
    kind: material.kind,
    node: found?.node ?? nodes[0] ?? null,
    affair: task?.affair ?? null,
    taskId: task?.id ?? null,
    placedOn: today,
  }
  if (found) {
    const { volume, section, order: position, id: deciderId, source: reason } = found
    return { ...common, volume, section, position, decidedBy: 'rule', deciderId, reason }
  }
  if (form) {
    const { section, id: deciderId, source: reason } = form
    return { ...common, volume: 'main', section, position: LAST, decidedBy: 'form', deciderId, reason }
  }
  const nowhere = { volume: 'none', section: 'uncatalogued', position: LAST } as const
  return { ...common, ...nowhere, decidedBy: 'none', deciderId: null, reason: '' }
}

/** The nodes that this very kind of paper ends. */
function nodesEndedBy(material: MaterialRow, { nodes }: Profile): readonly string[] {
  const happened = { event: 'dossier.MaterialFormed', data: material }
  const ends = nodes.filter(({ endsOn }) =>
    endsOn.some((pattern) => pattern.where?.kind === material.kind && patternMatches(pattern, happened)),
  )
  return ends.map(({ id }) => id)
}

interface Known {
  readonly kind: string
  readonly nodes: readonly string[]
  readonly affair: string | undefined
}

/** The entry that names most of what is known; of equals the first. */
function ruleFor(rules: readonly CataloguingRule[], known: Known): CataloguingRule | undefined {
  const named = ({ kind, node, affair }: CataloguingRule) =>
    [kind, node, affair].filter((each) => each !== undefined).length
  const fits = rules.filter(
    ({ kind, node, affair }) =>
      (kind === undefined || kind === known.kind) &&
      (node === undefined || known.nodes.includes(node)) &&
      (affair === undefined || affair === known.affair),
  )
  return fits.reduce<CataloguingRule | undefined>(
    (best, rule) => (best && named(best) >= named(rule) ? best : rule),
    undefined,
  )
}

/** 改归: a clerk files a paper somewhere else, or what nothing knew for the first time; never without the reason. */
export const refileMaterial: Decide<
  (typeof catalogueCommands)['dossier.refile-material'],
  Rows,
  EventsOf<PlaceEvents & Pick<DossierEvents, 'dossier.MaterialRecognised'>>
> = (input, view, { actor, today }) => {
  const { caseId, materialId, volume, section, position, reason } = input
  const material = view.get('dossier_material', materialId)
  if (!material) return refuse('dossier.material-not-found', { materialId })
  const barred = sealed(view, caseId)
  if (barred) return barred
  const before = view.get('dossier_place', materialId)
  const kind = input.kind ?? material.kind
  const row: PlaceRow = {
    id: materialId,
    caseId,
    caseNumber: material.caseNumber,
    title: material.title,
    kind,
    node: before?.node ?? null,
    affair: before?.affair ?? null,
    taskId: before?.taskId ?? null,
    volume,
    section,
    position: position ?? LAST,
    decidedBy: 'clerk',
    deciderId: actor.id,
    reason,
    placedOn: today,
  }
  return accept([
    event('dossier.MaterialRefiled', { ...row, materialId }),
    ...recognised(material, kind, section),
  ])
}

/** The task that a paper came out of is one of this case. */
export function taskOf(
  taskId: string | undefined,
  view: View<Pick<TaskRows, 'task_task'>>,
): TaskRow | undefined | Refused {
  if (taskId === undefined) return undefined
  return view.get('task_task', taskId) ?? refuse('dossier.task-not-found', { taskId })
}
