import { type Refused, refuse } from '../../kernel/decision'
import type { FormMatch } from '../../kernel/profile-affair'
import type {
  EvidenceItem,
  EvidenceSource,
  Recognition,
  RecognitionStandard,
} from '../../kernel/profile-recognition'
import { addMonths } from '../../law/date'
import type { PartyRow } from '../case/model'
import type { MaterialRow } from '../dossier/model'
import type { ResultRow, TaskRow } from '../task/model'
import type { Evidence } from './model'

/** What is on file in one case. */
export interface OnFile {
  readonly debtors: readonly PartyRow[]
  readonly tasks: readonly TaskRow[]
  readonly results: readonly ResultRow[]
  readonly materials: readonly MaterialRow[]
}

/** Evidence as somebody names it. */
export type Named = Pick<Evidence, 'item' | 'kind' | 'refId' | 'partyId'>

/**
 * Answers that prove nothing wherever they stand: whatever standard a court writes, a query that failed or is partial
 * never supports that there is no property.
 */
const UNANSWERED: readonly (string | null)[] = ['failed', 'unknown']

/** The items of the standard for one recognition. */
export function itemsFor(standard: RecognitionStandard, recognition: Recognition): readonly EvidenceItem[] {
  return recognition === 'inability' ? standard.inability : standard.executableProperty
}

/** The evidence with its days and debtors, when it proves what the standard asks for; otherwise what it lacks. */
export function proven(
  { recognition, evidence }: { readonly recognition: Recognition; readonly evidence: readonly Named[] },
  standard: RecognitionStandard,
  file: OnFile,
  today: string,
): readonly Evidence[] | Refused {
  const items = itemsFor(standard, recognition)
  const found: Evidence[] = []
  for (const named of evidence) {
    const item = items.find(({ id }) => id === named.item)
    if (!item) return refuse('inability.item-of-standard', { item: named.item })
    const one =
      named.kind === 'affair' ? ofAffair(named, item, recognition, file) : ofPaper(named, item, file)
    if ('rule' in one) return one
    if (isStale(one.datedOn, item, today)) {
      return refuse('inability.evidence-in-date', { item: item.id, datedOn: one.datedOn })
    }
    found.push(one)
  }
  return (recognition === 'inability' ? lacking(found, standard, file) : undefined) ?? found
}

/** Whether this is too old to prove the item. */
export function isStale(datedOn: string, { maxAgeMonths }: EvidenceItem, today: string): boolean {
  return maxAgeMonths !== undefined && addMonths(datedOn, maxAgeMonths) < today
}

/** An affair that proves one of these items by its last report. */
export function provesAny(
  items: readonly EvidenceItem[],
  task: TaskRow,
  results: readonly ResultRow[],
): boolean {
  if (task.state !== 'confirmed') return false
  const answers = answersOf(task, results)
  return items.some(({ anyOf }) => anyOf.some((each) => each.affair === task.affair && fits(each, answers)))
}

/** A paper of a kind that proves one of these items. */
export function isPaperFor(items: readonly EvidenceItem[], kind: string): boolean {
  return items.some(({ anyOf }) => anyOf.some(({ material }) => material === kind))
}

/** Everything on file that proves an item today. */
export function proofsOf(
  item: EvidenceItem,
  recognition: Recognition,
  file: OnFile,
  today: string,
): readonly Evidence[] {
  const named = [
    ...file.tasks.map(({ id }) => ({ item: item.id, kind: 'affair' as const, refId: id, partyId: null })),
    ...file.materials.map(({ id }) => ({
      item: item.id,
      kind: 'material' as const,
      refId: id,
      partyId: null,
    })),
  ]
  return named.flatMap((each) => {
    const one = each.kind === 'affair' ? ofAffair(each, item, recognition, file) : ofPaper(each, item, file)
    return 'rule' in one || isStale(one.datedOn, item, today) ? [] : [one]
  })
}

