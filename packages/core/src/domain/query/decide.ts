import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import { isOwnCase } from '../../kernel/own-case'
import type { View } from '../../kernel/view'
import { addDays } from '../../law/date'
import type { SourceAct } from '../../ports/asset-source'
import type { CaseRows, PartyRow } from '../case/model'
import type { TaskRows } from '../task/model'
import type { queryCommands } from './contract'
import {
  type LineRow,
  type LineState,
  OPEN_STATES,
  type OrderRow,
  type QueryEvents,
  type QueryRows,
  type SentLine,
  type SourceRow,
} from './model'

/** What the room reads. */
export type QueryView = QueryRows & CaseRows & Pick<TaskRows, 'task_task'>
export type QueryEvent = EventsOf<QueryEvents>
export type DecideQuery<N extends keyof typeof queryCommands> = Decide<
  (typeof queryCommands)[N],
  QueryView,
  QueryEvent
>

/** Takes a source up, or what its adapter declares anew. */
export const registerSource: DecideQuery<'query.register-source'> = (
  { sourceId, ...declared },
  view,
  context,
) => {
  const before = view.get('query_source', sourceId)
  const row: SourceRow = {
    id: sourceId,
    ...declared,
    active: before?.active ?? true,
    since: before?.since ?? context.today,
  }
  return accept([event('query.SourceRegistered', row)])
}

export const pauseSource: DecideQuery<'query.pause-source'> = (input, view) => {
  if (!view.get('query_source', input.sourceId))
    return refuse('query.source-known', { source: input.sourceId })
  return accept([event('query.SourcePaused', input)])
}

/** One line for each subject and source; none is asked what it has not declared, or what is open already. */
export const orderQuery: DecideQuery<'query.order'> = (input, view, context) => {
  const subject = view.get('case_case', input.caseId)
  if (!subject || subject.state === 'closed') {
    return refuse('query.case-goes-on', { state: subject?.state ?? null })
  }
  if (!isOwnCase(subject, input.concentrated, context) && !isGivenTheQuery(view, context)) {
    return refuse('query.own-cases-only')
  }
  const parties = debtorsOf(view, input)
  if ('kind' in parties) return parties
  const sources: SourceRow[] = []
  for (const id of new Set(input.sourceIds)) {
    const source = view.get('query_source', id)
    if (!source?.active) return refuse('query.source-known', { source: id })
    const refused = uncovered(source, parties, input)
    if (refused) return refused
    sources.push(source)
  }
  const orderId = context.newId('query')
  const order: OrderRow = {
    id: orderId,
    caseId: subject.id,
    caseNumber: subject.caseNumber,
    number: orderId,
    reason: input.reason,
    concentrated: input.concentrated,
    urgent: input.urgent,
    documentNumber: input.document.number,
    documentName: input.document.name,
    documentHash: input.document.hash,
    assetTypes: input.assetTypes,
    lines: parties.length * sources.length,
    orderedBy: context.actor.id,
    orderedOn: context.today,
  }
  const made: QueryEvent[] = [event('query.Ordered', order)]
  const lineIds: string[] = []
  for (const party of parties) {
    for (const source of sources) {
      if (isOpenAlready(view, party, source)) {
        return refuse('query.not-twice-at-once', { party: party.name, source: source.name })
      }
      const line = freshLine({ order, party, source, n: lineIds.length + 1, context })
      lineIds.push(line.id)
      made.push(event('query.LineOrdered', { ...sentLine(line, order, party, context), line }))
    }
  }
  return accept(made, { orderId, lineIds })
}

/** 事务在谁手里谁办案 (seed 000:7): whoever holds the affair of searching, and his unit, search in its case. */
function isGivenTheQuery(view: View<QueryView>, { actor, directory }: DecideContext): boolean {
  const unitId = directory.person(actor.id)?.unitId ?? null
  return view
    .all('task_task')
    .filter(({ affair, holderId }) => affair === 'query-control' && holderId !== null)
    .some((task) => task.workerId === actor.id || (unitId !== null && task.unitId === unitId))
}

/** Only those who owe are asked after, and only by a number. */
export function debtorsOf(
  view: View<QueryView>,
  { caseId, partyIds }: { readonly caseId: string; readonly partyIds: readonly string[] },
): readonly PartyRow[] | Refused {
  const parties: PartyRow[] = []
  for (const id of new Set(partyIds)) {
    const party = view.get('case_party', id)
    if (party?.caseId !== caseId || party.role !== 'debtor') return refuse('query.subject-is-debtor')
    if (party.idNumber === null) return refuse('query.subject-has-number', { party: party.name })
    parties.push(party)
  }
  return parties
}

