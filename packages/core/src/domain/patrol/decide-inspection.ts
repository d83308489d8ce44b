import { accept, refuse } from '../../kernel/decision'
import { drawSeed, recomputeSample } from '../../kernel/draw'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { type inspectionCommands, inspectionIdOf } from './contract-inspection'
import type { InspectionEvents, InspectionRow, InspectionRows } from './model-inspection'

type DecideInspection<N extends keyof typeof inspectionCommands> = Decide<
  (typeof inspectionCommands)[N],
  InspectionRows,
  EventsOf<InspectionEvents>
>

/** 定期抽查: nobody chooses the cases, and whoever has the parts can draw them again (seed 004:72). */
export const drawInspection: DecideInspection<'patrol.draw-inspection'> = (input, view, context) => {
  const { count, ...about } = input
  const id = inspectionIdOf(input)
  if (view.get('patrol_inspection', id))
    return refuse('patrol.drawn-once', { from: input.from, to: input.to })
  const candidates = [...new Set(input.candidates)].sort()
  if (candidates.length < count) return refuse('patrol.sample-fits', { count, candidates: candidates.length })
  if (input.to < input.from) return refuse('patrol.days-in-order', { from: input.from, to: input.to })
  const nonce = context.newId('nonce')
  const seed = drawSeed({
    caseNumber: `${input.inspectedCourtId} ${input.object}`,
    day: context.today,
    nonce,
  })
  const row: InspectionRow = {
    ...about,
    id,
    seed,
    nonce,
    candidates,
    chosen: recomputeSample(seed, candidates, count),
    results: [],
    state: 'open',
    drawnBy: context.actor.id,
    drawnOn: context.today,
    doneOn: null,
    source: 'seed 004:72; parameter: how often and how many is not in the seed',
  }
  return accept([event('patrol.InspectionDrawn', row)], { inspectionId: row.id, chosen: row.chosen })
}

/** One result for each case of the sample; the inspection is done with the last. */
export const recordInspection: DecideInspection<'patrol.record-inspection'> = (input, view) => {
  const { inspectionId, ...result } = input
  const inspection = view.get('patrol_inspection', inspectionId)
  if (!inspection?.chosen.includes(result.caseId)) {
    return refuse('patrol.case-in-sample', { caseId: result.caseId })
  }
  if (inspection.results.some(({ caseId }) => caseId === result.caseId)) {
    return refuse('patrol.result-once', { caseId: result.caseId })
  }
  const isLast = inspection.results.length + 1 === inspection.chosen.length
  return accept([event('patrol.InspectionRecorded', { inspectionId, result, isLast })])
}
