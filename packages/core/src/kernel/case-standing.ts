import type { PaperPlace } from './dossier-access'
import { readableBy } from './dossier-access'
import type { JsonObject } from './json'
import type { Filter, QueryContext } from './query'

/** What a reader is to a case at the moment in which he reads. */
export type Standing = 'undertaker' | 'holder' | 'supervisor' | 'party' | 'other'

/** What of a case decides who may read its papers. */
export interface CaseOfReader {
  readonly id: string
  readonly undertakerId: string | null
  readonly unitId: string | null
  readonly profileId: string
  readonly profileVersion: string
}

type Work = { readonly id: string } & JsonObject
type WorkRows = { node_node: Work; task_task: Work }

/** Whether somebody holds work in the case: a clock or an affair. */
export async function holdsWork(caseId: string, { actor, reader }: QueryContext): Promise<boolean> {
  const where: readonly Filter[] = [
    { column: 'caseId', op: 'eq', value: caseId },
    { column: 'holderId', op: 'eq', value: actor.id },
  ]
  const counts = await Promise.all(
    (['node_node', 'task_task'] as const).map((table) => reader<WorkRows>().count({ table, where }, 1)),
  )
  return counts.some((count) => count > 0)
}

/** What the reader is to the case: undertaker, holder of some work in it, supervisor, or none of these. */
export async function standingIn(
  { id, undertakerId }: Pick<CaseOfReader, 'id' | 'undertakerId'>,
  context: QueryContext,
): Promise<Standing> {
  const { actor } = context
  if (undertakerId === actor.id) return 'undertaker'
  if (await holdsWork(id, context)) return 'holder'
  return actor.roles.includes('special-supervisor') ? 'supervisor' : 'other'
}

/** What of the dossier of this case the reader may read, by the profile of the case (调阅权限, seed 000:14). */
export async function readsPapersOf(
  subject: CaseOfReader,
  context: QueryContext,
  holds: (caseId: string, context: QueryContext) => Promise<boolean> = holdsWork,
): Promise<(place: PaperPlace) => boolean> {
  const { actor, directory } = context
  const unitId = actor.kind === 'person' ? (directory.person(actor.id)?.unitId ?? null) : null
  const functions = unitId === null ? [] : (directory.unit(unitId)?.functions ?? [])
  const isOwn = subject.undertakerId === actor.id || (unitId !== null && subject.unitId === unitId)
  const own = isOwn || (await holds(subject.id, context))
  return readableBy(context.profileOf(subject.profileId, subject.profileVersion), actor, { functions, own })
}

/** Where a paper lies: as it was placed, else in the part it was filed under. */
export function placeOfPaper(
  { section }: Pick<PaperPlace, 'section'>,
  place: PaperPlace | null | undefined,
): PaperPlace {
  return { volume: place?.volume ?? 'none', section: place?.section ?? section }
}
