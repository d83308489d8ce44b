import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { CaseRows } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { NodeRows } from '../node/model'
import type { TaskRows } from '../task/model'
import type { markingCommands } from './contract'
import type { MarkingEvents, MarkingRows, MarkRow } from './model'
import { isColleague } from './rules'

type Rows = MarkingRows & CaseRows & DossierRows & NodeRows & TaskRows
type Given = Pick<
  MarkRow,
  'caseId' | 'materialId' | 'kind' | 'shared' | 'page' | 'place' | 'markText' | 'corrects'
>
type DecideMarking<N extends keyof typeof markingCommands> = Decide<
  (typeof markingCommands)[N],
  Rows,
  EventsOf<MarkingEvents>
>

/** 书签. */
export const bookmark: DecideMarking<'marking.bookmark'> = ({ title, ...at }, view, context) =>
  mark({ ...at, kind: 'bookmark', shared: false, markText: title, place: null }, view, context)

/** 批注. */
export const annotate: DecideMarking<'marking.annotate'> = (input, view, context) =>
  mark({ ...input, kind: 'annotation' }, view, context)

/** A mark; it strikes the one of the same person that it takes the place of. */
function mark(given: Given, view: View<Rows>, context: DecideContext) {
  const { caseId, corrects, kind } = given
  const refused = noColleague(caseId, view, context) ?? noMaterial(given, view)
  if (refused) return refused
  const before = corrects === null ? undefined : view.get('marking_mark', corrects)
  if (corrects !== null) {
    const wrong = notOwn(corrects, before?.kind === kind ? before : undefined, context)
    if (wrong) return wrong
  }
  const row = made(given, context)
  const written = event('marking.Marked', row)
  return accept(before ? [written, struck(caseId, before.id, context)] : [written], { markId: row.id })
}

/** 划去. */
export const strike: DecideMarking<'marking.strike'> = ({ caseId, markId }, view, context) =>
  noColleague(caseId, view, context) ??
  notOwn(markId, view.get('marking_mark', markId), context) ??
  accept([struck(caseId, markId, context)])

function made(given: Given, { newId, actor, now }: DecideContext): MarkRow {
  return { ...given, id: newId('mark'), authorId: actor.id, madeAt: now, struckBy: null, struckAt: null }
}

function struck(caseId: string, markId: string, { actor, now }: DecideContext) {
  return event('marking.Struck', { caseId, markId, struckBy: actor.id, struckAt: now })
}

function noColleague(
  caseId: string,
  view: View<Rows>,
  { actor, directory }: DecideContext,
): Refused | undefined {
  const subject = view.get('case_case', caseId)
  const held = [...view.all('node_node'), ...view.all('task_task')]
  const holds = held.some((work) => work.caseId === caseId && work.holderId === actor.id)
  if (subject && isColleague(subject, holds, actor, directory)) return undefined
  return refuse('marking.colleagues-only')
}

function noMaterial(at: { caseId: string; materialId: string }, view: View<Rows>): Refused | undefined {
  const material = view.get('dossier_material', at.materialId)
  return material?.caseId === at.caseId
    ? undefined
    : refuse('marking.material-known', { materialId: at.materialId })
}

function notOwn(markId: string, mark: MarkRow | undefined, { actor }: DecideContext): Refused | undefined {
  if (!mark || mark.struckAt !== null) return refuse('marking.mark-known', { markId })
  return mark.authorId === actor.id ? undefined : refuse('marking.own-mark', { markId })
}