/** Nothing goes to a source that it was not declared for. */
export function uncovered(
  source: SourceRow,
  parties: readonly PartyRow[],
  input: {
    readonly act?: SourceAct
    readonly document: { readonly hash: string | null }
    readonly assetTypes: readonly string[]
  },
): Refused | undefined {
  const { name } = source
  const { act = 'query' } = input
  if (!source.acts.includes(act)) return refuse('query.source-covers', { source: name, missing: act })
  if (!source.assetTypes.some((type) => input.assetTypes.includes(type))) {
    return refuse('query.source-covers', { source: name, missing: input.assetTypes.join(' ') })
  }
  const other = parties.find(({ kind }) => !source.subjects.includes(kind))
  if (other) return refuse('query.source-covers', { source: name, missing: other.kind })
  if (source.needsDocument && input.document.hash === null)
    return refuse('query.document-travels', { source: name })
  return undefined
}

/** An open line to the same source about the same person is asked again, never doubled. */
function isOpenAlready(view: View<QueryView>, party: PartyRow, source: SourceRow): boolean {
  return view
    .all('query_line')
    .some(
      (line) =>
        line.partyId === party.id &&
        line.sourceId === source.id &&
        line.act === 'query' &&
        OPEN_STATES.includes(line.state),
    )
}

/** A line that nobody has sent yet. */
export function freshLine(of: {
  readonly order: OrderRow
  readonly party: PartyRow
  readonly source: SourceRow
  readonly n: number
  readonly context: DecideContext
  readonly control?: Pick<LineRow, 'act' | 'controlId' | 'controlActId' | 'termsText'>
}): LineRow {
  const { order, party, source, n, context } = of
  const { act = 'query', controlId = null, controlActId = null, termsText = null } = of.control ?? {}
  const requestNo = `${order.number}${String(n).padStart(5, '0')}`
  return {
    id: requestNo,
    caseId: order.caseId,
    orderId: order.id,
    requestNo,
    sourceId: source.id,
    sourceName: source.name,
    transport: source.transport,
    act,
    partyId: party.id,
    partyName: party.name,
    controlId,
    controlActId,
    termsText,
    state: 'ordered',
    open: true,
    attempts: 1,
    orderedAt: context.now,
    sentAt: null,
    answeredAt: null,
    checkOn: checkDay(source, context),
    overdue: false,
    asOf: null,
    answerNo: null,
    parts: [],
    lastPart: null,
    hits: 0,
    unread: 0,
    code: null,
    told: null,
    retryable: false,
    contradiction: null,
    confirmedBy: null,
    evidence: null,
    controlText: null,
  }
}

/** The day on which somebody is told that the answer is late: never the same day, for a registry sleeps at night. */
export function checkDay(source: SourceRow, { today }: DecideContext): string {
  return addDays(today, Math.max(1, Math.ceil(source.answersWithinMinutes / 1440)))
}

/** What a source is told, the same in every attempt. */
export function sentLine(line: LineRow, order: OrderRow, party: PartyRow, context: DecideContext): SentLine {
  return {
    caseId: line.caseId,
    lineId: line.id,
    requestNo: line.requestNo,
    sourceId: line.sourceId,
    act: line.act,
    transport: line.transport,
    attempt: line.attempts,
    caseNumber: order.caseNumber,
    subjectKind: party.kind,
    subjectName: party.name,
    idNumber: party.idNumber ?? '',
    assetTypes: order.assetTypes,
    documentNumber: order.documentNumber,
    documentName: order.documentName,
    documentHash: order.documentHash,
    urgent: order.urgent,
    handlerName: context.directory.person(order.orderedBy)?.name ?? order.orderedBy,
    termsText: line.termsText,
  }
}

type Found = { readonly kind: 'found'; readonly line: LineRow }

/** The line, in one of these states. */
export function lineIn(
  view: View<QueryRows>,
  input: { readonly caseId: string; readonly lineId: string },
  states: readonly LineState[],
): Found | Refused {
  const line = view.get('query_line', input.lineId)
  if (line?.caseId !== input.caseId) return refuse('query.line-known')
  return states.includes(line.state)
    ? { kind: 'found', line }
    : refuse('query.line-state', { state: line.state })
}

/** What names the line in every event. */
export const ofLine = ({ caseId, id, requestNo, sourceId }: LineRow) => ({
  caseId,
  lineId: id,
  requestNo,
  sourceId,
})
