import type { Reaction } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { LineRow, QueryRows } from '../query/model'
import { decideTriage, type TriageView } from './decide'
import { isSettled } from './decide-class'
import type { TriageEvents } from './model'

/**
 * A case is sorted as soon as its facts suffice: when an answer is recorded, or the query that has to come first is
 * confirmed. It does nothing where the sorting would be refused, or an answer that is still unknown could change it.
 */
const sortWhenFactsSuffice: Reaction = {
  id: 'triage.sort-when-facts-suffice',
  on: ['triage.FactsRecorded', 'task.Confirmed'],
  reads: ['case_case', 'triage_result', 'task_task'],
  calls: ['triage.decide'],
  react: (event, view, context) => {
    const caseId = String(event.data.caseId)
    const rows = view as unknown as View<TriageView>
    const answers = rows.get('triage_result', caseId)?.answers
    const policy = context.profile.triage
    if (!answers || !policy || !isSettled(policy, answers)) return []
    return decideTriage({ caseId }, rows, context).kind === 'accepted'
      ? [{ name: 'triage.decide', input: { caseId } }]
      : []
  },
}

/** Who was chosen becomes the undertaker of the case, unless the case is already in these hands. */
const giveToChosen: Reaction = {
  id: 'triage.give-to-chosen',
  on: ['triage.UndertakerChosen'],
  reads: ['case_case'],
  calls: ['case.assign'],
  react: (event, view) => {
    const { caseId, undertakerId, mode } = event.data as unknown as TriageEvents['triage.UndertakerChosen']
    const row = (view as unknown as View<TriageView>).get('case_case', caseId)
    if (row?.undertakerId === undertakerId) return []
    return [{ name: 'case.assign', input: { caseId, undertakerId, reason: `triage ${mode}` } }]
  },
}

const SUFFICIENT = 'sufficient-property'
const MONEY: readonly string[] = ['deposit', 'financial']

/**
 * 集中查控的结果进入分流 (seed 000:15, 002:5): free money that covers the claim answers 足额财产 with yes; that no source which was
 * asked has anything answers it with no. All between is for people, and what people have answered stands.
 */
const learnFromQuery: Reaction = {
  id: 'triage.learn-from-query',
  on: ['query.Answered'],
  reads: ['case_case', 'triage_result', 'query_order', 'query_line', 'query_finding'],
  calls: ['triage.record-facts'],
  react: (event, view, { profile }) => {
    const caseId = String(event.data.caseId)
    const rows = view as unknown as View<TriageView & QueryRows>
    const subject = rows.get('case_case', caseId)
    const known = rows.get('triage_result', caseId)?.answers[SUFFICIENT] ?? 'unknown'
    const asks = profile.triage?.criteria.some(({ id }) => id === SUFFICIENT) ?? false
    if (!asks || known !== 'unknown' || subject?.kind !== 'first' || subject.state === 'closed') return []
    const orders = rows.all('query_order').filter((order) => order.caseId === caseId && order.concentrated)
    const lines = rows.all('query_line').filter(({ orderId }) => orders.some(({ id }) => id === orderId))
    if (!lines.some(({ id }) => id === event.data.lineId)) return []
    const answer = answerOf(subject.claimFen, lines, rows)
    const basis = `集中查控 ${orders.map(({ number }) => number).join('、')}`
    return answer
      ? [{ name: 'triage.record-facts', input: { caseId, answers: { [SUFFICIENT]: answer }, basis } }]
      : []
  },
}

function answerOf(
  claimFen: bigint,
  lines: readonly LineRow[],
  rows: View<QueryRows>,
): 'yes' | 'no' | undefined {
  const found = rows
    .all('query_finding')
    .filter(({ lineId, state }) => state === 'current' && lines.some(({ id }) => id === lineId))
  // The same account in two answers is one account; one whose number is somebody else's is nobody's yet.
  const free = new Map(
    found
      .filter(({ type, match }) => MONEY.includes(type) && match.number !== 'different')
      .map(({ refKey, availableFen }) => [refKey, availableFen ?? 0n]),
  )
  if (claimFen > 0n && [...free.values()].reduce((sum, each) => sum + each, 0n) >= claimFen) return 'yes'
  return lines.every(({ state }) => state === 'nothing') ? 'no' : undefined
}

export const triageReactions: readonly Reaction[] = [sortWhenFactsSuffice, learnFromQuery, giveToChosen]
