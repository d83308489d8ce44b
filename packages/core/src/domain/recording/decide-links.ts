import type { DecideContext } from '../../kernel/context'
import { isAtWork } from '../../kernel/directory'
import type { Role } from '../../kernel/role'
import type { View } from '../../kernel/view'
import type { AssetRows } from '../asset/model'
import type { CaseRow } from '../case/model'
import type { NodeRows } from '../node/model'
import type { TaskRows } from '../task/model'
import type { Link, Links, RecordingRows } from './model'

/** What the room reads. */
export type LinkRows = RecordingRows & { case_case: CaseRow } & Pick<NodeRows, 'node_node'> &
  Pick<TaskRows, 'task_task'> &
  Pick<AssetRows, 'asset_asset'>

type Wanted = Pick<Links, 'officerId' | 'caseId' | 'nodeId' | 'assetId' | 'taskId'>
type Here = Pick<DecideContext, 'directory' | 'today' | 'calendar' | 'profile'>

/** Of what is wanted, what this court knows; what it does not know is missing, and somebody has to see to it until a day. */
export function linksOf(wanted: Wanted, view: View<LinkRows>, context: Here): Links {
  const subject = wanted.caseId === null ? undefined : view.get('case_case', wanted.caseId)
  const ofCase = (row: { readonly caseId: string; readonly id: string } | undefined) =>
    subject && row?.caseId === subject.id ? row.id : null
  const { nodeId, assetId, taskId } = wanted
  const officer = wanted.officerId === null ? undefined : context.directory.person(wanted.officerId)
  const found = {
    officerId: officer?.id ?? null,
    caseId: subject?.id ?? null,
    caseNumber: subject?.caseNumber ?? null,
    nodeId: nodeId === null ? null : ofCase(view.get('node_node', nodeId)),
    assetId: assetId === null ? null : ofCase(view.get('asset_asset', assetId)),
    taskId: taskId === null ? null : ofCase(view.get('task_task', taskId)),
  }
  const missing = missingOf(found)
  const state = missing.length === 0 ? 'linked' : 'unlinked'
  const holderId =
    state === 'linked'
      ? reviewerOf(found.officerId, context)
      : linkerOf(found.officerId, subject?.undertakerId ?? null, context)
  const dueOn = context.calendar.addWorkdays(context.today, daysFor(state, context))
  return { ...found, state, missing, holderId, dueOn, checkOn: nextDay(dueOn, context) }
}

/** Links that a recording has to have (DOSS-15). */
export function missingOf(found: Pick<Wanted, 'officerId' | 'caseId' | 'nodeId'>): readonly Link[] {
  const all = { officer: found.officerId, case: found.caseId, node: found.nodeId } as const
  return (['officer', 'case', 'node'] as const).filter((link) => all[link] === null)
}

/** Who links it: the officer, else the undertaker, else the dossier centre, else the director. */
function linkerOf(officerId: string | null, undertakerId: string | null, here: Here): string | null {
  const centre = here.directory.unitFor('dossier-centre')?.headId ?? null
  const found = [officerId, undertakerId, centre].find((id) => worksHere(id, here))
  return found ?? leader(here, undefined)
}

/** Who reviews it: the head of the officer's unit when that is another, else the director. */
export function reviewerOf(officerId: string | null, here: Here): string | null {
  const unitId = officerId === null ? null : (here.directory.person(officerId)?.unitId ?? null)
  const headId = unitId === null ? null : (here.directory.unit(unitId)?.headId ?? null)
  if (headId !== officerId && worksHere(headId, here)) return headId
  return leader(here, officerId)
}

/** The director, or the vice-president where he is the one it is about. */
export function leader({ directory, today }: Here, notThis: string | null | undefined): string | null {
  const withRole = (role: Role) =>
    directory
      .people()
      .find((person) => person.id !== notThis && person.roles.includes(role) && isAtWork(person, today))
  return (withRole('execution-director') ?? withRole('vice-president-in-charge'))?.id ?? null
}

function worksHere(id: string | null, { directory, today }: Here): boolean {
  const person = id === null ? undefined : directory.person(id)
  return person !== undefined && isAtWork(person, today)
}

/** parameter: no text says how soon a recording is linked or reviewed. */
function daysFor(state: Links['state'], { profile }: Here): number {
  const key = state === 'linked' ? 'recording.review-working-days' : 'recording.link-working-days'
  const said = profile.parameters[key]
  return typeof said === 'number' ? said : state === 'linked' ? 5 : 2
}

/** The first working day on which it is late. */
function nextDay(dueOn: string, { calendar }: Here): string {
  return calendar.nextWorkday(dueOn)
}
