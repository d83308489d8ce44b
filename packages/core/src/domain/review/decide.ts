import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { drawSeed, recomputeSample } from '../../kernel/draw'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { resolveHolder } from '../../kernel/node-holder'
import { caseStream } from '../../kernel/stream'
import type { View } from '../../kernel/view'
import { dueDate, workingDays } from '../../law/index'
import type { CaseRow } from '../case/model'
import type { MaterialRow } from '../dossier/model'
import type { TaskRow } from '../task/model'
import { type reviewCommands, reviewStream, roundIdOf } from './contract'
import type { DefectRow, ReviewEvents, ReviewedRow, ReviewRows, RoundRow } from './model'

type Rows = ReviewRows & { case_case: CaseRow; task_task: TaskRow; dossier_material: MaterialRow }
type DecideReview<N extends keyof typeof reviewCommands> = Decide<
  (typeof reviewCommands)[N],
  Rows,
  EventsOf<ReviewEvents>
>
type GivenMark = InputOf<(typeof reviewCommands)['review.record']>['marks'][number]

/** 抽取评查样本: nobody chooses the dossiers, and whoever has the parts can draw them again. */
export const drawRound: DecideReview<'review.draw'> = (input, view, context) => {
  const { count, ...about } = input
  const id = roundIdOf(input)
  const { from, to } = input
  if (to < from) return refuse('review.days-in-order', { from, to })
  if (view.get('review_round', id)) return refuse('review.drawn-once', { from, to })
  const candidates = [...new Set(input.candidates)].sort()
  if (candidates.length < count) return refuse('review.sample-fits', { count, candidates: candidates.length })
  const asked = context.profile.reviewItems ?? []
  const named = asked[0]?.source ?? ''
  const items = asked.map(({ id: item, label, points }) => ({
    ...{ id: item, zh: label['zh-CN'], en: label.en, points },
  }))
  if (items.length === 0) return refuse('review.has-checklist', { profile: context.profile.id })
  const nonce = context.newId('nonce')
  const seed = drawSeed({ caseNumber: id, day: context.today, nonce })
  const row: RoundRow = {
    ...about,
    ...{ id, seed, nonce, candidates, items },
    chosen: recomputeSample(seed, candidates, count),
    reviewed: 0,
    drawnBy: context.actor.id,
    drawnOn: context.today,
    source: `${named}; parameter: how often and how many is not in the seed`,
  }
  return accept([event('review.RoundDrawn', row)], { reviewId: id, chosen: row.chosen })
}

/** 逐项评查: all of the checklist at once, by somebody who did not work on the case. */
export const recordReview: DecideReview<'review.record'> = ({ reviewId, caseId, marks }, view, context) => {
  const round = view.get('review_round', reviewId)
  const subject = view.get('case_case', caseId)
  if (!round?.chosen.includes(caseId) || !subject) return refuse('review.case-in-sample', { caseId })
  const id = `${reviewId}:${caseId}`
  if (view.get('review_dossier', id)) return refuse('review.recorded-once', { caseId })
  const barred = ownCase(subject, view, context) ?? badMarks(marks, round, view)
  if (barred) return barred
  const found = marks.filter(({ outcome }) => outcome === 'defect')
  const sum = (wanted: (mark: GivenMark) => boolean) =>
    round.items
      .filter(({ id: item }) => marks.some((mark) => mark.item === item && wanted(mark)))
      .reduce((total, { points }) => total + points, 0)
  const row: ReviewedRow = {
    ...{ id, reviewId, caseId, caseNumber: subject.caseNumber },
    ...{ unitId: subject.unitId, undertakerId: subject.undertakerId },
    marks: marks.map(({ item, outcome }) => ({ item, outcome })),
    points: sum(({ outcome }) => outcome === 'met'),
    ofPoints: sum(({ outcome }) => outcome !== 'not-applicable'),
    defects: found.length,
    reviewedBy: context.actor.id,
    reviewedOn: context.today,
  }
  const { points, ofPoints, defects } = row
  const back = found.map((mark) => defectOf(mark, { round, subject }, view, context))
  return accept(
    [
      event('review.DossierReviewed', row, { stream: reviewStream(reviewId) }),
      ...back.map((defect) =>
        event('review.DefectFound', { ...defect, defectId: defect.id }, { stream: caseStream(caseId) }),
      ),
    ],
    { points, ofPoints, defects },
  )
}

/** 整改: by whom it went back to, by who undertakes the case now, or by the director in their place. */
export const mendDefect: DecideReview<'review.mend'> = ({ caseId, defectId, how }, view, { actor }) => {
  const defect = view.get('review_defect', defectId)
  if (!defect) return refuse('review.defect-known', { defectId })
  if (defect.state !== 'open') return refuse('review.defect-state', { state: defect.state, needed: 'open' })
  const mayMend =
    [defect.responsibleId, view.get('case_case', caseId)?.undertakerId].includes(actor.id) ||
    actor.roles.includes('execution-director')
  if (!mayMend) return refuse('review.mended-by-responsible')
  const { responsibleId } = defect
  return accept([event('review.DefectMended', { caseId, defectId, responsibleId, how })])
}