function ofAffair(
  named: Named,
  item: EvidenceItem,
  recognition: Recognition,
  file: OnFile,
): Evidence | Refused {
  const task = file.tasks.find(({ id }) => id === named.refId)
  if (task?.state !== 'confirmed') return refuse('inability.evidence-on-file', { item: item.id })
  const answers = answersOf(task, file.results)
  const open = [...answers].find(([, value]) => UNANSWERED.includes(value))
  if (recognition === 'inability' && open) {
    return refuse('inability.evidence-complete', { item: item.id, field: open[0] })
  }
  const source = item.anyOf.find((each) => each.affair === task.affair && fits(each, answers))
  if (!source) return refuse('inability.evidence-proves', { item: item.id })
  const said = source.debtorField === undefined ? named.partyId : (answers.get(source.debtorField) ?? null)
  return dated(named, said, task.reportedOn ?? task.issuedOn, file)
}

function ofPaper(named: Named, item: EvidenceItem, file: OnFile): Evidence | Refused {
  const paper = file.materials.find(({ id }) => id === named.refId)
  if (!paper) return refuse('inability.evidence-on-file', { item: item.id })
  return isPaperFor([item], paper.kind)
    ? dated(named, named.partyId, paper.formedOn, file)
    : refuse('inability.evidence-proves', { item: item.id })
}

/** Where nobody is named, it is about the only debtor. */
function dated(
  { item, kind, refId }: Named,
  said: string | null,
  datedOn: string,
  { debtors }: OnFile,
): Evidence | Refused {
  const only = debtors.length === 1 ? (debtors[0]?.id ?? null) : null
  const partyId = said ?? only
  if (partyId !== null && !debtors.some(({ id }) => id === partyId)) {
    return refuse('inability.debtor-of-case', { item })
  }
  return { item, kind, refId, partyId, datedOn }
}

/** What an inability lacks although every piece is good: an item, a debtor, work under way, property found since. */
function lacking(
  found: readonly Evidence[],
  standard: RecognitionStandard,
  file: OnFile,
): Refused | undefined {
  for (const item of standard.inability) {
    const own = found.filter((each) => each.item === item.id)
    if (own.length === 0) return refuse('inability.every-item', { item: item.id })
    const without = item.everyDebtor
      ? file.debtors.filter(({ id }) => !own.some(({ partyId }) => partyId === id))
      : []
    if (without.length > 0) return refuse('inability.every-debtor', { item: item.id, count: without.length })
  }
  const open = file.tasks.find(
    ({ affair, holderId }) => holderId !== null && standard.settledFirst.includes(affair),
  )
  if (open) return refuse('inability.work-finished', { affair: open.affair })
  return propertySince(found, standard, file) ? refuse('inability.nothing-found-since') : undefined
}

/** What was found earlier may have been sold since; what was found on or after the day of a query contradicts it. */
function propertySince(
  found: readonly Evidence[],
  standard: RecognitionStandard,
  { tasks, results, materials }: OnFile,
): boolean {
  const timed = new Set(
    standard.inability.filter((item) => item.maxAgeMonths !== undefined).map(({ id }) => id),
  )
  const days = found.filter(({ item }) => timed.has(item)).map(({ datedOn }) => datedOn)
  const [since] = days.sort()
  if (since === undefined) return false
  const { executableProperty } = standard
  return (
    tasks.some((task) => (task.reportedOn ?? '') >= since && provesAny(executableProperty, task, results)) ||
    materials.some(({ kind, formedOn }) => formedOn >= since && isPaperFor(executableProperty, kind))
  )
}

/** The simple answers of the last report. */
function answersOf(task: TaskRow, results: readonly ResultRow[]): ReadonlyMap<string, string | null> {
  const last = results.filter(
    ({ taskId, turn, item }) => taskId === task.id && turn === task.reports && item === 0,
  )
  return new Map(last.map(({ field, value }) => [field, value]))
}

function fits({ where = {} }: EvidenceSource, answers: ReadonlyMap<string, string | null>): boolean {
  return Object.entries(where satisfies FormMatch).every(([name, wanted]) => {
    const value = typeof wanted === 'boolean' ? (wanted ? 'yes' : 'no') : wanted
    return answers.get(name) === value
  })
}
