import type { InputOf, ResultOf } from '../../kernel/contract'
import { countedPage } from '../../kernel/counted-page'
import { recomputeSample } from '../../kernel/draw'
import type { Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import type { CaseRow } from '../case/model'
import type { MaterialRow } from '../dossier/model'
import type { TaskRow } from '../task/model'
import { type Defect, type reviewQueries, type SampledDossier, seesAll, type TeamResult } from './contract'
import { worksOn } from './decide'
import type { DefectRow, ReviewRows } from './model'

type Queries = typeof reviewQueries
type Rows = ReviewRows & { case_case: CaseRow; task_task: TaskRow; dossier_material: MaterialRow }

/** What a sample is drawn from. */
export async function readCandidates(
  { scope, from, to, ofUnitId }: InputOf<Queries['review.candidates']>,
  context: QueryContext,
): Promise<ResultOf<Queries['review.candidates']>> {
  const column = scope === 'closed' ? 'closedOn' : 'filedOn'
  const unit: readonly Filter[] = ofUnitId === null ? [] : [{ column: 'unitId', op: 'eq', value: ofUnitId }]
  const closed: readonly Filter[] = scope === 'closed' ? [{ column: 'state', op: 'eq', value: 'closed' }] : []
  const found = await readAll<Rows, 'case_case'>(context.reader<Rows>(), {
    table: 'case_case',
    where: [...closed, { column, op: 'gte', value: from }, { column, op: 'lte', value: to }, ...unit],
  })
  return found.map(({ id }) => id).sort()
}

/** Rounds, newest first, each draw made again. */
export async function readRounds(
  { limit, cursor }: InputOf<Queries['review.rounds']>,
  context: QueryContext,
): Promise<ResultOf<Queries['review.rounds']>> {
  const page = await countedPage(context.reader<Rows>(), {
    table: 'review_round',
    orderBy: [{ column: 'drawnOn', direction: 'desc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  const items = page.items.map(({ candidates, ...row }) => {
    const again = recomputeSample(row.seed, candidates, row.chosen.length)
    const drawHolds = again.length === row.chosen.length && again.every((id, at) => id === row.chosen[at])
    return {
      ...row,
      of: candidates.length,
      drawHolds,
      drawnByName: nameOf(row.drawnBy, context) ?? row.drawnBy,
    }
  })
  return { ...page, items }
}

/** The dossiers of a sample: at most as many as one draw gives. */
export async function readDossiers(
  { reviewId }: InputOf<Queries['review.dossiers']>,
  context: QueryContext,
): Promise<readonly SampledDossier[]> {
  const reader = context.reader<Rows>()
  const round = await reader.get('review_round', reviewId)
  if (!round) return []
  const ofRound: readonly Filter[] = [{ column: 'reviewId', op: 'eq', value: reviewId }]
  const chosen = [...round.chosen]
  const inSample = (column: string): readonly Filter[] => [{ column, op: 'in', value: chosen }]
  const [cases, done, defects, tasks, materials] = await Promise.all([
    readAll<Rows, 'case_case'>(reader, { table: 'case_case', where: inSample('id') }),
    readAll<Rows, 'review_dossier'>(reader, { table: 'review_dossier', where: ofRound }),
    readAll<Rows, 'review_defect'>(reader, { table: 'review_defect', where: ofRound }),
    readAll<Rows, 'task_task'>(reader, { table: 'task_task', where: inSample('caseId') }),
    readAll<Rows, 'dossier_material'>(reader, {
      table: 'dossier_material',
      where: [...inSample('caseId'), { column: 'producedBy', op: 'eq', value: context.actor.id }],
    }),
  ])
  return chosen.flatMap((caseId) => {
    const subject = cases.find(({ id }) => id === caseId)
    if (!subject) return []
    const review = done.find((one) => one.caseId === caseId) ?? null
    const own = defects.filter((one) => one.caseId === caseId)
    const unitId = review?.unitId ?? subject.unitId
    return {
      ...{ caseId, caseNumber: subject.caseNumber, review },
      undertakerName: nameOf(review?.undertakerId ?? subject.undertakerId, context),
      unitName: unitId === null ? null : (context.directory.unit(unitId)?.name ?? unitId),
      state: review ? stateOf(own) : 'to-review',
      defects: own.map((one) => named(one, context)),
      own: worksOn(subject, { tasks, materials }, context.actor.id),
    }
  })
}

function stateOf(defects: readonly DefectRow[]): SampledDossier['state'] {
  if (defects.length === 0) return 'sound'
  if (defects.some(({ state }) => state === 'open')) return 'returned'
  return defects.some(({ state }) => state === 'mended') ? 'mended' : 'settled'
}

/** By the unit that had each dossier in hand: when it was reviewed, else now. */
export async function readResults(
  input: InputOf<Queries['review.results']>,
  context: QueryContext,
): Promise<readonly TeamResult[]> {
  const dossiers = await readDossiers(input, context)
  const cases = await readAll<Rows, 'case_case'>(context.reader<Rows>(), {
    table: 'case_case',
    where: [{ column: 'id', op: 'in', value: dossiers.map(({ caseId }) => caseId) }],
  })
  const teams = new Map<string | null, TeamResult>()
  for (const { caseId, unitName, review, defects } of dossiers) {
    const unitId = review?.unitId ?? cases.find(({ id }) => id === caseId)?.unitId ?? null
    const before = teams.get(unitId) ?? { ...NOTHING, unitId, unitName }
    const late = ({ state, dueOn }: DefectRow) => state === 'open' && dueOn < context.today
    teams.set(unitId, {
      ...before,
      drawn: before.drawn + 1,
      reviewed: before.reviewed + (review ? 1 : 0),
      sound: before.sound + (review?.defects === 0 ? 1 : 0),
      defects: before.defects + defects.length,
      settled: before.settled + defects.filter(({ state }) => state === 'settled').length,
      late: before.late + defects.filter(late).length,
      points: before.points + (review?.points ?? 0),
      ofPoints: before.ofPoints + (review?.ofPoints ?? 0),
    })
  }
  return [...teams.values()].sort((a, b) => ((a.unitId ?? '') < (b.unitId ?? '') ? -1 : 1))
}

const NOTHING = {
  ...{ unitId: null, unitName: null, drawn: 0, reviewed: 0, sound: 0 },
  ...{ defects: 0, settled: 0, late: 0, points: 0, ofPoints: 0 },
} as const

/** What is to be mended or rechecked, the first day first. */
export async function readDefects(
  { state, limit, cursor }: InputOf<Queries['review.defects']>,
  context: QueryContext,
): Promise<ResultOf<Queries['review.defects']>> {
  const { actor } = context
  const own: readonly Filter[] = seesAll(actor.roles)
    ? []
    : [{ column: 'responsibleId', op: 'eq', value: actor.id }]
  const page = await countedPage(context.reader<Rows>(), {
    table: 'review_defect',
    where: [{ column: 'state', op: 'eq', value: state }, ...own],
    orderBy: [{ column: 'dueOn', direction: 'asc' }],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
  return { ...page, items: page.items.map((one) => named(one, context)) }
}

function named(one: DefectRow, context: QueryContext): Defect {
  const responsibleName = nameOf(one.responsibleId, context) ?? one.responsibleId
  return { ...one, responsibleName, mendedByName: nameOf(one.mendedBy, context) }
}

function nameOf(personId: string | null, { directory }: QueryContext): string | null {
  return personId === null ? null : (directory.person(personId)?.name ?? personId)
}