/** 复查: never by who mended it, nor by who worked on the case. */
export const recheckDefect: DecideReview<'review.recheck'> = (input, view, context) => {
  const { caseId, defectId, settled, note } = input
  const defect = view.get('review_defect', defectId)
  const subject = view.get('case_case', caseId)
  if (!defect || !subject) return refuse('review.defect-known', { defectId })
  if (defect.state !== 'mended')
    return refuse('review.defect-state', { state: defect.state, needed: 'mended' })
  if (defect.mendedBy === context.actor.id) return refuse('review.another-rechecks')
  const barred = ownCase(subject, view, context)
  if (barred) return barred
  const about = { caseId, defectId, responsibleId: defect.responsibleId, note }
  if (settled) return accept([event('review.DefectSettled', about)])
  if (note === '') return refuse('review.defect-needs-words', { item: defect.item })
  return accept([event('review.DefectReturned', { ...about, dueOn: mendBy(context) })])
}

function defectOf(
  { item, note, materialId }: GivenMark,
  { round, subject }: { readonly round: RoundRow; readonly subject: CaseRow },
  view: View<Rows>,
  context: DecideContext,
): DefectRow {
  const { profile, directory, actor, today, newId } = context
  const asked = round.items.find(({ id }) => id === item)
  const holder = profile.reviewItems?.find(({ id }) => id === item)?.holder
  const producerId = materialId === null ? undefined : view.get('dossier_material', materialId)?.producedBy
  const producer = producerId === undefined ? undefined : directory.person(producerId)
  const named = holder === undefined && producer?.active ? producer.id : undefined
  const resolved = resolveHolder(holder ?? { kind: 'undertaker' }, subject, {}, directory)?.holderId
  return {
    id: newId('defect'),
    ...{ caseId: subject.id, caseNumber: subject.caseNumber, reviewId: round.id, item },
    ...{ itemZh: asked?.zh ?? item, itemEn: asked?.en ?? item, materialId, note, state: 'open' },
    unitId: subject.unitId,
    // Where nobody can be named, it is the reviewer's own until the court has somebody.
    responsibleId: named ?? resolved ?? actor.id,
    ...{ foundBy: actor.id, foundOn: today, dueOn: mendBy(context) },
    ...{ mendedBy: null, mendedOn: null, how: null, settledBy: null, settledOn: null, returned: 0 },
  }
}

/** By the clock that the profile starts for a defect; five working days where it has none (a parameter). */
function mendBy({ profile, calendar, today }: DecideContext): string {
  const clock = profile.nodes.find(({ startsOn }) =>
    startsOn.some((pattern) => pattern.event === 'review.DefectFound'),
  )
  const limit = clock && 'unit' in clock.limit ? clock.limit : workingDays(5)
  return dueDate({ trigger: today, limit, calendar, roll: false }).date
}

/** 不得评查自己办理的案件: who undertakes it, has done or holds work in it, or made a paper of it. */
export function worksOn(
  { id, undertakerId }: Pick<CaseRow, 'id' | 'undertakerId'>,
  { tasks, materials }: { readonly tasks: readonly TaskRow[]; readonly materials: readonly MaterialRow[] },
  personId: string,
): boolean {
  const hasTask = tasks.some(
    ({ caseId, workerId, holderId }) => caseId === id && [workerId, holderId].includes(personId),
  )
  const hasPaper = materials.some(({ caseId, producedBy }) => caseId === id && producedBy === personId)
  return undertakerId === personId || hasTask || hasPaper
}

function ownCase(subject: CaseRow, view: View<Rows>, { actor }: DecideContext): Refused | undefined {
  const done = { tasks: view.all('task_task'), materials: view.all('dossier_material') }
  return worksOn(subject, done, actor.id) ? refuse('review.not-own-case') : undefined
}

function badMarks(marks: readonly GivenMark[], { items }: RoundRow, view: View<Rows>): Refused | undefined {
  const given = marks.map(({ item }) => item)
  const wanted = items.map(({ id }) => id)
  const complete = given.length === wanted.length && wanted.every((id) => given.includes(id))
  if (!complete) return refuse('review.every-item-once', { given: given.length, items: wanted.length })
  const wordless = marks.find(({ outcome, note }) => outcome === 'defect' && note === '')
  if (wordless) return refuse('review.defect-needs-words', { item: wordless.item })
  const foreign = marks.find(
    ({ materialId }) => materialId !== null && !view.get('dossier_material', materialId),
  )
  return foreign ? refuse('review.paper-of-case', { materialId: foreign.materialId }) : undefined
}
